"""Qt's property and slot decorators, typed so that mypy --strict can follow them."""

from collections.abc import Callable
from typing import Any, TypeVar, cast

from PySide6.QtCore import Property, Signal, Slot

__all__ = ["Signal", "shown", "slot", "verb"]

T = TypeVar("T")
F = TypeVar("F", bound=Callable[..., Any])


def shown(kind: type | str, notify: Signal) -> Callable[[Callable[[Any], T]], T]:
    """A read-only property for QML; reading it in Python gives the getter's own type."""

    def wrap(getter: Callable[[Any], T]) -> T:
        return cast(T, Property(kind, fget=getter, notify=notify))  # type: ignore[arg-type]

    return wrap


def verb(*arguments: type | str, gives: type | None = None) -> Callable[[F], F]:
    """A method that QML may call, with the types of its arguments and of what it gives back."""

    def wrap(method: F) -> F:
        return Slot(*arguments, result=gives)(method) if gives else Slot(*arguments)(method)

    return wrap


def slot(*arguments: type) -> Callable[[F], F]:
    """A method that a signal calls, with the types of its arguments.

    Without this Qt is told of the method by a description of that one object, which is freed with
    it. QML keeps what it learned from a description by its address, and when the next one comes to
    lie there, shows an object without its properties (docs/adr/0002).
    """
    return verb(*arguments)
