"""The guide for editors, followed to the letter: what it says to write passes the check."""

import shutil
from pathlib import Path
from textwrap import dedent

import pytest

from kiosk.content.check import problems
from kiosk.content.kinds.table import KINDS
from kiosk.content.shelf import Shelf, resources

GUIDE = Path(__file__).parents[2] / "docs" / "content.md"


def block(begins: str) -> str:
    """The text to copy that begins so."""
    fenced = GUIDE.read_text(encoding="utf-8").split("```\n")[1::2]
    found = [text for text in map(dedent, fenced) if text.startswith(begins)]
    assert len(found) == 1, f"{len(found)} blocks begin with {begins}"
    return found[0]


@pytest.mark.parametrize("kind", KINDS)
def test_the_guide_tells_of_every_kind_of_question(kind: str) -> None:
    rows = GUIDE.read_text(encoding="utf-8").partition("| `kind` | the patient | and |")[2]
    assert f"`{kind}`" in rows.partition("\n\n")[0]


class Own:
    """An editor's folder."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def write(self, name: str, text: str) -> None:
        file = self.folder / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")

    def copy(self, name: str) -> None:
        (self.folder / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(resources() / name, self.folder / name)

    def append(self, name: str, text: str) -> None:
        self.write(name, f"{(self.folder / name).read_text(encoding='utf-8')}\n{text}")

    def replace(self, name: str, old: str, new: str) -> None:
        text = (self.folder / name).read_text(encoding="utf-8")
        assert old in text
        self.write(name, text.replace(old, new))

    def problems(self) -> list[str]:
        return problems(Shelf(folders=(resources(), self.folder)))


@pytest.fixture
def own(tmp_path: Path) -> Own:
    return Own(tmp_path)


def test_the_article_and_the_notice_pass(own: Own) -> None:
    own.write("en/articles/your-first-walk.md", block('+++\ntitle = "Your first walk"'))
    own.write("en/notices/closed-in-may.md", block('+++\ntitle = "We are closed'))
    assert own.problems() == []


def test_the_question_is_missed_until_it_has_words(own: Own) -> None:
    rules, words = "assessments/spine-check.toml", "en/assessments/spine-check.toml"
    own.copy(rules)
    own.copy(words)
    own.append(rules, block('[[question]]\nid = "help_at_home"'))
    assert "\n".join([*own.problems(), ""]) == block(f"{words}: question 'help_at_home'")
    own.append(words, block("[question.help_at_home]"))
    assert own.problems() == []


def test_the_alert_is_missed_until_an_example_tries_it(own: Own) -> None:
    rules, words = "assessments/parts/urgent-signs.toml", "en/assessments/parts/urgent-signs.toml"
    own.copy(rules)
    own.copy(words)
    own.replace(rules, '"night_pain", "none"]', '"night_pain", "hard_to_swallow", "none"]')
    own.append(rules, block('[[alert]]\nid = "hard_to_swallow"'))
    choice, alert = block("choice.hard_to_swallow").split("\n", 1)
    own.replace(words, "choice.night_pain", f"{choice}\nchoice.night_pain")
    own.append(words, alert)
    assert block("parts/urgent-signs.toml: alert").strip() in own.problems()
    own.append(rules, block('[[example]]\nname = "new trouble to swallow'))
    assert own.problems() == []


def test_the_factor_is_missed_until_examples_count_it(own: Own) -> None:
    rules, words = "assessments/spine-check.toml", "en/assessments/spine-check.toml"
    own.copy(rules)
    own.copy(words)
    own.append(rules, block('[[question]]\nid = "opioids_before"'))
    own.append(words, block("[question.opioids_before]"))
    said = block("spine-check.toml: example 'all six factors'").splitlines()
    assert [line for line in said if line not in own.problems()] == []
    own.replace(rules, ' of 6"', ' of 7"')
    own.append(rules, block('[[example]]\nname = "strong pain medicine'))
    assert own.problems() == []


def test_a_language_is_one_folder_and_named_until_it_is_whole(own: Own) -> None:
    shutil.copytree(resources() / "en", own.folder / "es")
    head = (resources() / "en/screens.toml").read_text(encoding="utf-8").partition("\n\n")[0]
    own.replace("es/screens.toml", f"{head}\n", block('[language]\ncode = "es"'))
    assert own.problems() == []
    own.replace("es/screens.toml", 'back = "Back"\n', "")
    assert own.problems() == [block("es/screens.toml: ").strip()]


def test_a_language_may_leave_the_desk_to_english(own: Own) -> None:
    shutil.copytree(resources() / "en", own.folder / "es")
    own.replace("es/screens.toml", 'code = "en"', 'code = "es"')
    (own.folder / "es/desk.toml").unlink()
    assert own.problems() == []


def test_a_file_that_stands_as_folders_once_were_is_refused(own: Own) -> None:
    own.write("articles/en/your-first-walk.md", block('+++\ntitle = "Your first walk"'))
    (line,) = own.problems()
    assert line.startswith("articles/en/your-first-walk.md: ")
    assert line.endswith("move it to en/articles/your-first-walk.md")
