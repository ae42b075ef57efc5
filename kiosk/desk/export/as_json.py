"""Visits for another program."""

from collections.abc import Iterable
from typing import IO

import msgspec

from kiosk.desk.export.days import Days
from kiosk.desk.export.format import Format
from kiosk.records.visits import StoredVisit


def _write(file: IO[str], visits: Iterable[StoredVisit], days: Days) -> int:
    head = msgspec.json.encode({"from": days.first, "to": days.last}).decode().removesuffix("}")
    file.write(f'{head},"visits":[')
    count = 0
    for count, stored in enumerate(visits, 1):
        file.write("\n" if count == 1 else ",\n")
        visit = msgspec.structs.asdict(stored.visit)
        del visit["summary"]  # It is made of the answers.
        file.write(msgspec.json.encode(visit).decode())
    file.write("\n]}\n")
    return count


# JSON must not have the mark (BOM) that CSV begins with: RFC 8259.
JSON = Format("json", "utf-8", _write)
