"""Urgent signs reach the desk while the patient still answers."""

import logging
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path

import msgspec
import pytest
from journey_samples import library, told

from kiosk.content.library import AlertWording, Library
from kiosk.printing import Delivery, NotPrinted
from kiosk.records.alerts import AlertSign, RaisedAlert
from kiosk.records.errors import StoreUnusable
from kiosk.records.visits import FinishedVisit
from kiosk.store.visits import VisitStore
from kiosk.visit.ending import Visits
from kiosk.visit.store import StoreInMemory
from kiosk.visit.visit import Visit

TEN = datetime(2026, 5, 14, 10, 0, tzinfo=timezone(timedelta(hours=2)))
DATABASE = Path("visits.db")


def full() -> StoreInMemory:
    """A store that keeps nothing until there is room."""
    return StoreInMemory(room=0)


def not_printed(*_: object) -> Delivery:
    return NotPrinted(reason="no printer here")


@pytest.fixture(scope="module")
def content() -> Library:
    return library()


@pytest.fixture
def store(tmp_path: Path) -> Iterator[VisitStore]:
    with VisitStore.open(tmp_path / "data") as opened:
        yield opened


def at_signs(content: Library, at: datetime = TEN, staff: Library | None = None) -> Visit:
    """A visit before the question about urgent signs."""
    visit = Visit(content, lambda: at, staff or content)
    visit.begin("short")
    visit.go_on()
    visit.answer("walk")
    visit.answer("no")
    return visit


def alert(content: Library, at: datetime = TEN) -> RaisedAlert:
    visit = at_signs(content, at)
    visit.answer(["numb"])
    found = visit.new_alert()
    assert found is not None
    return found


def ids(found: RaisedAlert | None) -> list[str]:
    return [sign.id for sign in found.signs] if found else []


def test_an_alert_says_what_it_is_about_when_and_of_which_visit(content: Library) -> None:
    visit = at_signs(content)
    visit.answer(["numb", "weak"])
    found = visit.new_alert()
    assert found == RaisedAlert(
        raised=datetime(2026, 5, 14, 8, 0, tzinfo=UTC),
        visit_started=datetime(2026, 5, 14, 8, 0, tzinfo=UTC),
        signs=(AlertSign("numb", "numb", "Look."), AlertSign("weak", "weak", "Look.")),
    )


def test_the_desk_reads_its_own_language_whatever_the_patient_reads(content: Library) -> None:
    tool = content.tools["short"]
    wording = {"numb": AlertWording(you="taub", staff="Reithosen taub", action="Hinsehen.")}
    words = msgspec.structs.replace(tool.words, alert=wording)
    desk = msgspec.structs.replace(
        content, tools={"short": msgspec.structs.replace(tool, words=words)}
    )
    visit = at_signs(content, staff=desk)
    visit.answer(["numb"])
    found = visit.new_alert()
    assert found is not None
    assert found.signs == (AlertSign("numb", "Reithosen taub", "Hinsehen."),)


def test_nothing_is_raised_where_no_urgent_page_is(content: Library) -> None:
    visit = at_signs(content)
    assert visit.new_alert() is None
    visit.answer(["fever"])  # level B, as long as it is no worse
    assert visit.new_alert() is None


def test_back_and_forth_over_the_urgent_page_tells_the_desk_once(content: Library) -> None:
    visit = at_signs(content)
    visit.answer(["numb"])
    assert ids(visit.new_alert()) == ["numb"]
    assert visit.new_alert() is None
    visit.back()
    assert told(visit.answer(["numb"])) == "warn numb after signs"
    assert visit.new_alert() is None
    visit.back()
    visit.answer(["none"])
    visit.back()
    assert told(visit.answer(["numb"])) == "warn numb after signs"
    assert visit.new_alert() is None


def test_a_new_sign_is_told_alone_and_never_at_the_same_time(content: Library) -> None:
    visit = at_signs(content)
    visit.answer(["numb"])
    first = visit.new_alert()
    visit.back()
    visit.answer(["numb", "weak"])
    second = visit.new_alert()
    assert first is not None
    assert second is not None
    assert ids(second) == ["weak"]
    assert second.raised > first.raised  # though the clock stands still
    assert second.visit_started == first.visit_started


def test_a_sign_that_another_tool_asks_for_too_is_told_once(content: Library) -> None:
    visit = at_signs(content)
    visit.answer(["numb"])
    assert ids(visit.new_alert()) == ["numb"]
    visit.begin("second")
    visit.go_on()
    visit.ask_again()
    assert told(visit.answer(["numb"])) == "warn numb after signs"
    assert visit.new_alert() is None


def test_the_next_visit_raises_its_own(content: Library) -> None:
    assert ids(alert(content)) == ["numb"]
    assert ids(alert(content)) == ["numb"]


def test_an_alert_is_kept_at_once_and_joins_its_visit_in_the_end(
    store: VisitStore, content: Library
) -> None:
    visit = at_signs(content)
    visit.answer(["numb"])
    raised = visit.new_alert()
    assert raised is not None
    visits = Visits(store, not_printed)
    assert visits.raise_alert(raised) == 0
    (before,) = store.open_alerts()
    assert (before.signs, before.raised, before.visit_id) == (raised.signs, raised.raised, None)
    kept = visits.keep(visit.close("Hillside"))
    (after,) = store.open_alerts()
    assert after.code == kept.code
    assert after.visit_id == store.newest(1)[0].id


def test_an_alert_that_cannot_be_kept_waits_and_is_tried_again(content: Library) -> None:
    store = full()
    visits = Visits(store, not_printed)
    raised = alert(content)
    assert visits.raise_alert(raised) == 1
    assert visits.save_waiting() == 1
    store.room = None
    assert visits.save_waiting() == 0
    assert store.kept == [raised]


def test_alerts_that_waited_are_kept_before_their_visits(content: Library) -> None:
    store = full()
    visits = Visits(store, not_printed)
    visit = at_signs(content)
    visit.answer(["numb"])
    raised = visit.new_alert()
    assert raised is not None
    visits.raise_alert(raised)
    visits.keep(visit.close("Hillside"))
    assert visits.waiting == 1, "an alert and its visit are one visit"
    store.room = None
    assert visits.save_waiting() == 0
    first, second = store.kept
    assert first == raised
    assert isinstance(second, FinishedVisit)
    assert second.started == raised.visit_started


def test_alerts_of_two_visits_wait_as_two(content: Library) -> None:
    visits = Visits(full(), not_printed)
    visits.raise_alert(alert(content))
    assert visits.raise_alert(alert(content, TEN + timedelta(minutes=5))) == 2


def test_an_alert_that_is_refused_for_ever_holds_no_visit_up(content: Library) -> None:
    class NoAlerts(StoreInMemory):
        def raise_alert(self, alert: RaisedAlert) -> None:
            raise StoreUnusable(DATABASE, f"{len(alert.signs)} signs are too many")

    visits = Visits(NoAlerts(), not_printed)
    visits.raise_alert(alert(content))
    kept = visits.keep(at_signs(content).close("Hillside"))
    assert kept.saved


@pytest.mark.parametrize("room", [True, False], ids=["kept", "not kept"])
def test_the_log_counts_signs_and_names_none(
    content: Library, caplog: pytest.LogCaptureFixture, room: bool
) -> None:
    caplog.set_level(logging.DEBUG)
    store = StoreInMemory(None if room else 0)
    Visits(store, not_printed).raise_alert(alert(content))
    (line,) = (record.getMessage() for record in caplog.records)
    wanted = "alert raised count=1" if room else "alert not saved reason=memory"
    assert line.startswith(wanted)
    assert "numb" not in line
    assert "Look" not in line
