"""What the tests of the command share: a clean environment, answers, a filled database."""

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path

import msgspec
import pytest

from kiosk.content.loading import load
from kiosk.content.shelf import Shelf, resources
from kiosk.printing import Delivery, NotPrinted
from kiosk.scoring.assessment import Answers
from kiosk.store.database import engine_for, writing
from kiosk.store.key import create_key, read_key
from kiosk.store.upgrade import MIGRATIONS, create_database
from kiosk.store.visits import VisitStore
from kiosk.visit.ending import Visits
from kiosk.visit.visit import Visit

TEN = datetime(2026, 5, 14, 10, 0, tzinfo=UTC)

ANSWERS: Answers = {
    "reason": "came_back",
    "goal": "own_words",
    "goal_words": "Walk to the shops",
    "where": {"low_back": ["aching"], "calf_left": ["burning"]},
    "operations": "two",
    "last_operation": "2023-03",
    "urgent_bladder": ["saddle_numbness"],
    "urgent_infection": ["fever"],
    "fever_more": ["none"],
    "pain_back": 4,
    "pain_leg": 7,
    "nerve_signs": ["below_knee", "numb", "electric"],
    "tobacco": "smoke",
    "mood": "most_days",
}


BROKEN = "en/articles/hours.md: line 1: an article starts with a head between +++ lines"
"""What is said of content that is :func:`broken`."""
MISPLACED = "nobody reads it here: each language has one folder; move it to es/screens.toml"
"""What is said of i18n/es.toml, where the words of the screens once were."""


class Done(msgspec.Struct, frozen=True):
    code: int
    out: str
    err: str


def clean_environment(folder: Path) -> dict[str, str]:
    """The environment without settings, a printer or a home that is somebody's."""
    kept = {
        name: value
        for name, value in os.environ.items()
        if not name.startswith(("KIOSK_", "CUPS", "CREDENTIALS_"))
    }
    ours = {
        "XDG_DATA_HOME": str(folder / "home"),
        "PATH": str(folder / "no-commands"),
        "QT_QPA_PLATFORM": "offscreen",
    }
    return kept | ours


def use_clean_environment(monkeypatch: pytest.MonkeyPatch, folder: Path) -> None:
    clean = clean_environment(folder)
    for name in set(os.environ) - set(clean):
        monkeypatch.delenv(name)
    for name, value in clean.items():
        monkeypatch.setenv(name, value)


def kiosk(
    *arguments: object,
    folder: Path,
    environment: Mapping[str, str] | None = None,
    seconds: float = 120,
) -> Done:
    """Run the real command in a folder, as somebody at a terminal would."""
    done = subprocess.run(
        command(*arguments),
        cwd=folder,
        env=clean_environment(folder) | dict(environment or {}),
        capture_output=True,
        text=True,
        timeout=seconds,
        check=False,
    )
    return Done(done.returncode, done.stdout, done.stderr)


def command(*arguments: object) -> Sequence[str]:
    return [sys.executable, "-m", "kiosk", *map(str, arguments)]


def answers_file(folder: Path, answers: object) -> Path:
    file = folder / "answers.json"
    file.write_text(json.dumps(answers), encoding="utf-8")
    return file


def broken(folder: Path) -> Path:
    """A clinic's own content with one article, which nobody can read."""
    own = folder / "own"
    (own / "en" / "articles").mkdir(parents=True)
    (own / "en" / "articles" / "hours.md").write_text("Open at 9.", encoding="utf-8")
    return own


def fill(folder: Path, visits: int = 1) -> list[str]:
    """Save finished visits of the Spine check in a data folder; their codes."""
    library = load(Shelf(folders=(resources(),)), "en")
    codes = []
    with VisitStore.open(folder) as store:
        for number in range(visits):
            visit = Visit(library, TickingClock(TEN + timedelta(hours=number)), library)
            visit.begin("spine-check")
            visit.go_on()
            for question, answer in ANSWERS.items():
                visit.change(question)
                visit.put(answer)
            began = TEN + timedelta(hours=number, minutes=1)
            closed = msgspec.structs.replace(
                visit.close("Hillside"), started=began, finished=began + timedelta(minutes=1)
            )
            codes.append(Visits(store, nowhere).keep(closed).code)
    return codes


def execute(folder: Path, statement: str) -> None:
    """What somebody does to the database who has its key."""
    engine = engine_for(folder / "visits.db", read_key(folder / "visits.key"))
    with writing(engine).begin() as connection:
        connection.exec_driver_sql(statement)
    engine.dispose()


class TickingClock:
    """A minute later with every look."""

    def __init__(self, start: datetime) -> None:
        self._now = start

    def __call__(self) -> datetime:
        self._now += timedelta(minutes=1)
        return self._now


def nowhere(*_: object) -> Delivery:
    return NotPrinted(reason="no printer in this test")


def left_by_the_first_kiosk(data: Path) -> None:
    """A database of the first version of the kiosk, which this one has to upgrade."""
    migrations = data.with_name("migrations")
    shutil.copytree(MIGRATIONS, migrations)
    for newer in (migrations / "versions").glob("000[2-9]*.py"):
        newer.unlink()
    data.mkdir()
    create_database(data / "visits.db", create_key(data / "visits.key"), migrations)
