"""Old visits, their papers and copies of the database, by clocks that are right and wrong."""

import os
from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path

import msgspec
import pytest
from store_samples import A_CODE, ANOTHER_CODE, NOON, a_visit

from kiosk.data_folder import DataFolder
from kiosk.desk.retention import (
    Deleted,
    delete_old_visits,
    forget_papers,
    housekeeping,
    note_settings,
)
from kiosk.printing.filing import file_in
from kiosk.settings.keys import Settings
from kiosk.store.key import read_key
from kiosk.store.upgrade import upgrade_database
from kiosk.store.visits import VisitStore

A_DAY = timedelta(days=1)
HELD = Deleted(held_back=True)


@pytest.fixture
def store(tmp_path: Path) -> Iterator[VisitStore]:
    with VisitStore.open(tmp_path / "data") as store:
        yield store


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return Settings(data_folder=tmp_path / "data", keep_days=90)


def save(store: VisitStore, at: datetime, code: str = A_CODE) -> None:
    store.save(msgspec.structs.replace(a_visit(code), started=at, finished=at))


def every_day(store: VisitStore, settings: Settings, days: int) -> list[Deleted]:
    """A kiosk that is used and tidied once a day, from ``NOON`` on."""
    runs = []
    for day in range(days):
        save(store, NOON + day * A_DAY)
        runs.append(delete_old_visits(store, settings, NOON + day * A_DAY + timedelta(hours=1)))
    return runs


def put(folder: Path, name: str, at: datetime) -> Path:
    folder.mkdir(exist_ok=True)
    file = folder / name
    file.write_bytes(b"%PDF-")
    os.utime(file, (at.timestamp(), at.timestamp()))
    return file


def test_a_visit_goes_when_it_is_older_than_the_settings_allow(
    store: VisitStore, settings: Settings
) -> None:
    runs = every_day(store, settings, days=95)
    # The first of them is 90 days and an hour old on the 91st day.
    assert [run.visits for run in runs] == [0] * 90 + [1] * 5
    assert len(store.newest(200)) == 90
    assert store.newest(200)[-1].finished == NOON + 5 * A_DAY
    assert store.trail.all_of("clock jumped") == ()


def test_with_0_days_visits_stay_for_ever(store: VisitStore, settings: Settings) -> None:
    for_ever = msgspec.structs.replace(settings, keep_days=0)
    old = put(settings.filing_folder, f"{A_CODE}.pdf", NOON - 900 * A_DAY)
    save(store, NOON - 900 * A_DAY)
    save(store, NOON - 2 * A_DAY)
    assert delete_old_visits(store, for_ever, NOON) == Deleted()
    assert len(store.newest(9)) == 2
    assert old.exists()


def test_many_old_visits_go_in_one_run(store: VisitStore, settings: Settings) -> None:
    for number in range(600):
        save(store, NOON - 200 * A_DAY + timedelta(minutes=number))
    save(store, NOON - 2 * A_DAY, ANOTHER_CODE)
    assert delete_old_visits(store, settings, NOON).visits == 600
    counts = [entry.about["count"] for entry in store.trail.newest(2)]
    assert counts == [100, 500]


def test_the_papers_of_old_visits_go_with_them(store: VisitStore, settings: Settings) -> None:
    folder = settings.filing_folder
    save(store, NOON - 100 * A_DAY)
    save(store, NOON - 2 * A_DAY, ANOTHER_CODE)
    theirs = [file_in(folder, A_CODE, b"%PDF-") for _ in range(3)]
    other = file_in(folder, ANOTHER_CODE, b"%PDF-")
    assert [path.name for path in theirs] == ["K7M-2QX.pdf", "K7M-2QX-2.pdf", "K7M-2QX-3.pdf"]
    assert delete_old_visits(store, settings, NOON) == Deleted(visits=1, papers=3)
    assert list(folder.iterdir()) == [other]


def test_papers_go_by_their_own_age_too_and_nothing_else_of_the_folder_does(
    store: VisitStore, settings: Settings
) -> None:
    folder = settings.filing_folder
    long_ago = NOON - 91 * A_DAY
    for name in (f"{A_CODE}.pdf", f"{A_CODE}-12.pdf", ".q1w2e3r4.part"):
        put(folder, name, long_ago)
    kept = [
        put(folder, f"{ANOTHER_CODE}.pdf", NOON - 89 * A_DAY),
        *(
            put(folder, name, long_ago)
            for name in ("letter.pdf", "K7M-2QA.pdf", f"{A_CODE}.txt", "ABC-DEF.pdf", ".part")
        ),
    ]
    (folder / f"{A_CODE}-7.pdf").mkdir()
    save(store, NOON - 2 * A_DAY)
    assert delete_old_visits(store, settings, NOON).papers == 3
    assert sorted(path for path in folder.iterdir() if path.is_file()) == sorted(kept)


def test_the_papers_of_one_visit_are_found_by_its_code(tmp_path: Path) -> None:
    for name in ("K7M-2QX.pdf", "K7M-2QX-2.pdf", "K7M-2QX-x.pdf", "K7M-2QXX.pdf", "CCC-CCV.pdf"):
        put(tmp_path, name, NOON)
    assert forget_papers(tmp_path, {A_CODE}) == 2
    left = sorted(path.name for path in tmp_path.iterdir())
    assert left == ["CCC-CCV.pdf", "K7M-2QX-x.pdf", "K7M-2QXX.pdf"]
    assert forget_papers(tmp_path / "no such folder", {A_CODE}) == 0


def test_a_copy_made_before_an_upgrade_is_kept_for_thirty_days(
    store: VisitStore, settings: Settings
) -> None:
    save(store, NOON - 2 * A_DAY)
    folder = settings.data_folder
    # What an upgrade really leaves: the newest revision is migrated to itself here.
    copy = upgrade_database(folder / "visits.db", read_key(folder / "visits.key"))
    assert DataFolder(folder).copies() == (copy,)
    for age, kept in ((29, True), (31, False)):
        made = (NOON - age * A_DAY).timestamp()
        os.utime(copy, (made, made))
        delete_old_visits(store, settings, NOON)
        assert copy.exists() is kept
    assert (folder / "visits.db").exists()


# Clocks.


def test_a_clock_that_jumped_ahead_deletes_nothing_for_a_day_however_often_it_starts(
    store: VisitStore, settings: Settings
) -> None:
    every_day(store, settings, days=3)
    wrong = NOON + 400 * A_DAY
    store.trail.write(wrong, "Sam Lee", "signed in")  # Somebody was quicker than the housekeeping.
    for hours in (0, 1, 12, 22):
        assert delete_old_visits(store, settings, wrong + timedelta(hours=hours)) == HELD
    assert len(store.newest(9)) == 3
    (noted,) = store.trail.all_of("clock jumped")
    assert (noted.who, noted.at, noted.about) == ("kiosk", wrong, {"days": 398, "count": 3})


def test_a_day_later_the_housekeeping_goes_on_by_that_clock(
    store: VisitStore, settings: Settings
) -> None:
    every_day(store, settings, days=3)
    wrong = NOON + 400 * A_DAY
    assert delete_old_visits(store, settings, wrong) == HELD
    assert delete_old_visits(store, settings, wrong + A_DAY) == Deleted(visits=3)


def test_a_clock_that_was_set_right_in_time_deletes_nothing(
    store: VisitStore, settings: Settings
) -> None:
    every_day(store, settings, days=3)
    assert delete_old_visits(store, settings, NOON + 400 * A_DAY) == HELD
    right = NOON + 3 * A_DAY
    assert delete_old_visits(store, settings, right) == HELD  # Back again: that is a jump, too.
    assert delete_old_visits(store, settings, right + A_DAY) == Deleted()
    assert [entry.about["days"] for entry in store.trail.all_of("clock jumped")] == [398, -397]
    assert len(store.newest(9)) == 3


@pytest.mark.parametrize("back", [timedelta(hours=2), timedelta(days=5), timedelta(days=9000)])
def test_by_a_clock_behind_the_trail_nothing_is_deleted(
    store: VisitStore, settings: Settings, back: timedelta
) -> None:
    every_day(store, settings, days=3)
    wrong = NOON + 2 * A_DAY - back
    assert delete_old_visits(store, settings, wrong) == HELD
    (noted,) = store.trail.all_of("clock jumped")
    assert noted.at == wrong
    assert delete_old_visits(store, settings, wrong + A_DAY) == Deleted()


def test_a_clock_set_right_by_a_minute_has_not_jumped(
    store: VisitStore, settings: Settings
) -> None:
    every_day(store, settings, days=3)
    save(store, NOON + 3 * A_DAY)
    run = delete_old_visits(store, settings, NOON + 3 * A_DAY - timedelta(minutes=1))
    assert run == Deleted()


def test_a_kiosk_that_was_off_for_two_months_waits_a_day(
    store: VisitStore, settings: Settings
) -> None:
    every_day(store, settings, days=3)
    later = NOON + 70 * A_DAY
    assert delete_old_visits(store, settings, later) == HELD
    assert delete_old_visits(store, settings, later + A_DAY) == Deleted()


def test_a_new_kiosk_has_nothing_to_doubt(store: VisitStore, settings: Settings) -> None:
    assert delete_old_visits(store, settings, NOON) == Deleted()
    assert store.trail.newest(9) == ()


# Settings.


def test_settings_are_noted_when_they_change_and_only_then(
    store: VisitStore, settings: Settings
) -> None:
    def noted() -> list[dict[str, str | int]]:
        return [entry.about for entry in store.trail.all_of("settings changed")]

    folder = str(settings.data_folder)
    note_settings(store, settings, NOON)
    note_settings(store, settings, NOON + A_DAY)
    assert noted() == [{"data_folder": folder}]
    other = msgspec.structs.replace(settings, keep_days=30, printer="desk", full_screen=False)
    note_settings(store, other, NOON + 2 * A_DAY)
    note_settings(store, other, NOON + 3 * A_DAY)
    assert noted()[1:] == [{"keep_days": "30", "printer": "desk", "full_screen": "false"}]
    note_settings(store, settings, NOON + 4 * A_DAY)
    assert noted()[2:] == [{"keep_days": "90", "printer": "", "full_screen": "true"}]
    assert store.trail.verify().whole


def test_housekeeping_does_both_and_survives_a_broken_database(
    store: VisitStore, settings: Settings, caplog: pytest.LogCaptureFixture
) -> None:
    save(store, NOON - 200 * A_DAY)
    save(store, NOON)
    housekeeping(store, settings, NOON + 2 * A_DAY)
    assert [entry.did for entry in store.trail.newest(2)] == [
        "settings changed",
        "old visits deleted",
    ]
    store.close()
    (settings.data_folder / "visits.db").write_bytes(b"x" * 4096)
    housekeeping(store, settings, NOON + 3 * A_DAY)
    assert "housekeeping failed" in caplog.text
