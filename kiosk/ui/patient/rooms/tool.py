"""The rooms of a tool, one for each kind of step; and the one before it, for the visit slip."""

from collections.abc import Callable

from kiosk.machine.clock import Clock
from kiosk.ui.patient.models.question import QuestionModel
from kiosk.ui.patient.models.reference import ReferenceModel
from kiosk.ui.patient.models.result import ResultModel
from kiosk.ui.patient.rooms.room import Room, TextsOf, Turn
from kiosk.ui.patient.screen import PageName
from kiosk.visit.journey import Ask, Show, Step
from kiosk.visit.visit import Visit


class StepRoom(Room):
    """Shows one kind of step; the visit knows what comes before and after it."""

    step: type[Step]

    def __init__(
        self,
        page: PageName,
        file: str,
        said: TextsOf,
        step: type[Step],
        show: Callable[[Visit], None],
    ) -> None:
        super().__init__(page, file, said)
        self.step = step
        self._show = show

    def show(self, visit: Visit) -> None:
        """The step that the visit is at now."""
        self._show(visit)

    def speak(self, visit: Visit) -> None:
        """The same in the visit's language, which is another one now."""
        self._show(visit)

    def ready(self, _visit: Visit) -> bool:
        return True

    def go_on(self, visit: Visit) -> Turn:
        return visit.go_on()

    def back(self, visit: Visit) -> Turn:
        return visit.back() or "home"


class QuestionRoom(StepRoom):
    """One question; "Continue" makes the draft on the page its answer."""

    def __init__(self, page: PageName, file: str, model: QuestionModel, clock: Clock) -> None:
        def show(visit: Visit) -> None:
            model.show(visit, clock().date())

        super().__init__(page, file, model.said, Ask, show)
        self._model = model

    def ready(self, _visit: Visit) -> bool:
        return self._model.ready()

    def go_on(self, visit: Visit) -> Turn:
        return visit.answer(self._model.answer)


class ResultRoom(StepRoom):
    """A result, part by part; after the last one the visit can end."""

    def __init__(self, page: PageName, file: str, model: ResultModel) -> None:
        super().__init__(page, file, model.said, Show, model.show)
        self._model = model

    def show(self, visit: Visit) -> None:
        self._model.forget()  # so that it begins with its first part
        super().show(visit)

    def go_on(self, visit: Visit) -> Turn:
        return self.page if self._model.turn(+1) else visit.begin_closing()

    def back(self, visit: Visit) -> Turn:
        return self.page if self._model.turn(-1) else super().back(visit)


class ReferenceRoom(Room):
    """Asks for the visit slip; the tool that was wanted opens after it."""

    def __init__(self, page: PageName, file: str, model: ReferenceModel) -> None:
        super().__init__(page, file, model.said)
        self._model = model

    def ready(self, visit: Visit) -> bool:
        return self._model.given_to(visit)

    def go_on(self, visit: Visit) -> Turn:
        return visit.begin(self._model.tool)
