"""A CUPS queue: which, in what state, and a job's way through it."""

import re
import secrets
from collections.abc import Callable
from typing import Literal
from urllib.parse import quote

import msgspec

from kiosk.printing.commands import ask, available, run
from kiosk.printing.device import FATES, OVER, Fate, fate_at, trouble_at
from kiosk.printing.troubles import Trouble, named

EVERY = 0.5
"""Seconds between two looks at a job."""
LOOKS = 5
"""How often CUPS, and then the printer, is asked whether a job that was cancelled is over."""

ABOUT_A_JOB = """{{
OPERATION {operation}
GROUP operation-attributes-tag
ATTR charset attributes-charset utf-8
ATTR naturalLanguage attributes-natural-language en
ATTR uri job-uri $uri
ATTR name requesting-user-name $user
ATTR {argument}
STATUS successful-ok
STATUS client-error-not-found
DISPLAY job-state
}}
"""
LOOK = ABOUT_A_JOB.format(
    operation="Get-Job-Attributes", argument="keyword requested-attributes job-state"
)
PURGE = ABOUT_A_JOB.format(operation="Cancel-Job", argument="boolean purge-job true")


class Queue(msgspec.Struct, frozen=True):
    name: str
    device: str
    """The printer's own address, such as "ipp://desk.local/ipp/print"; "" on Windows."""


class Job(msgspec.Struct, frozen=True):
    name: str
    """What CUPS calls it: "desk-12"."""
    uri: str
    """Its own address at CUPS; on Windows, where jobs have none, its printer's name."""
    tag: str
    """The end of its title, by which it is found again at the printer."""


class Refused(Exception):
    """It cannot be printed now."""

    def __init__(self, trouble: Trouble) -> None:
        super().__init__(trouble.words)
        self.trouble = trouble


def queue_named(name: str) -> Queue:
    """That queue, or the default one for an empty name. Raises :class:`Refused`."""
    if not all(map(available, ("lp", "lpstat", "cancel", "ipptool"))):
        raise Refused(named("no_cups"))
    if not run("lpstat", "-r").out.startswith("scheduler is running"):
        raise Refused(named("no_service"))
    name = name or _default()
    found = re.search(rf"^device for {re.escape(name)}: (.*)$", run("lpstat", "-v").out, re.M)
    if found is None:
        raise Refused(named("no_such_printer", name))
    return Queue(name=name, device=found[1].strip())


def check(queue: Queue) -> None:
    """Raise :class:`Refused` if the queue or the printer behind it cannot print now."""
    if _is_paused(queue):
        raise Refused(named("queue_paused"))
    if "not accepting" in run("lpstat", "-a", queue.name).out:
        raise Refused(named("queue_closed"))
    if trouble := trouble_at(queue.device):
        raise Refused(trouble)


def waiting_in(queue: Queue) -> int:
    """How many jobs of anybody's are not finished."""
    return len(run("lpstat", "-W", "not-completed", "-o", queue.name).out.splitlines())


def submit(queue: Queue, document: bytes, title: str) -> Job:
    """Hand the document over on standard input - no file of ours is left behind - as a job."""
    if not document.startswith(b"%PDF-"):
        # CUPS would send it as it is, the printer would refuse it, and CUPS would say "completed".
        raise Refused(named("unreadable"))
    tag = secrets.token_hex(3)
    sent = run("lp", "-d", queue.name, "-t", f"{title} {tag}", "-", given=document)
    if sent.late:
        raise Refused(named("may_still_come"))
    found = re.search(r"request id is (\S+)", sent.out)
    if not sent.ok or found is None:
        raise Refused(named("refused", sent.trouble or "no reason given"))
    return Job(name=found[1], uri=_address(found[1]), tag=tag)


def follow(
    queue: Queue,
    job: Job,
    timeout: float,
    clock: Callable[[], float],
    sleep: Callable[[float], None],
    called_off: Callable[[], bool],
) -> bool:
    """Wait until the job is printed; False when it is called off before.

    Raises :class:`Refused` when it will not be printed, or not in time. A job that cannot print
    stays "processing" for ever and CUPS gives no reason, so at the end of the time the printer
    is asked once more.
    """
    end = clock() + timeout
    while (state := job_state(job)) in ("under way", "no answer"):
        if called_off():
            return False
        if _is_paused(queue):
            raise Refused(trouble_at(queue.device) or named("queue_paused"))
        if clock() >= end:
            stuck = trouble_at(queue.device, stuck=True)
            raise Refused(stuck or named("late", f"{timeout:.0f}"))
        sleep(EVERY)
    if state == "stopped":
        # A filter could not read the page, and at that it would stay for ever.
        raise Refused(named("unreadable"))
    # What the printer refused is "completed" for CUPS, so the printer has the last word.
    fate = fate_at(queue.device, job.tag)
    if fate == "printed":
        return True
    if "cancelled" in (state, fate):
        raise Refused(named("cancelled"))
    if "given up" in (state, fate):
        raise Refused(trouble_at(queue.device) or named("given_up"))
    _still_there(queue, fate)
    return True


def job_state(job: Job) -> Fate | Literal["no answer"]:
    """How far CUPS says the job is. "unknown": it keeps no history, so the job is over.

    ``lpstat`` shows only the job's reasons, and they are the same for a page that was printed as
    for one that was cancelled (measured with 2.4.2).
    """
    told = ask(job.uri, LOOK)
    if not told.ok:
        return "no answer"
    found = re.search(r"^job-state\n([a-z-]+)$", told.out, re.MULTILINE)
    return FATES.get(found[1], "under way") if found else "unknown"


def take_back(queue: Queue, job: Job, sleep: Callable[[float], None]) -> bool:
    """Cancel a job; False when it was too late and the page is out.

    Raises :class:`Refused` when the job could not be cancelled, or nobody knows any more.
    """
    run("cancel", job.name)
    for _ in range(LOOKS):
        if (state := job_state(job)) in OVER:
            break
        sleep(EVERY)
    else:
        raise Refused(named("may_still_come"))
    # CUPS asks the printer for news every few seconds: the page may have come out meanwhile.
    fate = fate_at(queue.device, job.tag)
    for _ in range(LOOKS):
        if fate in OVER:
            break
        sleep(EVERY)
        fate = fate_at(queue.device, job.tag)
    if state == "printed" and fate not in ("printed", "cancelled", "given up"):
        _still_there(queue, fate)
        return False
    return fate != "printed"


def purge(job: Job) -> bool:
    """Remove what CUPS keeps of a job that is over - the document, for a day; whether it did.

    ``cancel -x JOB`` is refused for a job that is complete, and purging the whole queue needs an
    administrator and takes everybody's pages along (measured with 2.4.2): so CUPS is asked itself.
    """
    return ask(job.uri, PURGE).ok


def _still_there(queue: Queue, fate: Fate) -> None:
    """CUPS also says "completed" when a printer goes away with the page in it."""
    if fate == "unknown":
        trouble = trouble_at(queue.device)
        if trouble is not None and trouble.id == "offline":
            raise Refused(named("lost"))


def _address(name: str) -> str:
    server = run("lpstat", "-H").out.strip()
    host = quote(server, safe="") if server.startswith("/") else server  # a socket is a path
    return f"ipp://{host}/jobs/{name.rpartition('-')[2]}"


def _default() -> str:
    found = re.search(r"system default destination: (\S+)", run("lpstat", "-d").out)
    if found is None:
        raise Refused(named("no_printer"))
    return found[1]


def _is_paused(queue: Queue) -> bool:
    return f"printer {queue.name} disabled" in run("lpstat", "-p", queue.name).out
