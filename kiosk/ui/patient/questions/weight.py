"""How heavy somebody is."""

from collections.abc import Mapping
from typing import ClassVar

from kiosk.scoring.body import Units
from kiosk.ui.patient.questions.measured import MeasuredDraft


class WeightDraft(MeasuredDraft):
    UNIT: ClassVar[Mapping[Units, str]] = {"us": "lb", "metric": "kg"}
