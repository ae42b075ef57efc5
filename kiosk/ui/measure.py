"""A height or a weight while it is being tapped in, key by key."""

import re
from typing import Literal

import msgspec

from kiosk.scoring.body import Units, centimeters, kilograms

Measured = Literal["height", "weight"]

FEET = ("3", "4", "5", "6", "7")
INCHES = tuple(str(number) for number in range(12))
DIGITS = 3
"""No number that fits has more."""


class Measure(msgspec.Struct, frozen=True):
    """What was tapped so far. It becomes an answer only when somebody can be that tall or heavy."""

    kind: Measured
    units: Units
    number: str = ""
    """The digits; of a height in feet and inches, the feet."""
    inches: str = ""

    @property
    def by_feet(self) -> bool:
        return self.kind == "height" and self.units == "us"

    @property
    def unit(self) -> str:
        """The unit of the number."""
        if self.kind == "height":
            return "ft" if self.by_feet else "cm"
        return "lb" if self.units == "us" else "kg"

    @property
    def answer(self) -> str | None:
        """As an answer is kept, such as "5 ft 7 in"; None while it is none."""
        told = f"{self.number} {self.unit}" + (f" {self.inches} in" if self.by_feet else "")
        known = centimeters(told) if self.kind == "height" else kilograms(told)
        return None if known is None else told

    def typed(self, digit: str) -> "Measure":
        """With one digit more; unchanged where no number goes on so."""
        if self.by_feet and self.number:
            return self.with_inches(self.inches + digit)
        if self.by_feet:
            return self.with_feet(digit)
        number = self.number + digit
        fits = not number.startswith("0") and len(number) <= DIGITS
        return msgspec.structs.replace(self, number=number) if fits else self

    def with_feet(self, feet: str) -> "Measure":
        return msgspec.structs.replace(self, number=feet) if feet in FEET else self

    def with_inches(self, inches: str) -> "Measure":
        return msgspec.structs.replace(self, inches=inches) if inches in INCHES else self

    def erased(self) -> "Measure":
        """Without what came last: the inches, or else one digit."""
        if self.inches:
            return msgspec.structs.replace(self, inches="")
        return msgspec.structs.replace(self, number=self.number[:-1])


def told(kind: Measured, units: Units, answer: object) -> Measure:
    """An answer given before, in the units it was told in; else nothing yet, in ``units``."""
    numbers = re.findall("[0-9]+", answer) if isinstance(answer, str) else []
    if not isinstance(answer, str) or not numbers:
        return Measure(kind, units)
    return Measure(kind, units_of(answer), *numbers)


def units_of(answer: str) -> Units:
    """The units that a height or weight was told in."""
    return "metric" if answer.endswith(("cm", "kg")) else "us"
