"""What is shown and asked, in one language. All values are frozen."""

import re
from datetime import date
from html import unescape
from typing import Literal

import msgspec

from kiosk.scoring.assessment import Assessment


class Paragraph(msgspec.Struct, frozen=True):
    """A paragraph or list item of an article page; ``**strong**`` is ``<b>strong</b>`` here."""

    text: str
    bullet: bool = False

    @property
    def plain(self) -> str:
        """The text as it is read aloud."""
        return unescape(re.sub(r"</?b>", "", self.text))


HUNDRED = "hundred:"
"""A picture "hundred:20" is the hundred-person picture with twenty filled in."""


class Figure(msgspec.Struct, frozen=True):
    file: str
    """A drawing in ``resources/figures``, or ``hundred:20`` for the hundred-person picture."""
    description: str


class ArticlePage(msgspec.Struct, frozen=True):
    heading: str
    paragraphs: tuple[Paragraph, ...]
    figure: Figure


class NoticePage(msgspec.Struct, frozen=True):
    heading: str
    paragraphs: tuple[Paragraph, ...]
    figure: Figure | None = None


class QuickAnswer(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    text: str
    fits: bool
    says: str
    """The kind explanation, whichever answer was picked."""


class QuickCheck(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    ask: str
    answer: tuple[QuickAnswer, ...]


class Article(msgspec.Struct, frozen=True):
    id: str
    title: str
    icon: str
    order: int
    sources: tuple[str, ...]
    read_next: tuple[str, ...]
    """Ids of the articles to read on in."""
    pages: tuple[ArticlePage, ...]
    quick_check: QuickCheck


class Notice(msgspec.Struct, frozen=True):
    """What a clinic tells everybody for a while: a banner on the home screen, a page behind it."""

    id: str
    title: str
    """The words of the banner."""
    icon: str
    first: date
    """The first and the last day that it is shown, in the waiting room's own calendar."""
    last: date
    page: NoticePage


class QuestionWording(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    ask: str
    short: str
    """A few words for check-your-answers and for paper."""
    hint: str = ""
    choice: dict[str, str] = {}
    lowest: str = ""
    middle: str = ""
    highest: str = ""


class AlertWording(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    you: str
    """To the patient: "New trouble when you pee"."""
    staff: str
    """On the care-team page."""
    action: str
    """What staff do."""


class FactorWording(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    name: str
    first_step: str = ""
    """A small first step, for a factor that can change."""
    finding: str = ""
    """What its sources found, in a sentence or two. Empty: what its evidence word means."""


class PatternWording(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    you: str
    staff: str


class Wording(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """All words of one assessment in one language."""

    name: str
    home: str
    """Its name on the home screen, at most two short lines."""
    intro: tuple[str, ...]
    question: dict[str, QuestionWording]
    alert: dict[str, AlertWording] = {}
    factor: dict[str, FactorWording] = {}
    feature: dict[str, str] = {}
    pattern: dict[str, PatternWording] = {}


class PartWording(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The words of a part of assessments, in one language."""

    question: dict[str, QuestionWording]
    alert: dict[str, AlertWording] = {}
    factor: dict[str, FactorWording] = {}
    feature: dict[str, str] = {}
    pattern: dict[str, PatternWording] = {}
    """Patterns that rest on these features, in whichever assessment they are."""


class Tool(msgspec.Struct, frozen=True):
    assessment: Assessment
    words: Wording


class Language(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    code: str
    name: str
    """In its own words: "English"."""
    choose: str
    """ "Choose your language" in that language."""
    direction: Literal["ltr", "rtl"] = "ltr"


class Library(msgspec.Struct, frozen=True):
    """Everything a visit shows, in one language."""

    language: Language
    words: dict[str, str]
    """What the controls and pages say, by key (``resources/LANG/screens.toml``)."""
    places: dict[str, str]
    """The names of the body map's places."""
    articles: tuple[Article, ...]
    tools: dict[str, Tool]
    notices: tuple[Notice, ...] = ()
    """All that the clinic has put up, whatever the day (``kiosk.content.notices.current``)."""
