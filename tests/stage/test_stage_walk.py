"""The made-up person gets through whatever a clinic asks besides."""

from collections.abc import Callable
from pathlib import Path

import pytest

from kiosk.content.shelf import resources, shelf_of
from kiosk.settings.keys import Settings
from kiosk.stage.albums import libraries
from kiosk.stage.errors import DemoError
from kiosk.stage.throw_away import kiosk_stage

QUESTION = """
[[question]]
id = "help_at_home"
kind = "one"
choices = ["yes", "no"]
"""
WORDS = """
[question.help_at_home]
ask = "Does somebody help you at home?"
short = "Help at home"
choice.yes = "Yes"
choice.no = "No"
"""
Ask = Callable[[str], Path]


@pytest.fixture
def ask(tmp_path: Path) -> Ask:
    """A clinic's own folder with one question more, which everybody has to answer."""

    def written(more: str) -> Path:
        for name, added in (
            ("assessments/spine-check.toml", QUESTION + more),
            ("en/assessments/spine-check.toml", WORDS),
        ):
            file = tmp_path / "own" / name
            file.parent.mkdir(parents=True)
            shipped = (resources() / name).read_text(encoding="utf-8")
            file.write_text(f"{shipped}\n{added}", encoding="utf-8")
        return tmp_path / "own"

    return written


def test_to_a_question_of_the_clinics_own_the_made_up_person_says_not_sure(
    ask: Ask, tmp_path: Path
) -> None:
    settings = Settings(content_folder=ask(""))
    with kiosk_stage(settings, libraries(shelf_of(settings.content_folder)), tmp_path) as play:
        play.see_result()
        assert play.shell.page == "result"
        assert play.shell.visit is not None
        assert play.shell.visit.progress.answers["help_at_home"] == "not_sure"


def test_a_question_that_the_made_up_person_cannot_answer_is_named(
    ask: Ask, tmp_path: Path
) -> None:
    settings = Settings(content_folder=ask("exits = []"))
    content = libraries(shelf_of(settings.content_folder))
    refused = pytest.raises(DemoError, match="question 'help_at_home': the made-up person has no")
    with kiosk_stage(settings, content, tmp_path) as play, refused:
        play.see_result()


def test_a_drawing_is_found_in_a_folder_that_is_named_from_here(
    ask: Ask, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    own = ask("")
    (own / "figures").mkdir()
    drawing = resources() / "figures" / "tea-by-window.svg"
    (own / "figures" / drawing.name).write_bytes(drawing.read_bytes())
    monkeypatch.chdir(tmp_path)
    settings = Settings(content_folder=Path("own"))
    with kiosk_stage(settings, libraries(shelf_of(settings.content_folder)), tmp_path) as play:
        assert play.shell.figure(drawing.name) == (own / "figures" / drawing.name).as_uri()
