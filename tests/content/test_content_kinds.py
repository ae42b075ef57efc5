"""Every kind of question by itself: what it says in words, and what is none."""

from pathlib import Path

import msgspec
import pytest
from content_samples import PAIN, SPINE, OwnFolder, own_folder

from kiosk.content.answers import checked, in_words
from kiosk.content.errors import ContentError
from kiosk.content.kinds.saying import Saying
from kiosk.content.kinds.table import KINDS, kind_of, phrases
from kiosk.content.library import QuestionWording
from kiosk.content.loading import load
from kiosk.content.shelf import Shelf, resources
from kiosk.scoring.assessment import EXITS, Answer, Assessment, Question

KNOWN = "one, several, scale, month, text, body_map, height, weight"
WORDS = {
    "check.number": "{number} az {highest}",
    "check.quoted": "«{text}»",
    "month.full_names": "a b mártius",
    "month.of_year": "{year}. {month}",
    "measure.ft": "láb",
    "measure.in": "hüvelyk",
    "measure.cm": "centi",
    "measure.lb": "font",
    "measure.kg": "kiló",
    "question.not_sure": "nem biztos",
    "question.not_say": "titok",
    "report.out_of": "{highest}/{number}",
    "report.quoted": "„{text}”",
    "report.months_short": "a., b., már cius",
    "report.month_of_year": "{year} {month}",
    "report.unit_ft": "l.",
    "report.unit_in": "h.",
    "report.unit_cm": "c.",
    "report.unit_lb": "f.",
    "report.unit_kg": "k.",
    "report.not_sure": "nem tudja",
    "report.not_say": "nem mondja",
}
"""A language in which nothing is said as in English, on paper otherwise than on the screen."""

SAID: dict[str, list[tuple[Answer, str, str]]] = {
    "one": [("rest", "Pihenek", "Pihenek")],
    "several": [(["rest", "walk"], "Pihenek, Sétálok", "Pihenek, Sétálok")],
    "scale": [(7, "7 az 10", "10/7")],
    "month": [("2023-03", "2023. mártius", "2023 már cius"), ("2023", "2023", "2023")],
    "text": [("to  walk", "«to walk»", "„to walk”")],
    "body_map": [({"neck": ["rest"], "hips": []}, "Nyak, Csípő", "Nyak, Csípő")],
    "height": [
        ("5 ft 7 in", "5 láb 7 hüvelyk", "5 l. 7 h."),
        ("170 cm", "170 centi", "170 c."),
    ],
    "weight": [("172 lb", "172 font", "172 f."), ("78 kg", "78 kiló", "78 k.")],
}


def saying(on_paper: bool) -> Saying:
    wording = QuestionWording(ask="", short="", choice={"rest": "Pihenek", "walk": "Sétálok"})
    return Saying(wording, WORDS, {"neck": "Nyak", "hips": "Csípő"}, on_paper)


@pytest.fixture
def own(tmp_path: Path) -> OwnFolder:
    return own_folder(tmp_path / "content")


@pytest.mark.parametrize("kind", KINDS)
def test_each_kind_is_said_in_the_words_of_the_language_on_screen_and_on_paper(kind: str) -> None:
    question = Question("new", kind, ("rest", "walk"))
    for answer, screen, paper in SAID[kind]:
        assert in_words(question, answer, saying(on_paper=False)) == screen
        assert in_words(question, answer, saying(on_paper=True)) == paper


@pytest.mark.parametrize("kind", KINDS)
def test_not_sure_and_rather_not_say_are_said_for_each_kind(kind: str) -> None:
    question = Question("new", kind)
    said = [in_words(question, answer, saying(on_paper=False)) for answer in EXITS]
    printed = [in_words(question, answer, saying(on_paper=True)) for answer in EXITS]
    assert said == ["nem biztos", "titok"]
    assert printed == ["nem tudja", "nem mondja"]


def test_the_shipped_english_has_the_words_of_every_kind() -> None:
    assert phrases() <= load(Shelf(folders=(resources(),)), "en").words.keys()


def test_an_unknown_kind_is_refused_with_the_known_ones(own: OwnFolder) -> None:
    own.change(SPINE, 'kind = "month"', 'kind = "monht"')
    assert own.problems() == [
        f"spine-check.toml: question 'last_operation': there is no kind 'monht'; there is: {KNOWN}"
    ]


def test_an_unknown_kind_in_a_part_is_told_of_its_file(own: OwnFolder) -> None:
    own.change(PAIN, 'kind = "scale"', 'kind = "slider"')
    assert set(own.problems()) == {
        f"parts/pain.toml: question 'pain_back': there is no kind 'slider'; there is: {KNOWN}"
    }


def test_every_unknown_kind_of_a_file_is_told_at_once(own: OwnFolder) -> None:
    own.add_assessment(
        "odd", '[[question]]\nid = "a"\nkind = "x"\n[[question]]\nid = "b"\nkind = "y"\n'
    )
    told = [line.partition(";")[0] for line in own.problems() if "no kind" in line]
    assert told == [
        "odd.toml: question 'a': there is no kind 'x'",
        "odd.toml: question 'b': there is no kind 'y'",
    ]


def test_nothing_takes_an_unknown_kind_for_another() -> None:
    question = Question("new", "slider", ("rest",))
    asks = msgspec.convert(
        {"id": "a", "version": 1, "minutes": 1, "icon": "spine", "question": [question]},
        Assessment,
        from_attributes=True,
    )
    with pytest.raises(ContentError, match="there is no kind 'slider'; there is: one, several"):
        kind_of(question)
    with pytest.raises(ContentError):
        checked(asks, {"new": "rest"})
    with pytest.raises(ContentError):
        in_words(question, "rest", saying(on_paper=True))
