"""The chime of an alert, heard by a real player that writes what it plays into a file."""

from datetime import timedelta
from pathlib import Path

import pytest
from desk_hands import FrontDesk

from kiosk.content.shelf import resources
from kiosk.machine.sound import play
from kiosk.stage.stage import wait_until

MINUTE = timedelta(minutes=1)
INTO_A_FILE = """
pcm.!default {{ type file; file "{file}"; format "wav"; slave.pcm "null" }}
"""


@pytest.fixture
def heard(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where the sound of ALSA's player goes. There is no loudspeaker here."""
    file, config = tmp_path / "heard.wav", tmp_path / "asound.conf"
    config.write_text(INTO_A_FILE.format(file=file))
    monkeypatch.setenv("ALSA_CONFIG_PATH", f"/usr/share/alsa/alsa.conf:{config}")
    return file


def test_the_chime_is_heard(heard: Path) -> None:
    chime = resources() / "sounds" / "alert.wav"
    assert play(chime)
    wait_until(lambda: heard.exists() and heard.stat().st_size >= chime.stat().st_size)


def test_without_a_player_nothing_breaks(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "/nowhere")
    assert not play(resources() / "sounds" / "alert.wav")


def test_each_alert_chimes_once(desk: FrontDesk) -> None:
    rang: list[None] = []
    desk.shell.alerts.arrived.connect(lambda: rang.append(None))
    desk.day.alert(MINUTE)
    wait_until(lambda: len(rang) == 1)
    desk.shell.look_again()
    desk.stage.settle()
    assert len(rang) == 1
    desk.day.alert(2 * MINUTE)
    wait_until(lambda: len(rang) == 2)
