"""How hard the English pages are to read: the Flesch-Kincaid grade, page by page.

A page must not be above grade 6, nor above 15 words per sentence on average. The formula counts
words and syllables, not sense: it can say that a page is too hard, never that it is clear.

Measured, each alone: an article page or a notice (its paragraphs and items), a quick check (the
question and what is said to each answer), an introduction, the signs to get help for, a question
(with its hint), a first step, a pattern. Headings and choices are left out: two or three words
that count as a sentence would flatter the page.

Under 20 words one long word moves the formula by grades. So the short questions of one tool are
graded together, and so are its short first steps and its short patterns. The words per sentence
do not jump so: they are checked for every text alone. All else stands alone, however short.
"""

import re
import unicodedata
from collections.abc import Iterator
from html import unescape

import msgspec

from kiosk.content.layout import LanguageFolder
from kiosk.content.library import Library, Tool

HIGHEST_GRADE = 6
MOST_WORDS = 15
"""Per sentence, on average. What is compared is rounded to one decimal, as it is told."""
SHORT = 20
"""A question, first step or pattern with fewer words is graded together with its kind."""

_ENGLISH = re.compile(r"en(-[A-Z]{2})?")

_TAG = re.compile(r"<[^>]+>")
_QUOTES = str.maketrans("\u2018\u2019\u201c\u201d", "''\"\"")
_BETWEEN_WORDS = re.compile(r"[\s\u2013\u2014/]+")  # a dash is not a hyphen
_SENTENCE_END = re.compile(
    r"""
    (?: [!?…]+
      | (?<!\b[a-z]) (?<!\b(?:dr|mr|ms|vs|st)) (?<!\bmrs) (?<!\bprof) (?<!\bapprox) \.+
    )
    ["')\]]*            # what closes with the sentence
    \s+                 # 4.5 is no end
    (?=["'(\[]*(?-i:[^a-z\s"'(\[]))  # what follows with a small letter goes on
    """,
    re.VERBOSE | re.IGNORECASE,
)

_PIECE = re.compile(r"\d[\d,]*|(?<=\d)\.\d+|%|[^\W\d_]+(?:'(?:s|t|d|m|ll|re|ve)\b)?", re.IGNORECASE)
_VOWELS = re.compile(r"[aeiouy]+")
_POSSESSIVE_BEAT = re.compile(r"(?:[sxz]|[cs]h|[cgsz]e)'s$")
_CONTRACTION_BEAT = re.compile(r"[^aeou]n't$|[^aeiouy]'(?:d|ll|re|ve)$")
_BY_HEART = {
    word: beats
    for beats, words in {
        1: "st nd rd th",
        2: "% apr aug dr jul mr mrs vs",
        3: "dec jan nov oct sep sept",
        4: "diabetes feb",
    }.items()
    for word in words.split()
}
"""What is written short, and what no rule gets right. A word of ours that the tests find counted
short goes here."""

_RESPELLED = [
    (re.compile(pattern), spelling)
    for pattern, spelling in [
        # y and u that stand for a consonant: yes, player; quit, guess
        (r"^y(?=[aeiou])|(?<=[aeou])y(?=[aeiou])", "j"),
        (r"(?<=q)u|(?<=g)u(?=[aeiy])", "w"),
        # two vowels, one beat: action, precious, million, surgeon; special, musician; patient
        (r"(?<=[cstxg])io(?=[nu])|(?<=ll)io(?=n)|(?<=g)eo(?=[nu])", "o"),
        (r"(?<=[ct])ia(?=l)|(?<=[cst])ia(?=n)", "a"),
        (r"(?<=[ct])ie(?=n)", "e"),
        (r"ically$", "icly"),
        # no vowel, yet a beat: spasm, rhythm; table, muscles, acre; tired, entirely
        (r"(?<=[aeiouy]s)m(?=s?$)|(?<=th)m(?=s?$)", "em"),
        (r"(?<=[bcdfgkpstxz])([lr])e(?=[sd]?$)", r"e\1"),
        (r"(?<=[^aeiou]i)re(?=(?:[sd]|ly)?$)", "er"),
        # two vowels, two beats: radio, diet; doing, react, area, create, fluid, poem, chaos
        (r"(?<=[^aeiou])i(?=[aou]|e(?:r|st|t|nt|nc)|sm)", "i-"),
        (r"(?<=[^aeiou])y(?=[aeiou])", "y-"),
        (r"(?<=[aeiouy])(?=ing|ism|ity|ist$|[iy]c(?!e)|i[aeou])|(?<=[iuyow])(?=er)", "-"),
        (
            r"^(re|pre)(?=act|ali|ass|app|arr|ad[jm]|e[vnlmx]|i[mn][^ds])|^(co)(?=op|or[dp])",
            r"\1\2-",
        ),
        (r"e(?=o[^up]|u[ms])|(?<=[aeiouy][^aeiou])e(?=as?$|a[nl]|ate)|(?<=cr)e(?=at)", "e-"),
        (r"(?<!g)u(?=[ao]|it[iyo]|e[lnt]|id|in)", "u-"),
        (r"o(?=e[mt](?!ti)|a[nu])|a(?=o|iv|ic)", "o-"),
        # a silent e: hopeful, sometimes, homework; take, walked, makes; due
        (
            r"(?<=[aeiouy][^aeiouy])e(?=(?:ly|ness(?:es)?|less|ful(?:ly)?|ments?|times?|where"
            r"|work\w*|mark\w*|thing|m[ae]n|ho\w+|land)$)",
            "",
        ),
        (
            r"(?<=[^aeiouy])e$|(?<=[^aeiouydt])ed$|(?<=[^aeiouycsxzgh])es$|(?<=[^cs]h)es$"
            r"|(?<=[aeouygw]u)es?$",
            "",
        ),
    ]
]
"""Spelling brought closer to sound, in this order; then each run of vowels is a beat.

The tests hold it against the CMU Pronouncing Dictionary. Where spelling does not tell, it is meant
to count a beat too many rather than one too few.
"""


class ReadingLevel(msgspec.Struct, frozen=True):
    """What a text is made of, and how hard that makes it.

    Source: Kincaid, Fishburne, Rogers and Chissom 1975, "Derivation of new readability formulas
    for Navy enlisted personnel", Research Branch Report 8-75.
    """

    words: int
    sentences: int
    syllables: int

    @property
    def words_per_sentence(self) -> float:
        """The average; 0 for a text without words."""
        return self.words / self.sentences if self.sentences else 0.0

    @property
    def grade(self) -> float:
        """The Flesch-Kincaid grade: years of school in the United States; 0 without words.

        0.39 words per sentence + 11.8 syllables per word - 15.59.
        """
        if not self.words:
            return 0.0
        return 0.39 * self.words_per_sentence + 11.8 * self.syllables / self.words - 15.59


def reading_level(*texts: str) -> ReadingLevel:
    """The level of some texts together; each paragraph or list item is one text.

    A text ends a sentence even without a full stop, and so do . ! ? and … inside it, but not a
    colon, a decimal point or the point of "Dr." A hyphenated word is one word with the syllables
    of all its parts; words joined by a dash or a slash are several.
    """
    sentences = [words for text in texts for words in _sentences(text)]
    words = [word for sentence in sentences for word in sentence]
    return ReadingLevel(
        words=len(words), sentences=len(sentences), syllables=sum(map(syllables, words))
    )


def syllables(word: str) -> int:
    """How many syllables a word has when it is read aloud, by rule; 0 without letter or digit.

    A number counts as it is spoken ("20" is twenty), and so do capitals ("MRI" is three letters).
    """
    folded = unicodedata.normalize("NFKD", word.translate(_QUOTES))
    plain = "".join(sign for sign in folded if not unicodedata.combining(sign))
    return sum(map(_beats, _PIECE.findall(plain)))


def reading_problems(library: Library) -> Iterator[str]:
    """One line per English page that is too hard: file, page, what is above which limit.

    Other languages have other formulas, and yield nothing.
    """
    code = library.language.code
    if not _ENGLISH.fullmatch(code):
        return
    home = LanguageFolder(code)
    for article in library.articles:
        file = home.article(article.id)
        for page in article.pages:
            level = reading_level(*(paragraph.text for paragraph in page.paragraphs))
            yield from _problems(f"{file}: page '{page.heading}'", level)
        quick = article.quick_check
        level = reading_level(quick.ask, *(answer.says for answer in quick.answer))
        yield from _problems(f"{file}: quick check", level)
    for notice in library.notices:
        level = reading_level(*(paragraph.text for paragraph in notice.page.paragraphs))
        yield from _problems(f"{home.notice(notice.id)}: page '{notice.page.heading}'", level)
    signs = library.words.get("report.home_help_signs", "")
    yield from _problems(f"{home.paper}: home_help_signs", reading_level(*signs.split("\n")))
    for tool in library.tools.values():
        yield from _tool_problems(tool, home.wording(f"{tool.assessment.id}.toml"))


def _tool_problems(tool: Tool, file: str) -> Iterator[str]:
    words = tool.words
    yield from _problems(f"{file}: introduction", reading_level(*words.intro))
    kinds: dict[str, dict[str, tuple[str, ...]]] = {
        "question": {name: (said.ask, said.hint) for name, said in words.question.items()},
        "finding": {name: (said.finding,) for name, said in words.factor.items()},
        "first step": {name: (said.first_step,) for name, said in words.factor.items()},
        "pattern": {name: (said.you,) for name, said in words.pattern.items()},
    }
    for kind, texts in kinds.items():
        short: list[str] = []
        for name, text in texts.items():
            level = reading_level(*text)
            if level.words < SHORT:
                short.extend(text)
                yield from _too_long(f"{file}: {kind} '{name}'", level)
            else:
                yield from _problems(f"{file}: {kind} '{name}'", level)
        yield from _too_hard(f"{file}: short {kind}s together", reading_level(*short))


def _problems(where: str, level: ReadingLevel) -> Iterator[str]:
    yield from _too_hard(where, level)
    yield from _too_long(where, level)


def _too_hard(where: str, level: ReadingLevel) -> Iterator[str]:
    grade = round(level.grade, 1)
    if grade > HIGHEST_GRADE:
        yield f"{where}: reading grade {grade}, above {HIGHEST_GRADE}"


def _too_long(where: str, level: ReadingLevel) -> Iterator[str]:
    average = round(level.words_per_sentence, 1)
    if average > MOST_WORDS:
        yield f"{where}: {average} words per sentence on average, above {MOST_WORDS}"


def _sentences(text: str) -> Iterator[list[str]]:
    """The words of each sentence; what holds no word is no sentence."""
    plain = unescape(_TAG.sub("", text)).translate(_QUOTES)
    for sentence in _SENTENCE_END.split(plain):
        words = [word for word in _BETWEEN_WORDS.split(sentence) if _PIECE.search(word)]
        if words:
            yield words


def _beats(piece: str) -> int:
    """The syllables of a number, a word or a sign."""
    if piece[0].isdigit():
        return _number(int(piece.replace(",", "")))
    if piece[0] == ".":
        return 1 + sum(_number(int(digit)) for digit in piece[1:])
    word = piece.lower()
    if word in _BY_HEART:
        return _BY_HEART[word]
    stem = piece.partition("'")[0]
    initials = stem.removesuffix("s") or stem
    if (len(initials) > 1 and initials.isupper()) or not _VOWELS.search(word):
        return sum(3 if letter in "wW" else 1 for letter in initials)
    beats = bool(_POSSESSIVE_BEAT.search(word)) + bool(_CONTRACTION_BEAT.search(word))
    spelled = stem.lower()
    for pattern, spelling in _RESPELLED:
        spelled = pattern.sub(spelling, spelled)
    return beats + max(1, len(_VOWELS.findall(spelled)))


def _number(number: int) -> int:
    """The syllables of a whole number: "one hundred twenty" for 120."""
    if number < 20:
        return (2, 1, 1, 1, 1, 1, 1, 2, 1, 1, 1, 3, 1, 2, 2, 2, 2, 3, 2, 2)[number]
    for size, beats in ((1_000_000, 2), (1000, 2), (100, 2)):
        if number >= size:
            count, rest = divmod(number, size)
            return _number(count) + beats + (_number(rest) if rest else 0)
    tens, ones = divmod(number, 10)
    return (3 if tens == 7 else 2) + (_number(ones) if ones else 0)
