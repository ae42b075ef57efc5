"""Rows of the tables as the values of :mod:`kiosk.store.records`."""

from pathlib import Path
from typing import Any

import msgspec

from kiosk.store.errors import DatabaseDamaged
from kiosk.store.records import (
    AlertSign,
    FinishedVisit,
    KeptAlert,
    StoredVisit,
    ToolRecord,
    VisitLine,
)


def visit_line(database: Path, row: Any) -> VisitLine:
    """A row of ``visit``. ``DatabaseDamaged`` when it makes no sense."""
    try:
        tools = msgspec.json.decode(row.tools, type=tuple[str, ...])
    except msgspec.MsgspecError as error:
        raise DatabaseDamaged(database, f"visit {row.id} cannot be read") from error
    return VisitLine(
        id=row.id,
        code=row.code,
        started=row.started,
        finished=row.finished,
        tools=tools,
        partial=row.partial,
        alert_level=row.alert_level,
        language=row.language,
        reference=row.reference,
        printed=row.printed,
        printed_by=row.printed_by,
        print_trouble=row.print_trouble,
        printing_by=row.printing_by,
        printing_until=row.printing_until,
        handed_over=row.handed_over,
        handed_over_by=row.handed_over_by,
    )


def stored_visit(database: Path, row: Any) -> StoredVisit:
    """A row of ``visit`` with its payload. ``DatabaseDamaged`` when it makes no sense."""
    try:
        tools = msgspec.json.decode(row.answers, type=tuple[ToolRecord, ...])
        visit = FinishedVisit(
            code=row.code,
            started=row.started,
            finished=row.finished,
            language=row.language,
            partial=row.partial,
            alert_level=row.alert_level,
            tools=tools,
            summary=row.summary,
            reference=row.reference,
        )
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
