"""Each face starts with its own screens alone: the desk never loads the patients', and the
patients' first screen does not wait for the desk's."""

import os
import subprocess
import sys
from pathlib import Path

DESK = """
import sys
from pathlib import Path
from PySide6.QtCore import QTimer
from kiosk.app.desk import run_desk
from kiosk.content.shelf import shelf_of
from kiosk.settings.keys import Settings
from kiosk.store.visits import VisitStore
from kiosk.ui.window import make_application

application = make_application()
QTimer.singleShot(500, application.quit)
folder = Path(sys.argv[1])
with VisitStore.open(folder) as store:
    run_desk(Settings(data_folder=folder), shelf_of(None), store)
print(*sys.modules)
"""

KIOSK = """
import sys, time
from pathlib import Path
from PySide6.QtQuick import QQuickWindow
from kiosk.app.kiosk import RunningKiosk
from kiosk.settings.keys import Settings
from kiosk.ui.window import make_application

application = make_application()
kiosk = RunningKiosk(Settings(data_folder=Path(sys.argv[1]), full_screen=False), time.time())
(window,) = application.topLevelWindows()

def first_frame():
    print(*sys.modules)
    print("the first frame is there", file=sys.stderr)
    window.frameSwapped.disconnect(first_frame)
    application.quit()

window.frameSwapped.connect(first_frame)
kiosk.run()
"""


def loaded(program: str, folder: Path) -> tuple[set[str], str]:
    """The modules that a program has loaded, and what Qt tells of the QML that it reads."""
    clean = {name: value for name, value in os.environ.items() if not name.startswith("KIOSK_")}
    done = subprocess.run(
        [sys.executable, "-c", program, str(folder)],
        env=clean | {"QT_QPA_PLATFORM": "offscreen", "QML_IMPORT_TRACE": "1"},
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return set(done.stdout.split()), done.stderr


def test_the_desk_loads_none_of_the_patients_screens(tmp_path: Path) -> None:
    modules, qml = loaded(DESK, tmp_path)
    assert "kiosk.ui.desk.window" in modules
    assert [name for name in modules if name.startswith("kiosk.ui.patient")] == []
    assert "qml/Kiosk/Desk" in qml
    for room in ("Frame", "Home", "Questions", "Reading", "Result"):
        assert f"qml/Kiosk/{room}" not in qml


def test_the_kiosk_loads_none_of_the_desks_screens_before_its_first_frame(tmp_path: Path) -> None:
    modules, qml = loaded(KIOSK, tmp_path)
    before, _, _ = qml.partition("the first frame is there")
    assert "kiosk.ui.patient.window" in modules
    assert [name for name in modules if name.startswith(("kiosk.ui.desk", "kiosk.app.desk"))] == []
    assert "qml/Kiosk/Frame" in before
    assert "qml/Kiosk/Desk" not in before


def test_the_first_frame_waits_for_nothing_that_comes_after_it(tmp_path: Path) -> None:
    modules, _ = loaded(KIOSK, tmp_path)
    later = (
        *("sqlalchemy", "alembic", "sqlcipher3", "reportlab", "argon2", "pypdfium2"),
        *("subprocess", "wave", "difflib"),
        *("kiosk.store", "kiosk.content.loading", "kiosk.content.kinds", "kiosk.machine.espeak"),
    )
    found = {one for name in modules for one in later if (name + ".").startswith(one + ".")}
    assert found == set()
