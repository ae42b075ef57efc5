"""Height and weight as people tell them, and the body mass index.

A height is "5 ft 7 in" or "170 cm", a weight "172 lb" or "78 kg": whole numbers, in just these
forms. The inch is 2.54 cm and the pound 0.45359237 kg, both exact (international yard and pound
agreement, 1959). The index is the weight in kilograms over the square of the height in meters:
World Health Organization, "Obesity: preventing and managing the global epidemic", Technical Report
Series 894 (2000).
"""

import re
from typing import Literal

Units = Literal["us", "metric"]
"""Feet, inches and pounds; or centimeters and kilograms."""

CM_PER_INCH = 2.54
KG_PER_POUND = 0.45359237

FEET = range(3, 8)
INCHES = range(39, 91)
"""Heights told in feet and inches that are believed: 3 ft 3 in to 7 ft 6 in."""
CENTIMETERS = range(100, 231)
POUNDS = range(55, 661)
KILOGRAMS = range(25, 301)

_FEET_AND_INCHES = re.compile(r"([1-9]) ft ([0-9]|1[01]) in")
_NUMBER = re.compile(r"([1-9][0-9]{0,2}) (cm|lb|kg)")


def centimeters(height: object) -> float | None:
    """A height in centimeters; None for what is no height, or not a believable one."""
    inches = _inches(height)
    if inches in INCHES:
        return inches * CM_PER_INCH
    told = _number(height, "cm")
    return told if told in CENTIMETERS else None


def kilograms(weight: object) -> float | None:
    """A weight in kilograms; None for what is no weight, or not a believable one."""
    pounds = _number(weight, "lb")
    if pounds in POUNDS:
        return pounds * KG_PER_POUND
    told = _number(weight, "kg")
    return told if told in KILOGRAMS else None


def body_mass_index(height_cm: float, weight_kg: float) -> float:
    """Kilograms per square meter, not rounded."""
    meters = height_cm / 100
    return weight_kg / meters**2


def _inches(height: object) -> int:
    """All the inches of "5 ft 7 in"; 0 for anything else."""
    found = _FEET_AND_INCHES.fullmatch(height) if isinstance(height, str) else None
    return 12 * int(found[1]) + int(found[2]) if found else 0


def _number(answer: object, unit: str) -> int:
    """The 78 of "78 kg"; 0 when the answer is not told in this unit."""
    found = _NUMBER.fullmatch(answer) if isinstance(answer, str) else None
    return int(found[1]) if found and found[2] == unit else 0
