from itertools import combinations
from random import Random
from secrets import SystemRandom

import pytest

from kiosk.records.codes import ALPHABET, is_code, new_code, tidy


def some_codes() -> list[str]:
    random = Random(7)
    return ["K7M-2QX", *(new_code(random) for _ in range(300))]


def test_the_code_in_the_examples_is_valid() -> None:
    assert is_code("K7M-2QX")


def test_every_new_code_is_valid_and_tidy() -> None:
    for code in some_codes():
        assert is_code(code)
        assert tidy(code) == code


def test_new_codes_follow_the_random_source() -> None:
    assert new_code(Random(1)) == new_code(Random(1))
    assert new_code(SystemRandom()) != new_code(SystemRandom())


def test_all_characters_turn_up_in_the_check_place() -> None:
    assert {code[-1] for code in some_codes()} == set(ALPHABET)


def test_the_alphabet_has_no_vowel_and_no_look_alikes() -> None:
    assert len(set(ALPHABET)) == len(ALPHABET) == 23
    assert not set(ALPHABET) & set("AEIOU01LJGSZB")


def test_every_single_wrong_character_is_caught() -> None:
    for code in some_codes():
        for place, right in enumerate(code):
            if right == "-":
                continue
            for wrong in ALPHABET.replace(right, ""):
                assert not is_code(code[:place] + wrong + code[place + 1 :])


def test_every_swap_of_two_characters_is_caught() -> None:
    for code in some_codes():
        for one, other in combinations([0, 1, 2, 4, 5, 6], 2):
            swapped = list(code)
            swapped[one], swapped[other] = code[other], code[one]
            assert code[one] == code[other] or not is_code("".join(swapped))


@pytest.mark.parametrize(
    "typed", ["k7m-2qx", "K7M2QX", " k7m 2qx ", "K7M\N{EN DASH}2QX", "k 7 m - 2 q x"]
)
def test_case_spaces_and_dashes_do_not_matter(typed: str) -> None:
    assert tidy(typed) == "K7M-2QX"


def test_full_width_letters_of_an_east_asian_keyboard_are_read() -> None:
    wide = "".join(
        chr(ord(character) - ord("!") + ord("\N{FULLWIDTH EXCLAMATION MARK}"))
        for character in "k7m-2qx"
    )
    assert tidy(wide) == "K7M-2QX"


@pytest.mark.parametrize(
    "text", ["", "-", "K7M2QX", "k7m-2qx", "K7-M2QX", "K7M-2Q", "K7M-2QXX", "K7M-2Q0", "K7M--2QX"]
)
def test_anything_but_a_code_as_shown_is_no_code(text: str) -> None:
    assert not is_code(text)


def test_tidying_does_not_guess_what_was_meant() -> None:
    assert not is_code(tidy("K7M-ZQX"))
    assert tidy("where do I go?") == "WHEREDOIGO?"
