"""Look through scenes in a window; what is edited shows at once."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from contextlib import AbstractContextManager
from pathlib import Path

import msgspec
from PySide6.QtCore import QEvent, QObject, Qt, QTimer, QUrl
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtQml import QQmlComponent, QQmlEngine
from PySide6.QtQuick import QQuickItem, QQuickWindow

from kiosk.content.check import problems
from kiosk.content.errors import ContentError
from kiosk.content.library import Library
from kiosk.content.shelf import Shelf
from kiosk.stage.scenes import Scene, set_scene
from kiosk.stage.stage import LANDSCAPE, PORTRAIT, Stage
from kiosk.ui.patient.screen import TEXT_SCALES
from kiosk.ui.patient.window import PATIENT_MODELS
from kiosk.ui.qt import slot
from kiosk.ui.window import QML, make_application

KEYS = """\
Right, Left           the next page, the one before
Page Down, Page Up    the next article or tool, the one before
O                     landscape or portrait
T                     text size
C                     high contrast
L                     language, with a long and a mirrored one that nobody speaks
Escape                leave
What you save is shown at once."""

MOST_TOLD = 4
"""Problems that the box over the page has room for. The terminal lists all."""


class Album(msgspec.Struct, frozen=True):
    """What is looked through, and how it is made anew."""

    shelf: Shelf
    read: Callable[[Shelf], Mapping[str, Library]]
    """Raises :class:`ContentError`."""
    stage: Callable[[Mapping[str, Library]], AbstractContextManager[Stage]]
    scenes: Callable[[Library], Sequence[Scene]]


def look_through(look: Album) -> int:
    """Show the scenes until Escape is pressed; the exit code."""
    application = make_application(PATIENT_MODELS)
    print(KEYS, flush=True)
    gallery = Gallery(look)
    gallery.open()
    try:
        return int(application.exec())
    finally:
        gallery.close()


class Gallery(QObject):
    """A window that stays where it is while its content changes. Open it before anything else."""

    stage: Stage
    """What the scenes are played on; another one after a change of QML or of the languages."""

    def __init__(self, look: Album) -> None:
        super().__init__()
        self._look = look
        self._opened: AbstractContextManager[Stage] | None = None
        self._scenes: Sequence[Scene] = ()
        self._at = 0
        self._text = 0
        self._contrast = False
        self._portrait = False
        self._language = ""
        self._seen = self._written = _stamps(look.shelf)
        # Looked at, not listened for: a network drive tells nobody of a change, and an editor that
        # puts a new file in the old one's place takes the listener away with the old.
        self._watch = QTimer(self, interval=250)
        self._watch.timeout.connect(self._look_for_changes)

    @property
    def scene(self) -> Scene:
        """The scene on show."""
        return self._scenes[self._at]

    def open(self) -> None:
        """Show the first scene, and follow changes from now on.

        Where the clinic's own folder has problems from the start, the installed content stands in;
        :class:`ContentError` when that cannot be shown either.
        """
        shelf = self._look.shelf
        try:
            libraries = self._look.read(shelf)
        except ContentError:
            libraries = self._look.read(Shelf(folders=shelf.folders[:1]))
        self._enter(libraries)
        self._language = self.stage.shell.language
        self._show()
        self._tell(problems(shelf))
        self._watch.start()

    def close(self) -> None:
        self._watch.stop()
        if self._opened is not None:
            self._opened.__exit__(None, None, None)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.KeyPress:
            return False
        turn = self._turn(event.key())
        if turn is not None:
            turn()
        return turn is not None

    def _turn(self, key: int) -> Callable[[], None] | None:
        turns: dict[int, Callable[[], None]] = {
            Qt.Key.Key_Right: lambda: self._set(at=self._at + 1),
            Qt.Key.Key_Left: lambda: self._set(at=self._at - 1),
            Qt.Key.Key_PageDown: lambda: self._set(at=_next_group(self._scenes, self._at)),
            Qt.Key.Key_PageUp: lambda: self._set(at=_group_before(self._scenes, self._at)),
            Qt.Key.Key_O: lambda: self._set(portrait=not self._portrait),
            Qt.Key.Key_T: lambda: self._set(text=self._text + 1),
            Qt.Key.Key_C: lambda: self._set(contrast=not self._contrast),
            Qt.Key.Key_L: lambda: self._set(language=self._next_language()),
            Qt.Key.Key_Escape: QGuiApplication.quit,
        }
        return turns.get(key)

    def _set(
        self,
        at: int | None = None,
        text: int | None = None,
        language: str | None = None,
        portrait: bool | None = None,
        contrast: bool | None = None,
    ) -> None:
        self._at = (self._at if at is None else at) % len(self._scenes)
        self._text = (self._text if text is None else text) % len(TEXT_SCALES)
        self._language = self._language if language is None else language
        self._portrait = self._portrait if portrait is None else portrait
        self._contrast = self._contrast if contrast is None else contrast
        self._show()

    def _next_language(self) -> str:
        codes = list(self.stage.parts.libraries)
        return codes[(codes.index(self._language) + 1) % len(codes)]

    def _show(self) -> None:
        before, self._scenes = (
            self._scenes,
            self._look.scenes(self.stage.parts.libraries[self._language]),
        )
        self._at = _same_place(self._scenes, before, self._at)
        self.stage.resize(PORTRAIT if self._portrait else LANDSCAPE)
        set_scene(self.stage, self.scene, self._text, self._contrast, self._language)
        place = f"{self.scene.group}: {self.scene.name}" if self.scene.group else self.scene.name
        title = f"{place} ({self._at + 1} of {len(self._scenes)})"
        self.stage.window.view.setTitle(title)
        print(f"{title}  {self._language}  {round(TEXT_SCALES[self._text] * 100)} %", flush=True)

    def _enter(self, libraries: Mapping[str, Library]) -> None:
        """Put up a window, in place of the one there was, which stays if this fails."""
        opened = self._look.stage(libraries)
        stage = opened.__enter__()
        if self._opened is not None:
            stage.window.view.setPosition(self.stage.window.view.position())
            self._opened.__exit__(None, None, None)
        self._opened, self.stage = opened, stage
        if self._language not in libraries:
            self._language = stage.shell.language
        self._box = _box_over(stage.window.view)
        stage.window.view.installEventFilter(self)

    @slot()
    def _look_for_changes(self) -> None:
        now = _stamps(self._look.shelf)
        # A file that is still being written looks different each time: wait until it is whole.
        if now == self._written and now != self._seen:
            changed = {path for path, _ in now.items() ^ self._seen.items()}
            self._seen = now
            self._renew(changed)
        self._written = now

    def _renew(self, changed: Iterable[Path]) -> None:
        try:
            libraries = self._look.read(self._look.shelf)
            if any(map(_read_by_window, changed)) or _others(libraries, self.stage):
                self._enter(libraries)
            else:
                self.stage.renew(libraries)
            self._show()
        except ContentError:
            self._tell(problems(self._look.shelf))
        except RuntimeError as error:  # QML that cannot be loaded
            self._tell([str(error)])
        else:
            self._tell(problems(self._look.shelf))

    def _tell(self, found: Sequence[str]) -> None:
        """The problems, or that there are none."""
        print("\n".join(found) or "no problems found", flush=True)
        more = len(found) - MOST_TOLD
        self._box.setProperty("problems", found[:MOST_TOLD])
        self._box.setProperty("more", f"and {more} more: see the terminal" if more > 0 else "")


def _same_place(scenes: Sequence[Scene], before: Sequence[Scene], at: int) -> int:
    """Where the scene at ``before[at]`` stands now; if it is gone, the one that took its place."""
    if not before:
        return 0
    was = before[at]
    same = [n for n, each in enumerate(scenes) if (each.group, each.name) == (was.group, was.name)]
    if same:
        return min(same, key=lambda n: abs(n - at))
    groups = [scene.group for scene in scenes]
    if was.group not in groups:
        return min(at, len(scenes) - 1)
    inside = at - [scene.group for scene in before].index(was.group)
    return groups.index(was.group) + min(inside, groups.count(was.group) - 1)


def _next_group(scenes: Sequence[Scene], at: int) -> int:
    return next((n for n in _starts(scenes) if n > at), 0)


def _group_before(scenes: Sequence[Scene], at: int) -> int:
    starts = _starts(scenes)
    return next((n for n in reversed(starts) if n < at), starts[-1])


def _starts(scenes: Sequence[Scene]) -> list[int]:
    """Where each group begins."""
    groups = [scene.group for scene in scenes]
    return [n for n, group in enumerate(groups) if n == 0 or group != groups[n - 1]]


def _others(libraries: Mapping[str, Library], stage: Stage) -> bool:
    """Whether there are other languages than those that the window was made with."""
    now = [library.language for library in libraries.values()]
    return now != [library.language for library in stage.parts.libraries.values()]


def _read_by_window(path: Path) -> bool:
    """Whether a window reads the file only when it is made: QML, icons and the body map."""
    return path.is_relative_to(QML) or path.suffix == ".json"


def _stamps(shelf: Shelf) -> dict[Path, tuple[int, int]]:
    """Every file of content and QML, with when it was changed and its size."""
    found = {}
    for root in (*shelf.folders, QML):
        for path in root.rglob("*"):
            try:
                about = path.stat()
            except OSError:  # gone since: an editor's temporary file
                continue
            if path.is_file():
                found[path] = (about.st_mtime_ns, about.st_size)
    return found


def _box_over(view: QQuickWindow) -> QQuickItem:
    """A box for problems over the pages of a window, which it belongs to."""
    context = QQmlEngine.contextForObject(view)
    assert context is not None, "the window was made by QML"
    component = QQmlComponent(
        context.engine(), QUrl.fromLocalFile(str(QML / "Kiosk/Frame/ToMend.qml"))
    )
    box = component.create(context)
    assert isinstance(box, QQuickItem), component.errorString()
    box.setParentItem(view.contentItem())
    box.setParent(view)
    return box
