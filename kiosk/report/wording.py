"""The fixed phrases of the printed pages, and dates and numbers written with them."""

from collections.abc import Mapping
from datetime import date, datetime
from string import Formatter

import msgspec

from kiosk.content.kinds.table import phrases
from kiosk.report.errors import ReportError

PREFIX = "report."

PLACEHOLDERS = {
    "long_date": {"weekday", "day", "month", "year"},
    "short_date": {"day", "month", "year"},
    "month_of_year": {"month", "year"},
    "out_of": {"number", "highest"},
    "quoted": {"text"},
    "and_more": {"count"},
    "filled_in": {"started", "finished"},
    "in_language": {"language"},
    "reported_many": {"count"},
    "asked_at": {"time"},
    "pattern": {"name"},
    "because": {"features"},
    "against": {"features"},
    "factors": {"marked", "of"},
    "factors_unanswered": {"count"},
    "tally_note": {"marked", "of"},
    "version": {"assessment", "version"},
    "home_hundred_filled": {"count"},
    "home_hundred_outlined": {"others"},
    "home_hundred_text": {"count"},
    "home_hundred_sources": {"sources"},
}
"""What each phrase is filled with. A translation must keep exactly these."""

COUNTED = {"weekdays": 7, "months": 12, "months_short": 12}
"""Lists in one phrase, parted by commas, and how many names each holds."""


class PaperWords(msgspec.Struct, frozen=True):
    """Every phrase of ``[report]`` in ``resources/LANG/paper.toml``."""

    weekdays: str
    months: str
    months_short: str
    long_date: str
    short_date: str
    month_of_year: str
    out_of: str
    quoted: str
    and_more: str
    yes: str
    no: str
    not_sure: str
    not_say: str
    not_answered: str
    none_marked: str
    care_title: str
    filled_in: str
    in_language: str
    code: str
    label_here: str
    called_in_early: str
    red_flags: str
    reported_one: str
    reported_many: str
    none_reported: str
    not_fully_asked: str
    not_asked: str
    asked_at: str
    some_not_answered: str
    ask_desk_for_more: str
    level_a: str
    level_b: str
    level_c: str
    reason_and_goal: str
    operations: str
    pain_now: str
    back_view: str
    front_view: str
    pattern: str
    pattern_mixed: str
    pattern_not_clear: str
    because: str
    against: str
    pattern_note: str
    in_the_way: str
    treatments: str
    treatment: str
    helped: str
    medicines: str
    factors: str
    factors_unanswered: str
    can_change: str
    cannot_change: str
    partly: str
    evidence_clear: str
    evidence_healing: str
    evidence_disagree: str
    tally_note: str
    health: str
    adds: str
    adds_note: str
    key_marked: str
    key_not_marked: str
    key_not_answered: str
    wants_to_ask: str
    no_questions: str
    not_verified: str
    version: str
    home_title: str
    home_keep: str
    home_front_desk: str
    home_partial: str
    home_ask: str
    home_ask_own: str
    home_told: str
    home_told_nothing: str
    home_pattern_note: str
    home_can_change: str
    home_marked_one: str
    home_marked_many: str
    home_marked_none: str
    home_cannot_rule_out: str
    home_help: str
    home_help_signs: str
    """One sign to a line."""
    home_read: str
    home_own_answers: str
    home_hundred: str
    home_hundred_filled: str
    home_hundred_outlined: str
    home_hundred_text: str
    home_hundred_sources: str


def paper_words(words: Mapping[str, str]) -> PaperWords:
    """The phrases for paper out of a library's words (keys ``report.…``).

    Raises :class:`ReportError` naming every phrase that is missing or has the wrong braces.
    """
    wanted = PaperWords.__struct_fields__
    of_kinds = sorted(key for key in phrases() if key.startswith(PREFIX))
    needed = dict.fromkeys((*(PREFIX + key for key in wanted), *of_kinds))
    problems = [f"no wording for '{key}'" for key in needed if key not in words]
    found = {key: words[PREFIX + key] for key in wanted if PREFIX + key in words}
    for key, text in found.items():
        problems.extend(_problems(key, text))
    if problems:
        raise ReportError("the printed pages: " + "; ".join(problems))
    return PaperWords(**found)


def _problems(key: str, text: str) -> list[str]:
    try:
        braces = {name for _, name, _, _ in Formatter().parse(text) if name is not None}
    except ValueError as error:
        return [f"'{PREFIX}{key}': {error}"]
    expected = PLACEHOLDERS.get(key, set())
    if braces != expected:
        names = ", ".join(f"{{{name}}}" for name in sorted(expected)) or "no braces"
        return [f"'{PREFIX}{key}' must have {names}"]
    if key in COUNTED and len(_names(text)) != COUNTED[key]:
        return [f"'{PREFIX}{key}' must list {COUNTED[key]} names"]
    return []


def long_date(words: PaperWords, day: date) -> str:
    """ "Tuesday 14 May 2024"."""
    return words.long_date.format(
        weekday=_names(words.weekdays)[day.weekday()],
        day=day.day,
        month=_names(words.months)[day.month - 1],
        year=day.year,
    )


def short_date(words: PaperWords, day: date) -> str:
    """ "14 May 2024"."""
    return words.short_date.format(
        day=day.day, month=_names(words.months_short)[day.month - 1], year=day.year
    )


def clock(moment: datetime) -> str:
    """ "10:41"."""
    return f"{moment:%H:%M}"


def _names(text: str) -> list[str]:
    return [name.strip() for name in text.split(",")]
