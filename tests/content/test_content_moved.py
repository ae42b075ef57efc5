"""A clinic's folder from before each language had one folder is refused, file by file."""

from pathlib import Path

import pytest

from kiosk.content.check import problems
from kiosk.content.errors import ContentError
from kiosk.content.shelf import Shelf, resources, shelf_of

MOVED = {
    "articles/en/hours.md": "en/articles/hours.md",
    "assessments/en/parts/pain.toml": "en/assessments/parts/pain.toml",
    "assessments/en/spine-check.toml": "en/assessments/spine-check.toml",
    "i18n/en.desk.toml": "en/desk.toml",
    "i18n/en.report.toml": "en/paper.toml",
    "i18n/pt-BR.toml": "pt-BR/screens.toml",
    "notices/en/closed.md": "en/notices/closed.md",
}


def put(folder: Path, *files: str) -> None:
    for file in files:
        (folder / file).parent.mkdir(parents=True, exist_ok=True)
        (folder / file).write_text("", encoding="utf-8")


def line(old: str, now: str) -> str:
    return f"{old}: nobody reads it here: each language has one folder; move it to {now}"


def over_ours(folder: Path) -> list[str]:
    return problems(Shelf(folders=(resources(), folder)))


@pytest.mark.parametrize(("old", "now"), MOVED.items())
def test_a_file_that_stands_where_it_once_did_is_named_with_its_place_now(
    tmp_path: Path, old: str, now: str
) -> None:
    put(tmp_path, old)
    assert over_ours(tmp_path) == [line(old, now)]


def test_no_shelf_is_made_of_such_a_folder(tmp_path: Path) -> None:
    put(tmp_path, *MOVED)
    with pytest.raises(ContentError) as caught:
        shelf_of(tmp_path)
    assert caught.value.problems == tuple(line(old, now) for old, now in MOVED.items())


def test_it_is_named_even_when_its_language_is_already_in_its_new_place(tmp_path: Path) -> None:
    put(tmp_path, "i18n/en.toml")
    (tmp_path / "en").mkdir()
    words = (resources() / "en/screens.toml").read_text(encoding="utf-8")
    (tmp_path / "en/screens.toml").write_text(words, encoding="utf-8")
    assert over_ours(tmp_path) == [line("i18n/en.toml", "en/screens.toml")]


def test_what_stands_where_it_belongs_and_things_of_the_clinic_are_not_named(
    tmp_path: Path,
) -> None:
    spine = "assessments/spine-check.toml"
    for file in (spine, "assessments/parts/pain.toml", "en/articles/what-it-is.md"):
        put(tmp_path, file)
        (tmp_path / file).write_bytes((resources() / file).read_bytes())
    put(tmp_path, "letter.txt", "articles/en/letter.txt", "assessments/how-we-ask.md")
    assert over_ours(tmp_path) == []
    assert shelf_of(tmp_path).find(spine) == tmp_path / spine
