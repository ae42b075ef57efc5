import json
import shutil
from datetime import timedelta
from pathlib import Path

import msgspec
import pytest
from command_samples import (
    ANSWERS,
    BROKEN,
    MISPLACED,
    answers_file,
    broken,
    fill,
    kiosk,
    use_clean_environment,
)
from pypdf import PdfReader

from kiosk.command import cli
from kiosk.command.cli import main
from kiosk.command.verbs import VerbGroup
from kiosk.content.shelf import resources
from kiosk.records.codes import is_code
from kiosk.store.visits import VisitStore

VERBS = tuple(each.name for each in cli.VERBS)
SUB_VERBS = tuple(
    f"{group.name} {each.name}"
    for group in cli.VERBS
    if isinstance(group, VerbGroup)
    for each in group.verbs
)
README = Path(__file__).parents[2] / "README.md"


@pytest.fixture(autouse=True)
def _clean(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    use_clean_environment(monkeypatch, tmp_path)


def lines_of(capsys: pytest.CaptureFixture[str]) -> list[str]:
    """What was printed; nothing may stand on standard error."""
    out, err = capsys.readouterr()
    assert err == ""
    return out.splitlines()


@pytest.mark.parametrize("verb", [*VERBS, *SUB_VERBS])
def test_every_verb_explains_itself(verb: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        main([*verb.split(), "--help"])
    assert ended.value.code == 0
    text = "\n".join(lines_of(capsys))
    assert text.startswith(f"usage: kiosk {verb}")
    for option in ("--settings FILE", "--data-dir DIR", "--json"):
        assert option in text


@pytest.mark.parametrize("verb", VERBS)
def test_the_readme_names_every_verb(verb: str) -> None:
    assert f"kiosk {verb}" in README.read_text(encoding="utf-8")


def test_the_command_lists_its_verbs(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        main(["--help"])
    assert ended.value.code == 0
    text = "\n".join(lines_of(capsys))
    assert [verb for verb in VERBS if f"\n    {verb} " not in text] == []


@pytest.mark.parametrize(
    "wrong",
    [
        *(
            [],
            ["walk"],
            ["score"],
            ["demo"],
            ["visits", "--limit", "x"],
            ["visits", "--limit", "0"],
        ),
        *(["staff"], ["staff", "fire"], ["staff", "add"], ["staff", "unlock", "door"]),
        *(["staff", "add", "Ana", "--role", "boss"], ["audit", "--newest", "-1"], ["delete"]),
        *(["delete", "K7M-2QX"], ["export", "-o", "x.csv"], ["export", "--format", "csv"]),
        ["export", "--format", "xlsx", "-o", "x.xlsx"],
        ["export", "--format", "csv", "-o", "x.csv", "--from", "yesterday"],
        ["export", "--format", "csv", "-o", "x.csv", "--to", "2026-02-30"],
        ["export", "--format", "csv", "-o", "x.csv", "--from", "0001-01-01"],
    ],
)
def test_a_wrong_call_ends_with_2_and_how_to_call(
    wrong: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as ended:
        main(wrong)
    assert ended.value.code == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert err.startswith("usage: kiosk")


def test_the_shipped_content_checks_well_as_a_module_from_any_folder(tmp_path: Path) -> None:
    # Whole checks take their time: this one is for the JSON too, tests/packaging has the words.
    done = kiosk("check", "--json", folder=tmp_path)
    assert (done.code, json.loads(done.out), done.err) == (0, {"problems": []}, "")


def test_the_version_is_said(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        main(["--version"])
    (line,) = lines_of(capsys)
    assert line.startswith("kiosk 0.")


def test_the_data_folder_may_be_named_before_or_after_the_verb(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = tmp_path / "data"
    (code,) = fill(folder)
    for call in (["--data-dir", folder, "visits"], ["visits", "--data-dir", folder]):
        assert main([str(part) for part in call]) == 0
        (line,) = lines_of(capsys)
        assert line.startswith(code)


def test_the_settings_may_be_named_before_or_after_the_verb(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (code,) = fill(tmp_path / "data")
    file = tmp_path / "kiosk.toml"
    file.write_text(f'data_folder = "{tmp_path / "data"}"\n', encoding="utf-8")
    for call in (["--settings", file, "visits"], ["visits", "--settings", file]):
        assert main([str(part) for part in call]) == 0
        (line,) = lines_of(capsys)
        assert line.startswith(code)


def test_the_data_folder_of_the_call_goes_before_that_of_the_settings(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (code,) = fill(tmp_path / "data")
    file = tmp_path / "kiosk.toml"
    file.write_text(f'data_folder = "{tmp_path / "other"}"\n', encoding="utf-8")
    main(["--settings", str(file), "visits", "--data-dir", str(tmp_path / "data")])
    (line,) = lines_of(capsys)
    assert line.startswith(code)


def test_check_lists_every_problem_of_a_clinics_folder(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    own = broken(tmp_path)
    (own / "assessments").mkdir()
    (own / "assessments" / "spine-check.toml").write_text("id = 3", encoding="utf-8")
    problems = [
        BROKEN,
        "spine-check.toml: id: Expected `str`, got `int`",
    ]
    assert main(["check", str(own)]) == 1
    assert lines_of(capsys) == problems
    assert main(["check", "--json", str(own)]) == 1
    assert json.loads("\n".join(lines_of(capsys))) == {"problems": problems}


def test_check_names_what_is_misplaced_what_no_example_tries_and_the_pages_that_do_not_fit(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    own = tmp_path / "own"
    (own / "i18n").mkdir(parents=True)
    (own / "i18n" / "es.toml").write_text("", encoding="utf-8")
    spine, article = "assessments/spine-check.toml", "en/articles/what-it-is.md"
    for file in (spine, article):
        (own / file).parent.mkdir(parents=True)
        shutil.copy(resources() / file, own / file)
    before, example, after = (own / spine).read_text().partition('[[example]]\nname = "all six')
    assert example
    (own / spine).write_text(before + "".join(after.partition("[[example]]")[1:]))
    (own / article).write_text(
        (own / article).read_text().replace("\n\n## ", " Some have it." * 30 + "\n\n## ", 1)
    )
    assert main(["check", str(own)]) == 1
    page = "en/articles/what-it-is.md: page 'Pain that stays': does not fit one screen in"
    assert lines_of(capsys) == [
        f"i18n/es.toml: {MISPLACED}",
        "spine-check.toml: factor 'nerve_before': no example makes it true",
        f"{page} landscape",
        f"{page} portrait",
    ]


def test_check_looks_at_the_folder_of_the_settings(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "own" / "en").mkdir(parents=True)
    (tmp_path / "own" / "en" / "screens.toml").write_text("", encoding="utf-8")
    file = tmp_path / "kiosk.toml"
    file.write_text(f'content_folder = "{tmp_path / "own"}"', encoding="utf-8")
    assert main(["check", "--settings", str(file)]) == 1
    assert lines_of(capsys) == ["en/screens.toml: Object missing required field `language`"]


def test_score_says_alerts_factors_pattern_and_numbers(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = answers_file(tmp_path, ANSWERS)
    assert main(["score", "spine-check", "--answers", str(file)]) == 0
    assert lines_of(capsys) == [
        "alerts: A saddle_numbness, B fever",
        "marked: operations, smoking, mood",
        "pattern: nerve_leg",
        "pain_back: 4",
        "pain_leg: 7",
        "partial: some questions have no answer",
    ]


def test_score_as_json_has_the_same_values(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = answers_file(tmp_path, ANSWERS)
    assert main(["score", "spine-check", "--answers", str(file), "--json"]) == 0
    result = json.loads("\n".join(lines_of(capsys)))
    assert result["assessment"] == "spine-check"
    assert result["answers"] == ANSWERS
    assert result["alerts"] == [
        {"id": "saddle_numbness", "level": "A"},
        {"id": "fever", "level": "B"},
    ]
    assert result["tally"] == {"marked": 3, "of": 6}
    assert result["pattern"]["id"] == "nerve_leg"
    assert result["scales"] == {"pain_back": 4, "pain_leg": 7}
    assert result["partial"] is True


def test_score_of_nothing_marks_nothing(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = answers_file(tmp_path, {})
    assert main(["score", "spine-check", "--answers", str(file)]) == 0
    assert lines_of(capsys)[:3] == ["alerts: none", "marked: none", "pattern: none"]


def test_summary_writes_two_pages_that_say_what_was_answered(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = answers_file(tmp_path, ANSWERS)
    out = tmp_path / "pages.pdf"
    settings = tmp_path / "kiosk.toml"
    settings.write_text('clinic = "Hillside Spine Clinic"', encoding="utf-8")
    call = ["summary", "--assessment", "spine-check", "--answers", str(file), "-o", str(out)]
    assert main([*call, "--settings", str(settings)]) == 0
    assert lines_of(capsys) == [str(out)]
    care_team, take_home = (page.extract_text() for page in PdfReader(out).pages)
    assert "Hillside Spine Clinic" in care_team
    assert "Walk to the shops" in care_team
    assert "Saddle or genital numbness" in care_team
    assert "saddle" not in take_home.lower()
    assert [path.name for path in tmp_path.glob(".*")] == []


def test_summary_writes_over_an_older_page(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = answers_file(tmp_path, {"reason": "worse"})
    out = tmp_path / "pages.pdf"
    out.write_bytes(b"older")
    call = ["summary", "--assessment", "spine-check", "--answers", str(file), "-o", str(out)]
    assert main([*call, "--json"]) == 0
    said = json.loads("\n".join(lines_of(capsys)))
    assert said == {"file": str(out), "bytes": out.stat().st_size}
    assert out.read_bytes().startswith(b"%PDF-")


def test_a_new_database_has_no_visits(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    VisitStore.open(tmp_path / "data").close()
    assert main(["visits", "--data-dir", str(tmp_path / "data")]) == 0
    assert lines_of(capsys) == ["no visits yet"]
    assert main(["visits", "--json", "--data-dir", str(tmp_path / "data")]) == 0
    assert json.loads("\n".join(lines_of(capsys))) == {"visits": []}


def test_a_mistyped_data_folder_is_refused_and_not_made(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["visits", "--data-dir", str(tmp_path / "typo")]) == 2
    assert "there is no such folder" in capsys.readouterr().err
    assert not (tmp_path / "typo").exists()


def test_visits_are_listed_newest_first_without_answers(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    codes = fill(tmp_path / "data", visits=3)
    assert all(is_code(code) for code in codes)
    assert main(["visits", "--data-dir", str(tmp_path / "data"), "--limit", "2"]) == 0
    assert lines_of(capsys) == [
        f"{codes[2]}  2026-05-14 12:02  spine-check  partial  alert A",
        f"{codes[1]}  2026-05-14 11:02  spine-check  partial  alert A",
    ]


def test_visits_as_json_have_the_same_lines(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    codes = fill(tmp_path / "data", visits=2)
    assert main(["visits", "--json", "--data-dir", str(tmp_path / "data")]) == 0
    listed = json.loads("\n".join(lines_of(capsys)))["visits"]
    assert [line["code"] for line in listed] == [codes[1], codes[0]]
    assert listed[0] == {
        "id": 2,
        "code": codes[1],
        "started": "2026-05-14T11:01:00Z",
        "finished": "2026-05-14T11:02:00Z",
        "tools": ["spine-check"],
        "partial": True,
        "alert_level": "A",
        "language": "en",
        **dict.fromkeys(("reference", "printed", "printed_by", "print_trouble")),
        **dict.fromkeys(("printing_by", "printing_until", "handed_over", "handed_over_by")),
    }


def test_what_became_of_a_visit_and_its_reference_are_listed(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (code,) = fill(tmp_path / "data")
    with VisitStore.open(tmp_path / "data") as store:
        visit = store.find(code).visit
        later = visit.started + timedelta(hours=1)
        store.save(msgspec.structs.replace(visit, started=later, reference="AB 12/3"))
        store.desk.printed(2, later, "Sam Lee", "both")
        store.desk.hand_over(2, later, "Sam Lee")
    assert main(["visits", "--data-dir", str(tmp_path / "data")]) == 0
    line = f"{code}  2026-05-14 10:02  spine-check  partial  alert A"
    assert lines_of(capsys) == [f"{line}  reference AB 12/3  printed  handed over", line]


def test_print_files_the_pages_where_there_is_no_printer(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (code,) = fill(tmp_path / "data")
    filed = tmp_path / "data" / "to-print" / f"{code}.pdf"
    assert main(["print", code, "--data-dir", str(tmp_path / "data")]) == 0
    assert lines_of(capsys) == [
        f"how: filed, path: {filed}, reason: printing is not installed on this computer, "
        "advice: Ask IT: CUPS and its ipptool must be installed on this computer."
    ]
    text = "".join(page.extract_text() for page in PdfReader(filed).pages)
    assert code in text
    assert "Walk to the shops" in text


def test_print_takes_a_code_as_people_type_it_and_overwrites_nothing(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (code,) = fill(tmp_path / "data")
    typed = code.replace("-", " ").lower()
    names = []
    for _ in range(2):
        assert main(["print", typed, "--json", "--data-dir", str(tmp_path / "data")]) == 0
        said = json.loads("\n".join(lines_of(capsys)))
        assert said["how"] == "filed"
        names.append(Path(said["path"]).name)
    assert names == [f"{code}.pdf", f"{code}-2.pdf"]


def test_print_files_in_the_folder_of_the_settings(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (code,) = fill(tmp_path / "data")
    settings = tmp_path / "kiosk.toml"
    settings.write_text(f'print_folder = "{tmp_path / "desk"}"', encoding="utf-8")
    call = ["print", code, "--data-dir", str(tmp_path / "data"), "--settings", str(settings)]
    assert main(call) == 0
    assert capsys.readouterr().err == ""
    assert [path.name for path in (tmp_path / "desk").iterdir()] == [f"{code}.pdf"]
