"""The front desk behind the corner of a running kiosk, wired as it is in the clinic."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
import shiboken6
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from ui_hands import Clinic, pause

from kiosk.app.desk import DeskOnKiosk, desk_shell
from kiosk.content.loading import load
from kiosk.content.shelf import Shelf, resources
from kiosk.settings.keys import Settings
from kiosk.stage.desk import DESK, DESK_PIN, SampleDay
from kiosk.stage.stage import wait_until
from kiosk.ui.desk.shell import DeskShell
from kiosk.ui.patient.window import PATIENT_MODELS
from kiosk.ui.window import make_application


class Staffed(Clinic):
    """A kiosk with people who may open its desk."""

    def __init__(self, folder: Path) -> None:
        make_application(PATIENT_MODELS)
        shelf = Shelf(folders=(resources(),))
        english = load(shelf, "en")
        super().__init__(shelf, {"en": english}, folder)
        self.day = SampleDay(self.store, english)
        settings = Settings(data_folder=folder / "data", alert_sound=True)
        self.around = (settings, shelf, english, self.store)
        self.behind = DeskOnKiosk(*self.around, self.shell, self.stage.books)
        assert isinstance(self.shell.desk, DeskShell)
        self.desk = self.shell.desk
        self.shells = [self.desk]

    def sign_in(self) -> None:
        self.shell.openDesk()
        pause(self.view)
        for digit in DESK_PIN:
            self.finger.tap(digit)
        wait_until(lambda: self.desk.page == "visits")

    def deeds(self) -> list[tuple[str, str]]:
        """Who did what, the newest first."""
        return [(entry.who, entry.did) for entry in self.store.trail.newest(3)]


@pytest.fixture
def kiosk(tmp_path: Path) -> Iterator[Staffed]:
    room = Staffed(tmp_path)
    yield room
    room.behind.close()
    for shell in room.shells:
        shell.end()
    room.close()
    for shell in room.shells:
        shiboken6.delete(shell)
    assert room.complaints == []


def test_a_desk_that_is_left_is_off_the_screen_and_nobody_stays_signed_in(kiosk: Staffed) -> None:
    kiosk.sign_in()
    assert kiosk.desk.staffName == DESK
    kiosk.desk.leave()
    assert kiosk.shell.page == "attract"
    assert kiosk.desk.staff is None
    wait_until(lambda: kiosk.deeds()[0] == (DESK, "signed out"))


def test_a_desk_that_is_opened_looks_out_for_alerts_and_asks_for_a_pin(kiosk: Staffed) -> None:
    kiosk.day.alert(timedelta(minutes=1))
    kiosk.shell.openDesk()
    assert (kiosk.shell.page, kiosk.desk.page) == ("desk", "pin")
    wait_until(lambda: kiosk.desk.alerts.count == 1)


def test_whoever_is_signed_in_is_signed_out_when_the_kiosk_ends(kiosk: Staffed) -> None:
    kiosk.sign_in()
    kiosk.behind.close()
    wait_until(lambda: kiosk.deeds()[0] == (DESK, "signed out"))
    assert kiosk.desk.staff is None


def test_the_kiosks_window_tells_the_desk_that_it_is_used(kiosk: Staffed) -> None:
    kiosk.sign_in()
    assert not kiosk.desk.byKeys
    QTest.keyClick(kiosk.view, Qt.Key.Key_Tab)
    assert kiosk.desk.byKeys


def test_an_alert_chimes_in_the_desks_own_window_and_never_among_patients(
    kiosk: Staffed, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    heard = tmp_path / "heard"
    player = tmp_path / "bin" / "pw-play"
    player.parent.mkdir()
    player.write_text(f'#!/bin/sh\necho "$1" >> "{heard}"\n')
    player.chmod(0o755)
    monkeypatch.setenv("PATH", str(player.parent))
    kiosk.day.alert(timedelta(minutes=1))
    kiosk.shell.openDesk()
    wait_until(lambda: kiosk.desk.alerts.count == 1)
    QTest.qWait(500)  # as long as a player takes to begin
    assert not heard.exists()
    own = desk_shell(*kiosk.around, "desk", kiosk.stage.books, kiosk.stage.paper)
    kiosk.shells.append(own)
    own.begin()
    wait_until(lambda: heard.exists() and heard.read_text().endswith("\n"))
    assert heard.read_text() == f"{resources() / 'sounds' / 'alert.wav'}\n"
