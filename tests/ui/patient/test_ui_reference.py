"""The reference on the visit slip: typed by finger or by a scanner, which is a keyboard."""

import gc
import logging
import weakref
from collections.abc import Iterator
from itertools import combinations
from pathlib import Path

import pytest
from PySide6.QtCore import QRectF, QSize, Qt
from ui_hands import Clinic, pause, press_key, type_keys

from kiosk.content.library import Library
from kiosk.content.shelf import Shelf
from kiosk.stage.stage import LANDSCAPE, PORTRAIT, control
from kiosk.ui.patient.rules import Rules

SLIP = "SC-48213"
TOOL = "Spine check, About 6 minutes"
REFUSED = "Please check it against your slip."


@pytest.fixture
def asking(shelf: Shelf, libraries: dict[str, Library], tmp_path: Path) -> Iterator[Clinic]:
    """A kiosk that asks for the visit slip, in English and two made-up languages."""
    rules = Rules(clinic="Hillside Spine Clinic", ask_reference=True)
    room = Clinic(shelf, libraries, tmp_path, rules=rules)
    yield room
    room.close()
    assert room.complaints == []


def at_the_slip(clinic: Clinic) -> None:
    clinic.stage.start()
    pause(clinic.view)
    clinic.finger.turn(TOOL)
    assert clinic.shell.page == "reference"


def scan(clinic: Clinic, text: str) -> None:
    """What a scanner does: every key at once, then Enter."""
    type_keys(clinic.view, text)
    press_key(clinic.view, Qt.Key.Key_Return)


def reference(clinic: Clinic) -> str | None:
    assert clinic.shell.visit is not None
    return clinic.shell.visit.reference


def test_a_clinic_that_does_not_ask_never_shows_the_page(clinic: Clinic) -> None:
    clinic.stage.start()
    pause(clinic.view)
    clinic.finger.turn(TOOL)
    assert clinic.shell.page == "intro"


def test_a_slip_is_typed_by_finger_and_kept_with_the_visit(asking: Clinic) -> None:
    at_the_slip(asking)
    assert asking.says("Do you have a visit slip?")
    for key in ("S", "C", "-", "4", "8", "8", "Delete", "2", "1", "3"):
        asking.finger.tap(key)
    assert asking.says(SLIP)
    asking.finger.turn("Continue")
    assert asking.shell.page == "intro"
    asking.stage.walk_through()
    asking.shell.goOn()
    asking.stage.get_code()
    asking.stage.wait_for(lambda: asking.shell.finish.state == "saved")
    assert asking.store.find(asking.shell.finish.code).visit.reference == SLIP


def test_a_scanner_types_and_goes_on_before_anything_is_touched(asking: Clinic) -> None:
    at_the_slip(asking)
    scan(asking, "sc-48213")
    assert asking.shell.page == "intro"
    assert reference(asking) == SLIP


@pytest.mark.parametrize("touched", ["Q", "7", "Delete", "Continue", "Contrast"])
def test_a_scan_reaches_the_box_whatever_was_touched_before(asking: Clinic, touched: str) -> None:
    at_the_slip(asking)
    asking.finger.tap(touched)
    while asking.shell.reference.text:
        asking.finger.tap("Delete")
    scan(asking, SLIP)
    assert asking.shell.page == "intro"
    assert reference(asking) == SLIP


def test_a_scan_behind_an_open_sheet_changes_nothing(asking: Clinic) -> None:
    at_the_slip(asking)
    asking.finger.turn("Text size")
    type_keys(asking.view, SLIP)
    assert asking.shell.reference.text == ""


def test_a_real_keyboard_deletes_too(asking: Clinic) -> None:
    at_the_slip(asking)
    type_keys(asking.view, "a1")
    press_key(asking.view, Qt.Key.Key_Backspace)
    assert asking.shell.reference.text == "A"


def test_tab_leads_from_the_box_to_every_button_and_keys_press_it(asking: Clinic) -> None:
    at_the_slip(asking)
    wanted = control(asking.view, "I have no slip")
    for _ in range(60):
        if wanted.hasActiveFocus():
            break
        press_key(asking.view, Qt.Key.Key_Tab)
    assert wanted.hasActiveFocus()
    press_key(asking.view, Qt.Key.Key_Return)
    assert asking.shell.page == "intro"
    assert reference(asking) is None


def test_the_box_shows_that_it_has_the_focus_for_keys_only(asking: Clinic) -> None:
    at_the_slip(asking)
    asking.finger.tap("A")
    by_finger = asking.stage.picture()
    press_key(asking.view, Qt.Key.Key_Backspace)
    press_key(asking.view, Qt.Key.Key_A)
    assert asking.shell.reference.text == "A"
    assert asking.stage.picture() != by_finger


def test_who_has_no_slip_goes_on_and_is_not_asked_again(asking: Clinic) -> None:
    at_the_slip(asking)
    asking.finger.turn("I have no slip")
    assert asking.shell.page == "intro"
    asking.finger.turn("Back")
    assert asking.shell.page == "home"
    asking.shell.openTool("health-check")
    assert asking.shell.page == "intro"
    assert asking.shell.home.intro["name"] == "Health check"
    assert reference(asking) is None


def test_who_gave_a_reference_is_not_asked_again(asking: Clinic) -> None:
    at_the_slip(asking)
    scan(asking, SLIP)
    asking.shell.goHome()
    asking.shell.openTool("health-check")
    assert asking.shell.page == "intro"
    assert reference(asking) == SLIP


def test_back_leads_home_and_the_next_tool_asks_again(asking: Clinic) -> None:
    at_the_slip(asking)
    asking.finger.tap("7")
    asking.finger.turn("Back")
    assert asking.shell.page == "home"
    assert reference(asking) is None
    asking.shell.openTool("health-check")
    assert asking.shell.page == "reference"
    assert asking.shell.reference.text == "7"
    asking.shell.goOn()
    assert asking.shell.home.intro["name"] == "Health check"


def test_an_article_is_read_without_a_slip(asking: Clinic) -> None:
    asking.stage.start()
    asking.shell.openArticle("what-it-is")
    assert asking.shell.page == "article"


@pytest.mark.parametrize("typed", ["-", "#.#", "A" * 33])
def test_what_cannot_be_a_reference_stays_and_says_so_calmly(asking: Clinic, typed: str) -> None:
    at_the_slip(asking)
    scan(asking, typed)
    assert asking.shell.page == "reference"
    assert asking.says(REFUSED)
    asking.finger.tap("Delete")
    assert not asking.says(REFUSED)
    assert reference(asking) is None


def test_continue_with_an_empty_box_says_what_can_be_done(asking: Clinic) -> None:
    at_the_slip(asking)
    asking.finger.tap("Space")
    asking.finger.tap("Continue")
    assert asking.shell.page == "reference"
    assert asking.says("Type it, or tap “I have no slip”.")


def test_another_language_keeps_what_was_typed(asking: Clinic) -> None:
    at_the_slip(asking)
    asking.shell.reference.type(SLIP)
    asking.finger.turn("Language")
    asking.shell.chooseLanguage("en-mirrored")
    assert asking.shell.page == "reference"
    assert asking.says(SLIP)


def test_called_in_from_the_page_just_clears_the_screen(asking: Clinic) -> None:
    at_the_slip(asking)
    asking.shell.reference.type(SLIP)
    asking.finger.turn("I was called in")
    asking.finger.turn("Yes, I was called in")
    assert asking.shell.page == "attract"
    assert asking.store.newest(1) == ()


@pytest.mark.parametrize("given", [True, False], ids=["given", "only typed"])
def test_the_next_patient_finds_nothing_of_a_slip(asking: Clinic, given: bool) -> None:
    fresh = asking.stage.picture()
    at_the_slip(asking)
    asking.shell.reference.type(SLIP)
    if given:
        asking.shell.goOn()
        pause(asking.view)
    visit = asking.shell.visit
    assert visit is not None
    gone = weakref.ref(visit)
    del visit
    asking.finger.turn("Start over")
    asking.finger.turn("Yes, clear all")
    assert asking.stage.picture() == fresh
    gc.collect()
    assert gone() is None
    at_the_slip(asking)
    assert not asking.says(SLIP)
    assert asking.shell.reference.text == ""
    assert reference(asking) is None


def test_the_idle_page_hides_the_reference(asking: Clinic) -> None:
    at_the_slip(asking)
    asking.shell.reference.type(SLIP)
    asking.shell.idle_watch.warn()
    assert not asking.says(SLIP)
    scan(asking, "7")
    assert asking.shell.reference.text == SLIP


def test_nothing_of_a_reference_is_logged(asking: Clinic, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    at_the_slip(asking)
    scan(asking, "*" + SLIP)
    scan(asking, SLIP)
    for _ in range(40):
        asking.shell.reference.erase()
    scan(asking, SLIP)
    assert reference(asking) == SLIP
    asking.stage.walk_to("how_long")
    asking.shell.calledIn()
    asking.stage.wait_for(lambda: asking.shell.finish.state == "saved")
    lines = [f"{record.getMessage()} {record.args}" for record in caplog.records]
    assert any("visit saved" in line for line in lines)
    assert not [line for line in lines if SLIP in line or "48213" in line]


def place(clinic: Clinic, name: str) -> QRectF:
    item = control(clinic.view, name)
    return item.mapRectToScene(QRectF(0, 0, item.width(), item.height()))


@pytest.mark.parametrize("language", ["en", "en-mirrored"])
@pytest.mark.parametrize("wrong", [False, True], ids=["", "wrong"])
@pytest.mark.parametrize("text_step", [0, 1, 2, 3])
@pytest.mark.parametrize("size", [LANDSCAPE, PORTRAIT], ids=["landscape", "portrait"])
def test_nothing_is_small_crowded_or_off_the_page(
    asking: Clinic, size: QSize, text_step: int, wrong: bool, language: str
) -> None:
    asking.stage.resize(size)
    asking.stage.speak(language)
    asking.stage.start()
    asking.shell.ask_reference("spine-check")
    asking.shell.chooseTextSize(text_step)
    if wrong:
        asking.shell.goOn()
    asking.stage.picture()
    words = asking.shell.words.value
    letters = "QWERTYUIOPASDFGHJKLZXCVBNM1234567890-/._#"
    keys = [*letters, words("keyboard_space"), words("keyboard_erase")]
    buttons = [words("nav_back"), words("nav_go_on"), words("reference_none")]
    low = 122 if size == LANDSCAPE or text_step > 1 else 242
    page = QRectF(0, 0, asking.view.width(), asking.view.height() - low)
    where = {name: place(asking, name) for name in [*keys, *buttons]}
    for name in keys:
        assert min(where[name].width(), where[name].height()) >= 68, name
    for name in buttons:
        assert min(where[name].width(), where[name].height()) >= 118, name
    for name, there in where.items():
        assert page.contains(there), name
    for one, other in combinations(where, 2):
        gap = 7 if one in keys and other in keys else 12
        near = where[one].adjusted(-gap, -gap, gap, gap)
        assert not near.intersects(where[other].adjusted(1, 1, -1, -1)), (one, other)
