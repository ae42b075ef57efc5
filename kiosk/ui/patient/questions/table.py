"""How each kind of question is asked on the screen: one row each, as in
:mod:`kiosk.content.kinds.table`. It is read when the first question is asked, not before."""

from kiosk.ui.patient.questions.body_map import BodyMapDraft
from kiosk.ui.patient.questions.draft import Draft
from kiosk.ui.patient.questions.height import HeightDraft
from kiosk.ui.patient.questions.month import MonthDraft
from kiosk.ui.patient.questions.one import OneDraft
from kiosk.ui.patient.questions.scale import ScaleDraft
from kiosk.ui.patient.questions.several import SeveralDraft
from kiosk.ui.patient.questions.text import TextDraft
from kiosk.ui.patient.questions.weight import WeightDraft
from kiosk.ui.window import tell_qml_of

DRAFTS: dict[str, type[Draft]] = {
    "one": OneDraft,
    "several": SeveralDraft,
    "scale": ScaleDraft,
    "month": MonthDraft,
    "text": TextDraft,
    "body_map": BodyMapDraft,
    "height": HeightDraft,
    "weight": WeightDraft,
}
"""By the word that content files have for the kind. A row may be added from outside."""


_TOLD: set[type[Draft]] = set()
"""QML forgets nothing for as long as the program runs."""


def known_to_qml(draft: type[Draft]) -> type[Draft]:
    """The class, after QML was told of it and of what it shares with others."""
    new = [model for model in models_of(draft) if model not in _TOLD]
    tell_qml_of(new)
    _TOLD.update(new)
    return draft


def models_of(draft: type[Draft]) -> list[type[Draft]]:
    """The class and those of ours above it, which a page may bind to as well."""
    return [each for each in draft.__mro__ if issubclass(each, Draft) and each is not Draft]
