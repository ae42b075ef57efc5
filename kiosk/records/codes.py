"""Pick-up codes: what a patient reads out at the desk, shown as ``K7M-2QX``.

Five letters or digits are random, the sixth checks them. Any one wrong character, and any two
characters that changed places, make a code that is not valid.
"""

import itertools
import unicodedata
from random import Random

ALPHABET = "CDFHKMNPQRTVWXY23456789"
"""No vowels, so no words. None of 0 O, 1 I L, J, G, S, Z, B: each looks like another one.

Twenty-three is a prime, which is what the guarantees below rest on.
"""

DAYS_A_CODE_RESTS = 30
"""A code is given out again only when its last visit is this old: nobody mixes the two up."""

LENGTH = 6
# A wrong character at one place changes the sum by weight x difference, and two characters that
# change places by the difference of their weights x the difference of the two. Modulo a prime
# neither can be 0 as long as the weights are distinct and not 0 themselves.
_WEIGHTS = (6, 5, 4, 3, 2, 1)
# Any constant works; with this one the code that the screens show as an example is valid.
_CONSTANT = 12


def new_code(random: Random) -> str:
    """A valid code as shown. Give it ``secrets.SystemRandom()``: a code must not be guessed."""
    characters = "".join(random.choice(ALPHABET) for _ in range(LENGTH - 1))
    return _shown(characters + _check_character(characters))


def is_code(text: str) -> bool:
    """Whether this is a valid code exactly as shown. See :func:`tidy` for what people type."""
    characters = text.replace("-", "")
    if len(characters) != LENGTH or text != _shown(characters):
        return False
    if any(character not in ALPHABET for character in characters):
        return False
    return _check_character(characters[:-1]) == characters[-1]


def tidy(text: str) -> str:
    """The code as shown, from what somebody typed: ``" k7m 2qx"`` -> ``"K7M-2QX"``.

    Case, spaces, any kind of dash and a missing dash do not matter. Nothing else is put right,
    so the outcome may still not be a code.
    """
    # NFKC, because an East Asian keyboard types full-width letters.
    wide = unicodedata.normalize("NFKC", text).upper()
    characters = "".join(each for each in wide if not each.isspace() and not _is_dash(each))
    return _shown(characters)


_LOOKS_LIKE = {
    **{"0": "QDC", "O": "QDC", "1": "T7", "I": "T7", "L": "T7", "J": "7", "E": "F3", "A": "4R"},
    **{"B": "8R", "G": "69C", "S": "5", "U": "VW", "Z": "27"},
}
"""What somebody may have seen who typed a character that no code has."""


def meant(text: str) -> tuple[str, ...]:
    """The codes, or the first characters of codes, that somebody may have meant by this.

    A whole code is given only if its check character is right, so it is nearly always one.
    Nothing is given for what is longer than a code, or holds what cannot be part of one.
    """
    typed = tidy(text).replace("-", "")
    if not typed or len(typed) > LENGTH:
        return ()
    choices = (_LOOKS_LIKE.get(each, each if each in ALPHABET else "") for each in typed)
    found = (_shown("".join(each)) for each in itertools.product(*choices))
    if len(typed) == LENGTH:
        return tuple(code for code in found if is_code(code))
    return tuple(start if len(start) <= 3 else f"{start[:3]}-{start[3:]}" for start in found)


def _is_dash(character: str) -> bool:
    return unicodedata.category(character) == "Pd" or character in "\N{MINUS SIGN}_"


def _shown(characters: str) -> str:
    return f"{characters[:3]}-{characters[3:]}" if len(characters) == LENGTH else characters


def _check_character(characters: str) -> str:
    weighted = sum(
        weight * ALPHABET.index(character)
        for weight, character in zip(_WEIGHTS, characters, strict=False)
    )
    # The last weight is 1, so what is missing to a multiple of 23 is the check character itself.
    return ALPHABET[-(weighted + _CONSTANT) % len(ALPHABET)]
