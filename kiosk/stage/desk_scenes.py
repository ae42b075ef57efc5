"""Every page of the front desk with sample data: one list for test pictures and the demo."""

from collections.abc import Callable
from datetime import timedelta

import msgspec

from kiosk.printing import PrinterState
from kiosk.stage.desk import ADMIN_PIN, DESK_PIN, DeskStage, SampleDay
from kiosk.stage.stage import URGENT, wait_until


class DeskScene(msgspec.Struct, frozen=True):
    """One page of the desk. ``show`` sets it, from the locked screen of an empty day on."""

    name: str
    show: Callable[[DeskStage, SampleDay], None]


def _day(stage: DeskStage, day: SampleDay, pin: str = DESK_PIN) -> None:
    day.fill()
    stage.sign_in(pin)


def _open(stage: DeskStage, day: SampleDay, number: int, pin: str = DESK_PIN) -> None:
    """The visit of that number of the sample day, open beside the list."""
    _day(stage, day, pin)
    stage.shell.visits.select(day.store.find(day.codes[number]).id)
    stage.settle()


def _pin(stage: DeskStage, day: SampleDay) -> None:
    del stage, day


def _no_visits(stage: DeskStage, day: SampleDay) -> None:
    del day
    stage.sign_in()


def _pin_half(stage: DeskStage, day: SampleDay) -> None:
    del day
    for digit in DESK_PIN[:3]:
        stage.shell.pin.type(digit)


def _pin_wrong(stage: DeskStage, day: SampleDay) -> None:
    del day
    stage.sign_in("918273")


def _pin_wait(stage: DeskStage, day: SampleDay) -> None:
    for _ in range(5):
        _pin_wrong(stage, day)


def _pin_alert(stage: DeskStage, day: SampleDay) -> None:
    day.alert(timedelta(minutes=2))
    stage.shell.look_again()
    stage.settle()


def _alerts(stage: DeskStage, day: SampleDay) -> None:
    urgent = day.visit(timedelta(minutes=3), answers=URGENT)
    day.alert(timedelta(minutes=6), urgent)
    day.alert(timedelta(minutes=2))
    day.alert(timedelta(minutes=1))
    _open(stage, day, 6)


def _found(stage: DeskStage, day: SampleDay) -> None:
    _day(stage, day)
    stage.shell.visits.find(day.codes[4][:3])
    stage.settle()


def _not_found(stage: DeskStage, day: SampleDay) -> None:
    _day(stage, day)
    stage.shell.visits.find("XXX")
    stage.settle()


def _printing(stage: DeskStage, day: SampleDay) -> None:
    stage.sample.go_on.clear()
    _open(stage, day, 6)
    stage.shell.visit.print("both")
    wait_until(lambda: stage.shell.visit.stage.startswith("Printing"))
    stage.shell.look_again()
    stage.settle()


def _print_trouble(stage: DeskStage, day: SampleDay) -> None:
    stage.sample.needs = PrinterState(
        "desk", "the printer is out of paper", advice="Put paper in the tray."
    )
    _open(stage, day, 6)
    stage.shell.visit.print("both")
    wait_until(lambda: bool(stage.shell.visit.outcome))
    stage.settle()


def _preview(stage: DeskStage, day: SampleDay) -> None:
    _open(stage, day, 6)
    stage.shell.visit.openPreview()
    wait_until(lambda: stage.shell.visit.previewOpen)


def _delete(stage: DeskStage, day: SampleDay) -> None:
    _open(stage, day, 6, ADMIN_PIN)
    stage.shell.visit.askDelete()


def _numbers(stage: DeskStage, day: SampleDay) -> None:
    day.count()
    stage.sign_in()
    stage.shell.showNumbers()
    stage.settle()


DESK_SCENES: tuple[DeskScene, ...] = (
    DeskScene("pin", _pin),
    DeskScene("pin-half", _pin_half),
    DeskScene("pin-wrong", _pin_wrong),
    DeskScene("pin-wait", _pin_wait),
    DeskScene("pin-alert", _pin_alert),
    DeskScene("no-visits", _no_visits),
    DeskScene("visits", _day),
    DeskScene("found", _found),
    DeskScene("not-found", _not_found),
    DeskScene("alerts", _alerts),
    DeskScene("visit", lambda stage, day: _open(stage, day, 6)),
    DeskScene("visit-urgent", lambda stage, day: _open(stage, day, 5, ADMIN_PIN)),
    DeskScene("visit-partial", lambda stage, day: _open(stage, day, 3)),
    DeskScene("visit-handed-over", lambda stage, day: _open(stage, day, 1)),
    DeskScene("printing", _printing),
    DeskScene("print-trouble", _print_trouble),
    DeskScene("preview", _preview),
    DeskScene("delete", _delete),
    DeskScene("numbers", _numbers),
)
"""Every page of the desk, for the pictures of the tests and the demo."""
