"""The settings: where each value comes from, and one clear line for what cannot be used."""

import json
import tomllib
from pathlib import Path
from typing import Any

import msgspec
import pytest
from command_samples import Done, kiosk, use_clean_environment

from kiosk.command.cli import main
from kiosk.command.settings import page, sample_file
from kiosk.settings.keys import Settings, SettingsError, kind_of
from kiosk.settings.reading import gather, load, standard_place

PAGE = Path(__file__).parents[2] / "docs" / "settings.md"
KEYS = Settings.__struct_fields__


@pytest.fixture(autouse=True)
def _clean(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    use_clean_environment(monkeypatch, tmp_path)


def settings_file(folder: Path, text: str | bytes) -> Path:
    file = folder / "kiosk.toml"
    file.write_bytes(text if isinstance(text, bytes) else text.encode())
    return file


def refusal(file: Path | None, **environment: str) -> str:
    with pytest.raises(SettingsError) as caught:
        load(file, environment, standard=Path("/no/such/file"))
    (line,) = str(caught.value).splitlines()
    return line


def shown(done: Done) -> dict[str, Any]:
    assert (done.code, done.err) == (0, "")
    settings: dict[str, Any] = json.loads(done.out)["settings"]
    return settings


# Where a value comes from


def test_show_says_where_each_value_came_from(tmp_path: Path) -> None:
    file = settings_file(tmp_path, 'clinic = "Hillside"\nkeep_days = 30\npaper = "letter"\n')
    done = kiosk(
        *("settings", "show", "--json", "--settings", file, "--data-dir", tmp_path / "data"),
        folder=tmp_path,
        environment={"KIOSK_KEEP_DAYS": "7", "KIOSK_DATA_FOLDER": "/elsewhere"},
    )
    settings = shown(done)
    assert tuple(settings) == KEYS
    assert settings["clinic"] == {"value": "Hillside", "from": "file", "place": str(file)}
    assert settings["keep_days"] == {
        "value": 7,
        "from": "environment",
        "place": "KIOSK_KEEP_DAYS",
    }
    assert settings["data_folder"] == {
        "value": str(tmp_path / "data"),
        "from": "option",
        "place": "--data-dir",
    }
    assert settings["printer"] == {"value": "", "from": "default", "place": None}
    assert json.loads(done.out)["file"] == str(file)


def test_show_is_a_table_that_people_can_read(tmp_path: Path) -> None:
    file = settings_file(tmp_path, 'clinic = "Hillside"\n')
    done = kiosk("settings", "show", "--settings", file, folder=tmp_path)
    assert (done.code, done.err) == (0, "")
    head, empty, *rows = done.out.splitlines()
    assert (head, empty) == (f"settings file: {file}", "")
    assert [row.split()[0] for row in rows] == list(KEYS)
    assert rows[0].split() == ["clinic", '"Hillside"', str(file)]
    column = rows[0].index(str(file))
    assert [row for row in rows[1:] if row[column:] != "default"] == []


def test_show_refuses_what_every_verb_refuses(tmp_path: Path) -> None:
    file = settings_file(tmp_path, 'idle_minutes = "soon"')
    done = kiosk("settings", "show", "--settings", file, folder=tmp_path)
    assert (done.code, done.out) == (2, "")
    assert done.err == f'{file}: idle_minutes: "soon" is not a number from 2 to 5\n'


def test_the_file_of_the_machine_is_read_when_nobody_names_another(tmp_path: Path) -> None:
    file = settings_file(tmp_path, 'clinic = "Hillside"')
    found = gather(None, {}, standard=file)
    assert (found.chosen.clinic, found.file) == ("Hillside", file)
    assert found.origins == {"clinic": str(file)}
    other = tmp_path / "other.toml"
    other.write_text('printer = "desk"', encoding="utf-8")
    assert load(other, {}, standard=file) == Settings(printer="desk")


def test_a_machine_without_a_file_has_the_defaults(tmp_path: Path) -> None:
    found = gather(None, {}, standard=tmp_path / "none" / "kiosk.toml")
    assert (found.chosen, found.file, found.origins) == (Settings(), None, {})


def test_a_file_that_is_there_and_cannot_be_read_is_not_passed_over(tmp_path: Path) -> None:
    folder = tmp_path / "folder.toml"
    folder.mkdir()
    with pytest.raises(SettingsError, match=r"folder\.toml: cannot be read: Is a directory"):
        load(None, {}, standard=folder)
    link = tmp_path / "link.toml"
    link.symlink_to(tmp_path / "gone.toml")
    with pytest.raises(SettingsError, match=r"link\.toml: cannot be read: No such file"):
        load(None, {}, standard=link)
    below = settings_file(tmp_path, "") / "kiosk.toml"
    with pytest.raises(SettingsError, match="cannot be read: Not a directory"):
        load(None, {}, standard=below)


def test_each_system_has_its_own_place_for_the_file() -> None:
    assert standard_place({}, windows=False) == Path("/etc/kiosk/kiosk.toml")
    place = standard_place({"ProgramData": "D:/Shared"}, windows=True)
    assert place == Path("D:/Shared/Spine Kiosk/kiosk.toml")


# Paths


def test_a_relative_path_in_the_file_starts_at_the_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "conf").mkdir()
    (tmp_path / "work").mkdir()
    settings_file(tmp_path / "conf", 'content_folder = "ours"\nclinic_logo = "../logo.svg"')
    monkeypatch.chdir(tmp_path / "work")
    chosen = load(Path("../conf/kiosk.toml"), {"KIOSK_PRINT_FOLDER": "papers"})
    assert chosen.content_folder is not None
    assert chosen.clinic_logo is not None
    assert chosen.content_folder.resolve() == tmp_path / "conf" / "ours"
    assert chosen.clinic_logo.resolve() == tmp_path / "logo.svg"
    assert chosen.filing_folder.resolve() == tmp_path / "work" / "papers"


def test_a_path_may_begin_at_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    file = settings_file(tmp_path, 'data_folder = "~/visits"')
    assert load(file, {}).data_folder == tmp_path / "visits"
    file = settings_file(tmp_path, 'data_folder = "~no-such-user/visits"')
    assert refusal(file) == (
        f"{file}: data_folder: ~no-such-user/visits: there is no such home folder"
    )


@pytest.mark.parametrize("folder", [r"C:\temp", r"C:\Users", r"C:\kiosk"])
def test_a_windows_path_between_double_quotes_is_refused_with_the_way_out(
    tmp_path: Path, folder: str
) -> None:
    file = settings_file(tmp_path, f'data_folder = "{folder}"')
    line = refusal(file)
    assert line.startswith(f"{file}: ")
    assert "data_folder" in line
    assert "put the name in 'single quotes'" in line
    assert str(load(settings_file(tmp_path, f"data_folder = '{folder}'"), {}).data_folder).endswith(
        folder
    )


# What cannot be used


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ('idle_minutes = "soon"', 'idle_minutes: "soon" is not a number from 2 to 5'),
        ("keep_days = 1.5", "keep_days: 1.5 is not a whole number from 0 to 3650"),
        ("keep_days = [1]", "keep_days: [1] is not a whole number from 0 to 3650"),
        ("pixels_per_mm = 40", "pixels_per_mm: 40 is not a number between 1 and 40"),
        ("clinic_logo = 5", "clinic_logo: 5 is not the name of a file or folder"),
        ('clinic = { name = "A" }', 'clinic: {"name": "A"} is not text'),
        ("clinic = 2020-01-01", 'clinic: "2020-01-01" is not text'),
        ('clinic = "A"\nclinic = "B"', 'line 2: clinic = "B": this key is there twice'),
        ('a = 1\n\nclinic = "A', "line 3: clinic = \"A: Illegal character '\\n'"),
    ],
)
def test_what_cannot_be_used_is_one_line_with_file_and_key(
    tmp_path: Path, text: str, reason: str
) -> None:
    file = settings_file(tmp_path, text)
    assert refusal(file).startswith(f"{file}: {reason}")


@pytest.mark.parametrize("header", ["[kiosk]", "[[kiosk]]", "[clinic_settings]"])
def test_a_section_is_refused(tmp_path: Path, header: str) -> None:
    file = settings_file(tmp_path, f'{header}\nclinic = "Hillside"\n')
    assert refusal(file) == (
        f"{file}: [{header.strip('[]')}]: settings have no sections; take that line away and "
        "keep one key = value on each line"
    )


@pytest.mark.parametrize("text", ['clinic = "Zürich"'.encode("latin-1"), "a = 1".encode("utf-16")])
def test_a_file_that_is_not_utf_8_is_refused(tmp_path: Path, text: bytes) -> None:
    file = settings_file(tmp_path, text)
    assert refusal(file) == f"{file}: this is not UTF-8 text; save it as UTF-8"


def test_a_file_as_windows_writes_it_is_read(tmp_path: Path) -> None:
    file = settings_file(tmp_path, b'\xef\xbb\xbfclinic = "A"\r\nkeep_days = 4\r\n')
    assert load(file, {}) == Settings(clinic="A", keep_days=4)


# The environment


@pytest.mark.parametrize(
    ("name", "value", "key", "meant"),
    [
        ("KIOSK_FULL_SCREEN", "false", "full_screen", False),
        ("KIOSK_FULL_SCREEN", "0", "full_screen", False),
        ("KIOSK_ALERT_SOUND", "True", "alert_sound", True),
        ("KIOSK_KEEP_DAYS", "0", "keep_days", 0),
        ("KIOSK_IDLE_MINUTES", "2.5", "idle_minutes", 2.5),
        ("KIOSK_CLINIC", "true", "clinic", "true"),
        ("KIOSK_CLINIC", "7", "clinic", "7"),
        ("KIOSK_UNITS", "metric", "units", "metric"),
        ("KIOSK_CONTENT_FOLDER", "null", "content_folder", Path("null")),
    ],
)
def test_a_variable_is_read_as_its_key_wants_it(
    name: str, value: str, key: str, meant: object
) -> None:
    chosen = load(None, {name: value}, standard=Path("/no/such/file"))
    assert getattr(chosen, key) == meant


def test_an_empty_variable_takes_back_what_the_file_sets(tmp_path: Path) -> None:
    file = settings_file(tmp_path, 'clinic = "A"\ncontent_folder = "ours"\nprinter = "desk"')
    empty = {"KIOSK_CLINIC": "", "KIOSK_CONTENT_FOLDER": "", "KIOSK_PRINTER": ""}
    assert load(file, empty) == Settings()


@pytest.mark.parametrize(
    ("name", "value", "reason"),
    [
        ("KIOSK_IDLE_MINUTES", "", 'idle_minutes: "" is not a number from 2 to 5'),
        ("KIOSK_FULL_SCREEN", "", 'full_screen: "" is not true or false'),
        ("KIOSK_FULL_SCREEN", "no", 'full_screen: "no" is not true or false'),
        ("KIOSK_PAPER", "", 'paper: "" is not "a4" or "letter"'),
        ("KIOSK_DATA_FOLDER", "", "data_folder: it is empty; give the name of a folder"),
        ("KIOSK_KEEP_DAYS", "a\nb", 'keep_days: "a\\nb" is not a whole number from 0 to 3650'),
        ("KIOSK_LANGUGE", "es", "unknown setting 'languge'; did you mean 'language'?"),
    ],
)
def test_a_variable_that_cannot_be_used_is_refused_by_its_name(
    name: str, value: str, reason: str
) -> None:
    assert refusal(None, **{name: value}) == f"{name}: {reason}"


# The sample and the page


def test_the_sample_sets_nothing_and_taking_the_marks_away_changes_nothing(tmp_path: Path) -> None:
    text = sample_file({})
    assert tomllib.loads(text) == {}
    assert text.isascii()
    bare = "\n".join(
        line.removeprefix("#") for line in text.splitlines() if not line.startswith("# ")
    )
    assert tuple(tomllib.loads(bare.replace("\n#\n", "\n"))) == KEYS
    there = Path("~/.local/share/spine-kiosk").expanduser()
    assert load(settings_file(tmp_path, bare), {}) == Settings(data_folder=there)


def test_the_sample_is_a_file_that_sets_what_was_asked(tmp_path: Path) -> None:
    done = kiosk(
        *("settings", "sample", "--set", "data_folder=/var/lib/spine-kiosk"),
        *("--set", 'clinic=The "Hill" \\ Side = 1', "--set", "full_screen=false"),
        folder=tmp_path,
    )
    assert (done.code, done.err) == (0, "")
    assert load(settings_file(tmp_path, done.out), {}) == Settings(
        data_folder=Path("/var/lib/spine-kiosk"),
        clinic='The "Hill" \\ Side = 1',
        full_screen=False,
    )


@pytest.mark.parametrize(
    ("pair", "reason"),
    [
        ("clinc=A", "--set clinc=A: unknown setting 'clinc'; did you mean 'clinic'?"),
        ("keep_days=x", '--set keep_days=x: keep_days: "x" is not a whole number from 0 to 3650'),
        ("clinic", "--set clinic: write it as KEY=VALUE"),
    ],
)
def test_the_sample_refuses_what_the_kiosk_would_refuse(
    capsys: pytest.CaptureFixture[str], pair: str, reason: str
) -> None:
    assert main(["settings", "sample", "--set", pair]) == 2
    assert capsys.readouterr() == ("", f"{reason}\n")


def test_whoever_has_a_broken_file_still_gets_a_sample(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = settings_file(tmp_path, "clinic = ")
    assert main(["settings", "sample", "--settings", str(file)]) == 0
    assert capsys.readouterr().out == sample_file({})


def test_every_key_says_what_it_means() -> None:
    for key in KEYS:
        _, meta = kind_of(key)
        assert isinstance(meta, msgspec.Meta), key
        assert (meta.description or "").endswith("."), key


def test_the_page_of_the_docs_is_what_the_settings_say() -> None:
    assert PAGE.read_text(encoding="utf-8") == page(), "make docs writes it anew"
