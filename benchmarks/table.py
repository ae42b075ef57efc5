"""One line of the table per question asked."""

import msgspec

HEAD = "| what | ours | theirs | ratio | goal | met |\n|---|---:|---:|---:|---:|:--:|"


class Row(msgspec.Struct, frozen=True):
    """What was measured, on both sides, and how it compares with what must be reached."""

    what: str
    ours: str
    theirs: str
    ratio: float
    goal: float | None
    """The ratio must be at most this. None: shown for comparison, nothing is promised."""

    def line(self) -> str:
        """As a line of a Markdown table."""
        goal = "-" if self.goal is None else f"at most {self.goal:g}"
        met = "-" if self.goal is None else "yes" if self.ratio <= self.goal else "NO"
        cells = (self.what, self.ours, self.theirs, f"{self.ratio:.2f}", goal, met)
        return f"| {' | '.join(cells)} |"


def ms(seconds: float) -> str:
    """A time as the table shows it."""
    milliseconds = seconds * 1000
    return f"{milliseconds:.0f} ms" if milliseconds >= 20 else f"{milliseconds:.2f} ms"


def s(seconds: float) -> str:
    return f"{seconds:.1f} s"


def mb(kilobytes: float) -> str:
    return f"{kilobytes / 1024:.0f} MB"
