"""Pages that are called off, that nobody can take back, or that are not alone."""

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from printers import Office, wait_until
from printing_pages import filed, not_printed, page, target, texts

from kiosk.printing import CalledOff, Printed
from kiosk.printing.commands import run
from kiosk.printing.deliver import deliver, printer_state


class Mind:
    """Somebody who may change their mind at one stage of printing."""

    def __init__(self, changes_at: str = "") -> None:
        self._changes_at = changes_at
        self.changed = False
        self.told: list[str] = []

    def tell(self, stage: str) -> None:
        self.told.append(stage)
        self.changed = self.changed or stage == self._changes_at


def nothing_came_out(desk: Office) -> None:
    wait_until(desk.is_quiet, "ending what was cancelled")
    assert desk.printed() == []
    assert desk.job_files() == []
    assert run("lpstat", "-W", "not-completed", "-o").out == ""


def test_a_page_called_off_before_it_is_sent_never_reaches_the_queue(
    desk: Office, tmp_path: Path
) -> None:
    mind = Mind(changes_at="asking the printer")
    outcome = deliver(
        page("Not now"),
        "K7M-2QX",
        target(tmp_path),
        called_off=lambda: mind.changed,
        tell=mind.tell,
    )
    assert outcome == CalledOff()
    assert mind.told == ["asking the printer"]
    assert list(tmp_path.iterdir()) == []
    nothing_came_out(desk)


def test_a_page_called_off_while_it_prints_is_taken_back_and_not_filed(
    desk: Office, tmp_path: Path
) -> None:
    mind = Mind(changes_at="printing")
    with desk.held():
        outcome = deliver(
            page("Not now"),
            "K7M-2QX",
            target(tmp_path),
            called_off=lambda: mind.changed,
            tell=mind.tell,
        )
        assert desk.job_files() == []
    assert outcome == CalledOff()
    assert mind.told[-1] == "taking it back"
    assert list(tmp_path.iterdir()) == []
    nothing_came_out(desk)


def test_a_page_called_off_when_the_tray_ran_empty_does_not_come_out_once_it_is_filled(
    desk: Office, tmp_path: Path
) -> None:
    looks: list[int] = []

    def run_out(stage: str) -> None:
        if stage == "sending":
            desk.trays(0)

    def enough() -> bool:
        looks.append(1)
        return len(looks) > 3

    try:
        outcome = deliver(
            page("Not now"), "K7M-2QX", target(tmp_path), called_off=enough, tell=run_out
        )
        assert outcome == CalledOff()
        assert desk.job_files() == []
    finally:
        desk.trays(25)
    nothing_came_out(desk)
    assert isinstance(deliver(page("Now"), "K7M-2QX", target(None)), Printed)
    assert len(desk.printed()) == 1


def test_a_page_that_is_out_when_it_is_called_off_is_printed(desk: Office) -> None:
    # CUPS hears of it a second later than the page is out, so it still agrees to cancel the job.
    outcome = deliver(
        page("Too late"), "K7M-2QX", target(None), called_off=lambda: bool(desk.printed())
    )
    assert isinstance(outcome, Printed)
    assert outcome.purged
    assert desk.job_files() == []
    assert len(desk.printed()) == 1


@pytest.mark.usefixtures("desk")
def test_what_goes_wrong_with_a_page_nobody_wants_is_not_filed(tmp_path: Path) -> None:
    outcome = deliver(
        page("Nowhere"), "K7M-2QX", target(tmp_path, printer="upstairs"), called_off=lambda: True
    )
    assert outcome == CalledOff()
    assert list(tmp_path.iterdir()) == []


def test_a_page_that_cannot_be_taken_back_is_said_to_come_perhaps(
    gone: Office, tmp_path: Path
) -> None:
    def stop(stage: str) -> None:
        if stage == "printing":
            gone.stop_cups()

    with gone.held():
        outcome = deliver(page("Perhaps"), "K7M-2QX", target(tmp_path, timeout=1), tell=stop)
    assert outcome == filed(tmp_path / "K7M-2QX.pdf", "may_still_come")
    assert printer_state("desk").trouble_id == "no_service"
    gone.start_cups()

    mind = Mind(changes_at="printing")

    def stop_and_change(stage: str) -> None:
        stop(stage)
        mind.tell(stage)

    with gone.held():
        unwanted = deliver(
            page("Perhaps"),
            "J4R-8WN",
            target(tmp_path),
            called_off=lambda: mind.changed,
            tell=stop_and_change,
        )
    assert unwanted == not_printed("may_still_come")


def test_two_pages_at_once_come_out_once_each_and_leave_the_spool_empty(desk: Office) -> None:
    with ThreadPoolExecutor(2) as desks:
        both = [
            desks.submit(deliver, page(words), "K7M-2QX", target(None)) for words in ("One", "Two")
        ]
        outcomes = [each.result() for each in both]
    assert all(isinstance(outcome, Printed) and outcome.purged for outcome in outcomes)
    arrived = sorted(texts(path.read_bytes())[0].strip() for path in desk.printed())
    assert arrived == ["One", "Two"]
    assert desk.job_files() == []


def test_clearing_up_after_one_page_leaves_the_next_in_the_queue_alone(desk: Office) -> None:
    with ThreadPoolExecutor(2) as desks, desk.held():
        late = desks.submit(deliver, page("Late"), "K7M-2QX", target(None, timeout=1))
        wait_until(lambda: not desk.is_quiet(), "reaching the printer")
        waits = desks.submit(deliver, page("Waits"), "J4R-8WN", target(None))
        assert late.result() == not_printed("late", 1)
        desk.let_go()
        assert isinstance(waits.result(), Printed)
    (arrived,) = desk.printed()
    assert "Waits" in texts(arrived.read_bytes())[0]
    assert desk.job_files() == []
