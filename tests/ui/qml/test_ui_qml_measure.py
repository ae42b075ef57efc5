"""Where keys, boxes and units of a height or a weight stand.

Here the page's matter reaches down to 500, gaps are 12, Back is 118 high and an answer 88; the keys
need 508, the switch between the units 118, exits 188.
"""

import pytest
from script import Module

PLACES = Module("Questions/measure.mjs")


def places(posture: str, **others: int) -> dict[str, float]:
    known = {"foot": 500, "gap": 12, "nav": 118, "row": 88, "keys": 508, "units": 118, "exits": 188}
    found: dict[str, float] = getattr(PLACES, posture)({**known, **others})
    return found


def test_beside_a_panel_the_keys_reach_down_to_the_foot_of_continue() -> None:
    found = places("besidePanel")
    assert found["keysTop"] + found["keysHigh"] == 500 + 12 + 118
    assert found["keysHigh"] == 508
    assert found["unitsHigh"] == found["keysTop"] - 12


def test_under_a_band_the_keys_take_what_the_units_leave() -> None:
    found = places("underBand")
    assert found["unitsHigh"] == 88
    assert (found["keysTop"], found["keysHigh"]) == (100, 400)


def test_each_box_beside_the_keys_is_as_high_as_a_row_of_them() -> None:
    found = places("underBand", exits=0)
    four_rows = 4 * found["boxHigh"] + 3 * 12
    assert four_rows == found["keysHigh"]


def test_exits_under_the_boxes_make_these_lower() -> None:
    found = places("underBand", exits=300)
    lower_edge = found["keysTop"] + 2 * found["boxHigh"] + 12
    assert lower_edge + 12 + 300 == 500


def test_boxes_over_the_keys_are_as_high_as_the_switch() -> None:
    for posture in ("flat", "stacked"):
        found = places(posture)
        assert found["boxHigh"] == found["unitsHigh"] == 118


def test_on_a_low_screen_boxes_and_units_share_a_row() -> None:
    assert places("flat")["keysTop"] == 118 + 12
    assert places("stacked")["keysTop"] == 2 * (118 + 12)


def test_keys_for_feet_and_inches_are_the_whole_choice() -> None:
    assert PLACES.keys("feet", False) == ["3", "4", "5", "6", "7"]
    assert PLACES.keys("inches", False) == [str(number) for number in range(12)]


def test_keys_for_a_number_stand_as_on_a_telephone_or_in_rows_of_six() -> None:
    assert PLACES.keys("number", False) == [*"123456789", "erase", "0"]
    assert PLACES.keys("number", True) == [*"1234567890", "erase"]


@pytest.mark.parametrize("posture", ["flat", "stacked"])
def test_at_large_text_exits_stand_under_the_keys(posture: str) -> None:
    with_exits, without = places(posture), places(posture, exits=0)
    assert with_exits["keysTop"] + with_exits["keysHigh"] + 12 + 188 == 500
    assert without["keysTop"] + without["keysHigh"] == 500


@pytest.mark.parametrize("posture", ["besidePanel", "underBand", "flat", "stacked"])
def test_units_and_keys_never_share_a_place(posture: str) -> None:
    for units in (118, 180, 400):
        found = places(posture, units=units)
        assert found["unitsHigh"] <= found["keysTop"] - 12


def test_with_room_for_nothing_the_keys_have_none_and_stay_where_they_are() -> None:
    found = places("underBand", foot=100)
    assert (found["keysTop"], found["keysHigh"]) == (100, 0)
    assert places("stacked", foot=0)["keysHigh"] < 0
