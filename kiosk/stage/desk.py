"""A front desk on a sample day: the real screens over a throw-away database, and one printer that
does as it is told."""

import functools
import random
import threading
from collections.abc import Callable, Iterator, Mapping
from datetime import UTC, datetime, timedelta
from typing import Self

import shiboken6
from PySide6.QtCore import QSize
from PySide6.QtGui import QImage
from PySide6.QtQuick import QQuickItem

from kiosk.content.library import Library
from kiosk.content.shelf import Shelf
from kiosk.desk.desk import Desk, SignInPlace
from kiosk.desk.paper import Paper
from kiosk.printing import CalledOff, Delivery, NotPrinted, Printed, PrinterState, PrintStep
from kiosk.records.alerts import AlertSign, RaisedAlert
from kiosk.records.numbers import HowEnded, QuestionPace, VisitPace
from kiosk.report.pages import Pages, Summary
from kiosk.scoring.assessment import Answers
from kiosk.scoring.score import score
from kiosk.stage.stage import LANDSCAPE, NOON, SAMPLE, SAMPLE_RULES, URGENT, let_live, wait_until
from kiosk.store.visits import VisitStore
from kiosk.ui.desk.rules import desk_rules
from kiosk.ui.desk.shell import DeskShell
from kiosk.ui.desk.window import DeskWindow
from kiosk.ui.worker import Worker
from kiosk.visit.ending import Visits
from kiosk.visit.visit import ClosedVisit

ADMIN, ADMIN_PIN = "Ana Ruiz", "730519"
DESK, DESK_PIN = "Ben Okafor", "264807"

SIGNS = (
    AlertSign(
        id="saddle_numbness",
        text="New numbness between the legs",
        action="Tell the care team now. This may need care today.",
    ),
)


ENDS: tuple[HowEnded, ...] = ("finished", "finished", "finished", "called_in", "left")
"""How visits end, as often as they do."""


class SamplePaper:
    """A printer that prints nowhere, and needs what it is told to need."""

    slowest = timedelta(seconds=30)

    def __init__(self) -> None:
        self.needs = PrinterState(name="desk")
        self.outcome: Delivery = Printed(job="desk-1")
        self.forgotten: list[str] = []
        self.go_on = threading.Event()
        self.go_on.set()

    def pages(self, summary: Summary, only: Pages) -> bytes:
        from kiosk.report.pdf import pdf

        return pdf(summary, "a4", only)

    def print(
        self,
        pdf: bytes,
        title: str,
        called_off: Callable[[], bool],
        tell: Callable[[PrintStep], None],
    ) -> Delivery:
        del pdf, title
        tell("printing")
        while not self.go_on.wait(0.01):
            if called_off():
                return CalledOff()
        if self.needs.trouble:
            return NotPrinted(self.needs.trouble, self.needs.advice)
        return self.outcome

    def state(self) -> PrinterState:
        return self.needs

    def forget(self, code: str) -> None:
        self.forgotten.append(code)


class SampleDay:
    """The visits of one morning, in every state that a visit can be in."""

    def __init__(self, store: VisitStore, library: Library, staff: bool = True) -> None:
        self.store = store
        self._library = library
        chance = random.Random(5)
        self._visits = Visits(store, lambda *_: NotPrinted("nobody asked"), chance)
        self.codes: list[str] = []
        if staff:
            store.staff.add(ADMIN, "admin", ADMIN_PIN, _utc(NOON), "sample")
            store.staff.add(DESK, "desk", DESK_PIN, _utc(NOON), "sample")

    def fill(self) -> None:
        """A visit yesterday and six this morning."""
        yesterday = timedelta(days=1)
        self.visit(yesterday + timedelta(hours=2), handed_over=True)
        self.visit(timedelta(minutes=95), handed_over=True)
        self.visit(timedelta(minutes=70), printed=True)
        self.visit(timedelta(minutes=48), answers={"reason": "worse"}, partial=True)
        self.visit(timedelta(minutes=40), trouble="the printer is out of paper")
        urgent = self.visit(timedelta(minutes=22), answers=URGENT)
        self.alert(timedelta(minutes=25), urgent)
        (alert,) = self.store.desk.alerts(urgent)
        self.store.desk.acknowledge(alert.id, _utc(NOON - timedelta(minutes=24)), DESK)
        self.visit(timedelta(minutes=9), more=("health-check",))

    def visit(
        self,
        ago: timedelta,
        answers: Answers = SAMPLE,
        more: tuple[str, ...] = (),
        partial: bool = False,
        printed: bool = False,
        handed_over: bool = False,
        trouble: str = "",
        reference: str | None = None,
    ) -> int:
        """One visit that was finished so long ago; its id."""
        finished = NOON - ago
        tools = [self._library.tools[name] for name in ("spine-check", *more)]
        kept = self._visits.keep(
            ClosedVisit(
                library=self._library,
                for_staff=self._library,
                results=tuple(score(tool.assessment, answers) for tool in tools),
                started=finished - timedelta(minutes=8),
                finished=finished,
                clinic="Hillside Spine Clinic",
                partial=partial,
                reference=reference,
            )
        )
        assert kept.visit_id is not None
        self.codes.append(kept.code)
        visit_id = kept.visit_id
        after = _utc(finished + timedelta(minutes=2))
        if printed or handed_over:
            self.store.desk.printed(visit_id, after, DESK, "both")
        if handed_over:
            self.store.desk.hand_over(visit_id, after + timedelta(minutes=1), DESK)
        if trouble:
            self.store.desk.not_printed(visit_id, after, DESK, trouble)
        return visit_id

    def count(self) -> None:
        """Four weeks of visits in the numbers: more on Mondays, none on Sundays."""
        chance = random.Random(3)
        tool = self._library.tools["spine-check"].assessment
        for ago in range(28):
            day = NOON.date() - timedelta(days=ago)
            for _ in range((9, 6, 6, 5, 4, 2, 0)[day.weekday()]):
                how: HowEnded = chance.choice(ENDS)
                seen = len(tool.question) if how == "finished" else chance.randint(2, 20)
                asked = [question.id for question in tool.question[:seen]]
                self.store.numbers.add(
                    VisitPace(
                        day=day,
                        how=how,
                        begun=(tool.id,),
                        done=(tool.id,) if how == "finished" else (),
                        questions=tuple(
                            QuestionPace(tool.id, name, 1, chance.randint(6, 30)) for name in asked
                        ),
                        gave_up=None if how == "finished" else (tool.id, asked[-1]),
                    )
                )

    def alert(self, ago: timedelta, visit_id: int | None = None) -> None:
        """Urgent answers so long ago, of a kept visit or of somebody still at the kiosk."""
        raised = _utc(NOON - ago)
        started = raised - timedelta(minutes=3)
        if visit_id is not None:
            started = self.store.desk.line(visit_id).started
        self.store.raise_alert(RaisedAlert(raised, started, SIGNS))


class DeskStage:
    """The desk's window over a sample day, with a clock that stands still."""

    def __init__(
        self,
        store: VisitStore,
        shelf: Shelf,
        library: Library,
        place: SignInPlace = "desk",
        colours: Mapping[str, str] = {},
        clock: Callable[[], datetime] = lambda: NOON,
        paper: Paper | None = None,
    ) -> None:
        self.sample = SamplePaper()
        """The printer, unless a real one was given."""
        self.books, self.printer = Worker(), Worker()
        rules = desk_rules(shelf, library, SAMPLE_RULES.clinic)
        desk = Desk(store, paper or self.sample, clock, place)
        self.shell = DeskShell(desk, rules, clock, self.books, self.printer)
        self.window = DeskWindow(self.shell, shelf, colours, reduce_motion=True)
        self.resize(LANDSCAPE)
        self.window.view.show()
        self.shell.begin()

    def resize(self, size: QSize) -> None:
        self.window.view.resize(size)

    def sign_in(self, pin: str = DESK_PIN) -> None:
        """Type a PIN, and wait until the list is there."""
        for digit in pin:
            self.shell.pin.type(digit)
        self.settle()

    def settle(self) -> None:
        """Wait until nothing is under way in the background but printing."""
        # Three times: an answer may ask the next question.
        for _ in range(3):
            done: list[None] = []
            self.books.run(_nothing, done.append, _raise)
            wait_until(functools.partial(bool, done))

    def picture(self) -> QImage:
        # The pages of a preview are read in by and by, and again for another size.
        wait_until(lambda: all(item.property("drawn") is not False for item in self._items()))
        return self.window.view.grabWindow()

    def _items(self) -> Iterator[QQuickItem]:
        let_live()
        todo = [self.window.view.contentItem()]
        while todo:
            item = todo.pop()
            yield item
            todo.extend(item.childItems())

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        self.sample.go_on.set()
        self.shell.end()
        self.books.finish()
        self.printer.finish()
        self.window.close()
        for gone in (self.shell, self.books, self.printer):
            shiboken6.delete(gone)


def _utc(moment: datetime) -> datetime:
    return moment.astimezone(UTC)


def _nothing() -> None:
    pass


def _raise(error: Exception) -> None:
    raise error
