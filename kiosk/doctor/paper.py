"""The printer, its paper, and the pages that wait for one."""

from pathlib import Path

from kiosk.desk.retention import waiting_papers
from kiosk.doctor.finding import Finding, fail, look, well
from kiosk.printing.deliver import printer_state
from kiosk.printing.device import media_at
from kiosk.printing.queue import Refused, queue_named
from kiosk.settings.keys import Settings

SIZES = {"a4": "iso_a4_210x297mm", "letter": "na_letter_8.5x11in"}
"""What PWG 5101.1 calls them, before what a printer may add to the name."""
FILED = "Until then pages go to the print folder."


def printer(settings: Settings) -> Finding:
    """The printer as it is now. Takes some seconds when it cannot be reached."""
    state = printer_state(settings.printer)
    name = state.name or settings.printer or "none"
    if not state.trouble:
        waiting = f", jobs waiting: {state.waiting}" if state.waiting else ""
        return well(f"{name} can print{waiting}")
    if not settings.printer and not state.name:
        return look(f"{state.trouble}: pages go to the print folder", state.advice)
    return fail(f"{name}: {state.trouble}", f"{state.advice} {FILED}")


def paper(settings: Settings) -> Finding:
    """Whether the printer has what the settings want."""
    wanted = SIZES[settings.paper]
    try:
        queue = queue_named(settings.printer)
    except Refused:
        return well(f"pages are {settings.paper}; there is no printer to ask")
    media = media_at(queue.device)
    if not media.ready and not media.supported:
        return well(f"pages are {settings.paper}; the printer does not tell what it has")
    if media.supported and not _has(media.supported, wanted):
        return fail(
            f"pages are {settings.paper}, which {queue.name} does not take",
            "Set `paper` to what it takes, or another printer.",
        )
    if media.ready and not _has(media.ready, wanted):
        return look(
            f"pages are {settings.paper}, {queue.name} has {', '.join(media.ready)}",
            f"Put {settings.paper} in the tray, or set `paper` to what is in it.",
        )
    return well(f"pages are {settings.paper}, and {queue.name} has it")


def _has(names: tuple[str, ...], wanted: str) -> bool:
    return any(name == wanted or name.startswith((f"{wanted}.", f"{wanted}_")) for name in names)


def waiting(folder: Path) -> Finding:
    """How many pages wait in the print folder. Their names are pick-up codes: none is said."""
    count = waiting_papers(folder)
    if not count:
        return well("no page waits")
    return look(
        f"pages that wait in {folder}: {count}",
        "Print them or let the front desk print those visits, then delete them there.",
    )
