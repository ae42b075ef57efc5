import msgspec
from report_samples import (
    ANSWERS,
    BACK_CHECK,
    FACTS,
    LIBRARY,
    NO_SURGERY,
    changed,
    summary_of,
    texts,
)

from kiosk.report.pages import CareTeamPage, Line, Summary
from kiosk.report.summary import summarise
from kiosk.scoring.assessment import Answers, Question, SummaryPlan
from kiosk.scoring.score import score


def page(**answers: object) -> CareTeamPage:
    return summary_of(changed(**answers)).care_team


def test_a_summary_is_json_and_back_the_same_value() -> None:
    summary = summary_of()
    assert msgspec.json.decode(msgspec.json.encode(summary), type=Summary) == summary


def test_none_reported_is_said_with_the_time_when_every_sign_was_answered() -> None:
    alerts = page().alerts
    assert (alerts.title, alerts.time) == ("None reported", "asked at 10:42")
    assert alerts.others == (
        Line("Saddle numbness", "No"),
        Line("Fever", "No"),
        Line("Leaking wound", "No"),
    )


def test_a_sign_that_was_skipped_is_not_taken_for_a_no() -> None:
    for skipped in (page(urgent="not_sure"), page(urgent=None)):
        assert skipped.alerts.title == "Not fully asked"
        assert Line("Fever", "Not answered") in skipped.alerts.others
        assert Line("Leaking wound", "No") in skipped.alerts.others


def test_alerts_come_most_urgent_first_with_the_word_and_what_to_do() -> None:
    alerts = page(urgent=["fever", "saddle"]).alerts
    assert alerts.title == "2 reported"
    assert [(a.word, a.text, a.action) for a in alerts.raised] == [
        ("Now", "Saddle numbness", "Call the doctor now."),
        ("Before leaving", "Fever", "Take the temperature."),
    ]


def test_an_alert_raised_before_all_was_asked_says_that_some_were_not() -> None:
    assert page(urgent=["fever"], wound=None).alerts.notes == ("Some signs were not answered.",)


def test_signs_off_the_patients_route_are_not_listed() -> None:
    others = summary_of(NO_SURGERY).care_team.alerts.others
    assert "Leaking wound" not in [line.label for line in others]


def test_nothing_about_self_harm_is_said_on_either_page_but_the_desk_is_asked_for() -> None:
    summary = summary_of(changed(urgent=["harm"]))
    said = " ".join(texts(summary)).lower()
    assert "harm" not in said
    assert "stay with the patient" not in said
    alerts = summary.care_team.alerts
    assert (alerts.title, alerts.raised) == ("1 reported", ())
    assert alerts.notes == ("One more answer is not printed. Ask the front desk.",)
    assert summary.take_home.front_desk == "Please talk to the front desk before you leave."


def test_a_choice_that_may_not_be_printed_is_left_out_of_the_answer_that_holds_it() -> None:
    names = ("opioid", "after_self_harm", "none")
    questions = tuple(
        msgspec.structs.replace(question, choices=names) if question.id == "medicines" else question
        for question in BACK_CHECK.question
    )
    plan = msgspec.structs.replace(BACK_CHECK.summary, reason=("medicines",), medicines=())
    found = _summary_with(questions, plan, changed(medicines=["opioid", "after_self_harm"]))
    assert found.care_team.reason is not None
    assert found.care_team.reason.lines[0] == Line("Medicines", "Opioid")
    assert not [text for text in texts(found) if "self_harm" in text]


def test_an_optional_question_that_nobody_answered_is_left_out() -> None:
    plan = msgspec.structs.replace(BACK_CHECK.summary, gets_in_the_way=("sleep", "own_question"))
    answers = changed(own_question=None, sleep=None)
    found = _summary_with(BACK_CHECK.question, plan, answers).care_team.in_the_way
    assert found is not None
    assert found.lines == (Line("Sleep trouble", "Not answered"),)


def _summary_with(questions: tuple[Question, ...], plan: SummaryPlan, answers: Answers) -> Summary:
    """The summary of an assessment that asks or prints something else."""
    other = msgspec.structs.replace(BACK_CHECK, question=questions, summary=plan)
    tool = msgspec.structs.replace(LIBRARY.tools[other.id], assessment=other)
    library = msgspec.structs.replace(LIBRARY, tools={other.id: tool})
    return summarise(library, [score(other, answers)], FACTS, staff=library)


def test_the_goal_in_own_words_takes_the_place_of_the_choice() -> None:
    reason = page().reason
    assert reason is not None
    assert reason.lines == (Line("Reason", "Pain is back"), Line("My goal", "“Walk to the shops”"))


def test_operations_have_their_month() -> None:
    operations = page().operations
    assert operations is not None
    assert operations.lines == (Line("Surgeries", "Two"), Line("Last surgery", "Mar 2023"))


def test_marks_are_numbered_and_named() -> None:
    pain = page().pain
    assert pain is not None
    assert [(m.number, m.place, m.name, m.feelings) for m in pain.marks] == [
        (1, "low_back", "Low back", "Aching"),
        (2, "calf_right", "Right calf", "Burning, Aching"),
    ]
    assert pain.lines == (Line("Pain for", "Some years"),)


def test_a_body_map_left_by_an_exit_is_a_line() -> None:
    for where, said in (("not_say", "Would rather not say"), (None, "Not answered")):
        pain = page(where=where).pain
        assert pain is not None
        assert pain.marks == ()
        assert pain.lines[0] == Line("Where it hurts", said)


def test_only_the_scales_that_belong_nowhere_else_are_drawn_as_boxes() -> None:
    pain = page(pain_leg="not_sure").pain
    assert pain is not None
    assert [(s.label, s.number, s.instead) for s in pain.scales] == [
        ("Back pain", 5, ""),
        ("Leg pain", None, "Not sure"),
    ]
    in_the_way = page().in_the_way
    assert in_the_way is not None
    assert in_the_way.lines == (Line("Sleep trouble", "6 of 10"),)


def test_the_pattern_has_its_because_and_against() -> None:
    pain = page(where={"low_back": ["aching"]}).pain
    assert pain is not None
    (pattern,) = pain.patterns
    assert pattern.title == "Pattern: more like nerve pain"
    assert pattern.because == "Because: leg worse than back"
    assert pattern.against == "Not marked: burning"
    assert pain.pattern_note == "A pattern is not a diagnosis."


def test_treatments_say_yes_no_or_not_answered() -> None:
    def verdicts(**answers: object) -> list[tuple[str, str]]:
        block = page(**answers).treatments
        assert block is not None
        return [(line.label, line.value) for line in block.lines]

    assert verdicts() == [("Exercise", "Yes"), ("Injection", "No")]
    assert verdicts(helped=["none"]) == [("Exercise", "No"), ("Injection", "No")]
    assert verdicts(helped=None)[0] == ("Exercise", "Not answered")
    assert verdicts(helped="not_sure")[0] == ("Exercise", "Not sure")
    assert verdicts(treatments=["none"], helped=None) == [("Nothing", "")]


def test_a_medicine_that_is_not_taken_is_said_too() -> None:
    block = page().medicines
    assert block is not None
    assert block.lines == (Line("Opioid", "Yes"), Line("Blood thinner", "No"))


def test_factors_are_parted_by_what_can_change_and_counted_not_weighed() -> None:
    (factors,) = page().factors
    assert factors.heading == "Things studies have looked at: 2 of 3 marked"
    assert [(f.name, f.note, f.marked) for f in factors.can] == [
        ("Smoking", "linked to healing problems", True),
        ("Long illness", "studies disagree, partly", None),
    ]
    assert [(f.name, f.note) for f in factors.cannot] == [("More than one surgery", "clear link")]
    assert factors.unanswered == "1 not answered"
    assert "This cannot rule anything out." in factors.note


def test_nobody_without_surgery_gets_a_tally() -> None:
    summary = summary_of(NO_SURGERY)
    assert summary.care_team.factors == ()
    assert summary.take_home.can_change is None


def test_the_patients_questions_are_in_their_own_words() -> None:
    assert page().questions.items == ("How likely is it?", "May I drive?")
    assert page(ask=None, own_question=None).questions.empty == "No questions written."


def test_the_page_says_what_it_is() -> None:
    told = page()
    assert told.not_verified == (
        "Self-reported on a waiting-room tablet. Not verified. Not a diagnosis."
    )
    assert told.identity == "K7M-2QX · 14 May 2024 · back-check version 3"
    assert told.when == "Tuesday 14 May 2024 · filled in 10:31 to 10:42 · in English"


def test_a_visit_cut_short_says_so_and_what_is_missing() -> None:
    facts = msgspec.structs.replace(FACTS, partial=True)
    summary = summary_of({"reason": "new"}, facts)
    assert summary.care_team.partial.startswith("Partial: ")
    assert summary.care_team.reason is not None
    assert summary.care_team.reason.lines[1] == Line("Main goal", "Not answered")
    assert summary.take_home.partial
    assert summary_of(ANSWERS).care_team.partial == ""
