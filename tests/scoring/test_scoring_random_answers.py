from collections.abc import Callable, Sequence
from typing import Any, TypeVar

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scoring_samples import body_map_places, shipped, spine_check

from kiosk.content.answers import checked
from kiosk.content.errors import AnswersError
from kiosk.scoring.assessment import Answers, Assessment, Question
from kiosk.scoring.conditions import kept, offered, route
from kiosk.scoring.score import raised, score
from kiosk.visit import journey
from kiosk.visit.journey import Ask, CheckAnswers, Close, Introduce, Progress, Step, Warn

# No test asserts a time: a busy machine is not a wrong answer. Nothing is kept from run to run: a
# stored draw does not fit the questions any more once the content has changed.
settings.register_profile("fresh", deadline=None, database=None)
settings.load_profile("fresh")

SPINE_CHECK = spine_check()
SHIPPED = shipped()
PLACES = body_map_places()


Asked = TypeVar("Asked", Question, Sequence[Question])
Made = TypeVar("Made")


def made_once(make: Callable[[Asked], Made]) -> Callable[[Asked], Made]:
    """Remember what was made for the same questions: it takes longer than to draw from it."""
    made: dict[bytes, Made] = {}

    def found(asked: Asked) -> Made:
        same = msgspec.json.encode(asked)
        if same not in made:
            made[same] = make(asked)
        return made[same]

    return found


@made_once
def answers_to(question: Question) -> st.SearchStrategy[Any]:
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
        "height": st.builds("{} ft {} in".format, st.integers(4, 6), st.integers(0, 11))
        | st.builds("{} cm".format, st.integers(100, 230)),
        "weight": st.builds("{} lb".format, st.integers(55, 660))
        | st.builds("{} kg".format, st.integers(25, 300)),
    }
    known = by_kind[question.kind]
    return st.one_of(known, st.sampled_from(question.exits)) if question.exits else known


@made_once
def valid(questions: Sequence[Question]) -> st.SearchStrategy[dict[str, Any]]:
    """Answers to any of these questions."""
    return st.fixed_dictionaries({}, optional={q.id: answers_to(q) for q in questions})


VALID = valid(SPINE_CHECK.question)
ELSEWHERE = {
    name: tuple(
        {q.id: q for other in SHIPPED.values() if other is not own for q in other.question}.values()
    )
    for name, own in SHIPPED.items()
}
"""The questions of the other assessments: what may be known before."""

every_assessment = pytest.mark.parametrize("assessment", SHIPPED.values(), ids=list(SHIPPED))


@every_assessment
@given(data=st.data())
def test_random_valid_answers_are_accepted_and_never_leave_a_hidden_answer(
    assessment: Assessment, data: st.DataObject
) -> None:
    answers = checked(assessment, data.draw(valid(assessment.question)))
    result = score(assessment, answers)
    asked = {question.id for question in route(assessment, answers)}
    assert set(result.answers) <= asked
    assert result.partial == any(
        q.id in asked and q.id not in result.answers and not q.optional for q in assessment.question
    )
    if result.tally is not None:
        assert 0 <= result.tally.marked <= result.tally.of == len(assessment.factor)


@given(VALID)
def test_factors_are_told_only_after_surgery(raw: dict[str, object]) -> None:
    result = score(SPINE_CHECK, checked(SPINE_CHECK, raw))
    after_surgery = result.answers.get("operations") not in (None, "none", "not_sure", "not_say")
    assert (result.tally is not None) == after_surgery
    assert result.tally is None or result.tally.of == 6


@every_assessment
@given(data=st.data())
def test_dropping_hidden_answers_twice_changes_nothing_more(
    assessment: Assessment, data: st.DataObject
) -> None:
    answers = checked(assessment, data.draw(valid(assessment.question)))
    once = kept(assessment, answers)
    assert kept(assessment, once) == once
    assert score(assessment, once) == score(assessment, answers)
    assert route(assessment, once) == route(assessment, answers)


@every_assessment
@given(data=st.data())
def test_the_most_urgent_alert_always_stands_first(
    assessment: Assessment, data: st.DataObject
) -> None:
    raw = data.draw(valid(assessment.question))
    alerts = score(assessment, checked(assessment, raw)).alerts
    assert [alert.level for alert in alerts] == sorted(alert.level for alert in alerts)


@given(VALID, st.sampled_from(["urgent_bladder", "urgent_nerves", "urgent_infection"]))
def test_taking_none_of_these_back_for_a_sign_never_loses_an_alert(
    raw: dict[str, object], question_id: str
) -> None:
    before: Answers = {**checked(SPINE_CHECK, raw), question_id: ["none"]}
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
        answers = checked(SPINE_CHECK, raw)
    except AnswersError as error:
        refusal = str(error)
    else:
        score(SPINE_CHECK, answers)
        refusal = "accepted"
    assert len(refusal.splitlines()) == 1


# ---- Walks: taps in any order, as a person at the screen may make them --------------------------


def urgent(assessment: Assessment, answers: Answers) -> frozenset[str]:
    return frozenset(alert.id for alert in raised(assessment, answers) if alert.level == "A")


class Walk:
    """One person in one assessment, who answers, skips, goes back and changes at random."""

    def __init__(self, assessment: Assessment, data: st.DataObject) -> None:
        self.data = data
        known = data.draw(valid(ELSEWHERE[assessment.id])) if assessment.closing else {}
        self.progress = Progress(assessment=assessment, known=known)
        if not assessment.closing and data.draw(st.booleans()):
            told = data.draw(valid(assessment.question))
            warned = urgent(assessment, kept(assessment, told))
            self.progress = journey.carried_over(self.progress, told, warned)
        self.step: Step = journey.after(self.progress, None)

    @property
    def over(self) -> bool:
        return isinstance(self.step, CheckAnswers | Close)

    def wander(self) -> None:
        """One tap of any kind."""
        if self.data.draw(st.integers(0, 3)) == 0:
            self.go_back()
        else:
            self.go_on()

    def go_on(self) -> None:
        match self.step:
            case Ask(question=question):
                self.answer(question)
                self.step = journey.after(self.progress, question.id)
            case Warn(alerts=alerts, after=after):
                assert not self.progress.warned & set(alerts), "nothing is warned of twice"
                self.become(warned=self.progress.warned | set(alerts))
                self.step = journey.after(self.progress, after)
            case Introduce():
                self.step = journey.after(self.progress, None)
            case CheckAnswers():
                self.become(checking=True)
                asked = route(self.progress.assessment, self.progress.answers)
                self.step = journey.ask(self.progress, self.data.draw(st.sampled_from(asked)).id)

    def go_back(self) -> None:
        match self.step:
            case Ask(question=question):
                self.step = journey.before(self.progress, question.id)
            case Warn(after=after):
                self.step = journey.ask(self.progress, after)
            case CheckAnswers():
                self.become(checking=False)
                self.step = journey.before(self.progress, None)

    def answer(self, question: Question) -> None:
        """As the page lets it: one of the choices it offers, and nothing only where it may."""
        known = self.progress.known | self.progress.answers
        here = question
        if question.choices_from or question.choice_if:
            choices = offered(question, known)
            assert choices, "a page offers something"
            here = msgspec.structs.replace(question, choices=choices)
        answer = self.data.draw(answers_to(here) | st.none() if here.optional else answers_to(here))
        self.progress = journey.answered(self.progress, question.id, answer)

    def become(self, **change: object) -> None:
        self.progress = msgspec.structs.replace(self.progress, **change)


@every_assessment
@given(data=st.data())
def test_whatever_is_tapped_the_end_is_reached_and_nothing_hidden_is_told(
    assessment: Assessment, data: st.DataObject
) -> None:
    walk = Walk(assessment, data)
    for _ in range(data.draw(st.integers(0, 12))):
        if not isinstance(walk.step, Close):
            walk.wander()
    # Each question once, and each with a warning after it: more is a dead end.
    steps = 2 * len(assessment.question) + 1
    while not walk.over and steps:
        walk.go_on()
        steps -= 1
    assert walk.over
    progress = walk.progress
    result = score(assessment, progress.answers, progress.known)
    so_far = progress.known | result.answers
    asked = {q.id: q for q in route(assessment, progress.answers, progress.known)}
    assert result.answers == progress.answers
    assert set(result.answers) <= set(asked)
    assert not result.partial
    for name, answer in result.answers.items():
        question = asked[name]
        if isinstance(answer, list) and (question.choices_from or question.choice_if):
            assert set(answer) <= {*offered(question, so_far)}
    assert urgent(assessment, result.answers) <= progress.warned
