"""When things happened: every record tells it in UTC."""

from datetime import datetime, timedelta


def in_utc(*moments: datetime) -> None:
    """``ValueError`` for a time that is not in UTC."""
    for moment in moments:
        if moment.utcoffset() != timedelta(0):
            raise ValueError(f"a visit's times are in UTC, not {moment.isoformat()}")
