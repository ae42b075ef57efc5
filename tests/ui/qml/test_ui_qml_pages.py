"""Which line each page of a list starts with."""

import pytest
from script import Module

PAGES = Module("Frame/pages.mjs")

SPACING = 10


def starts(
    heights: list[int], room: int, keepers: list[int] | None = None, more: int = 0
) -> list[int]:
    kept = [number in (keepers or []) for number in range(len(heights))]
    found: list[int] = PAGES.starts(heights, kept, SPACING, room, more)
    return found


def test_lines_that_fit_are_one_page() -> None:
    assert starts([100, 100], room=210) == [0]


def test_the_first_line_that_does_not_fit_starts_the_next_page() -> None:
    assert starts([100, 100], room=209) == [0, 1]
    assert starts([100, 50, 50, 100], room=159) == [0, 1, 3]


def test_one_line_is_one_page_even_where_it_does_not_fit() -> None:
    assert starts([500], room=100) == [0]


def test_a_line_higher_than_the_page_has_one_of_its_own() -> None:
    assert starts([50, 500, 50], room=100) == [0, 1, 2]


def test_a_lead_goes_to_the_next_page_with_the_line_under_it() -> None:
    assert starts([100, 40, 100], room=200) == [0, 2]
    assert starts([100, 40, 100], room=200, keepers=[1]) == [0, 1]


def test_a_lead_with_nothing_under_it_stays() -> None:
    assert starts([100, 40], room=160, keepers=[1]) == [0]


def test_a_button_that_turns_takes_room_only_where_there_are_pages_to_turn() -> None:
    assert starts([100, 100], room=210, more=128) == [0]
    assert starts([100, 100, 100], room=320, more=128) == [0]
    assert starts([100, 100, 100], room=319, more=128) == [0, 1, 2]


@pytest.mark.parametrize(("heights", "room"), [([], 100), ([100], 0), ([100], -40), ([], 0)])
def test_without_lines_or_room_there_are_no_pages_yet(heights: list[int], room: int) -> None:
    assert starts(heights, room) == []
