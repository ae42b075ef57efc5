"""Hand a page to the printer and follow it; where that fails, file it and say both."""

import time
from collections.abc import Callable

from kiosk.printing.doors import Door, door_of_this_machine
from kiosk.printing.filing import file_in
from kiosk.printing.outcomes import (
    CalledOff,
    Delivery,
    Filed,
    NotPrinted,
    Printed,
    PrinterState,
    PrintStep,
    PrintTarget,
)
from kiosk.printing.queue import Refused
from kiosk.printing.troubles import UNSURE


def deliver(
    pdf: bytes,
    title: str,
    target: PrintTarget,
    clock: Callable[[], float] = time.monotonic,
    sleep: Callable[[float], None] = time.sleep,
    *,
    called_off: Callable[[], bool] = lambda: False,
    tell: Callable[[PrintStep], None] = lambda _: None,
    door: Door | None = None,
) -> Delivery:
    """Print ``pdf``, or file it in ``target.folder`` as ``TITLE.pdf``.

    ``title`` names the job and the file: the pick-up code, nothing about the patient. It takes
    up to ``target.timeout`` seconds and a few more, so call it from a worker. ``called_off`` is
    asked twice a second, on that worker, whether the page is still wanted; a page that came out
    before that is :class:`Printed` all the same. ``tell`` is told, there too, what happens now.
    ``door`` is the way to the printers; by default the one of this machine.

    Raises :class:`kiosk.printing.errors.PrintingError` when the folder cannot be written.
    """
    try:
        way = door or door_of_this_machine()
        return _print(way, pdf, title, target, clock, sleep, called_off, tell)
    except Refused as refused:
        trouble = refused.trouble
    unwanted = called_off()
    if unwanted and trouble.id not in UNSURE:
        return CalledOff()
    if unwanted or target.folder is None:
        return NotPrinted(trouble.words, trouble.advice)
    return Filed(file_in(target.folder, title, pdf), trouble.words, trouble.advice)


def printer_state(printer: str, door: Door | None = None) -> PrinterState:
    """How that queue ("" for the default one) and the printer behind it are just now.

    Takes some tenths of a second, and some seconds when the printer cannot be reached.
    """
    door = door or door_of_this_machine()
    name, waiting = "", 0
    try:
        queue = door.queue_named(printer)
        name, waiting = queue.name, door.waiting_in(queue)
        door.check(queue)
    except Refused as refused:
        why = refused.trouble
        return PrinterState(name, why.words, waiting, why.advice, why.id)
    return PrinterState(name, waiting=waiting)


def _print(
    door: Door,
    pdf: bytes,
    title: str,
    target: PrintTarget,
    clock: Callable[[], float],
    sleep: Callable[[float], None],
    called_off: Callable[[], bool],
    tell: Callable[[PrintStep], None],
) -> Printed | CalledOff:
    tell("asking the printer")
    queue = door.queue_named(target.printer)
    door.check(queue)
    if called_off():
        return CalledOff()
    tell("sending")
    job = door.submit(queue, pdf, title)
    tell("printing")
    printed, trouble = False, None
    try:
        printed = door.follow(queue, job, target.timeout, clock, sleep, called_off)
    except Refused as refused:
        trouble = refused.trouble
    if not printed and not (trouble and trouble.id in UNSURE):
        tell("taking it back")
        try:
            printed = not door.take_back(queue, job, sleep)
        except Refused as refused:
            trouble = refused.trouble
    purged = door.purge(job)
    if printed:
        return Printed(job=job.name, purged=purged)
    if trouble is None or (called_off() and trouble.id not in UNSURE):
        return CalledOff(purged)
    raise Refused(trouble)
