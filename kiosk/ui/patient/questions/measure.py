"""A height or a weight while it is being tapped in, key by key."""

import re

import msgspec

from kiosk.scoring.body import Units, centimeters, kilograms

FEET = ("3", "4", "5", "6", "7")
INCHES = tuple(str(number) for number in range(12))
DIGITS = 3
"""No number that fits has more."""


class Measure(msgspec.Struct, frozen=True):
    """What was tapped so far. It becomes an answer only when somebody can be that tall or heavy."""

    unit: str
    """Of the number: "ft", "cm", "lb" or "kg"."""
    number: str = ""
    """The digits; of a height in feet and inches, the feet."""
    inches: str = ""

    @property
    def by_feet(self) -> bool:
        return self.unit == "ft"

    @property
    def answer(self) -> str | None:
        """As an answer is kept, such as "5 ft 7 in"; None while it is none."""
        told = f"{self.number} {self.unit}" + (f" {self.inches} in" if self.by_feet else "")
        return None if centimeters(told) is None and kilograms(told) is None else told

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


def told(answer: object) -> tuple[str, ...]:
    """The numbers of an answer given before: feet and inches, or one; none of "not sure"."""
    return tuple(re.findall("[0-9]+", answer)) if isinstance(answer, str) else ()


def units_of(answer: str) -> Units:
    """The units that a height or weight was told in."""
    return "metric" if answer.endswith(("cm", "kg")) else "us"
