"""The window: fonts, QML, and the software renderer it is drawn with."""

import os
import sys
from collections.abc import Iterable, Mapping
from pathlib import Path

import PySide6.QtQuick  # noqa: F401 - without it the root object is a plain QWindow
import shiboken6
from PySide6.QtCore import QObject, QSize, QUrl
from PySide6.QtGui import QFontDatabase, QGuiApplication, QImageReader
from PySide6.QtQml import QQmlApplicationEngine, QQmlError, qmlRegisterUncreatableType
from PySide6.QtQuick import QQuickWindow

from kiosk.content.errors import ContentError
from kiosk.content.shelf import resources
from kiosk.refusals import Refusal
from kiosk.settings.keys import Settings, SettingsError
from kiosk.ui.collector import Collector
from kiosk.ui.idle import IdleWatch

QML = Path(__file__).parent / "qml"
FONTS = ("Regular", "Medium", "SemiBold", "Bold", "ExtraBold")


class NoDisplay(Refusal):
    """There is no screen to show a window on."""


def make_application(models: Iterable[type[QObject]] = ()) -> QGuiApplication:
    """The application, drawn in software: the same picture on every machine, and less memory.

    ``models``: what its pages bind to.

    Raises :class:`NoDisplay` where Qt would abort for want of a screen.
    """
    places = ("QT_QPA_PLATFORM", "DISPLAY", "WAYLAND_DISPLAY")
    if sys.platform == "linux" and not any(os.environ.get(name) for name in places):
        raise NoDisplay("there is no display here; 'kiosk demo' (make demo) needs none")
    os.environ.setdefault("QT_QUICK_BACKEND", "software")
    # The kiosk brings its own keyboard; the system's would cover the page.
    os.environ["QT_IM_MODULE"] = "none"
    application = QGuiApplication.instance() or QGuiApplication(["kiosk"])
    assert isinstance(application, QGuiApplication)
    application.setApplicationName("kiosk")
    if application.findChild(Collector) is None:
        Collector(application)
    tell_qml_of(models)
    load_fonts(resources() / "fonts")
    return application


def tell_qml_of(models: Iterable[type[QObject]]) -> None:
    """Make these known to QML as ``Kiosk.Models``."""
    for model in models:
        # The stubs want bytes where Qt takes text.
        name = model.__name__
        qmlRegisterUncreatableType(model, "Kiosk.Models", 1, 0, name, "")  # type: ignore[arg-type]


def load_fonts(folder: Path) -> None:
    """Load the five weights; :class:`ContentError` names one that is missing or broken."""
    for weight in FONTS:
        file = folder / f"AtkinsonHyperlegibleNext-{weight}.ttf"
        if QFontDatabase.addApplicationFont(str(file)) < 0:
            raise ContentError(f"{file}: the font cannot be loaded; install the kiosk again")


def logo_of(settings: Settings) -> Path | None:
    """The clinic's logo, tried out; needs the application.

    Raises :class:`SettingsError` for a file that cannot be shown.
    """
    if settings.clinic_logo is not None:
        try_logo(settings.clinic_logo)
    return settings.clinic_logo


def try_logo(file: Path) -> None:
    """Read the clinic's logo once, as the first screen will; needs the application.

    Raises :class:`SettingsError` for a file that is not there, is neither SVG nor PNG, or is not
    whole.
    """
    reader = QImageReader(str(file))
    reader.setScaledSize(QSize(320, 96))  # as large as it is ever drawn
    if not file.is_file():
        reason = "there is no such file"
    elif reader.format().data() not in (b"svg", b"png"):
        reason = "this is neither an SVG nor a PNG file"
    elif reader.read().isNull():
        reason = "this cannot be drawn; is the file whole?"
    else:
        return
    raise SettingsError(f"{file}: clinic_logo: {reason}")


class QmlWindow:
    """A window made of one QML file. Close it before the models it looks at go."""

    def __init__(self, file: str, properties: Mapping[str, object], watch: IdleWatch) -> None:
        self.warnings: list[str] = []
        """What QML complained of. Tests fail on any."""
        self._engine = QQmlApplicationEngine()
        self._engine.warnings.connect(self._complain)
        self._engine.addImportPath(str(QML))
        self._engine.setInitialProperties(dict(properties))
        self._engine.load(QUrl.fromLocalFile(str(QML / "Kiosk" / file)))
        roots = self._engine.rootObjects()
        if not roots:
            raise RuntimeError("; ".join(self.warnings))
        root = roots[0]
        assert isinstance(root, QQuickWindow)
        self.view = root
        # On the window, never on the application: there PySide would wrap every object that any
        # event goes to, and crashes on one that is just being deleted (docs/adr/0002).
        root.installEventFilter(watch)
        self._watch = watch

    def close(self) -> None:
        """Close the window and let go of everything its bindings use."""
        self.view.removeEventFilter(self._watch)
        self.view.close()
        # Deleted here and now: bindings must not outlive the models they look at.
        del self.view
        shiboken6.delete(self._engine)

    def _complain(self, errors: list[QQmlError]) -> None:
        self.warnings.extend(error.toString() for error in errors)
