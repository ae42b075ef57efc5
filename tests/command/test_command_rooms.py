"""Each verb stands beside its function, is one of the command's, and costs the start nothing."""

import pkgutil
import subprocess
import sys
from importlib import import_module
from pathlib import Path

import kiosk.command
from kiosk.command.cli import VERBS
from kiosk.command.verbs import Verb, VerbGroup

HEAVY = {"sqlalchemy", "alembic", "sqlcipher3", "reportlab", "argon2", "PySide6", "pypdfium2"}
ROOMS = [f"kiosk.command.{room.name}" for room in pkgutil.iter_modules(kiosk.command.__path__)]


def verbs_of(room: str) -> list[Verb | VerbGroup]:
    found = vars(import_module(room)).values()
    return [each for each in found if isinstance(each, Verb | VerbGroup)]


def test_every_verb_of_a_room_is_one_of_the_command() -> None:
    behind = [verb for each in VERBS if isinstance(each, VerbGroup) for verb in each.verbs]
    assert [
        each.name for room in ROOMS for each in verbs_of(room) if each not in [*VERBS, *behind]
    ] == []


def test_no_two_verbs_have_one_name() -> None:
    names = [each.name for each in VERBS]
    assert sorted(set(names)) == sorted(names)


def test_the_start_of_the_kiosk_reads_every_verb_and_nothing_heavy() -> None:
    loaded = subprocess.run(
        [sys.executable, "-c", "import sys, kiosk.command.cli; print(*sys.modules)"],
        env={"PYTHONPATH": str(Path(kiosk.command.__path__[0]).parents[1])},
        capture_output=True,
        text=True,
        check=True,
    ).stdout.split()
    assert "kiosk.command.office" in loaded
    assert not HEAVY & {module.partition(".")[0] for module in loaded}
