"""Against a real CUPS and a real IPP printer, both our own."""

import subprocess
from io import BytesIO
from pathlib import Path

import pytest
from printers import Office, free_port
from pypdf import PdfReader
from reportlab.pdfgen.canvas import Canvas  # type: ignore[import-untyped]

from kiosk.printing import Filed, Printed, PrintTarget
from kiosk.printing.commands import run
from kiosk.printing.deliver import deliver, printer_trouble


def page(words: str) -> bytes:
    out = BytesIO()
    sheet = Canvas(out, invariant=1)
    sheet.drawString(72, 720, words)
    sheet.save()
    return out.getvalue()


def target(folder: Path, printer: str = "desk", timeout: float = 40) -> PrintTarget:
    return PrintTarget(folder=folder, printer=printer, timeout=timeout)


def desk_command(*command: str) -> None:
    subprocess.run(command, check=True, timeout=20, capture_output=True)


def test_a_page_arrives_at_the_printer_with_its_words_and_leaves_no_copy_in_the_spool(
    desk: Office, tmp_path: Path
) -> None:
    before = desk.printed()
    outcome = deliver(page("Walk to the shops"), "K7M-2QX", target(tmp_path / "filed"))
    assert isinstance(outcome, Printed)
    assert outcome.purged
    (arrived,) = [path for path in desk.printed() if path not in before]
    assert "Walk to the shops" in PdfReader(arrived).pages[0].extract_text()
    assert desk.job_files() == []
    assert not (tmp_path / "filed").exists()


def test_a_page_that_is_not_done_in_time_is_taken_back_and_filed(
    desk: Office, tmp_path: Path
) -> None:
    outcome = deliver(page("Late"), "K7M-2QX", target(tmp_path, timeout=0))
    assert isinstance(outcome, Filed)
    assert outcome.reason == "the printer did not finish within 0 seconds"
    assert outcome.path.read_bytes() == page("Late")
    assert run("lpstat", "-W", "not-completed", "-o").out == ""
    assert desk.job_files() == []


@pytest.mark.usefixtures("desk")
def test_without_a_default_printer_the_reason_says_so(tmp_path: Path) -> None:
    outcome = deliver(page("Nowhere"), "K7M-2QX", target(tmp_path, printer=""))
    assert outcome == Filed(tmp_path / "K7M-2QX.pdf", "no printer is set up")


@pytest.mark.usefixtures("desk")
def test_a_queue_that_does_not_exist_is_named(tmp_path: Path) -> None:
    outcome = deliver(page("Nowhere"), "K7M-2QX", target(tmp_path, printer="upstairs"))
    assert outcome == Filed(tmp_path / "K7M-2QX.pdf", "there is no printer called 'upstairs'")


@pytest.mark.usefixtures("desk")
def test_a_paused_queue_is_not_sent_to(tmp_path: Path) -> None:
    desk_command("/usr/sbin/cupsdisable", "desk")
    try:
        assert printer_trouble("desk") == "the printer is paused"
        outcome = deliver(page("Paused"), "K7M-2QX", target(tmp_path))
    finally:
        desk_command("/usr/sbin/cupsenable", "desk")
    assert outcome == Filed(tmp_path / "K7M-2QX.pdf", "the printer is paused")


@pytest.mark.usefixtures("desk")
def test_a_queue_that_takes_no_jobs_is_not_sent_to() -> None:
    desk_command("/usr/sbin/cupsreject", "desk")
    try:
        assert printer_trouble("desk") == "the printer does not take new jobs"
    finally:
        desk_command("/usr/sbin/cupsaccept", "desk")


def test_an_empty_tray_is_seen_before_anything_is_sent(gone: Office, tmp_path: Path) -> None:
    gone.trays(0)
    outcome = deliver(page("No paper"), "K7M-2QX", target(tmp_path))
    assert outcome == Filed(tmp_path / "K7M-2QX.pdf", "the printer is out of paper")
    assert gone.printed() == []
    assert gone.job_files() == []


@pytest.mark.usefixtures("desk")
def test_a_printer_that_is_switched_off_is_offline(tmp_path: Path) -> None:
    nobody = f"ipp://localhost:{free_port()}/ipp/print"
    desk_command("/usr/sbin/lpadmin", "-p", "off", "-E", "-v", nobody)
    outcome = deliver(page("Dark"), "K7M-2QX", target(tmp_path, printer="off"))
    assert outcome == Filed(tmp_path / "K7M-2QX.pdf", "the printer is offline")


@pytest.mark.usefixtures("desk")
def test_a_good_printer_has_no_trouble() -> None:
    assert printer_trouble("desk") == ""


def test_a_print_service_that_is_not_running_is_a_reason(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("CUPS_SERVER", f"127.0.0.1:{free_port()}")
    outcome = deliver(page("Alone"), "K7M-2QX", target(tmp_path))
    assert outcome == Filed(tmp_path / "K7M-2QX.pdf", "the print service is not running")
