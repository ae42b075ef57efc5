"""Each kind of problem: the shipped content with one thing broken, and the line that says so."""

from collections.abc import Callable
from pathlib import Path

import pytest
from content_samples import (
    ARTICLE,
    MOOD,
    MOOD_WORDS,
    PAIN,
    PAIN_WORDS,
    PAPER,
    SCREENS,
    SIGNS,
    SIGNS_WORDS,
    SPINE,
    SPINE_WORDS,
    OwnFolder,
    own_folder,
)

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


def dropped(table: str, file: str = SPINE_WORDS) -> Break:
    return lambda own: own.drop_table(file, table)


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


def factor(when: str, sources: str = '["A study"]', read: str = "what-it-is") -> Break:
    kind = 'evidence = "clear"\ncan_change = "no"'
    toml = f'when = {when}\n{kind}\nsources = {sources}\nread = "{read}"'
    return one_more("factor", 'name = "-"', toml)


def pattern(toml: str) -> Break:
    return one_more("pattern", 'you = "-"\nstaff = "-"', toml)


def feature(when: str) -> Break:
    def put(own: OwnFolder) -> None:
        own.append(SPINE, f'[[feature]]\nid = "new"\nwhen = {when}\nsource = "A study"')
        own.append(SPINE_WORDS, '[feature]\nnew = "-"')

    return put


def twice(kind: str, toml: str) -> Break:
    return twice_in(SPINE, kind, toml)


def twice_in(file: str, kind: str, toml: str) -> Break:
    return added(file, f"[[{kind}]]\n{toml}")


def without_sources(own: OwnFolder) -> None:
    empty_sources(own, ARTICLE, "+++")


def empty_sources(own: OwnFolder, file: str, start: str) -> None:
    """Empty the first list of sources after ``start``."""
    before, _, after = own.text(file).partition(start)
    head, _, rest = after.partition("sources = [")
    own.write(file, f"{before}{start}{head}sources = []\n{rest.partition(']' + chr(10))[2]}")


LITTLE = '{ question = "pain_leg", at_most = 2 }'
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
        twice("question", 'id = "last_operation"\nkind = "month"'),
        "question 'last_operation': stands there twice",
    ),
    (
        twice("question", 'id = "pain_leg"\nkind = "scale"'),
        "question 'pain_leg': stands in parts/pain.toml, too",
    ),
    (
        twice("alert", f'id = "calf"\nlevel = "B"\nwhen = {SMOKES}\nsource = "A study"'),
        "alert 'calf': stands in parts/urgent-signs.toml, too",
    ),
    (
        twice(
            "factor",
            f'id = "heavy_work"\nwhen = {SMOKES}\nevidence = "clear"\ncan_change = "no"\n'
            'sources = ["A"]\nread = "what-it-is"',
        ),
        "factor 'heavy_work': stands there twice",
    ),
    (
        twice("feature", f'id = "both_sides"\nwhen = {SMOKES}\nsource = "A study"'),
        "feature 'both_sides': stands in parts/pain.toml, too",
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
    (
        in_block("[[reading]]", '"why-pain-can-stay"', '"why-pain-stays"'),
        "reading: there is no article 'why-pain-stays'",
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
        "question 'new': choices_from: question 'later' is unknown",
    ),
    (
        in_block('id = "helped"', '"treatments"', '"in_the_way"'),
        "question 'helped': choices_from: question 'in_the_way' is asked later",
    ),
    (
        question(
            f'kind = "several"\nchoices = ["a"]\nchoice_if = {{ b = {SMOKES} }}', 'choice.a = "A"'
        ),
        "question 'new': choice_if: there is no choice 'b'",
    ),
    (
        question(
            'kind = "several"\nchoices = ["a"]\nchoice_if.a = { question = "tobacco", '
            'any_of = ["smokes"] }',
            'choice.a = "A"',
        ),
        "question 'new', choice_if 'a': question 'tobacco' has no 'smokes' to choose",
    ),
    (
        in_block('id = "goal_words"', '["own_words"]', '["my_words"]'),
        "question 'goal_words', ask_if: question 'goal' has no 'my_words' to choose",
    ),
    (
        in_block('id = "goal_words"', '{ question = "goal"', '{ question = "how_long"'),
        "question 'goal_words', ask_if: question 'how_long' is asked later",
    ),
    (
        question('kind = "scale"\nask_if = { feature = "leg_worse" }', 'lowest="-"\nhighest="+"'),
        "question 'new', ask_if: there is no feature 'leg_worse'",
    ),
]


def loop(own: OwnFolder) -> None:
    """The reason waits for the goal, and the goal for the reason."""
    own.change(SPINE, 'id = "reason"', f'id = "reason"\nask_if = {LESS_PAIN}')
    own.change(SPINE, 'id = "goal"', f'id = "goal"\nask_if = {WORSE}')


def longer_loop(own: OwnFolder) -> None:
    """The reason waits for the goal, that for how long, and that for the reason."""
    own.change(SPINE, 'id = "reason"', f'id = "reason"\nask_if = {LESS_PAIN}')
    own.change(
        SPINE,
        'id = "goal"\nkind = "one"',
        f'id = "goal"\nkind = "one"\nchoice_if.less_pain = {{ no = {LONG} }}',
    )
    own.change(SPINE, 'id = "how_long"', f'id = "how_long"\nask_if = {WORSE}')


LESS_PAIN = '{ question = "goal", any_of = ["less_pain"] }'
WORSE = '{ question = "reason", any_of = ["worse"] }'
LONG = '{ question = "how_long", any_of = ["over_5_years"] }'

LOOPS: list[tuple[Break, list[tuple[str, str]]]] = [
    (loop, [("question 'reason', ask_if", "goal")]),
    (
        longer_loop,
        [
            ("question 'reason', ask_if", "goal"),
            ("question 'goal', choice_if 'less_pain'", "how_long"),
        ],
    ),
    (
        changed(SPINE, 'id = "goal"', f'id = "goal"\nask_if = {LESS_PAIN}'),
        [("question 'goal', ask_if", "goal")],
    ),
]

CONDITIONS: list[Case] = [
    (
        alert('{ question = "tobaco", any_of = ["smoke"] }'),
        "alert 'new': question 'tobaco' is unknown",
    ),
    (
        alert('{ question = "pain_leg", more_than = "pain_arm" }'),
        "alert 'new': question 'pain_arm' is unknown",
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
        "feature 'new': question 'height' is unknown",
    ),
    (
        in_block("[[reading]]", '"operations"', '"age"'),
        "reading 'why-pain-can-stay': question 'age' is unknown",
    ),
    (
        changed(SPINE, 'factors_if = { question = "operations"', 'factors_if = { question = "age"'),
        "factors_if: question 'age' is unknown",
    ),
]

SOURCES_AND_PATTERNS: list[Case] = [
    (
        lambda own: empty_sources(own, SPINE, 'id = "heavy_work"\nwhen'),
        "factor 'heavy_work': no source is named",
    ),
    (factor(SMOKES, "[]"), "factor 'new': no source is named"),
    (factor(SMOKES, '[" "]'), "factor 'new': no source is named"),
    (
        factor(SMOKES, read="smoking"),
        "factor 'new': read: there is no article 'smoking'",
    ),
    (
        in_block('id = "nerve_leg"', '"what-can-help"', '"what-helps"'),
        "pattern 'nerve_leg': read: there is no article 'what-helps'",
    ),
    (pattern('of = ["tall", "both_sides"]'), "pattern 'new': there is no feature 'tall'"),
    (
        pattern('of = ["both_sides"]\nneeds = ["tall"]'),
        "pattern 'new': there is no feature 'tall'",
    ),
    (
        pattern('of = ["both_sides"]\nat_least = 2'),
        "pattern 'new': at_least: nothing can reach 2 of 1",
    ),
]

MISSING_WORDS: list[Case] = [
    (dropped("question.how_long"), "question 'how_long': no wording in en"),
    (dropped("factor.heavy_work"), "factor 'heavy_work': no wording in en"),
    (
        changed(SPINE_WORDS, "choice.over_5_years", "# "),
        "question 'how_long', choice 'over_5_years': no wording in en",
    ),
]

MISSING_WORDS_OF_PARTS: list[Case] = [
    (
        dropped("question.fever_more", SIGNS_WORDS),
        "en/assessments/parts/urgent-signs.toml: question 'fever_more': no wording in en",
    ),
    (
        dropped("factor.mood", MOOD_WORDS),
        "en/assessments/parts/mood.toml: factor 'mood': no wording in en",
    ),
    (
        changed(MOOD_WORDS, "choice.hardly", "# "),
        "en/assessments/parts/mood.toml: question 'mood', choice 'hardly': no wording in en",
    ),
    (
        dropped("alert.calf", SIGNS_WORDS),
        "en/assessments/parts/urgent-signs.toml: alert 'calf': no wording in en",
    ),
    (
        in_block("[feature]", "both_sides = ", "# ", PAIN_WORDS),
        "en/assessments/parts/pain.toml: feature 'both_sides': no wording in en",
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
        added(SPINE_WORDS, '[feature]\nnew = "-"'),
        "feature 'new': there is wording, but no such feature",
    ),
    (
        added(SPINE_WORDS, '[pattern.new]\nyou = "-"\nstaff = "-"'),
        "pattern 'new': there is wording, but no such pattern",
    ),
    (
        changed(SPINE_WORDS, "choice.over_5_years", 'choice.never = "-"\nchoice.over_5_years'),
        "question 'how_long': no such choice 'never'",
    ),
    (
        added(SPINE_WORDS, '[question.mood]\nask = "-"\nshort = "-"'),
        "question 'mood': there is wording, but no such question",
    ),
]

PARTS: list[Case] = [
    (
        twice_in(PAIN, "feature", f'id = "leg_little"\nwhen = {LITTLE}\nsource = "A study"'),
        "parts/pain.toml: feature 'leg_little': stands there twice",
    ),
    (
        lambda own: empty_sources(own, MOOD, 'id = "mood"\nwhen'),
        "parts/mood.toml: factor 'mood': no source is named",
    ),
    (
        in_block('id = "fever_more"', '"urgent_infection"', '"urgent_other"', SIGNS),
        "parts/urgent-signs.toml: question 'fever_more', ask_if: question 'urgent_other' is asked "
        "later",
    ),
    (
        in_block('id = "fever"\nlevel', '"fever"]', '"heat"]', SIGNS),
        "parts/urgent-signs.toml: alert 'fever': question 'urgent_infection' has no 'heat' to "
        "choose",
    ),
    (
        in_block('id = "fever"\nlevel', '"clear_fluid"', '"water"', SIGNS),
        "parts/urgent-signs.toml: alert 'fever', escalate: question 'urgent_infection' has no "
        "'water' to choose",
    ),
    (
        in_block('id = "calf"', 'source = "Hospital', 'source = " " # "', SIGNS),
        "parts/urgent-signs.toml: alert 'calf': no source is named",
    ),
    (
        in_block('id = "bending_worse"', 'source = "Usual', 'source = "" # "', PAIN),
        "parts/pain.toml: feature 'bending_worse': no source is named",
    ),
    (
        changed(MOOD, 'read = "what-can-help"', 'read = "what-helps"'),
        "parts/mood.toml: factor 'mood': read: there is no article 'what-helps'",
    ),
    (
        added(MOOD_WORDS, '[alert.new]\nyou = "-"\nstaff = "-"\naction = "-"'),
        "en/assessments/parts/mood.toml: alert 'new': there is wording, but no such alert",
    ),
    (
        in_block("[question.pain_leg]", "lowest =", "# ", PAIN_WORDS),
        "en/assessments/parts/pain.toml: question 'pain_leg': a scale needs 'lowest' and 'highest'",
    ),
    (
        in_block("[alert.calf]", 'action = "Clin', 'action = "" # "', SIGNS_WORDS),
        "en/assessments/parts/urgent-signs.toml: alert 'calf': no action for staff",
    ),
]

SCREEN_WORDS: list[Case] = [
    (
        changed(SCREENS, "calf_left = ", "# "),
        "en/screens.toml: places, calf_left: no wording in en",
    ),
    (
        changed(SCREENS, "[places]\n", '[places]\ntail = "Tail"\n'),
        "en/screens.toml: places, tail: the body map has no such place",
    ),
    (
        changed(SCREENS, 'code = "en"', 'code = "fr"'),
        "en/screens.toml: language, code: 'fr' must be the folder's name, 'en'",
    ),
    (
        changed(SCREENS, "start_over = ", "# "),
        "en/screens.toml: words, bar, start_over: no wording in en",
    ),
    (
        changed(SCREENS, "[words.bar]\n", '[words.bar]\nwave = "Wave"\n'),
        "en/screens.toml: words, bar, wave: there is wording, but no such phrase",
    ),
    (
        changed(SCREENS, 'number = "Question {number} of {total}"', 'number = "Question {number}"'),
        "en/screens.toml: words, question, number: {total} is missing",
    ),
    (
        changed(SCREENS, 'start = "Tap to start"', 'start = "Tap, {name}"'),
        "en/screens.toml: words, attract, start: nothing can be filled in for {name}",
    ),
    (
        changed(SCREENS, '"{count} chosen"', '"{count chosen"'),
        "en/screens.toml: words, question, chosen: a brace stands alone",
    ),
    (changed(PAPER, "quoted = ", "# "), "en/paper.toml: report, quoted: no wording in en"),
    (
        changed(PAPER, '"code"', '"code {code}"'),
        "en/paper.toml: report, code: nothing can be filled in for {code}",
    ),
    (
        changed(PAPER, '"in {language}"', '"in English"'),
        "en/paper.toml: report, in_language: {language} is missing",
    ),
    (
        changed(PAPER, "[report]\n", '[report]\nwave = "Wave"\n'),
        "en/paper.toml: report, wave: there is wording, but no such phrase",
    ),
    (
        changed(PAPER, '"Monday, Tuesday, ', '"Monday, '),
        "en/paper.toml: report, weekdays: a list of 6, and 7 are needed",
    ),
    (
        changed(SCREENS, '"Jan Feb ', '"Jan '),
        "en/screens.toml: words, month, names: a list of 11, and 12 are needed",
    ),
    (
        changed(SCREENS, 'back = "Back"', 'back = " "'),
        "en/screens.toml: words, nav, back: no wording in en",
    ),
    (
        changed("en/desk.toml", 'visits = "Visits"', ""),
        "en/desk.toml: words, desk, visits: no wording in en",
    ),
    (
        lambda own: (own.path / PAPER).unlink(),
        "en/paper.toml: no such file: no wording of the printed pages in en",
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
    (
        in_block('name = "treatments taken back', '["helped"]', '["helpt"]'),
        "example 'treatments taken back: nothing can have helped', expect: there is no question "
        "'helpt'",
    ),
]


def cases(file: str, problems: list[Case]) -> list[Case]:
    return [(breaks, f"{file}: {problem}") for breaks, problem in problems]


ALL = [
    *cases(ARTICLE, ARTICLES),
    *cases("spine-check.toml", [*IDS, *QUESTIONS, *CONDITIONS, *SOURCES_AND_PATTERNS, *EXAMPLES]),
    *cases(SPINE_WORDS, [*MISSING_WORDS, *TOO_MANY_WORDS]),
    *MISSING_WORDS_OF_PARTS,
    *PARTS,
    *SCREEN_WORDS,
]


@pytest.mark.parametrize(("breaks", "line"), ALL, ids=[line for _, line in ALL])
def test_one_broken_thing_is_one_line(own: OwnFolder, breaks: Break, line: str) -> None:
    breaks(own)
    assert own.problems() == [line]


@pytest.mark.parametrize("pattern", ["nerve_leg", "mixed", "not_clear"])
def test_a_pattern_without_words_is_named_for_each_assessment_that_has_it(
    own: OwnFolder, pattern: str
) -> None:
    own.drop_table("en/assessments/parts/pain.toml", f"pattern.{pattern}")
    assert own.problems() == [
        f"en/assessments/{file}.toml: pattern '{pattern}': no wording in en"
        for file in ("spine-check", "muscle-or-spine")
    ]


@pytest.mark.parametrize(("breaks", "waits"), LOOPS, ids=["two", "three", "itself"])
def test_a_loop_of_conditions_is_named_where_it_waits(
    own: OwnFolder, breaks: Break, waits: list[tuple[str, str]]
) -> None:
    breaks(own)
    assert own.problems() == [
        f"spine-check.toml: {where}: question '{name}' is asked later and waits for this one: "
        "a loop"
        for where, name in waits
    ]
