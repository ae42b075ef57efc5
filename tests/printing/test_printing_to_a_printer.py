"""Against a real CUPS and a real IPP printer, both our own."""

import subprocess
from pathlib import Path

import pytest
from printers import Office, free_port, wait_until
from printing_pages import filed, not_printed, page, pages_of_a_visit, target, texts

from kiosk.printing import Filed, Printed, PrinterState
from kiosk.printing.commands import run
from kiosk.printing.deliver import deliver, printer_state
from kiosk.printing.queue import purge, queue_named, submit
from kiosk.printing.troubles import TROUBLES, TroubleId

GOOD = PrinterState("desk")


def state(trouble: TroubleId, waiting: int = 0) -> PrinterState:
    known = TROUBLES[trouble]
    return PrinterState("desk", known.words, waiting, known.advice, trouble)


def nothing_is_left(desk: Office) -> None:
    wait_until(desk.is_quiet, "ending what was cancelled")
    assert desk.printed() == []
    assert desk.job_files() == []
    assert printer_state("desk") == GOOD


def desk_command(*command: str) -> None:
    subprocess.run(command, check=True, timeout=20, capture_output=True)


def test_the_pages_of_a_visit_arrive_as_they_are_and_leave_no_copy_in_the_spool(
    desk: Office, tmp_path: Path
) -> None:
    told: list[str] = []
    sent = pages_of_a_visit()
    outcome = deliver(sent, "K7M-2QX", target(tmp_path / "filed"), tell=told.append)
    assert isinstance(outcome, Printed)
    assert outcome.purged
    assert desk.job_files() == []
    (arrived,) = desk.printed()
    assert texts(arrived.read_bytes()) == texts(sent)
    assert "K7M-2QX" in texts(sent)[0]
    assert told == ["asking the printer", "sending", "printing"]
    assert not (tmp_path / "filed").exists()
    assert printer_state("desk") == GOOD


def test_an_empty_tray_is_seen_before_anything_is_sent_and_a_full_one_prints(
    desk: Office, tmp_path: Path
) -> None:
    desk.trays(0)
    try:
        assert printer_state("desk") == state("out_of_paper")
        outcome = deliver(page("No paper"), "K7M-2QX", target(tmp_path))
        assert outcome == Filed(
            tmp_path / "K7M-2QX.pdf", "the printer is out of paper", "Put paper in the tray."
        )
        assert desk.job_files() == []
    finally:
        desk.trays(25)
    assert printer_state("desk") == GOOD
    assert isinstance(deliver(page("Paper"), "K7M-2QX", target(None)), Printed)
    (arrived,) = desk.printed()
    assert "Paper" in texts(arrived.read_bytes())[0]


def test_a_printer_that_is_switched_off_is_offline_until_it_is_on_again(
    desk: Office, tmp_path: Path
) -> None:
    desk.switch_off()
    try:
        assert printer_state("desk") == state("offline")
        outcome = deliver(page("Dark"), "K7M-2QX", target(tmp_path))
        assert outcome == filed(tmp_path / "K7M-2QX.pdf", "offline")
    finally:
        desk.switch_on()
    assert printer_state("desk") == GOOD
    assert isinstance(deliver(page("Light"), "K7M-2QX", target(None)), Printed)
    assert len(desk.printed()) == 1


def test_a_printer_that_is_switched_off_with_a_page_in_it_prints_it_neither_then_nor_later(
    desk: Office, tmp_path: Path
) -> None:
    def pull_the_plug(stage: str) -> None:
        if stage == "printing":
            wait_until(desk.has_a_page, "reaching the printer")
            desk.switch_off()

    try:
        with desk.held():
            outcome = deliver(
                page("Dark"), "K7M-2QX", target(tmp_path, timeout=1), tell=pull_the_plug
            )
    finally:
        desk.switch_on()
    # CUPS sometimes goes on trying and sometimes calls the job completed.
    file = tmp_path / "K7M-2QX.pdf"
    assert outcome in (filed(file, "offline"), filed(file, "lost"))
    nothing_is_left(desk)
    assert isinstance(deliver(page("Light"), "K7M-2QX", target(None)), Printed)
    (arrived,) = desk.printed()
    assert "Light" in texts(arrived.read_bytes())[0]


def test_a_paused_queue_is_not_sent_to_until_it_is_resumed(desk: Office, tmp_path: Path) -> None:
    desk_command("/usr/sbin/cupsdisable", "desk")
    somebody_elses = submit(queue_named("desk"), page("Waits"), "J4R-8WN")
    try:
        assert printer_state("desk") == state("queue_paused", waiting=1)
        outcome = deliver(page("Paused"), "K7M-2QX", target(tmp_path))
        assert outcome == filed(tmp_path / "K7M-2QX.pdf", "queue_paused")
    finally:
        desk_command("cancel", somebody_elses.name)
        assert purge(somebody_elses)
        desk_command("/usr/sbin/cupsenable", "desk")
    assert printer_state("desk") == GOOD
    assert isinstance(deliver(page("Resumed"), "K7M-2QX", target(None)), Printed)
    assert len(desk.printed()) == 1


def test_a_queue_that_is_paused_while_it_prints_gives_the_page_back(
    desk: Office, tmp_path: Path
) -> None:
    def pause(stage: str) -> None:
        if stage == "printing":
            desk_command("/usr/sbin/cupsdisable", "desk")

    try:
        with desk.held():
            outcome = deliver(page("Halfway"), "K7M-2QX", target(tmp_path), tell=pause)
    finally:
        desk_command("/usr/sbin/cupsenable", "desk")
    assert outcome == filed(tmp_path / "K7M-2QX.pdf", "queue_paused")
    nothing_is_left(desk)


@pytest.mark.usefixtures("desk")
def test_a_queue_that_takes_no_jobs_is_not_sent_to() -> None:
    desk_command("/usr/sbin/cupsreject", "desk")
    try:
        assert printer_state("desk") == state("queue_closed")
        outcome = deliver(page("Closed"), "K7M-2QX", target(None))
        assert outcome == not_printed("queue_closed")
    finally:
        desk_command("/usr/sbin/cupsaccept", "desk")
    assert printer_state("desk") == GOOD


@pytest.mark.usefixtures("desk")
def test_without_a_default_printer_the_reason_says_so(tmp_path: Path) -> None:
    outcome = deliver(page("Nowhere"), "K7M-2QX", target(tmp_path, printer=""))
    assert outcome == filed(tmp_path / "K7M-2QX.pdf", "no_printer")


@pytest.mark.usefixtures("desk")
def test_a_queue_that_does_not_exist_is_named(tmp_path: Path) -> None:
    outcome = deliver(page("Nowhere"), "K7M-2QX", target(tmp_path, printer="upstairs"))
    assert outcome == filed(tmp_path / "K7M-2QX.pdf", "no_such_printer", "upstairs")
    found = printer_state("upstairs")
    assert (found.name, found.trouble) == ("", "there is no printer called 'upstairs'")


def test_a_print_service_that_is_not_running_is_a_reason(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("CUPS_SERVER", f"127.0.0.1:{free_port()}")
    outcome = deliver(page("Alone"), "K7M-2QX", target(tmp_path))
    assert outcome == filed(tmp_path / "K7M-2QX.pdf", "no_service")
    assert printer_state("desk").trouble_id == "no_service"


@pytest.mark.parametrize(
    "damaged",
    [
        pytest.param(b"", id="nothing"),
        pytest.param(b"no page at all", id="no PDF"),
        pytest.param(page("Whole")[:100], id="its first bytes"),
    ],
)
def test_a_damaged_page_is_said_to_be_unreadable_and_the_next_one_prints(
    desk: Office, damaged: bytes
) -> None:
    # The first bytes of a page look like a PDF: CUPS takes them, and stops at them for ever.
    assert deliver(damaged, "K7M-2QX", target(None)) == not_printed("unreadable")
    nothing_is_left(desk)
    assert isinstance(deliver(page("Whole"), "K7M-2QX", target(None)), Printed)
    assert len(desk.printed()) == 1


def test_a_page_that_is_not_done_in_time_is_taken_back_and_never_comes_out(
    desk: Office, tmp_path: Path
) -> None:
    told: list[str] = []
    with desk.held():
        sent = page("Late")
        outcome = deliver(sent, "K7M-2QX", target(tmp_path, timeout=1), tell=told.append)
    assert outcome == filed(tmp_path / "K7M-2QX.pdf", "late", 1)
    assert (tmp_path / "K7M-2QX.pdf").read_bytes() == sent
    assert told[-1] == "taking it back"
    assert run("lpstat", "-W", "not-completed", "-o").out == ""
    nothing_is_left(desk)
    assert isinstance(deliver(page("Again"), "K7M-2QX", target(None)), Printed)
    (arrived,) = desk.printed()
    assert "Again" in texts(arrived.read_bytes())[0]


def test_what_the_printer_only_warns_of_explains_a_page_that_is_stuck(desk: Office) -> None:
    with desk.held(says="cover-open"):
        outcome = deliver(page("Stuck"), "K7M-2QX", target(None, timeout=1))
    assert outcome == not_printed("cover_open")
    nothing_is_left(desk)


def test_a_page_that_is_cancelled_at_the_printer_is_not_called_printed(desk: Office) -> None:
    def cancel(stage: str) -> None:
        if stage == "printing":
            wait_until(lambda: not desk.is_quiet(), "reaching the printer")
            desk.cancel_at_the_printer()
            desk.let_go()

    with desk.held():
        outcome = deliver(page("Cancelled"), "K7M-2QX", target(None), tell=cancel)
    assert outcome == not_printed("cancelled")
    nothing_is_left(desk)
