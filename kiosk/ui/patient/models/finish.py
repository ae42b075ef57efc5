"""The last page: the pick-up code and what became of the visit."""

from PySide6.QtCore import QObject

from kiosk.printing import Delivery, Filed, Printed
from kiosk.ui.qt import Signal, shown
from kiosk.ui.words import Words
from kiosk.visit.ending import Kept


class FinishModel(QObject):
    """The pick-up code and what became of the visit. It holds no answer."""

    changed = Signal()
    secondsChanged = Signal()

    def __init__(self, words: Words, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self._kept: Kept | None = None
        self._saved = False
        self._failed = False
        self._delivery = ""
        self._seconds = 0

    def wait(self) -> None:
        """The visit is being saved."""
        self._kept = None
        self._failed = False
        self._delivery = ""
        self.changed.emit()

    def show(self, kept: Kept, printing: bool) -> None:
        self._kept = kept
        self._saved = kept.saved
        self._delivery = "finish.printing" if printing else "finish.not_printed"
        self.changed.emit()

    def fail(self) -> None:
        """Something broke that nobody foresaw: there is not even a code."""
        self._failed = True
        self.changed.emit()

    def saved_after_all(self) -> None:
        """The visit that waited is in the database now."""
        if self._kept is not None:
            self._saved = True
            self.changed.emit()

    def delivered(self, delivery: Delivery) -> None:
        self._delivery = {Printed: "finish.printed", Filed: "finish.filed"}.get(
            type(delivery), "finish.not_printed"
        )
        self.changed.emit()

    def forget(self) -> None:
        self.wait()

    def count(self, seconds: int) -> None:
        self._seconds = seconds
        self.secondsChanged.emit()

    def said(self) -> list[str]:
        """The page as it is read aloud; the code sign by sign, because it is no word."""
        if self.state == "saving":
            return [self._words("finish.saving")]
        code = ", ".join(self.code.replace("-", "")) + "."
        card = [self._words("finish.code_title"), code, self._words("finish.code_note")]
        if self.state == "trouble":
            head = [self._words("finish.trouble_title"), self._words("finish.trouble")]
            return [*head, *(card if self.code else []), self.clears]
        steps = [self._words("finish.step_desk"), self._words("finish.step_code"), self.pageStep]
        return [self._words("finish.title"), *card, *steps, self.delivery, self.clears]

    @shown(str, notify=changed)
    def state(self) -> str:
        """ "saving", "saved" or "trouble"."""
        if self._kept is None:
            return "trouble" if self._failed else "saving"
        return "saved" if self._saved else "trouble"

    @shown(bool, notify=changed)
    def printing(self) -> bool:
        """The summary is on its way to the printer."""
        return self._delivery == "finish.printing"

    @shown(str, notify=changed)
    def code(self) -> str:
        return self._kept.code if self._kept else ""

    @shown(str, notify=changed)
    def delivery(self) -> str:
        return self._words(self._delivery) if self._delivery else ""

    @shown(str, notify=changed)
    def pageStep(self) -> str:
        filed = self._delivery == "finish.filed"
        return self._words("finish.step_page_filed" if filed else "finish.step_page")

    @shown(str, notify=secondsChanged)
    def clears(self) -> str:
        return self._words("finish.clears", count=self._seconds)
