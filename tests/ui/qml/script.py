"""Calls a function of the screens' JavaScript, with values that Python has."""

import functools
import json
from typing import Any, cast

from PySide6.QtQml import QJSEngine, QJSValue

from kiosk.ui.window import QML, make_application


class Module:
    """A file of functions that QML lays pages out by. It needs no window."""

    def __init__(self, file: str) -> None:
        make_application()  # of the kind that windows need, should a test of one come after
        self._engine = QJSEngine()
        self._module = self._engine.importModule(str(QML / "Kiosk" / file))
        assert not self._module.isError(), self._module.toString()

    def __getattr__(self, function: str) -> "functools.partial[Any]":
        return functools.partial(self._call, function)

    def _call(self, function: str, *arguments: object) -> Any:
        given = [self._value(each) for each in arguments]
        found = self._module.property(function).call(given)
        assert not found.isError(), found.toString()
        text = self._json("stringify", found)
        return None if text.isUndefined() else json.loads(text.toString())

    def _value(self, given: object) -> QJSValue:
        """Values as they are; a value with functions in it is written in JavaScript."""
        if isinstance(given, Script):
            # The stubs know only of evaluate with a list for what went wrong.
            return cast(QJSValue, self._engine.evaluate(f"({given})"))
        return self._json("parse", QJSValue(json.dumps(given)))

    def _json(self, function: str, value: QJSValue) -> QJSValue:
        json_of_qt = self._engine.globalObject().property("JSON")
        return json_of_qt.property(function).call([value])


class Script(str):
    """A value written in JavaScript."""

    __slots__ = ()
