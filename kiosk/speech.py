"""Text to speech, by espeak-ng: a program of its own, under the GPL, which we call and never ship.

Text goes to it on standard input, and sound comes back on standard output: what a patient has told
us stands neither in the list of processes nor in a file.
"""

import io
import re
import shutil
import subprocess
import wave

PROGRAM = "espeak-ng"
PACE = 150
"""Words a minute: a little slower than espeak-ng's own 175, for ears that read along."""

PREFERRED = {"en": "en-us"}
"""The voice for a language that has several. Our English is American; espeak-ng's is British."""

SECONDS = 20
"""For one piece of text. It needs some hundredths of one."""


_BETWEEN = re.compile("(?<=[.!?\u2026\u061f])\\s+|(?<=[\u3002\uff01\uff1f])|\\n+")
"""After a mark that ends a sentence, in Latin, Arabic and Chinese scripts; and at a line's end."""


class SpeechError(Exception):
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


def has_voice(language: str, known: frozenset[str]) -> bool:
    """Whether one of the known voices speaks this language, such as "es" or "pt-BR"."""
    return _voice(language) in known or _voice(language).partition("-")[0] in known


def command(language: str, words_a_minute: int = PACE) -> list[str]:
    """espeak-ng for this language: plain UTF-8 text on standard input, a WAV on standard output.

    What is given to it goes through :func:`plain` first.
    """
    pace = str(words_a_minute)
    return [PROGRAM, "-v", _voice(language), "-s", pace, "-b", "1", "--stdin", "--stdout"]


def plain(text: str) -> bytes:
    """The text as espeak-ng may have it: nothing in it is an order to espeak-ng.

    Two brackets would begin phonemes, and control characters change voice and speed.
    """
    no_orders = re.sub(r"[\x00-\x1f\x7f]+", " ", text)
    while "[[" in no_orders:
        no_orders = no_orders.replace("[[", "[ [")
    return no_orders.encode(errors="replace") + b"\n"


def spoken(text: str, language: str, words_a_minute: int = PACE) -> bytes:
    """The text as a WAV file in memory.

    Raises :class:`SpeechError` when espeak-ng is not there, has no voice for the language, or
    does not work.
    """
    arguments = command(language, words_a_minute)[1:]
    return _whole(_run(arguments, plain(text)))


def sentences(text: str) -> list[str]:
    """The sentences of a text, in order, with their marks."""
    return [part for part in _BETWEEN.split(text.strip()) if part]


def _voice(language: str) -> str:
    return PREFERRED.get(language.lower(), language.lower())


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
