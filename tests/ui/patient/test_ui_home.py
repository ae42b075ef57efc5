"""The home screen has a place for everything: tools, topics, the sources, a notice, the code."""

from collections.abc import Iterator
from itertools import combinations
from pathlib import Path

import pytest
from PySide6.QtCore import QRectF, QSize
from PySide6.QtQuick import QQuickItem
from ui_hands import Clinic, pause

from kiosk.content.library import Library
from kiosk.content.shelf import Shelf
from kiosk.stage.stage import LANDSCAPE, NOTICE, PORTRAIT

TARGET = 118
"""The least of a tile, both ways: 20 mm."""
ROW = 88
"""The least height of a row."""
GAP = 12


@pytest.fixture
def rooms(shelf: Shelf, libraries: dict[str, Library], tmp_path: Path) -> Iterator[Clinic]:
    room = Clinic(shelf, libraries, tmp_path)
    yield room
    room.close()
    assert room.complaints == []


def open_home(
    clinic: Clinic, noticed: bool = False, coded: bool = False, language: str = "en"
) -> None:
    clinic.stage.put_up(*[NOTICE] if noticed else [])
    clinic.stage.speak(language)
    if coded:
        clinic.stage.see_result()
        clinic.shell.goHome()
    else:
        clinic.stage.start()
    assert clinic.shell.home.canFinish is coded
    clinic.stage.picture()


def place(item: QQuickItem) -> QRectF:
    return item.mapRectToScene(QRectF(0, 0, item.width(), item.height()))


def parts(clinic: Clinic) -> tuple[dict[str, QRectF], dict[str, QRectF]]:
    """Where the page's controls are, and its words that belong to none."""
    controls: dict[str, QRectF] = {}
    words: dict[str, QRectF] = {}
    end = clinic.view.height() - bar_height(clinic)
    todo = [clinic.view.contentItem()]
    while todo:
        item = todo.pop()
        if not item.isVisible() or place(item).y() >= end:
            continue
        if item.metaObject().indexOfMethod("activate()") >= 0:
            controls[str(item.property("name"))] = place(item)
        else:
            if item.property("text"):
                words[str(item.property("text"))] = place(item)
            todo.extend(item.childItems())
    return controls, words


def bar_height(clinic: Clinic) -> int:
    wide = clinic.view.width() > clinic.view.height()
    return 122 if wide or clinic.shell.textStep > 1 else 242


def apart(one: QRectF, other: QRectF) -> float:
    """The room between two places; negative when they overlap."""
    across = max(one.x(), other.x()) - min(one.right(), other.right())
    down = max(one.y(), other.y()) - min(one.bottom(), other.bottom())
    return max(across, down)


@pytest.mark.parametrize("coded", [False, True], ids=["", "code"])
@pytest.mark.parametrize("noticed", [False, True], ids=["", "notice"])
@pytest.mark.parametrize("language", ["en", "en-long", "en-mirrored"])
def test_nothing_is_small_crowded_or_off_the_page(
    rooms: Clinic, language: str, noticed: bool, coded: bool
) -> None:
    open_home(rooms, noticed, coded, language)
    for size in (LANDSCAPE, PORTRAIT):
        rooms.stage.resize(size)
        for text_step in (0, 1, 2, 3):
            rooms.shell.chooseTextSize(text_step)
            rooms.stage.picture()
            case = f"{size.width()} wide, text step {text_step}"
            page = QRectF(0, 0, rooms.view.width(), rooms.view.height() - bar_height(rooms))
            controls, words = parts(rooms)
            assert len(controls) > 3, case
            for name, where in controls.items():
                quiet = name in (rooms.shell.words.value("sources_title"), NOTICE.title)
                assert where.height() >= (ROW if quiet else TARGET), (case, name)
                assert where.width() >= TARGET, (case, name)
                assert page.contains(where), (case, name)
            for (name, where), (other, there) in combinations(controls.items(), 2):
                assert apart(where, there) >= GAP, (case, name, other)
            for text, where in words.items():
                assert page.contains(where), (case, text)
                for name, there in controls.items():
                    assert apart(where, there) >= 0, (case, text, name)


@pytest.mark.parametrize("size", [LANDSCAPE, PORTRAIT], ids=["landscape", "portrait"])
@pytest.mark.parametrize("coded", [False, True], ids=["", "code"])
@pytest.mark.parametrize("noticed", [False, True], ids=["", "notice"])
def test_all_topics_are_on_one_page_at_standard_text(
    rooms: Clinic, size: QSize, noticed: bool, coded: bool
) -> None:
    rooms.stage.resize(size)
    open_home(rooms, noticed, coded)
    assert all(rooms.has(topic["title"]) for topic in rooms.shell.home.topics)
    assert not rooms.has("More")
    assert rooms.has("Where this comes from")
    assert rooms.has(NOTICE.title) is noticed
    assert rooms.has("Get my code") is coded


def test_at_larger_text_more_shows_the_topics_that_had_no_room(rooms: Clinic) -> None:
    open_home(rooms)
    rooms.shell.chooseTextSize(1)
    rooms.stage.picture()
    wanted = {*(topic["title"] for topic in rooms.shell.home.topics), "Where this comes from"}
    first = {name for name in wanted if rooms.has(name)}
    assert first < wanted
    pause(rooms.view)
    seen = set(first)
    for _ in wanted:
        rooms.finger.tap("More")
        seen |= {name for name in wanted if rooms.has(name)}
    assert seen == wanted


def test_the_home_screen_leads_to_the_sources_and_back(rooms: Clinic) -> None:
    open_home(rooms)
    pause(rooms.view)
    rooms.finger.turn("Where this comes from")
    assert rooms.shell.page == "about"
    rooms.finger.turn("Back")
    assert rooms.shell.page == "home"
