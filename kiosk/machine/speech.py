"""How text is said: its sentences, its language, and what espeak-ng is told.

That is a program of its own, under the GPL, which we call and never ship. Text goes to it on
standard input, and sound comes back on standard output: what a patient has told us stands neither
in the list of processes nor in a file. What calls it is :mod:`kiosk.machine.espeak`.
"""

import re

PROGRAM = "espeak-ng"
PACE = 150
"""Words a minute: a little slower than espeak-ng's own 175, for ears that read along."""

PREFERRED = {"en": "en-us"}
"""The voice for a language that has several. Our English is American; espeak-ng's is British."""

_BETWEEN = re.compile("(?<=[.!?\u2026\u061f])\\s+|(?<=[\u3002\uff01\uff1f])|\\n+")
"""After a mark that ends a sentence, in Latin, Arabic and Chinese scripts; and at a line's end."""


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


def sentences(text: str) -> list[str]:
    """The sentences of a text, in order, with their marks."""
    return [part for part in _BETWEEN.split(text.strip()) if part]


def _voice(language: str) -> str:
    return PREFERRED.get(language.lower(), language.lower())
