"""``kiosk selftest``: whether what is installed works, part by part, on made-up answers.

Everything happens in a temporary folder with a key of its own. The clinic's database, its key and
its printer are never touched, so this may run while patients use the kiosk.
"""

import argparse
import os
import platform
import shutil
import sys
import tempfile
import wave
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

import msgspec

from kiosk import __version__
from kiosk.command.terminal import CannotBeUsed, say
from kiosk.content.check import problems
from kiosk.content.loading import read_content
from kiosk.content.shelf import shelf_of
from kiosk.files import write_new
from kiosk.settings.keys import Settings

if TYPE_CHECKING:
    from PySide6.QtGui import QImage

    from kiosk.stage.stage import Stage

WORDS = "Walk the dog to the canal again"
"""What the made-up patient writes. It must come back, and must not be seen in the database."""
SENTENCE = "Please go to the front desk."
PRINTING = ("lp", "lpstat", "cancel", "ipptool")
COLOURS_OF_A_PICTURE = 20
"""A page of ours has hundreds, with the edges of its letters; an empty window has one."""
LOUD = 1000
"""Of 32767: what speech is well above, and silence far below."""


class PartOutcome(msgspec.Struct, frozen=True):
    """What became of one part."""

    part: str
    state: Literal["ok", "note", "failed"]
    """A note: something around the kiosk is missing, and the kiosk itself does without."""
    said: str

    def __str__(self) -> str:
        return f"{self.part:<9} {self.state:<6}  {self.said}"


class Failed(Exception):
    """A part does not do what it is for."""


class Missing(Exception):
    """A program that is not ours is missing, and what does not work without it."""


class Bench(msgspec.Struct, frozen=True):
    """Where the parts are tried."""

    settings: Settings
    work: Path
    """Of databases: a temporary folder."""
    keep: Path
    """Of pictures, pages and sound that somebody may want to look at."""


def selftest(given: argparse.Namespace, chosen: Settings) -> int:
    """The verb: one line for each part; the exit code 1 when one of them failed."""
    if not given.display:
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
    lines = []
    with _folders(given.keep) as (work, keep):
        for name, part in PARTS.items():
            line = _tried(name, part, Bench(chosen, work, keep), notes_fail=given.all)
            lines.append(line)
            if not given.json:
                print(line, flush=True)
    passed = all(line.state != "failed" for line in lines)
    if given.json:
        say(given, {"passed": passed, "parts": msgspec.to_builtins(lines)}, "")
    return 0 if passed else 1


@contextmanager
def _folders(keep: Path | None) -> Iterator[tuple[Path, Path]]:
    # Qt may still hold a file when an error has cut its part short; Windows then keeps it.
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as name:
        work = Path(name)
        try:
            (keep or work / "kept").mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise CannotBeUsed(f"{keep}: cannot be made: {error.strerror}") from None
        yield work, keep or work / "kept"


def _tried(name: str, part: Callable[[Bench], str], bench: Bench, notes_fail: bool) -> PartOutcome:
    try:
        return PartOutcome(name, "ok", part(bench))
    except Missing as missing:
        return PartOutcome(name, "failed" if notes_fail else "note", str(missing))
    # Whatever it is: the other parts are tried all the same. The answers here are made up, so
    # the message may be shown.
    except Exception as error:
        said = " ".join(str(error).split()) or "it broke"
        kind = "" if isinstance(error, Failed) else f"{type(error).__name__}: "
        return PartOutcome(name, "failed", f"{kind}{said}")


def _program(_bench: Bench) -> str:
    import PySide6

    how = "packed" if getattr(sys, "frozen", False) else "from source"
    return (
        f"kiosk {__version__} {how}, Python {platform.python_version()}, Qt {PySide6.__version__}, "
        f"{platform.system()} {platform.machine()}"
    )


def _content(bench: Bench) -> str:
    shelf = shelf_of(bench.settings.content_folder)
    if found := problems(shelf):
        raise Failed(f"{len(found)} problems; see kiosk check; the first: {found[0]}")
    library = read_content(shelf)[bench.settings.language]
    return f"{len(library.articles)} articles, {len(library.tools)} assessments, no problems"


def _fonts(_bench: Bench) -> str:
    from PySide6.QtGui import QFontDatabase

    from kiosk.content.shelf import resources
    from kiosk.report import fonts
    from kiosk.ui.window import FONTS, make_application

    make_application()  # It loads them.
    fonts.register(resources() / "fonts")
    family = "Atkinson Hyperlegible Next"
    if family not in QFontDatabase.families():
        raise Failed(f"{family} is loaded, and Qt does not know it")
    return f"{family}, {len(FONTS)} weights"


def _window(bench: Bench) -> str:
    """A whole visit in the real window, from the first screen to the pick-up code."""
    from PySide6.QtGui import QGuiApplication

    from kiosk.stage.throw_away import kiosk_stage

    printed = bench.work / "printed"
    printed.mkdir()
    content = read_content(shelf_of(bench.settings.content_folder))
    with kiosk_stage(bench.settings, content, printed) as play:
        play.wait_for(lambda: play.window.view.isExposed())
        _photograph(play, bench.keep / "first-screen.png")
        play.press(play.shell.words.value("attract_start"))
        if play.shell.page == "language":
            play.shell.chooseLanguage(bench.settings.language)
        if play.shell.page != "home":
            raise Failed("a tap on the first screen did not lead to the home screen")
        _photograph(play, bench.keep / "home.png")
        if bench.settings.ask_reference:
            _look_at_slip(play, bench.keep / "slip.png")
        play.see_result({**_sample(), "goal_words": WORDS})
        _photograph(play, bench.keep / "result.png")
        play.get_code()
        play.wait_for(lambda: play.shell.finish.state != "saving")
        play.wait_for(lambda: not play.shell.finish.printing)
        _photograph(play, bench.keep / "code.png")
        if play.shell.finish.state != "saved":
            raise Failed(f"the visit was not saved: {play.shell.finish.state}")
        if play.window.warnings:
            raise Failed(f"QML complained: {play.window.warnings[0]}")
    if not [*printed.glob("*.pdf")]:
        raise Failed("the finished visit came to no pages")
    return f"a visit from the first screen to its code ({QGuiApplication.platformName()})"


def _look_at_slip(play: "Stage", picture: Path) -> None:
    play.shell.openTool("spine-check")
    if play.shell.page != "reference":
        raise Failed("the visit slip is not asked for")
    _photograph(play, picture)


def _sample() -> Any:
    from kiosk.stage.stage import SAMPLE

    return SAMPLE


def _photograph(play: "Stage", file: Path) -> None:
    picture = play.picture()
    if not picture.save(str(file)):
        raise Failed(f"{file}: cannot be written")
    if _colours(picture) < COLOURS_OF_A_PICTURE:
        raise Failed(f"the window stays blank; see {file.name} with --keep")


def _colours(picture: "QImage") -> int:
    across, down = range(0, picture.width(), 3), range(0, picture.height(), 3)
    return len({picture.pixel(x, y) for x in across for y in down})


def _database(bench: Bench) -> str:
    from kiosk.store.visits import VisitStore

    folder = bench.work / "database"
    visit = _visit()
    with VisitStore.open(folder, folder / "visits.key") as store:
        store.save(visit)
    with VisitStore.open(folder, folder / "visits.key") as store:
        if store.find(visit.code).visit != visit:
            raise Failed("a visit does not come back as it was saved")
        if not store.trail.verify().whole:
            raise Failed("the trail is not whole")
    for file in folder.iterdir():
        content = file.read_bytes()
        if WORDS.encode() in content or b"SQLite format 3" in content:
            raise Failed(f"{file.name} is not encrypted")
    return "a visit saved, read back, and encrypted on the disk"


def _upgrade(bench: Bench) -> str:
    """The database of the first kiosk there was, with a visit in it, brought up to date."""
    from kiosk.store.database import engine_for, writing
    from kiosk.store.key import create_key
    from kiosk.store.schema import SCHEMA_VERSION, microseconds
    from kiosk.store.upgrade import MIGRATIONS, create_database
    from kiosk.store.visits import VisitStore

    first = bench.work / "first migrations"
    shutil.copytree(MIGRATIONS, first)
    scripts = sorted((first / "versions").glob("[0-9]*.py"))
    if not scripts or not scripts[-1].name.startswith(SCHEMA_VERSION):
        raise Failed(f"migration {SCHEMA_VERSION} is not there")
    oldest, *newer = scripts
    for file in newer:
        file.unlink()
    folder = bench.work / "upgrade"
    folder.mkdir()
    key = create_key(folder / "visits.key")
    create_database(folder / "visits.db", key, first)
    visit = _visit()
    engine = engine_for(folder / "visits.db", key)
    with writing(engine).begin() as connection:
        connection.exec_driver_sql(
            "INSERT INTO visit (code, started, finished, language, partial, alert_level, tools)"
            """ VALUES (?, ?, ?, 'en', 0, NULL, '["spine-check"]')""",
            (visit.code, microseconds(visit.started), microseconds(visit.finished)),
        )
        connection.exec_driver_sql(
            "INSERT INTO visit_payload VALUES (1, ?, ?)",
            (msgspec.json.encode(visit.tools), visit.summary),
        )
    engine.dispose()
    with VisitStore.open(folder, folder / "visits.key") as store:
        if store.find(visit.code).visit != visit:
            raise Failed("a visit is not the same after an upgrade")
    return f"from {oldest.stem.partition('_')[0]} to {SCHEMA_VERSION} with its visit"


def _visit() -> Any:
    from kiosk.records.visits import FinishedVisit, ToolRecord

    at = datetime(2026, 5, 14, 8, 31, tzinfo=UTC)
    tool = ToolRecord("spine-check", 1, {"goal_words": WORDS}, False, None)
    return FinishedVisit(
        code="K7M-2QX",
        started=at,
        finished=at.replace(minute=40),
        language="en",
        partial=False,
        alert_level=None,
        tools=(tool,),
        summary=msgspec.json.encode({"goal": WORDS}),
    )


def _pdf(bench: Bench) -> str:
    from kiosk.printing.read_back import read_back
    from kiosk.report.from_answers import summary_of
    from kiosk.report.pdf import pdf

    answers = {**_sample(), "goal_words": WORDS}
    made = pdf(summary_of(bench.settings, "spine-check", answers), bench.settings.paper)
    write_new(bench.keep / "pages.pdf", made)
    found = read_back(made)
    if found.pages != 2:
        raise Failed(f"{found.pages} pages, and there should be two")
    if WORDS not in found.text:
        raise Failed("the words of the made-up patient cannot be found on the pages")
    outside = [name for name, embedded in found.fonts.items() if not embedded]
    if outside or not found.fonts:
        raise Failed(f"fonts that are not embedded: {', '.join(outside) or 'there is no font'}")
    return f"two pages, {len(found.fonts)} fonts embedded, {round(len(made) / 1024)} KB"


def _printing(_bench: Bench) -> str:
    from kiosk.printing.commands import available

    if sys.platform == "win32":
        raise Missing("pages are printed by other means here, which this does not try")
    missing = [program for program in PRINTING if not available(program)]
    if missing:
        raise Missing(f"{', '.join(missing)} not installed: pages are filed instead of printed")
    return f"{', '.join(PRINTING)} are there; kiosk doctor asks the printer itself"


def _speech(bench: Bench) -> str:
    from kiosk.machine.espeak import SpeechError, spoken

    try:
        sound = spoken(SENTENCE, bench.settings.language)
    except SpeechError as error:
        raise Missing(f"reading aloud is off: {error}") from None
    write_new(bench.keep / "sentence.wav", sound)
    with wave.open(BytesIO(sound)) as file:
        seconds = file.getnframes() / file.getframerate()
        samples = memoryview(file.readframes(file.getnframes())).cast("h")
    if max(map(abs, samples), default=0) < LOUD:
        raise Failed("espeak-ng answers, and nothing can be heard in it")
    return f"a sentence of {seconds:.1f} seconds"


PARTS: dict[str, Callable[[Bench], str]] = {
    "program": _program,
    "content": _content,
    "fonts": _fonts,
    "window": _window,
    "database": _database,
    "upgrade": _upgrade,
    "pdf": _pdf,
    "printing": _printing,
    "speech": _speech,
}
"""Each says in one line what it has seen; raises :class:`Missing`, or anything when it failed."""
