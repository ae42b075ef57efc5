import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.records.references import LONGEST, ReferenceRefused, reference_key, tidy_reference

SIGNS = "-/._#"
WIDE = str.maketrans({chr(code): chr(code + 0xFEE0) for code in range(0x21, 0x7F)})
"""Into the full-width letters of an East Asian keyboard."""
LIKELY = st.text(st.characters(categories=["L", "N"]) | st.sampled_from(f"{SIGNS} "), max_size=40)


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("A123", "A123"),
        ("  ab 12/3 ", "AB 12/3"),
        ("ab  \u00a0 12", "AB 12"),
        ("a-1/2.3_4#5", "A-1/2.3_4#5"),
        ("741-x".translate(WIDE), "741-X"),
        ("örn 4", "ÖRN 4"),
        ("straße 1", "STRASSE 1"),
        ("A123\r\n", "A123"),
        ("x" * LONGEST, "X" * LONGEST),
    ],
)
def test_a_reference_is_kept_in_one_way_however_it_was_typed(typed: str, kept: str) -> None:
    assert tidy_reference(typed) == kept


@pytest.mark.parametrize(
    ("typed", "reason"),
    [
        ("", "There is no letter and no digit in it."),
        (" \t ", "There is no letter and no digit in it."),
        ("- / .", "There is no letter and no digit in it."),
        ("x" * 33, "It has 33 characters; 32 are the most."),
        ("ß" * 17, "It has 34 characters; 32 are the most."),
        ("A\x1d123", "It has a sign in it that cannot be seen."),
        ("A\t123", "It has a sign in it that cannot be seen."),
        ("A\x00", "It has a sign in it that cannot be seen."),
        ("A*1", "It may hold letters, digits, spaces and - / . _ # only."),
        ("A'; --", "It may hold letters, digits, spaces and - / . _ # only."),
        ("A\u200b1", "It may hold letters, digits, spaces and - / . _ # only."),
        ("A\N{SLICE OF PIZZA}", "It may hold letters, digits, spaces and - / . _ # only."),
    ],
)
def test_what_cannot_be_a_reference_is_refused_in_one_sentence(typed: str, reason: str) -> None:
    with pytest.raises(ReferenceRefused) as refused:
        tidy_reference(typed)
    assert str(refused.value) == reason


@given(LIKELY | st.text(max_size=40))
def test_what_is_kept_is_tidy_whatever_was_typed(typed: str) -> None:
    try:
        kept = tidy_reference(typed)
    except ReferenceRefused:
        return
    assert tidy_reference(kept) == kept
    assert 0 < len(kept) <= LONGEST
    assert kept == kept.strip()
    assert "  " not in kept
    assert all(sign.isalnum() or sign in f"{SIGNS} " for sign in kept)
    assert reference_key(kept) == reference_key(typed) != ""


@pytest.mark.parametrize(
    "typed", ["AB-12/3", "ab 12 3", "ab123".translate(WIDE), "ab_12#3.", "AB123"]
)
def test_references_are_compared_by_letters_and_digits_alone(typed: str) -> None:
    assert reference_key(typed) == "AB123"


@pytest.mark.parametrize("typed", ["", "-", "#/ "])
def test_a_search_for_signs_alone_finds_nothing_to_compare_by(typed: str) -> None:
    assert reference_key(typed) == ""
