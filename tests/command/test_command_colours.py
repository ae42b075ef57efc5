"""A clinic's colours and logo: what everybody can see is taken, the rest is refused."""

import re
from pathlib import Path

import pytest
from command_samples import BROKEN, broken, kiosk, use_clean_environment
from hypothesis import given, reject
from hypothesis import strategies as st
from PySide6.QtGui import QColor, QImage

import kiosk as package
from kiosk.colours import FIXED, HOUSE, ColourError, contrast, palette
from kiosk.command.cli import main
from kiosk.settings.keys import SettingsError
from kiosk.settings.reading import load

COLOURS = Path(package.__file__).parent / "ui" / "qml" / "Kiosk" / "Theme" / "Colours.qml"


def colours_of(least: int, most: int) -> st.SearchStrategy[str]:
    part = st.integers(least, most)
    return st.builds("#{:02X}{:02X}{:02X}".format, part, part, part)


ANY, DARK, LIGHT = colours_of(0, 255), colours_of(0, 140), colours_of(190, 255)

WORDS = (
    *(("onAction", ground) for ground in ("action", "actionPressed")),
    *(("actionText", ground) for ground in ("canvas", "surface", "mist", "dock", "actionTint")),
    *((front, ground) for front in ("ink", "inkSoft") for ground in ("mist", "actionTint")),
)
"""Text and what it stands on."""
EDGES = (
    *(("action", ground) for ground in ("canvas", "surface", "mist", "sand", "dock")),
    *((front, "mist") for front in ("line", "focusRing")),
    ("action", "actionTint"),
    ("line", "actionTint"),
    ("focusGap", "action"),
)
"""Edges, icons and the focus, and what they stand on."""


@pytest.fixture(autouse=True)
def _clean(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    use_clean_environment(monkeypatch, tmp_path)


def settings_file(folder: Path, **settings: object) -> Path:
    file = folder / "kiosk.toml"
    lines = (f"{key} = '{value}'\n" for key, value in settings.items())
    file.write_text("".join(lines), encoding="utf-8")
    return file


def refusal(folder: Path, **settings: object) -> str:
    """Why settings are refused, without the file."""
    file = settings_file(folder, **settings)
    with pytest.raises(SettingsError) as caught:
        load(file, environ={})
    place, _, reason = str(caught.value).partition(": ")
    assert place == str(file)
    return reason


@pytest.mark.parametrize(
    ("one", "other", "ratio"),
    [
        ("#000000", "#FFFFFF", 21.0),
        ("#FFFFFF", "#00484E", 10.31),
        ("#FFFFFF", "#00262A", 16.02),
        ("#003B41", "#E2EFEC", 10.45),
        ("#0E252C", "#CFE6E2", 12.18),
        ("#5C7076", "#E2EFEC", 4.41),
        ("#0E252C", "#FFBE3D", 9.61),
        ("#777777", "#FFFFFF", 4.48),
        ("#FF0000", "#FFFFFF", 4.00),
        ("#123456", "#123456", 1.0),
    ],
)
def test_contrast_is_that_of_wcag_whichever_is_in_front(one: str, other: str, ratio: float) -> None:
    assert contrast(one, other) == pytest.approx(ratio, abs=0.005)
    assert contrast(other, one) == contrast(one, other)


def test_the_colours_checked_are_those_of_the_theme() -> None:
    tokens = re.compile(r'color (\w+): .*highContrast \? "#\w+" : (?:clinic\.\w+ \?\? )?"(#\w+)"')
    named, written = COLOURS.read_text(encoding="utf-8").split("id: over")
    day, on = dict(tokens.findall(named)), dict(tokens.findall(written))
    ours = HOUSE | FIXED
    assert ours.pop("onAction") == on["action"]
    assert ours["ink"] == on["tint"], "what is written on the tint"
    assert {name: day[name] for name in ours} == ours


def test_without_settings_the_colours_are_the_houses() -> None:
    assert palette() == HOUSE
    assert palette("#00484e", "#e2efec") == HOUSE


def test_what_hangs_on_the_clinics_colour_follows_it() -> None:
    assert palette("#1F3A68", "#EFEAF7") == {
        "action": "#1F3A68",
        "actionPressed": "#101F37",
        "actionText": "#182D51",
        "actionTint": "#DDE1E8",
        "mist": "#EFEAF7",
    }


@given(DARK, LIGHT)
def test_with_any_colours_that_are_taken_everything_can_be_seen(clinic: str, panel: str) -> None:
    try:
        colours = {**FIXED, **palette(clinic, panel)}
    except ColourError:
        reject()  # where too many are refused, this test fails
    assert min(contrast(colours[front], colours[ground]) for front, ground in WORDS) >= 7
    assert min(contrast(colours[front], colours[ground]) for front, ground in EDGES) >= 3
    assert contrast(colours["action"], colours["actionPressed"]) > 1.2, "pressing shows"


@given(ANY)
def test_a_clinics_colour_that_carries_white_text_is_taken_and_no_other(clinic: str) -> None:
    if contrast("#FFFFFF", clinic) >= 7:
        assert palette(clinic)["action"] == clinic
    else:
        with pytest.raises(ColourError, match="white text on it"):
            palette(clinic)


@given(ANY)
def test_a_panel_is_refused_only_when_something_on_it_is_hard_to_see(panel: str) -> None:
    colours = {**FIXED, **HOUSE, "mist": panel}
    words = min(contrast(panel, colours[front]) for front, ground in WORDS if ground == "mist")
    edges = min(contrast(panel, colours[front]) for front, ground in EDGES if ground == "mist")
    if words >= 7 and edges >= 3:
        assert palette("", panel) == HOUSE | {"mist": panel}
    else:
        with pytest.raises(ColourError, match="choose a lighter colour"):
            palette("", panel)


@pytest.mark.parametrize(
    ("clinic", "panel", "reason"),
    [
        ("#7FB5B0", "", "white text on it has a contrast of 2.29 to 1, and 7 to 1 is needed"),
        ("#5A5A5A", "", "white text on it has a contrast of 6.89 to 1, and 7 to 1 is needed"),
        ("#FFFFFF", "", "white text on it has a contrast of 1.00 to 1, and 7 to 1 is needed"),
        ("", "#C4C4C4", "an edge on it has a contrast of 2.98 to 1, and 3 to 1 is needed"),
        ("", "#404040", "coloured text on it has a contrast of 1.19 to 1, and 7 to 1 is needed"),
        ("#000000", "#303030", "a hint on it has a contrast of 1.03 to 1, and 7 to 1 is needed"),
        ("", "#0E252C", "text on it has a contrast of 1.00 to 1, and 7 to 1 is needed"),
        (
            "#5A5A4B",
            "#D0D0D0",
            "coloured text on it has a contrast of 6.19 to 1, and 7 to 1 is needed",
        ),
    ],
)
def test_a_colour_that_is_hard_to_see_is_refused_with_its_ratio(
    tmp_path: Path, clinic: str, panel: str, reason: str
) -> None:
    key, better = ("panel_colour", "lighter") if panel else ("clinic_colour", "darker")
    line = f"{key}: '{panel or clinic}': {reason}; choose a {better} colour"
    assert refusal(tmp_path, clinic_colour=clinic, panel_colour=panel) == line


@pytest.mark.parametrize("key", ["clinic_colour", "panel_colour"])
@pytest.mark.parametrize("wrong", ["teal", "#00484", "#00484E00", "00484E", "#12345G", "#FFF\n"])
def test_what_is_no_colour_is_refused(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], key: str, wrong: str
) -> None:
    name = f"KIOSK_{key.upper()}"
    monkeypatch.setenv(name, wrong)
    assert main(["check"]) == 2
    assert capsys.readouterr().err == (
        f"{name}: {key}: {wrong!r} is not a colour; write it as #RRGGBB\n"
    )


@pytest.mark.parametrize(
    "call", [["run"], ["check"], ["demo", "--out", "demo"], ["gallery"]], ids=lambda call: call[0]
)
def test_a_colour_is_refused_before_anything_else_happens(tmp_path: Path, call: list[str]) -> None:
    file = settings_file(tmp_path, clinic_colour="#7FB5B0")
    done = kiosk(*call, "--settings", file, folder=tmp_path)
    assert (done.code, done.out) == (2, "")
    assert done.err == (
        f"{file}: clinic_colour: '#7FB5B0': white text on it has a contrast of 2.29 to 1, "
        "and 7 to 1 is needed; choose a darker colour\n"
    )
    assert [path.name for path in tmp_path.iterdir()] == ["kiosk.toml"]


def logo(folder: Path, name: str) -> Path:
    """A logo, or what is none, by the name of its file."""
    file = folder / name
    drawing = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9">'
    match name:
        case "good.svg":
            file.write_text(f"{drawing}<path d='M1 1h7v7z'/><text>Hi</text></svg>", "utf-8")
        case "torn.svg":
            file.write_text(f"{drawing}<path d='M1 1", "utf-8")
        case "words.png":
            file.write_text("our logo", "utf-8")
        case "good.png" | "photo.jpg":
            picture = QImage(30, 20, QImage.Format.Format_RGB32)
            picture.fill(QColor("#1F3A68"))
            assert picture.save(str(file))
    return file


@pytest.mark.parametrize("name", ["good.svg", "good.png"])
def test_a_logo_may_be_svg_or_png(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], name: str
) -> None:
    # Broken content: the check is over soon after the logo.
    own = broken(tmp_path)
    file = settings_file(tmp_path, clinic_logo=logo(tmp_path, name), content_folder=own)
    assert main(["check", "--settings", str(file)]) == 1
    assert capsys.readouterr() == (f"{BROKEN}\n", "")


@pytest.mark.parametrize(
    ("name", "reason"),
    [
        ("none.svg", "there is no such file"),
        ("photo.jpg", "this is neither an SVG nor a PNG file"),
        ("words.png", "this is neither an SVG nor a PNG file"),
        ("torn.svg", "this cannot be drawn; is the file whole?"),
    ],
)
def test_a_logo_that_cannot_be_shown_is_refused(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], name: str, reason: str
) -> None:
    given = logo(tmp_path, name)
    file = settings_file(tmp_path, clinic_logo=given)
    assert main(["check", "--settings", str(file)]) == 2
    out, err = capsys.readouterr()
    assert (out, err) == ("", f"{given}: clinic_logo: {reason}\n")


@pytest.mark.parametrize(
    "call", [["run"], ["check"], ["demo", "--out", "demo"]], ids=lambda call: call[0]
)
def test_a_logo_is_tried_before_a_window_opens(tmp_path: Path, call: list[str]) -> None:
    given = logo(tmp_path, "torn.svg")
    file = settings_file(tmp_path, clinic_logo=given)
    done = kiosk(*call, "--settings", file, folder=tmp_path)
    assert (done.code, done.out) == (2, "")
    assert done.err == f"{given}: clinic_logo: this cannot be drawn; is the file whole?\n"
    assert not (tmp_path / "home").exists()


def test_the_demo_is_played_in_the_clinics_name_and_colours(tmp_path: Path) -> None:
    file = settings_file(
        tmp_path,
        clinic="Riverside Back Center",
        clinic_logo=logo(tmp_path, "good.svg"),
        clinic_colour="#1F3A68",
    )
    done = kiosk("demo", "--out", "demo", "--only", "attract", "--settings", file, folder=tmp_path)
    assert done.code == 0, done.err
    picture = QImage(str(tmp_path / "demo" / "landscape-attract.png"))
    colours = {picture.pixelColor(80, y).name() for y in range(0, 678, 4)}
    assert "#1f3a68" in colours
    assert "#00484e" not in colours
