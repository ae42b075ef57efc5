"""``kiosk audit`` and ``kiosk delete``: what was done, and undone for good."""

import json
import subprocess
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

import msgspec
import pytest
from command_samples import clean_environment, command, execute, fill, use_clean_environment

from kiosk.command.cli import main
from kiosk.printing.filing import file_in
from kiosk.store.visits import VisitStore


@pytest.fixture(autouse=True)
def _clean(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    use_clean_environment(monkeypatch, tmp_path)


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """The data folder of three visits."""
    fill(tmp_path / "data", visits=3)
    return tmp_path / "data"


Call = Callable[..., list[str]]


@pytest.fixture
def call(data: Path, capsys: pytest.CaptureFixture[str]) -> Call:
    """Call the command on that folder; the lines it prints. ``code``: how it ends."""

    def run(*arguments: str, code: int = 0) -> list[str]:
        assert main([*arguments, "--data-dir", str(data)]) == code
        out, err = capsys.readouterr()
        assert bool(err) == (code == 2)
        return (err or out).splitlines()

    return run


def tamper(folder: Path, statement: str) -> None:
    for change in ("update", "delete"):
        execute(folder, f"DROP TRIGGER IF EXISTS trail_no_{change}")
    execute(folder, statement)


def test_a_whole_trail_is_said_to_be_whole(call: Call) -> None:
    assert call("audit") == ["the trail is whole: 3 entries"]
    said = json.loads("\n".join(call("audit", "--json")))
    assert said == {
        "whole": True,
        "entries": 3,
        "wrong": None,
        "reason": "",
        "end_known": True,
        "missing_now": 0,
        "missing": [],
        "newest": [],
    }


def test_the_first_altered_entry_is_named_with_exit_code_1(call: Call, data: Path) -> None:
    tamper(data, "UPDATE trail SET who = 'nobody' WHERE id >= 2")
    assert call("audit", code=1) == ["the trail is not whole: entry 2 was changed"]
    said = json.loads("\n".join(call("audit", "--json", code=1)))
    assert (said["whole"], said["wrong"]) == (False, 2)


def test_an_entry_that_cannot_even_be_read_is_named(call: Call, data: Path) -> None:
    tamper(data, "UPDATE trail SET about = 'no JSON' WHERE id = 3")
    assert call("audit", code=1) == ["the trail is not whole: entry 3 was changed"]
    assert call("audit", "--newest", "5", code=1) == call("audit", code=1)


def test_the_newest_entries_are_printed(call: Call, data: Path) -> None:
    call("delete", "does not matter", "--reason", "x", code=2)
    with VisitStore.open(data) as store:
        code = store.newest(1)[0].code
    call("delete", code, "--reason", "the patient  asked\nfor it")
    whole, newest, before = call("audit", "--newest", "2")
    assert whole == "the trail is whole: 4 entries"
    number, _, who, did, about = newest.split("  ")
    assert (number, did) == ("4", "visit deleted")
    assert who.startswith("command line (")
    assert about == f"visit=3 code={code} reason=the patient asked for it"
    assert before == f"3  2026-05-14T12:02:00Z  kiosk  visit saved  visit=3 code={code}"


def test_nothing_in_an_entry_commands_the_terminal(call: Call, data: Path) -> None:
    tamper(data, "UPDATE trail SET who = 'Sam' || char(27) || '[2J' || char(10) WHERE id = 3")
    newest = call("audit", "--newest", "1", code=1)[-1]
    assert "Sam?[2J?" in newest


def test_entries_missing_at_the_end_are_said_now_and_ever_after(call: Call, data: Path) -> None:
    tamper(data, "DELETE FROM trail WHERE id = 3")
    said = call("audit", code=1)
    assert said[0] == "the trail is whole: 3 entries"
    assert said[1].startswith("missing at the end when the database was opened at ")
    assert said[1].endswith(": 1, as entry 3 says")
    assert call("audit") == said


def test_a_lost_file_beside_the_database_is_mentioned(call: Call, data: Path) -> None:
    (data / "visits.trail-head").unlink()
    assert call("audit") == [
        "the trail is whole: 3 entries",
        "visits.trail-head is lost: entries missing at the end would not be noticed",
    ]


def test_a_deleted_visit_is_gone_with_its_papers(call: Call, data: Path) -> None:
    with VisitStore.open(data) as store:
        code = store.newest(1)[0].code
    papers = [file_in(data / "to-print", code, b"%PDF-") for _ in range(2)]
    typed = code.replace("-", " ").lower()
    assert call("delete", typed, "--reason", "asked for it") == [
        f"{code} is deleted",
        f"2 of its pages in {data / 'to-print'} are deleted",
    ]
    assert not any(paper.exists() for paper in papers)
    assert [line.split()[0] for line in call("visits")] != [code]
    assert len(call("visits")) == 2
    (line,) = call("delete", code, "--reason", "once more", code=2)
    assert line == f"{code}: no visit has this pick-up code. Ask for the code again."


def until_said(folder: Path, data: Path, words: str) -> list[str]:
    """Run the kiosk until its log says so; what it said."""
    with subprocess.Popen(
        command("run", "--data-dir", data),
        cwd=folder,
        env=clean_environment(folder),
        stderr=subprocess.PIPE,
        text=True,
    ) as running:
        assert running.stderr is not None
        said = []
        for line in running.stderr:
            said.append(line)
            if words in line:
                break
        running.terminate()
        running.wait(timeout=20)
    return said


def test_the_kiosk_deletes_old_visits_when_it_starts(tmp_path: Path, data: Path) -> None:
    with VisitStore.open(data) as store:
        visit = store.find(store.newest(1)[0].code).visit
    now = datetime.now(UTC)
    today = tmp_path / "today"
    with VisitStore.open(today) as store:
        for days in (100, 91, 89, 2):
            then = now - timedelta(days=days)
            store.save(msgspec.structs.replace(visit, started=then, finished=then))
    said = until_said(tmp_path, today, "housekeeping done")
    assert said[-2].endswith("old visits deleted count=2\n")
    with VisitStore.open(today) as store:
        assert [line.finished for line in store.newest(9)] == [
            now - timedelta(days=days) for days in (2, 89)
        ]
        assert store.trail.all_of("settings changed")


def test_a_copy_that_may_still_hold_a_deleted_visit_is_named(call: Call, data: Path) -> None:
    copy = data / "visits-before-upgrade-from-0001.db"
    copy.write_bytes(b"an older database")
    with VisitStore.open(data) as store:
        code = store.newest(1)[0].code
    said = json.loads("\n".join(call("delete", code, "--reason", "asked for it", "--json")))
    assert said == {"code": code, "papers": 0, "copies": [str(copy)]}


@pytest.mark.parametrize(
    ("reason", "said"),
    [
        ("", "--reason: there is nothing in it"),
        (" \n ", "--reason: there is nothing in it"),
        ("x" * 201, "--reason: it has 201 characters; 200 are the most"),
        ("\x1b[2J", "--reason: it has a character in it that cannot be seen"),
    ],
)
def test_a_reason_that_is_none_deletes_nothing(
    call: Call, data: Path, reason: str, said: str
) -> None:
    with VisitStore.open(data) as store:
        code = store.newest(1)[0].code
    assert call("delete", code, "--reason", reason, code=2) == [said]
    assert len(call("visits")) == 3
