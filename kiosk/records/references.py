"""The reference on a visit's slip: what a patient types or a scanner reads."""

import re
import unicodedata

LONGEST = 32
_ALLOWED = re.compile(r"[^\W_]|[-/._# ]")


class ReferenceRefused(Exception):
    """Not a reference: one plain sentence."""


def tidy_reference(text: str) -> str:
    """The reference as it is kept: ``" ab 12/3"`` -> ``"AB 12/3"``.

    Raises :class:`ReferenceRefused` for what is longer than 32 characters, has no letter or
    digit, or holds anything but letters, digits, spaces and - / . _ #
    """
    # NFKC, because an East Asian keyboard types full-width letters.
    wide = unicodedata.normalize("NFKC", text).upper().strip()
    # Some scanners put control characters between two fields, and Python takes them for spaces.
    if any(unicodedata.category(character) == "Cc" for character in wide):
        raise ReferenceRefused("It has a sign in it that cannot be seen.")
    tidy = " ".join(wide.split())
    if not reference_key(tidy):
        raise ReferenceRefused("There is no letter and no digit in it.")
    if len(tidy) > LONGEST:
        raise ReferenceRefused(f"It has {len(tidy)} characters; {LONGEST} are the most.")
    for character in tidy:
        if not _ALLOWED.fullmatch(character):
            raise ReferenceRefused("It may hold letters, digits, spaces and - / . _ # only.")
    return tidy


def reference_key(text: str) -> str:
    """What two references are compared by: letters and digits alone. May be empty."""
    wide = unicodedata.normalize("NFKC", text).upper()
    return "".join(character for character in wide if character.isalnum())
