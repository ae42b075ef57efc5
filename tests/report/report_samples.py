"""A small assessment with every part of a summary, and people who answer it."""

import tomllib
from collections.abc import Sequence
from datetime import UTC, datetime

import msgspec

from kiosk.content.library import (
    AlertWording,
    Article,
    ArticlePage,
    FactorWording,
    Figure,
    Language,
    Library,
    Paragraph,
    PatternWording,
    QuestionWording,
    QuickCheck,
    Tool,
    Wording,
)
from kiosk.content.shelf import resources
from kiosk.report.summary import Summary, VisitFacts, summarise
from kiosk.scoring.assessment import (
    Alert,
    Answers,
    Assessment,
    Condition,
    Factor,
    Feature,
    Pattern,
    Question,
    SummaryPlan,
)
from kiosk.scoring.score import score


def picked(question: str, *choices: str) -> Condition:
    return Condition(question=question, any_of=choices)


AFTER_SURGERY = picked("operations", "one", "two")
FEELINGS = ("aching", "burning")

BACK_CHECK = Assessment(
    id="back-check",
    version=3,
    minutes=5,
    icon="spine",
    question=(
        Question("reason", "one", ("back_again", "new")),
        Question("goal", "one", ("less_pain", "own_words")),
        Question("goal_words", "text", at_most=60, ask_if=picked("goal", "own_words")),
        Question("where", "body_map", FEELINGS),
        Question("how_long", "one", ("months", "years")),
        Question("operations", "one", ("none", "one", "two")),
        Question("last_operation", "month", ask_if=AFTER_SURGERY),
        Question("urgent", "several", ("saddle", "fever", "harm", "none"), exclusive=("none",)),
        Question("wound", "one", ("leaks", "dry"), ask_if=AFTER_SURGERY),
        Question("pain_back", "scale"),
        Question("pain_leg", "scale"),
        Question("sleep", "scale"),
        Question("tobacco", "one", ("smoke", "never"), ask_if=AFTER_SURGERY),
        Question("illness", "one", ("yes", "no"), ask_if=AFTER_SURGERY),
        Question("medicines", "several", ("opioid", "thinner", "none"), exclusive=("none",)),
        Question("treatments", "several", ("exercise", "injection", "none"), exclusive=("none",)),
        Question(
            "helped",
            "several",
            ("exercise", "injection", "none"),
            exclusive=("none",),
            choices_from="treatments",
        ),
        Question("ask", "several", ("choices", "likely"), optional=True, exits=()),
        Question("own_question", "text", at_most=80, optional=True, exits=()),
    ),
    alert=(
        Alert("saddle_numbness", "A", picked("urgent", "saddle"), "a source"),
        Alert("fever", "B", picked("urgent", "fever"), "a source"),
        Alert("self_harm_thoughts", "A", picked("urgent", "harm"), "a source"),
        Alert("wound_leaks", "B", picked("wound", "leaks"), "a source"),
    ),
    factors_if=AFTER_SURGERY,
    factor=(
        Factor("operations", picked("operations", "two"), "clear", "no", ("a source",), "smoking"),
        Factor("smoking", picked("tobacco", "smoke"), "healing", "yes", ("a",), "smoking"),
        Factor("illness", picked("illness", "yes"), "disagree", "partly", ("a source",), "other"),
    ),
    feature=(
        Feature("leg_worse", Condition(question="pain_leg", more_than="pain_back"), "a source"),
        Feature("burning", Condition(question="where", feels=("burning",)), "a source"),
    ),
    pattern=(Pattern("nerve", of=("leg_worse", "burning")),),
    summary=SummaryPlan(
        reason=("reason",),
        goal=("goal", "goal_words"),
        how_long=("how_long",),
        where=("where",),
        operations=("operations", "last_operation"),
        gets_in_the_way=("sleep",),
        treatments=("treatments",),
        helped=("helped",),
        medicines=("medicines",),
        ask=("ask", "own_question"),
    ),
)


def _said(short: str, **choice: str) -> QuestionWording:
    return QuestionWording(ask=short + "?", short=short, choice=choice)


WORDING = Wording(
    name="Back check",
    home="Back check",
    intro=(),
    question={
        "reason": _said("Reason", back_again="Pain is back", new="New pain"),
        "goal": _said("Main goal", less_pain="Less pain", own_words="In my own words"),
        "goal_words": _said("My goal"),
        "where": _said("Where it hurts", aching="Aching", burning="Burning"),
        "how_long": _said("Pain for", months="Some months", years="Some years"),
        "operations": _said("Surgeries", none="No surgery", one="One", two="Two"),
        "last_operation": _said("Last surgery"),
        "urgent": _said("Urgent", saddle="Numb saddle", fever="Feverish", harm="Harm", none="No"),
        "wound": _said("Wound", leaks="It leaks", dry="It is dry"),
        "pain_back": _said("Back pain"),
        "pain_leg": _said("Leg pain"),
        "sleep": _said("Sleep trouble"),
        "tobacco": _said("Tobacco", smoke="I smoke", never="Never"),
        "illness": _said("Illness", yes="Yes", no="No"),
        "medicines": _said("Medicines", opioid="Opioid", thinner="Blood thinner", none="Nothing"),
        "treatments": _said("Tried", exercise="Exercise", injection="Injection", none="Nothing"),
        "helped": _said("Helped", exercise="Exercise", injection="Injection", none="Nothing"),
        "ask": _said("Questions", choices="What are my choices?", likely="How likely is it?"),
        "own_question": _said("My question"),
    },
    alert={
        "saddle_numbness": AlertWording(
            you="Numb between the legs", staff="Saddle numbness", action="Call the doctor now."
        ),
        "fever": AlertWording(you="A fever", staff="Fever", action="Take the temperature."),
        "self_harm_thoughts": AlertWording(
            you="Thoughts of harm", staff="Self-harm thoughts", action="Stay with the patient."
        ),
        "wound_leaks": AlertWording(you="Leak", staff="Leaking wound", action="Look at it."),
    },
    factor={
        "operations": FactorWording("More than one surgery"),
        "smoking": FactorWording("Smoking", "Ask for help to stop."),
        "illness": FactorWording("Long illness", "Ask which number counts."),
    },
    feature={"leg_worse": "leg worse than back", "burning": "burning"},
    pattern={
        "nerve": PatternWording(you="This is more like nerve pain.", staff="more like nerve pain")
    },
)


def report_words() -> dict[str, str]:
    text = (resources() / "en" / "paper.toml").read_text(encoding="utf-8")
    words = {f"report.{key}": value for key, value in tomllib.loads(text)["report"].items()}
    return words | {"report.home_help_signs": "Your legs go numb.\nYou cannot hold your pee."}


LIBRARY = Library(
    language=Language(code="en", name="English", choose="Choose your language"),
    words=report_words(),
    places={"low_back": "Low back", "calf_right": "Right calf", "chest": "Chest"},
    articles=(
        Article("smoking", "Why smoking matters", "heart", 1, (), (), (), QuickCheck("", ())),
        Article("other", "Something else", "heart", 2, (), (), (), QuickCheck("", ())),
    ),
    tools={"back-check": Tool(BACK_CHECK, WORDING)},
)

FACTS = VisitFacts(
    code="K7M-2QX",
    started=datetime(2024, 5, 14, 10, 31, tzinfo=UTC),
    finished=datetime(2024, 5, 14, 10, 42, tzinfo=UTC),
    clinic="Lakeside Spine Clinic",
)

ANSWERS: Answers = {
    "reason": "back_again",
    "goal": "own_words",
    "goal_words": "Walk to the shops",
    "where": {"low_back": ["aching"], "calf_right": ["burning", "aching"]},
    "how_long": "years",
    "operations": "two",
    "last_operation": "2023-03",
    "urgent": ["none"],
    "wound": "dry",
    "pain_back": 5,
    "pain_leg": 7,
    "sleep": 6,
    "tobacco": "smoke",
    "illness": "not_sure",
    "medicines": ["opioid"],
    "treatments": ["exercise", "injection"],
    "helped": ["exercise"],
    "ask": ["likely"],
    "own_question": "May I drive?",
}

NO_SURGERY: Answers = {
    name: answer
    for name, answer in ANSWERS.items()
    if name not in ("last_operation", "wound", "tobacco", "illness")
} | {"operations": "none"}


def summary_of(
    answers: Answers = ANSWERS, facts: VisitFacts = FACTS, library: Library = LIBRARY
) -> Summary:
    return summarise(library, [score(BACK_CHECK, answers)], facts, staff=library)


def showing(figure: str) -> Library:
    """The library with a page of an article that shows ``figure``: "hundred:20"."""
    page = ArticlePage("Not alone", (Paragraph("Some words."),), Figure(figure, "A picture"))
    sources = ("Weir 2017, BMJ Open 7(9):e017585", "Inoue, J Pain Res", "Our own count")
    article = Article("what", "What it is", "info", 3, sources, (), (page,), QuickCheck("", ()))
    return msgspec.structs.replace(LIBRARY, articles=(*LIBRARY.articles, article))


def changed(**answers: object) -> Answers:
    """The usual answers with some of them changed; None takes one out."""
    found = {**ANSWERS, **answers}
    return msgspec.convert({k: v for k, v in found.items() if v is not None}, Answers)


def texts(value: object) -> list[str]:
    """Every string in a summary, to ask what is said anywhere."""
    if isinstance(value, str):
        return [value]
    if isinstance(value, dict):
        return [text for part in value.values() for text in texts(part)]
    if isinstance(value, Sequence):
        return [text for part in value for text in texts(part)]
    return texts(msgspec.to_builtins(value)) if isinstance(value, msgspec.Struct) else []
