"""A short tool to walk through, and words for what a step shows."""

import tomllib

import msgspec

from kiosk.content.library import Library, Tool, Wording
from kiosk.content.loading import load
from kiosk.content.shelf import Shelf, resources
from kiosk.scoring.assessment import Answers, Assessment
from kiosk.visit.journey import Ask, CheckAnswers, Close, Introduce, Offer, Show, Step, Warn

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

SECOND = msgspec.convert(
    tomllib.loads(
        """
        id = "second"
        version = 1
        minutes = 1
        icon = "spine"
        [[question]]
        id = "signs"
        kind = "several"
        choices = ["numb", "weak", "fever", "none"]
        exclusive = ["none"]
        [[question]]
        id = "at_home"
        kind = "one"
        choices = ["yes", "no"]
        [[question]]
        id = "goal"
        kind = "one"
        choices = ["walk", "sleep"]
        ask_if = { question = "at_home", any_of = ["yes"] }
        [[question]]
        id = "mood"
        kind = "one"
        choices = ["good", "low"]
        [[alert]]
        id = "numb"
        level = "A"
        when = { question = "signs", any_of = ["numb"] }
        source = "made up"
        """
    ),
    Assessment,
)
"""Shares two questions and an alert with the short tool; one of them is asked of some only."""

CLOSING = msgspec.convert(
    tomllib.loads(
        """
        id = "closing"
        version = 1
        minutes = 1
        icon = "chat"
        closing = true
        [[question]]
        id = "ask"
        kind = "several"
        choices = ["why", "walk", "sleep"]
        choice_if.walk = { question = "goal", any_of = ["walk"] }
        choice_if.sleep = { question = "mood", any_of = ["low"] }
        at_most = 2
        optional = true
        exits = []
        [[question]]
        id = "own"
        kind = "text"
        at_most = 40
        optional = true
        exits = []
        """
    ),
    Assessment,
)

WELL: Answers = {"goal": "walk", "surgery": "no", "signs": ["none"]}
"""Everything that has to be answered, with nothing urgent."""


def library() -> Library:
    """The shipped content in English, with tools that are made up."""
    shipped = load(Shelf(folders=(resources(),)), "en")
    made_up = {made.id: Tool(made, words_for(made)) for made in (SHORT, SECOND, CLOSING)}
    others = {name: tool for name, tool in shipped.tools.items() if not tool.assessment.closing}
    return msgspec.structs.replace(shipped, tools=made_up | others)


def words_for(made: Assessment) -> Wording:
    """Words that only name what they stand for."""
    return msgspec.convert(
        {
            "name": f"{made.id.capitalize()} check",
            "home": f"{made.id.capitalize()} check",
            "intro": ["Hello."],
            "question": {
                question.id: {
                    "ask": f"{question.id}?",
                    "short": question.id,
                    "choice": {choice: f"the answer {choice}" for choice in question.choices},
                }
                for question in made.question
            },
            "alert": {
                alert.id: {"you": alert.id, "staff": alert.id, "action": "Look."}
                for alert in made.alert
            },
        },
        Wording,
    )


def told(step: Step | None) -> str:
    """A step in a few words: "ask goal 1/4"."""
    match step:
        case Ask(question=question, number=number, total=total):
            return f"ask {question.id} {number}/{total}"
        case Warn(alerts=alerts, after=question_id):
            return f"warn {' '.join(alerts)} after {question_id}"
        case Introduce():
            return "introduce"
        case Offer(answers=answers):
            return f"offer {' '.join(answers)}"
        case Close():
            return "close"
        case CheckAnswers():
            return "check"
        case Show():
            return "show"
        case None:
            return "out"
