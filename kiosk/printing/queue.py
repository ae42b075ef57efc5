"""A CUPS queue: which, in what state, and a job's way through it."""

import re
from collections.abc import Callable
from typing import Literal

import msgspec

from kiosk.printing.commands import available, run
from kiosk.printing.device import PAUSED, trouble_at

NO_CUPS = "printing is not installed on this computer"
NO_SERVER = "the print service is not running"
NO_PRINTER = "no printer is set up"
EVERY = 0.5
"""Seconds between two looks at a job."""

JobState = Literal["waiting", "printed", "failed"]


class Queue(msgspec.Struct, frozen=True):
    name: str
    device: str
    """The printer's own address, such as "ipp://desk.local/ipp/print"."""


class Refused(Exception):
    """It cannot be printed now; the reason is in plain words."""


def queue_named(name: str) -> Queue:
    """That queue, or the default one for an empty name. Raises :class:`Refused`."""
    if not (available("lp") and available("lpstat")):
        raise Refused(NO_CUPS)
    if not run("lpstat", "-r").out.startswith("scheduler is running"):
        raise Refused(NO_SERVER)
    name = name or _default()
    found = re.search(rf"^device for {re.escape(name)}: (.*)$", run("lpstat", "-v").out, re.M)
    if found is None:
        raise Refused(f"there is no printer called '{name}'")
    return Queue(name=name, device=found[1].strip())


def check(queue: Queue) -> None:
    """Raise :class:`Refused` if the queue or the printer behind it cannot print now."""
    if _is_paused(queue):
        raise Refused(PAUSED)
    accepts = run("lpstat", "-a", queue.name)
    if "not accepting" in accepts.out:
        raise Refused("the printer does not take new jobs")
    if trouble := trouble_at(queue.device):
        raise Refused(trouble)


def submit(queue: Queue, document: bytes, title: str) -> str:
    """Hand the document over on standard input - no file of ours is left behind - as a job."""
    sent = run("lp", "-d", queue.name, "-t", title, "-", given=document)
    found = re.search(r"request id is (\S+)", sent.out)
    if not sent.ok or found is None:
        raise Refused(f"the print service refused the page: {sent.trouble or 'no reason given'}")
    return found[1]


def follow(
    queue: Queue,
    job: str,
    timeout: float,
    clock: Callable[[], float],
    sleep: Callable[[float], None],
) -> None:
    """Wait until the job is printed. Raises :class:`Refused` when it will not be, or not in time.

    A job that cannot print stays "processing" for ever and CUPS gives no reason, so at the end
    of the time the printer is asked once more.
    """
    end = clock() + timeout
    while (state := job_state(queue, job)) == "waiting":
        if _is_paused(queue):
            raise Refused(trouble_at(queue.device) or PAUSED)
        if clock() >= end:
            late = f"the printer did not finish within {timeout:.0f} seconds"
            raise Refused(trouble_at(queue.device) or late)
        sleep(EVERY)
    if state == "failed":
        raise Refused(trouble_at(queue.device) or "the print service gave the page up")


def job_state(queue: Queue, job: str) -> JobState:
    if _lists(job, run("lpstat", "-W", "not-completed", "-o", queue.name).out):
        return "waiting"
    told = run("lpstat", "-l", "-W", "completed", "-o", queue.name).out
    after = told.split(f"{job} ", 1)[-1]
    alerts = re.search(r"Alerts: (.*)", after)
    wrong = ("abort", "cancel", "errors")
    return "failed" if alerts and any(word in alerts[1] for word in wrong) else "printed"


def take_back(job: str) -> None:
    """Cancel a job that will not be printed."""
    run("cancel", "-x", job)


def purge(queue: Queue) -> bool:
    """Remove what CUPS keeps of the queue's finished jobs; whether it did.

    CUPS keeps each document for a day, and ``cancel -x JOB`` is refused once a job is complete,
    as it is with a user's name (measured with 2.4.2). Only purging the whole queue removes the
    documents, so it is done when no job of anybody's is under way in it; otherwise the next
    call clears up after both.
    """
    if run("lpstat", "-W", "not-completed", "-o", queue.name).out.strip():
        return False
    return run("cancel", "-a", "-x", queue.name).ok


def _default() -> str:
    found = re.search(r"system default destination: (\S+)", run("lpstat", "-d").out)
    if found is None:
        raise Refused(NO_PRINTER)
    return found[1]


def _is_paused(queue: Queue) -> bool:
    return f"printer {queue.name} disabled" in run("lpstat", "-p", queue.name).out


def _lists(job: str, listing: str) -> bool:
    return any(line.split(" ", 1)[0] == job for line in listing.splitlines())
