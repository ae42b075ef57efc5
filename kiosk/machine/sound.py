"""A short sound, played by whatever the system has for it. Qt's own player is not shipped."""

import io
import shutil
import subprocess
import sys
import threading
import wave
from pathlib import Path

from kiosk.log import trouble

PLAYERS = (("pw-play",), ("paplay",), ("aplay", "-q"))
"""PipeWire's, PulseAudio's, and ALSA's."""

PLAYERS_OF_A_STREAM = (("paplay",), ("aplay", "-q"))
"""Those that take a WAV on standard input. What is said to one patient is never in a file."""


def stream_player() -> list[str] | None:
    """The command that plays a WAV from its standard input; None when nothing here can.

    Each is tried with a moment of silence, which takes as long as its sound server needs to answer.
    """
    for player, *options in PLAYERS_OF_A_STREAM:
        found = shutil.which(player)
        if found is not None and _plays([found, *options]):
            return [found, *options]
    return None


def _plays(command: list[str]) -> bool:
    silence = io.BytesIO()
    with wave.open(silence, "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(22050)
        file.writeframes(bytes(4410))
    try:
        done = subprocess.run(
            command, input=silence.getvalue(), capture_output=True, timeout=10, check=False
        )
    except (OSError, subprocess.TimeoutExpired):
        return False
    return done.returncode == 0


def play(file: Path) -> bool:
    """Play a WAV file and do not wait for its end; whether anything here can play it."""
    if sys.platform == "win32":
        import winsound

        winsound.PlaySound(str(file), winsound.SND_FILENAME | winsound.SND_ASYNC)
        return True
    for player, *options in PLAYERS:
        if found := shutil.which(player):
            command = [found, *options, str(file)]
            threading.Thread(target=_run, args=(command,), daemon=True).start()
            return True
    trouble("no sound", reason="none of pw-play, paplay and aplay is installed")
    return False


def _run(command: list[str]) -> None:
    nowhere = subprocess.DEVNULL
    subprocess.run(command, stdin=nowhere, stdout=nowhere, stderr=nowhere, check=False)
