"""What a clinic puts up for a while: a banner on the home screen, and the pages behind it."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPointF, QSize, Qt
from ui_hands import Clinic, pause, press_key

from kiosk.content import pseudo
from kiosk.content.library import Library
from kiosk.content.loading import load
from kiosk.content.shelf import Shelf, resources
from kiosk.stage.stage import LANDSCAPE, NOON, PORTRAIT, control

TODAY = NOON.date()
assert str(TODAY) == "2026-05-14"

Open = Callable[..., Clinic]


def notice(title: str, heading: str, days: str = "", body: str = "It says so at the door.") -> str:
    return f'+++\ntitle = "{title}"\n{days}\n+++\n## {heading}\n{body}\n'


CLOSED = notice("Closed on Monday", "We are closed on May 25", "until = 2026-05-25")
VISITORS = notice(
    "Visiting rules", "One visitor each", body="![A talk](talk-together.svg)\nPlease take turns."
)


@pytest.fixture
def room(shelf: Shelf, english: Library, tmp_path: Path) -> Iterator[Open]:
    """Opens a waiting room whose clinic has put up these notices, by name; English only."""
    rooms: list[Clinic] = []

    def make(other: Library | None = None, **notices: str) -> Clinic:
        place = tmp_path / str(len(rooms))
        own = place / "own" / "en" / "notices"
        own.mkdir(parents=True)
        for name, text in notices.items():
            (own / f"{name}.md").write_text(text, encoding="utf-8")
        libraries = {"en": load(Shelf(folders=(resources(), place / "own")), "en")}
        if other is not None:
            libraries[other.language.code] = other
        rooms.append(Clinic(shelf, libraries, place))
        return rooms[-1]

    assert english.notices == ()
    yield make
    for each in rooms:
        each.close()
        assert each.complaints == []


def go_home(clinic: Clinic) -> None:
    clinic.stage.start()
    assert clinic.shell.page == "home"
    pause(clinic.view)


@pytest.mark.parametrize(
    ("days", "there"),
    [
        ("", True),
        ("from = 2026-05-14", True),
        ("until = 2026-05-14", True),
        ("from = 2026-05-14\nuntil = 2026-05-14", True),
        ("from = 2026-05-15", False),
        ("until = 2026-05-13", False),
    ],
)
def test_a_notice_is_shown_on_its_first_and_last_day_not_before_or_after(
    room: Open, days: str, there: bool
) -> None:
    clinic = room(closed=notice("Closed on Monday", "We are closed", days))
    go_home(clinic)
    assert clinic.has("Closed on Monday") is there
    assert clinic.says("Learn about pain") is not there


def test_without_a_notice_of_today_the_home_screen_is_as_ever(room: Open) -> None:
    never, over = room(), room(over=notice("Closed", "Closed", "until = 2026-05-13"))
    for size in (LANDSCAPE, PORTRAIT):
        for text_step in (0, 3):
            pictures = []
            for clinic in (never, over):
                clinic.stage.resize(size)
                clinic.shell.wipe()
                clinic.stage.start()
                clinic.shell.chooseTextSize(text_step)
                pictures.append(clinic.stage.picture())
            assert pictures[0] == pictures[1]


def test_the_banner_opens_the_notice_and_done_leads_home(room: Open) -> None:
    clinic = room(visitors=VISITORS)
    go_home(clinic)
    clinic.finger.turn("Visiting rules")
    assert clinic.says("One visitor each")
    assert clinic.says("Please take turns.")
    assert not clinic.says("Notice 1 of 1")
    clinic.finger.turn("Done")
    assert clinic.shell.page == "home"
    assert clinic.has("Visiting rules")


def test_two_notices_are_counted_and_read_one_after_the_other(room: Open) -> None:
    clinic = room(visitors=VISITORS, closed=CLOSED)
    go_home(clinic)
    assert not clinic.says("Visiting rules")
    clinic.finger.turn("2 notices")
    assert clinic.says("We are closed on May 25")
    assert clinic.says("Notice 1 of 2")
    clinic.finger.turn("Continue")
    assert clinic.says("One visitor each")
    assert not clinic.says("We are closed on May 25")
    clinic.finger.turn("Back")
    assert clinic.says("We are closed on May 25")
    clinic.finger.turn("Back")
    assert clinic.shell.page == "home"


def test_a_notice_is_opened_and_left_by_keys(room: Open) -> None:
    clinic = room(closed=CLOSED)
    go_home(clinic)
    press_by_key(clinic, "Closed on Monday", Qt.Key.Key_Return)
    assert clinic.says("We are closed on May 25")
    press_by_key(clinic, "Back", Qt.Key.Key_Space)
    assert clinic.shell.page == "home"


def press_by_key(clinic: Clinic, name: str, key: Qt.Key) -> None:
    wanted = control(clinic.view, name)
    for _ in range(40):
        if wanted.hasActiveFocus():
            break
        press_key(clinic.view, Qt.Key.Key_Tab)
    assert wanted.hasActiveFocus()
    press_key(clinic.view, key)
    pause(clinic.view)


@pytest.mark.parametrize("size", [LANDSCAPE, PORTRAIT], ids=["landscape", "portrait"])
def test_at_twice_the_text_a_notice_comes_first_and_is_read_to_its_end(
    room: Open, size: QSize
) -> None:
    lines = "\n\n".join(f"This is line {number} of what we tell you." for number in range(1, 9))
    clinic = room(long=notice("Visiting rules", "Who can come with you", body=lines))
    clinic.stage.resize(size)
    go_home(clinic)
    clinic.shell.chooseTextSize(3)
    tops = {
        name: control(clinic.view, name).mapToScene(QPointF(0, 0)).y()
        for name in ("Visiting rules", "Spine check")
    }
    assert tops["Visiting rules"] < tops["Spine check"]
    clinic.finger.turn("Visiting rules")
    seen = set()
    while clinic.shell.page == "notice":
        seen |= {number for number in range(1, 9) if clinic.says(f"line {number} of")}
        clinic.finger.turn("Done" if clinic.has("Done") else "Continue")
    assert clinic.shell.page == "home"
    assert seen == set(range(1, 9))


def test_a_wiped_kiosk_forgets_which_notice_was_open(room: Open) -> None:
    clinic = room(closed=CLOSED, visitors=VISITORS)
    fresh = clinic.stage.picture()
    go_home(clinic)
    clinic.finger.turn("2 notices")
    clinic.finger.turn("Continue")
    clinic.shell.wipe()
    assert clinic.stage.picture() == fresh
    go_home(clinic)
    clinic.finger.turn("2 notices")
    assert clinic.says("Notice 1 of 2")


def test_a_language_without_the_notice_does_not_show_it(room: Open, english: Library) -> None:
    clinic = room(pseudo.mirrored(english), closed=CLOSED)
    clinic.stage.speak("en-mirrored")
    go_home(clinic)
    assert not clinic.says("Closed on Monday")
    clinic.shell.openLanguages()
    clinic.shell.chooseLanguage("en")
    assert clinic.has("Closed on Monday")


def test_choosing_a_language_without_the_open_notice_leads_home(
    room: Open, english: Library
) -> None:
    clinic = room(pseudo.mirrored(english), closed=CLOSED)
    go_home(clinic)
    clinic.finger.turn("Closed on Monday")
    clinic.shell.openLanguages()
    clinic.shell.chooseLanguage("en")
    assert clinic.shell.page == "notice"
    assert clinic.says("We are closed on May 25")
    clinic.shell.openLanguages()
    clinic.shell.chooseLanguage("en-mirrored")
    assert clinic.shell.page == "home"
    assert not clinic.says("Closed on Monday")


def test_a_picture_stands_beside_the_words_and_says_what_it_shows(room: Open) -> None:
    with_one, without = room(visitors=VISITORS), room(closed=CLOSED)
    go_home(with_one)
    with_one.finger.turn("Visiting rules")
    go_home(without)
    without.finger.turn("Closed on Monday")

    def start_of(clinic: Clinic, name: str) -> float:
        return control(clinic.view, name).mapToScene(QPointF(0, 0)).x()

    assert start_of(with_one, "Back") > 440
    assert start_of(without, "Back") == 40
