"""A kind of question is added from outside the package, and goes the whole way of an answer."""

import csv
import json
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from made_up.hour import Hour, HourDraft
from pypdf import PdfReader
from ui_hands import Clinic, pause

from kiosk.command.cli import main
from kiosk.content.check import problems
from kiosk.content.kinds.table import KINDS
from kiosk.content.loading import load
from kiosk.content.shelf import Shelf, resources, shelf_of
from kiosk.desk.export.days import Days
from kiosk.desk.export.export import FORMATS, export_visits
from kiosk.stage.fits import misfits
from kiosk.ui.patient.questions.table import DRAFTS
from kiosk.ui.patient.window import PATIENT_MODELS
from kiosk.ui.window import make_application

ASSESSMENT = """
id = "evening"
version = 1
minutes = 1
icon = "clock"
order = 3

[[question]]
id = "bedtime"
kind = "hour"

[[question]]
id = "rested"
kind = "one"
choices = ["yes", "no"]
ask_if = { question = "bedtime", at_least = 22 }

[[example]]
name = "late to bed"
answers = { bedtime = 23 }
expect = { scales = { bedtime = 23 }, asked = ["rested"] }

[[example]]
name = "early to bed"
answers = { bedtime = 21 }
expect = { hidden = ["rested"] }

[summary]
health = ["bedtime"]
told = ["bedtime"]
"""
WORDING = """
name = "Evening check"
home = "Evening check"
intro = ["A short check."]
[question.bedtime]
ask = "When do you go to bed?"
short = "Bedtime"
[question.rested]
ask = "Do you wake up rested?"
short = "Rested"
choice.yes = "Yes"
choice.no = "No"
"""
SCREENS = """[words.hour]
at = "At {hour}"
more = "More hours"

[words.question]
hour = "Tap the hour."
please_hour = "Tap an hour, or Not sure."
"""


def lay_over(own: Path, file: str, old: str, new: str) -> None:
    """A copy of an installed file, with something added to it."""
    installed = shelf_of(None).find(file)
    assert installed is not None
    text = installed.read_text(encoding="utf-8")
    assert old in text
    write(own, file, text.replace(old, new, 1))


def write(own: Path, file: str, text: str) -> None:
    (own / file).parent.mkdir(parents=True, exist_ok=True)
    (own / file).write_text(text, encoding="utf-8")


@pytest.fixture
def own(tmp_path: Path) -> Path:
    """A clinic's own content folder: a question of that kind, and the words of the kind."""
    folder = tmp_path / "own"
    write(folder, "assessments/evening.toml", ASSESSMENT)
    write(folder, "en/assessments/evening.toml", WORDING)
    lay_over(folder, "en/screens.toml", "[words.question]\n", SCREENS)
    lay_over(folder, "en/paper.toml", "[report]\n", '[report]\nhour = "{hour}:00"\n')
    return folder


@pytest.fixture
def shelf_with_hours(own: Path) -> Iterator[Shelf]:
    """The clinic's folder over the installed content, while the kind is known."""
    KINDS["hour"], DRAFTS["hour"] = Hour(), HourDraft
    make_application(PATIENT_MODELS)
    yield shelf_of(own)
    del KINDS["hour"], DRAFTS["hour"]


@pytest.fixture
def evening(shelf_with_hours: Shelf, tmp_path: Path) -> Iterator[Clinic]:
    """A clinic that asks for the hour, at its first question."""
    clinic = Clinic(shelf_with_hours, {"en": load(shelf_with_hours, "en")}, tmp_path)
    clinic.stage.start()
    clinic.shell.openTool("evening")
    clinic.shell.goOn()
    pause(clinic.view)
    yield clinic
    clinic.close()
    assert clinic.complaints == []


def finish(clinic: Clinic) -> str:
    """Go on to the end of the visit; its code."""
    while clinic.shell.page != "finish":
        clinic.shell.goOn()
    clinic.stage.wait_for(lambda: clinic.shell.finish.state == "saved")
    clinic.stage.wait_for(lambda: not clinic.shell.finish.printing)
    return clinic.shell.finish.code


def exported(clinic: Clinic, folder: Path, form: str) -> Path:
    file = folder / f"visits.{form}"
    export_visits(clinic.store, file, FORMATS[form], Days(), datetime.now(UTC), "Ann")
    return file


def test_the_question_is_asked_and_answered_by_the_finger(evening: Clinic) -> None:
    assert evening.says("When do you go to bed?")
    assert evening.says("Tap the hour.")
    evening.finger.turn("Continue")
    assert evening.says("Tap an hour, or Not sure.")
    evening.finger.tap("At 22")
    assert evening.checked() == ["At 22"]
    evening.finger.turn("Continue")
    assert evening.says("Do you wake up rested?")
    evening.finger.turn("Back")
    assert evening.checked() == ["At 22"]
    evening.finger.tap("Not sure")
    evening.finger.turn("Continue")
    assert evening.shell.page == "check"
    assert evening.says("Bedtime: Not sure. Change")


def test_the_page_is_read_aloud(evening: Clinic) -> None:
    said = [text for text in evening.shell.said() if text]
    hours = [f"At {hour}" for hour in range(20, 24)]
    head = ["Evening check", "Question 1 of 1", "When do you go to bed?"]
    exits = ["Not sure", "Rather not say"]
    assert said == [*head, "Tap the hour.", "Answers:", *hours, *exits]


def test_the_answer_is_said_at_the_check_printed_and_exported(
    evening: Clinic, tmp_path: Path
) -> None:
    evening.stage.fill({"bedtime": 23})
    evening.shell.goOn()
    evening.stage.fill({"rested": "no"})
    evening.shell.goOn()
    assert {entry["title"]: entry["answer"] for entry in evening.shell.check.entries} == {
        "Bedtime": "At 23",
        "Rested": "No",
    }
    code = finish(evening)
    (paper,) = evening.printed.glob("*.pdf")
    care_team, take_home = (page.extract_text() for page in PdfReader(paper).pages)
    assert "23:00" in care_team
    assert "23:00" in take_home
    with exported(evening, tmp_path, "csv").open(encoding="utf-8-sig", newline="") as file:
        cells = [(row["code"], row["question"], row["answer"]) for row in csv.DictReader(file)]
    assert (code, "bedtime", "23") in cells
    (visit,) = json.loads(exported(evening, tmp_path, "json").read_text())["visits"]
    assert visit["tools"][0]["answers"]["bedtime"] == 23


def test_the_content_has_no_problem_and_its_page_fits(shelf_with_hours: Shelf, own: Path) -> None:
    assert problems(shelf_with_hours) == []
    (own / "figures").symlink_to(resources() / "figures")
    assert misfits(Shelf(folders=(own,))) == []  # its own pages alone: the others take a minute


def score(tmp_path: Path, own: Path, bedtime: object) -> int:
    answers, settings = tmp_path / "answers.json", tmp_path / "kiosk.toml"
    answers.write_text(json.dumps({"bedtime": bedtime}))
    settings.write_text(f'content_folder = "{own}"\n')
    return main(["score", "evening", "--answers", str(answers), "--settings", str(settings)])


@pytest.mark.usefixtures("shelf_with_hours")
def test_an_answers_file_is_checked(
    own: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert score(tmp_path, own, 22) == 0
    assert "bedtime: 22" in capsys.readouterr().out
    assert score(tmp_path, own, 9) == 2
    assert (
        "question 'bedtime': 9 is no hour of the evening; "
        "an hour from 20 to 23, or 'not_sure', or 'not_say'"
    ) in capsys.readouterr().err


@pytest.mark.usefixtures("shelf_with_hours")
def test_its_definition_and_its_words_are_checked(own: Path) -> None:
    toml = ASSESSMENT.replace('kind = "hour"', 'kind = "hour"\nchoices = ["late"]')
    write(own, "assessments/evening.toml", toml)
    lay_over(own, "en/screens.toml", "[words.question]\n", SCREENS.replace("please_hour", "hours"))
    (own / "en/paper.toml").unlink()
    assert problems(shelf_of(own)) == [
        "en/screens.toml: words, question, please_hour: no wording in en",
        "en/screens.toml: words, question, hours: there is wording, but no such phrase",
        "en/paper.toml: report, hour: no wording in en",
        "evening.toml: question 'bedtime': an hour has no choices",
        "en/assessments/evening.toml: question 'bedtime', choice 'late': no wording in en",
    ]


def test_without_its_row_the_content_is_refused_aloud(own: Path) -> None:
    assert (
        "evening.toml: question 'bedtime': there is no kind 'hour'; there is: "
        "one, several, scale, month, text, body_map, height, weight"
    ) in problems(shelf_of(own))


def test_every_shipped_kind_can_be_asked() -> None:
    assert KINDS.keys() == DRAFTS.keys()
