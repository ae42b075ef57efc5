"""Urgent signs are in the database before the patient has left the urgent page."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from ui_hands import Clinic, pause

from kiosk.content.library import Library
from kiosk.content.shelf import Shelf
from kiosk.records.alerts import KeptAlert


@pytest.fixture
def rooms(shelf: Shelf, libraries: dict[str, Library], tmp_path: Path) -> Iterator[Clinic]:
    """A kiosk whose first screen is in English, and which speaks two more languages."""
    room = Clinic(shelf, libraries, tmp_path)
    yield room
    room.close()
    assert room.complaints == []


def at_the_signs(clinic: Clinic) -> None:
    clinic.stage.walk_to("urgent_bladder")
    pause(clinic.view)


def alerts(clinic: Clinic, count: int) -> tuple[KeptAlert, ...]:
    """What the desk finds as soon as the worker is done."""
    clinic.stage.wait_for(lambda: len(clinic.store.open_alerts()) >= count)
    found = clinic.store.open_alerts()
    assert len(found) == count
    return found


def ids(alert: KeptAlert) -> list[str]:
    return [sign.id for sign in alert.signs]


def test_an_urgent_sign_is_at_the_desk_while_its_page_still_shows(clinic: Clinic) -> None:
    at_the_signs(clinic)
    clinic.finger.tap("Numb between legs or bottom")
    assert clinic.store.open_alerts() == ()
    clinic.finger.turn("Continue")
    assert clinic.shell.page == "urgent"
    (alert,) = alerts(clinic, 1)
    assert ids(alert) == ["saddle_numbness"]
    assert alert.visit_id is None
    wording = clinic.stage.parts.libraries["en"].tools["spine-check"].words.alert
    assert alert.signs[0].text == wording["saddle_numbness"].staff
    assert alert.signs[0].action == wording["saddle_numbness"].action


def test_back_and_forth_raises_nothing_twice_and_a_new_sign_raises_one(clinic: Clinic) -> None:
    at_the_signs(clinic)
    clinic.finger.tap("Numb between legs or bottom")
    clinic.finger.turn("Continue")
    clinic.finger.turn("Change answer")
    clinic.finger.turn("Continue")
    assert clinic.shell.page == "urgent"
    alerts(clinic, 1)
    clinic.finger.turn("Change answer")
    clinic.finger.tap("Both legs weak or numb")
    clinic.finger.turn("Continue")
    first, second = alerts(clinic, 2)
    assert not set(ids(first)) & set(ids(second))
    clinic.finger.turn("I told them")
    clinic.finger.turn("Back")
    clinic.finger.turn("Continue")
    alerts(clinic, 2)


def test_the_alert_of_a_finished_visit_leads_to_it(clinic: Clinic) -> None:
    at_the_signs(clinic)
    clinic.finger.tap("Numb between legs or bottom")
    clinic.finger.turn("Continue")
    clinic.finger.turn("I was called in")
    clinic.finger.turn("Yes, I was called in")
    clinic.stage.wait_for(lambda: clinic.shell.finish.state == "saved")
    (alert,) = alerts(clinic, 1)
    assert alert.code == clinic.shell.finish.code


def test_a_sign_ticked_just_before_being_called_in_is_told_too(clinic: Clinic) -> None:
    at_the_signs(clinic)
    clinic.finger.tap("Numb between legs or bottom")
    clinic.finger.turn("I was called in")
    clinic.finger.turn("Yes, I was called in")
    clinic.stage.wait_for(lambda: clinic.shell.finish.state == "saved")
    (alert,) = alerts(clinic, 1)
    assert ids(alert) == ["saddle_numbness"]
    assert alert.code == clinic.shell.finish.code


def test_a_patient_who_leaves_takes_no_alert_along(clinic: Clinic) -> None:
    at_the_signs(clinic)
    clinic.finger.tap("Numb between legs or bottom")
    clinic.finger.turn("Continue")
    clinic.shell.wipe()
    (alert,) = alerts(clinic, 1)
    assert alert.visit_id is None
    assert clinic.store.newest(1) == ()


def test_the_desk_reads_the_language_of_the_clinic(rooms: Clinic) -> None:
    rooms.stage.speak("en-long")
    at_the_signs(rooms)
    rooms.shell.question.pick("saddle_numbness")
    rooms.shell.goOn()
    (alert,) = alerts(rooms, 1)
    english = rooms.stage.parts.libraries["en"].tools["spine-check"].words.alert
    assert alert.signs[0].text == english["saddle_numbness"].staff
    long = rooms.stage.parts.libraries["en-long"].tools["spine-check"].words.alert
    assert alert.signs[0].text != long["saddle_numbness"].staff


def test_without_an_urgent_sign_nothing_is_raised(clinic: Clinic) -> None:
    clinic.stage.see_result()
    clinic.stage.get_code()
    clinic.stage.wait_for(lambda: clinic.shell.finish.state == "saved")
    assert clinic.store.open_alerts() == ()
