"""The keys of our keyboards, and what a key that was typed wrote."""

import itertools
from typing import Any

import pytest
from script import Module

KEYS = Module("Controls/keyRows.mjs")
SLIP = Module("Controls/slipRows.mjs")
TYPED = Module("Controls/typed.mjs")

ROWS = ["qwertyuiop", "asdfghjkl", "zxcvbnm"]


def said(rows: list[list[dict[str, Any]]]) -> list[str]:
    return ["".join(key["text"] for key in row) for row in rows]


def kinds(rows: list[list[dict[str, Any]]], kind: str) -> int:
    return sum(key["kind"] == kind for row in rows for key in row)


def test_the_letters_stand_as_the_language_writes_them() -> None:
    rows = KEYS.rows(ROWS, False)
    assert said(rows)[:3] == ROWS
    assert [kinds(rows, kind) for kind in ("shift", "erase", "page", "space")] == [1, 1, 1, 1]


def test_the_page_of_digits_has_no_capital_letters() -> None:
    rows = KEYS.rows(ROWS, True)
    assert said(rows)[0] == "1234567890"
    assert [kinds(rows, kind) for kind in ("shift", "erase", "page", "space")] == [0, 1, 1, 1]


@pytest.mark.parametrize("layout", [ROWS, ["абвгдежзийкл", "мнопрстуф", "хцчшщъыьэюя"], ["a"]])
def test_rows_stand_in_the_middle_and_keys_side_by_side(layout: list[str]) -> None:
    rows = KEYS.rows(layout, False)
    widest = KEYS.widest(rows)
    placed = KEYS.place(rows)
    for number, row in enumerate(rows):
        keys = [key for key in placed if key["row"] == number]
        assert len(keys) == len(row)
        end = keys[-1]["start"] + keys[-1]["units"]
        assert keys[0]["start"] == pytest.approx(widest - end)
        for left, right in itertools.pairwise(keys):
            assert right["start"] == pytest.approx(left["start"] + left["units"])


def test_a_row_is_at_least_ten_letters_wide() -> None:
    assert KEYS.widest([]) == 10
    assert KEYS.widest(KEYS.rows(["abcdefghijkl", "a"], False)) == 12


def test_digits_stand_beside_the_letters_as_on_a_telephone() -> None:
    rows = SLIP.rows(ROWS, True)
    assert [text[-3:] for text in said(rows)[:3]] == ["123", "456", "789"]
    assert said(rows)[3].endswith("0-")
    assert len({sum(key["units"] for key in row) for row in rows}) == 1


@pytest.mark.parametrize(("layout", "beside"), [(ROWS, False), (ROWS[:2], True), (["a"], True)])
def test_without_room_beside_three_rows_the_digits_stand_above(
    layout: list[str], beside: bool
) -> None:
    rows = SLIP.rows(layout, beside)
    assert said(rows)[0] == "1234567890"
    assert kinds(rows, "erase") == 1
    assert kinds(rows, "gap") == 0


@pytest.mark.parametrize(
    ("text", "printed", "letter", "digit"),
    [
        ("a", True, True, False),
        ("É", True, True, False),
        ("ж", True, True, False),
        ("7", True, True, True),
        ("\u0667", True, False, False),
        ("/", True, False, False),
        (" ", True, False, False),
        ("\r", False, False, False),
        ("\b", False, False, False),
        ("\x10", False, False, False),
        ("", False, False, False),
        ("ab", False, False, False),
    ],
)
def test_what_a_key_wrote(text: str, printed: bool, letter: bool, digit: bool) -> None:
    assert (TYPED.isPrinted(text), TYPED.isLetter(text), TYPED.isDigit(text)) == (
        printed,
        letter,
        digit,
    )
