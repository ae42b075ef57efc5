"""The sheets over a page that ask something, as they are read aloud."""

from kiosk.ui.words import Words

SHEETS = ("start_over", "called_in")
"""The others change how the page looks, and it is read on."""


def sheet_said(sheet: str, words: Words, has_answers: bool) -> list[str]:
    """The texts of such a sheet in reading order, with its two buttons."""
    nothing = sheet == "called_in" and not has_answers
    lead = f"{sheet}_nothing" if nothing else sheet
    return [words(f"sheet.{key}") for key in (f"{sheet}_title", lead, f"{sheet}_yes", "stay")]
