"""What is printed by itself when a patient has finished, and what the desk sees of it."""

from collections.abc import Iterator
from datetime import UTC, timedelta
from pathlib import Path

import msgspec
import pytest
from desk_hands import FrontDesk
from printers import Office

from kiosk.content.library import Library
from kiosk.content.shelf import Shelf
from kiosk.desk.clinic_paper import ClinicPaper
from kiosk.desk.desk import Desk
from kiosk.desk.paper import print_finished, print_visit
from kiosk.printing import Delivery, Filed, NotPrinted, Printed
from kiosk.records.staff import Staff
from kiosk.report.pages import Summary
from kiosk.settings.keys import Settings
from kiosk.stage.desk import ADMIN
from kiosk.store.visits import VisitStore

MINUTE = timedelta(minutes=1)


class Kiosk:
    """The kiosk's own way to paper, beside the desk's window."""

    def __init__(self, desk: FrontDesk, folder: Path) -> None:
        self.desk = desk
        settings = Settings(data_folder=folder / "data", printer="desk", print_timeout_seconds=30)
        self.filed = settings.filing_folder
        self.paper = ClinicPaper(settings, filing=True)

    def finish(self) -> str:
        """Somebody finishes; the code."""
        self.desk.day.visit(MINUTE)
        return self.desk.day.codes[-1]

    def summary(self, code: str) -> Summary:
        stored = self.desk.store.find(code).visit.summary
        return msgspec.json.decode(stored, type=Summary)

    def print(self, code: str) -> Delivery:
        visit_id = self.desk.store.find(code).id
        return self.print_from(self.desk.store, visit_id, code)

    def print_from(self, store: VisitStore, visit_id: int | None, code: str) -> Delivery:
        return print_finished(store, self.paper, visit_id, self.summary(code), self.desk.clock)


@pytest.fixture
def kiosk(shelf: Shelf, library: Library, printer: Office, tmp_path: Path) -> Iterator[Kiosk]:
    desk = FrontDesk(shelf, library, tmp_path / "data")
    yield Kiosk(desk, tmp_path)
    desk.close()
    printer.tidy()


def test_a_finished_visit_is_printed_and_the_desk_sees_that_the_kiosk_did(
    kiosk: Kiosk, printer: Office
) -> None:
    code = kiosk.finish()
    assert isinstance(kiosk.print(code), Printed)
    assert len(printer.printed()) == 1
    kiosk.desk.sign_in()
    kiosk.desk.wait_to_see("10:31, kiosk")
    assert kiosk.desk.shell.visits.filters[1]["count"] == "0"


def test_what_staff_have_printed_is_not_printed_again_by_itself(
    kiosk: Kiosk, printer: Office
) -> None:
    code = kiosk.finish()
    visit_id = kiosk.desk.store.find(code).id
    now = kiosk.desk.clock().astimezone(UTC)
    print_visit(kiosk.desk.store, kiosk.paper, visit_id, "Ben Okafor", lambda: now)
    assert kiosk.print(code) == NotPrinted("it was printed already")
    assert len(printer.printed()) == 1


def test_what_staff_are_printing_is_not_printed_by_itself(kiosk: Kiosk, printer: Office) -> None:
    code = kiosk.finish()
    now = kiosk.desk.clock().astimezone(UTC)
    kiosk.desk.store.desk.begin_printing(
        kiosk.desk.store.find(code).id, now, now + MINUTE, "Ben Okafor"
    )
    outcome = kiosk.print(code)
    assert isinstance(outcome, NotPrinted)
    assert "Ben Okafor is printing this visit" in outcome.reason
    assert printer.printed() == []


def test_out_of_paper_is_on_the_list_and_nothing_comes_out_later_by_itself(
    kiosk: Kiosk, printer: Office
) -> None:
    printer.trays(0)
    try:
        codes = [kiosk.finish() for _ in range(3)]
        outcomes = [kiosk.print(code) for code in codes]
    finally:
        printer.trays(100)
    assert all(isinstance(outcome, Filed) for outcome in outcomes)
    assert sorted(path.stem for path in kiosk.filed.iterdir()) == sorted(codes)
    kiosk.desk.sign_in()
    kiosk.desk.wait_to_see("The printer is out of paper.")
    assert kiosk.desk.shell.visits.filters[1]["count"] == "3"
    assert printer.printed() == []


def test_without_a_database_the_page_is_printed_all_the_same(
    kiosk: Kiosk, printer: Office, tmp_path: Path
) -> None:
    code = kiosk.finish()
    with VisitStore.open(tmp_path / "other") as empty:
        assert isinstance(kiosk.print_from(empty, None, code), Printed)
    assert len(printer.printed()) == 1


def test_what_was_saved_only_while_it_waited_for_the_printer_counts_as_printed(
    kiosk: Kiosk, printer: Office
) -> None:
    code = kiosk.finish()
    assert isinstance(kiosk.print_from(kiosk.desk.store, None, code), Printed)
    assert len(printer.printed()) == 1
    visit_id = kiosk.desk.store.find(code).id
    assert kiosk.desk.store.desk.line(visit_id).printed is not None


def test_a_visit_that_is_deleted_before_its_turn_is_not_printed(
    kiosk: Kiosk, printer: Office
) -> None:
    code = kiosk.finish()
    visit_id, summary = kiosk.desk.store.find(code).id, kiosk.summary(code)
    now = kiosk.desk.clock().astimezone(UTC)
    kiosk.desk.store.desk.delete(visit_id, now, ADMIN, "It was a test")
    store, clock = kiosk.desk.store, kiosk.desk.clock
    assert isinstance(print_finished(store, kiosk.paper, visit_id, summary, clock), NotPrinted)
    assert printer.printed() == []


def test_nobody_holds_a_visit_longer_than_a_printer_may_take(kiosk: Kiosk) -> None:
    code = kiosk.finish()
    store, visit_id = kiosk.desk.store, kiosk.desk.store.find(code).id
    now = kiosk.desk.clock().astimezone(UTC)
    store.desk.begin_printing(visit_id, now, now + MINUTE, "A screen that lost its power")
    later = now + MINUTE
    store.desk.begin_printing(visit_id, later, later + MINUTE, "Ben Okafor")
    assert store.desk.line(visit_id).printing_by == "Ben Okafor"


def test_a_visit_deleted_at_the_desk_takes_its_unprinted_pages_along(
    kiosk: Kiosk, printer: Office
) -> None:
    printer.trays(0)
    try:
        code = kiosk.finish()
        assert isinstance(kiosk.print(code), Filed)
    finally:
        printer.trays(100)
    desk = Desk(kiosk.desk.store, kiosk.paper, kiosk.desk.clock, "desk")
    admin = Staff(id=1, name=ADMIN, role="admin")
    desk.delete(kiosk.desk.store.find(code).id, admin, "It was a test")
    assert list(kiosk.filed.iterdir()) == []
