"""The clinic's name, logo and colours on the screen."""

from collections.abc import Callable, Iterator
from pathlib import Path

import msgspec
import pytest
from PySide6.QtCore import QPoint, QPointF, QSize
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtQuick import QQuickItem
from ui_hands import Clinic, middle

from kiosk.colours import palette
from kiosk.content.library import Library
from kiosk.content.shelf import Shelf
from kiosk.stage.stage import LANDSCAPE, PORTRAIT, control
from kiosk.ui.patient.rules import Rules

NAME = "Riverside Back Center"
NAVY = "#1F3A68"

Open = Callable[[Rules], Clinic]


@pytest.fixture
def room(shelf: Shelf, english: Library, tmp_path: Path) -> Iterator[Open]:
    """Opens a waiting room of a clinic with these rules."""
    rooms: list[Clinic] = []

    def make(rules: Rules) -> Clinic:
        rooms.append(Clinic(shelf, {"en": english}, tmp_path / str(len(rooms)), rules=rules))
        return rooms[-1]

    yield make
    for each in rooms:
        each.close()
        assert each.complaints == []


def logo_file(folder: Path, shape: int = 1) -> Path:
    """A black box, so many times as wide as it is tall."""
    file = folder / "our logo.svg"
    file.write_text(
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {shape * 9} 9">'
        f'<path d="M1 1h{shape * 9 - 2}v7H1z"/></svg>',
        encoding="utf-8",
    )
    return file


def pictures(clinic: Clinic, name: str) -> list[QQuickItem]:
    """The pictures on show that a screen reader calls by that name."""
    todo = [QAccessible.queryAccessibleInterface(clinic.view)]
    found = []
    while todo:
        one: QAccessibleInterface = todo.pop()
        todo.extend(one.child(index) for index in range(one.childCount()))
        if one.role() == QAccessible.Role.Graphic and one.text(QAccessible.Text.Name) == name:
            item = one.object()
            assert isinstance(item, QQuickItem)
            found.append(item)
    return [item for item in found if item.isVisible()]


def colour_at(clinic: Clinic, at: QPoint) -> str:
    return clinic.stage.picture().pixelColor(at).name().upper()


def fill_of(clinic: Clinic, name: str) -> str:
    """What a button is filled with, beside its words."""
    button = control(clinic.view, name)
    return colour_at(clinic, button.mapToScene(QPointF(8, button.height() / 2)).toPoint())


def test_the_first_screen_says_whose_kiosk_it_is(room: Open, tmp_path: Path) -> None:
    clinic = room(Rules(clinic=NAME, logo=logo_file(tmp_path)))
    assert clinic.says(NAME)
    (logo,) = pictures(clinic, NAME)
    assert (logo.width(), logo.height()) == (96, 96)
    assert colour_at(clinic, middle(logo)) == "#000000"
    clinic.finger.turn("Tap to start")
    assert not clinic.says(NAME)
    assert pictures(clinic, NAME) == []


def test_without_settings_the_first_screen_names_no_clinic(room: Open) -> None:
    named, nameless = room(Rules(clinic=NAME)), room(Rules())
    assert pictures(named, NAME) == pictures(nameless, "") == []
    assert named.says(NAME)
    assert not nameless.says(NAME)


@pytest.mark.parametrize("size", [LANDSCAPE, PORTRAIT], ids=["landscape", "portrait"])
@pytest.mark.parametrize("shape", [3, 5, 10])
def test_a_wide_logo_keeps_its_shape_and_stays_small(
    room: Open, tmp_path: Path, size: QSize, shape: int
) -> None:
    clinic = room(Rules(clinic=NAME, logo=logo_file(tmp_path, shape)))
    clinic.stage.resize(size)
    clinic.stage.picture()
    (logo,) = pictures(clinic, NAME)
    assert 160 < logo.width() <= 320
    assert logo.width() == pytest.approx(shape * logo.height(), abs=shape / 2)


def test_everything_stays_on_the_page_at_twice_the_text(room: Open, tmp_path: Path) -> None:
    clinic = room(Rules(clinic=NAME, logo=logo_file(tmp_path)))
    clinic.shell.chooseTextSize(3)
    for size in (LANDSCAPE, PORTRAIT):
        clinic.stage.resize(size)
        clinic.stage.picture()
        assert clinic.says(NAME)
        start = control(clinic.view, "Tap to start")
        end = start.mapToScene(QPointF(start.width(), start.height()))
        bar = control(clinic.view, "Menu").mapToScene(QPointF(0, 0))
        assert end.y() < bar.y()


def test_a_long_name_ends_with_dots_instead_of_pushing_the_rest_away(room: Open) -> None:
    clinic = room(Rules(clinic=" ".join([NAME] * 9)))
    start = control(clinic.view, "Tap to start")
    assert start.mapToScene(QPointF(0, start.height())).y() < 678


def test_buttons_cards_and_panels_have_the_colours_of_the_clinic(room: Open) -> None:
    clinic = room(Rules(colours=palette(NAVY, "#EFEAF7")))
    assert fill_of(clinic, "Tap to start") == NAVY
    clinic.finger.turn("Tap to start")
    assert fill_of(clinic, "Spine check, About 6 minutes") == NAVY
    assert colour_at(clinic, QPoint(10, 660)) == "#EFEAF7"


def test_without_settings_the_colours_are_the_houses(room: Open) -> None:
    clinic = room(Rules())
    assert fill_of(clinic, "Tap to start") == "#00484E"
    clinic.finger.turn("Tap to start")
    assert colour_at(clinic, QPoint(10, 660)) == "#E2EFEC"


def test_high_contrast_keeps_its_own_colours_and_puts_the_logo_on_white(
    room: Open, tmp_path: Path
) -> None:
    rules = Rules(clinic=NAME, colours=palette(NAVY, "#EFEAF7"))
    clinic = room(msgspec.structs.replace(rules, logo=logo_file(tmp_path)))
    clinic.shell.toggleContrast()
    assert fill_of(clinic, "Tap to start") == "#FFE34D"
    (logo,) = pictures(clinic, NAME)
    corner = logo.mapToScene(QPointF(1, 1)).toPoint()
    assert colour_at(clinic, corner) == "#FFFFFF"
    assert colour_at(clinic, corner - QPoint(40, 0)) == "#000000"
    clinic.finger.turn("Tap to start")
    assert colour_at(clinic, QPoint(10, 660)) == "#000000"
