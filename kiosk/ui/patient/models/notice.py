"""The clinic's notices of the day: the banner on the home screen, and the pages behind it."""

from datetime import date

from PySide6.QtCore import QObject

from kiosk.content.library import Library, Notice
from kiosk.content.notices import current
from kiosk.ui.qt import Signal, shown
from kiosk.ui.words import Words


class NoticeModel(QObject):
    """The notices that are current, and the one that is open."""

    changed = Signal()

    def __init__(self, words: Words, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self._notices: list[Notice] = []
        self._number = 0

    def show(self, library: Library, today: date) -> None:
        """The notices of that day, in the library's language, which may have others or none."""
        was = self._open.id if self._open else ""
        self._notices = current(library.notices, today)
        ids = [notice.id for notice in self._notices]
        self._number = ids.index(was) if was in ids else 0
        self.changed.emit()

    def turn(self, by: int) -> bool:
        """One notice on or back; False when that leaves them."""
        if not 0 <= self._number + by < len(self._notices):
            return False
        self._number += by
        self.changed.emit()
        return True

    def forget(self) -> None:
        """Begin with the first notice again."""
        self._number = 0
        self.changed.emit()

    def said(self) -> list[str]:
        """The notice that is open, as it is read aloud."""
        paragraphs = [str(paragraph["plain"]) for paragraph in self.paragraphs]
        return [self.title, self.numberText, self.heading, *paragraphs, self.description]

    @property
    def _open(self) -> Notice | None:
        return self._notices[self._number] if self._notices else None

    @shown(str, notify=changed)
    def bannerIcon(self) -> str:
        return self._notices[0].icon if len(self._notices) == 1 else "info"

    @shown(str, notify=changed)
    def bannerText(self) -> str:
        """The title of the notice, or how many there are; empty when there is none today."""
        match self._notices:
            case []:
                return ""
            case [notice]:
                return notice.title
            case several:
                return self._words("notice.several", count=len(several))

    @shown(str, notify=changed)
    def icon(self) -> str:
        return self._open.icon if self._open else "info"

    @shown(str, notify=changed)
    def title(self) -> str:
        return self._open.title if self._open else ""

    @shown(str, notify=changed)
    def numberText(self) -> str:
        """ "Notice 1 of 2"; empty when there is only one."""
        total = len(self._notices)
        if total < 2:
            return ""
        return self._words("notice.number", number=self._number + 1, total=total)

    @shown(bool, notify=changed)
    def last(self) -> bool:
        return self._number + 1 >= len(self._notices)

    @shown(str, notify=changed)
    def heading(self) -> str:
        return self._open.page.heading if self._open else ""

    @shown("QVariantList", notify=changed)
    def paragraphs(self) -> list[dict[str, str | bool]]:
        found = self._open.page.paragraphs if self._open else ()
        return [{"text": p.text, "bullet": p.bullet, "plain": p.plain} for p in found]

    @shown(str, notify=changed)
    def figure(self) -> str:
        """The drawing's file name; empty when there is none."""
        figure = self._open.page.figure if self._open else None
        return figure.file if figure else ""

    @shown(str, notify=changed)
    def description(self) -> str:
        figure = self._open.page.figure if self._open else None
        return figure.description if figure else ""
