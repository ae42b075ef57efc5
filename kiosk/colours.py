"""The day colours of screen and paper: what hangs on the clinic's, and whether everybody can
read it.

High contrast has colours of its own, which no clinic changes.
"""

import math
import re

import msgspec

HOUSE = {
    "action": "#00484E",
    "actionPressed": "#00262A",
    "actionText": "#003B41",
    "actionTint": "#CFE6E2",
    "mist": "#E2EFEC",
}
"""The colours of Theme/Colours.qml that a clinic may change, as they are when it does not."""

FIXED = {
    "canvas": "#FCFBF8",
    "surface": "#FFFFFF",
    "sand": "#F7EFE2",
    "dock": "#F1F4F1",
    "ink": "#0E252C",
    "inkSoft": "#1C363F",
    "line": "#5C7076",
    "divider": "#CBD6D4",
    "urgent": "#6C1212",
    "mark": "#561F50",
    "bodyLine": "#5F5A4E",
    "bodySpine": "#8F7747",
    "onAction": "#FFFFFF",
    "focusGap": "#FFBE3D",
    "focusRing": "#0E252C",
}
"""The colours beside them, which stay."""

TEXT = 7
"""The least contrast of words: WCAG 2.2, success criterion 1.4.6 (AAA)."""
EDGE = 3
"""The least contrast of edges, icons and the focus: WCAG 2.2, success criterion 1.4.11."""
SHOWS = 1.25
"""The least contrast of a button with itself while it is pressed. Our own; the house's has 1.55."""


class ColourError(ValueError):
    """A colour that cannot be used: the setting it stands in, and one line that says why."""

    def __init__(self, key: str, reason: str) -> None:
        super().__init__(reason)
        self.key = key


class Pair(msgspec.Struct, frozen=True):
    """Two colours that meet on the screen."""

    front: str
    ground: str
    says: str
    """What is on the ground, in words."""
    least: float = TEXT


_LIGHT = {
    "canvas": "the page",
    "surface": "white",
    "sand": "the panel of an article",
    "dock": "the bar",
    "actionTint": "its tint",
}

OF_THE_CLINIC = (
    Pair("onAction", "action", "white text on it"),
    Pair("onAction", "actionPressed", "white text on it while it is pressed"),
    *(Pair("actionText", ground, f"text of it on {name}") for ground, name in _LIGHT.items()),
    *(Pair("action", ground, f"an edge of it on {name}", EDGE) for ground, name in _LIGHT.items()),
    Pair("ink", "actionTint", "text on its tint"),
    Pair("inkSoft", "actionTint", "a hint on its tint"),
    Pair("line", "actionTint", "an edge on its tint", EDGE),
    Pair("focusGap", "action", "the amber of the focus on it", EDGE),
)
"""Where ``clinic_colour`` is seen."""

OF_THE_PANEL = (
    Pair("ink", "mist", "text on it"),
    Pair("inkSoft", "mist", "a hint on it"),
    Pair("actionText", "mist", "coloured text on it"),
    Pair("action", "mist", "the edge of a button on it", EDGE),
    Pair("line", "mist", "an edge on it", EDGE),
    Pair("focusRing", "mist", "the ring of the focus on it", EDGE),
)
"""What is seen on ``panel_colour``."""


def palette(clinic_colour: str = "", panel_colour: str = "") -> dict[str, str]:
    """The day colours of two settings, by their names in the theme; "" is the house's own.

    Raises :class:`ColourError` for what is not a colour, and for a colour with which a pair that
    is used would be hard to see. The pair named is the one that lacks most, so that a colour that
    mends it mends all.
    """
    chosen = dict(HOUSE)
    action = _colour("clinic_colour", clinic_colour, HOUSE["action"])
    if action != HOUSE["action"]:
        chosen |= _family(action)
    chosen["mist"] = _colour("panel_colour", panel_colour, HOUSE["mist"])
    _check("clinic_colour", clinic_colour, OF_THE_CLINIC, chosen, "darker")
    _check("panel_colour", panel_colour, OF_THE_PANEL, chosen, "lighter")
    return chosen


def contrast(one: str, other: str) -> float:
    """The contrast ratio of two colours, 1 to 21.

    (L1 + 0.05) / (L2 + 0.05), the lighter over the darker: WCAG 2.2, "contrast ratio".
    """
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def luminance(colour: str) -> float:
    """The relative luminance of ``#RRGGBB``, 0 for black to 1 for white.

    0.2126 R + 0.7152 G + 0.0722 B of the linear parts of sRGB: WCAG 2.2, "relative luminance".
    """
    red, green, blue = (_linear(part / 255) for part in _parts(colour))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(part: float) -> float:
    return part / 12.92 if part <= 0.04045 else float(((part + 0.055) / 1.055) ** 2.4)


def _family(action: str) -> dict[str, str]:
    """The colours that hang on a button's. Whatever carries white text gives a family that passes.

    Text is a little darker than buttons. A pressed button is darker, and one that is too dark for
    that to show is lighter.
    """
    pressed = _mix(action, "#000000", 0.53)
    if contrast(action, pressed) < SHOWS:
        pressed = _mix(action, "#FFFFFF", 0.8)
    return {
        "action": action,
        "actionPressed": pressed,
        "actionText": _mix(action, "#000000", 0.78),
        "actionTint": _mix(action, "#FFFFFF", 0.15),
    }


def _check(
    key: str, given: str, pairs: tuple[Pair, ...], chosen: dict[str, str], better: str
) -> None:
    colours = FIXED | chosen

    def share(pair: Pair) -> float:
        return contrast(colours[pair.front], colours[pair.ground]) / pair.least

    worst = min(pairs, key=share)
    if share(worst) < 1:
        # Cut, not rounded: 6.996 must not read as 7.00.
        ratio = math.floor(share(worst) * worst.least * 100) / 100
        raise ColourError(
            key,
            f"'{given}': {worst.says} has a contrast of {ratio:.2f} to 1, and {worst.least} to 1 "
            f"is needed; choose a {better} colour",
        )


def _colour(key: str, given: str, otherwise: str) -> str:
    if not re.fullmatch(r"#[0-9A-Fa-f]{6}|", given):
        raise ColourError(key, f"{given!r} is not a colour; write it as #RRGGBB")
    return given.upper() or otherwise


def _mix(colour: str, other: str, share: float) -> str:
    """``share`` of a colour, the rest of another."""
    pairs = zip(_parts(colour), _parts(other), strict=True)
    return "#" + "".join(f"{round(one * share + two * (1 - share)):02X}" for one, two in pairs)


def _parts(colour: str) -> tuple[int, int, int]:
    return int(colour[1:3], 16), int(colour[3:5], 16), int(colour[5:7], 16)
