"""How tall somebody is."""

from collections.abc import Mapping
from typing import ClassVar

from kiosk.scoring.body import Units
from kiosk.ui.patient.questions.measured import MeasuredDraft


class HeightDraft(MeasuredDraft):
    UNIT: ClassVar[Mapping[Units, str]] = {"us": "ft", "metric": "cm"}
