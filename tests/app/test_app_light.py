"""The light of the panel, as the running kiosk switches it: off at rest, on at a touch and at the
end."""

import os
import subprocess
import sys
from pathlib import Path

KIOSK = """
import sys, time
from pathlib import Path
from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtTest import QTest
from kiosk.app.kiosk import RunningKiosk
from kiosk.settings.keys import Settings
from kiosk.ui.window import make_application

application = make_application()
folder, power = Path(sys.argv[1]), Path(sys.argv[2])
settings = Settings(data_folder=folder, full_screen=False, rest_minutes=0.02)
kiosk = RunningKiosk(settings, time.time(), power.parents[1])
(window,) = application.topLevelWindows()
seen = [power.read_text()]

def look():
    if power.read_text() != seen[-1]:
        seen.append(power.read_text())
        if seen == ["0", "4"]:
            QTest.keyClick(window, Qt.Key.Key_Space)
        if seen == ["0", "4", "0", "4"]:
            application.quit()

timer = QTimer(interval=20)
timer.timeout.connect(look)
timer.start()
QTimer.singleShot(30_000, application.quit)
kiosk.run()
print(*seen, power.read_text())
"""


def test_the_light_goes_off_at_rest_and_on_at_a_touch_and_at_the_end(tmp_path: Path) -> None:
    power = tmp_path / "lights" / "intel_backlight" / "bl_power"
    power.parent.mkdir(parents=True)
    power.write_text("0")
    clean = {name: value for name, value in os.environ.items() if not name.startswith("KIOSK_")}
    done = subprocess.run(
        [sys.executable, "-c", KIOSK, str(tmp_path / "data"), str(power)],
        env=clean | {"QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert (done.returncode, done.stdout) == (0, "0 4 0 4 0\n"), done.stderr
