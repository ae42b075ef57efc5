import logging
import sys

import pytest

from kiosk import log


def test_a_line_is_the_event_and_its_fields(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.INFO, logger="kiosk")
    log.note("visit saved", partial=True, count=3)
    log.trouble("visit not saved", reason="disk full")
    assert [(r.levelname, r.getMessage()) for r in caplog.records] == [
        ("INFO", "visit saved partial=True count=3"),
        ("ERROR", "visit not saved reason=disk full"),
    ]


@pytest.mark.parametrize("field", ["answer", "answers", "code", "text", "goal"])
def test_a_field_that_could_hold_an_answer_is_refused(
    field: str, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    with pytest.raises(ValueError, match=f"these fields may not be logged: {field}"):
        log.note("answered", **{field: "Zirkus"})
    assert caplog.records == []


def test_an_unexpected_error_is_logged_by_place_without_its_message(
    caplog: pytest.LogCaptureFixture,
) -> None:
    caplog.set_level(logging.DEBUG)
    try:
        raise KeyError("Zirkus")
    except KeyError:
        kind, error, trace = sys.exc_info()
    assert kind is not None
    assert error is not None
    log.unexpected(kind, error, trace)
    (record,) = caplog.records
    assert record.getMessage().startswith("unexpected error error=KeyError reason=")
    assert "test_visit_log.py:" in record.getMessage()
    assert "Zirkus" not in f"{record.getMessage()} {record.args} {record.exc_info}"
