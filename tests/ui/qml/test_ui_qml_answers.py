"""How answers share a page. Letters are 10 px wide here, a line 40 px high, gaps 10 px."""

import itertools
from typing import Any

import pytest
from script import Module, Script

PACKING = Module("Controls/packing.mjs")

MORE = {"id": "", "label": "More"}


def rule(height: int, full: int = 400, half: int = 190) -> Script:
    return Script(
        "{ advance: text => 10 * text.length, rowHeight: lines => 40 * lines, gap: 10,"
        f" full: {full}, half: {half}, height: {height} }}"
    )


def answers(*labels: str) -> list[dict[str, str]]:
    return [{"id": label.lower(), "label": label} for label in labels]


def pages(choices: list[str], exits: list[str], space: Script) -> list[list[list[str]]]:
    """Of each page the rows, of each row the labels."""
    found = PACKING.pages(answers(*choices), answers(*exits), MORE, space)
    return [[[cell["label"] for cell in row["cells"]] for row in page] for page in found]


def numbered(count: int) -> list[str]:
    return [f"Answer {number}" for number in range(1, count + 1)]


def test_one_answer_has_a_row_of_its_own() -> None:
    assert pages(["Yes"], [], rule(height=40)) == [[["Yes"]]]


def test_answers_stand_one_under_the_other_as_long_as_all_fit() -> None:
    # Four rows of 40 and three gaps of 10.
    assert pages(["A", "B", "C"], ["Not sure"], rule(height=190)) == [
        [["A"], ["B"], ["C"], ["Not sure"]]
    ]


def test_without_room_for_that_they_stand_in_twos_with_a_lone_exit_as_the_last() -> None:
    assert pages(["A", "B", "C"], ["Not sure"], rule(height=189)) == [
        [["A", "B"], ["C", "Not sure"]]
    ]


def test_two_exits_keep_a_row_of_their_own() -> None:
    assert pages(["A", "B", "C", "D"], ["Not sure", "None"], rule(height=140)) == [
        [["A", "B"], ["C", "D"], ["Not sure", "None"]]
    ]


def test_an_answer_too_long_for_half_a_row_has_a_whole_one() -> None:
    long = "Between one and five years"
    assert pages(["A", long, "B", "C"], [], rule(height=140)) == [[["A"], [long], ["B", "C"]]]


def test_rather_than_a_second_page_half_a_row_may_have_two_lines() -> None:
    long = ["Between one and five", "More than five years"]
    # A whole row each, and one of two: 140. Both in one row of two lines, and one of two: 130.
    assert pages([*long, "A", "B"], [], rule(height=139)) == [[long, ["A", "B"]]]


def test_what_does_not_fit_is_on_a_page_behind_more_and_exits_close_every_page() -> None:
    found = pages(numbered(8), ["Not sure"], rule(height=140))
    assert len(found) == 2
    assert [page[-1] for page in found] == [["More", "Not sure"]] * 2
    shown = [label for page in found for row in page[:-1] for label in row]
    assert shown == numbered(8)


def test_no_page_is_higher_than_there_is_room() -> None:
    space = rule(height=140)
    for count in range(1, 20):
        found = PACKING.pages(answers(*numbered(count)), answers("Not sure"), MORE, space)
        assert found, count
        assert all(PACKING.total(page, space) <= 140 for page in found), count


@pytest.mark.parametrize("space", [rule(height=0), rule(height=100, full=0), rule(100, -30, -40)])
def test_without_any_room_there_is_nothing_to_lay_out_yet(space: Script) -> None:
    assert pages(numbered(3), ["Not sure"], space) == [[]]


def test_where_no_row_fits_there_is_still_one_to_a_page() -> None:
    found = pages(numbered(3), [], rule(height=1))
    assert [[row for row in page if row != ["More"]] for page in found] == [
        [["Answer 1", "Answer 2"]],
        [["Answer 3"]],
    ]


def test_a_word_wider_than_the_row_takes_as_many_lines_as_its_letters_need() -> None:
    found = PACKING.pages(answers("x" * 100), [], MORE, rule(height=200))
    assert [row["lines"] for row in found[0]] == [3]  # 1000 px in rows of 400


def test_very_long_text_is_counted_in_lines() -> None:
    words = " ".join(["word"] * 20)  # 40 px each, 10 between: eight to a line of 400
    found = PACKING.pages(answers(words), [], MORE, rule(height=500))
    assert [row["lines"] for row in found[0]] == [3]


def test_no_answers_are_an_empty_page() -> None:
    assert pages([], [], rule(height=100)) == [[]]


@pytest.mark.parametrize(("mirrored", "starts"), [(False, [0, 205]), (True, [205, 0])])
def test_the_first_cell_of_a_row_stands_at_its_start(mirrored: bool, starts: list[int]) -> None:
    space = rule(height=140)
    page = PACKING.pages(answers(*numbered(4)), [], MORE, rule(height=90))[0]
    cells: list[dict[str, Any]] = PACKING.place(page, 400, mirrored, space)
    assert [cell["item"]["label"] for cell in cells] == numbered(4)
    assert [cell["x"] for cell in cells] == starts * 2
    assert [cell["y"] for cell in cells] == [0, 0, 50, 50]
    assert {(cell["width"], cell["height"]) for cell in cells} == {(195, 40)}


def test_cells_never_overlap() -> None:
    space = rule(height=10_000)
    found = PACKING.pages(answers("A", "B " * 40, "C" * 60, "D"), answers("Not sure"), MORE, space)
    cells = PACKING.place(found[0], 400, False, space)
    assert len(cells) == 5
    for above, below in itertools.pairwise(cells):
        assert below["y"] >= above["y"] + above["height"] + 10
