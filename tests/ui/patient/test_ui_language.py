"""A clinic adds a language: one folder of its own, which nothing else needs to know of."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from pypdf import PdfReader
from ui_hands import Clinic

from kiosk.content.loading import read_content
from kiosk.content.shelf import resources, shelf_of
from kiosk.ui.patient.window import PATIENT_MODELS
from kiosk.ui.window import make_application

TRANSLATED = {
    "screens.toml": {
        'code = "en"': 'code = "xx"',
        'name = "English"': 'name = "Xish"',
        '"Choose your language"': '"Xoose your language"',
        '"Get ready for your visit"': '"Xet ready for your visit"',
    },
    "articles/what-it-is.md": {"Some people still have pain": "Xome people still have pain"},
    "assessments/spine-check.toml": {'"What brings you in today?"': '"Xat brings you in today?"'},
    "assessments/parts/pain.toml": {
        '"Worst pain you can think of"': '"Xorst pain you can think of"'
    },
    "paper.toml": {'"Your page for today"': '"Xour page for today"'},
}
"""What a translator has changed in a copy of the English folder, by file."""


@pytest.fixture
def speaking(tmp_path: Path) -> Iterator[Clinic]:
    """A kiosk that begins in English, and whose clinic has a folder of Xish."""
    own = tmp_path / "own" / "xx"
    shutil.copytree(resources() / "en", own)
    for name, changes in TRANSLATED.items():
        text = (own / name).read_text(encoding="utf-8")
        for old, new in changes.items():
            assert old in text, f"{name} does not hold {old}"
            text = text.replace(old, new)
        (own / name).write_text(text, encoding="utf-8")
    make_application(PATIENT_MODELS)
    shelf = shelf_of(tmp_path / "own")
    room = Clinic(shelf, read_content(shelf), tmp_path)
    yield room
    room.close()
    assert room.complaints == []


def test_a_language_that_is_one_folder_is_offered_read_asked_and_printed(
    speaking: Clinic,
) -> None:
    speaking.finger.turn("Tap to start")
    assert speaking.says("Xoose your language")
    speaking.finger.turn("Xish")
    assert speaking.says("Xet ready for your visit")

    speaking.shell.openArticle("what-it-is")
    assert speaking.says("Xome people still have pain")
    speaking.shell.goHome()

    speaking.stage.walk_to("reason")
    assert speaking.says("Xat brings you in today?")
    speaking.stage.walk_through()
    speaking.shell.goOn()
    speaking.stage.get_code()
    speaking.stage.wait_for(lambda: speaking.shell.finish.state == "saved")
    speaking.stage.wait_for(lambda: not speaking.shell.finish.printing)
    code = speaking.shell.finish.code
    assert speaking.store.find(code).visit.language == "xx"
    care_team, home = PdfReader(speaking.printed / f"{code}.pdf").pages
    assert "in Xish" in care_team.extract_text()
    assert "Xour page for today" in home.extract_text()


def test_a_page_looks_up_a_word_without_a_copy_of_all(speaking: Clinic) -> None:
    words = speaking.shell.words
    assert speaking.shell.words is words
    speaking.shell.chooseLanguage("xx")
    assert speaking.shell.words is not words
    assert speaking.shell.words.value("home_ready") == "Xet ready for your visit"
