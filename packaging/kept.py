"""What of Qt, and of other packages, travels in the bundle: the same choice on every platform.

PyInstaller collects whatever might be of use; a name that is not on a list here stays out. The
tests of the bundle hold the finished tree against the same lists.
"""

import re
from collections.abc import Callable, Iterable
from pathlib import PurePosixPath

QT_LIBRARIES = frozenset(
    {"Core", "DBus", "Gui", "Network", "OpenGL", "Qml", "QmlMeta", "QmlModels", "QmlWorkerScript"}
    | {"Quick", "QuickShapes", "Svg"}
    | {"XcbQpa", "WaylandClient"}  # Linux alone
)
"""As in ``libQt6Core.so.6`` and ``Qt6Core.dll``. Network and OpenGL are what Quick is linked to."""

QT_MODULES = frozenset({"QtCore", "QtGui", "QtNetwork", "QtOpenGL", "QtQml", "QtQuick"})
"""PySide6's own, to import from Python."""

QT_PLUGINS = {
    "imageformats": {"qsvg"},
    "platforms": {"qoffscreen", "qwayland", "qwindows", "qxcb"},
    "wayland-decoration-client": {"bradient"},  # the desk's window needs an edge to hold it by
    "wayland-shell-integration": {"xdg-shell"},
}
"""No SQL, no printing, no input method, no theme of a desktop, and nothing that draws with GL."""

QML_MODULES = ("QtQml", "QtQml/Models", "QtQml/WorkerScript", "QtQuick", "QtQuick/Shapes")
"""Our pages import QtQuick and QtQuick.Shapes alone; QtQml's two come with it."""

LEFT_OUT = (
    # Libraries that others take if they are there, or bring along for other programs.
    *("charset_normalizer", "importlib_metadata", "importlib_resources", "pkg_resources"),
    *("pygments", "pytest", "setuptools", "distutils"),
    # Of Python: no network, no plain SQLite, no debugger. readline is GPL.
    *("ssl", "ftplib", "xmlrpc", "sqlite3", "doctest", "pdb", "pydoc", "readline", "tkinter"),
    *("multiprocessing", "unittest"),
)
"""Python modules that PyInstaller finds named somewhere, and that are never called."""

OF_PILLOW = frozenset(
    {"ExifTags", "Image", "ImageMode", "TiffTags", "_binary", "_deprecate", "_imaging", "_util"}
    | {"__init__", "_version"}
)
"""What ``from PIL import Image`` loads. ReportLab does that much, and no page has a picture."""

OF_THE_SYSTEM = (
    # Debian's, and kept safe by its updates: a copy of ours would stay as old as the bundle.
    *("libX11", "libX11-xcb", "libXau", "libXdmcp", "libbsd", "libmd", "libxcb"),
    *("libfontconfig", "libfreetype", "libexpat", "libuuid", "libpng16"),
    *("libbrotlicommon", "libbrotlidec", "libz", "libbz2", "liblzma", "libzstd", "liblz4"),
    *("libglib-2.0", "libgthread-2.0", "libpcre2-8", "libffi", "libstdc++", "libgcc_s"),
    *("libdbus-1", "libsystemd", "libgcrypt", "libgpg-error", "libcap", "libcrypto"),
    *("libgssapi_krb5", "libkrb5", "libk5crypto", "libkrb5support", "libcom_err", "libkeyutils"),
)
"""Libraries that the Debian package depends on, or that no Debian is without."""

_QT_LIBRARY = re.compile(r"(?:lib)?Qt6(?!Core_)(\w+?)\.(?:so|dll|dylib)")


def kept(name: str) -> bool:
    """Whether a collected file travels, by its path inside the bundle."""
    path = PurePosixPath(name.replace("\\", "/"))
    if library := _QT_LIBRARY.match(path.name):
        return library[1] in QT_LIBRARIES
    if path.name.partition(".so")[0] in OF_THE_SYSTEM and len(path.parts) == 1:
        return False
    if "PySide6" not in path.parts:
        return _kept_of_another(path)
    return _kept_of_qt(PurePosixPath(*path.parts[path.parts.index("PySide6") + 1 :]))


def linked(
    binaries: Iterable[tuple[str, str, str]], links: Callable[[str], Iterable[str]]
) -> list[tuple[str, str, str]]:
    """Those binaries that can be reached: what was left out brought libraries of its own along.

    ``binaries``: each as (path inside the bundle, path here, kind), of PyInstaller. ``links``: the
    file names of the libraries that a file is linked to.
    """
    every = tuple(binaries)
    by_name: dict[str, list[tuple[str, str, str]]] = {}
    for each in every:
        by_name.setdefault(_name(each), []).append(each)
    todo = [each for each in every if each[2] == "EXTENSION" or _is_loaded_by_name(each[0])]
    reached = set(todo)
    while todo:
        _, here, kind = todo.pop()
        for name in () if kind == "SYMLINK" else links(here):
            new = set(by_name.get(name, ())) - reached
            reached |= new
            todo += new
    return [each for each in every if each in reached]


def _name(binary: tuple[str, str, str]) -> str:
    return PurePosixPath(binary[0].replace("\\", "/")).name


def _is_loaded_by_name(name: str) -> bool:
    """Whether nothing is linked to this library, because it is looked for while the program runs:
    a plugin, PDFium, Python itself."""
    parts = PurePosixPath(name.replace("\\", "/")).parts
    by_folder = "plugins" in parts or "qml" in parts or "pypdfium2_raw" in parts
    return by_folder or parts[-1].startswith(("libpython", "python3"))


def _kept_of_qt(path: PurePosixPath) -> bool:
    """``path``: inside PySide6's folder, where Linux has one more folder, Qt, than Windows."""
    parts = path.parts[1:] if path.parts[0] == "Qt" else path.parts
    match parts:
        case ("plugins", kind, file):
            return _stem(file) in QT_PLUGINS.get(kind, ())
        case ("qml", *folders, file):
            return "/".join(folders) in QML_MODULES and _read_at_run_time(file)
        case ("translations" | "resources" | "metatypes", *_):
            return False
        case (file,) if file.startswith("Qt"):
            return _stem(file) in QT_MODULES
    return True


def _stem(file: str) -> str:
    return file.removeprefix("lib").partition(".")[0]


def _read_at_run_time(file: str) -> bool:
    """Not what only tools read, such as plugins.qmltypes."""
    return not file.endswith((".qmltypes", ".cpp", ".h"))


def _kept_of_another(path: PurePosixPath) -> bool:
    match path.parts:
        case ("PIL", file):
            return _stem(file) in OF_PILLOW
        case ("reportlab", "fonts", *_):  # No page of ours uses them.
            return False
        case (*_, file) if file.startswith("_codecs_"):  # Encodings of East Asia before Unicode.
            return False
    return True
