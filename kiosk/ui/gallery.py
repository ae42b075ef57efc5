"""Look through every scene in a window; what is edited shows at once."""

from collections.abc import Callable
from contextlib import AbstractContextManager

from PySide6.QtCore import QEvent, QFileSystemWatcher, QObject, Qt, QTimer
from PySide6.QtGui import QGuiApplication, QKeyEvent

from kiosk.content.errors import ContentError
from kiosk.content.places import Shelf
from kiosk.ui.scenes import SCENES, set_scene
from kiosk.ui.shell import TEXT_SCALES
from kiosk.ui.stage import LANDSCAPE, PORTRAIT, Stage
from kiosk.ui.window import QML, make_application

KEYS = """\
Right, Left   the next scene, the one before
O             landscape or portrait
T             text size
C             high contrast
L             language, with a long and a mirrored one that nobody speaks
Escape        leave
Files of content or QML that change are shown at once."""

MakeStage = Callable[[], AbstractContextManager[Stage]]


def look_through(make_stage: MakeStage, shelf: Shelf) -> int:
    """Show the gallery until Escape is pressed; the exit code."""
    application = make_application()
    print(KEYS)
    gallery = _Gallery(make_stage, shelf)
    gallery.open()
    try:
        return int(application.exec())
    finally:
        gallery.close()


class _Gallery(QObject):
    def __init__(self, make_stage: MakeStage, shelf: Shelf) -> None:
        super().__init__()
        self._make_stage = make_stage
        self._opened: AbstractContextManager[Stage] | None = None
        self._stage: Stage | None = None
        self._scene = 0
        self._text = 0
        self._contrast = False
        self._portrait = False
        self._language = 0
        # Editors write a file in several steps: wait until it is whole.
        self._changed = QTimer(self, singleShot=True, interval=200)
        self._changed.timeout.connect(self._reopen)
        self._watcher = QFileSystemWatcher(_files(shelf), self)
        self._watcher.fileChanged.connect(self._changed.start)
        self._watcher.directoryChanged.connect(self._changed.start)

    def open(self) -> None:
        self._opened = self._make_stage()
        self._stage = self._opened.__enter__()
        self._stage.window.view.installEventFilter(self)
        self._show()

    def close(self) -> None:
        if self._opened is not None:
            self._opened.__exit__(None, None, None)
        self._opened = self._stage = None

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.KeyPress:
            return False
        turn = self._turn(event.key())
        if turn is not None:
            turn()
        return turn is not None

    def _turn(self, key: int) -> Callable[[], None] | None:
        turns: dict[int, Callable[[], None]] = {
            Qt.Key.Key_Right: lambda: self._set(scene=self._scene + 1),
            Qt.Key.Key_Left: lambda: self._set(scene=self._scene - 1),
            Qt.Key.Key_O: lambda: self._set(portrait=not self._portrait),
            Qt.Key.Key_T: lambda: self._set(text=self._text + 1),
            Qt.Key.Key_C: lambda: self._set(contrast=not self._contrast),
            Qt.Key.Key_L: lambda: self._set(language=self._language + 1),
            Qt.Key.Key_Escape: QGuiApplication.quit,
        }
        return turns.get(key)

    def _set(
        self,
        scene: int | None = None,
        text: int | None = None,
        language: int | None = None,
        portrait: bool | None = None,
        contrast: bool | None = None,
    ) -> None:
        self._scene = (self._scene if scene is None else scene) % len(SCENES)
        self._text = (self._text if text is None else text) % len(TEXT_SCALES)
        self._language = self._language if language is None else language
        self._portrait = self._portrait if portrait is None else portrait
        self._contrast = self._contrast if contrast is None else contrast
        self._show()

    def _show(self) -> None:
        if self._stage is None:
            return
        codes = list(self._stage.parts.libraries)
        language = codes[self._language % len(codes)]
        scene = SCENES[self._scene]
        self._stage.resize(PORTRAIT if self._portrait else LANDSCAPE)
        set_scene(self._stage, scene, self._text, self._contrast, language)
        title = f"{scene.name} ({self._scene + 1} of {len(SCENES)})"
        self._stage.window.view.setTitle(title)
        print(f"{title}  {language}  {round(TEXT_SCALES[self._text] * 100)} %")

    def _reopen(self) -> None:
        self.close()
        try:
            self.open()
        except (ContentError, RuntimeError) as error:
            # The next edit may mend it: keep watching, and say what is wrong.
            print(error)


def _files(shelf: Shelf) -> list[str]:
    """All content and QML files, and their folders, where new ones may appear."""
    roots = [*shelf.folders, QML]
    inside = [path for root in roots for path in root.rglob("*")]
    return [str(path) for path in [*roots, *inside]]
