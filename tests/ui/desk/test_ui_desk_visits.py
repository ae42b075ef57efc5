"""Finding a visit, looking at it, handing it over, deleting it."""

import logging
from datetime import UTC, timedelta
from pathlib import Path

import pytest
from command_samples import execute
from desk_hands import FrontDesk
from PySide6.QtCore import Qt

from kiosk.scoring.assessment import Answers
from kiosk.stage.desk import ADMIN_PIN, DESK
from kiosk.stage.stage import PORTRAIT

MINUTE = timedelta(minutes=1)
FEW: Answers = {"reason": "worse"}


def codes(desk: FrontDesk) -> list[str]:
    """The codes of the list, from the top."""
    return [line.code for line in desk.shell.visits.lines]


def open_newest(desk: FrontDesk) -> str:
    code = desk.day.codes[-1]
    desk.shell.visits.select(desk.store.find(code).id)
    desk.stage.settle()
    assert desk.shell.visit.code == code
    return code


def test_the_newest_visit_stands_on_top(desk: FrontDesk) -> None:
    desk.day.fill()
    desk.sign_in()
    assert codes(desk) == desk.day.codes[::-1]
    assert desk.sees("Today · 6 finished")
    assert desk.sees("Yesterday")


def test_a_visit_that_is_finished_now_is_there_a_moment_later(desk: FrontDesk) -> None:
    desk.sign_in()
    assert desk.sees("No visits yet.")
    desk.day.visit(MINUTE, FEW)
    desk.wait_to_see(desk.day.codes[0])


def test_a_clock_that_jumps_back_changes_no_order(desk: FrontDesk) -> None:
    desk.day.visit(MINUTE, FEW)
    desk.day.visit(60 * MINUTE, FEW)
    desk.sign_in()
    assert codes(desk) == desk.day.codes[::-1]


def test_a_code_is_found_however_it_is_typed(desk: FrontDesk) -> None:
    desk.day.fill()
    desk.sign_in()
    code = desk.day.codes[2]
    for typed in (
        code,
        code.lower(),
        code.replace("-", " "),
        f" {code[:3]}",
        code.replace("-", ""),
    ):
        desk.shell.visits.find(typed)
        desk.stage.settle()
        assert codes(desk) == [code], typed
    desk.shell.visits.find("")
    desk.stage.settle()
    assert len(codes(desk)) == len(desk.day.codes)


def test_an_unknown_code_says_what_to_do(desk: FrontDesk) -> None:
    desk.day.fill()
    desk.sign_in()
    desk.key(Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    desk.keys("XXXX")
    assert desk.sees("No visit begins with “XXXX”. Ask for the code again.")


def test_a_scanned_slip_opens_its_visit(desk: FrontDesk) -> None:
    desk.day.fill()
    desk.day.visit(MINUTE, FEW, reference="AB 12/3-77")
    desk.sign_in()
    desk.keys("ab12")
    desk.key(Qt.Key.Key_Return)
    desk.stage.settle()
    assert desk.shell.visit.code == desk.day.codes[-1]
    assert desk.sees("Visit slip AB 12/3-77")


def test_older_visits_come_page_by_page_and_none_twice(desk: FrontDesk) -> None:
    for number in range(70):
        desk.day.visit(number * MINUTE, FEW)
    desk.sign_in()
    assert len(codes(desk)) == 30
    for _ in range(3):
        desk.shell.visits.showMore()
        desk.stage.settle()
    assert codes(desk) == desk.day.codes[::-1]
    assert not desk.shell.visits.more
    desk.day.visit(MINUTE, FEW)
    desk.wait_to_see(desk.day.codes[-1])
    assert codes(desk) == desk.day.codes[::-1]


def test_a_filter_lists_only_what_waits_there(desk: FrontDesk) -> None:
    desk.day.fill()
    desk.sign_in()
    desk.shell.visits.choose("to_hand_over")
    desk.stage.settle()
    assert codes(desk) == [desk.day.codes[2]]
    desk.shell.visits.choose("handed_over")
    desk.stage.settle()
    assert codes(desk) == desk.day.codes[1::-1]


def test_opening_a_visit_shows_what_the_report_says_and_the_trail_notes_it(desk: FrontDesk) -> None:
    desk.day.fill()
    desk.sign_in()
    code = open_newest(desk)
    assert desk.sees("Spine check, Health check")
    newest = desk.store.trail.newest(1)[0]
    assert (newest.who, newest.did, newest.about["code"]) == (DESK, "visit viewed", code)


def test_handing_over_says_who_and_when_and_can_be_undone(desk: FrontDesk) -> None:
    desk.day.fill()
    desk.sign_in()
    code = open_newest(desk)
    desk.tap("Hand over")
    desk.wait_to_see(f"10:31, {DESK}")
    assert desk.store.desk.line(desk.store.find(code).id).handed_over_by == DESK
    desk.clock.move(60)
    desk.tap("Not handed over")
    desk.wait(lambda: desk.shell.visit.status == "to_print")
    assert desk.store.desk.line(desk.store.find(code).id).handed_over is None


def test_a_preview_shows_both_pages(desk: FrontDesk) -> None:
    desk.day.fill()
    desk.sign_in()
    open_newest(desk)
    desk.tap("Preview")
    desk.wait(lambda: desk.shell.visit.previewOpen)
    pages = desk.shell.visit.previews
    assert [page["label"] for page in pages] == ["For the care team", "For the patient"]
    assert all(page["source"].startswith("data:image/png;base64,iVBOR") for page in pages)
    desk.key(Qt.Key.Key_Escape)
    assert not desk.shell.visit.previewOpen


def test_a_visit_deleted_while_it_is_open_says_so(desk: FrontDesk) -> None:
    desk.day.fill()
    desk.sign_in()
    code = open_newest(desk)
    at = desk.clock().astimezone(UTC)
    desk.store.desk.delete(desk.store.find(code).id, at, "Somebody", "a test")
    desk.wait_to_see("This visit was deleted meanwhile.")
    assert not desk.shell.visit.isOpen
    assert code not in codes(desk)


def test_acting_on_a_visit_that_is_gone_says_so_too(desk: FrontDesk) -> None:
    desk.day.fill()
    desk.sign_in()
    code = open_newest(desk)
    at = desk.clock().astimezone(UTC)
    desk.shell._tick.stop()
    desk.store.desk.delete(desk.store.find(code).id, at, "Somebody", "a test")
    desk.tap("Hand over")
    desk.wait_to_see("This visit was deleted meanwhile.")


def test_only_an_admin_may_delete(desk: FrontDesk) -> None:
    desk.day.fill()
    desk.sign_in()
    open_newest(desk)
    assert not desk.has("Delete this visit")
    desk.tap("Lock")
    desk.sign_in(ADMIN_PIN)
    code = open_newest(desk)
    desk.tap("Delete this visit")
    desk.tap("It was a test")
    desk.wait_to_see("Deleted.")
    assert code not in codes(desk)
    newest = next(entry for entry in desk.store.trail.newest(5) if entry.did == "visit deleted")
    assert newest.about["reason"] == "It was a test"


def test_a_visit_can_be_kept_after_all(desk: FrontDesk) -> None:
    desk.day.fill()
    desk.sign_in(ADMIN_PIN)
    code = open_newest(desk)
    desk.tap("Delete this visit")
    desk.tap("Keep it")
    assert not desk.shell.visit.deleteOpen
    assert desk.store.find(code)


def test_in_portrait_the_visit_takes_the_place_of_the_list(desk: FrontDesk) -> None:
    desk.day.fill()
    desk.resize(PORTRAIT)
    desk.sign_in()
    code = desk.day.codes[0]
    open_newest(desk)
    assert code not in desk.words()
    desk.tap("Back to the list")
    assert desk.sees(code)


def test_a_new_visit_moves_the_rows_and_makes_none_anew(desk: FrontDesk) -> None:
    for number in range(35):
        desk.day.visit(number * MINUTE, FEW)
    desk.sign_in()
    was_reset: list[None] = []
    desk.shell.visits.modelReset.connect(lambda: was_reset.append(None))
    desk.day.visit(MINUTE, FEW)
    desk.wait_to_see(desk.day.codes[-1])
    assert was_reset == []
    assert codes(desk) == desk.day.codes[:5:-1]
    assert desk.shell.visits.rowCount() == 30


def test_a_database_that_cannot_be_reached_is_said_once_until_it_can(
    desk: FrontDesk, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    desk.day.fill()
    desk.sign_in()
    with caplog.at_level(logging.ERROR, logger="kiosk"):
        execute(tmp_path / "data", "ALTER TABLE visit RENAME TO moved")
        desk.wait_to_see("The visits cannot be reached right now.")
        for _ in range(3):
            desk.shell.look_again()
            desk.stage.settle()
        assert len(caplog.records) == 1
        execute(tmp_path / "data", "ALTER TABLE moved RENAME TO visit")
        desk.wait(lambda: desk.shell.message.text == "")
    assert codes(desk) == desk.day.codes[::-1]
