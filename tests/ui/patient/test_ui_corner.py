"""The corner of the first screen that staff hold, and that no patient opens by chance."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
import shiboken6
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtQuick import QQuickItem
from PySide6.QtTest import QTest
from ui_hands import Clinic, items, middle, pause

from kiosk.app.desk import desk_shell
from kiosk.content.library import Library
from kiosk.content.shelf import Shelf
from kiosk.settings.keys import Settings
from kiosk.stage.stage import PORTRAIT, control
from kiosk.ui.desk.shell import DeskShell
from kiosk.ui.desk.window import DESK_MODELS
from kiosk.ui.window import tell_qml_of

HOLD_MS = 2150
"""A little longer than the corner wants."""


Open = Callable[[str], Clinic]


@pytest.fixture
def kiosk(shelf: Shelf, libraries: dict[str, Library], tmp_path: Path) -> Iterator[Open]:
    """Opens a kiosk of that language, with a front desk behind its corner."""
    opened: list[tuple[Clinic, DeskShell]] = []
    tell_qml_of(DESK_MODELS)

    def make(language: str) -> Clinic:
        room = Clinic(shelf, libraries, tmp_path, language=language)
        desk = desk_shell(
            Settings(),
            shelf,
            libraries["en"],
            room.store,
            "kiosk",
            room.stage.books,
            room.stage.paper,
        )
        room.shell.be_staffed(desk)
        opened.append((room, desk))
        return room

    yield make
    for room, desk in opened:
        room.close()
        shiboken6.delete(desk)
        assert room.complaints == []


@pytest.fixture
def staffed(kiosk: Open) -> Clinic:
    return kiosk("en")


def corner(clinic: Clinic) -> QPoint:
    return QPoint(clinic.view.width() - 59, 59)


def locks(clinic: Clinic) -> list[QQuickItem]:
    """The locks on show."""
    return [item for item in items(clinic.view) if item.property("name") == "lock"]


def press(clinic: Clinic, at: QPoint, point: int = 0) -> None:
    QTest.touchEvent(clinic.view, clinic.finger.device).press(point, at, clinic.view).commit()


def release(clinic: Clinic, at: QPoint, point: int = 0) -> None:
    QTest.touchEvent(clinic.view, clinic.finger.device).release(point, at, clinic.view).commit()


@pytest.mark.parametrize("drift", [0, 50, -50])
def test_the_corner_held_for_two_seconds_opens_the_desk(staffed: Clinic, drift: int) -> None:
    at = corner(staffed)
    press(staffed, at)
    if drift:
        moved = at + QPoint(drift, 0)
        QTest.touchEvent(staffed.view, staffed.finger.device).move(0, moved, staffed.view).commit()
    QTest.qWait(HOLD_MS)
    assert staffed.shell.page == "desk"
    release(staffed, at)
    assert staffed.shell.page == "desk"


def test_it_is_held_in_portrait_too(staffed: Clinic) -> None:
    staffed.stage.resize(PORTRAIT)
    staffed.stage.picture()
    staffed.finger.tap_at(corner(staffed), HOLD_MS)
    assert staffed.shell.page == "desk"


def test_when_the_page_is_mirrored_so_is_the_corner(kiosk: Open) -> None:
    clinic = kiosk("en-mirrored")
    clinic.finger.tap_at(corner(clinic), HOLD_MS)
    assert clinic.shell.page == "attract"
    clinic.finger.tap_at(QPoint(59, 59), HOLD_MS)
    assert clinic.shell.page == "desk"


def test_a_lock_comes_up_while_the_corner_is_held_and_goes_when_it_is_not(staffed: Clinic) -> None:
    fresh = staffed.stage.picture()
    at = corner(staffed)
    press(staffed, at)
    QTest.qWait(300)
    assert locks(staffed) == []
    QTest.qWait(700)
    (lock,) = locks(staffed)
    assert (middle(lock) - at).manhattanLength() <= 2
    release(staffed, at)
    assert staffed.stage.picture() == fresh
    assert staffed.shell.page == "attract"


@pytest.mark.parametrize("held_ms", [60, 1500])
def test_a_tap_or_a_short_rest_opens_nothing(staffed: Clinic, held_ms: int) -> None:
    staffed.finger.tap_at(corner(staffed), held_ms)
    QTest.qWait(HOLD_MS)
    assert staffed.shell.page == "attract"


def test_two_short_holds_do_not_add_up(staffed: Clinic) -> None:
    for _ in range(2):
        staffed.finger.tap_at(corner(staffed), 1300)
    assert staffed.shell.page == "attract"


def test_a_finger_that_slides_away_opens_nothing(staffed: Clinic) -> None:
    at = corner(staffed)
    press(staffed, at)
    away = at + QPoint(-75, 0)
    QTest.touchEvent(staffed.view, staffed.finger.device).move(0, away, staffed.view).commit()
    QTest.qWait(HOLD_MS)
    assert staffed.shell.page == "attract"
    release(staffed, away)


def test_two_fingers_elsewhere_open_nothing(staffed: Clinic) -> None:
    one, other = QPoint(300, 60), QPoint(900, 400)
    QTest.touchEvent(staffed.view, staffed.finger.device).press(0, one, staffed.view).press(
        1, other, staffed.view
    ).commit()
    QTest.qWait(HOLD_MS)
    assert staffed.shell.page == "attract"
    QTest.touchEvent(staffed.view, staffed.finger.device).release(0, one, staffed.view).release(
        1, other, staffed.view
    ).commit()


def test_on_no_other_page_is_there_a_corner(staffed: Clinic) -> None:
    staffed.stage.start()
    pause(staffed.view)
    staffed.finger.tap_at(corner(staffed), HOLD_MS)
    assert staffed.shell.page != "desk"  # a long press is a tap on what is there
    assert not staffed.has("Staff")


def test_without_a_desk_the_corner_is_a_corner(clinic: Clinic) -> None:
    fresh = clinic.stage.picture()
    press(clinic, corner(clinic))
    QTest.qWait(1000)
    assert clinic.stage.picture() == fresh
    QTest.qWait(1200)
    release(clinic, corner(clinic))
    by_keys(clinic)
    clinic.shell.openDesk()
    assert clinic.shell.page == "attract"
    assert not clinic.has("Staff")


def by_keys(clinic: Clinic) -> None:
    both = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    QTest.keyClick(clinic.view, Qt.Key.Key_D, both)
    QTest.qWait(1)


def test_keys_open_the_desk_from_the_first_screen_only(staffed: Clinic) -> None:
    staffed.stage.start()
    by_keys(staffed)
    assert staffed.shell.page == "home"
    staffed.shell.wipe()
    by_keys(staffed)
    assert staffed.shell.page == "desk"


def test_a_screen_reader_finds_the_corner_and_presses_it(staffed: Clinic) -> None:
    todo = [QAccessible.queryAccessibleInterface(staffed.view)]
    found = []
    while todo:
        one: QAccessibleInterface = todo.pop()
        todo.extend(one.child(index) for index in range(one.childCount()))
        if one.text(QAccessible.Text.Name) == "Staff":
            assert one.role() == QAccessible.Role.Button
            found.append(one)
    assert len(found) == 1
    staffed.stage.press("Staff")
    assert staffed.shell.page == "desk"


def test_tab_does_not_stop_at_what_nobody_sees(staffed: Clinic) -> None:
    seen = set()
    for _ in range(12):
        QTest.keyClick(staffed.view, Qt.Key.Key_Tab)
        focus = staffed.view.activeFocusItem()
        assert focus is not None
        seen.add(str(focus.property("name")))
    assert "Tap to start" in seen
    assert "Staff" not in seen


def test_the_desk_has_the_whole_window_and_no_bar(staffed: Clinic) -> None:
    staffed.shell.openDesk()
    assert not staffed.has("Language")
    page = next(
        item for item in items(staffed.view) if item.metaObject().className().startswith("DeskPage")
    )
    assert (page.width(), page.height()) == (staffed.view.width(), staffed.view.height())


def test_the_patients_idle_watch_rests_at_the_desk(staffed: Clinic) -> None:
    staffed.shell.idle_watch.wait_ms = 200
    staffed.shell.chooseTextSize(1)  # somebody was here, and the watch runs
    staffed.shell.openDesk()
    QTest.qWait(400)
    assert staffed.shell.page == "desk"
    assert staffed.shell.idle is False
    assert staffed.shell.textScale == 1.0


def test_closing_the_desk_leaves_the_first_screen_as_it_was(staffed: Clinic) -> None:
    fresh = staffed.stage.picture()
    staffed.shell.openDesk()
    staffed.shell.closeDesk()
    assert staffed.shell.page == "attract"
    assert staffed.stage.picture() == fresh


def test_closing_a_desk_that_is_not_open_takes_nothing_from_a_patient(staffed: Clinic) -> None:
    staffed.stage.walk_to("how_long")
    staffed.shell.closeDesk()
    assert staffed.shell.page == "question"
    assert control(staffed.view, "Continue")
