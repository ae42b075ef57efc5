"""What the printer itself says. CUPS only knows what went wrong with a job it has sent."""

import re
from collections.abc import Sequence

from kiosk.printing.commands import Answer, available, run

OFFLINE = "the printer is offline"
OUT_OF_PAPER = "the printer is out of paper"
PAUSED = "the printer is paused"

REASONS = {
    "media-needed": OUT_OF_PAPER,
    "media-empty": OUT_OF_PAPER,
    "media-jam": "paper is stuck in the printer",
    "toner-empty": "the printer is out of toner or ink",
    "marker-supply-empty": "the printer is out of toner or ink",
    "cover-open": "a cover of the printer is open",
    "door-open": "a cover of the printer is open",
    "interlock-open": "a cover of the printer is open",
    "input-tray-missing": "a paper tray is missing",
    "output-area-full": "the printer's output tray is full",
    "paused": PAUSED,
    "moving-to-paused": PAUSED,
    "shutdown": OFFLINE,
    "offline": OFFLINE,
    "connecting-to-device": OFFLINE,
}
"""Keywords of printer-state-reasons (RFC 8011, 5.4.12; PWG 5100.9), in plain words."""

_VALUE = re.compile(r"^\s+(?P<name>[a-z-]+) \([^)]*\) = (?P<value>.*)$", re.MULTILINE)
_LEVEL = re.compile(r"type=sheetFeedAuto[^,]*?maxcapacity=(?P<room>-?\d+);level=(?P<level>-?\d+)")


def trouble_at(uri: str) -> str:
    """Why the printer at that device address cannot print now; "" when nothing is known.

    Only printers that speak IPP can be asked, and only where ``ipptool`` is installed.
    """
    if not uri.startswith(("ipp://", "ipps://")) or not available("ipptool"):
        return ""
    return said_by_printer(
        run("ipptool", "-T", "5", "-tv", uri, "get-printer-attributes.test", seconds=15)
    )


def said_by_printer(answer: Answer) -> str:
    """The same, out of what ``ipptool`` printed."""
    values = {found["name"]: found["value"] for found in _VALUE.finditer(answer.out)}
    if "printer-state" not in values:
        return OFFLINE
    for reason in values.get("printer-state-reasons", "none").split(","):
        keyword, severity = _parts(reason)
        if keyword not in REASONS:
            continue
        if keyword == "media-empty":
            if _trays_are_empty(values.get("printer-input-tray", ""), severity):
                return OUT_OF_PAPER
        elif keyword == "media-needed" or severity == "error":
            return REASONS[keyword]
    return PAUSED if values["printer-state"] == "stopped" else ""


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
