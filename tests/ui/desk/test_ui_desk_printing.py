"""From the list to paper: a real CUPS, a real printer, and everything that keeps them apart."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from desk_hands import FrontDesk
from printers import Office
from pypdf import PdfReader

from kiosk.content.library import Library
from kiosk.content.shelf import Shelf
from kiosk.desk.clinic_paper import ClinicPaper
from kiosk.printing.commands import run
from kiosk.settings.keys import Settings
from kiosk.stage.desk import ADMIN_PIN, DESK

MINUTE = timedelta(minutes=1)


def room_with_printer(
    shelf: Shelf,
    library: Library,
    folder: Path,
    desk: FrontDesk | None = None,
    timeout: int = 30,
) -> FrontDesk:
    settings = Settings(data_folder=folder, printer="desk", print_timeout_seconds=timeout)
    paper = ClinicPaper(settings, filing=False)
    if desk is None:
        return FrontDesk(shelf, library, folder, paper)
    return FrontDesk(shelf, library, folder, paper, place="kiosk", day=desk.day)


@pytest.fixture
def room(shelf: Shelf, library: Library, printer: Office, tmp_path: Path) -> Iterator[FrontDesk]:
    """A desk whose pages go to the real printer."""
    made = room_with_printer(shelf, library, tmp_path / "data")
    yield made
    made.close()
    assert made.complaints == []
    printer.tidy()


def visit_of(room: FrontDesk, ago: timedelta = MINUTE) -> str:
    room.day.visit(ago)
    return room.day.codes[-1]


def words_on(path: Path) -> str:
    return "\n".join(page.extract_text() for page in PdfReader(path).pages)


def line(room: FrontDesk, code: str) -> str:
    """Where the visit stands, as the database has it."""
    found = room.store.desk.line(room.store.find(code).id)
    return "printed" if found.printed else found.print_trouble or "to print"


def wait_for_paper(room: FrontDesk, code: str) -> None:
    room.wait(lambda: line(room, code) == "printed", 30)


def test_one_tap_from_the_list_to_paper(room: FrontDesk, printer: Office) -> None:
    code = visit_of(room)
    room.sign_in()
    room.wait_to_see(code)
    room.tap(f"Print {code}")
    room.wait_to_see("Printed.")
    (arrived,) = printer.printed()
    assert code in words_on(arrived)
    assert len(PdfReader(arrived).pages) == 2
    assert printer.job_files() == []
    assert line(room, code) == "printed"
    newest = room.store.trail.newest(1)[0]
    assert (newest.who, newest.did, newest.about["pages"]) == (DESK, "visit printed", "both")


@pytest.mark.parametrize(("tile", "heading"), [("For the care team", 0), ("For the patient", 1)])
def test_one_page_alone(room: FrontDesk, printer: Office, tile: str, heading: int) -> None:
    code = visit_of(room)
    room.sign_in()
    room.shell.visits.select(room.store.find(code).id)
    room.stage.settle()
    control = next(name for name in room.words().splitlines() if name.startswith(tile + ":"))
    room.tap(control)
    room.wait_to_see("Printed.")
    (arrived,) = printer.printed()
    assert len(PdfReader(arrived).pages) == 1
    assert ("Red flags" in words_on(arrived)) == (heading == 0)


def test_an_empty_tray_is_said_before_and_mended_after(room: FrontDesk, printer: Office) -> None:
    code = visit_of(room)
    printer.trays(0)
    try:
        room.sign_in()
        room.shell.visits.select(room.store.find(code).id)
        room.wait_to_see("The printer is out of paper.")
        assert room.sees("Put paper in the tray.")
        room.tap(f"Print {code}")
        room.wait_to_see("Not printed. The printer is out of paper.")
    finally:
        printer.trays(100)
    assert printer.printed() == []
    assert line(room, code) == "the printer is out of paper"
    room.shell.visit._printing.ask_printer()
    room.wait_to_see("The printer is ready.")
    room.tap(f"Print {code}")
    room.wait_to_see("Printed.")
    assert len(printer.printed()) == 1
    assert line(room, code) == "printed"


def test_printing_can_be_stopped_and_nothing_comes_out(room: FrontDesk, printer: Office) -> None:
    code = visit_of(room)
    room.sign_in()
    with printer.held():
        room.tap(f"Print {code}")
        room.wait_to_see("Printing …")
        room.tap("Stop printing")
        room.wait_to_see("Printing was stopped.")
    assert run("lpstat", "-W", "not-completed", "-o").out == ""
    assert printer.printed() == []
    room.wait(lambda: room.shell.visit.canPrint)
    assert line(room, code) == "to print"


def test_a_printer_that_goes_away_in_the_middle_loses_nothing(
    shelf: Shelf, library: Library, printer: Office, tmp_path: Path
) -> None:
    # CUPS goes on trying by itself: only the time that printing may take ends it.
    room = room_with_printer(shelf, library, tmp_path / "data", timeout=15)
    try:
        code = visit_of(room)
        room.sign_in()
        with printer.held():
            room.tap(f"Print {code}")
            room.wait(printer.has_a_page)
            printer.switch_off()
            try:
                room.wait_to_see("Not printed.", seconds=60)
            finally:
                printer.switch_on()
        assert room.store.find(code)
        assert line(room, code) != "printed"
        room.tap("Print both pages")
        room.wait_to_see("Printed.", seconds=60)
    finally:
        room.close()
        printer.tidy()
    assert room.complaints == []


def test_two_people_do_not_print_the_same_visit_at_once(
    room: FrontDesk, printer: Office, shelf: Shelf, library: Library, tmp_path: Path
) -> None:
    other = room_with_printer(shelf, library, tmp_path / "data", room)
    try:
        code = visit_of(room)
        room.sign_in()
        other.sign_in(ADMIN_PIN)
        other.shell.visits.select(other.store.find(code).id)
        other.stage.settle()
        other.shell._tick.stop()  # it does not know yet
        with printer.held():
            room.tap(f"Print {code}")
            room.wait_to_see("Printing …")
            other.tap("Print both pages")
            other.wait_to_see(f"{DESK} is printing this visit right now.")
        room.wait_to_see("Printed.")
    finally:
        other.close()
    assert len(printer.printed()) == 1


def test_three_patients_finish_at_once_and_the_printer_is_out_of_paper(
    room: FrontDesk, printer: Office
) -> None:
    printer.trays(0)
    try:
        for _ in range(3):
            visit_of(room, timedelta(seconds=5))
        room.sign_in()
        for code in room.day.codes:
            room.wait_to_see(code)
            room.tap(f"Print {code}")
            room.wait_to_see("Not printed. The printer is out of paper.")
    finally:
        printer.trays(100)
    assert printer.printed() == []
    assert {line(room, code) for code in room.day.codes} == {"the printer is out of paper"}
    for code in room.day.codes:
        room.tap(f"Print {code}")
        wait_for_paper(room, code)
        room.stage.settle()
    arrived = [words_on(path) for path in printer.printed()]
    assert len(arrived) == 3
    for code in room.day.codes:
        assert sum(code in words for words in arrived) == 1
