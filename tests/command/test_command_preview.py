"""The preview of a content folder: what it refuses, and its pictures."""

import subprocess
from pathlib import Path

import pytest
from command_samples import clean_environment, command, kiosk, use_clean_environment

from kiosk.command.cli import main
from kiosk.content.shelf import resources

ARTICLE = resources() / "en" / "articles" / "what-it-is.md"


@pytest.fixture(autouse=True)
def _clean(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    use_clean_environment(monkeypatch, tmp_path)


def refusal(capsys: pytest.CaptureFixture[str], *arguments: object) -> str:
    """The one line that a call is refused with."""
    assert main(["preview", *map(str, arguments)]) == 2
    out, err = capsys.readouterr()
    assert out == ""
    (line,) = err.splitlines()
    return str(line)


def own_folder(folder: Path, article: str) -> Path:
    file = folder / "own" / "en" / "articles" / "find-us.md"
    file.parent.mkdir(parents=True)
    file.write_text(article, encoding="utf-8")
    return folder / "own"


def test_without_a_folder_the_preview_says_how_to_name_one(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert refusal(capsys) == (
        "say which folder: kiosk preview my-content (make preview FOLDER=my-content); "
        "an empty one will do to begin with, see docs/content.md"
    )


def test_a_folder_that_is_not_there_is_refused(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    own = tmp_path / "own"
    assert refusal(capsys, own) == f"{own}: there is no such folder"
    assert refusal(capsys, own, "--out", tmp_path / "out") == f"{own}: there is no such folder"
    assert not (tmp_path / "out").exists()


def test_the_folder_of_the_settings_is_taken_when_none_is_named(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    settings = tmp_path / "kiosk.toml"
    settings.write_text(f'content_folder = "{tmp_path / "own"}"', encoding="utf-8")
    line = refusal(capsys, "--settings", settings)
    assert line == f"{tmp_path / 'own'}: there is no such folder"


def test_only_without_out_is_refused(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert refusal(capsys, tmp_path, "--only", "what-it-is") == "--only goes with --out DIR"


def test_an_article_that_is_unknown_is_refused_with_those_there_are(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    own = own_folder(tmp_path, ARTICLE.read_text(encoding="utf-8"))
    line = refusal(capsys, own, "--out", tmp_path / "out", "--only", "find-me")
    assert line.startswith("there is no page of 'find-me'; known are: home, ")
    assert "find-us" in line
    assert not (tmp_path / "out").exists()


def test_pictures_of_content_that_cannot_be_read_are_refused(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    own = own_folder(tmp_path, "no head")
    line = refusal(capsys, own, "--out", tmp_path / "out")
    assert line == "en/articles/find-us.md: line 1: an article starts with a head between +++ lines"
    assert not (tmp_path / "out").exists()


def test_a_language_that_nobody_wrote_is_refused(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("KIOSK_LANGUAGE", "xx")
    line = refusal(capsys, tmp_path, "--out", tmp_path / "out")
    assert line.startswith("language: there is no 'xx'; known are: en, ")


def test_every_page_of_an_article_is_photographed_both_ways(tmp_path: Path) -> None:
    own = own_folder(
        tmp_path, ARTICLE.read_text(encoding="utf-8").replace("order = 1", "order = 0")
    )
    out = tmp_path / "out"
    done = kiosk("preview", own, "--out", out, "--only", "find-us", folder=tmp_path)
    assert (done.code, done.err) == (0, "")
    made = sorted(file.name for file in out.iterdir())
    assert made[:3] == [
        "landscape-002-find-us-page-Pain-that-stays.png",
        "landscape-003-find-us-page-It-can-change-or-not.png",
        "landscape-004-find-us-page-What-doctors-call-it.png",
    ]
    assert [name for name in made if name.startswith("portrait-")] == [
        name.replace("landscape-", "portrait-") for name in made if name.startswith("landscape-")
    ]
    assert done.out.splitlines()[-1] == f"{len(made)} files in {out}"


def test_the_window_says_its_keys_its_page_and_what_is_wrong(tmp_path: Path) -> None:
    own = own_folder(tmp_path, "no head")
    with subprocess.Popen(
        command("preview", own),
        cwd=tmp_path,
        env=clean_environment(tmp_path),
        stdout=subprocess.PIPE,
        text=True,
    ) as running:
        assert running.stdout is not None
        said = []
        for line in running.stdout:
            said.append(line.strip())
            if line.startswith("en/articles/find-us.md"):
                break
        running.terminate()
        running.wait(timeout=20)
    assert said[0].startswith("Right, Left ")
    assert said[-2].startswith("home: home (1 of ")
    assert (
        said[-1]
        == "en/articles/find-us.md: line 1: an article starts with a head between +++ lines"
    )
