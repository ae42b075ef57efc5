"""What is read beside the tools: articles, the clinic's notices, what stands behind a page."""

from datetime import date

from PySide6.QtCore import QObject

from kiosk.content.library import Library
from kiosk.ui.patient.models.about import AboutModel
from kiosk.ui.patient.models.article import ArticleModel
from kiosk.ui.patient.models.notice import NoticeModel
from kiosk.ui.patient.rooms.room import Room, TextsOf, Turn
from kiosk.ui.patient.screen import PageName
from kiosk.ui.words import Words
from kiosk.visit.visit import Visit


class ReadingPages:
    """What is open to be read, and where each page of it was opened from."""

    def __init__(self, words: Words, parent: QObject) -> None:
        self.article = ArticleModel(words, parent)
        self.about = AboutModel(words, parent)
        self.notices = NoticeModel(words, parent)
        self._trail: list[PageName] = []

    def open_article(self, library: Library, article: str, here: PageName) -> PageName:
        if here == "result":  # from anywhere else, an article leads home
            self._trail.append(here)
        self.article.open(library, article)
        return "article"

    def show_factor(self, library: Library, tool: str, factor: str, here: PageName) -> PageName:
        """What stands behind one factor of a result."""
        self._trail.append(here)
        self.about.show_factor(library, tool, factor)
        return "about"

    def show_sources(self, library: Library, article: str, here: PageName) -> PageName:
        """The sources of an article; "": of everything."""
        self._trail.append(here)
        self.about.show_sources(library, article)
        return "about"

    def turn(self, here: PageName, by: int) -> PageName:
        """One page on or back; past the end, the page that this was opened from, or "home"."""
        match here:
            case "notice" if self.notices.turn(by):
                return "notice"
            case "article" | "quiz" | "readon" if self.article.turn(by):
                if self.article.at_end:
                    return "readon"
                return "quiz" if self.article.at_quick_check else "article"
        return self._trail.pop() if self._trail else "home"

    def look_for_notices(self, library: Library, today: date) -> None:
        """A visit shows the notices of the day it begins, in the language of now."""
        self.notices.show(library, today)

    def reopen(self, library: Library, today: date) -> None:
        """The same pages in another language."""
        self.article.reopen(library)
        self.about.reopen(library)
        self.look_for_notices(library, today)

    def lose_trail(self) -> None:
        """What is opened next leads home."""
        self._trail.clear()

    def forget(self) -> None:
        self.lose_trail()
        for model in (self.article, self.about, self.notices):
            model.forget()


class ReadingRoom(Room):
    """A page that is read. Past the last one, and before the first, is where it was opened from."""

    def __init__(self, page: PageName, file: str, said: TextsOf, reading: ReadingPages) -> None:
        super().__init__(page, file, said)
        self._reading = reading

    def ready(self, _visit: Visit) -> bool:
        return True

    def go_on(self, _visit: Visit) -> Turn:
        return self._reading.turn(self.page, +1)

    def back(self, _visit: Visit) -> Turn:
        return self._reading.turn(self.page, -1)
