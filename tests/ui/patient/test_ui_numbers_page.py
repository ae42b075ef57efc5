"""The desk's page of numbers: over a real database, in the real window."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtQuick import QQuickItem
from ui_hands import Clinic, Finger, items, pause, press_key, words_of

from kiosk.content.library import Library
from kiosk.content.shelf import Shelf
from kiosk.records.numbers import QuestionPace, VisitPace
from kiosk.stage.desk import DESK_PIN, DeskStage, SampleDay
from kiosk.stage.stage import NOON, PORTRAIT, control
from kiosk.store.visits import VisitStore
from kiosk.ui.desk.models.numbers import NumbersModel
from kiosk.ui.desk.window import DESK_MODELS
from kiosk.ui.window import tell_qml_of

TODAY = NOON.date()


class Desk:
    """The desk's window on a clinic's database, with somebody signed in."""

    def __init__(self, store: VisitStore, shelf: Shelf, library: Library) -> None:
        tell_qml_of(DESK_MODELS)
        SampleDay(store, library)  # brings the staff
        self.stage = DeskStage(store, shelf, library)
        self.finger = Finger(self.stage.window.view)
        self.stage.settle()
        self.stage.sign_in(DESK_PIN)

    @property
    def numbers(self) -> NumbersModel:
        return self.stage.shell.numbers

    def look(self) -> None:
        self.stage.shell.showNumbers()
        self.stage.settle()
        pause(self.stage.window.view)

    def resize(self, size: QSize) -> None:
        self.stage.resize(size)
        pause(self.stage.window.view)

    def tap(self, name: str) -> None:
        self.finger.tap(name)
        self.stage.settle()

    def texts(self) -> list[str]:
        view = self.stage.window.view
        return [text for item in items(view) for text in words_of(item) if text]

    def close(self) -> None:
        self.stage.close()
        assert self.stage.window.warnings == []


@pytest.fixture
def store(tmp_path: Path) -> Iterator[VisitStore]:
    with VisitStore.open(tmp_path / "desk") as opened:
        yield opened


@pytest.fixture
def desk(store: VisitStore, shelf: Shelf, english: Library) -> Iterator[Desk]:
    opened = Desk(store, shelf, english)
    yield opened
    opened.close()


def add(store: VisitStore, visits: int, ago: int = 0, **more: object) -> None:
    """Visits that began so many days ago."""
    day = TODAY - timedelta(days=ago)
    for _ in range(visits):
        store.numbers.add(VisitPace(day=day, **{"how": "finished", **more}))  # type: ignore[arg-type]


def spine_check(seconds: int, question: str = "goal") -> tuple[QuestionPace, ...]:
    return (QuestionPace("spine-check", question, shown=1, seconds=seconds),)


def test_what_patients_did_is_on_the_desks_page(
    clinic: Clinic, shelf: Shelf, english: Library
) -> None:
    clinic.stage.walk_to("goal_words")
    pause(clinic.view)
    clinic.finger.turn("Start over")
    clinic.finger.turn("Yes, clear all")
    numbers = clinic.store.numbers
    clinic.stage.wait_for(lambda: numbers.between(TODAY, TODAY).days[0].begun == 1)
    desk = Desk(clinic.store, shelf, english)
    desk.look()
    said = desk.texts()
    assert "The last 4 weeks" in said
    assert "0 of 1 visit finished; 1 left early or only read. Too few visits to say more." in said
    assert "Thursday, May 14: visits 1, finished 0, called in 0, left 1." in names(desk)
    assert "Wednesday, May 13: no visits." in names(desk)
    desk.close()


def names(desk: Desk) -> list[str]:
    """What a screen reader is told of the bars and rows."""
    model = desk.numbers
    return [str(row["name"]) for row in [*model.bars, *model.questions]]


def test_without_visits_the_page_says_so(desk: Desk) -> None:
    desk.look()
    assert desk.numbers.summary == "Nobody has begun a visit in this time."
    assert desk.numbers.questions == []
    assert [bar["parts"] for bar in desk.numbers.bars] == [[]] * 28


def test_a_sentence_says_how_visits_ended(desk: Desk, store: VisitStore) -> None:
    add(store, 14)
    add(store, 4, how="called_in")
    add(store, 1, how="left")
    desk.look()
    assert desk.numbers.summary == (
        "14 of 19 visits finished; 4 were called in; 1 left early or only read."
    )


def test_a_percent_is_told_of_twenty_visits_and_more(desk: Desk, store: VisitStore) -> None:
    add(store, 15)
    add(store, 5, how="called_in")
    desk.look()
    assert desk.numbers.summary == "15 of 20 visits finished (75%); 5 were called in."


def test_fewer_than_five_visits_show_their_counts_and_no_question(
    desk: Desk, store: VisitStore
) -> None:
    add(store, 4, begun=("spine-check",), done=("spine-check",), questions=spine_check(20))
    desk.look()
    assert desk.numbers.summary == "4 of 4 visits finished. Too few visits to say more."
    assert desk.numbers.questions == []
    assert "From 5 visits on" in desk.numbers.questionsNote
    assert [tool["text"] for tool in desk.numbers.tools if tool["begun"]] == ["4 of 4"]
    add(store, 1, begun=("spine-check",), questions=spine_check(20))
    desk.numbers.show()
    desk.stage.settle()
    assert desk.numbers.questions[1]["time"] == "20 s"
    assert desk.numbers.questionsNote == ""


def test_a_bar_is_as_high_as_its_visits_and_parted_by_how_they_ended(
    desk: Desk, store: VisitStore
) -> None:
    add(store, 6)
    add(store, 1, how="called_in")
    add(store, 3, how="left")
    desk.look()
    today = desk.numbers.bars[-1]
    assert [mark["text"] for mark in desk.numbers.marks] == ["0", "5", "10"]
    assert [(part["id"], part["from"], part["to"]) for part in today["parts"]] == [
        ("finished", 0, 0.6),
        ("called_in", 0.6, 0.7),
        ("left", 0.7, 1),
    ]


def test_one_week_names_every_day_and_its_sum(desk: Desk, store: VisitStore) -> None:
    add(store, 3, ago=2)
    desk.look()
    desk.tap("1 week")
    assert [bar["label"] for bar in desk.numbers.bars] == [
        "Fri 8", "Sat 9", "Sun 10", "Mon 11", "Tue 12", "Wed 13", "Thu 14",
    ]  # fmt: skip
    assert [bar["sum"] for bar in desk.numbers.bars] == ["", "", "", "", "3", "", ""]


def test_twelve_weeks_are_shown_by_the_week(desk: Desk, store: VisitStore) -> None:
    add(store, 2, ago=0)
    add(store, 3, ago=6)
    add(store, 4, ago=7)
    desk.look()
    desk.tap("12 weeks")
    assert desk.numbers.title == "The last 12 weeks"
    assert desk.numbers.chart == "Visits by week"
    assert [bar["sum"] for bar in desk.numbers.bars][-3:] == ["", "4", "5"]
    assert desk.numbers.bars[-1]["name"] == (
        "Week from Friday, May 8: visits 5, finished 5, called in 0, left 0."
    )


def test_questions_stand_in_the_order_of_asking_with_the_time_they_take(
    desk: Desk, store: VisitStore, english: Library
) -> None:
    add(store, 5, begun=("spine-check",), questions=spine_check(30, "goal"))
    add(store, 5, begun=("spine-check",), questions=spine_check(10, "reason"))
    add(store, 4, begun=("spine-check",), questions=spine_check(90, "how_long"))
    desk.look()
    words = english.tools["spine-check"].words.question
    rows = desk.numbers.questions
    assert [row["label"] for row in rows] == [
        words[question.id].short for question in english.tools["spine-check"].assessment.question
    ]
    by_label = {row["label"]: row for row in rows}
    assert by_label[words["goal"].short]["share"] == 1
    assert by_label[words["reason"].short]["share"] == pytest.approx(1 / 3)
    assert by_label[words["how_long"].short]["time"] == "too few"
    assert by_label[words["mood"].short]["time"] == "not asked"


def test_the_time_of_those_who_stopped_is_not_in_the_average(desk: Desk, store: VisitStore) -> None:
    add(store, 5, begun=("spine-check",), questions=spine_check(20))
    stopped = ("spine-check", "goal")
    add(store, 5, begun=("spine-check",), questions=spine_check(0), how="left", gave_up=stopped)
    desk.look()
    goal = desk.numbers.questions[1]
    assert (goal["time"], goal["stopped"]) == ("20 s", "5")


def stop_at(store: VisitStore, stops: dict[str, int]) -> None:
    for question, visits in stops.items():
        add(
            store,
            visits,
            how="left",
            begun=("spine-check",),
            questions=spine_check(0, question),
            gave_up=("spine-check", question),
        )


@pytest.mark.parametrize(
    ("stops", "marked"),
    [
        ({"reason": 5, "goal": 4, "how_long": 3, "mood": 2}, {"5", "4", "3"}),
        ({"reason": 5, "goal": 3, "how_long": 3, "mood": 3}, {"5"}),
        ({"reason": 5, "goal": 2, "how_long": 1}, {"5", "2"}),
        ({"reason": 1, "goal": 1, "how_long": 1, "mood": 1, "tobacco": 1}, set()),
    ],
)
def test_the_questions_where_most_visits_stop_are_marked_with_a_word(
    desk: Desk, store: VisitStore, stops: dict[str, int], marked: set[str]
) -> None:
    stop_at(store, stops)
    desk.look()
    rows = desk.numbers.questions
    assert {row["stopped"] for row in rows if row["word"]} == marked
    assert all("most visits stopped" in row["name"] for row in rows if row["word"])


def test_a_tool_is_chosen_by_touch_and_its_questions_follow(desk: Desk, store: VisitStore) -> None:
    add(store, 6, begun=("spine-check",), done=("spine-check",))
    add(store, 3, begun=("health-check",))
    desk.look()
    assert desk.numbers.toolName == "Spine check"
    desk.tap("Health check, 0 of 3")
    assert desk.numbers.toolName == "Health check"
    assert "Questions: Health check" in desk.texts()
    assert "Sleep" in [row["label"] for row in desk.numbers.questions]


def test_the_page_is_whole_in_portrait_too(desk: Desk, store: VisitStore) -> None:
    add(store, 6, begun=("spine-check",), done=("spine-check",))
    desk.resize(PORTRAIT)
    desk.look()
    assert "Questions: Spine check" in desk.texts()
    desk.resize(QSize(900, 600))
    desk.tap("1 week")
    assert "The last week" in desk.texts()


def test_on_a_small_window_keys_bring_the_tools_into_view(desk: Desk, store: VisitStore) -> None:
    add(store, 6, begun=("spine-check",), done=("spine-check",))
    desk.resize(QSize(900, 600))
    desk.look()
    view = desk.stage.window.view
    bottom = view.height()
    row = control(view, "My questions, not begun")
    assert foot(row) > bottom
    press_key(view, Qt.Key.Key_PageDown)
    assert foot(row) < bottom
    press_key(view, Qt.Key.Key_Home)
    row.forceActiveFocus(Qt.FocusReason.TabFocusReason)
    assert foot(row) < bottom


def foot(item: QQuickItem) -> float:
    """Where an item ends, in the window."""
    return item.mapToScene(QPointF(0, item.height())).y()


def test_a_locked_desk_keeps_no_numbers(desk: Desk, store: VisitStore) -> None:
    add(store, 6)
    desk.look()
    desk.tap("12 weeks")
    desk.stage.shell.lock()
    desk.stage.settle()
    assert desk.numbers.known is False
    assert desk.numbers.bars == []
    assert desk.numbers.weeks == 4
