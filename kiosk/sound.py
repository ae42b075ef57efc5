"""A short sound, played by whatever the system has for it. Qt's own player is not shipped."""

import shutil
import subprocess
import sys
import threading
from pathlib import Path

from kiosk.log import trouble

PLAYERS = (("pw-play",), ("paplay",), ("aplay", "-q"))
"""PipeWire's, PulseAudio's, and ALSA's."""


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
