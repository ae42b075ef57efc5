"""A database that fails, and a printer that is slow: nobody loses anything, nobody is misled."""

import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from ui_hands import Clinic

from kiosk.content.library import Library
from kiosk.content.shelf import Shelf
from kiosk.records.visits import FinishedVisit
from kiosk.stage.stage import URGENT
from kiosk.visit.store import StoreInMemory


@pytest.fixture
def moody() -> StoreInMemory:
    """A store that cannot save until there is room."""
    return StoreInMemory(room=0)


@pytest.fixture
def troubled(
    shelf: Shelf, english: Library, tmp_path: Path, moody: StoreInMemory
) -> Iterator[Clinic]:
    room = Clinic(shelf, {"en": english}, tmp_path, store=moody)
    yield room
    room.close()
    assert room.complaints == []


def finish(clinic: Clinic) -> None:
    clinic.stage.walk_through()
    clinic.shell.goOn()
    clinic.stage.get_code()
    clinic.stage.wait_for(lambda: clinic.shell.finish.state != "saving")
    clinic.stage.wait_for(lambda: not clinic.shell.finish.printing)


def test_when_saving_fails_the_patient_is_sent_to_the_desk_and_staff_are_told(
    troubled: Clinic,
) -> None:
    finish(troubled)
    assert troubled.says("Please tell the front desk")
    assert troubled.says("We could not save your answers yet.")
    code = troubled.shell.finish.code
    assert (troubled.printed / f"{code}.pdf").is_file(), "the desk still gets the pages"
    troubled.shell.wipe()
    assert troubled.says("Staff: 1 visit not saved yet.")


def test_a_visit_that_could_not_be_saved_is_tried_again_until_it_is(
    troubled: Clinic, moody: StoreInMemory
) -> None:
    finish(troubled)
    code = troubled.shell.finish.code
    troubled.shell.wipe()
    moody.room = None
    troubled.ending.try_again()
    troubled.stage.wait_for(lambda: troubled.shell.forStaff == "")
    assert [visit.code for visit in moody.visits] == [code]
    assert not troubled.says("Staff:")


def test_two_visits_that_waited_are_saved_in_their_order(
    troubled: Clinic, moody: StoreInMemory
) -> None:
    codes = []
    for _ in range(2):
        finish(troubled)
        codes.append(troubled.shell.finish.code)
        troubled.shell.wipe()
    assert troubled.says("Staff: 2 visit")
    moody.room = None
    troubled.ending.try_again()
    troubled.stage.wait_for(lambda: troubled.shell.forStaff == "")
    assert [visit.code for visit in moody.visits] == codes


def test_an_alert_that_could_not_be_saved_is_tried_again_and_staff_are_told(
    troubled: Clinic, moody: StoreInMemory
) -> None:
    troubled.stage.walk_to("urgent_bladder", URGENT)
    troubled.stage.fill(URGENT)
    troubled.shell.goOn()
    troubled.stage.wait_for(lambda: troubled.shell.forStaff != "")
    troubled.shell.wipe()
    assert troubled.says("Staff: 1 visit not saved yet.")
    moody.room = None
    troubled.ending.try_again()
    troubled.stage.wait_for(lambda: troubled.shell.forStaff == "")
    (alert,) = moody.alerts
    assert len(alert.signs) == 2


def test_a_slow_save_does_not_show_its_code_to_the_next_patient(
    shelf: Shelf, english: Library, tmp_path: Path
) -> None:
    released = threading.Event()

    class Slow(StoreInMemory):
        def save(self, visit: FinishedVisit) -> int:
            released.wait(10)
            return super().save(visit)

    slow = Slow()
    clinic = Clinic(shelf, {"en": english}, tmp_path, store=slow)
    clinic.stage.walk_through()
    clinic.shell.goOn()
    clinic.stage.get_code()
    assert clinic.shell.finish.state == "saving"
    clinic.shell.wipe()
    clinic.stage.start()
    released.set()
    clinic.stage.wait_for(lambda: len(slow.visits) == 1)
    clinic.stage.wait_for(lambda: any(clinic.printed.glob("*.pdf")))
    assert clinic.shell.finish.code == ""
    assert not clinic.says(slow.visits[0].code)
    clinic.close()
