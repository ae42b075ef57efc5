"""The question page: one question, its answer so far, and what each tap does to it."""

from datetime import date
from typing import Any

from PySide6.QtCore import QObject

from kiosk.content.library import QuestionWording
from kiosk.journey import Ask
from kiosk.scoring.assessment import EXITS, Answer, Question
from kiosk.scoring.body import Units
from kiosk.scoring.conditions import offered
from kiosk.ui.measure import Measure, told
from kiosk.ui.qt import Signal, shown, verb
from kiosk.ui.words import Words, rows
from kiosk.visit import Visit


class QuestionModel(QObject):
    """The page of :class:`kiosk.journey.Ask`. The answer stays a draft until "Continue"."""

    pageChanged = Signal()
    answerChanged = Signal()

    def __init__(self, words: Words, units: Units, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self._first_units = units
        self._units = units
        self._ask: Ask | None = None
        self._wording = QuestionWording(ask="", short="")
        self._section = ""
        self._icon = ""
        self._offered: tuple[str, ...] = ()
        self._draft: Answer | None = None
        self._measure: Measure | None = None
        self._active = ""
        self._message = ""
        self._today = date.today()  # noqa: DTZ011 - the wall clock of the waiting room

    def show(self, visit: Visit, today: date) -> None:
        """Turn to the question of the visit's current step."""
        if not isinstance(visit.step, Ask):
            return
        question = visit.step.question
        self._ask = visit.step
        self._wording = visit.tool.words.question[question.id]
        self._section = visit.tool.words.name
        self._icon = visit.tool.assessment.icon
        self._offered = offered(question, visit.progress.known | visit.progress.answers)
        draft = visit.progress.answers.get(question.id)
        self._draft = dict(draft) if isinstance(draft, dict) else draft
        self._active = next(reversed(draft), "") if isinstance(draft, dict) else ""
        self._measure = None
        if question.kind == "height" or question.kind == "weight":
            self._measure = told(question.kind, self._units, draft)
        self._message = ""
        self._today = today
        self.pageChanged.emit()
        self.answerChanged.emit()

    def forget(self) -> None:
        """Drop the question and its answer."""
        self._ask = None
        self._draft = None
        self._measure = None
        self._units = self._first_units
        self._active = ""
        self._message = ""
        self._wording = QuestionWording(ask="", short="")
        self._offered = ()
        self.pageChanged.emit()
        self.answerChanged.emit()

    @property
    def asked(self) -> Question | None:
        """The question that is open."""
        return self._ask.question if self._ask else None

    @property
    def draft(self) -> Answer | None:
        """The answer as it stands: None when nothing was chosen."""
        return self._draft

    def ready(self) -> bool:
        """Whether "Continue" may leave the page; if not, the page now says what is missing."""
        if self._measure is not None and self._measure.number and self._draft is None:
            self._say(self._what_is_wrong(self._measure))
            return False
        if self._draft is not None or self._question.optional:
            return True
        self._say(f"question.please_{self._question.kind}")
        return False

    @property
    def _question(self) -> Question:
        return self._ask.question if self._ask else Question(id="", kind="one")

    # What does not change while the page is shown.

    @shown(str, notify=pageChanged)
    def kind(self) -> str:
        return self._question.kind

    @shown(str, notify=pageChanged)
    def section(self) -> str:
        return self._section

    @shown(str, notify=pageChanged)
    def icon(self) -> str:
        return self._icon

    @shown(int, notify=pageChanged)
    def number(self) -> int:
        return self._ask.number if self._ask else 0

    @shown(int, notify=pageChanged)
    def total(self) -> int:
        return self._ask.total if self._ask else 0

    @shown(str, notify=pageChanged)
    def progressText(self) -> str:
        return self._words("question.number", number=self.number, total=self.total)

    @shown(str, notify=pageChanged)
    def heading(self) -> str:
        return self._wording.ask

    @shown(str, notify=pageChanged)
    def hint(self) -> str:
        skips = self._measure is not None and self._question.optional
        key = "optional" if skips else self._question.kind
        return self._wording.hint or self._words(f"question.{key}")

    @shown(bool, notify=pageChanged)
    def several(self) -> bool:
        return self._question.kind in ("several", "body_map")

    @shown("QVariantList", notify=pageChanged)
    def choices(self) -> list[dict[str, str]]:
        return rows(self._offered, self._wording.choice)

    @shown("QVariantList", notify=pageChanged)
    def exits(self) -> list[dict[str, str]]:
        named = {name: self._words(f"question.{name}") for name in EXITS}
        return rows(self._question.exits, named)

    @shown(int, notify=pageChanged)
    def lowest(self) -> int:
        return self._question.lowest

    @shown(int, notify=pageChanged)
    def highest(self) -> int:
        return self._question.highest

    @shown(str, notify=pageChanged)
    def lowWords(self) -> str:
        return self._wording.lowest

    @shown(str, notify=pageChanged)
    def midWords(self) -> str:
        return self._wording.middle

    @shown(str, notify=pageChanged)
    def highWords(self) -> str:
        return self._wording.highest

    @shown(int, notify=pageChanged)
    def atMost(self) -> int:
        return self._question.at_most or 0

    @shown(int, notify=pageChanged)
    def thisYear(self) -> int:
        return self._today.year

    @shown(int, notify=pageChanged)
    def thisMonth(self) -> int:
        return self._today.month

    # The answer so far.

    @shown("QVariantList", notify=answerChanged)
    def chosen(self) -> list[str]:
        if isinstance(self._draft, list):
            return list(self._draft)
        return [self._draft] if isinstance(self._draft, str) else []

    @shown(int, notify=answerChanged)
    def value(self) -> int:
        return self._draft if isinstance(self._draft, int) else -1

    @shown(int, notify=answerChanged)
    def year(self) -> int:
        return int(self._month_parts()[0])

    @shown(int, notify=answerChanged)
    def month(self) -> int:
        return int(self._month_parts()[1])

    @shown(str, notify=answerChanged)
    def text(self) -> str:
        words = self._draft
        return words if isinstance(words, str) and words not in self._question.exits else ""

    @shown(str, notify=answerChanged)
    def units(self) -> str:
        """ "us" or "metric": what a height or weight is told in."""
        return self._measure.units if self._measure else ""

    @shown(str, notify=answerChanged)
    def unit(self) -> str:
        """Of what is measured: "ft", "cm", "lb" or "kg"."""
        return self._measure.unit if self._measure else ""

    @shown(str, notify=answerChanged)
    def measured(self) -> str:
        """The digits of a height or weight so far; the feet of one in feet and inches."""
        return self._measure.number if self._measure else ""

    @shown(str, notify=answerChanged)
    def inches(self) -> str:
        return self._measure.inches if self._measure else ""

    @shown("QVariantList", notify=answerChanged)
    def marks(self) -> list[str]:
        return list(self._draft) if isinstance(self._draft, dict) else []

    @shown(str, notify=answerChanged)
    def active(self) -> str:
        return self._active

    @shown("QVariantList", notify=answerChanged)
    def feels(self) -> list[str]:
        return list(self._draft.get(self._active, [])) if isinstance(self._draft, dict) else []

    @shown(str, notify=answerChanged)
    def message(self) -> str:
        """What is missing, shown by the question; empty when nothing is."""
        return self._message

    @shown(str, notify=answerChanged)
    def chosenText(self) -> str:
        several = self._question.kind == "several" and isinstance(self._draft, list)
        return self._words("question.chosen", count=len(self.chosen)) if several else ""

    # What a tap does.

    @verb(str)
    def pick(self, choice: str) -> None:
        """Choose one; for several, add it or take it away."""
        if self._measure is not None:
            self._measure = told(self._measure.kind, self._measure.units, None)
        if self._question.kind != "several" or choice in self._question.exits:
            self._set(choice if self._draft != choice else self._unpicked(choice))
        else:
            self._toggle(choice)

    @verb(int)
    def pickNumber(self, number: int) -> None:
        self._set(number)

    @verb(int)
    def pickYear(self, year: int) -> None:
        month = self.month if (year, self.month) <= (self.thisYear, self.thisMonth) else 0
        self._set(f"{year}-{month:02}" if month else str(year))

    @verb(int)
    def pickMonth(self, month: int) -> None:
        """The month of the year shown; the same again leaves the year alone."""
        year = self.year or self.thisYear
        self._set(f"{year}-{month:02}" if month and month != self.month else str(year))

    @verb(str)
    def pickUnits(self, units: Units) -> None:
        """Tell a height or weight in "us" or "metric" units; what was tapped in others goes."""
        if self._measure is not None and units != self._measure.units:
            self._units = units
            self._set_measure(told(self._measure.kind, units, None))

    @verb(str)
    def pickFeet(self, feet: str) -> None:
        if self._measure is not None:
            self._set_measure(self._measure.with_feet(feet))

    @verb(str)
    def pickInches(self, inches: str) -> None:
        if self._measure is not None:
            self._set_measure(self._measure.with_inches(inches))

    @verb(str)
    def type(self, text: str) -> None:
        """Add typed characters, up to the length that fits on paper; to a measure, a digit."""
        if self._measure is not None:
            if text.isdecimal():
                self._set_measure(self._measure.typed(str(int(text))))
        elif len(self.text) + len(text) <= self.atMost:
            self._set(self.text + text)

    @verb()
    def erase(self) -> None:
        if self._measure is not None:
            self._set_measure(self._measure.erased())
        else:
            self._set(self.text[:-1] or None)

    @verb(str)
    def pickPlace(self, place: str) -> None:
        """Mark a place and turn to it; a marked place is only turned to."""
        marked = self._draft if isinstance(self._draft, dict) else {}
        self._active = place
        self._set({**marked, place: marked.get(place, [])})

    @verb(str)
    def togglePlace(self, place: str) -> None:
        """As the list does it: mark a place, or take it away."""
        if place in self.marks:
            self._active = place
            self.removePlace()
        else:
            self.pickPlace(place)

    @verb()
    def removePlace(self) -> None:
        """Take the place in hand off the map."""
        left = {name: felt for name, felt in self._places().items() if name != self._active}
        self._active = next(reversed(left), "")
        self._set(left or None)

    @verb(str)
    def feel(self, feeling: str) -> None:
        """Add or take away how the place in hand feels."""
        if self._active:
            felt = self._places()[self._active]
            changed = [f for f in felt if f != feeling] if feeling in felt else [*felt, feeling]
            self._set({**self._places(), self._active: changed})

    def _places(self) -> dict[str, list[str]]:
        return self._draft if isinstance(self._draft, dict) else {}

    def _unpicked(self, choice: str) -> Answer | None:
        # A second tap on a radio keeps it, as people expect; on "Not sure" of a list it lets go.
        return choice if self._question.kind == "one" else None

    def _toggle(self, choice: str) -> None:
        picked = self._draft if isinstance(self._draft, list) else []
        exclusive = set(self._question.exclusive)
        if choice in picked:
            left = [name for name in picked if name != choice]
        elif choice in exclusive:
            left = [choice]
        else:
            left = [*(name for name in picked if name not in exclusive), choice]
        most = self._question.at_most
        if most is not None and len(left) > most:
            self._say("question.too_many", count=most)
        else:
            self._set([name for name in self._offered if name in left] or None)

    def _set_measure(self, measure: Measure) -> None:
        self._measure = measure
        self._set(measure.answer)

    def _what_is_wrong(self, measure: Measure) -> str:
        if measure.by_feet and not measure.inches:
            return "measure.inches_too"
        return "measure.check_or_not_sure" if self._question.exits else "measure.check"

    def _month_parts(self) -> tuple[str, str]:
        if not isinstance(self._draft, str) or self._draft in self._question.exits:
            return "0", "0"
        year, _, month = self._draft.partition("-")
        return year if year.isdigit() else "0", month or "0"

    def _say(self, key: str, **values: Any) -> None:
        self._message = self._words(key, **values)
        self.answerChanged.emit()

    def _set(self, draft: Answer | None) -> None:
        self._draft = draft
        self._message = ""
        self.answerChanged.emit()
