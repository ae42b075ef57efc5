"""espeak-ng called: which voices it has, and text as sound in memory."""

import io
import re
import shutil
import subprocess
import wave

from kiosk.machine.speech import PACE, PROGRAM, command, plain
from kiosk.refusals import Refusal

SECONDS = 20
"""For one piece of text. It needs some hundredths of one."""


class SpeechError(Refusal):
    """Nothing can be said, and why: one line for whoever looks after the kiosk."""


def voices() -> frozenset[str]:
    """The languages there is a voice for, as codes in small letters: "en", "en-us", "es", "zh".

    Raises :class:`SpeechError` when espeak-ng is not there or does not work.
    """
    listed = _run(["--voices"], b"").decode(errors="replace").splitlines()[1:]
    codes = {line.split()[1] for line in listed if len(line.split()) > 1}
    # A voice that also serves others names them at the end of its line: (zh-cmn 5)(zh 5).
    codes.update(other for line in listed for other in re.findall(r"\(([\w-]+) \d+\)", line))
    return frozenset(code.lower() for code in codes)


def spoken(text: str, language: str, words_a_minute: int = PACE) -> bytes:
    """The text as a WAV file in memory.

    Raises :class:`SpeechError` when espeak-ng is not there, has no voice for the language, or
    does not work.
    """
    arguments = command(language, words_a_minute)[1:]
    return _whole(_run(arguments, plain(text)))


def _run(arguments: list[str], text: bytes) -> bytes:
    found = shutil.which(PROGRAM)
    if found is None:
        raise SpeechError(f"{PROGRAM}: not installed; install the package {PROGRAM}")
    try:
        done = subprocess.run(
            [found, *arguments], input=text, capture_output=True, timeout=SECONDS, check=False
        )
    except (OSError, subprocess.TimeoutExpired) as error:
        # The error itself would name the arguments only; still, nothing of it is passed on.
        raise SpeechError(f"{found}: does not work: {type(error).__name__}") from None
    if done.returncode != 0:
        reason = done.stderr.decode(errors="replace").strip().splitlines()
        raise SpeechError(f"{found}: {reason[-1] if reason else f'exit code {done.returncode}'}")
    return done.stdout


def _whole(streamed: bytes) -> bytes:
    """The WAV with its true length, which is not known yet when espeak-ng writes the head."""
    try:
        with wave.open(io.BytesIO(streamed)) as told:
            rate, frames = told.getframerate(), told.readframes(told.getnframes())
    except (wave.Error, EOFError):
        raise SpeechError(f"{PROGRAM}: gave no sound") from None
    whole = io.BytesIO()
    with wave.open(whole, "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(rate)
        file.writeframes(frames)
    return whole.getvalue()
