"""Describe the view-models to qmllint, so that a page cannot bind to a name that is not there."""

import sys
from pathlib import Path
from typing import get_args

from PySide6.QtCore import QByteArray, QMetaMethod, QMetaObject, QObject
from PySide6.QtQml import QQmlPropertyMap

from kiosk.ui.desk.window import DESK_MODELS
from kiosk.ui.patient.questions.table import DRAFTS, models_of
from kiosk.ui.patient.window import PATIENT_MODELS


def qmltypes() -> str:
    """The ``Kiosk.Models`` module in Qt's qmltypes format."""
    drafts = [model for draft in DRAFTS.values() for model in models_of(draft)]
    models = dict.fromkeys((*PATIENT_MODELS, *drafts, *DESK_MODELS))
    components = "\n".join(_component(model) for model in models)
    return f"import QtQuick.tooling 1.2\nModule {{\n{components}\n}}\n"


def write(folder: Path) -> None:
    """Write the module for qmllint's import path ``folder``."""
    module = folder / "Kiosk" / "Models"
    module.mkdir(parents=True, exist_ok=True)
    # Qt's own lists, which a list of ours is one of, are told of there.
    (module / "qmldir").write_text(
        "module Kiosk.Models\ndepends QtQml.Models\ntypeinfo models.qmltypes\n"
    )
    (module / "models.qmltypes").write_text(qmltypes())


def _component(model: type[QObject]) -> str:
    meta: QMetaObject = model.staticMetaObject  # type: ignore[attr-defined]
    base = next(each for each in model.__mro__ if each.__module__.startswith("PySide6"))
    lines = [
        f'        name: "{model.__name__}"',
        '        accessSemantics: "reference"',
        f'        prototype: "{base.__name__}"',
        f'        exports: ["Kiosk.Models/{model.__name__} 1.0"]',
        "        isCreatable: false",
        "        exportMetaObjectRevisions: [256]",
    ]
    # Not the class's own offset: what it inherits from a class of ours is its own to QML.
    start: QMetaObject = base.staticMetaObject  # type: ignore[attr-defined]
    for index in range(start.propertyCount(), meta.propertyCount()):
        shown = meta.property(index)
        property_name = _text(shown.name())
        kind, pointer = _kind(model, property_name, _text(shown.typeName()))
        notify = _text(shown.notifySignal().name())
        lines.append(
            f'        Property {{ name: "{property_name}"; type: "{kind}"; isReadonly: true;'
            f'{" isPointer: true;" if pointer else ""} notify: "{notify}" }}'
        )
    for index in range(start.methodCount(), meta.methodCount()):
        lines.append(_method(meta.method(index)))
    return "    Component {\n" + "\n".join(lines) + "\n    }"


def _kind(model: type[QObject], name: str, type_name: str) -> tuple[str, bool]:
    if type_name == "QObject*":
        getter = getattr(model, name).fget
        given = getter.__annotations__["return"]
        kinds = [kind for kind in get_args(given) or (given,) if kind is not type(None)]
        if kinds == [QQmlPropertyMap]:
            return "QVariantMap", False  # what is in it is known only when it runs
        return kinds[0].__name__, True
    return type_name, False


def _method(method: QMetaMethod) -> str:
    name = _text(method.name())
    if method.methodType() == QMetaMethod.MethodType.Signal:
        return f'        Signal {{ name: "{name}" }}'
    given = " ".join(f'Parameter {{ type: "{_text(kind)}" }}' for kind in method.parameterTypes())
    returned = _text(method.typeName())
    back = "" if returned == "void" else f' type: "{returned}";'
    return f'        Method {{ name: "{name}";{back} {given} }}'


def _text(name: object) -> str:
    """Qt gives names as text, bytes or QByteArray, whatever the stubs say."""
    data = name.data() if isinstance(name, QByteArray) else name
    return data.decode() if isinstance(data, bytes) else str(data)


if __name__ == "__main__":
    write(Path(sys.argv[1]))
