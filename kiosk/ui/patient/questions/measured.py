"""What a height and a weight share: big keys, in the units people know."""

from collections.abc import Iterator, Mapping
from typing import ClassVar

from kiosk.scoring.assessment import Answer
from kiosk.scoring.body import Units
from kiosk.ui.patient.questions.draft import Draft, labels
from kiosk.ui.patient.questions.measure import Measure, told, units_of
from kiosk.ui.qt import Signal, shown, verb


class MeasuredDraft(Draft):
    """A number while it is tapped in. It is an answer only when somebody can be that tall or
    heavy; until then it stands on the page alone."""

    begun = Signal()
    changed = Signal()

    qml = "MeasureQuestion.qml"
    UNIT: ClassVar[Mapping[Units, str]]
    """Of the number, in each of the units."""
    _units: Units = "us"
    _measure = Measure("")

    def recall(self, answer: Answer | None) -> None:
        self.answer = answer
        numbers = told(answer)
        self._units = units_of(str(answer)) if numbers else self.habits.units
        self._measure = Measure(self.UNIT[self._units], *numbers)

    def missing(self) -> str:
        if not self._measure.number or self.answer is not None:
            return super().missing()
        if self._measure.by_feet and not self._measure.inches:
            return "measure.inches_too"
        return "measure.check_or_not_sure" if self.question.exits else "measure.check"

    def hint(self) -> str:
        if self.question.optional:
            return self.asking.wording.hint or self.words("question.optional")
        return super().hint()

    def said(self) -> list[str]:
        if not self._measure.by_feet:
            first = self.words("measure.number_first")
        else:
            then = "inches_then" if self._measure.number else "feet_first"
            first = self.words(f"measure.{then}")
        kind = self.question.kind
        units = [self.words(f"measure.{units}_{kind}") for units in ("us", "metric")]
        return [f"{first} {self.hint()}", *units, *labels(self.exits)]

    def tap(self, answer: Answer) -> None:
        self.pickUnits(units_of(str(answer)))
        for letter in str(answer):
            self.type(letter)

    def fullest(self) -> Iterator[None]:
        units: tuple[Units, ...] = ("us", "metric")
        for each in units:
            self.pickUnits(each)
            yield

    def pick(self, choice: str) -> None:
        self._measure = Measure(self._measure.unit)
        super().pick(choice)

    @shown(str, notify=changed)
    def units(self) -> str:
        """ "us" or "metric": what it is told in."""
        return self._units

    @shown(str, notify=changed)
    def unit(self) -> str:
        """Of what is measured: "ft", "cm", "lb" or "kg"."""
        return self._measure.unit

    @shown(str, notify=changed)
    def measured(self) -> str:
        """The digits so far; the feet of a height in feet and inches."""
        return self._measure.number

    @shown(str, notify=changed)
    def inches(self) -> str:
        return self._measure.inches

    @verb(str)
    def pickUnits(self, units: Units) -> None:
        """Tell it in "us" or "metric" units; what was tapped in others goes."""
        if units != self._units:
            self._units = self.habits.units = units
            self._set_measure(Measure(self.UNIT[units]))

    @verb(str)
    def pickFeet(self, feet: str) -> None:
        self._set_measure(self._measure.with_feet(feet))

    @verb(str)
    def pickInches(self, inches: str) -> None:
        self._set_measure(self._measure.with_inches(inches))

    @verb(str)
    def type(self, text: str) -> None:
        """One digit more."""
        if text.isdecimal():
            self._set_measure(self._measure.typed(str(int(text))))

    @verb()
    def erase(self) -> None:
        self._set_measure(self._measure.erased())

    def _set_measure(self, measure: Measure) -> None:
        self._measure = measure
        self.set(measure.answer)
