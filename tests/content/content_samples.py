"""A clinic's own content folder: a copy of the shipped content, to break one thing in."""

import re
import shutil
from pathlib import Path

import msgspec

from kiosk.content.check import problems
from kiosk.content.shelf import Shelf, resources

SPINE = "assessments/spine-check.toml"
SPINE_WORDS = "en/assessments/spine-check.toml"
ARTICLE = "en/articles/what-it-is.md"
SIGNS = "assessments/parts/urgent-signs.toml"
SIGNS_WORDS = "en/assessments/parts/urgent-signs.toml"
PAIN = "assessments/parts/pain.toml"
PAIN_WORDS = "en/assessments/parts/pain.toml"
MOOD = "assessments/parts/mood.toml"
MOOD_WORDS = "en/assessments/parts/mood.toml"
SCREENS = "en/screens.toml"
PAPER = "en/paper.toml"


class OwnFolder(msgspec.Struct, frozen=True):
    """One folder of content in English, and nothing under it."""

    path: Path

    @property
    def shelf(self) -> Shelf:
        return Shelf(folders=(self.path,))

    def problems(self) -> list[str]:
        return problems(self.shelf)

    def text(self, file: str) -> str:
        return (self.path / file).read_text(encoding="utf-8")

    def write(self, file: str, text: str) -> None:
        (self.path / file).parent.mkdir(parents=True, exist_ok=True)
        (self.path / file).write_text(text, encoding="utf-8")

    def change(self, file: str, old: str, new: str) -> None:
        """Replace the first ``old``, which has to be there."""
        text = self.text(file)
        assert old in text, f"{file} does not hold {old!r}"
        self.write(file, text.replace(old, new, 1))

    def change_block(self, file: str, start: str, old: str, new: str) -> None:
        """Replace the first ``old`` that comes after ``start``."""
        before, found, after = self.text(file).partition(start)
        assert found, f"{file} does not hold {start!r}"
        assert old in after, f"{file} does not hold {old!r} after {start!r}"
        self.write(file, before + found + after.replace(old, new, 1))

    def append(self, file: str, text: str) -> None:
        self.write(file, f"{self.text(file)}\n{text}\n")

    def add_assessment(self, name: str, toml: str, words: str = "") -> None:
        """One more assessment; ``words``: those of its questions."""
        head = f'id = "{name}"\nversion = 1\nminutes = 1\nicon = "spine"\norder = 9\n'
        self.write(f"assessments/{name}.toml", head + toml)
        self.write(f"en/assessments/{name}.toml", f'name = "-"\nhome = "-"\nintro = []\n{words}')

    def add_language(self, code: str) -> None:
        """One more language, in which everything is said in English."""
        shutil.copytree(self.path / "en", self.path / code)
        self.change(f"{code}/screens.toml", 'code = "en"', f'code = "{code}"')

    def drop_table(self, file: str, name: str) -> None:
        """Take ``[name]`` and its lines away."""
        text, times = re.subn(
            rf"^\[{re.escape(name)}\]\n(?:[^\[\n].*\n)*", "", self.text(file), flags=re.M
        )
        assert times == 1, f"{file} has no [{name}]"
        self.write(file, text)


def own_folder(path: Path) -> OwnFolder:
    """The shipped content in English, copied to ``path``, without the fonts."""
    shutil.copytree(resources(), path, ignore=shutil.ignore_patterns("fonts"))
    for other in set(Shelf(folders=(path,)).holding("screens.toml")) - {"en"}:
        shutil.rmtree(path / other)
    return OwnFolder(path)
