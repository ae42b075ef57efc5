"""The kinds of questions there are: one row each.

A kind is a row here and its file beside it, the same in :mod:`kiosk.ui.patient.questions`, its page
in ``ui/qml/Kiosk/Questions``, and its words in each language. Nothing else knows it.
"""

from kiosk.content.errors import ContentError
from kiosk.content.kinds.body_map import BodyMap
from kiosk.content.kinds.height import Height
from kiosk.content.kinds.kind import Kind
from kiosk.content.kinds.month import Month
from kiosk.content.kinds.one import One
from kiosk.content.kinds.scale import Scale
from kiosk.content.kinds.several import Several
from kiosk.content.kinds.text import Text
from kiosk.content.kinds.weight import Weight
from kiosk.scoring.assessment import Question

KINDS: dict[str, Kind] = {
    "one": One(),
    "several": Several(),
    "scale": Scale(),
    "month": Month(),
    "text": Text(),
    "body_map": BodyMap(),
    "height": Height(),
    "weight": Weight(),
}
"""By the word that content files have for it. A row may be added from outside."""


def kind_of(question: Question) -> Kind:
    """The kind of a question; :class:`ContentError` when there is none of that name."""
    if question.kind not in KINDS:
        raise ContentError(no_such_kind(question))
    return KINDS[question.kind]


def no_such_kind(question: Question) -> str:
    """The line for a question of an unknown kind; it names the known ones."""
    known = ", ".join(KINDS)
    return f"question '{question.id}': there is no kind '{question.kind}'; there is: {known}"


def phrases() -> frozenset[str]:
    """The keys of all that the kinds say, on the screens and ("report." first) on paper."""
    return frozenset(
        key
        for name, kind in KINDS.items()
        for key in (f"question.{name}", f"question.please_{name}", *kind.phrases)
    )
