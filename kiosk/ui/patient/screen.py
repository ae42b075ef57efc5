"""The screen itself: its page, its words, how large they are, and whether anybody is there."""

from collections.abc import Mapping
from typing import Literal

from PySide6.QtCore import QObject
from PySide6.QtQml import QQmlPropertyMap

from kiosk.content.library import Library
from kiosk.ui.idle import IdleWatch
from kiosk.ui.patient.rules import FirstScreen, Rules
from kiosk.ui.qt import Signal, shown, slot, verb
from kiosk.ui.rest import Rest
from kiosk.ui.words import Words, rows

TEXT_SCALES = (1.0, 1.25, 1.5, 2.0)

PageName = (
    Literal["attract", "language", "home", "reference", "finish", "desk"]
    | Literal["notice", "article", "quiz", "readon", "about"]
    | Literal["intro", "offer", "question", "urgent", "check", "result"]
)


class Screen(QObject):
    """What every page shares, whoever is there. Of a visit it knows nothing."""

    leaving = Signal()
    """The page is about to be left: it need not follow what its models show from here on."""
    pageChanged = Signal()
    languageChanged = Signal()
    comfortChanged = Signal()
    sheetChanged = Signal()
    idleChanged = Signal()
    keysChanged = Signal()
    staffChanged = Signal()
    fixed = Signal()
    """For what never changes; never emitted."""

    def __init__(self, first: FirstScreen, rules: Rules) -> None:
        super().__init__()
        self._first = first
        self._rules = rules
        self._page: PageName = "attract"
        self._file = ""
        self._turns = 0
        self._say = Words(first.words, self)
        self._language = first.language
        self._places: dict[str, str] = {}
        self._scale = 0
        self._contrast = False
        self._sheet = ""
        self._seconds = 0
        self._by_keys = False
        self._waiting = 0
        self.idle_watch = IdleWatch(rules.idle_ms, rules.countdown_seconds, self)
        self.idle_watch.used.connect(self._notice_use)
        self._rest = Rest(rules.rest_ms, self)
        self.idle_watch.used.connect(self._rest.put_off)
        self.pageChanged.connect(self._rest_or_not)
        self._rest_or_not()
        self.idle_watch.warned.connect(self._warn_idle)
        self.idle_watch.counted.connect(self._count_idle)

    # The page.

    @shown(str, notify=pageChanged)
    def page(self) -> str:
        return self._page

    @shown(str, notify=pageChanged)
    def pageFile(self) -> str:
        """Its QML, under ``qml/Kiosk``."""
        return self._file

    @shown(QObject, notify=fixed)
    def rest(self) -> Rest:
        return self._rest

    @shown(int, notify=pageChanged)
    def turns(self) -> int:
        """Counts page turns, so that the next question is a new page too."""
        return self._turns

    @shown(str, notify=sheetChanged)
    def sheet(self) -> str:
        """ "", "start_over", "called_in", "text_size" or "menu"."""
        return self._sheet

    @verb(str)
    def openSheet(self, sheet: str) -> None:
        self._sheet = sheet
        self.sheetChanged.emit()

    @verb()
    def closeSheet(self) -> None:
        self.openSheet("")

    # Whose it is.

    @property
    def colours(self) -> Mapping[str, str]:
        """The day colours that the window begins with."""
        return self._rules.colours

    @shown(str, notify=fixed)
    def clinicName(self) -> str:
        return self._rules.clinic

    @shown(str, notify=fixed)
    def clinicLogo(self) -> str:
        """Where the logo is, as a URL; "" when there is none."""
        return self._rules.logo.absolute().as_uri() if self._rules.logo else ""

    @shown(str, notify=staffChanged)
    def forStaff(self) -> str:
        """For staff, on the first screen: visits that are not saved yet."""
        return self._say("attract.unsaved", count=self._waiting) if self._waiting else ""

    # Its words.

    @shown(QObject, notify=languageChanged)
    def words(self) -> QQmlPropertyMap:
        return self._say.in_qml()

    @shown(str, notify=languageChanged)
    def language(self) -> str:
        return self._language

    @shown("QVariantList", notify=languageChanged)
    def languages(self) -> list[dict[str, str]]:
        return [
            {"id": each.code, "label": each.name, "choose": each.choose}
            for each in self._first.languages
        ]

    @shown(bool, notify=languageChanged)
    def mirrored(self) -> bool:
        return any(
            each.direction == "rtl" for each in self._first.languages if each.code == self._language
        )

    @shown("QVariantMap", notify=languageChanged)
    def places(self) -> dict[str, str]:
        """The names of the body map's places."""
        return self._places

    @shown("QVariantList", notify=languageChanged)
    def placeRows(self) -> list[dict[str, str]]:
        """The same in the order of the list, head to foot, back before front."""
        return rows(self._places, self._places)

    def attract_said(self) -> list[str]:
        """The first screen as it is read aloud."""
        keys = ("while_waiting", "title", "lead", "start")
        told = [self._say(f"attract.{key}") for key in keys]
        return [self.clinicName, *told, self.forStaff or self._say("attract.private")]

    def language_said(self) -> list[str]:
        """The choice of languages as it is read aloud."""
        others = [each.choose for each in self._first.languages if each.code != self._language]
        names = [each.name for each in self._first.languages]
        return [self._say("bar.language"), self._say("language.title"), *others, *names]

    @verb(str, gives=str)
    def figure(self, file: str) -> str:
        """Where a drawing is, as a URL."""
        path = self._first.shelf.find(f"figures/{file}") if file else None
        return path.absolute().as_uri() if path else ""

    # How large they are, and in which colours.

    @shown("double", notify=comfortChanged)
    def textScale(self) -> float:
        return TEXT_SCALES[self._scale]

    @shown(int, notify=comfortChanged)
    def textStep(self) -> int:
        return self._scale

    @shown(bool, notify=comfortChanged)
    def highContrast(self) -> bool:
        return self._contrast

    @verb(int)
    def chooseTextSize(self, step: int) -> None:
        self._scale = step
        self._somebody_is_here()
        self.comfortChanged.emit()

    @verb()
    def toggleContrast(self) -> None:
        self._contrast = not self._contrast
        self._somebody_is_here()
        self.comfortChanged.emit()

    # Whether anybody is there.

    @shown(bool, notify=keysChanged)
    def byKeys(self) -> bool:
        """The last use was a key, so the page shows where the focus is."""
        return self._by_keys

    @shown(bool, notify=idleChanged)
    def idle(self) -> bool:
        return self.idle_watch.warning

    @shown(int, notify=idleChanged)
    def secondsLeft(self) -> int:
        return self._seconds

    @shown(int, notify=idleChanged)
    def secondsInAll(self) -> int:
        return self._rules.countdown_seconds

    @verb()
    def stay(self) -> None:
        """ "I need more time"."""
        self.idle_watch.start()
        self.idleChanged.emit()

    # Inside.

    def _show_page(self, page: PageName, file: str) -> None:
        self._page = page
        self._file = file
        self._turns += 1
        self.pageChanged.emit()

    def _speak(self, language: str, library: Library | None) -> None:
        """Another language; before the content is read there are only the first screen's words."""
        self._language = language
        if library is not None:
            self._say.use(library.words)
            self._places = library.places
        self.languageChanged.emit()

    @slot(int)
    def _tell_staff(self, waiting: int) -> None:
        self._waiting = waiting
        self.staffChanged.emit()

    def _restore(self) -> None:
        """As everybody finds the screen: nothing enlarged, nothing over the page."""
        self.idle_watch.stop()
        self.idleChanged.emit()
        self._scale = 0
        self._contrast = False
        self.comfortChanged.emit()
        self.closeSheet()

    def _somebody_is_here(self) -> None:
        # Larger text on the first screen must be wiped too when its reader walks off.
        if self._page == "attract":
            self.idle_watch.start()

    @slot()
    def _rest_or_not(self) -> None:
        """Only a first screen may be dark: on any other page there may be somebody."""
        if self._page == "attract":
            self._rest.begin()
        else:
            self._rest.end()

    @slot(bool)
    def _notice_use(self, by_keys: bool) -> None:
        if by_keys != self._by_keys:
            self._by_keys = by_keys
            self.keysChanged.emit()

    @slot()
    def _warn_idle(self) -> None:
        self.closeSheet()
        self.idleChanged.emit()

    @slot(int)
    def _count_idle(self, seconds: int) -> None:
        self._seconds = seconds
        self.idleChanged.emit()
