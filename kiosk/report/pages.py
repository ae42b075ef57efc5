"""What the two printed pages say: finished sentences and labels, nothing left to look up.

A :class:`Summary` is stored with the visit, so an old visit is printed again exactly as it was,
whatever has happened to the assessments since. An empty string or tuple means "leave it out".
"""

from typing import Literal

import msgspec

from kiosk.scoring.assessment import Level

Pages = Literal["both", "care_team", "take_home"]
"""Which of a summary's two pages."""


class Line(msgspec.Struct, frozen=True):
    label: str
    value: str


class Block(msgspec.Struct, frozen=True):
    """A headed list of labelled lines."""

    heading: str
    lines: tuple[Line, ...]
    columns: tuple[str, str] | None = None
    """Headings over the labels and the values, for a table."""


class Listed(msgspec.Struct, frozen=True):
    """A headed list of sentences; ``empty`` is said when there are none."""

    heading: str
    items: tuple[str, ...]
    empty: str = ""


class AlertLine(msgspec.Struct, frozen=True):
    level: Level
    word: str
    """The level in words: "Now"."""
    text: str
    action: str


class AlertBox(msgspec.Struct, frozen=True):
    heading: str
    title: str
    """ "None reported", "2 reported" or "Not fully asked"."""
    time: str
    notes: tuple[str, ...]
    raised: tuple[AlertLine, ...]
    """Most urgent first."""
    others: tuple[Line, ...]
    """The signs not reported, each with "No" or "Not answered"."""


class Mark(msgspec.Struct, frozen=True):
    number: int
    place: str
    """The place's id in ``body-map.json``."""
    name: str
    feelings: str


class PainScale(msgspec.Struct, frozen=True):
    label: str
    lowest: int
    highest: int
    number: int | None
    instead: str = ""
    """What is said when there is no number."""


class PatternNote(msgspec.Struct, frozen=True):
    title: str
    because: str
    against: str


class Pain(msgspec.Struct, frozen=True):
    heading: str
    back_view: str
    front_view: str
    marks: tuple[Mark, ...]
    lines: tuple[Line, ...]
    scales: tuple[PainScale, ...]
    patterns: tuple[PatternNote, ...]
    pattern_note: str


class FactorLine(msgspec.Struct, frozen=True):
    name: str
    note: str
    """The evidence in words, and "partly" when it can partly be changed."""
    marked: bool | None


class Factors(msgspec.Struct, frozen=True):
    heading: str
    unanswered: str
    """ "2 not answered", so that a low count is not taken for the whole."""
    can_heading: str
    can: tuple[FactorLine, ...]
    cannot_heading: str
    cannot: tuple[FactorLine, ...]
    note: str
    key: tuple[str, str, str]
    """What the three signs mean: marked, not marked, not answered. Empty where all are marked."""


class CareTeamPage(msgspec.Struct, frozen=True):
    title: str
    when: str
    code_label: str
    label_here: str
    clinic: str
    partial: str
    alerts: AlertBox
    reason: Block | None
    operations: Block | None
    pain: Pain | None
    in_the_way: Block | None
    treatments: Block | None
    medicines: Block | None
    factors: tuple[Factors, ...]
    questions: Listed
    not_verified: str
    identity: str
    """Code, date, and each assessment with its version."""
    and_more: str
    """What is said when a list had to be cut: "and {count} more"."""
    health: Block | None = None
    language: str = ""
    """The clinic's: "en". Empty in summaries that were stored before it was told from the
    patient's."""


class Step(msgspec.Struct, frozen=True):
    name: str
    first_step: str


class Steps(msgspec.Struct, frozen=True):
    heading: str
    intro: str
    steps: tuple[Step, ...]
    note: str


class Hundred(msgspec.Struct, frozen=True):
    """One hundred people, ``count`` of them filled in, and what that says."""

    heading: str
    count: int
    filled: str
    """What the filled people stand for: "20 still had pain"."""
    outlined: str
    text: str
    sources: str


class HomePage(msgspec.Struct, frozen=True):
    title: str
    keep: str
    date: str
    clinic: str
    front_desk: str
    """What to do when an alert was raised. Never the answers themselves."""
    partial: str
    questions: Listed
    told: Block
    told_notes: tuple[str, ...]
    can_change: Steps | None
    help_at_once: Listed
    read_again: Listed
    own_answers: str
    and_more: str
    hundred: Hundred | None = None
    """None in summaries that were stored before this was on the page."""


class Summary(msgspec.Struct, frozen=True):
    """Both pages of one visit. JSON by ``msgspec.json`` gives the same value back."""

    code: str
    language: str
    """Of the page to take home: "en"."""
    direction: Literal["ltr", "rtl"]
    made: str
    """The day of the visit: "2024-05-14"."""
    care_team: CareTeamPage
    take_home: HomePage
