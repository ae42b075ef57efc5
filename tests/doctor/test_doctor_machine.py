"""Screen, touch and voices: real trees of the kernel's files, and real commands."""

import time
from pathlib import Path

import pytest
from command_samples import use_clean_environment
from doctor_samples import program

from kiosk.content.shelf import resources
from kiosk.doctor.finding import Finding, found_by, well
from kiosk.doctor.program import FONTS, fonts
from kiosk.doctor.screen import display, panel, pixels_per_mm
from kiosk.doctor.touch import touch
from kiosk.doctor.voices import voices
from kiosk.ui import window

TOUCH_SCREEN = """\
I: Bus=0003 Vendor=0eef Product=c002 Version=0111
N: Name="eGalax Inc. eGalaxTouch"
H: Handlers=mouse0 event4
B: PROP=2
B: EV=1b
B: KEY=400 0 0 0 0 0
B: ABS=260800000000003
"""
OLD_TOUCH_SCREEN = """\
N: Name="Elo serial touchscreen"
B: PROP=0
B: KEY=400 0 0 0 0 0
B: ABS=3
"""
TOUCH_PAD = """\
N: Name="SynPS/2 Synaptics TouchPad"
B: PROP=5
B: EV=b
B: KEY=e520 10000 0 0 0 0
B: ABS=260800011000003
"""
MOUSE = """\
N: Name="Logitech USB Mouse"
B: PROP=0
B: EV=17
B: KEY=70000 0 0 0 0
B: REL=903
"""
VIRTUAL_MOUSE = """\
N: Name="QEMU QEMU USB Tablet"
B: PROP=0
B: KEY=70000 0 0 0 0
B: ABS=3
"""
PEN = """\
N: Name="Wacom Intuos S Pen"
B: PROP=2
B: KEY=1c03 0 0 0 0 0
B: ABS=1000003
"""
KEYBOARD = """\
N: Name="AT keyboard"
B: PROP=0
B: EV=120013
B: KEY=402000000 3803078f800d001 feffffdfffefffff fffffffffffffffe
"""


@pytest.fixture(autouse=True)
def _clean(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    use_clean_environment(monkeypatch, tmp_path)


@pytest.fixture
def root(tmp_path: Path) -> Path:
    (tmp_path / "root").mkdir()
    return tmp_path / "root"


def edid(pixels: int, millimetres: int) -> bytes:
    """What a screen says of itself, whose picture is so wide."""
    told = bytearray(128)
    told[:8] = bytes.fromhex("00ffffffffffff00")
    told[54:56] = (7000).to_bytes(2, "little")  # the pixel clock of a real timing
    told[56], told[58] = pixels & 0xFF, pixels >> 8 << 4
    told[66], told[68] = millimetres & 0xFF, millimetres >> 8 << 4
    return bytes(told)


def connect(root: Path, name: str, status: str = "connected", told: bytes = b"") -> None:
    folder = root / "sys/class/drm" / f"card0-{name}"
    folder.mkdir(parents=True)
    (folder / "status").write_text(f"{status}\n")
    (folder / "modes").write_text("1280x800\n1024x768\n" if status == "connected" else "")
    (folder / "edid").write_bytes(told)


def plug_in(root: Path, *devices: str) -> None:
    (root / "proc/bus/input").mkdir(parents=True)
    (root / "proc/bus/input/devices").write_text("\n".join(devices))


def test_one_screen_is_well_and_another_is_too_many(root: Path) -> None:
    connect(root, "HDMI-A-1")
    connect(root, "DP-1", status="disconnected")
    (root / "sys/class/drm/version").write_text("drm 1.1.0\n")
    assert display(root, {}) == well("HDMI-A-1 1280x800")
    connect(root, "DP-2")
    found = display(root, {})
    assert found.state == "look"
    assert found.says == "2 screens are connected: DP-2 1280x800, HDMI-A-1 1280x800"


def test_no_screen_has_failed(root: Path) -> None:
    connect(root, "HDMI-A-1", status="disconnected")
    assert display(root, {}).says == "no screen is connected"
    assert display(root, {}).state == "FAIL"


def test_without_a_graphics_driver_a_display_of_another_kind_will_do(root: Path) -> None:
    assert display(root, {}).state == "FAIL"
    assert display(root, {"DISPLAY": ":7"}) == well("DISPLAY is :7")


@pytest.mark.parametrize(
    ("pixels", "millimetres", "declared", "state"),
    [
        (1280, 217, 5.88, "ok"),
        (1920, 344, 5.88, "look"),
        (1920, 344, 5.58, "ok"),
        (1280, 0, 5.88, "look"),
    ],
)
def test_the_declared_size_is_compared_with_what_the_screen_says(
    root: Path, pixels: int, millimetres: int, declared: float, state: str
) -> None:
    connect(root, "eDP-1", told=edid(pixels, millimetres))
    assert panel(root, declared).state == state


def test_a_wrong_size_is_said_with_the_value_to_set(root: Path) -> None:
    connect(root, "eDP-1", told=edid(3840, 344))
    found = panel(root, 5.88)
    assert found.says == (
        "pixels_per_mm is 5.88, but eDP-1 says 11.16: a button of 20 mm is 11 mm wide"
    )
    assert found.do.startswith("Set pixels_per_mm = 11.16.")


@pytest.mark.parametrize("told", [b"", b"no EDID" * 30, edid(1280, 217)[:100], bytes(128)])
def test_a_screen_that_says_nothing_sensible_says_no_size(told: bytes) -> None:
    assert pixels_per_mm(told) is None


@pytest.mark.parametrize("screen", [TOUCH_SCREEN, OLD_TOUCH_SCREEN])
def test_a_touch_screen_is_found_among_the_others(root: Path, screen: str) -> None:
    plug_in(root, KEYBOARD, TOUCH_PAD, MOUSE, screen)
    assert touch(root) == well(screen.split('"')[1])


@pytest.mark.parametrize("mouse", [MOUSE, VIRTUAL_MOUSE, TOUCH_PAD])
def test_a_mouse_alone_is_pointed_out(root: Path, mouse: str) -> None:
    plug_in(root, KEYBOARD, mouse)
    name = mouse.split('"')[1]
    assert (touch(root).state, touch(root).says) == ("look", f"no touch screen, only {name}")


def test_nothing_to_touch_has_failed(root: Path) -> None:
    plug_in(root, KEYBOARD, PEN)
    assert touch(root).state == "FAIL"


def test_each_language_wants_a_voice(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert voices(["en"]) == Finding(
        "look", "reading aloud is off", "If it is wanted: apt install espeak-ng"
    )
    table = """cat <<END
Pty Language       Age/Gender VoiceName          File                 Other Languages
 5  cmn             --/M      Chinese_(Mandarin)  sit/cmn              (zh-cmn 5)(zh 5)
 2  en-gb           --/M      English_(Great_Britain) gmw/en               (en 2)
 5  es              --/M      Spanish_(Spain)    roa/es
END"""
    program(tmp_path / "bin", "espeak-ng", table)
    monkeypatch.setenv("PATH", f"{tmp_path / 'bin'}:/usr/bin:/bin")
    assert voices(["en", "es", "zh"]).state == "ok"
    assert voices(["en", "ar"]).says == "no voice for: ar"


def test_a_speech_program_that_fails_is_pointed_out(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    program(tmp_path / "bin", "espeak-ng", "echo no data >&2; exit 1")
    monkeypatch.setenv("PATH", str(tmp_path / "bin"))
    assert voices(["en"]).says == "reading aloud is off: no data"


def test_the_fonts_looked_for_are_those_of_the_window() -> None:
    assert tuple(f"AtkinsonHyperlegibleNext-{weight}.ttf" for weight in window.FONTS) == FONTS
    assert fonts(resources() / "fonts").state == "ok"


def test_a_missing_or_broken_font_has_failed(tmp_path: Path) -> None:
    assert fonts(tmp_path).says == f"{tmp_path / FONTS[0]}: the font is missing"
    for name in FONTS:
        (tmp_path / name).write_bytes(b"\0\1\0\0 and so on")
    assert fonts(tmp_path).state == "ok"
    (tmp_path / FONTS[3]).write_bytes(b"")
    assert fonts(tmp_path).says == f"{tmp_path / FONTS[3]}: this is no font"


def test_a_check_that_breaks_is_a_line_like_any_other() -> None:
    def breaks() -> Finding:
        raise ValueError("K7M-2QX")

    found = found_by(breaks)
    assert found.state == "FAIL"
    assert found.says.startswith("this check broke (ValueError; test_doctor_machine.py, line ")


def test_a_check_that_may_not_look_says_who_may() -> None:
    def closed() -> Finding:
        raise PermissionError(13, "Permission denied", "/K7M-2QX.pdf")

    found = found_by(closed)
    assert found.says == "this user may not look at it"
    assert found.do == "Run it as an administrator: sudo kiosk doctor."


def test_a_check_that_hangs_does_not_hang_the_others() -> None:
    def hangs() -> Finding:
        time.sleep(3600)
        return well("")

    assert found_by(hangs, seconds=0.05).says == "there was no answer within 0 seconds"


def test_nothing_in_a_name_commands_the_terminal() -> None:
    assert found_by(lambda: well("a\x1b[2J\nb")).says == "a?[2J b"
