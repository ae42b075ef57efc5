"""The light behind a built-in panel. A monitor on a cable has none that a program could switch."""

from pathlib import Path

from kiosk.log import note

BACKLIGHTS = Path("/sys/class/backlight")
ON, OFF = "0", "4"
"""As the kernel counts: FB_BLANK_UNBLANK and FB_BLANK_POWERDOWN."""


def switch_light(*, on: bool, folder: Path = BACKLIGHTS) -> None:
    """Switch the light of each panel there is. Where that is not allowed, it stays on."""
    for power in sorted(folder.glob("*/bl_power")):
        try:
            power.write_text(ON if on else OFF, encoding="ascii")
        except OSError as error:
            note(
                "the light of the panel stays on",
                reason=error.strerror or "",
                file=power.parent.name,
            )
