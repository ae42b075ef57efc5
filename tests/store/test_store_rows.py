"""A column of ``visit`` and what it keeps have one name; nothing else matches the two."""

from kiosk.records.visits import FinishedVisit, VisitLine
from kiosk.store.rows import FILLED_COLUMNS
from kiosk.store.schema import VISIT

COLUMNS = set(VISIT.columns.keys())
DERIVED = {"reference_key"}
"""Made for looking up, and never read."""
PAYLOAD = {"summary"}
"""In a table of its own: lists do without."""


def test_all_that_a_finished_visit_says_is_filled_in_or_payload() -> None:
    assert set(FILLED_COLUMNS) == set(FinishedVisit.__struct_fields__) - PAYLOAD | DERIVED
    assert set(FILLED_COLUMNS) <= COLUMNS


def test_every_column_is_read_back_by_its_name() -> None:
    read = {*VisitLine.__struct_fields__, *FinishedVisit.__struct_fields__} - PAYLOAD
    assert read == COLUMNS - DERIVED
