"""``kiosk doctor`` as IT and fleet tools call it."""

import json
import re
import shutil
from pathlib import Path
from typing import Any

import pytest
from command_samples import ANSWERS, Done, execute, fill, kiosk
from doctor_samples import everything_under

from kiosk import __version__
from kiosk.printing.filing import file_in

NAMES = [
    *("version", "settings", "content", "fonts", "qt", "data", "key", "database", "schema"),
    *("disk", "clock", "printer", "paper", "pages", "display", "panel", "touch", "voices"),
    "running",
]
LINE = re.compile(r"(ok  |look|FAIL)  ([a-z]+) +(\S.*)")


def states(done: Done) -> dict[str, dict[str, str]]:
    found: dict[str, Any] = json.loads(done.out)
    return {each["check"]: each for each in found["checks"]}


def test_each_check_is_one_line_with_state_and_name(tmp_path: Path) -> None:
    fill(tmp_path / "data")
    done = kiosk("doctor", "--data-dir", tmp_path / "data", folder=tmp_path)
    assert done.err == ""
    lines = [LINE.fullmatch(line) for line in done.out.splitlines()]
    assert [line and line[2] for line in lines] == NAMES
    failed = any(line and line[1] == "FAIL" for line in lines)
    assert done.code == (1 if failed else 0)


def test_fleet_tools_get_the_same_with_no_word_of_a_visit(tmp_path: Path) -> None:
    codes = fill(tmp_path / "data", visits=3)
    file_in(tmp_path / "data" / "to-print", codes[0], b"%PDF-")
    done = kiosk("doctor", "--json", "--data-dir", tmp_path / "data", folder=tmp_path)
    assert done.err == ""
    found = json.loads(done.out)
    assert (found["version"], [each["check"] for each in found["checks"]]) == (__version__, NAMES)
    for each in found["checks"]:
        assert set(each) == {"check", "state", "says", "do"}
        assert bool(each["do"]) == (each["state"] != "ok")
    assert states(done)["pages"]["says"].endswith(": 1")
    for secret in (*codes, str(ANSWERS["goal_words"]), "came_back", "spine-check"):
        assert secret not in done.out
    key = (tmp_path / "data" / "visits.key").read_text().strip()
    assert key not in done.out


def test_the_exit_code_counts_what_failed_and_not_what_to_look_at(tmp_path: Path) -> None:
    done = kiosk("doctor", "--json", "--data-dir", tmp_path / "none", folder=tmp_path)
    found = {each["state"] for each in states(done).values()}
    assert "look" in found
    assert done.code == (1 if "FAIL" in found else 0)
    assert json.loads(done.out)["state"] == ("FAIL" if "FAIL" in found else "look")


@pytest.mark.parametrize("state", ["well", "none", "empty", "wrong key", "open key", "newer"])
def test_it_changes_nothing(tmp_path: Path, state: str) -> None:
    home = tmp_path / "kiosk"
    home.mkdir()
    data = home / "data"
    fill(data)
    match state:
        case "none":
            shutil.rmtree(data)
        case "empty":
            (data / "visits.db").write_bytes(b"")
        case "wrong key":
            (data / "visits.key").write_text("0" * 64)
        case "open key":
            (data / "visits.key").chmod(0o644)
        case "newer":
            execute(data, "UPDATE alembic_version SET version_num = '0999'")
    before = everything_under(home)
    done = kiosk("doctor", "--data-dir", data, folder=home)
    assert everything_under(home) == before
    assert done.err == ""
    assert len(done.out.splitlines()) == len(NAMES)
    if state not in ("well", "none"):
        assert done.code == 1


def test_broken_settings_are_a_line_and_the_rest_goes_by_what_can_be_used(tmp_path: Path) -> None:
    fill(tmp_path / "somewhere")
    file = tmp_path / "kiosk.toml"
    file.write_text(f'data_folder = "{tmp_path / "somewhere"}"\nprintr = "desk"\nkeep_days = 9\n')
    done = kiosk("doctor", "--json", "--settings", file, folder=tmp_path)
    found = states(done)
    assert (done.code, done.err) == (1, "")
    assert found["settings"]["says"] == (
        f"{file}: unknown setting 'printr'; did you mean 'printer'?"
    )
    assert found["database"]["says"].startswith("visits: 1, ")


@pytest.mark.parametrize("text", ["data_folder = ", "\xff", "clinic_colour = '#ffffff'", None])
def test_settings_that_cannot_be_read_at_all_are_a_line(tmp_path: Path, text: str | None) -> None:
    file = tmp_path / "kiosk.toml"
    if text is not None:
        file.write_text(text, encoding="latin-1")
    done = kiosk("doctor", "--settings", file, "--data-dir", tmp_path / "none", folder=tmp_path)
    assert (done.code, done.err) == (1, "")
    (line,) = [line for line in done.out.splitlines() if " settings " in line]
    assert line.startswith(f"FAIL  settings  {file}: ")
    assert str(tmp_path / "none") in done.out


def test_the_variables_over_the_settings_are_named_and_not_shown(tmp_path: Path) -> None:
    environment = {"KIOSK_CLINIC": "Hillside"}
    done = kiosk("doctor", "--json", folder=tmp_path, environment=environment)
    assert states(done)["settings"]["says"].endswith("over it from the environment: KIOSK_CLINIC")
    assert "Hillside" not in done.out


def test_a_problem_of_the_content_is_told_with_where_all_are_listed(tmp_path: Path) -> None:
    own = tmp_path / "own"
    (own / "en" / "articles").mkdir(parents=True)
    (own / "en" / "articles" / "bad.md").write_text("no head")
    environment = {"KIOSK_CONTENT_FOLDER": str(own)}
    done = kiosk("doctor", "--json", folder=tmp_path, environment=environment)
    found = states(done)["content"]
    assert found["state"] == "FAIL"
    assert "bad.md" in found["says"]
    assert "kiosk check lists every problem" in found["do"]


def test_a_folder_that_is_laid_out_as_it_once_was_is_told_with_the_place_now(
    tmp_path: Path,
) -> None:
    (tmp_path / "own" / "i18n").mkdir(parents=True)
    (tmp_path / "own" / "i18n" / "es.toml").write_text("")
    environment = {"KIOSK_CONTENT_FOLDER": str(tmp_path / "own"), "KIOSK_LANGUAGE": "es"}
    found = states(kiosk("doctor", "--json", folder=tmp_path, environment=environment))["content"]
    assert found["state"] == "FAIL"
    assert found["says"].startswith("i18n/es.toml: ")
    assert found["says"].endswith("move it to es/screens.toml")
    assert "the kiosk does not start" in found["do"]
