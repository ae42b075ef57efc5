"""Where the tools of the home screen stand, and what gives way where there is little room.

Heights here: the heading 50, the lead 80, the button 120; a card 120 without its note, 160 with it.
"""

from typing import Any

import pytest
from script import Module

TOOLS = Module("Home/tools.mjs")


def known(**others: object) -> dict[str, object]:
    return {
        "code": False,
        "count": 3,
        "floor": 800,
        "gap": 14,
        "heading": 50,
        "lead": 80,
        "button": 120,
        "told": 160,
        "untold": 120,
        "compact": 190,
        "row": 88,
        "card": 140,
        "everyday": True,
        "top": 34,
        "near": 12,
        "edge": 16,
        "apart": 24,
        **others,
    }


def beside(**others: object) -> dict[str, Any]:
    found: dict[str, Any] = TOOLS.beside(known(**others))
    return found


def above(**others: object) -> dict[str, Any]:
    found: dict[str, Any] = TOOLS.above(known(**others))
    return found


def what_is_there(places: dict[str, Any]) -> list[str]:
    return [part for part in ("led", "noted", "headed") if places[part]]


def lower_edge(places: dict[str, Any], count: int) -> float:
    """Of the last card, in landscape."""
    return float(places["toolsTop"] + count * (places["cardHigh"] + 14) - 14)


def test_with_room_for_all_everything_is_there() -> None:
    places = beside()
    assert what_is_there(places) == ["led", "noted", "headed"]
    assert places["headingTop"] == 34
    assert places["toolsTop"] == 34 + 50 + 24 + 12 + 80
    assert places["cardHigh"] == 160


# Under the lead the cards begin at 200, under the heading at 108, alone at 16; three with their
# notes take 508, without them 388.
@pytest.mark.parametrize(
    ("floor", "there"),
    [
        (708, ["led", "noted", "headed"]),
        (707, ["noted", "headed"]),
        (616, ["noted", "headed"]),
        (615, ["headed"]),
        (496, ["headed"]),
    ],
)
def test_first_the_lead_gives_way_then_the_notes(floor: int, there: list[str]) -> None:
    places = beside(floor=floor)
    assert what_is_there(places) == there
    assert lower_edge(places, 3) <= floor


def test_last_the_heading_gives_way_and_its_room_may_take_the_notes() -> None:
    places = beside(floor=495)
    assert what_is_there(places) == []
    assert places["toolsTop"] == 16
    assert what_is_there(beside(floor=530, untold=150)) == ["noted"]


def test_where_not_even_the_cards_fit_they_are_no_smaller_than_their_words() -> None:
    places = beside(floor=100)
    assert what_is_there(places) == []
    assert places["cardHigh"] == 120


def test_cards_without_notes_share_the_room_up_to_the_height_of_a_card() -> None:
    assert beside(told=130, untold=100)["cardHigh"] == 140
    assert beside(floor=536, count=4, told=130, untold=90)["cardHigh"] == 96.5


def test_one_card_is_as_high_as_a_card_may_be() -> None:
    places = beside(count=1, told=100, untold=100)
    assert what_is_there(places) == ["led", "noted", "headed"]
    assert places["cardHigh"] == 140


def test_no_tools_at_all_are_no_trouble() -> None:
    places = beside(count=0, told=118, untold=118)
    assert what_is_there(places) == ["led", "noted", "headed"]


def test_the_button_for_the_code_stands_on_the_floor_and_takes_the_place_of_the_lead() -> None:
    places = beside(code=True, count=2)
    assert what_is_there(places) == ["noted", "headed"]
    assert places["headingTop"] == 16 + (88 - 50) / 2
    assert places["toolsTop"] == 16 + 88 + 14
    assert places["buttonHigh"] == 140
    assert places["buttonTop"] + places["buttonHigh"] == 800
    assert not places["besideHeading"]
    assert lower_edge(places, 2) + 14 <= places["buttonTop"]


def test_a_heading_of_several_lines_moves_the_cards_down() -> None:
    assert beside(code=True, count=2, heading=150)["toolsTop"] == 16 + 150 + 14


def test_in_portrait_the_cards_stand_under_heading_and_lead() -> None:
    places = above()
    assert what_is_there(places) == ["led", "noted", "headed"]
    assert places["toolsTop"] == 34 + 50 + 24 + 12 + 80
    assert places["cardHigh"] == 190


def test_in_portrait_larger_text_has_no_lead() -> None:
    places = above(everyday=False)
    assert what_is_there(places) == ["noted", "headed"]
    assert places["toolsTop"] == 34 + 50 + 24


def test_in_portrait_heading_and_button_share_a_row() -> None:
    places = above(code=True)
    assert places["besideHeading"]
    assert places["headingTop"] == 24 + (120 - 50) / 2
    assert places["buttonTop"] == 24
    assert places["toolsTop"] == 24 + 120 + 16


def test_in_portrait_a_heading_higher_than_the_button_leaves_the_row_to_it() -> None:
    assert above(code=True, heading=120)["headed"]
    places = above(code=True, heading=121)
    assert what_is_there(places) == ["noted"]
    assert not places["besideHeading"]
