"""The printer and its paper: a real CUPS with a real printer behind it."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from printers import Office, office

from kiosk.doctor.finding import well
from kiosk.doctor.paper import paper, printer, waiting
from kiosk.settings.keys import Settings

DESK = Settings(printer="desk")


@pytest.fixture(scope="module")
def _office() -> Iterator[Office]:
    with office() as running:
        yield running


@pytest.fixture
def desk(_office: Office, monkeypatch: pytest.MonkeyPatch) -> Office:
    for name, value in _office.environment.items():
        monkeypatch.setenv(name, value)
    _office.trays(100)
    return _office


@pytest.mark.usefixtures("desk")
def test_a_printer_that_can_print_is_well() -> None:
    assert printer(DESK) == well("desk can print")


def test_a_printer_without_paper_has_failed_in_plain_words(desk: Office) -> None:
    desk.trays(0)
    found = printer(DESK)
    assert (found.state, found.says) == ("FAIL", "desk: the printer is out of paper")
    assert found.do == "Put paper in the tray. Until then pages go to the print folder."


@pytest.mark.usefixtures("desk")
def test_a_name_that_no_printer_has_has_failed() -> None:
    found = printer(Settings(printer="dsk"))
    assert (found.state, found.says) == ("FAIL", "dsk: there is no printer called 'dsk'")


@pytest.mark.usefixtures("desk")
def test_no_printer_at_all_is_pointed_out() -> None:
    found = printer(Settings())
    assert found.state == "look"
    assert found.says == "no printer is set up: pages go to the print folder"


@pytest.mark.usefixtures("desk")
def test_the_paper_of_the_settings_is_compared_with_what_is_loaded() -> None:
    assert paper(DESK) == well("pages are a4, and desk has it")
    found = paper(Settings(printer="desk", paper="letter"))
    assert found.state == "look"
    assert found.says.startswith("pages are letter, desk has iso_a4_210x297mm")


def test_a_printer_that_is_off_has_failed_and_its_paper_is_not_known(desk: Office) -> None:
    desk.switch_off()
    try:
        assert printer(DESK).says == "desk: the printer is offline"
        assert paper(DESK) == well("pages are a4; the printer does not tell what it has")
    finally:
        desk.switch_on()


def test_without_cups_no_printer_is_there_to_ask(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    assert printer(DESK).state == "FAIL"
    assert printer(Settings()).state == "look"
    assert paper(DESK) == well("pages are a4; there is no printer to ask")


def test_pages_that_wait_are_counted_and_never_named(tmp_path: Path) -> None:
    assert waiting(tmp_path / "none") == well("no page waits")
    for name in ("K7M-2QX.pdf", "K7M-2QX-2.pdf", "menu.pdf", ".abcdefgh.part"):
        (tmp_path / name).write_bytes(b"%PDF-")
    found = waiting(tmp_path)
    assert (found.state, found.says) == ("look", f"pages that wait in {tmp_path}: 2")
