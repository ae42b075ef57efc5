"""The way to paper that the settings of a clinic describe."""

from collections.abc import Callable
from datetime import timedelta

from kiosk.desk.retention import forget_papers
from kiosk.printing import Delivery, PrinterState, PrintStep, PrintTarget
from kiosk.report.pages import Pages, Summary
from kiosk.settings.keys import Settings


class ClinicPaper:
    """The way to paper that the settings describe: see :class:`kiosk.desk.paper.Paper`."""

    def __init__(self, settings: Settings, filing: bool) -> None:
        self._settings = settings
        self._folder = settings.filing_folder if filing else None
        """Where a page goes that cannot be printed. Staff see it on their screen instead."""

    @property
    def slowest(self) -> timedelta:
        return timedelta(seconds=self._settings.print_timeout_seconds)

    def pages(self, summary: Summary, only: Pages) -> bytes:
        from kiosk.report.pdf import pdf  # late: ReportLab is not needed for the first screen

        return pdf(summary, self._settings.paper, only)

    def print(
        self,
        pdf: bytes,
        title: str,
        called_off: Callable[[], bool],
        tell: Callable[[PrintStep], None],
    ) -> Delivery:
        from kiosk.printing.deliver import deliver

        target = PrintTarget(
            printer=self._settings.printer,
            folder=self._folder,
            timeout=self._settings.print_timeout_seconds,
        )
        return deliver(pdf, title, target, called_off=called_off, tell=tell)

    def state(self) -> PrinterState:
        from kiosk.printing.deliver import printer_state

        return printer_state(self._settings.printer)

    def forget(self, code: str) -> None:
        forget_papers(self._settings.filing_folder, {code})
