"""Each kind of problem: the shipped content with one thing broken, and the line that says so."""

from collections.abc import Callable
from pathlib import Path

import pytest
from content_samples import ARTICLE, SCREENS, SPINE, SPINE_WORDS, OwnFolder, own_folder

Break = Callable[[OwnFolder], None]
Case = tuple[Break, str]


@pytest.fixture
def own(tmp_path: Path) -> OwnFolder:
    return own_folder(tmp_path / "own")


def changed(file: str, old: str, new: str) -> Break:
    return lambda own: own.change(file, old, new)


def in_block(start: str, old: str, new: str, file: str = SPINE) -> Break:
    return lambda own: own.change_block(file, start, old, new)


def added(file: str, text: str) -> Break:
    return lambda own: own.append(file, text)


def dropped(table: str) -> Break:
    return lambda own: own.drop_table(SPINE_WORDS, table)


def one_more(kind: str, words: str, toml: str) -> Break:
    """One more question, alert, feature ... called "new", with its wording."""

    def put(own: OwnFolder) -> None:
        own.append(SPINE, f'[[{kind}]]\nid = "new"\n{toml}')
        own.append(SPINE_WORDS, f"[{kind}.new]\n{words}" if words else "")

    return put


def question(toml: str, words: str = "") -> Break:
    return one_more("question", f'ask = "New?"\nshort = "New"\n{words}', toml)


def alert(when: str, more: str = "") -> Break:
    toml = f'level = "B"\nwhen = {when}\nsource = "A study"\n{more}'
    return one_more("alert", 'you = "-"\nstaff = "-"\naction = "-"', toml)


def factor(when: str, more: str = 'sources = ["A study"]') -> Break:
    toml = f'when = {when}\nevidence = "clear"\ncan_change = "no"\n{more}'
    return one_more("factor", 'name = "-"', toml)


def pattern(toml: str) -> Break:
    return one_more("pattern", 'you = "-"\nstaff = "-"', toml)


def feature(when: str) -> Break:
    def put(own: OwnFolder) -> None:
        own.append(SPINE, f'[[feature]]\nid = "new"\nwhen = {when}\nsource = "A study"')
        own.change(SPINE_WORDS, "[feature]\n", '[feature]\nnew = "-"\n')

    return put


def twice(kind: str, toml: str) -> Break:
    return added(SPINE, f"[[{kind}]]\n{toml}")


def without_sources(own: OwnFolder) -> None:
    head, _, rest = own.text(ARTICLE).partition("sources = [")
    own.write(ARTICLE, f"{head}sources = []{rest.partition(']' + chr(10))[2]}")


SMOKES = '{ question = "tobacco", any_of = ["smoke"] }'

ARTICLES: list[Case] = [
    (changed(ARTICLE, '"info"', '"inof"'), "icon: there is no icon 'inof'"),
    (changed(ARTICLE, "fits = true", "fits = false"), "quick_check: no answer fits"),
    (without_sources, "sources: a figure is shown but no source is named"),
    (
        in_block(
            "## How you may feel",
            "![An older woman sits in an armchair by a window with a warm cup of tea.",
            "![ ",
            ARTICLE,
        ),
        "page 'How you may feel': the picture tea-by-window.svg has no description",
    ),
    (
        changed(ARTICLE, "hundred:20", "hundred:120"),
        "page 'You are not alone': hundred:120: a count from 0 to 100 follows",
    ),
    (
        changed(ARTICLE, "hundred:20", "hundred:few"),
        "page 'You are not alone': hundred:few: a count from 0 to 100 follows",
    ),
    (
        changed(ARTICLE, "tea-by-window.svg", "tea.svg"),
        "page 'How you may feel': there is no picture figures/tea.svg",
    ),
]

IDS: list[Case] = [
    (
        changed(SPINE, 'id = "spine-check"', 'id = "spine"'),
        "id: 'spine' must be the file's name, 'spine-check'",
    ),
    (changed(SPINE, 'icon = "spine"', 'icon = "bone"'), "icon: there is no icon 'bone'"),
    (
        twice("question", 'id = "pain_leg"\nkind = "scale"'),
        "question 'pain_leg': stands there twice",
    ),
    (
        twice("alert", f'id = "calf"\nlevel = "B"\nwhen = {SMOKES}\nsource = "A study"'),
        "alert 'calf': stands there twice",
    ),
    (
        twice(
            "factor",
            f'id = "mood"\nwhen = {SMOKES}\nevidence = "clear"\ncan_change = "no"\nsources = ["A"]',
        ),
        "factor 'mood': stands there twice",
    ),
    (
        twice("feature", f'id = "both_sides"\nwhen = {SMOKES}\nsource = "A study"'),
        "feature 'both_sides': stands there twice",
    ),
    (
        twice("pattern", 'id = "nerve_leg"\nof = ["both_sides"]'),
        "pattern 'nerve_leg': stands there twice",
    ),
    (
        twice("example", 'name = "called in after two questions"\nanswers = {}\nexpect = {}'),
        "example 'called in after two questions': stands there twice",
    ),
    (
        in_block("[summary]", '["in_the_way"]', '["in_my_way"]'),
        "summary, gets_in_the_way: there is no question 'in_my_way'",
    ),
]

QUESTIONS: list[Case] = [
    (question('kind = "one"'), "question 'new': there is nothing to choose"),
    (question('kind = "several"'), "question 'new': there is nothing to choose"),
    (question('kind = "body_map"'), "question 'new': there is nothing to choose"),
    (
        question('kind = "text"\noptional = true\nexits = []'),
        "question 'new': at_most: how many characters fit?",
    ),
    (
        question('kind = "text"\nat_most = 9\noptional = true'),
        "question 'new': a text has no 'not sure': set optional = true and exits = []",
    ),
    (
        question('kind = "text"\nat_most = 9\nexits = []'),
        "question 'new': a text has no 'not sure': set optional = true and exits = []",
    ),
    (
        question('kind = "several"\nchoices = ["a"]\nexclusive = ["none"]', 'choice.a = "A"'),
        "question 'new': exclusive: there is no choice 'none'",
    ),
    (
        question('kind = "several"\nchoices = ["a"]\nchoices_from = "later"', 'choice.a = "A"'),
        "question 'new': choices_from: 'later' is not asked before it",
    ),
    (
        in_block('id = "goal_words"', '["own_words"]', '["my_words"]'),
        "question 'goal_words', ask_if: question 'goal' has no 'my_words' to choose",
    ),
    (
        in_block('id = "fever_more"', '"urgent_infection"', '"urgent_other"'),
        "question 'fever_more', ask_if: question 'urgent_other' is unknown or asked later",
    ),
    (
        question('kind = "scale"\nask_if = { feature = "leg_worse" }', 'lowest="-"\nhighest="+"'),
        "question 'new', ask_if: there is no feature 'leg_worse'",
    ),
]

CONDITIONS: list[Case] = [
    (
        alert('{ question = "tobaco", any_of = ["smoke"] }'),
        "alert 'new': question 'tobaco' is unknown or asked later",
    ),
    (
        alert('{ question = "pain_leg", more_than = "pain_arm" }'),
        "alert 'new': question 'pain_arm' is unknown or asked later",
    ),
    (
        alert('{ question = "tobacco", any_of = ["smokes"] }'),
        "alert 'new': question 'tobacco' has no 'smokes' to choose",
    ),
    (
        alert('{ question = "where", any_of = ["tail"] }'),
        "alert 'new': question 'where' has no 'tail' to choose",
    ),
    (
        alert('{ question = "where", feels = ["cold"] }'),
        "alert 'new': question 'where' has no feeling 'cold'",
    ),
    (alert("{}"), "alert 'new': a condition has one of question, feature, every, some and no"),
    (
        alert('{ any_of = ["smoke"] }'),
        "alert 'new': a condition has one of question, feature, every, some and no",
    ),
    (
        alert(f'{{ question = "tobacco", any_of = ["smoke"], no = {SMOKES} }}'),
        "alert 'new': a condition has one of question, feature, every, some and no",
    ),
    (
        alert(SMOKES, '[alert.escalate]\nlevel = "A"\nwhen = { feature = "tall" }'),
        "alert 'new', escalate: there is no feature 'tall'",
    ),
    (
        factor('{ every = [{ no = { some = [{ feature = "tall" }] } }] }'),
        "factor 'new': there is no feature 'tall'",
    ),
    (
        feature('{ question = "height", at_least = 9 }'),
        "feature 'new': question 'height' is unknown or asked later",
    ),
    (
        changed(SPINE, 'tally_if = { question = "operations"', 'tally_if = { question = "age"'),
        "tally_if: question 'age' is unknown or asked later",
    ),
]

SOURCES_AND_PATTERNS: list[Case] = [
    (
        in_block('id = "calf"', 'source = "Hospital', 'source = " " # "'),
        "alert 'calf': no source is named",
    ),
    (factor(SMOKES, "sources = []"), "factor 'new': no source is named"),
    (factor(SMOKES, 'sources = [" "]'), "factor 'new': no source is named"),
    (
        factor(SMOKES, 'sources = ["A study"]\nread = "smoking"'),
        "factor 'new': read: there is no article 'smoking'",
    ),
    (pattern('of = ["tall", "both_sides"]'), "pattern 'new': there is no feature 'tall'"),
    (
        pattern('of = ["both_sides"]\nneeds = ["tall"]'),
        "pattern 'new': there is no feature 'tall'",
    ),
    (
        pattern('of = ["both_sides"]\nwithout = ["tall"]'),
        "pattern 'new': there is no feature 'tall'",
    ),
    (
        pattern('of = ["both_sides"]\nat_least = 2'),
        "pattern 'new': at_least: nothing can reach 2 of 1",
    ),
]

MISSING_WORDS: list[Case] = [
    (dropped("question.mood"), "question 'mood': no wording in en"),
    (dropped("alert.calf"), "alert 'calf': no wording in en"),
    (dropped("factor.mood"), "factor 'mood': no wording in en"),
    (dropped("pattern.nerve_leg"), "pattern 'nerve_leg': no wording in en"),
    (dropped("pattern.mixed"), "pattern 'mixed': no wording in en"),
    (dropped("pattern.not_clear"), "pattern 'not_clear': no wording in en"),
    (
        in_block("[feature]", "both_sides = ", "# ", SPINE_WORDS),
        "feature 'both_sides': no wording in en",
    ),
    (
        changed(SPINE_WORDS, "choice.hardly", "# "),
        "question 'mood', choice 'hardly': no wording in en",
    ),
]

TOO_MANY_WORDS: list[Case] = [
    (
        added(SPINE_WORDS, '[question.new]\nask = "New?"\nshort = "New"'),
        "question 'new': there is wording, but no such question",
    ),
    (
        added(SPINE_WORDS, '[alert.new]\nyou = "-"\nstaff = "-"\naction = "-"'),
        "alert 'new': there is wording, but no such alert",
    ),
    (
        added(SPINE_WORDS, '[factor.new]\nname = "-"'),
        "factor 'new': there is wording, but no such factor",
    ),
    (
        changed(SPINE_WORDS, "[feature]\n", '[feature]\nnew = "-"\n'),
        "feature 'new': there is wording, but no such feature",
    ),
    (
        added(SPINE_WORDS, '[pattern.new]\nyou = "-"\nstaff = "-"'),
        "pattern 'new': there is wording, but no such pattern",
    ),
    (
        changed(SPINE_WORDS, "choice.hardly", 'choice.never = "-"\nchoice.hardly'),
        "question 'mood': no such choice 'never'",
    ),
    (
        in_block("[question.pain_leg]", "lowest =", "# ", SPINE_WORDS),
        "question 'pain_leg': a scale needs 'lowest' and 'highest'",
    ),
    (
        in_block("[alert.calf]", 'action = "Clin', 'action = "" # "', SPINE_WORDS),
        "alert 'calf': no action for staff",
    ),
]

SCREEN_WORDS: list[Case] = [
    (changed(SCREENS, "calf_left = ", "# "), "en.toml: places, calf_left: no wording in en"),
    (
        changed(SCREENS, "[places]\n", '[places]\ntail = "Tail"\n'),
        "en.toml: places, tail: the body map has no such place",
    ),
    (
        changed(SCREENS, 'code = "en"', 'code = "fr"'),
        "en.toml: language, code: 'fr' must be the file's name, 'en'",
    ),
]

EXAMPLES: list[Case] = [
    (
        in_block('name = "called in after two', '"worse"', '"wrose"'),
        "example 'called in after two questions': question 'reason': 'wrose' is not a choice; "
        "use came_back, never_left, new_pain, worse, follow_up, something_else, not_sure, not_say",
    ),
    (
        in_block('name = "called in after two', 'tally = "none"', 'tally = "1 of 6"'),
        "example 'called in after two questions': tally: expected 1 of 6, found none",
    ),
]


def cases(file: str, problems: list[Case]) -> list[Case]:
    return [(breaks, f"{file}: {problem}") for breaks, problem in problems]


ALL = [
    *cases("en/what-it-is.md", ARTICLES),
    *cases(
        "spine-check.toml",
        [*IDS, *QUESTIONS, *CONDITIONS, *SOURCES_AND_PATTERNS, *MISSING_WORDS, *EXAMPLES],
    ),
    *cases("en/spine-check.toml", TOO_MANY_WORDS),
    *SCREEN_WORDS,
]


@pytest.mark.parametrize(("breaks", "line"), ALL, ids=[line for _, line in ALL])
def test_one_broken_thing_is_one_line(own: OwnFolder, breaks: Break, line: str) -> None:
    breaks(own)
    assert own.problems() == [line]
