"""Windows' spooler: which printer, in what state, and a job's way through it.

Windows knows less than CUPS: a page that has left its queue is taken for printed, and the printer
itself cannot be asked.
"""

import secrets
from collections.abc import Callable, Sequence
from enum import IntFlag
from typing import Protocol

import msgspec

from kiosk.printing.pictures import NotDrawn
from kiosk.printing.queue import EVERY, LOOKS, Job, Queue, Refused
from kiosk.printing.troubles import Trouble, TroubleId, named


class Printer(IntFlag):
    """The status of a printer (PRINTER_STATUS_ in winspool.h), as far as it means something."""

    PAUSED = 0x1
    ERROR = 0x2
    JAM = 0x8
    PAPER_OUT = 0x10
    PAPER_PROBLEM = 0x40
    OFFLINE = 0x80
    OUTPUT_FULL = 0x800
    NOT_AVAILABLE = 0x1000
    NO_TONER = 0x40000
    USER_INTERVENTION = 0x100000
    DOOR_OPEN = 0x400000


class JobStatus(IntFlag):
    """The status of a job (JOB_STATUS_ in winspool.h)."""

    PAUSED = 0x1
    ERROR = 0x2
    DELETING = 0x4
    OFFLINE = 0x20
    PAPER_OUT = 0x40
    PRINTED = 0x80
    DELETED = 0x100
    USER_INTERVENTION = 0x400
    COMPLETE = 0x1000
    RETAINED = 0x2000


# The first that fits is told: what somebody can do at the printer before what is only general.
AT_THE_PRINTER: tuple[tuple[Printer, TroubleId], ...] = (
    (Printer.DOOR_OPEN, "cover_open"),
    (Printer.JAM, "jam"),
    (Printer.PAPER_OUT | Printer.PAPER_PROBLEM, "out_of_paper"),
    (Printer.NO_TONER, "no_toner"),
    (Printer.OUTPUT_FULL, "output_full"),
    (Printer.OFFLINE | Printer.NOT_AVAILABLE, "offline"),
    (Printer.PAUSED, "queue_paused"),
    (Printer.ERROR | Printer.USER_INTERVENTION, "attention"),
)
OF_A_JOB: tuple[tuple[JobStatus, TroubleId], ...] = (
    (JobStatus.PAPER_OUT, "out_of_paper"),
    (JobStatus.OFFLINE, "offline"),
    (JobStatus.PAUSED, "queue_paused"),
    (JobStatus.ERROR | JobStatus.USER_INTERVENTION, "attention"),
)
OUT = JobStatus.PRINTED | JobStatus.COMPLETE | JobStatus.RETAINED
THROWN_AWAY = JobStatus.DELETING | JobStatus.DELETED


class SpoolerJob(msgspec.Struct, frozen=True):
    id: int
    document: str
    status: int


class NoSuchPrinter(Exception):
    """The spooler knows no printer of that name."""


class Spooler(Protocol):
    """What Windows is asked. ``OSError`` when it does not answer, else :class:`NoSuchPrinter`."""

    def default(self) -> str:
        """The name of this user's default printer; "" when there is none."""
        ...

    def status(self, printer: str) -> int: ...
    def jobs(self, printer: str) -> Sequence[SpoolerJob]: ...
    def delete(self, printer: str, job: int) -> None: ...


class SpoolerDoor(msgspec.Struct, frozen=True):
    """As :mod:`kiosk.printing.queue`, for Windows: see :class:`kiosk.printing.doors.Door`."""

    spooler: Spooler
    paint: Callable[[str, str, bytes], None]
    """Paints on a printer a job of that title, as :func:`kiosk.printing.painting.paint_on`."""

    def queue_named(self, name: str) -> Queue:
        try:
            name = name or self.spooler.default()
            if not name:
                raise Refused(named("no_printer"))
            self.spooler.status(name)
        except NoSuchPrinter:
            raise Refused(named("no_such_printer", name)) from None
        except OSError:
            raise Refused(named("no_service")) from None
        return Queue(name=name, device="")

    def check(self, queue: Queue) -> None:
        if trouble := self._trouble(queue):
            raise Refused(trouble)

    def waiting_in(self, queue: Queue) -> int:
        return len([job for job in self._jobs(queue.name) or () if not job.status & OUT])

    def submit(self, queue: Queue, document: bytes, title: str) -> Job:
        # Loaded late: this is Qt, and only Windows goes this way.
        from kiosk.printing.painting import NotPainted

        tag = secrets.token_hex(3)
        try:
            self.paint(queue.name, f"{title} {tag}", document)
        except NotDrawn:
            raise Refused(named("unreadable")) from None
        except NotPainted as why:
            raise Refused(named("refused", why)) from None
        job = self._found(queue.name, tag)
        return Job(name=f"{queue.name}, job {job.id if job else tag}", uri=queue.name, tag=tag)

    def follow(
        self,
        queue: Queue,
        job: Job,
        timeout: float,
        clock: Callable[[], float],
        sleep: Callable[[float], None],
        called_off: Callable[[], bool],
    ) -> bool:
        end = clock() + timeout
        trouble: Trouble | None = None
        while True:
            jobs = self._jobs(queue.name)
            found = _tagged(jobs or (), job.tag)
            if found is not None:
                if found.status & OUT:
                    return True
                if found.status & THROWN_AWAY:
                    raise Refused(named("cancelled"))
                trouble = _first(OF_A_JOB, found.status)
            elif jobs is not None:  # None: the spooler does not answer just now.
                return True
            if called_off():
                return False
            if clock() >= end:
                raise Refused(self._trouble(queue) or trouble or named("late", f"{timeout:.0f}"))
            sleep(EVERY)

    def take_back(self, queue: Queue, job: Job, sleep: Callable[[float], None]) -> bool:
        jobs = self._jobs(queue.name)
        if jobs is not None and (found := _tagged(jobs, job.tag)) is None:
            return False
        if jobs is None or found is None:
            raise Refused(named("may_still_come"))
        try:
            self.spooler.delete(queue.name, found.id)
        except (OSError, NoSuchPrinter):
            raise Refused(named("may_still_come")) from None
        for _ in range(LOOKS):
            jobs = self._jobs(queue.name)
            if jobs is not None and _tagged(jobs, job.tag) is None:
                return True
            sleep(EVERY)
        raise Refused(named("may_still_come"))

    def purge(self, job: Job) -> bool:
        """Windows keeps a page that is out only where the printer is told to keep its pages."""
        if found := self._found(job.uri, job.tag):
            try:
                self.spooler.delete(job.uri, found.id)
            except (OSError, NoSuchPrinter):
                return False
        return True

    def _trouble(self, queue: Queue) -> Trouble | None:
        try:
            return _first(AT_THE_PRINTER, self.spooler.status(queue.name))
        except NoSuchPrinter:
            return named("no_such_printer", queue.name)
        except OSError:
            return named("no_service")

    def _jobs(self, printer: str) -> Sequence[SpoolerJob] | None:
        """None: nobody answered."""
        try:
            return self.spooler.jobs(printer)
        except (OSError, NoSuchPrinter):
            return None

    def _found(self, printer: str, tag: str) -> SpoolerJob | None:
        return _tagged(self._jobs(printer) or (), tag)


def _tagged(jobs: Sequence[SpoolerJob], tag: str) -> SpoolerJob | None:
    return next((job for job in jobs if job.document.endswith(tag)), None)


def _first(table: Sequence[tuple[IntFlag, TroubleId]], status: int) -> Trouble | None:
    return next((named(trouble) for bits, trouble in table if status & bits), None)
