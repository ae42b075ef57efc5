"""Rooms: every page has one, every step has one, and a page that is come back to is as it was."""

from pathlib import Path
from typing import get_args

from ui_hands import Clinic

import kiosk.ui
from kiosk.stage.stage import SAMPLE
from kiosk.ui.patient.screen import PageName
from kiosk.visit.journey import Close, Step

QML = Path(kiosk.ui.__file__).parent / "qml" / "Kiosk"


def test_every_page_has_a_room_and_every_room_its_qml(clinic: Clinic) -> None:
    rooms = clinic.shell.rooms
    assert set(rooms) == {name for each in get_args(PageName) for name in get_args(each)}
    assert [room.file for room in rooms.values() if not (QML / room.file).is_file()] == []


def test_every_step_is_shown_in_a_room_but_the_one_that_ends_the_visit(clinic: Clinic) -> None:
    shown = [room.step for room in clinic.shell.rooms.values() if room.step is not None]
    assert set(shown) == set(get_args(Step)) - {Close}
    assert len(shown) == len(set(shown))


def test_every_page_of_a_patient_says_something_aloud(clinic: Clinic) -> None:
    clinic.stage.see_result()
    silent = [page for page, room in clinic.shell.rooms.items() if not room.said()]
    assert silent == ["desk"]


def test_a_look_at_the_languages_keeps_the_answer_that_was_begun(clinic: Clinic) -> None:
    clinic.stage.walk_to("how_long")
    clinic.stage.fill()
    clinic.shell.openLanguages()
    clinic.shell.goBack()
    assert clinic.stage.question_id == "how_long"
    assert clinic.shell.question.answer == SAMPLE["how_long"]


def test_another_language_keeps_the_part_of_the_result_that_was_open(clinic: Clinic) -> None:
    clinic.stage.see_result()
    clinic.shell.goOn()
    kind = clinic.shell.result.kind
    clinic.shell.openLanguages()
    clinic.shell.chooseLanguage("en")
    assert clinic.shell.page == "result"
    assert clinic.shell.result.kind == kind


def test_a_result_that_is_opened_again_begins_with_its_first_part(clinic: Clinic) -> None:
    clinic.stage.see_result()
    first = clinic.shell.result.kind
    clinic.shell.goOn()
    clinic.shell.goHome()
    clinic.shell.openTool("spine-check")
    clinic.shell.goOn()
    assert clinic.shell.page == "result"
    assert clinic.shell.result.kind == first


def test_continue_leads_nowhere_from_a_page_that_has_none(clinic: Clinic) -> None:
    clinic.stage.start()
    assert clinic.shell.page == "home"
    clinic.shell.goOn()
    assert clinic.shell.page == "home"


def test_an_article_that_is_opened_again_begins_with_its_first_page(clinic: Clinic) -> None:
    clinic.stage.start()
    clinic.shell.openArticle("what-it-is")
    clinic.shell.goOn()
    assert clinic.shell.article.number == 2
    clinic.shell.goHome()
    clinic.shell.openArticle("what-it-is")
    assert clinic.shell.article.number == 1
    clinic.shell.goBack()
    assert clinic.shell.page == "home"
