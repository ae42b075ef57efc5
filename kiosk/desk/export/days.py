"""From which day to which day visits are exported."""

from datetime import UTC, date, datetime, time, timedelta

import msgspec

_EVER = (datetime.min.replace(tzinfo=UTC), datetime.max.replace(tzinfo=UTC))


class Days(msgspec.Struct, frozen=True):
    """From one day to another, both included, by the clock on the wall; None: no end."""

    first: date | None = None
    last: date | None = None

    def moments(self) -> tuple[datetime, datetime]:
        """From when, and until before when, in UTC."""
        since, until = _EVER
        if self.first is not None:
            since = _midnight(self.first)
        if self.last is not None and self.last < date.max:
            until = _midnight(self.last + timedelta(days=1))
        return since, until


def _midnight(day: date) -> datetime:
    return datetime.combine(day, time.min).astimezone(UTC)
