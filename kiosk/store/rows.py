"""Values of :mod:`kiosk.records` as rows of the tables, and rows as values.

A column of ``visit`` and the field that it keeps have one name, so they are matched by it.
"""

from datetime import datetime
from pathlib import Path
from typing import Any

import msgspec

from kiosk.records.alerts import AlertSign, KeptAlert
from kiosk.records.errors import DatabaseDamaged
from kiosk.records.references import reference_key
from kiosk.records.visits import FinishedVisit, StoredVisit, ToolRecord, VisitLine
from kiosk.store.schema import microseconds

_OF_VISIT = tuple(
    name for name in FinishedVisit.__struct_fields__ if name not in ("tools", "summary")
)
_OF_LINE = tuple(name for name in VisitLine.__struct_fields__ if name != "tools")
FILLED_COLUMNS = (*_OF_VISIT, "tools", "reference_key")
"""Those of ``visit`` that a finished visit fills; the others are the front desk's."""


def visit_row(visit: FinishedVisit) -> tuple[Any, ...]:
    """What goes into :data:`FILLED_COLUMNS`, as the driver takes it."""
    values = (getattr(visit, name) for name in _OF_VISIT)
    return (
        *(microseconds(each) if isinstance(each, datetime) else each for each in values),
        msgspec.json.encode([tool.assessment for tool in visit.tools]).decode(),
        reference_key(visit.reference) if visit.reference else None,
    )


def visit_line(database: Path, row: Any) -> VisitLine:
    """A row of ``visit``. ``DatabaseDamaged`` when it makes no sense."""
    try:
        tools = msgspec.json.decode(row.tools, type=tuple[str, ...])
    except msgspec.MsgspecError as error:
        raise DatabaseDamaged(database, f"visit {row.id} cannot be read") from error
    return VisitLine(tools=tools, **{name: getattr(row, name) for name in _OF_LINE})


def stored_visit(database: Path, row: Any) -> StoredVisit:
    """A row of ``visit`` with its payload. ``DatabaseDamaged`` when it makes no sense."""
    try:
        tools = msgspec.json.decode(row.answers, type=tuple[ToolRecord, ...])
        kept = {name: getattr(row, name) for name in _OF_VISIT}
        visit = FinishedVisit(tools=tools, summary=row.summary, **kept)
    except (msgspec.MsgspecError, TypeError) as error:
        raise DatabaseDamaged(database, f"visit {row.id} cannot be read") from error
    return StoredVisit(row.id, visit)


def kept_alert(database: Path, row: Any) -> KeptAlert:
    """A row of ``alert`` with the code and reference of its visit."""
    try:
        signs = msgspec.json.decode(row.signs, type=tuple[AlertSign, ...])
    except msgspec.MsgspecError as error:
        raise DatabaseDamaged(database, f"alert {row.id} cannot be read") from error
    return KeptAlert(
        id=row.id,
        raised=row.raised,
        signs=signs,
        visit_id=row.visit_id,
        code=row.code,
        reference=row.reference,
        acknowledged=row.acknowledged,
        acknowledged_by=row.acknowledged_by,
    )
