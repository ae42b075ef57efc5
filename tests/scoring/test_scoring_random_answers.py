from hypothesis import given, settings
from hypothesis import strategies as st
from scoring_samples import body_map_places, spine_check

from kiosk.scoring.answers import AnswersError, checked
from kiosk.scoring.assessment import Answers, Question
from kiosk.scoring.conditions import kept, route
from kiosk.scoring.score import score

# No test asserts a time: a busy machine is not a wrong answer.
settings.register_profile("no deadline", deadline=None)
settings.load_profile("no deadline")

SPINE_CHECK = spine_check()
PLACES = body_map_places()


def answers_to(question: Question) -> st.SearchStrategy[object]:
    """Every kind of valid answer to one question."""
    free = [choice for choice in question.choices if choice not in question.exclusive]
    picks = st.lists(
        st.sampled_from(free or ["-"]), min_size=1, max_size=question.at_most, unique=True
    )
    lists = [picks, *(st.just([alone]) for alone in question.exclusive)]
    feelings = st.lists(st.sampled_from(question.choices or ("-",)), unique=True)
    letters = st.characters(exclude_categories=("Cc", "Cs"))
    by_kind: dict[str, st.SearchStrategy[object]] = {
        "one": st.sampled_from(question.choices or ("-",)),
        "several": st.one_of(lists),
        "scale": st.integers(question.lowest, question.highest),
        "month": st.from_regex(r"\A(19|20)[0-9]{2}(-(0[1-9]|1[0-2]))?\Z"),
        "text": st.text(letters, min_size=1, max_size=question.at_most).filter(str.strip),
        "body_map": st.dictionaries(st.sampled_from(sorted(PLACES)), feelings, min_size=1),
    }
    known = by_kind[question.kind]
    return st.one_of(known, st.sampled_from(question.exits)) if question.exits else known


VALID = st.fixed_dictionaries({}, optional={q.id: answers_to(q) for q in SPINE_CHECK.question})


@given(VALID)
def test_random_valid_answers_are_accepted_and_never_leave_a_hidden_answer(
    raw: dict[str, object],
) -> None:
    answers = checked(SPINE_CHECK, raw, PLACES)
    result = score(SPINE_CHECK, answers)
    asked = {question.id for question in route(SPINE_CHECK, answers)}
    assert set(result.answers) <= asked
    assert result.partial == any(
        q.id in asked and q.id not in result.answers and not q.optional
        for q in SPINE_CHECK.question
    )
    if result.tally is not None:
        assert 0 <= result.tally.marked <= result.tally.of == 6
        assert result.answers["operations"] not in ("none", "not_sure", "not_say")


@given(VALID)
def test_dropping_hidden_answers_twice_changes_nothing_more(raw: dict[str, object]) -> None:
    answers = checked(SPINE_CHECK, raw, PLACES)
    once = kept(SPINE_CHECK, answers)
    assert kept(SPINE_CHECK, once) == once
    assert score(SPINE_CHECK, once) == score(SPINE_CHECK, answers)
    assert route(SPINE_CHECK, once) == route(SPINE_CHECK, answers)


@given(VALID)
def test_the_most_urgent_alert_always_stands_first(raw: dict[str, object]) -> None:
    alerts = score(SPINE_CHECK, checked(SPINE_CHECK, raw, PLACES)).alerts
    assert [alert.level for alert in alerts] == sorted(alert.level for alert in alerts)


@given(VALID, st.sampled_from(["urgent_bladder", "urgent_nerves", "urgent_infection"]))
def test_taking_none_of_these_back_for_a_sign_never_loses_an_alert(
    raw: dict[str, object], question_id: str
) -> None:
    before: Answers = {**checked(SPINE_CHECK, raw, PLACES), question_id: ["none"]}
    before.pop("fever_more", None)
    found = {alert.id for alert in score(SPINE_CHECK, before).alerts}
    for choice in SPINE_CHECK.ask(question_id).choices[:-1]:
        after = score(SPINE_CHECK, {**before, question_id: [choice]})
        assert found < {alert.id for alert in after.alerts}


JUNK = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
    max_leaves=5,
)


@given(JUNK | st.dictionaries(st.sampled_from([q.id for q in SPINE_CHECK.question]), JUNK))
def test_whatever_is_given_is_accepted_or_refused_in_one_line(raw: object) -> None:
    try:
        answers = checked(SPINE_CHECK, raw, PLACES)
    except AnswersError as error:
        refusal = str(error)
    else:
        score(SPINE_CHECK, answers)
        refusal = "accepted"
    assert len(refusal.splitlines()) == 1
