"""What cannot be shown, in one line."""

from kiosk.refusals import Refusal


class DemoError(Refusal):
    """The sample data cannot be shown as it was asked for: one line."""
