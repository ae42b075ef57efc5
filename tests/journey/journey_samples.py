"""A short tool to walk through, and words for what a step shows."""

import tomllib

import msgspec

from kiosk.content.library import Library, Tool, Wording
from kiosk.content.loading import load
from kiosk.content.places import Shelf, resources
from kiosk.journey import Ask, Check, Introduce, Show, Step, Warn
from kiosk.scoring.assessment import Answers, Assessment

SHORT = msgspec.convert(
    tomllib.loads(
        """
        id = "short"
        version = 7
        minutes = 1
        icon = "spine"
        [[question]]
        id = "goal"
        kind = "one"
        choices = ["walk", "sleep"]
        [[question]]
        id = "surgery"
        kind = "one"
        choices = ["yes", "no"]
        [[question]]
        id = "year"
        kind = "month"
        ask_if = { question = "surgery", any_of = ["yes"] }
        [[question]]
        id = "signs"
        kind = "several"
        choices = ["numb", "weak", "fever", "none"]
        exclusive = ["none"]
        [[question]]
        id = "fever_more"
        kind = "several"
        choices = ["ill", "none"]
        exclusive = ["none"]
        ask_if = { question = "signs", any_of = ["fever"] }
        [[question]]
        id = "note"
        kind = "text"
        at_most = 40
        optional = true
        exits = []
        [[alert]]
        id = "numb"
        level = "A"
        when = { question = "signs", any_of = ["numb"] }
        source = "made up"
        [[alert]]
        id = "weak"
        level = "A"
        when = { question = "signs", any_of = ["weak"] }
        source = "made up"
        [[alert]]
        id = "fever"
        level = "B"
        when = { question = "signs", any_of = ["fever"] }
        source = "made up"
        escalate = { level = "A", when = { question = "fever_more", any_of = ["ill"] } }
        [summary]
        goal = ["goal"]
        """
    ),
    Assessment,
)

WORDS = msgspec.convert(
    {
        "name": "Short check",
        "home": "Short check",
        "intro": ["Hello."],
        "question": {
            question.id: {
                "ask": f"{question.id}?",
                "short": question.id,
                "choice": {choice: f"the answer {choice}" for choice in question.choices},
            }
            for question in SHORT.question
        },
        "alert": {
            alert.id: {"you": alert.id, "staff": alert.id, "action": "Look."}
            for alert in SHORT.alert
        },
    },
    Wording,
)

WELL: Answers = {"goal": "walk", "surgery": "no", "signs": ["none"]}
"""Everything that has to be answered, with nothing urgent."""


def library() -> Library:
    """The shipped content in English, with the short tool added."""
    shipped = load(Shelf(folders=(resources(),)), "en")
    tools = {"short": Tool(assessment=SHORT, words=WORDS), **shipped.tools}
    return msgspec.structs.replace(shipped, tools=tools)


def told(step: Step | None) -> str:
    """A step in a few words: "ask goal 1/4"."""
    match step:
        case Ask(question=question, number=number, total=total):
            return f"ask {question.id} {number}/{total}"
        case Warn(alerts=alerts, after=question_id):
            return f"warn {' '.join(alerts)} after {question_id}"
        case Introduce():
            return "introduce"
        case Check():
            return "check"
        case Show():
            return "show"
        case None:
            return "out"
