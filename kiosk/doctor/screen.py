"""The screen, as the kernel sees it: no display is opened, the kiosk may have it."""

from collections.abc import Mapping
from pathlib import Path

import msgspec

from kiosk.doctor.finding import Finding, fail, look, well

ALLOWED = 0.05
"""A declared ``pixels_per_mm`` may be off by so much: a 20 mm button is then 19 to 21 mm."""

_EDID = bytes.fromhex("00ffffffffffff00")


class Monitor(msgspec.Struct, frozen=True):
    """One connector with a screen on it."""

    name: str
    """Such as HDMI-A-1."""
    mode: str
    """The one it likes best, such as 1280x800; "" when it names none."""
    pixels_per_mm: float | None
    """By its own account; None when it gives none."""


def screens(root: Path) -> tuple[Monitor, ...]:
    """The screens that are connected."""
    found = []
    for folder in sorted((root / "sys/class/drm").glob("card*-*")):
        if _text(folder / "status") == "connected":
            name = folder.name.partition("-")[2]
            mode = (_text(folder / "modes").splitlines() or [""])[0]
            found.append(Monitor(name, mode, pixels_per_mm(_bytes(folder / "edid"))))
    return tuple(found)


def display(root: Path, environ: Mapping[str, str]) -> Finding:
    found = screens(root)
    names = ", ".join(f"{screen.name} {screen.mode}".strip() for screen in found)
    if len(found) == 1:
        return well(names)
    if found:
        return look(
            f"{len(found)} screens are connected: {names}",
            "The kiosk is for one: take the others off, or patients may touch the wrong one.",
        )
    for name in ("WAYLAND_DISPLAY", "DISPLAY"):
        if environ.get(name):
            return well(f"{name} is {environ[name]}")
    if (root / "sys/class/drm").is_dir():
        return fail("no screen is connected", "Look at its cable and its power.")
    return fail(
        "there is no graphics driver and no display here",
        "Look at dmesg for the graphics card; firmware may be missing.",
    )


def panel(root: Path, declared: float) -> Finding:
    """``declared``: the setting ``pixels_per_mm``, by which buttons are 20 mm wide."""
    says = f"pixels_per_mm is {declared:g}"
    measure = "Measure the picture: its pixels across divided by its millimetres across."
    told = next((each for each in screens(root) if each.pixels_per_mm), None)
    if told is None or told.pixels_per_mm is None:
        return look(f"{says}; no screen tells its size", measure)
    if abs(declared / told.pixels_per_mm - 1) <= ALLOWED:
        return well(f"{says}, and {told.name} says {told.pixels_per_mm:.2f}")
    real = 20 * declared / told.pixels_per_mm
    return look(
        f"{says}, but {told.name} says {told.pixels_per_mm:.2f}: "
        f"a button of 20 mm is {real:.0f} mm wide",
        f"Set pixels_per_mm = {told.pixels_per_mm:.2f}. Some screens are wrong. {measure}",
    )


def pixels_per_mm(edid: bytes) -> float | None:
    """Of the timing a screen likes best, in its EDID (VESA E-EDID 1.4, 3.10.2).

    None when it gives no size; many projectors and televisions give none, or a wrong one.
    """
    if len(edid) < 128 or not edid.startswith(_EDID):
        return None
    timing = edid[54:72]
    if timing[:2] == b"\0\0":  # Not a timing but a description of something else.
        return None
    pixels = timing[2] | (timing[4] & 0xF0) << 4
    millimetres = timing[12] | (timing[14] & 0xF0) << 4
    if not pixels or not millimetres:
        return None
    return pixels / millimetres


def _text(file: Path) -> str:
    return _bytes(file).decode("ascii", "replace").strip()


def _bytes(file: Path) -> bytes:
    try:
        return file.read_bytes()
    except OSError:
        return b""
