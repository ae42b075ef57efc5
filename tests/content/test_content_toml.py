from pathlib import Path

import msgspec
import pytest

from kiosk.content.errors import ContentError
from kiosk.content.toml import parse_toml, read_toml


class Chair(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    legs: int
    colour: str = "red"


class Room(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    name: str
    chair: tuple[Chair, ...] = ()


def test_a_good_file_becomes_a_value(tmp_path: Path) -> None:
    file = tmp_path / "room.toml"
    file.write_text('name = "Küche"\n[[chair]]\nlegs = 4\n', encoding="utf-8")
    assert read_toml(file, Room) == Room(name="Küche", chair=(Chair(legs=4),))


def test_a_byte_order_mark_is_no_part_of_the_text(tmp_path: Path) -> None:
    file = tmp_path / "room.toml"
    file.write_text('name = "Hall"\n', encoding="utf-8-sig")
    assert read_toml(file, Room) == Room(name="Hall")


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ('name = "A"\nwindow = 1', "Object contains unknown field `window`"),
        ("chair = []", "Object missing required field `name`"),
        ("name = 3", "name: Expected `str`, got `int`"),
        (
            'name = "A"\n[[chair]]\nlegs = 4\n[[chair]]\nlegs = "4"',
            "chair 2, legs: Expected `int`, got `str`",
        ),
        (
            'name = "A"\n[[chair]]\nlegs = 4\nback = true',
            "chair 1: Object contains unknown field `back`",
        ),
        ('name = "A"\nname = "B"\n', "Cannot overwrite a value (at line 2, column 11)"),
        ("name = ", "Invalid value (at end of document)"),
    ],
)
def test_a_refusal_names_file_place_and_reason(text: str, problem: str) -> None:
    with pytest.raises(ContentError) as caught:
        parse_toml(text, Room, "room.toml")
    assert caught.value.problems == (f"room.toml: {problem}",)


def test_a_file_is_refused_under_the_name_it_is_known_by(tmp_path: Path) -> None:
    file = tmp_path / "room.toml"
    file.write_bytes(b"name = '\xff'")
    with pytest.raises(ContentError) as caught:
        read_toml(file, Room, "en/room.toml")
    assert caught.value.problems == ("en/room.toml: byte 8: not UTF-8 text",)
