"""Rubbish is collected where the window lives, and no more of it than is due."""

import gc
import threading
import time
import weakref

import pytest
from PySide6.QtCore import QObject

from kiosk.content.library import Library
from kiosk.content.shelf import Shelf
from kiosk.printing import Delivery, NotPrinted
from kiosk.stage.stage import Stage, let_live, wait_until
from kiosk.ui.collector import Collector
from kiosk.ui.patient.rules import Ready
from kiosk.visit.ending import Visits
from kiosk.visit.store import StoreInMemory

MANY = 200_000


class Ring:
    """Holds itself, so that only a collector ends it."""

    def __init__(self) -> None:
        self.itself = self


def make_many() -> list[Ring]:
    return [Ring() for _ in range(MANY)]


@pytest.mark.usefixtures("clinic")
def test_rubbish_is_collected_on_the_windows_thread_whoever_makes_it() -> None:
    collected_on: list[int] = []
    weakref.finalize(Ring(), lambda: collected_on.append(threading.get_ident()))
    worker = threading.Thread(target=make_many)
    worker.start()
    worker.join()
    assert collected_on == []
    wait_until(lambda: bool(collected_on), seconds=10)
    assert collected_on == [threading.get_ident()]


def test_only_what_is_due_is_looked_through() -> None:
    looked: list[int] = []

    def look(phase: str, about: dict[str, int]) -> None:
        if phase == "start":
            looked.append(about["generation"])

    parent = QObject()
    collector = Collector(parent)
    gc.collect()
    gc.callbacks.append(look)
    try:
        collector.collect()
        assert looked == []
        kept = make_many()
        collector.collect()
        assert looked == [0]
        for _ in range(gc.get_threshold()[1]):
            gc.collect(0)
        looked.clear()
        kept += make_many()
        collector.collect()
        assert looked == [1]
    finally:
        gc.callbacks.remove(look)


def test_every_window_knows_its_models_even_if_another_thread_never_stops_collecting(
    shelf: Shelf, english: Library
) -> None:
    """Of 60 windows, one or more came up with a model that QML saw without its properties."""
    ready = Ready(libraries={"en": english}, visits=Visits(StoreInMemory(), not_printed))

    def complaints() -> list[str]:
        with Stage(ready, shelf) as stage:
            let_live()
            return list(stage.window.warnings)

    done = threading.Event()

    def collect() -> None:
        while not done.is_set():
            gc.collect()
            time.sleep(0.0003)

    other = threading.Thread(target=collect)
    other.start()
    try:
        assert [complaints() for _ in range(60)] == [[]] * 60
    finally:
        done.set()
        other.join()


def not_printed(*_: object) -> Delivery:
    return NotPrinted("nothing is printed here")
