"""What the printer itself says. CUPS only knows what went wrong with a job it has sent."""

import csv
import re
from collections.abc import Sequence
from typing import Literal

import msgspec

from kiosk.printing.commands import Output, ask, run
from kiosk.printing.troubles import Trouble, TroubleId, named

IPP = ("ipp://", "ipps://")

REASONS: dict[str, TroubleId] = {
    "media-needed": "out_of_paper",
    "media-empty": "out_of_paper",
    "media-jam": "jam",
    "toner-empty": "no_toner",
    "marker-supply-empty": "no_toner",
    "cover-open": "cover_open",
    "door-open": "cover_open",
    "interlock-open": "cover_open",
    "input-tray-missing": "tray_missing",
    "output-area-full": "output_full",
    "paused": "printer_paused",
    "moving-to-paused": "printer_paused",
    "shutdown": "offline",
    "offline": "offline",
    "connecting-to-device": "offline",
}
"""Keywords of printer-state-reasons (RFC 8011, 5.4.12; PWG 5100.9)."""

Fate = Literal["under way", "stopped", "printed", "cancelled", "given up", "unknown"]

FATES: dict[str, Fate] = {
    "processing-stopped": "stopped",
    "completed": "printed",
    "canceled": "cancelled",
    "aborted": "given up",
}
"""Values of job-state (RFC 8011, 5.3.7); with every other one a job is under way."""

OVER = frozenset[Fate | Literal["no answer"]](("printed", "cancelled", "given up", "unknown"))

JOBS = "".join(
    f"""{{
OPERATION Get-Jobs
GROUP operation-attributes-tag
ATTR charset attributes-charset utf-8
ATTR naturalLanguage attributes-natural-language en
ATTR uri printer-uri $uri
ATTR keyword which-jobs {which}
ATTR keyword requested-attributes job-name,job-state
DISPLAY job-name
DISPLAY job-state
}}
"""
    # In this order a job that ends between the two questions is in both answers, not in none.
    for which in ("not-completed", "completed")
)

MEDIA = """{
OPERATION Get-Printer-Attributes
GROUP operation-attributes-tag
ATTR charset attributes-charset utf-8
ATTR naturalLanguage attributes-natural-language en
ATTR uri printer-uri $uri
ATTR keyword requested-attributes media-ready,media-supported
DISPLAY media-ready
DISPLAY media-supported
}
"""

_VALUE = re.compile(r"^\s+(?P<name>[a-z-]+) \([^)]*\) = (?P<value>.*)$", re.MULTILINE)
_LEVEL = re.compile(r"type=sheetFeedAuto[^,]*?maxcapacity=(?P<room>-?\d+);level=(?P<level>-?\d+)")


class Media(msgspec.Struct, frozen=True):
    """The paper of a printer, by the names of PWG 5101.1; empty where it does not tell."""

    ready: tuple[str, ...] = ()
    """What is loaded."""
    supported: tuple[str, ...] = ()


def trouble_at(uri: str, stuck: bool = False) -> Trouble | None:
    """Why the printer at that device address cannot print now; None when nothing is known.

    Only printers that speak IPP can be asked.
    ``stuck``: it holds a page that does not come out, so what it merely warns of counts too.
    """
    if not uri.startswith(IPP):
        return None
    answer = run("ipptool", "-T", "5", "-tv", uri, "get-printer-attributes.test", seconds=15)
    return said_by_printer(answer, stuck)


def said_by_printer(answer: Output, stuck: bool = False) -> Trouble | None:
    """The same, out of what ``ipptool`` printed."""
    values = {found["name"]: found["value"] for found in _VALUE.finditer(answer.out)}
    if "printer-state" not in values:
        return named("offline")
    for reason in values.get("printer-state-reasons", "none").split(","):
        keyword, severity = _parts(reason)
        if keyword not in REASONS:
            continue
        if keyword == "media-empty":
            if _trays_are_empty(values.get("printer-input-tray", ""), severity):
                return named("out_of_paper")
        elif keyword == "media-needed" or severity == "error" or (stuck and severity == "warning"):
            return named(REASONS[keyword])
    return named("printer_paused") if values["printer-state"] == "stopped" else None


def fate_at(uri: str, tag: str) -> Fate:
    """What the printer says became of the job whose title ends in ``tag``, as no other's does."""
    if not uri.startswith(IPP):
        return "unknown"
    states = re.findall(rf"{re.escape(tag)}\"?,(\S+)$", ask(uri, JOBS).out, re.MULTILINE)
    return FATES.get(states[-1], "under way") if states else "unknown"


def media_at(uri: str) -> Media:
    """What paper the printer at that device address says that it has and takes.

    CUPS is not asked for it: of a queue it knows what was there when the queue was made.
    """
    if not uri.startswith(IPP):
        return Media()
    lines = list(csv.reader(ask(uri, MEDIA).out.splitlines()))
    if len(lines) < 2 or len(lines[1]) < 2:
        return Media()
    ready, supported = (tuple(filter(None, cell.split(","))) for cell in lines[1][:2])
    return Media(ready, supported)


def _parts(reason: str) -> Sequence[str]:
    """ "media-empty-report" -> media-empty, report. Without a suffix it is an error."""
    for severity in ("report", "warning", "error"):
        if reason.endswith(f"-{severity}"):
            return reason.removesuffix(f"-{severity}"), severity
    return reason, "error"


def _trays_are_empty(trays: str, severity: str) -> bool:
    """An idle printer only *reports* an empty tray, and one empty tray of two stops nobody.

    So the trays that feed by themselves are looked at; -2 means that the printer cannot tell.
    """
    known = [int(found["level"]) for found in _LEVEL.finditer(trays) if int(found["room"]) > 0]
    return all(level == 0 for level in known) if known else severity != "report"
