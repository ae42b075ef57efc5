"""What cannot be used: one line on standard error with place and reason, exit code 2."""

import json
import re
import subprocess
from pathlib import Path

import pytest
from command_samples import (
    BROKEN,
    MISPLACED,
    answers_file,
    broken,
    clean_environment,
    command,
    fill,
    kiosk,
    use_clean_environment,
)

from kiosk.command.cli import main
from kiosk.content.errors import ContentError
from kiosk.content.shelf import resources
from kiosk.ui.window import FONTS, load_fonts, make_application

CHOICES = "use came_back, never_left, new_pain, worse, follow_up, something_else, not_sure, not_say"
LOGGED = re.compile(r"^\d{4}-\d\d-\d\d \S+ INFO ")


@pytest.fixture(autouse=True)
def _clean(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    use_clean_environment(monkeypatch, tmp_path)


def refusal(capsys: pytest.CaptureFixture[str], *arguments: object) -> str:
    """The one line that a call is refused with."""
    assert main([str(argument) for argument in arguments]) == 2
    out, err = capsys.readouterr()
    assert out == ""
    (line,) = err.splitlines()
    return str(line)


def settings_file(folder: Path, text: str) -> Path:
    file = folder / "kiosk.toml"
    file.write_text(text, encoding="utf-8")
    return file


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ('clinc = "Hillside"', "unknown setting 'clinc'; did you mean 'clinic'?"),
        ("idle_minute = 3", "unknown setting 'idle_minute'; did you mean 'idle_minutes'?"),
        ("idle_minutes = 9", "idle_minutes: 9 is not a number from 2 to 5"),
        ("idle_minutes = nan", "idle_minutes: NaN is not a number from 2 to 5"),
        ("finish_seconds = 3", "finish_seconds: 3 is not a whole number from 20 to 300"),
        ("clinic = 5", "clinic: 5 is not text"),
        ('full_screen = "maybe"', 'full_screen: "maybe" is not true or false'),
        ('paper = "a3"', 'paper: "a3" is not "a4" or "letter"'),
        ('data_folder = ""', "data_folder: it is empty; give the name of a folder"),
        ("clinic = ", "line 1: clinic =: Invalid value"),
    ],
)
def test_a_wrong_setting_is_refused_with_file_key_and_reason(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], text: str, reason: str
) -> None:
    file = settings_file(tmp_path, text)
    assert refusal(capsys, "check", "--settings", file) == f"{file}: {reason}"


def test_a_setting_that_resembles_none_is_refused_with_all_there_are(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    line = refusal(capsys, "check", "--settings", settings_file(tmp_path, "zzz = 1"))
    assert "unknown setting 'zzz'; known are: clinic, clinic_logo, " in line


@pytest.mark.parametrize(
    ("name", "value", "reason"),
    [
        ("KIOSK_IDLE_MINUTES", "nine", 'idle_minutes: "nine" is not a number from 2 to 5'),
        (
            "KIOSK_COUNTDOWN_SECONDS",
            "5",
            'countdown_seconds: "5" is not a whole number from 20 to 120',
        ),
        ("KIOSK_PRINTR", "desk", "unknown setting 'printr'; did you mean 'printer'?"),
    ],
)
def test_a_wrong_environment_variable_is_refused_by_its_name(
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    name: str,
    value: str,
    reason: str,
) -> None:
    monkeypatch.setenv(name, value)
    assert refusal(capsys, "check") == f"{name}: {reason}"


def test_settings_that_are_not_there_are_refused(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "none.toml"
    line = refusal(capsys, "visits", "--settings", file)
    assert line == f"{file}: cannot be read: No such file or directory"


def test_settings_saved_by_a_windows_editor_are_read(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "kiosk.toml"
    file.write_text(f"clinic = 'Hillside'\ncontent_folder = '{broken(tmp_path)}'\n", "utf-8-sig")
    # Broken content: the check is over soon, and says which folder it was given.
    assert main(["check", "--settings", str(file)]) == 1
    assert capsys.readouterr() == (f"{BROKEN}\n", "")


def test_a_content_folder_that_is_not_there_is_refused(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    own = tmp_path / "own"
    assert refusal(capsys, "check", own) == f"{own}: there is no such folder"
    file = settings_file(tmp_path, f'content_folder = "{own}"')
    call = ["score", "spine-check", "--answers", answers_file(tmp_path, {}), "--settings", file]
    assert refusal(capsys, *call) == f"{own}: content_folder: there is no such folder"


def test_a_broken_content_file_is_refused(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "own" / "en").mkdir(parents=True)
    (tmp_path / "own" / "en" / "screens.toml").write_text("language = 3", encoding="utf-8")
    file = settings_file(tmp_path, f'content_folder = "{tmp_path / "own"}"')
    call = ["score", "spine-check", "--answers", answers_file(tmp_path, {}), "--settings", file]
    assert refusal(capsys, *call) == "en/screens.toml: language: Expected `object`, got `int`"


def test_a_missing_or_broken_font_is_refused_by_name(tmp_path: Path) -> None:
    make_application()
    folder = tmp_path / "fonts"
    folder.mkdir()
    for weight in FONTS[1:]:
        name = f"AtkinsonHyperlegibleNext-{weight}.ttf"
        (folder / name).write_bytes((resources() / "fonts" / name).read_bytes())
    missing = folder / f"AtkinsonHyperlegibleNext-{FONTS[0]}.ttf"
    with pytest.raises(ContentError) as caught:
        load_fonts(folder)
    reason = "the font cannot be loaded; install the kiosk again"
    assert caught.value.problems == (f"{missing}: {reason}",)
    missing.write_bytes(b"no font")
    with pytest.raises(ContentError) as caught:
        load_fonts(folder)
    assert caught.value.problems == (f"{missing}: {reason}",)


@pytest.mark.parametrize(
    ("answers", "reason"),
    [
        (
            {"resaon": "worse"},
            "question 'resaon': spine-check has no such question; did you mean 'reason'?",
        ),
        ({"reason": "bored"}, f"question 'reason': 'bored' is not a choice; {CHOICES}"),
        (
            {"pain_back": 11},
            "question 'pain_back': 11 is out of range; "
            "a whole number from 0 to 10, or 'not_sure', or 'not_say'",
        ),
        (
            {"where": {"low_bak": []}},
            "question 'where': there is no place 'low_bak'; did you mean 'low_back'?",
        ),
        (["worse"], "answers: ['worse'] is not a table of question id and answer"),
    ],
)
def test_wrong_answers_are_refused_with_file_question_and_reason(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], answers: object, reason: str
) -> None:
    file = answers_file(tmp_path, answers)
    assert refusal(capsys, "score", "spine-check", "--answers", file) == f"{file}: {reason}"


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b'{"reason": ', "not JSON: Expecting value: line 1 column 12 (char 11)"),
        (b"", "not JSON: Expecting value: line 1 column 1 (char 0)"),
        (b'{"reason": "\xff"}', "not JSON: 'utf-8' codec can't decode byte 0xff in position 12"),
    ],
)
def test_answers_that_are_not_json_are_refused(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], content: bytes, reason: str
) -> None:
    file = tmp_path / "answers.json"
    file.write_bytes(content)
    line = refusal(capsys, "score", "spine-check", "--answers", file)
    assert line.startswith(f"{file}: {reason}")


def test_answers_that_are_not_there_are_refused(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "none.json"
    line = refusal(capsys, "score", "spine-check", "--answers", file)
    assert line == f"{file}: cannot be read: No such file or directory"


def test_an_unknown_assessment_is_refused_with_those_there_are(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    line = refusal(capsys, "score", "spine", "--answers", answers_file(tmp_path, {}))
    assert line.startswith("there is no assessment 'spine'; there is: ")
    assert "spine-check" in line


@pytest.mark.parametrize("before", [None, b"an older page"], ids=["no page yet", "an older page"])
def test_a_refused_summary_writes_nothing(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], before: bytes | None
) -> None:
    out = tmp_path / "out" / "pages.pdf"
    out.parent.mkdir()
    if before is not None:
        out.write_bytes(before)
    file = answers_file(tmp_path, {"pain_back": 11})
    call = ["summary", "--assessment", "spine-check", "--answers", file, "-o", out]
    assert "pain_back" in refusal(capsys, *call)
    assert [path.read_bytes() for path in out.parent.iterdir()] == ([before] if before else [])


def test_a_summary_that_cannot_be_put_where_it_should_go_is_refused(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = answers_file(tmp_path, {"reason": "worse"})
    call = ["summary", "--assessment", "spine-check", "--answers", file, "-o"]
    missing = tmp_path / "none" / "pages.pdf"
    reason = "cannot be written: No such file or directory"
    assert refusal(capsys, *call, missing) == f"{missing}: {reason}"
    inside = file / "pages.pdf"
    assert refusal(capsys, *call, inside) == f"{inside}: cannot be written: Not a directory"
    folder = tmp_path / "folder"
    folder.mkdir()
    assert refusal(capsys, *call, folder) == f"{folder}: cannot be written: Is a directory"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["answers.json", "folder"]


def test_an_unknown_code_is_refused(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    fill(tmp_path / "data")
    line = refusal(capsys, "print", "ccc ccv", "--data-dir", tmp_path / "data")
    assert line == "CCC-CCV: no visit has this pick-up code. Ask for the code again."
    assert not (tmp_path / "data" / "to-print").exists()


def test_a_page_that_can_neither_be_printed_nor_filed_is_refused(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (code,) = fill(tmp_path / "data")
    (tmp_path / "file").write_text("in the way", encoding="utf-8")
    folder = tmp_path / "file" / "to-print"
    file = settings_file(tmp_path, f'print_folder = "{folder}"')
    line = refusal(capsys, "print", code, "--data-dir", tmp_path / "data", "--settings", file)
    assert line == f"{folder}: cannot file a page: Not a directory"


def test_a_demo_that_cannot_write_is_refused(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "file").write_text("in the way", encoding="utf-8")
    out = tmp_path / "file" / "demo"
    assert refusal(capsys, "demo", "--out", out) == f"{out}: cannot be written: Not a directory"


def test_a_demo_of_an_unknown_scene_is_refused(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    line = refusal(capsys, "demo", "--out", tmp_path / "demo", "--only", "hoem")
    assert line.startswith("there is no scene 'hoem'; known are: attract, ")
    assert not (tmp_path / "demo").exists()


def test_a_refusal_has_no_traceback_in_a_real_terminal(tmp_path: Path) -> None:
    file = answers_file(tmp_path, {"pain_back": 11})
    done = kiosk("score", "spine-check", "--answers", file, folder=tmp_path)
    assert (done.code, done.out) == (2, "")
    assert done.err.startswith(f"{file}: question 'pain_back': 11 is out of range; ")
    assert done.err.count("\n") == 1


def run_refused(folder: Path, *arguments: object, **environment: str) -> str:
    """The line that ``kiosk run`` ends with, besides its log."""
    done = kiosk(
        "run", "--data-dir", folder / "data", *arguments, folder=folder, environment=environment
    )
    assert (done.code, done.out) == (2, "")
    (line,) = [line for line in done.err.splitlines() if not LOGGED.match(line)]
    return line


def test_the_kiosk_does_not_run_on_broken_screen_words(tmp_path: Path) -> None:
    (tmp_path / "own" / "en").mkdir(parents=True)
    (tmp_path / "own" / "en" / "screens.toml").write_text("language = 3", encoding="utf-8")
    line = run_refused(tmp_path, KIOSK_CONTENT_FOLDER=str(tmp_path / "own"))
    assert line == "en/screens.toml: language: Expected `object`, got `int`"
    assert not (tmp_path / "data").exists()


def test_the_kiosk_does_not_run_on_a_broken_article(tmp_path: Path) -> None:
    line = run_refused(tmp_path, KIOSK_CONTENT_FOLDER=str(broken(tmp_path)))
    assert line == BROKEN
    assert not (tmp_path / "data").exists()


def test_a_folder_that_is_laid_out_as_it_once_was_is_refused_by_what_shows_it(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    own = tmp_path / "own"
    (own / "i18n").mkdir(parents=True)
    (own / "i18n" / "es.toml").write_text("", encoding="utf-8")
    # `kiosk check` names it among all else: test_command_verbs.py.
    assert refusal(capsys, "preview", own) == f"i18n/es.toml: {MISPLACED}"
    line = run_refused(tmp_path, KIOSK_CONTENT_FOLDER=str(own), KIOSK_LANGUAGE="es")
    assert line == f"i18n/es.toml: {MISPLACED}"


def test_the_kiosk_does_not_run_in_a_language_there_is_not(tmp_path: Path) -> None:
    line = run_refused(tmp_path, KIOSK_LANGUAGE="eo")
    assert line == "eo/screens.toml: no such file: the language has no screen words"


def test_the_kiosk_does_not_run_on_a_damaged_database_and_leaves_it_alone(
    tmp_path: Path,
) -> None:
    fill(tmp_path / "data")
    database = tmp_path / "data" / "visits.db"
    damaged = bytes(reversed(database.read_bytes()))
    database.write_bytes(damaged)
    assert run_refused(tmp_path) == (
        f"{database}: the visit database is damaged (file is not a database) and was left as it "
        "is. Keep a copy of it, then put a backup in its place."
    )
    assert database.read_bytes() == damaged


def test_the_kiosk_does_not_run_where_its_data_folder_cannot_be_made(tmp_path: Path) -> None:
    file = tmp_path / "data"
    file.write_text("in the way", encoding="utf-8")
    assert run_refused(tmp_path) == (
        f"{file}: visits cannot be kept here (File exists: {file}). Check that the disk is there "
        "and has room, and that the kiosk's user may write to it."
    )
    assert file.read_text(encoding="utf-8") == "in the way"


def test_the_kiosk_says_that_there_is_no_display(tmp_path: Path) -> None:
    nowhere = {"QT_QPA_PLATFORM": "", "DISPLAY": "", "WAYLAND_DISPLAY": ""}
    assert run_refused(tmp_path, **nowhere) == (
        "there is no display here; 'kiosk demo' (make demo) needs none"
    )


def test_the_kiosk_runs_on_what_is_shipped_until_it_is_ended(tmp_path: Path) -> None:
    with subprocess.Popen(
        command("run", "--data-dir", tmp_path / "data"),
        cwd=tmp_path,
        env=clean_environment(tmp_path),
        stderr=subprocess.PIPE,
        text=True,
    ) as running:
        assert running.stderr is not None
        said = []
        for line in running.stderr:
            said.append(line)
            if " database open " in line:
                break
        running.terminate()
        running.wait(timeout=20)
    assert all(LOGGED.match(line) for line in said), said
    assert json.dumps(said).count("milliseconds=") == 3
    assert (tmp_path / "data" / "visits.db").is_file()
