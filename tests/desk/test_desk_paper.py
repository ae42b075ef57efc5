"""A visit on its way to paper is in one hand, and comes out of it whatever happens."""

from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import msgspec
import pytest
from command_samples import fill
from store_samples import ANOTHER_CODE, a_visit

from kiosk.desk.paper import print_visit
from kiosk.printing import Delivery, NotPrinted, Printed, PrinterState, PrintStep
from kiosk.records.errors import BeingPrinted
from kiosk.report.pages import Pages, Summary
from kiosk.store.visits import VisitStore

NOON = datetime(2026, 5, 14, 12, 0, tzinfo=UTC)
SLOWEST = timedelta(minutes=3)


class PaperAtLast:
    """A printer that takes as long as it may. ``meanwhile``: what happens before the page comes."""

    slowest = SLOWEST

    def __init__(self, meanwhile: Callable[[], None]) -> None:
        self._meanwhile = meanwhile

    def pages(self, summary: Summary, only: Pages) -> bytes:
        del summary, only
        return b"%PDF-"

    def print(
        self,
        pdf: bytes,
        title: str,
        called_off: Callable[[], bool],
        tell: Callable[[PrintStep], None],
    ) -> Delivery:
        del pdf, title, called_off, tell
        self._meanwhile()
        return Printed("desk-1")

    def state(self) -> PrinterState:
        raise NotImplementedError

    def forget(self, code: str) -> None:
        raise NotImplementedError


@pytest.fixture
def store(tmp_path: Path) -> Iterator[VisitStore]:
    fill(tmp_path / "data")
    with VisitStore.open(tmp_path / "data") as store:
        yield store


def test_nobody_else_prints_a_visit_as_long_as_the_printer_may_take(store: VisitStore) -> None:
    refused = []

    def somebody_else_tries() -> None:
        at = NOON + SLOWEST + timedelta(seconds=50)
        with pytest.raises(BeingPrinted):
            store.desk.begin_printing(1, at, at + SLOWEST, "Ana Ruiz")
        refused.append(at)

    outcome = print_visit(store, PaperAtLast(somebody_else_tries), 1, "Sam Lee", lambda: NOON)
    assert isinstance(outcome, Printed)
    assert len(refused) == 1
    assert store.desk.line(1).printed == NOON


def test_a_visit_is_in_nobodys_hand_after_whatever_went_wrong(store: VisitStore) -> None:
    def breaks() -> None:
        raise ZeroDivisionError

    outcome = print_visit(store, PaperAtLast(breaks), 1, "Sam Lee", lambda: NOON)
    assert outcome == NotPrinted("something went wrong")
    assert store.desk.line(1).printed is None
    store.desk.begin_printing(1, NOON, NOON + SLOWEST, "Ana Ruiz")


def test_a_visit_whose_pages_could_not_be_written_is_not_printed_and_says_why(
    store: VisitStore,
) -> None:
    number = store.save(msgspec.structs.replace(a_visit(ANOTHER_CODE), summary=b"null"))
    outcome = print_visit(store, PaperAtLast(lambda: None), number, "Sam Lee", lambda: NOON)
    assert outcome == NotPrinted("its pages could not be written")
    assert store.desk.line(number).printed is None
