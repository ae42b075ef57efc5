"""A short sound, played by whatever the system has for it. Qt's own player is not shipped."""

import shutil
import subprocess
import sys
import threading
from pathlib import Path

from kiosk.log import trouble

PLAYERS = (("pw-play",), ("paplay",), ("aplay", "-q"))
"""PipeWire's, PulseAudio's, and ALSA's."""

PLAYERS_OF_A_STREAM = (("paplay",), ("aplay", "-q"))
"""Those that take a WAV on standard input. What is said to one patient is never in a file."""


def stream_player() -> list[str] | None:
    """The command that plays a WAV from its standard input; None when there is none here."""
    for player, *options in PLAYERS_OF_A_STREAM:
        if found := shutil.which(player):
            return [found, *options]
    return None


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
