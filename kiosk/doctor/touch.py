"""What patients touch: the input devices, as the kernel lists them."""

import re
from pathlib import Path
from typing import Literal

import msgspec

from kiosk.doctor.finding import Finding, fail, look, well

PointerKind = Literal["touch screen", "mouse", "other"]

# Bits of the kernel's input-event-codes.h.
_PROP_DIRECT = 0x01
_ABS_X, _ABS_Y, _ABS_MT_X, _ABS_MT_Y = 0x00, 0x01, 0x35, 0x36
_REL_X = 0x00
_BTN_LEFT, _BTN_TOUCH, _BTN_STYLUS = 0x110, 0x14A, 0x14B
_BTN_PEN, _BTN_FINGER = 0x140, 0x145

_LINE = re.compile(r"^[NB]: (?P<what>Name|PROP|EV|KEY|REL|ABS)=(?P<value>.*)$", re.MULTILINE)
_WORD = 64
"""Bits in one number of /proc/bus/input/devices, on the 64-bit machines the kiosk is for."""


class Device(msgspec.Struct, frozen=True):
    name: str
    kind: PointerKind


def devices(root: Path) -> tuple[Device, ...]:
    """What is plugged in; ``OSError`` when the kernel's list cannot be read."""
    text = (root / "proc/bus/input/devices").read_text(errors="replace")
    found = []
    for block in text.split("\n\n"):
        told = {line["what"]: line["value"] for line in _LINE.finditer(block)}
        if told:
            found.append(Device(told.get("Name", "").strip('"'), _kind(told)))
    return tuple(found)


def touch(root: Path) -> Finding:
    if not (root / "proc/bus/input/devices").exists():
        return look("this computer does not list its input devices", "Try a finger on the screen.")
    found = devices(root)
    screens = [device.name for device in found if device.kind == "touch screen"]
    mice = [device.name for device in found if device.kind == "mouse"]
    if screens:
        return well(", ".join(screens))
    cable = "Plug in the touch screen's own cable, often USB, beside that of the picture."
    if mice:
        return look(f"no touch screen, only {', '.join(mice)}", cable)
    return fail("there is no touch screen and no mouse", cable)


def _kind(told: dict[str, str]) -> PointerKind:
    """As udev's ``input_id`` decides it."""
    absolute, keys = _bits(told.get("ABS", "")), _bits(told.get("KEY", ""))
    direct = bool(_bits(told.get("PROP", "")) >> _PROP_DIRECT & 1)

    def has(bits: int, *numbers: int) -> bool:
        return all(bits >> number & 1 for number in numbers)

    if has(absolute, _ABS_X, _ABS_Y) or has(absolute, _ABS_MT_X, _ABS_MT_Y):
        if has(keys, _BTN_STYLUS) or has(keys, _BTN_PEN):
            return "other"
        if has(keys, _BTN_FINGER) and not direct:
            return "mouse"  # A touch pad.
        if has(keys, _BTN_LEFT) and not has(absolute, _ABS_MT_X):
            return "mouse"  # As virtual machines have one.
        return "touch screen" if direct or has(keys, _BTN_TOUCH) else "other"
    relative = _bits(told.get("REL", ""))
    return "mouse" if has(relative, _REL_X) and has(keys, _BTN_LEFT) else "other"


def _bits(words: str) -> int:
    """Numbers in base 16, the highest first."""
    whole = 0
    for word in words.split():
        whole = whole << _WORD | int(word, 16)
    return whole
