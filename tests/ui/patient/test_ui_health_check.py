"""A whole Health check by touch, with height and weight in both systems of units."""

import pytest
from ui_hands import Clinic, pause

from kiosk.scoring.assessment import Answers

QUIET: Answers = {
    "sleep": "well",
    "movement": "most_days",
    "tobacco": "never",
    "alcohol": "none",
    "conditions": ["none"],
    "mood": "hardly",
    "stress": ["none"],
    "medicines": ["none"],
    "rehab": "finished",
}
"""Nothing of this leads to a factor."""


@pytest.mark.parametrize(
    ("height", "weight", "factors"),
    [
        ("5 ft 7 in", "192 lb", ["weight"]),  # 30.1
        ("5 ft 7 in", "191 lb", []),  # 29.9
        ("170 cm", "87 kg", ["weight"]),  # 30.1
        ("170 cm", "86 kg", []),  # 29.8
    ],
)
def test_height_and_weight_by_touch_lead_to_one_factor_at_most(
    clinic: Clinic, height: str, weight: str, factors: list[str]
) -> None:
    clinic.stage.walk_to("height", QUIET, tool="health-check")
    pause(clinic.view)
    clinic.walk_by_touch({**QUIET, "height": height, "weight": weight})
    assert clinic.shell.page == "check"
    assert clinic.shell.visit is not None
    answers = clinic.shell.visit.progress.answers
    assert (answers["height"], answers["weight"]) == (height, weight)
    shown = {entry["answer"] for entry in clinic.shell.check.entries}
    assert {height, weight} <= shown
    marked = [factor.id for factor in clinic.shell.visit.result().factors if factor.marked]
    assert marked == factors
