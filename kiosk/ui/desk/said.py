"""How the desk's screens say what is kept of a visit: values in, short texts out."""

from collections.abc import Mapping
from datetime import date, datetime, tzinfo
from typing import Any

from kiosk.records.alerts import KeptAlert
from kiosk.records.visits import VisitLine
from kiosk.report.wording import clock
from kiosk.ui.words import Words

ALERT_WORDS = {"A": "said.urgent", "B": "said.today", "C": "said.at_visit"}


class Said:
    """The desk's words, with what they need to know to name a time and a tool."""

    def __init__(
        self, words: Words, tools: Mapping[str, str], languages: Mapping[str, str]
    ) -> None:
        self.words = words
        self._tools = tools
        self._languages = languages

    def tools(self, line: VisitLine) -> str:
        return ", ".join(self._tools.get(tool, tool) for tool in line.tools)

    def language(self, line: VisitLine) -> str:
        return self._languages.get(line.language, line.language)

    def long_day(self, day: date) -> str:
        """ "Tuesday, November 24"."""
        weekday = self.words("said.weekdays").split()[day.weekday()]
        month = self.words("said.months").split()[day.month - 1]
        return self.words("said.date", weekday=weekday, month=month, day=day.day)

    def day(self, day: date, today: date) -> str:
        """The same, with "Today" and "Yesterday" for these, and a year for another year."""
        ago = (today - day).days
        if ago in (0, 1):
            return self.words("said.today_day" if ago == 0 else "said.yesterday")
        said = self.long_day(day)
        return said if day.year == today.year else f"{said}, {day.year}"

    def moment(self, moment: datetime, now: datetime) -> str:
        """ "10:52", or with the day when it was another one."""
        here = moment.astimezone(now.tzinfo)
        if here.date() == now.date():
            return clock(here)
        return f"{self.day(here.date(), now.date())}, {clock(here)}"

    def time(self, moment: datetime, zone: tzinfo | None) -> str:
        return clock(moment.astimezone(zone))

    def status(self, line: VisitLine, now: datetime) -> tuple[str, str]:
        """Where the visit stands, as an id for the icon, and a note on it."""
        if line.handed_over is not None:
            return "handed_over", self._by("said.by", line.handed_over, line.handed_over_by, now)
        if is_printing(line, now):
            return "printing", self.words("said.printing_by", name=line.printing_by)
        if line.print_trouble:
            return "trouble", sentence(line.print_trouble)
        if line.printed is not None:
            return "printed", self._by("said.by", line.printed, line.printed_by, now)
        return "to_print", ""

    def row(self, line: VisitLine, now: datetime) -> dict[str, Any]:
        """One visit as the list shows it; the day's heading is put in by the list."""
        status, note = self.status(line, now)
        alert = line.alert_level or ""
        return {
            "id": line.id,
            "code": line.code,
            "day": "",
            "time": self.time(line.finished, now.tzinfo),
            "tools": self.tools(line),
            "reference": line.reference or "",
            "partial": line.partial,
            "partialWord": self.words("said.partial") if line.partial else "",
            "alert": alert,
            "alertWord": self.words(ALERT_WORDS[alert]) if alert else "",
            "status": status,
            "statusWord": self.words(f"said.status_{status}"),
            "statusNote": note,
        }

    def alert(self, alert: KeptAlert, now: datetime) -> dict[str, Any]:
        """An alert as its banner says it."""
        time = self.moment(alert.raised, now)
        key = "said.alert_of" if alert.code else "said.alert_at_kiosk"
        title = self.words(key, time=time, code=alert.code)
        if alert.reference:
            title = self.words("said.with_reference", title=title, reference=alert.reference)
        actions = dict.fromkeys(sign.action for sign in alert.signs if sign.action)
        return {
            "id": alert.id,
            "title": title,
            "text": " ".join(sentence(sign.text) for sign in alert.signs),
            "action": " ".join(sentence(action) for action in actions),
            "openable": alert.visit_id is not None,
            "seen": self._by("said.seen", alert.acknowledged, alert.acknowledged_by, now)
            if alert.acknowledged
            else "",
        }

    def _by(self, key: str, moment: datetime, name: str | None, now: datetime) -> str:
        return self.words(key, time=self.moment(moment, now), name=name or "")


def is_printing(line: VisitLine, now: datetime) -> bool:
    """Whether somebody has the visit in hand for printing."""
    return line.printing_until is not None and now < line.printing_until


def sentence(text: str) -> str:
    """Words as a sentence: a capital at the start and a full stop at the end."""
    text = text.strip()
    if not text:
        return ""
    return text[0].upper() + text[1:] + ("" if text[-1] in ".!?" else ".")
