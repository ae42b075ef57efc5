import pytest

from kiosk.content.shelf import resources
from kiosk.report.drawing import Type, wrap
from kiosk.report.fonts import register, width
from kiosk.report.outlines import trace


class Pencil:
    """Notes what is drawn."""

    def __init__(self) -> None:
        self.drawn: list[tuple[object, ...]] = []

    def moveTo(self, *at: float) -> None:
        self.drawn.append(("M", *at))

    def lineTo(self, *at: float) -> None:
        self.drawn.append(("L", *at))

    def curveTo(self, *at: float) -> None:
        self.drawn.append(("C", *(round(number, 2) for number in at)))

    def close(self) -> None:
        self.drawn.append(("Z",))


def drawn(outline: str) -> list[tuple[object, ...]]:
    pencil = Pencil()
    trace(outline, pencil)
    return pencil.drawn


def test_lines_in_all_their_spellings() -> None:
    assert drawn("M1 2L3 4h5v-1H0V0l1-1z") == [
        ("M", 1, 2), ("L", 3, 4), ("L", 8, 4), ("L", 8, 3), ("L", 0, 3), ("L", 0, 0),
        ("L", 1, -1), ("Z",),
    ]  # fmt: skip


def test_pairs_after_a_move_are_lines() -> None:
    assert drawn("M26 11l13 13-13 13") == [("M", 26, 11), ("L", 39, 24), ("L", 26, 37)]


def test_a_quadratic_curve_becomes_a_cubic_one() -> None:
    assert drawn("M0 0Q3 3 6 0") == [("M", 0, 0), ("C", 2, 2, 4, 2, 6, 0)]


def test_a_smooth_curve_mirrors_the_last_handle() -> None:
    assert drawn("M0 0C0 1 1 2 2 2S4 1 4 0")[2] == ("C", 3, 2, 4, 1, 4, 0)


@pytest.mark.parametrize(("sweep", "side"), [(1, -1.0), (0, 1.0)])
def test_a_half_circle_goes_round_the_right_side(sweep: int, side: float) -> None:
    arc = drawn(f"M0 0A1 1 0 0 {sweep} 2 0")
    assert arc[-1][-2:] == (2, 0)
    assert arc[1][-2:] == (1, side)


def test_lines_of_text_never_stand_out_of_their_column() -> None:
    register(resources() / "fonts")
    kind = Type(10, 12)
    said = "A few words and onefarlongerthanthewholecolumn, too"
    lines = wrap([(said, kind)], 60)
    for line in lines:
        assert sum(width(text, look.font, look.size) for text, look in line) <= 60.1
    put = "".join(text for line in lines for text, _ in line)
    assert put.replace(" ", "") == said.replace(" ", "")
