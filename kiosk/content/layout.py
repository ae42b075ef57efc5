"""How a folder of content is laid out: the one place that knows the names in it.

::

    assessments/spine-check.toml        questions and rules, without words
    assessments/parts/pain.toml         those that several assessments share
    figures/  fonts/  sounds/
    en/screens.toml                     one folder for each language, with all its words
    en/paper.toml
    en/desk.toml
    en/articles/what-it-is.md
    en/assessments/spine-check.toml
    en/assessments/parts/pain.toml
    en/notices/closed.md

A name is relative to that folder, as :class:`kiosk.content.shelf.Shelf` wants it; a problem that
stands in a file of words shows it.
"""

import msgspec

ASSESSMENTS = "assessments"
"""The folder of what is asked, whatever the language; in a language's folder, of its words."""

SCREENS = "screens.toml"
"""The file that makes a folder one of a language, which is then offered to patients."""

_PAPER, _DESK, _ARTICLES, _NOTICES = "paper.toml", "desk.toml", "articles", "notices"

OF_A_LANGUAGE = (_PAPER, _DESK, _ARTICLES, ASSESSMENTS, _NOTICES)
"""What else stands in the folder of a language, and in no other."""


def part_file(part: str) -> str:
    """The file of a part, as seen from the assessments: ``parts/urgent-signs.toml``."""
    return f"parts/{part}.toml"


class LanguageFolder(msgspec.Struct, frozen=True):
    """The names of the files in which one language is written."""

    code: str
    """Such as "en" or "pt-BR": the folder's own name."""

    @property
    def screens(self) -> str:
        """What the language is called, and what the screens say in it."""
        return f"{self.code}/{SCREENS}"

    @property
    def paper(self) -> str:
        """What the printed pages say."""
        return f"{self.code}/{_PAPER}"

    @property
    def desk(self) -> str:
        """What the front desk's screens say."""
        return f"{self.code}/{_DESK}"

    @property
    def articles(self) -> str:
        """The folder of articles."""
        return f"{self.code}/{_ARTICLES}"

    @property
    def notices(self) -> str:
        """The folder of notices."""
        return f"{self.code}/{_NOTICES}"

    @property
    def assessments(self) -> str:
        """The folder of the assessments' words, with those of their parts in ``parts/``."""
        return f"{self.code}/{ASSESSMENTS}"

    def article(self, name: str) -> str:
        return f"{self.articles}/{name}.md"

    def notice(self, name: str) -> str:
        return f"{self.notices}/{name}.md"

    def wording(self, file: str) -> str:
        """The words of an assessment or a part. ``file``: the name of the file that asks,
        ``spine-check.toml`` or ``parts/pain.toml``, which is also that of its words."""
        return f"{self.assessments}/{file}"


ENGLISH = LanguageFolder("en")
"""The language that travels with the program; all others are held against it."""
