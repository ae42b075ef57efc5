"""One visit with several tools: everything once, and nothing counted that is only listed."""

import msgspec
from report_samples import FACTS

from kiosk.content.loading import load
from kiosk.content.shelf import Shelf, resources
from kiosk.report.pdf import pdf
from kiosk.report.summary import Summary, summarise
from kiosk.scoring.assessment import Answers
from kiosk.scoring.score import score

LIBRARY = load(Shelf(folders=(resources(),)), "en")

SPINE: Answers = {
    "operations": "two",
    "tobacco": "smoke",
    "conditions": ["none"],
    "mood": "hardly",
    "nerve_before": "no",
    "heavy_work": "no",
    "urgent_bladder": ["none"],
    "urgent_nerves": ["none"],
    "urgent_infection": ["none"],
    "urgent_other": ["none"],
    "where": {"calf_left": ["numb"]},
    "pain_back": 3,
    "pain_leg": 7,
    "medicines": ["opioid"],
}
HEALTH: Answers = {
    "sleep": "most_nights",
    "tobacco": "smoke",
    "alcohol": "some_days",
    "height": "170 cm",
    "weight": "80 kg",
    "medicines": ["opioid"],
}
GUIDE: Answers = {"back_signs": ["cough_leg"], "age": "over_70"}


def summary(**told: Answers) -> Summary:
    """The pages of a visit; tool ids with underscores."""
    results = [
        score(LIBRARY.tools[name.replace("_", "-")].assessment, answers)
        for name, answers in told.items()
    ]
    return summarise(LIBRARY, results, FACTS, staff=LIBRARY)


def guide() -> Answers:
    """What was told before, and the questions of the guide alone."""
    shared = {q.id for q in LIBRARY.tools["muscle-or-spine"].assessment.question}
    return {k: v for k, v in SPINE.items() if k in shared} | GUIDE


def test_what_the_tally_holds_is_not_listed_again() -> None:
    tally, listed = summary(spine_check=SPINE, health_check=HEALTH).care_team.factors
    assert tally.heading == "Things studies have looked at: 2 of 6 marked"
    assert listed.heading == "Things that can add to pain"
    assert [line.name for line in listed.can] == ["Poor sleep", "Opioid medicine"]
    assert "not counted" in listed.note


def test_without_a_tally_the_list_holds_everything() -> None:
    (listed,) = summary(health_check=HEALTH).care_team.factors
    assert [line.name for line in listed.can] == ["Poor sleep", "Smoking", "Opioid medicine"]


def test_a_first_step_is_told_once_at_home() -> None:
    steps = summary(spine_check=SPINE, health_check=HEALTH).take_home.can_change
    assert steps is not None
    names = [step.name for step in steps.steps]
    assert names == ["Smoking", "Poor sleep", "Opioid medicine"]


def test_the_pattern_that_rests_on_more_answers_is_told() -> None:
    both = summary(spine_check=SPINE, muscle_or_spine=guide()).care_team.pain
    assert both is not None
    (pattern,) = both.patterns
    assert "cough" in pattern.because


def test_an_urgent_sign_that_two_tools_asked_about_is_one_red_flag() -> None:
    told: Answers = {"urgent_bladder": ["saddle_numbness"]}
    page = summary(spine_check=SPINE | told, muscle_or_spine=guide() | told).care_team
    assert page.alerts.title == "1 reported"
    assert len(page.alerts.raised) == 1


def test_a_visit_that_asked_about_no_urgent_sign_does_not_say_none() -> None:
    alerts = summary(health_check=HEALTH).care_team.alerts
    assert (alerts.title, alerts.time, alerts.others) == ("Not asked", "", ())


def test_health_is_told_to_the_care_team_as_it_was_said() -> None:
    health = summary(health_check=HEALTH).care_team.health
    assert health is not None
    said = {line.label: line.value for line in health.lines}
    assert said["Height"] == "170 cm"
    assert said["Weight"] == "80 kg"
    assert said["Alcohol"] == "Some days"


def test_what_to_read_at_home_follows_from_every_tool() -> None:
    read = summary(health_check=HEALTH).take_home.read_again.items
    assert read[0] == "What to expect"
    assert read[-1] == "Ready for your visit"
    assert len(set(read)) == len(read)


def test_both_pages_of_a_visit_with_every_tool_are_one_sheet_each() -> None:
    everything = summary(spine_check=SPINE, health_check=HEALTH, muscle_or_spine=guide())
    assert pdf(everything, "a4").count(b"/Type /Page\n") == 2
    identity = everything.care_team.identity
    assert "spine-check version 2, health-check version 1, muscle-or-spine version 1" in identity


def test_height_and_weight_are_printed_with_the_units_of_the_language() -> None:
    words = {"report.unit_cm": "centi", "report.unit_kg": "kiló"}
    library = msgspec.structs.replace(LIBRARY, words=LIBRARY.words | words)
    results = [score(LIBRARY.tools["health-check"].assessment, HEALTH)]
    health = summarise(library, results, FACTS, staff=library).care_team.health
    assert health is not None
    said = {line.label: line.value for line in health.lines}
    assert (said["Height"], said["Weight"]) == ("170 centi", "80 kiló")
