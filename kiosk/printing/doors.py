"""The way to printers on this system: CUPS, or Windows' spooler. Chosen here and nowhere else."""

import sys
from collections.abc import Callable
from typing import Protocol

from kiosk.printing.queue import Job, Queue


class Door(Protocol):
    """What :mod:`kiosk.printing.queue` does for CUPS; its functions say what each one means."""

    def queue_named(self, name: str) -> Queue: ...
    def check(self, queue: Queue) -> None: ...
    def waiting_in(self, queue: Queue) -> int: ...
    def submit(self, queue: Queue, document: bytes, title: str) -> Job: ...
    def follow(
        self,
        queue: Queue,
        job: Job,
        timeout: float,
        clock: Callable[[], float],
        sleep: Callable[[float], None],
        called_off: Callable[[], bool],
    ) -> bool: ...
    def take_back(self, queue: Queue, job: Job, sleep: Callable[[float], None]) -> bool: ...
    def purge(self, job: Job) -> bool: ...


def door_of_this_machine() -> Door:
    if sys.platform == "win32":
        from kiosk.printing.painting import paint_on
        from kiosk.printing.spooler import SpoolerDoor
        from kiosk.printing.winspool import WindowsSpooler

        return SpoolerDoor(WindowsSpooler(), paint_on)
    from kiosk.printing import queue

    return queue
