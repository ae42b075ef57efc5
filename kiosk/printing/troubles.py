"""Every reason why a page does not come out: in plain words, and what to do about it."""

from typing import Literal

import msgspec

TroubleId = Literal[
    "no_cups",
    "no_service",
    "no_printer",
    "no_such_printer",
    "queue_paused",
    "queue_closed",
    "offline",
    "out_of_paper",
    "jam",
    "no_toner",
    "cover_open",
    "tray_missing",
    "output_full",
    "printer_paused",
    "attention",
    "late",
    "refused",
    "unreadable",
    "cancelled",
    "given_up",
    "may_still_come",
    "lost",
]


class Trouble(msgspec.Struct, frozen=True):
    id: TroubleId
    words: str
    """Ends a sentence that begins "not printed:", and begins with a small letter."""
    advice: str
    """One sentence for the receptionist."""


TROUBLES = {
    trouble.id: trouble
    for trouble in (
        Trouble(
            "no_cups",
            "printing is not installed on this computer",
            "Ask IT: CUPS and its ipptool must be installed on this computer.",
        ),
        Trouble(
            "no_service",
            "the print service is not running",
            "Ask IT: the print service of this computer must be started.",
        ),
        Trouble("no_printer", "no printer is set up", "Ask IT: a printer must be set up."),
        Trouble(
            "no_such_printer",
            "there is no printer called '{}'",
            "Ask IT: the name of the printer in the settings must be put right.",
        ),
        Trouble(
            "queue_paused",
            "the print queue is paused",
            "Ask IT: the print queue on this computer must be resumed.",
        ),
        Trouble(
            "queue_closed",
            "the print queue does not take new pages",
            "Ask IT: the print queue on this computer must accept pages again.",
        ),
        Trouble(
            "offline", "the printer is offline", "Switch the printer on and look at its cable."
        ),
        Trouble("out_of_paper", "the printer is out of paper", "Put paper in the tray."),
        Trouble(
            "jam", "paper is stuck in the printer", "Open the printer and take the stuck paper out."
        ),
        Trouble(
            "no_toner",
            "the printer is out of toner or ink",
            "Put a new toner or ink cartridge in the printer.",
        ),
        Trouble("cover_open", "a cover of the printer is open", "Close every cover."),
        Trouble("tray_missing", "a paper tray is missing", "Push the paper tray all the way in."),
        Trouble(
            "output_full",
            "the printer's output tray is full",
            "Take the printed pages out of the printer.",
        ),
        Trouble(
            "printer_paused",
            "the printer is paused",
            "Look at the printer's own display and let it go on.",
        ),
        Trouble(
            "attention",
            "the printer needs somebody",
            "Look at the printer's own display and do what it asks for.",
        ),
        Trouble(
            "late",
            "the printer did not finish within {} seconds",
            "Look at the printer's own display before you print the page again.",
        ),
        Trouble(
            "refused",
            "the print service refused the page: {}",
            "Ask IT: the print service must take pages from this computer.",
        ),
        Trouble(
            "unreadable",
            "the page could not be read",
            "Print the page again; if that does not help, ask IT.",
        ),
        Trouble(
            "cancelled",
            "the page was cancelled at the printer or in its queue",
            "Print the page again if it is still wanted.",
        ),
        Trouble(
            "given_up",
            "the print service gave the page up",
            "Look at the printer, then print the page again.",
        ),
        Trouble(
            "may_still_come",
            "the page could not be taken back and may still come out",
            "Wait at the printer before you print the page again.",
        ),
        Trouble(
            "lost",
            "the printer went away before it said that the page is out",
            "Look whether the page lies in the printer before you print it again.",
        ),
    )
}

UNSURE = frozenset[TroubleId](("may_still_come", "lost"))
"""With these a page may come out all the same, or may be out."""


def named(trouble: TroubleId, what: object = "") -> Trouble:
    """That trouble, with ``what`` - a name, a number - where its words leave room for it."""
    found = TROUBLES[trouble]
    return msgspec.structs.replace(found, words=found.words.format(what))
