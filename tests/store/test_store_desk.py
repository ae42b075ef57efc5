from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path
from random import Random

import pytest
from store_samples import A_CODE, ANOTHER_CODE, NOON, a_visit, an_alert, open_store

from kiosk.records.codes import new_code
from kiosk.records.errors import BeingPrinted, VisitGone
from kiosk.records.visits import MOST_COUNTED, Counts, Status
from kiosk.store.desk import MOST_FOUND
from kiosk.store.visits import VisitStore

SAM, ANA = "Sam Lee", "Ana Ruiz"
A_MINUTE = timedelta(minutes=1)


@pytest.fixture
def store(tmp_path: Path) -> VisitStore:
    return open_store(tmp_path)


def found(store: VisitStore, text: str) -> list[int]:
    return [line.id for line in store.desk.search(text)]


def deeds(store: VisitStore) -> list[str]:
    return [entry.did for entry in reversed(store.trail.newest(100))]


# Finding.


@pytest.mark.parametrize(
    "typed",
    ["K7M-2QX", "k7m 2qx", " K7M2QX ", "K7M\N{EN DASH}2QX", "k7m", "K7M-", "K7M-2", "k 7 m 2 q"],
)
def test_a_code_is_found_by_its_beginning_however_it_is_typed(
    store: VisitStore, typed: str
) -> None:
    store.save(a_visit(ANOTHER_CODE))
    store.save(a_visit(A_CODE))
    assert found(store, typed) == [2]


@pytest.mark.parametrize("typed", ["KIM-2OX", "K7M-20X", "klm2qx", "K1M", "KJM 2"])
def test_characters_that_no_code_has_find_what_they_look_like(
    store: VisitStore, typed: str
) -> None:
    store.save(a_visit(A_CODE))
    assert found(store, typed) == [1]


@pytest.mark.parametrize("typed", ["", "K7", "k-7", "   ", "%%%", "___", "K7M-2QXX", "CDF", "***"])
def test_too_little_and_what_is_no_beginning_find_nothing(store: VisitStore, typed: str) -> None:
    store.save(a_visit(A_CODE))
    assert found(store, typed) == []


@pytest.mark.parametrize(
    "typed",
    [
        "AB-12/3 #7",
        "ab123",
        "AB 12",
        "ab_12.3",
        "a b 1 2 3 7",
        "\N{FULLWIDTH LATIN CAPITAL LETTER A}b12",
    ],
)
def test_a_visit_reference_is_found_by_its_beginning_however_it_is_written(
    store: VisitStore, typed: str
) -> None:
    store.save(a_visit(reference="AB-12/3 #7"))
    store.save(a_visit(minutes=1, reference="AC-12/3 #7"))
    store.save(a_visit(minutes=2))
    assert found(store, typed) == [1]


@pytest.mark.parametrize(
    ("reference", "typed"),
    [("ДАВИД 7", "дав"), ("ÉVA-1", "éva"), ("ΩΜΕΓΑ", "ωμε"), ("張三李四", "張三李")],
)
def test_a_reference_in_any_alphabet_is_found(
    store: VisitStore, reference: str, typed: str
) -> None:
    store.save(a_visit(reference=reference))
    assert found(store, typed) == [1]


def test_a_percent_sign_in_a_search_is_no_joker(store: VisitStore) -> None:
    store.save(a_visit(reference="ABC1"))
    assert found(store, "A%C") == []


def test_one_search_finds_codes_and_references_the_newest_first(store: VisitStore) -> None:
    store.save(a_visit(A_CODE))
    store.save(a_visit(ANOTHER_CODE, reference="K7M/55"))
    assert found(store, "k7m") == [2, 1]


def test_a_search_ends_at_fifty(store: VisitStore) -> None:
    for minutes in range(MOST_FOUND + 5):
        store.save(a_visit(minutes=minutes, reference=f"WARD 7 {minutes}"))
    assert found(store, "ward 7") == list(range(MOST_FOUND + 5, 5, -1))


# Lists.


def a_busy_month(store: VisitStore) -> dict[Status, list[int]]:
    """Ten visits on each of many days; what became of each is known."""
    random = Random(5)
    waits: dict[Status, list[int]] = {
        "all": [],
        "to_print": [],
        "to_hand_over": [],
        "handed_over": [],
    }
    for number in range(1, 201):
        store.save(a_visit(new_code(random), minutes=number * 144))
        fate = random.choice(["to_print", "to_hand_over", "handed_over", "handed_over unprinted"])
        if fate in ("to_hand_over", "handed_over"):
            store.desk.printed(number, NOON, SAM, "both")
        if fate.startswith("handed_over"):
            store.desk.hand_over(number, NOON, SAM)
        status: Status = "handed_over" if fate.startswith("handed") else fate  # type: ignore[assignment]
        waits["all"].append(number)
        waits[status].append(number)
    return waits


@pytest.mark.parametrize("status", ["all", "to_print", "to_hand_over", "handed_over"])
def test_pages_of_a_list_show_each_visit_once_while_others_arrive(
    store: VisitStore, status: Status
) -> None:
    waits = a_busy_month(store)
    listed: list[int] = []
    before = None
    while page := store.newest(7, before_id=before, status=status):
        listed += [line.id for line in page]
        before = page[-1].id
        store.save(a_visit(ANOTHER_CODE, minutes=-len(listed)))
    assert listed == list(reversed(waits[status]))
    assert len(listed) > 20


def test_a_visit_moves_from_list_to_list(store: VisitStore) -> None:
    store.save(a_visit())

    def lists() -> list[Status]:
        waiting: tuple[Status, ...] = ("to_print", "to_hand_over", "handed_over")
        return [status for status in waiting if store.newest(5, status=status)]

    assert lists() == ["to_print"]
    store.desk.printed(1, NOON, SAM, "both")
    assert lists() == ["to_hand_over"]
    store.desk.hand_over(1, NOON, SAM)
    assert lists() == ["handed_over"]
    store.desk.take_back(1, NOON, SAM)
    assert lists() == ["to_hand_over"]


def test_counts_are_of_today_and_of_what_waits_on_any_day(store: VisitStore) -> None:
    for minutes in (-3000, -60, 0, 60):
        store.save(a_visit(minutes=minutes))
    store.desk.printed(1, NOON, SAM, "both")
    store.desk.printed(2, NOON, SAM, "both")
    store.desk.hand_over(2, NOON, SAM)
    assert store.desk.counts(NOON) == Counts(today=2, to_print=2, to_hand_over=1)
    at_midnight = a_visit(minutes=60).finished
    assert store.desk.counts(at_midnight).today == 1
    assert store.desk.counts(at_midnight + timedelta(microseconds=1)).today == 0


def test_counting_ends_at_a_hundred(store: VisitStore) -> None:
    for minutes in range(MOST_COUNTED + 3):
        store.save(a_visit(minutes=minutes))
    counts = store.desk.counts(NOON)
    assert (counts.today, counts.to_print) == (MOST_COUNTED + 3, MOST_COUNTED)


# Printing.


def begin(store: VisitStore, at: datetime, by: str = SAM) -> None:
    store.desk.begin_printing(1, at, at + 3 * A_MINUTE, by)


def test_a_visit_in_hand_is_printed_by_nobody_else(store: VisitStore) -> None:
    store.save(a_visit())
    begin(store, NOON)
    line = store.desk.line(1)
    assert (line.printing_by, line.printing_until) == (SAM, NOON + 3 * A_MINUTE)
    for by in (ANA, SAM):  # nor by herself, in another window
        with pytest.raises(BeingPrinted, match="Sam Lee is printing"):
            begin(store, NOON + A_MINUTE, by)


def test_a_hold_ends_by_itself(store: VisitStore) -> None:
    store.save(a_visit())
    begin(store, NOON)
    with pytest.raises(BeingPrinted):
        begin(store, NOON + 3 * A_MINUTE - timedelta.resolution, ANA)
    begin(store, NOON + 3 * A_MINUTE, ANA)
    assert store.desk.line(1).printing_by == ANA


@pytest.mark.parametrize("back", [timedelta(minutes=4), timedelta(hours=1), timedelta(days=900)])
def test_a_clock_that_jumps_back_makes_no_hold_longer(store: VisitStore, back: timedelta) -> None:
    store.save(a_visit())
    begin(store, NOON)
    begin(store, NOON - back, ANA)
    assert store.desk.line(1).printing_by == ANA


def test_printing_ends_the_hold_however_it_went(store: VisitStore) -> None:
    store.save(a_visit())
    begin(store, NOON)
    store.desk.not_printed(1, NOON, SAM, "the printer is out of paper")
    line = store.desk.line(1)
    assert (line.printing_by, line.printing_until, line.printed) == (None, None, None)
    assert line.print_trouble == "the printer is out of paper"
    begin(store, NOON, ANA)
    store.desk.printed(1, NOON + A_MINUTE, ANA, "care_team")
    line = store.desk.line(1)
    assert (line.printing_by, line.printing_until, line.print_trouble) == (None, None, None)
    assert (line.printed, line.printed_by) == (NOON + A_MINUTE, ANA)


def test_what_is_printed_is_what_was_saved(store: VisitStore) -> None:
    store.save(a_visit(reference="AB 1"))
    held = store.desk.begin_printing(1, NOON, NOON + A_MINUTE, SAM)
    assert held.visit == a_visit(reference="AB 1")
    assert store.desk.read(1, NOON, SAM) == held


def test_who_did_what_to_a_visit_is_in_the_trail(store: VisitStore) -> None:
    store.save(a_visit())
    store.desk.read(1, NOON, SAM)
    begin(store, NOON)
    store.desk.not_printed(1, NOON, SAM, "no paper")
    store.desk.printed(1, NOON, SAM, "both")
    store.desk.hand_over(1, NOON, ANA)
    store.desk.take_back(1, NOON, ANA)
    store.desk.delete(1, NOON, ANA, "the patient asked for it")
    did = [(each.who, each.did, each.about) for each in reversed(store.trail.newest(99))][1:]
    visit: dict[str, str | int] = {"visit": 1, "code": A_CODE}
    assert did == [
        (SAM, "visit viewed", visit),
        (SAM, "visit not printed", visit | {"reason": "no paper"}),
        (SAM, "visit printed", visit | {"pages": "both"}),
        (ANA, "visit handed over", visit),
        (ANA, "hand-over undone", visit),
        (ANA, "visit deleted", visit | {"reason": "the patient asked for it"}),
    ]
    assert store.trail.verify().whole


# Alerts.


def test_an_alert_stands_open_until_one_person_acknowledges_it(store: VisitStore) -> None:
    store.raise_alert(an_alert())
    (alert,) = store.open_alerts()
    assert (alert.raised, alert.signs) == (an_alert().raised, an_alert().signs)
    assert (alert.visit_id, alert.code, alert.acknowledged) == (None, None, None)
    assert store.desk.acknowledge(alert.id, NOON, SAM)
    assert not store.desk.acknowledge(alert.id, NOON, ANA)
    assert store.open_alerts() == ()
    assert deeds(store) == ["alert raised", "alert acknowledged"]


def test_the_same_alert_raised_twice_is_one_alert(store: VisitStore) -> None:
    store.raise_alert(an_alert())
    store.raise_alert(an_alert())
    store.raise_alert(an_alert(seconds=40))
    raised = [alert.raised for alert in store.open_alerts()]
    assert raised == [an_alert().raised, an_alert(seconds=40).raised]


def test_alerts_belong_to_their_visit_once_it_is_saved(store: VisitStore) -> None:
    store.raise_alert(an_alert(minutes=0))
    store.raise_alert(an_alert(minutes=0, seconds=40))
    store.raise_alert(an_alert(minutes=5))
    store.desk.acknowledge(1, NOON, SAM)
    store.save(a_visit(reference="AB 1"))
    open_now = [(each.id, each.visit_id, each.code, each.reference) for each in store.open_alerts()]
    assert open_now == [(2, 1, A_CODE, "AB 1"), (3, None, None, None)]
    of_visit = store.desk.alerts(1)
    assert [(each.id, each.acknowledged_by) for each in of_visit] == [(1, SAM), (2, None)]


def test_an_alert_of_a_deleted_visit_is_gone(store: VisitStore) -> None:
    store.raise_alert(an_alert())
    store.save(a_visit())
    store.desk.delete(1, NOON, SAM, "a test")
    assert store.open_alerts() == ()
    assert not store.desk.acknowledge(1, NOON, SAM)


# Deleting.

AFTER_A_DELETION: dict[str, Callable[[VisitStore], object]] = {
    "line": lambda store: store.desk.line(1),
    "read": lambda store: store.desk.read(1, NOON, SAM),
    "begin": lambda store: store.desk.begin_printing(1, NOON, NOON + A_MINUTE, SAM),
    "printed": lambda store: store.desk.printed(1, NOON, SAM, "both"),
    "not printed": lambda store: store.desk.not_printed(1, NOON, SAM, "no paper"),
    "hand over": lambda store: store.desk.hand_over(1, NOON, SAM),
    "take back": lambda store: store.desk.take_back(1, NOON, SAM),
    "delete": lambda store: store.desk.delete(1, NOON, SAM, "once more"),
}


@pytest.mark.parametrize("deed", AFTER_A_DELETION)
def test_a_deleted_visit_is_gone_for_everybody_and_nothing_is_noted(
    store: VisitStore, deed: str
) -> None:
    store.save(a_visit())
    assert store.desk.delete(1, NOON, SAM, "a test") == A_CODE
    before = deeds(store)
    with pytest.raises(VisitGone):
        AFTER_A_DELETION[deed](store)
    assert deeds(store) == before
    assert store.desk.alerts(1) == ()


def test_old_visits_are_deleted_some_at_a_time_and_counted(store: VisitStore) -> None:
    for minutes in range(5):
        store.save(a_visit(minutes=minutes))
    store.raise_alert(an_alert(minutes=-1))
    until = a_visit(minutes=3).finished
    assert store.desk.finished_before(until) == 3
    assert store.desk.delete_before(until, NOON, most=2) == (A_CODE, A_CODE)
    assert store.desk.delete_before(until, NOON, most=2) == (A_CODE,)
    assert store.desk.delete_before(until, NOON, most=2) == ()
    assert [line.id for line in store.newest(9)] == [5, 4]
    assert store.open_alerts() == ()
    counts = [entry.about for entry in reversed(store.trail.newest(2))]
    assert counts == [{"count": 2, "alerts": 1}, {"count": 1, "alerts": 0}]
