"""What scoring says of a set of answers. Facts and counts only: no risk, no verdict."""

import msgspec

from kiosk.scoring.assessment import Answers, CanChange, Evidence, Level


class ResultAlert(msgspec.Struct, frozen=True):
    id: str
    level: Level


class MarkedFactor(msgspec.Struct, frozen=True):
    id: str
    marked: bool | None
    """None: the answers do not say."""
    evidence: Evidence
    can_change: CanChange


class Tally(msgspec.Struct, frozen=True):
    marked: int
    of: int


class PatternFound(msgspec.Struct, frozen=True):
    id: str
    """A pattern's id, ``"mixed"`` or ``"not_clear"``."""
    because: tuple[str, ...]
    """Ids of the features it rests on."""
    against: tuple[str, ...]
    """Ids of the features of the fitting patterns that were asked about and do not hold."""


class Result(msgspec.Struct, frozen=True):
    assessment: str
    version: int
    answers: Answers
    """Only those to questions on this person's route."""
    partial: bool
    """Some question on the route that needs an answer has none."""
    alerts: tuple[ResultAlert, ...]
    """Most urgent first."""
    alerts_asked: bool
    """Every question that an alert rests on was answered, so "none reported" may be said."""
    factors: tuple[MarkedFactor, ...]
    tally: Tally | None
    pattern: PatternFound | None
    reading: tuple[str, ...]
    """Ids of the articles that the answers lead to, the nearest first."""
    scales: dict[str, int | None]
    """Each 0-10 question of the route: its number, or None."""
