"""A database that fails, and a printer that is slow: nobody loses anything, nobody is misled."""

import threading
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import pytest
from ui_hands import Clinic

from kiosk.content.library import Library
from kiosk.content.places import Shelf
from kiosk.store.errors import SaveFailed
from kiosk.store.records import FinishedVisit, RaisedAlert
from kiosk.ui.stage import URGENT


class Moody:
    """A store that cannot save until it is told that it can."""

    def __init__(self) -> None:
        self.well = False
        self.saved: list[FinishedVisit] = []
        self.alerts: list[RaisedAlert] = []

    def save(self, visit: FinishedVisit) -> None:
        if not self.well:
            raise SaveFailed(Path("visits.db"), "the disk is full")
        self.saved.append(visit)

    def raise_alert(self, alert: RaisedAlert) -> None:
        if not self.well:
            raise SaveFailed(Path("visits.db"), "the disk is full")
        self.alerts.append(alert)

    def code_is_free(self, code: str, now: datetime) -> bool:
        return bool(code and now)


@pytest.fixture
def moody() -> Moody:
    return Moody()


@pytest.fixture
def troubled(shelf: Shelf, english: Library, tmp_path: Path, moody: Moody) -> Iterator[Clinic]:
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
    troubled: Clinic, moody: Moody
) -> None:
    finish(troubled)
    code = troubled.shell.finish.code
    troubled.shell.wipe()
    moody.well = True
    troubled.ending.try_again()
    troubled.stage.wait_for(lambda: troubled.shell.forStaff == "")
    assert [visit.code for visit in moody.saved] == [code]
    assert not troubled.says("Staff:")


def test_two_visits_that_waited_are_saved_in_their_order(troubled: Clinic, moody: Moody) -> None:
    codes = []
    for _ in range(2):
        finish(troubled)
        codes.append(troubled.shell.finish.code)
        troubled.shell.wipe()
    assert troubled.says("Staff: 2 visit")
    moody.well = True
    troubled.ending.try_again()
    troubled.stage.wait_for(lambda: troubled.shell.forStaff == "")
    assert [visit.code for visit in moody.saved] == codes


def test_an_alert_that_could_not_be_saved_is_tried_again_and_staff_are_told(
    troubled: Clinic, moody: Moody
) -> None:
    troubled.stage.walk_to("urgent_bladder", URGENT)
    troubled.stage.fill(URGENT)
    troubled.shell.goOn()
    troubled.stage.wait_for(lambda: troubled.shell.forStaff != "")
    troubled.shell.wipe()
    assert troubled.says("Staff: 1 visit not saved yet.")
    moody.well = True
    troubled.ending.try_again()
    troubled.stage.wait_for(lambda: troubled.shell.forStaff == "")
    (alert,) = moody.alerts
    assert len(alert.signs) == 2


def test_a_slow_save_does_not_show_its_code_to_the_next_patient(
    shelf: Shelf, english: Library, tmp_path: Path
) -> None:
    released = threading.Event()

    class Slow(Moody):
        def save(self, visit: FinishedVisit) -> None:
            released.wait(10)
            self.saved.append(visit)

    slow = Slow()
    clinic = Clinic(shelf, {"en": english}, tmp_path, store=slow)
    clinic.stage.walk_through()
    clinic.shell.goOn()
    clinic.stage.get_code()
    assert clinic.shell.finish.state == "saving"
    clinic.shell.wipe()
    clinic.stage.start()
    released.set()
    clinic.stage.wait_for(lambda: len(slow.saved) == 1)
    clinic.stage.wait_for(lambda: any(clinic.printed.glob("*.pdf")))
    assert clinic.shell.finish.code == ""
    assert not clinic.says(slow.saved[0].code)
    clinic.close()
