"""What a printer says of itself, in the words ``ipptool`` prints."""

from typing import get_args

import pytest

from kiosk.printing.commands import Output
from kiosk.printing.device import REASONS, fate_at, said_by_printer, trouble_at
from kiosk.printing.troubles import TROUBLES, TroubleId

TRAY = "type=sheetFeedAutoRemovableTray;mediafeed=0;mediaxfeed=0;maxcapacity=250;level={};status=0"


def answer(reasons: str, state: str = "idle", trays: tuple[int, ...] = ()) -> Output:
    lines = [f"        printer-state (enum) = {state}"]
    lines.append(f"        printer-state-reasons (1setOf keyword) = {reasons}")
    if trays:
        told = ",".join(TRAY.format(level) for level in trays)
        lines.append(f"        printer-input-tray (1setOf octetString) = {told}")
    return Output(ok=True, out="\n".join(lines), trouble="")


def found(told: Output, stuck: bool = False) -> str:
    trouble = said_by_printer(told, stuck)
    return trouble.id if trouble else ""


@pytest.mark.parametrize(
    ("told", "means"),
    [
        (answer("none"), ""),
        (answer("media-low-warning,toner-low-report"), ""),
        (answer("media-empty-warning,media-needed-warning"), "out_of_paper"),
        (answer("media-empty"), "out_of_paper"),
        (answer("media-jam-error"), "jam"),
        (answer("toner-empty-error"), "no_toner"),
        (answer("marker-supply-empty-error"), "no_toner"),
        (answer("input-tray-missing"), "tray_missing"),
        (answer("output-area-full-error"), "output_full"),
        (answer("shutdown"), "offline"),
        (answer("cover-open-report"), ""),
        (answer("cover-open"), "cover_open"),
        (answer("none", state="stopped"), "printer_paused"),
        (answer("no-such-reason-error", state="processing"), ""),
        (Output(ok=False, out="", trouble="Unable to connect"), "offline"),
    ],
)
def test_keywords_become_reasons(told: Output, means: str) -> None:
    assert found(told) == means


def test_an_idle_printer_only_reports_an_empty_tray_and_that_counts() -> None:
    assert found(answer("media-empty-report", trays=(0,))) == "out_of_paper"


def test_one_empty_tray_of_two_stops_nobody() -> None:
    assert found(answer("media-empty-report", trays=(0, 120))) == ""


def test_a_tray_that_cannot_tell_its_level_is_trusted() -> None:
    assert found(answer("media-empty-warning", trays=(0, -2))) == ""


def test_a_printer_that_does_not_speak_ipp_is_not_asked() -> None:
    assert trouble_at("usb://Acme/Desk") is None
    assert fate_at("usb://Acme/Desk", "4f2a1c") == "unknown"


def test_a_warning_counts_once_a_page_is_stuck() -> None:
    assert found(answer("door-open-warning")) == ""
    assert found(answer("door-open-warning"), stuck=True) == "cover_open"
    assert found(answer("door-open-report"), stuck=True) == ""


def test_every_trouble_has_words_and_one_sentence_of_advice() -> None:
    assert set(TROUBLES) == set(get_args(TroubleId))
    assert set(REASONS.values()) <= set(TROUBLES)
    for trouble in TROUBLES.values():
        assert trouble.words[0].islower()
        assert trouble.advice[0].isupper()
        assert trouble.advice.endswith(".")
        assert trouble.advice.count(".") == 1
        assert "{" not in trouble.advice
