"""Hand a page to the printer and follow it; where that fails, file it and say both."""

import time
from collections.abc import Callable

from kiosk.printing.filing import file_in
from kiosk.printing.outcomes import Delivery, Filed, NotPrinted, Printed, PrintTarget
from kiosk.printing.queue import (
    Queue,
    Refused,
    check,
    follow,
    purge,
    queue_named,
    submit,
    take_back,
)


def deliver(
    pdf: bytes,
    title: str,
    target: PrintTarget,
    clock: Callable[[], float] = time.monotonic,
    sleep: Callable[[float], None] = time.sleep,
) -> Delivery:
    """Print ``pdf``, or file it in ``target.folder`` as ``TITLE.pdf``.

    ``title`` names the job and the file: the pick-up code, nothing about the patient. It takes
    up to ``target.timeout`` seconds and a few more, so call it from a worker.

    Raises :class:`kiosk.printing.errors.PrintingError` when the folder cannot be written.
    """
    try:
        return _print(pdf, title, target, clock, sleep)
    except Refused as refused:
        reason = str(refused)
    if target.folder is None:
        return NotPrinted(reason)
    return Filed(file_in(target.folder, title, pdf), reason)


def printer_trouble(printer: str) -> str:
    """Why that queue ("" for the default one) cannot print now; "" when it can."""
    try:
        check(queue_named(printer))
    except Refused as refused:
        return str(refused)
    return ""


def _print(
    pdf: bytes,
    title: str,
    target: PrintTarget,
    clock: Callable[[], float],
    sleep: Callable[[float], None],
) -> Printed:
    queue = queue_named(target.printer)
    check(queue)
    job = submit(queue, pdf, title)
    try:
        follow(queue, job, target.timeout, clock, sleep)
    except Refused:
        take_back(job)
        _clear(queue, sleep)
        raise
    return Printed(job=job, purged=_clear(queue, sleep))


def _clear(queue: Queue, sleep: Callable[[float], None]) -> bool:
    """CUPS writes its last note about a job a moment after the job is over: look twice."""
    sleep(1.2)
    return purge(queue)
