"""Places on the body map, and how each of them feels."""

from collections.abc import Iterator

from kiosk.scoring.assessment import Answer
from kiosk.ui.patient.questions.draft import Draft, labels
from kiosk.ui.qt import Signal, shown, verb
from kiosk.ui.words import rows


class BodyMapDraft(Draft):
    begun = Signal()
    changed = Signal()

    qml = "BodyQuestion.qml"
    _active = ""

    def recall(self, answer: Answer | None) -> None:
        self.answer = dict(answer) if isinstance(answer, dict) else answer
        self._active = next(reversed(self._places()), "")

    def said(self) -> list[str]:
        keys = ("back_side", "front_side", "list")
        sides = [self.words(f"body.{key}") for key in keys]
        if not self._active:
            return [self.hint(), self.words("body.tap_first"), *sides, *labels(self.exits)]
        place = self.asking.places.get(self._active, "")
        feels = [self.words("body.feels"), *self.answers_aloud(self.choices)]
        return [self.words("body.again"), *sides, place, *feels]

    def tap(self, answer: Answer) -> None:
        assert isinstance(answer, dict)
        for place, feelings in answer.items():
            self.pickPlace(place)
            for feeling in feelings:
                self.feel(feeling)

    def fullest(self) -> Iterator[None]:
        names = self.asking.places
        self.pickPlace(max(names, key=lambda place: len(names[place])))
        yield

    @shown("QVariantList", notify=begun)
    def choices(self) -> list[dict[str, str]]:
        """The feelings."""
        return rows(self.asking.offered, self.asking.wording.choice)

    @shown("QVariantList", notify=changed)
    def marks(self) -> list[str]:
        """The places marked, in that order."""
        return list(self._places())

    @shown(str, notify=changed)
    def active(self) -> str:
        """The place in hand."""
        return self._active

    @shown("QVariantList", notify=changed)
    def feels(self) -> list[str]:
        """How the place in hand feels."""
        return list(self._places().get(self._active, []))

    @verb(str)
    def pickPlace(self, place: str) -> None:
        """Mark a place and turn to it; a marked place is only turned to."""
        marked = self._places()
        self._active = place
        self.set({**marked, place: marked.get(place, [])})

    @verb()
    def removePlace(self) -> None:
        """Take the place in hand off the map."""
        left = {name: felt for name, felt in self._places().items() if name != self._active}
        self._active = next(reversed(left), "")
        self.set(left or None)

    @verb(str)
    def feel(self, feeling: str) -> None:
        """Add or take away how the place in hand feels."""
        if self._active:
            felt = self._places()[self._active]
            changed = [f for f in felt if f != feeling] if feeling in felt else [*felt, feeling]
            self.set({**self._places(), self._active: changed})

    def _places(self) -> dict[str, list[str]]:
        return self.answer if isinstance(self.answer, dict) else {}
