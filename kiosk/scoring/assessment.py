"""What an assessment is made of, without a word of its wording.

The values here are decoded straight from ``resources/assessments/NAME.toml`` and are frozen.
Wording lives beside them, one file per language (see :mod:`kiosk.content`).
"""

from typing import Literal

import msgspec

NOT_SURE = "not_sure"
NOT_SAY = "not_say"
EXITS = (NOT_SURE, NOT_SAY)
"""Two answers that every question accepts. To scoring both mean "we do not know"."""

Level = Literal["A", "B", "C"]
Evidence = Literal["clear", "healing", "disagree"]
CanChange = Literal["yes", "partly", "no"]

Answer = int | str | list[str] | dict[str, list[str]]
"""One answer: a number, an id or words, a list of ids, or a table of ids with a list for each.

Which of them, and what it means, is for the question's kind to say (a file each in
``kiosk/content/kinds``); of any kind it may be the id of an exit.
"""
Answers = dict[str, Answer]


class Condition(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Something that holds, does not hold, or is not known for a set of answers.

    Either one test of ``question`` (``any_of``, ``at_least``, ``at_most``, ``more_than`` or
    ``bmi_at_least``), or one test of ``feature``, or a combination (``every``, ``some``, ``no``).
    """

    question: str | None = None
    any_of: tuple[str, ...] = ()
    """The answer is, or contains, one of these choices; for a body map, one of these places."""
    feels: tuple[str, ...] = ()
    """For a body map: one of these feelings is marked anywhere (or in a place of ``any_of``)."""
    at_least: int | None = None
    """A scale's number, or how many choices or places are marked, is this or more."""
    at_most: int | None = None
    more_than: str | None = None
    """This scale's number is above that of the scale named here."""
    height: str | None = None
    """For a weight: the question of the height that goes with it."""
    bmi_at_least: float | None = None
    """The body mass index of this weight and that height is this or more."""
    feature: str | None = None
    every: tuple["Condition", ...] = ()
    some: tuple["Condition", ...] = ()
    no: "Condition | None" = None


class Question(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One question, one page."""

    id: str
    kind: str
    """A row of :data:`kiosk.content.kinds.table.KINDS`."""
    choices: tuple[str, ...] = ()
    """Choice ids (``one``, ``several``) or feelings (``body_map``), in the order shown."""
    exclusive: tuple[str, ...] = ()
    """Choices that clear the others when picked, such as "none of these"."""
    choices_from: str | None = None
    """Only the choices picked in this earlier ``several`` question are offered."""
    choice_if: dict[str, Condition] = {}
    """A choice named here is offered only when its condition holds."""
    offers: int | None = None
    """At most so many choices are offered: the first that apply."""
    at_most: int | None = None
    """``several``: how many may be picked. ``text``: how many characters fit."""
    lowest: int = 0
    highest: int = 10
    optional: bool = False
    """Continue works without an answer."""
    exits: tuple[str, ...] = EXITS
    ask_if: Condition | None = None


class Escalation(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    level: Level
    when: Condition


class Alert(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """An urgent sign. Level A: now; B: before leaving today; C: in today's visit."""

    id: str
    level: Level
    when: Condition
    source: str
    escalate: Escalation | None = None


class Factor(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One of the things studies have looked at. Counted in a tally, never weighed."""

    id: str
    when: Condition
    evidence: Evidence
    can_change: CanChange
    sources: tuple[str, ...]
    read: str
    """The article to read on in."""


class Feature(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Something the patient told us that a pattern rests on."""

    id: str
    when: Condition
    source: str


class Pattern(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A usual grouping of features. A pattern is never a diagnosis.

    It fits when every feature of ``needs`` and at least ``at_least`` of ``of`` hold. No fit is
    "not clear"; more than one is "mixed".
    """

    id: str
    of: tuple[str, ...]
    at_least: int = 1
    needs: tuple[str, ...] = ()
    read: str | None = None
    """The article to read on in."""


class Reading(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """An article that the answers lead to."""

    article: str
    when: Condition | None = None
    """None: for everybody."""


class Expected(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What a worked example says the result must be. What is left out is not compared."""

    alerts: tuple[str, ...] | None = None
    """``"A saddle_numbness"``: level and id, in the order of the result."""
    factors: tuple[str, ...] | None = None
    tally: str | None = None
    """``"3 of 6"``, or ``"none"`` when the tally does not apply."""
    pattern: str | None = None
    """A pattern's id, ``"mixed"``, ``"not_clear"``, or ``"none"`` when there is no pattern."""
    scales: dict[str, int | None] | None = None
    asked: tuple[str, ...] | None = None
    """Questions on this person's route that must be asked."""
    hidden: tuple[str, ...] | None = None
    """Questions on this person's route that must not be asked."""
    offered: dict[str, tuple[str, ...]] | None = None
    """The choices that a question must offer, in order."""
    reading: tuple[str, ...] | None = None
    """The articles of the reading list, in order."""


class Example(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    name: str
    expect: Expected
    answers: Answers = {}
    known: Answers = {}
    """Answers given before in other tools."""


class SummaryPlan(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Which questions fill which part of the printed summary, by question id."""

    reason: tuple[str, ...] = ()
    goal: tuple[str, ...] = ()
    how_long: tuple[str, ...] = ()
    where: tuple[str, ...] = ()
    operations: tuple[str, ...] = ()
    gets_in_the_way: tuple[str, ...] = ()
    treatments: tuple[str, ...] = ()
    """Which were tried ..."""
    helped: tuple[str, ...] = ()
    """... and which of those helped."""
    medicines: tuple[str, ...] = ()
    health: tuple[str, ...] = ()
    """Further answers about health, for the care team."""
    told: tuple[str, ...] = ()
    """Further answers for the page to take home."""
    ask: tuple[str, ...] = ()
    """The questions the patient wants to ask."""


class Assessment(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One step-by-step tool: its questions in order, and how answers become a result."""

    id: str
    version: int
    minutes: int
    icon: str
    question: tuple[Question, ...]
    order: int = 1
    """Its place on the home screen."""
    closing: bool = False
    """Asked once, when the visit ends; not on the home screen. Its conditions may look at the
    questions of every tool."""
    alert: tuple[Alert, ...] = ()
    factor: tuple[Factor, ...] = ()
    counted: bool = True
    """The factors are counted, as "3 of 6". False: the marked ones are listed, nothing more."""
    factors_if: Condition | None = None
    """Factors are told only when this holds. Without it: whenever there are some."""
    feature: tuple[Feature, ...] = ()
    pattern: tuple[Pattern, ...] = ()
    reading: tuple[Reading, ...] = ()
    summary: SummaryPlan = SummaryPlan()
    example: tuple[Example, ...] = ()

    def ask(self, question_id: str) -> Question:
        """The question of that id; ``KeyError`` when there is none."""
        for question in self.question:
            if question.id == question_id:
                return question
        raise KeyError(question_id)
