from pathlib import Path

import pytest
from scoring_samples import SHELF, small

from kiosk.content.parts import assemble
from kiosk.scoring.coverage import gaps

QUESTIONS = """
[[question]]
id = "fever"
kind = "one"
choices = ["yes", "no"]

[[question]]
id = "sick"
kind = "several"
choices = ["shivers", "sweat", "none"]
ask_if = { question = "fever", any_of = ["yes"] }

[[question]]
id = "pain"
kind = "scale"
"""


def found(*toml: str) -> list[str]:
    return [str(gap) for gap in gaps(small("\n".join((QUESTIONS, *toml))))]


def example(answers: str, known: str = "") -> str:
    """A worked example; its name does not matter here."""
    return f"[[example]]\nname = '{answers}'\nexpect = {{}}\nanswers = {answers}\n{known}"


FEVER = example('{ fever = "yes" }')
NO_FEVER = example('{ fever = "no" }')
ASKED = "question 'sick', ask_if"


def test_without_examples_nothing_is_tried() -> None:
    assert found() == [
        f"{ASKED}: no example makes it true",
        f"{ASKED}: no example makes it false",
    ]


def test_true_in_one_example_and_false_in_another_is_enough() -> None:
    assert found(FEVER, NO_FEVER) == []


def test_one_side_alone_is_a_gap() -> None:
    assert found(FEVER) == [f"{ASKED}: no example makes it false"]
    assert found(NO_FEVER) == [f"{ASKED}: no example makes it true"]


@pytest.mark.parametrize("answers", ["{}", '{ fever = "not_sure" }', '{ fever = "not_say" }'])
def test_what_is_not_known_counts_as_neither(answers: str) -> None:
    assert found(FEVER, example(answers)) == [f"{ASKED}: no example makes it false"]


ALERT = """
[[alert]]
id = "fever"
level = "B"
source = "-"
when = { question = "fever", any_of = ["yes"] }
[alert.escalate]
level = "A"
when = { some = [
    { question = "sick", any_of = ["shivers"] },
    { every = [
        { question = "pain", at_least = 8 },
        { no = { question = "pain", at_least = 10 } },
    ] },
] }
"""


def test_every_part_of_a_condition_is_named_by_the_way_to_it() -> None:
    some = example('{ fever = "yes", sick = ["shivers"], pain = 9 }')
    none = example('{ fever = "yes", sick = ["sweat"], pain = 2 }')
    assert found(ALERT, NO_FEVER, some, none) == [
        "alert 'fever', escalate, some 2, every 2: no example makes it false",
        "alert 'fever', escalate, some 2, every 2, no: no example makes it true",
    ]


def test_an_escalation_is_tried_only_where_its_alert_is_raised() -> None:
    alert = ALERT.partition("when = { some")[0] + 'when = { question = "pain", at_least = 8 }'
    raised = example('{ fever = "yes", pain = 9 }')
    elsewhere = example('{ fever = "no", pain = 2 }')
    assert found(alert, raised, elsewhere) == ["alert 'fever', escalate: no example makes it false"]
    assert found(alert, raised, NO_FEVER, example('{ fever = "yes", pain = 2 }')) == []


def test_an_answer_to_a_hidden_question_tries_nothing() -> None:
    alert = '[[alert]]\nid = "shivers"\nlevel = "B"\nsource = "-"\n'
    alert += 'when = { question = "sick", any_of = ["shivers"] }'
    taken_back = example('{ fever = "no", sick = ["shivers"] }')
    sweat = example('{ fever = "yes", sick = ["sweat"] }')
    assert found(alert, taken_back, sweat) == ["alert 'shivers': no example makes it true"]


CHOICES = """
[[question]]
id = "ask"
kind = "several"
choices = ["cool_down", "rest"]
ask_if = { question = "pain", at_least = 5 }
[question.choice_if]
cool_down = { question = "fever", any_of = ["yes"] }
"""


def test_what_a_choice_waits_for_is_tried_only_where_its_question_is_asked() -> None:
    place = "question 'ask', choice_if 'cool_down'"
    asked = example('{ fever = "yes", pain = 5 }')
    hidden = example('{ fever = "no", pain = 4 }')
    assert found(CHOICES, asked, hidden) == [f"{place}: no example makes it false"]
    assert found(CHOICES, asked, hidden, example('{ fever = "no", pain = 6 }')) == []


FACTOR = """
factors_if = { question = "fever", any_of = ["yes"] }
"""


def with_factor(*examples: str) -> list[str]:
    factor = '[[factor]]\nid = "pain"\nwhen = { question = "pain", at_least = 5 }\n'
    factor += 'evidence = "clear"\ncan_change = "no"\nsources = ["-"]\nread = "-"'
    toml = "\n".join((FACTOR, QUESTIONS, factor, *examples))
    return [str(gap) for gap in gaps(small(toml))]


def test_a_factor_is_tried_only_where_factors_are_told() -> None:
    told = example('{ fever = "yes", pain = 7 }')
    not_told = example('{ fever = "no", pain = 2 }')
    assert with_factor(told, not_told) == ["factor 'pain': no example makes it false"]
    assert with_factor(not_told) == [
        f"{ASKED}: no example makes it true",
        "factors_if: no example makes it true",
        "factor 'pain': no example makes it true",
        "factor 'pain': no example makes it false",
    ]


PATTERNS = """
[[feature]]
id = "hot"
when = { question = "fever", any_of = ["yes"] }
source = "-"

[[feature]]
id = "sore"
when = { question = "pain", at_least = 5 }
source = "-"

[[pattern]]
id = "flu"
of = ["hot"]
"""
STRAIN = '[[pattern]]\nid = "strain"\nof = ["sore"]\n'
FLU = example('{ fever = "yes", pain = 1 }')
SORE = example('{ fever = "no", pain = 9 }')
BOTH = example('{ fever = "yes", pain = 9 }')
NEITHER = example('{ fever = "no", pain = 1 }')


def test_a_pattern_mixed_and_not_clear_each_need_an_example() -> None:
    assert found(PATTERNS, STRAIN, FLU, SORE, BOTH, NEITHER) == []
    assert found(PATTERNS, STRAIN, FLU, BOTH, NEITHER) == [
        "pattern 'strain': no example finds it",
    ]
    assert found(PATTERNS, STRAIN, FLU, SORE) == [
        "pattern 'mixed': no example finds it",
        "pattern 'not_clear': no example finds it",
    ]


def test_where_there_is_one_pattern_nothing_is_mixed() -> None:
    assert found(PATTERNS, FLU, SORE) == []


def test_a_feature_and_what_to_read_are_tried_too() -> None:
    reading = '[[reading]]\narticle = "sleep"\nwhen = { feature = "sore" }'
    assert found(PATTERNS, reading, FLU, NEITHER) == [
        "feature 'sore': no example makes it true",
        "reading 'sleep': no example makes it true",
    ]


def test_an_alert_that_waits_for_a_feature_is_never_raised() -> None:
    """Alerts are raised while features are not known yet."""
    alert = '[[alert]]\nid = "sore"\nlevel = "B"\nsource = "-"\nwhen = { feature = "sore" }'
    assert found(PATTERNS, alert, FLU, SORE) == [
        "alert 'sore': no example makes it true",
        "alert 'sore': no example makes it false",
    ]


def test_questions_look_at_what_is_known_from_other_assessments() -> None:
    work = '[[question]]\nid = "work"\nkind = "text"\n'
    work += 'ask_if = { question = "goal", any_of = ["work"] }'
    known = [example("{}", f'known = {{ goal = "{goal}" }}') for goal in ("work", "sleep")]
    assert found(work, FEVER, NO_FEVER) == [
        "question 'work', ask_if: no example makes it true",
        "question 'work', ask_if: no example makes it false",
    ]
    assert found(work, FEVER, NO_FEVER, *known) == []


@pytest.mark.parametrize("path", SHELF.files("assessments", ".toml"), ids=lambda path: path.stem)
def test_the_examples_we_ship_leave_nothing_untried(path: Path) -> None:
    assert [str(gap) for gap in gaps(assemble(SHELF, path).assessment)] == []
