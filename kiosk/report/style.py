"""How big things are on a page that has to hold everything, and what gives way first."""

from collections.abc import Callable, Iterator, Sequence
from typing import TypeVar

import msgspec

from kiosk.report.drawing import ACTION_TEXT, INK, INK_SOFT, Piece, Type
from kiosk.report.fonts import BOLD

T = TypeVar("T")

CARE_TEAM = {"body": (9.9, 13.0), "small": (8.6, 11.4), "head": (10.1, 14.0), "title": (16.5, 21.0)}
TAKE_HOME = {"body": (14.0, 19.5), "small": (11.5, 15.0), "head": (16.0, 22.0), "title": (27, 34.0)}
"""Size and line height in points."""
SHRINKS = 0.85
"""Type and spaces shrink by this power of what a page has to shrink by, since smaller words need
fewer lines, too. Only where to begin looking: a whole visit's pages came to 0.75 to 1."""


class PageStyle(msgspec.Struct, frozen=True):
    """One attempt at fitting a page: the sizes of type and space, and the cuts if any."""

    sizes: dict[str, tuple[float, float]]
    factor: float = 1.0
    """All type and all spaces are multiplied by this."""
    most: int = 1000
    """Items of a list; the rest becomes "and 3 more"."""
    letters: int = 100_000
    """Of one item; the rest becomes an ellipsis."""

    def space(self, points: float) -> float:
        return points * self.factor

    def _type(self, role: str) -> Type:
        size, line = self.sizes[role]
        return Type(size, line).scaled(self.factor)

    @property
    def body(self) -> Type:
        return self._type("body")

    @property
    def soft(self) -> Type:
        return self.body.coloured(INK_SOFT)

    @property
    def small(self) -> Type:
        return self._type("small").coloured(INK_SOFT)

    @property
    def head(self) -> Type:
        return msgspec.structs.replace(self._type("head"), font=BOLD, colour=ACTION_TEXT)

    @property
    def title(self) -> Type:
        return msgspec.structs.replace(self._type("title"), font=BOLD, colour=INK)

    def cut(self, text: str) -> str:
        return text if len(text) <= self.letters else text[: self.letters - 1].rstrip() + "…"

    def cut_list(self, items: Sequence[T]) -> tuple[Sequence[T], int]:
        """The items to show, and how many are left out."""
        if len(items) <= self.most:
            return items, 0
        return items[: self.most - 1], len(items) - self.most + 1


def attempts(sizes: dict[str, tuple[float, float]], smallest: float) -> Iterator[PageStyle]:
    """Smaller and smaller; only below ``smallest`` are lists and long answers cut."""
    factor = 1.0
    while factor >= smallest:
        yield PageStyle(sizes, factor)
        factor = round(factor - 0.03, 2)
    for most, letters in ((14, 160), (10, 110), (8, 80), (6, 60), (4, 40)):
        yield PageStyle(sizes, smallest, most, letters)
    for share in (0.9, 0.8, 0.7):
        yield PageStyle(sizes, smallest * share, most=4, letters=40)


def fitted(
    compose: Callable[[PageStyle], Piece], looks: Sequence[PageStyle], height: float
) -> tuple[Piece, float]:
    """The composition of the first look that is no higher than ``height``, and its scale.

    ``looks`` go from roomy to tight, so the first is looked for from where it most likely is, one
    by one. The scale is 1 unless even the last look is too high: then the page is shrunk whole,
    since nothing may ever overlap or fall off the paper.
    """
    composed: dict[int, Piece] = {}

    def fits(number: int) -> bool:
        if number not in composed:
            composed[number] = compose(looks[number])
        return composed[number].height <= height

    if fits(0):
        return composed[0], 1.0
    last = len(looks) - 1
    likely = (height / composed[0].height) ** SHRINKS
    at = next((number for number in range(1, last) if looks[number].factor <= likely), last)
    while at > 1 and fits(at - 1):
        at -= 1
    while at < last and not fits(at):
        at += 1
    if fits(at):
        return composed[at], 1.0
    return composed[last], height / composed[last].height
