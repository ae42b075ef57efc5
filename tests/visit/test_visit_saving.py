import logging
import random
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import msgspec
import pytest
from journey_samples import WELL, library

from kiosk.content import pseudo
from kiosk.content.library import Library
from kiosk.printing import Delivery, Filed, NotPrinted, PrintingError
from kiosk.records.codes import is_code
from kiosk.report.errors import ReportError
from kiosk.report.pages import Summary
from kiosk.scoring.assessment import Answers
from kiosk.store.visits import VisitStore
from kiosk.visit.ending import Kept, Visits
from kiosk.visit.store import StoreInMemory
from kiosk.visit.visit import ClosedVisit, Visit

TEN = datetime(2026, 5, 14, 10, 0, tzinfo=UTC)
DATABASE = Path("visits.db")
URGENT: Answers = {
    "goal": "sleep",
    "surgery": "yes",
    "year": "1987-03",
    "signs": ["weak", "fever"],
    "fever_more": ["ill"],
    "note": "Zirkus mit Großmutter",
}


def full_disk() -> StoreInMemory:
    """A store that keeps nothing until there is room."""
    return StoreInMemory(room=0)


class Desk:
    """Takes every summary; raises instead when it is given a reason to."""

    def __init__(self, trouble: Exception | None = None) -> None:
        self.trouble = trouble
        self.taken: list[tuple[Summary, int | None]] = []

    def __call__(self, summary: Summary, visit_id: int | None) -> Delivery:
        if self.trouble is not None:
            raise self.trouble
        self.taken.append((summary, visit_id))
        return Filed(path=Path("to-print"), reason="no printer is set up")


class Repeating(random.Random):
    """Chance that comes up the same for two codes, then for none."""

    def __init__(self, codes_alike: int) -> None:
        super().__init__(5)
        self._first = [super(Repeating, self).choice("CDFHKM") for _ in range(5)]
        self._left = 5 * codes_alike

    def choice(self, seq):  # type: ignore[no-untyped-def]
        if self._left:
            self._left -= 1
            return self._first[self._left % 5]
        return super().choice(seq)


@pytest.fixture(scope="module")
def content() -> Library:
    return library()


@pytest.fixture
def store(tmp_path: Path) -> Iterator[VisitStore]:
    with VisitStore.open(tmp_path / "data") as opened:
        yield opened


def visited(content: Library, answers: Answers = WELL, tool: str = "short") -> Visit:
    """A visit that has answered the short tool."""
    visit = Visit(content, lambda: TEN, content)
    visit.begin(tool)
    visit.go_on()
    for question, answer in answers.items():
        visit.change(question)
        visit.answer(answer)
    visit.check()
    visit.begin(tool)
    visit.go_on()
    return visit


def closed(content: Library, answers: Answers = WELL) -> ClosedVisit:
    return visited(content, answers).close("Hillside")


def test_a_finished_visit_is_in_the_database_with_everything_that_was_said(
    store: VisitStore, content: Library
) -> None:
    visits = Visits(store, Desk())
    kept = visits.keep(closed(content, URGENT))
    assert kept.saved
    assert is_code(kept.code)
    assert visits.waiting == 0
    found = store.find(kept.code).visit
    (tool,) = found.tools
    assert tool.answers == URGENT
    assert (tool.assessment, tool.version, tool.partial) == ("short", 7, False)
    assert (found.alert_level, tool.alert_level) == ("A", "A")
    assert (found.started, found.finished, found.language) == (TEN, TEN, "en")
    assert not found.partial
    assert msgspec.json.decode(found.summary, type=Summary) == kept.summary


def test_the_summary_bears_the_code_and_the_clinic(store: VisitStore, content: Library) -> None:
    kept = Visits(store, Desk()).keep(closed(content))
    assert kept.summary is not None
    assert kept.summary.code == kept.code
    assert kept.summary.care_team.clinic == "Hillside"


def test_each_page_is_written_in_its_readers_language(content: Library) -> None:
    visits = Visits(full_disk(), Desk())
    visit = visited(content)
    english = visits.keep(visit.close("Hillside")).summary
    visit.library = pseudo.long(content)
    long = visits.keep(visit.close("Hillside")).summary
    assert english is not None
    assert long is not None
    assert long.care_team.reason == english.care_team.reason
    assert "[Lōng Ēnglīsh]" in long.care_team.when
    assert long.take_home.told.lines[0].label.startswith("[")
    assert long.language == "en-long"


def test_a_partial_visit_is_saved_as_one(store: VisitStore, content: Library) -> None:
    visit = Visit(content, lambda: TEN, content)
    visit.begin("short")
    visit.go_on()
    visit.answer("walk")
    kept = Visits(store, Desk()).keep(visit.close("Hillside"))
    found = store.find(kept.code).visit
    assert found.partial
    assert found.tools[0].answers == {"goal": "walk"}


def test_a_code_that_is_in_use_is_not_given_again(store: VisitStore, content: Library) -> None:
    visits = Visits(store, Desk(), Repeating(codes_alike=3))
    codes = {visits.keep(closed(content)).code for _ in range(2)}
    assert len(codes) == 2
    assert len(store.newest(10)) == 2


def test_a_code_that_still_waits_is_not_given_again(content: Library) -> None:
    visits = Visits(full_disk(), Desk(), Repeating(codes_alike=3))
    codes = {visits.keep(closed(content)).code for _ in range(2)}
    assert len(codes) == 2


def test_a_visit_that_cannot_be_saved_waits_and_the_patient_has_a_code(content: Library) -> None:
    store = full_disk()
    visits = Visits(store, Desk())
    kept = visits.keep(closed(content))
    assert not kept.saved
    assert is_code(kept.code)
    assert visits.waiting == 1
    assert visits.save_waiting() == 1
    assert store.visits == []


def test_what_waits_is_saved_in_order_under_the_same_codes(content: Library) -> None:
    store = full_disk()
    visits = Visits(store, Desk())
    goals = ["walk", "sleep", "walk"]
    codes = [visits.keep(closed(content, {**WELL, "goal": goal})).code for goal in goals]
    assert visits.waiting == 3
    store.room = None
    assert visits.save_waiting() == 0
    assert [visit.code for visit in store.visits] == codes
    assert [visit.tools[0].answers["goal"] for visit in store.visits] == goals


def test_a_disk_that_fills_up_again_half_way_loses_nothing(content: Library) -> None:
    store = full_disk()
    visits = Visits(store, Desk())
    codes = [visits.keep(closed(content)).code for _ in range(3)]
    store.room = 1
    assert visits.save_waiting() == 2
    store.room = None
    assert visits.save_waiting() == 0
    assert [visit.code for visit in store.visits] == codes


def test_the_next_visit_takes_those_before_it_along(content: Library) -> None:
    store = full_disk()
    visits = Visits(store, Desk())
    first = visits.keep(closed(content))
    store.room = None
    second = visits.keep(closed(content))
    assert second.saved
    assert [visit.code for visit in store.visits] == [first.code, second.code]
    assert visits.waiting == 0


def test_a_full_disk_is_tried_once_and_not_for_every_visit_that_waits(content: Library) -> None:
    store = full_disk()
    visits = Visits(store, Desk())
    for _ in range(3):
        visits.keep(closed(content))
    store.tries = 0
    visits.save_waiting()
    assert store.tries == 1


def test_saving_what_waits_when_nothing_does_is_fine(store: VisitStore) -> None:
    assert Visits(store, Desk()).save_waiting() == 0


@pytest.mark.parametrize(
    "trouble", [PrintingError("to-print: cannot file a page"), ReportError("no font")], ids=repr
)
def test_what_cannot_be_printed_is_saved_all_the_same(
    store: VisitStore, content: Library, trouble: Exception
) -> None:
    visits = Visits(store, Desk(trouble))
    kept = visits.keep(closed(content))
    assert kept.summary is not None
    assert visits.hand_over(kept) == NotPrinted(reason=str(trouble))
    assert store.find(kept.code).visit.tools[0].answers == WELL


def test_what_can_be_printed_goes_to_the_desk_once(store: VisitStore, content: Library) -> None:
    desk = Desk()
    visits = Visits(store, desk)
    kept = visits.keep(closed(content))
    assert desk.taken == []
    assert kept.summary is not None
    assert isinstance(visits.hand_over(kept), Filed)
    assert desk.taken == [(kept.summary, store.find(kept.code).id)]


def test_what_is_not_saved_goes_to_the_desk_without_an_id(content: Library) -> None:
    desk = Desk()
    visits = Visits(full_disk(), desk)
    visits.hand_over(visits.keep(closed(content)))
    ((summary, visit_id),) = desk.taken
    assert is_code(summary.code)
    assert visit_id is None


def test_a_visit_has_the_id_under_which_it_is_kept(store: VisitStore, content: Library) -> None:
    visits = Visits(store, Desk())
    kept = [visits.keep(closed(content)) for _ in range(2)]
    assert [each.visit_id for each in kept] == [store.find(each.code).id for each in kept]


def test_a_store_may_be_opened_after_the_kiosk_is(store: VisitStore, content: Library) -> None:
    visits = Visits(None, Desk())
    visits.keep_in(store)
    assert visits.keep(closed(content)).saved


def test_a_summary_that_cannot_be_written_does_not_lose_the_answers(
    store: VisitStore, content: Library
) -> None:
    words = {k: text for k, text in content.words.items() if k != "report.red_flags"}
    wordless = msgspec.structs.replace(content, words=words)
    visits = Visits(store, Desk())
    kept = visits.keep(closed(wordless))
    assert kept.saved
    assert kept.summary is None
    assert visits.hand_over(kept) == NotPrinted("its pages could not be written")
    assert store.find(kept.code).visit.tools[0].answers == WELL


def in_log(caplog: pytest.LogCaptureFixture) -> str:
    # Not the time of a record: its digits could be any year.
    return "\n".join(f"{x.getMessage()} {x.args} {x.exc_info}" for x in caplog.records)


@pytest.mark.parametrize("room", [True, False], ids=["saved", "not saved"])
@pytest.mark.parametrize("trouble", [None, PrintingError("to-print: full")], ids=repr)
def test_no_answer_and_no_code_is_ever_logged(
    content: Library,
    caplog: pytest.LogCaptureFixture,
    room: bool,
    trouble: Exception | None,
) -> None:
    caplog.set_level(logging.DEBUG)
    store = full_disk()
    store.room = None if room else 0
    visits = Visits(store, Desk(trouble), random.Random(3))
    visit = visited(content, URGENT)
    kept: Kept = visits.keep(visit.close("Hillside"))
    visits.hand_over(kept)
    store.room = None
    visits.save_waiting()
    log = in_log(caplog)
    assert "assessment done assessment=short" in log
    assert "visit saved partial=False" in log
    assert ("visit not saved" in log) is not room
    assert ("summary not printed" in log) is (trouble is not None)
    said = ["sleep", "1987", "weak", "fever", "ill", "Zirkus", "Großmutter", kept.code]
    assert [word for word in said if word in log] == []


def test_a_failing_database_logs_no_answer(
    content: Library, caplog: pytest.LogCaptureFixture, tmp_path: Path
) -> None:
    caplog.set_level(logging.DEBUG)
    with VisitStore.open(tmp_path / "data") as store:
        visits = Visits(store, Desk())
        (tmp_path / "data" / "visits.db").unlink()
        store.close()  # so that it has to open the file again
        kept = visits.keep(closed(content, URGENT))
    assert not kept.saved
    log = in_log(caplog)
    assert "visit not saved" in log
    said = ["1987", "Zirkus", "Großmutter", kept.code]
    assert [word for word in said if word in log] == []


@pytest.mark.parametrize(
    ("typed", "kept"), [(" sc-48213 ", "SC-48213"), ("*", None), ("", None)], ids=repr
)
def test_the_reference_on_a_slip_is_kept_with_its_visit(
    store: VisitStore, content: Library, typed: str, kept: str | None
) -> None:
    visit = visited(content)
    assert visit.refer(typed) is (kept is not None)
    assert visit.reference == kept
    code = Visits(store, Desk()).keep(visit.close("Hillside")).code
    assert store.find(code).visit.reference == kept


def test_a_refused_reference_takes_nothing_from_the_one_before(content: Library) -> None:
    visit = visited(content)
    visit.refer("A1")
    assert not visit.refer("\N{SNOWMAN}")
    assert visit.reference == "A1"


def test_a_reference_is_never_logged(content: Library, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    store = full_disk()
    visits = Visits(store, Desk())
    visit = visited(content)
    visit.refer("Zirkus 1987")
    visits.keep(visit.close("Hillside"))
    store.room = None
    visits.save_waiting()
    log = in_log(caplog)
    assert "visit saved" in log
    assert not [word for word in ("zirkus", "1987") if word in log.lower()]
