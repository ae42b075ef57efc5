"""Reading aloud: what is said, in what order, and that it stops. Some tests use the real voice."""

import array
import io
import logging
import os
import re
import shutil
import wave
from collections.abc import Iterator
from pathlib import Path

import msgspec
import pytest
from PySide6.QtQuick import QQuickItem
from PySide6.QtTest import QTest
from ui_hands import Clinic, items, pause

from kiosk.app.kiosk import how_to_read
from kiosk.content.library import Library
from kiosk.content.shelf import Shelf
from kiosk.machine import espeak, speech
from kiosk.stage.scenes import SCENES, Scene, set_scene
from kiosk.stage.stage import URGENT, let_live, wait_until
from kiosk.ui.patient.questions.one import OneDraft
from kiosk.ui.patient.questions.text import TextDraft
from kiosk.ui.voice import Voice

UNREAD = re.compile(
    r"^(ExitBar|Sheets|ActionButton|Keyboard|SlipKeys|NumberPad|PainKey|MonthCell|NumberBox|BodyMap"
    r"|TextBox|SlipBox)_QML"
)
"""Buttons that turn the page, keys, what was typed so far, and names drawn on the figure."""

SEEN_ONLY = {
    "body-map-list": "its rows are names to tap; the map's page is what is read",
    "body-map-one-place": "the same",
    "idle-warning": "reading is off then",
    "sheet-text-size": "the page beneath is read on",
    "sheet-menu": "the same",
}


def shown_words(item: QQuickItem) -> Iterator[str]:
    """The visible text of a page, without what :data:`UNREAD` names."""
    kind = item.metaObject().className()
    if not item.isVisible() or UNREAD.match(kind):
        return
    if kind.startswith("Words_QML") and item.property("text"):
        yield re.sub(r"</?b>", "", str(item.property("text")))
    for child in item.childItems():
        yield from shown_words(child)


def said_of_it(word: str, said: str) -> bool:
    word = word.replace(" \u2013 ", ", ")
    if re.fullmatch(r"[\d /]+|Change|Answers \d+ to \d+ of \d+", word):
        return True  # a number by itself, or where one stands in a list
    if re.fullmatch(r"[A-Z0-9]{3}-[A-Z0-9]{3}", word):
        return ", ".join(word.replace("-", "")) in said
    if word.startswith("This screen clears itself in"):
        return "This screen clears itself in" in said
    return word in said


@pytest.fixture(scope="module")
def room(
    shelf: Shelf, english: Library, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Clinic]:
    """One kiosk for every scene."""
    place = Clinic(shelf, {"en": english}, tmp_path_factory.mktemp("room"))
    yield place
    place.close()


def on_top(clinic: Clinic) -> QQuickItem:
    """The page, or the sheet that asks something over it."""
    sheets = [
        item
        for item in items(clinic.view)
        if item.metaObject().className().startswith("ConfirmSheet_QML") and item.property("open")
    ]
    return sheets[0] if sheets else clinic.view.contentItem()


@pytest.mark.parametrize("scene", SCENES, ids=lambda scene: scene.name)
def test_all_that_stands_on_a_page_is_read(room: Clinic, scene: Scene) -> None:
    if scene.name in SEEN_ONLY:
        pytest.skip(SEEN_ONLY[scene.name])
    set_scene(room.stage, scene)
    let_live()
    said = "\n".join(room.shell.said())
    words = list(shown_words(on_top(room)))
    assert words
    assert [word for word in words if not said_of_it(word, said)] == []


def hear(clinic: Clinic) -> list[str]:
    """What is said from now to the end of the page."""
    heard: list[str] = []
    let_live()
    while clinic.stage.voice.saying and len(heard) < 300:
        heard.append(clinic.stage.voice.saying)
        clinic.stage.voice.saying = ""
        clinic.stage.voice.said.emit()
        let_live()
    return heard


def test_a_tap_reads_the_page_and_the_cell_says_so(clinic: Clinic) -> None:
    clinic.finger.turn("Tap to start")
    clinic.finger.tap("Read aloud")
    assert "Reading" in clinic.checked()
    heard = hear(clinic)
    assert heard[:2] == ["Get ready for your visit", "Answer, and we make a page."]
    assert "Spine check, About 6 minutes." in heard
    assert heard[-1] == "Where this comes from"


def test_the_next_page_is_read_too_and_a_second_tap_ends_it(clinic: Clinic) -> None:
    clinic.stage.start()
    clinic.stage.shell.openArticle("why-pain-can-stay")
    pause(clinic.view)
    clinic.finger.tap("Read aloud")
    assert "Nerves that stay upset" in hear(clinic)
    clinic.finger.turn("Continue")
    assert clinic.stage.voice.saying == "Why pain can stay"
    assert "Page 2 of 7" in hear(clinic)
    clinic.finger.tap("Reading")
    assert clinic.has("Read aloud")
    clinic.finger.turn("Continue")
    assert clinic.stage.voice.saying == ""


def test_a_question_is_read_with_its_answers(clinic: Clinic) -> None:
    clinic.stage.walk_to("how_long")
    clinic.shell.readAloud()
    heard = hear(clinic)
    question = clinic.shell.question
    choices = clinic.draft_of(OneDraft).choices
    labels = [row["label"] for row in [*choices, *question.exits]]
    assert heard[0] == "Spine check"
    assert question.heading in heard
    assert heard[heard.index("Answers:") + 1 :] == labels


def test_the_middle_of_a_scale_is_read_where_it_is_shown(
    shelf: Shelf, english: Library, tmp_path: Path
) -> None:
    tool = english.tools["spine-check"]
    up_to_nine = tuple(
        msgspec.structs.replace(question, highest=9) if question.kind == "scale" else question
        for question in tool.assessment.question
    )
    assessment = msgspec.structs.replace(tool.assessment, question=up_to_nine)
    tools = english.tools | {"spine-check": msgspec.structs.replace(tool, assessment=assessment)}
    room = Clinic(shelf, {"en": msgspec.structs.replace(english, tools=tools)}, tmp_path)
    room.stage.walk_to("pain_back")
    let_live()
    assert room.has("5, Medium pain")
    assert "5: Medium pain." in room.shell.said()
    room.close()


def test_what_is_new_on_the_page_is_said_at_once(clinic: Clinic) -> None:
    clinic.stage.walk_to("how_long")
    clinic.shell.readAloud()
    hear(clinic)
    pause(clinic.view)
    clinic.finger.tap("Continue")
    assert clinic.stage.voice.saying == "Choose one answer, or Not sure."


def test_what_is_new_and_still_to_come_waits_its_turn(clinic: Clinic) -> None:
    clinic.stage.start()
    clinic.shell.openArticle("what-it-is")
    while clinic.shell.page != "quiz":
        clinic.shell.goOn()
    clinic.shell.readAloud()
    before = clinic.stage.voice.saying
    clinic.shell.article.pick("0")
    let_live()
    assert clinic.stage.voice.saying == before
    assert speech.sentences(clinic.shell.article.says)[-1] == hear(clinic)[-1]


def test_the_urgent_page_can_be_read(clinic: Clinic) -> None:
    clinic.stage.walk_to("urgent_bladder", URGENT)
    clinic.stage.fill(URGENT)
    clinic.shell.readAloud()
    clinic.shell.goOn()
    heard = hear(clinic)
    assert heard[0] == "Tell the front desk now"
    assert "I told them" in heard
    assert clinic.has("Reading")


def test_the_code_is_read_sign_by_sign(clinic: Clinic) -> None:
    clinic.stage.see_result()
    clinic.shell.readAloud()
    clinic.stage.get_code()
    clinic.stage.wait_for(lambda: clinic.shell.finish.state == "saved")
    code = clinic.shell.finish.code.replace("-", "")
    assert ", ".join(code) + "." in hear(clinic)


def test_a_sheet_that_asks_is_read_in_place_of_the_page(clinic: Clinic) -> None:
    clinic.stage.walk_to("how_long")
    clinic.shell.readAloud()
    clinic.shell.openSheet("start_over")
    assert hear(clinic)[0] == "Start over?"


def quiet(clinic: Clinic) -> bool:
    """Nothing is said or kept, and nothing will be."""
    let_live()
    reader = clinic.shell.reader
    return not (clinic.stage.voice.saying or reader.on or reader.saying or reader._texts)


@pytest.mark.parametrize("way", ["wipe", "calledIn", "warn", "over"])
def test_nothing_is_said_once_somebody_is_gone(clinic: Clinic, way: str) -> None:
    clinic.stage.walk_to("how_long")
    clinic.stage.fill()
    clinic.shell.readAloud()
    assert clinic.stage.voice.saying
    match way:
        case "warn":
            clinic.shell.idle_watch.warn()
        case "over":
            clinic.shell.idle_watch.over.emit()
        case verb:
            getattr(clinic.shell, verb)()
    assert quiet(clinic)


def test_being_read_to_is_using_the_kiosk_and_silence_is_not(clinic: Clinic) -> None:
    clinic.shell.idle_watch.wait_ms = 2000
    clinic.stage.start()
    clinic.shell.readAloud()
    for _ in range(15):
        QTest.qWait(200)
        assert not clinic.shell.idle
        clinic.stage.voice.said.emit()
    hear(clinic)
    wait_until(lambda: clinic.shell.idle)
    assert quiet(clinic)


def test_without_a_voice_for_the_language_there_is_no_button(clinic: Clinic) -> None:
    clinic.stage.start()
    clinic.shell.readAloud()
    clinic.shell.be_voiced(clinic.stage.voice, frozenset({"es"}))
    clinic.shell.reader.speak("en")
    pause(clinic.view)
    assert not clinic.has("Read aloud")
    assert not clinic.has("Reading")
    assert quiet(clinic)
    clinic.shell.readAloud()
    assert quiet(clinic)


def test_at_large_text_it_is_in_the_menu(clinic: Clinic) -> None:
    clinic.stage.start()
    clinic.shell.chooseTextSize(3)
    pause(clinic.view)
    clinic.finger.tap("Menu")
    pause(clinic.view)
    clinic.finger.tap("Read aloud")
    assert clinic.shell.sheet == ""
    assert hear(clinic)
    clinic.finger.tap("Menu")
    assert clinic.has("Reading")


def test_a_list_turns_on_to_what_is_read(clinic: Clinic) -> None:
    clinic.stage.walk_through()
    let_live()
    clinic.shell.readAloud()
    last = clinic.shell.check.entries[-1]
    assert not clinic.says(last["answer"])
    while clinic.shell.reader.saying != last["plain"]:
        clinic.stage.voice.said.emit()
    let_live()
    assert clinic.says(f"{last['title']}: {last['answer']}. Change")


# With the real program, and a player that keeps what it is given.


class Heard:
    """What came out of the loudspeaker."""

    def __init__(self, folder: Path, before: str = "", after: str = "") -> None:
        self.folder = folder
        program = folder / "aplay"
        program.write_text(
            f'#!/bin/sh\necho $$ > "{folder}/$$.pid"\n{before}\n/bin/cat > "{folder}/$$.part"\n'
            f'/bin/mv "{folder}/$$.part" "{folder}/$$.wav"\n{after}\n'
        )
        program.chmod(0o755)
        self.player = [str(program), "-q"]

    @property
    def files(self) -> list[Path]:
        return sorted(self.folder.glob("*.wav"), key=lambda file: file.stat().st_mtime_ns)

    @property
    def players(self) -> list[int]:
        """Those that still run."""
        pids = [int(file.stem) for file in self.folder.glob("*.pid")]
        return [pid for pid in pids if Path(f"/proc/{pid}/cmdline").exists()]


def loudest(file: Path) -> int:
    with wave.open(io.BytesIO(file.read_bytes())) as sound:
        heard = array.array("h", sound.readframes(sound.getnframes()))
    return int(max(abs(one) for one in heard))


@pytest.fixture
def voices() -> Iterator[list[Voice]]:
    made: list[Voice] = []
    yield made
    for voice in made:
        voice.close()


def give_voice(clinic: Clinic, heard: Heard, voices: list[Voice]) -> None:
    voices.append(Voice(heard.player))
    clinic.shell.be_voiced(voices[-1], espeak.voices())


def test_each_sentence_comes_out_of_the_loudspeaker(
    clinic: Clinic, voices: list[Voice], tmp_path: Path
) -> None:
    heard = Heard(tmp_path)
    give_voice(clinic, heard, voices)
    clinic.stage.walk_to("how_long")
    clinic.shell.readAloud()
    said = [part for text in dict.fromkeys(clinic.shell.said()) for part in speech.sentences(text)]
    wait_until(lambda: clinic.shell.reader.saying == "")
    assert len(heard.files) == len(said) > 3
    assert all(loudest(file) > 4000 for file in heard.files)
    assert clinic.shell.reader.on


@pytest.mark.parametrize("way", ["tap", "page", "wipe"])
def test_the_loudspeaker_falls_silent_at_once(
    clinic: Clinic, voices: list[Voice], tmp_path: Path, way: str
) -> None:
    heard = Heard(tmp_path, after="exec sleep 60")
    give_voice(clinic, heard, voices)
    clinic.stage.walk_to("how_long")
    clinic.shell.readAloud()
    wait_until(lambda: bool(heard.files))
    first = heard.players
    assert len(first) == 1
    match way:
        case "tap":
            clinic.shell.readAloud()
        case "page":
            clinic.shell.goBack()
        case _:
            clinic.shell.wipe()
    wait_until(lambda: not set(first) & set(heard.players))
    assert clinic.shell.reader.on == (way == "page")


def test_what_is_said_is_in_no_list_of_processes_and_no_file(
    clinic: Clinic, voices: list[Voice], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    temp = tmp_path / "temp"
    temp.mkdir()
    monkeypatch.setenv("TMPDIR", str(temp))
    heard = Heard(tmp_path, before="sleep 0.5", after="exec sleep 60")
    give_voice(clinic, heard, voices)
    secret = "Xylophone"
    clinic.stage.walk_to("goal_words")
    clinic.draft_of(TextDraft).type(secret)
    clinic.shell.goOn()
    while clinic.shell.page != "check":
        clinic.stage.fill()
        clinic.shell.goOn()
    clinic.shell.readAloud()
    assert any(secret in text for text in clinic.shell.said())
    wait_until(lambda: bool(heard.files))
    clinic.shell.reader.stop()
    seen = ""
    # Long enough to fill the pipe, so that both programs are there to be seen.
    voices[-1].say(f"It is about the {secret}. " * 20, "en")
    files = len(heard.files)
    while len(heard.files) == files:
        let_live()
        seen += "".join(_command_lines())
    assert "espeak-ng" in seen
    assert "aplay" in seen
    assert secret not in seen
    assert list(temp.rglob("*")) == []


def _command_lines() -> Iterator[str]:
    for folder in Path("/proc").glob("[0-9]*"):
        try:
            yield (folder / "cmdline").read_text(errors="replace")
        except OSError:
            continue


@pytest.mark.parametrize("broken", ["player", "program"])
def test_a_voice_that_fails_takes_its_button_away_until_the_next_person(
    clinic: Clinic,
    voices: list[Voice],
    tmp_path: Path,
    broken: str,
    caplog: pytest.LogCaptureFixture,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    heard = Heard(tmp_path, after="exit 1" if broken == "player" else "")
    give_voice(clinic, heard, voices)
    if broken == "program":
        monkeypatch.setenv("PATH", str(tmp_path))
    clinic.stage.start()
    clinic.shell.readAloud()
    wait_until(lambda: not clinic.shell.reader.offered)
    assert quiet(clinic)
    lines = [line for line in caplog.messages if line.startswith("reading aloud stopped")]
    assert len(lines) == 1
    assert ("aplay" if broken == "player" else "espeak-ng") in lines[0]
    clinic.shell.wipe()
    assert clinic.shell.reader.offered


def test_the_log_says_once_which_language_is_not_read(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.INFO, "kiosk")
    heard = Heard(tmp_path)
    monkeypatch.setenv("PATH", f"{tmp_path}:{os.environ['PATH']}")
    found = how_to_read(["en", "tlh"])
    assert found is not None
    assert found[0] == heard.player
    assert caplog.messages == ["not read aloud language=tlh reason=espeak-ng has no voice for it"]


def test_a_player_without_a_loudspeaker_is_not_used_and_the_log_says_so(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    Heard(tmp_path, after="exit 1")
    espeak = shutil.which("espeak-ng")
    assert espeak is not None
    (tmp_path / "espeak-ng").symlink_to(espeak)
    monkeypatch.setenv("PATH", str(tmp_path))
    caplog.set_level("INFO", "kiosk")
    assert how_to_read(["en"]) is None
    assert "neither paplay nor aplay can play a sound" in caplog.messages[-1]


def test_without_the_program_the_log_names_its_package(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    caplog.set_level("INFO", "kiosk")
    assert how_to_read(["en"]) is None
    assert "install the package espeak-ng" in caplog.messages[-1]


def test_the_players_of_this_system_take_a_stream_of_sound(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """The real aplay, with a sound card that writes into a file."""
    (tmp_path / ".asoundrc").write_text(
        'pcm.!default { type file slave.pcm null file "%s" format "wav" }\n'
        "pcm.null { type null }\n" % (tmp_path / "heard.wav")
    )
    monkeypatch.setenv("HOME", str(tmp_path))
    aplay = shutil.which("aplay")
    assert aplay is not None
    voice = Voice([aplay, "-q"])
    said: list[str] = []
    voice.said.connect(lambda: said.append("all of it"))
    voice.failed.connect(said.append)
    voice.say("Tell the front desk now.", "en")
    wait_until(lambda: bool(said))
    voice.close()
    assert said == ["all of it"]
    assert loudest(tmp_path / "heard.wav") > 8000
