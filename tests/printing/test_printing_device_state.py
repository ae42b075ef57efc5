"""What a printer says of itself, in the words ``ipptool`` prints."""

import pytest

from kiosk.printing.commands import Answer
from kiosk.printing.device import said_by_printer, trouble_at

TRAY = "type=sheetFeedAutoRemovableTray;mediafeed=0;mediaxfeed=0;maxcapacity=250;level={};status=0"


def answer(reasons: str, state: str = "idle", trays: tuple[int, ...] = ()) -> Answer:
    lines = [f"        printer-state (enum) = {state}"]
    lines.append(f"        printer-state-reasons (1setOf keyword) = {reasons}")
    if trays:
        told = ",".join(TRAY.format(level) for level in trays)
        lines.append(f"        printer-input-tray (1setOf octetString) = {told}")
    return Answer(ok=True, out="\n".join(lines), trouble="")


@pytest.mark.parametrize(
    ("told", "means"),
    [
        (answer("none"), ""),
        (answer("media-low-warning,toner-low-report"), ""),
        (answer("media-empty-warning,media-needed-warning"), "the printer is out of paper"),
        (answer("media-empty"), "the printer is out of paper"),
        (answer("media-jam-error"), "paper is stuck in the printer"),
        (answer("toner-empty-error"), "the printer is out of toner or ink"),
        (answer("cover-open-report"), ""),
        (answer("cover-open"), "a cover of the printer is open"),
        (answer("none", state="stopped"), "the printer is paused"),
        (answer("no-such-reason-error", state="processing"), ""),
        (Answer(ok=False, out="", trouble="Unable to connect"), "the printer is offline"),
    ],
)
def test_reasons_become_plain_words(told: Answer, means: str) -> None:
    assert said_by_printer(told) == means


def test_an_idle_printer_only_reports_an_empty_tray_and_that_counts() -> None:
    assert (
        said_by_printer(answer("media-empty-report", trays=(0,))) == "the printer is out of paper"
    )


def test_one_empty_tray_of_two_stops_nobody() -> None:
    assert said_by_printer(answer("media-empty-report", trays=(0, 120))) == ""


def test_a_tray_that_cannot_tell_its_level_is_trusted() -> None:
    assert said_by_printer(answer("media-empty-warning", trays=(0, -2))) == ""


def test_a_printer_that_does_not_speak_ipp_is_not_asked() -> None:
    assert trouble_at("usb://Acme/Desk") == ""
