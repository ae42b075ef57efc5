"""A real printer and a real CUPS of our own, on loopback, for as long as a test runs."""

import fcntl
import os
import re
import socket
import subprocess
import time
import urllib.request
from collections.abc import Callable, Iterator, Mapping
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

BUS = """<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig><type>system</type><listen>unix:path={root}/bus.sock</listen><auth>EXTERNAL</auth>
<policy context="default"><allow user="*"/><allow own="*"/><allow send_destination="*"/>
<allow receive_sender="*"/></policy></busconfig>
"""

AVAHI = """[server]
host-name=kiosk-test
allow-interfaces=lo
use-ipv6=no
enable-dbus=yes
[publish]
publish-workstation=no
"""

FILES = """ServerRoot {root}/etc
RequestRoot {root}/spool
TempDir {root}/spool/tmp
CacheDir {root}/cache
StateDir {root}/run
ServerBin /usr/lib/cups
DataDir /usr/share/cups
ServerKeychain {root}/ssl
AccessLog {root}/log/access
ErrorLog {root}/log/error
PageLog {root}/log/page
SystemGroup root lpadmin
"""

CUPS = """Listen 127.0.0.1:{port}
Browsing No
DefaultAuthType None
WebInterface No
JobRetryInterval 1
ErrorPolicy stop-printer
<Location />
  Order allow,deny
  Allow all
</Location>
<Policy default>
  JobPrivateAccess all
  JobPrivateValues none
  SubscriptionPrivateAccess all
  SubscriptionPrivateValues none
  # As CUPS comes: who prints may remove his own pages, and not everybody's.
  <Limit Cancel-Jobs Purge-Jobs>
    Order allow,deny
    Deny all
  </Limit>
  <Limit All>
    Order allow,deny
    Allow all
  </Limit>
</Policy>
"""


CANCEL = b"""{
OPERATION Cancel-Job
GROUP operation-attributes-tag
ATTR charset attributes-charset utf-8
ATTR naturalLanguage attributes-natural-language en
ATTR uri job-uri $uri
STATUS successful-ok
}
"""

SHEET = """#!/bin/sh
# What the printer runs for each page: it waits while it is held, looks, as a real printer does,
# whether the page was cancelled meanwhile, and only then lets it out.
if [ -e {root}/hold ]; then cat {root}/hold >&2; touch {root}/taken; fi
while [ -e {root}/hold ]; do
  kill -0 $PPID || exit 1  # The printer was switched off.
  sleep 0.05
done
ipptool -tv "$IPP_JOB_URI" get-job-attributes.test | grep -q processing-to-stop-point && exit 0
cp "$1" {root}/paper/
"""

ROOT = os.geteuid() == 0
"""Root gets a message bus and an avahi of its own; anybody else uses the machine's, because avahi
only starts as root. So does root where one runs already, and both would share a /run. Either way
CUPS and the printer are private."""

OWN_RUN = ["unshare", "-m", "sh", "-c", 'mount -t tmpfs none /run && exec "$@"', "avahi"]
if subprocess.run([*OWN_RUN, "true"], capture_output=True, check=False).returncode:
    OWN_RUN = []
"""avahi keeps its pid in /run for the whole machine: ours gets a /run of its own where it may. In a
container it may not, and they take turns: see :func:`turn_to_start`."""

AVAHIS_PID = Path("/run/avahi-daemon/pid")


@contextmanager
def turn_to_start() -> Iterator[None]:
    """Of all tests that share a /run, in whatever process, one looks at its avahi at a time."""
    if OWN_RUN or not ROOT:
        yield
        return
    with Path("/run/avahi-of-tests.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield


def machine_has_avahi() -> bool:
    """Whether one runs in this /run that is no test's: theirs leave no file of their pid."""
    try:
        pid = AVAHIS_PID.read_text().strip()
        return Path(f"/proc/{pid}/comm").read_text().strip() == "avahi-daemon"
    except OSError:
        return False


class Office:
    """The printer, its queue and what came out of it."""

    def __init__(self, root: Path, cups_port: int, printer_port: int, own_bus: bool) -> None:
        self.root = root
        self.own_bus = own_bus
        self.queue = "desk"
        self.spool = root / "spool"
        self.cups = f"127.0.0.1:{cups_port}"
        self.uri = f"ipp://localhost:{printer_port}/ipp/print"
        self.cups_port, self.printer_port = cups_port, printer_port
        self._cups, self._printer = ExitStack(), ExitStack()

    @property
    def environment(self) -> dict[str, str]:
        bus = {"DBUS_SYSTEM_BUS_ADDRESS": f"unix:path={self.root}/bus.sock"}
        return {"CUPS_SERVER": self.cups, **(bus if self.own_bus else {})}

    def tidy(self) -> None:
        """Leave the printer to the next test: empty, and its queue running."""
        for path in self.printed():
            path.unlink()
        subprocess.run(["/usr/sbin/cupsenable", self.queue], env=self._env, check=True, timeout=20)

    def printed(self) -> list[Path]:
        """The pages that came out, one file for each job."""
        return sorted((self.root / "paper").glob("*.pdf"))

    def job_files(self) -> list[Path]:
        """Documents that CUPS still holds."""
        return [path for path in self.spool.iterdir() if path.is_file()]

    def trays(self, sheets: int) -> None:
        """Fill or empty both trays (by their places there), on the printer's own web page."""
        size = "iso_a4_210x297mm"
        query = "&".join(f"size{n}={size}&level{n}={sheets}" for n in (1, 3))
        page = f"http://localhost:{self.printer_port}/media?{query}"
        with urllib.request.urlopen(page, timeout=10) as answer:
            answer.read()

    @contextmanager
    def held(self, says: str = "") -> Iterator[None]:
        """While this lasts the printer is busy with a page and lets none out.

        ``says``: what it then says of itself, such as "cover-open".
        """
        (self.root / "taken").unlink(missing_ok=True)
        (self.root / "hold").write_text(f"STATE: +{says}\n" if says else "")
        try:
            yield
        finally:
            self.let_go()

    def let_go(self) -> None:
        (self.root / "hold").unlink(missing_ok=True)

    def has_a_page(self) -> bool:
        """Whether the printer that is held has taken a page in, whole.

        One that is switched off before makes CUPS stop the queue, whatever its error policy.
        """
        return (self.root / "taken").exists()

    def is_quiet(self) -> bool:
        """Whether the printer knows no job that is not over."""
        return self.jobs_at_the_printer() == []

    def jobs_at_the_printer(self) -> list[str]:
        """The addresses of the jobs that the printer itself is not done with."""
        command = ["ipptool", "-tv", self.uri, "get-jobs.test"]
        told = subprocess.run(command, capture_output=True, text=True, check=True, timeout=20)
        return re.findall(r"job-uri \(uri\) = (\S+)", told.stdout)

    def cancel_at_the_printer(self) -> None:
        """What somebody does who presses the button on it."""
        (job,) = self.jobs_at_the_printer()
        command = ["ipptool", "-t", job, "/dev/stdin"]
        subprocess.run(command, input=CANCEL, check=True, capture_output=True, timeout=20)

    def switch_on(self) -> None:
        root = self.root
        # By name: given 127.0.0.1 it cannot make its IPv6 listener and stops.
        printer = ["/usr/sbin/ippeveprinter", "-p", str(self.printer_port), "-n", "localhost", "-k"]
        printer += ["-d", str(root / "printed"), "-f", "application/pdf", "-r", "off"]
        # A command of its own: without one it plays for 5 to 15 seconds at being busy.
        printer += ["-c", str(root / "sheet"), "-M", "Acme", "-m", "Desk", self.queue]
        self._printer.enter_context(running(printer, self._env, root / "log/printer"))
        wait_until(lambda: _listens(self.printer_port), "starting the printer")

    def switch_off(self) -> None:
        self._printer.close()

    def start_cups(self) -> None:
        etc = self.root / "etc"
        cupsd = ["cupsd", "-f", "-c", str(etc / "cupsd.conf"), "-s", str(etc / "cups-files.conf")]
        cupsd[0] = "/usr/sbin/cupsd"
        self._cups.enter_context(running(cupsd, self._env, self.root / "log/cupsd"))
        wait_until(lambda: _listens(self.cups_port), "starting CUPS")

    def stop_cups(self) -> None:
        self._cups.close()

    @property
    def _env(self) -> dict[str, str]:
        return {**os.environ, **self.environment}


def free_port() -> int:
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        return int(found.getsockname()[1])


def wait_until(done: Callable[[], bool], what: str, seconds: float = 15) -> None:
    end = time.monotonic() + seconds
    while not done():
        if time.monotonic() > end:
            pytest.fail(f"{what} took more than {seconds} seconds")
        time.sleep(0.05)


@contextmanager
def running(command: list[str], environment: Mapping[str, str], log: Path) -> Iterator[None]:
    with log.open("wb") as out:
        process = subprocess.Popen(command, env=dict(environment), stdout=out, stderr=out)
    try:
        yield
    finally:
        process.terminate()
        with suppress(subprocess.TimeoutExpired):
            process.wait(5)
        if process.poll() is None:
            process.kill()
            process.wait(5)


def prepared(root: Path, port: int) -> None:
    """The folders and files of a CUPS of our own."""
    for name in ("etc/ppd", "spool/tmp", "cache", "run/certs", "log", "printed", "paper", "ssl"):
        (root / name).mkdir(parents=True)
    for folder, mode in ((root, 0o755), (root / "spool", 0o710), (root / "spool/tmp", 0o1770)):
        folder.chmod(mode)
    files = FILES
    if ROOT:
        # CUPS started by root drops to lp: lp must be able to use the folders.
        files += "User lp\nGroup lp\n"
        for folder in (root, *root.rglob("*/")):
            subprocess.run(["chgrp", "lp", folder], check=True)
        for name in ("run", "cache"):
            (root / name).chmod(0o775)
    (root / "bus.conf").write_text(BUS.format(root=root))
    (root / "avahi.conf").write_text(AVAHI)
    (root / "etc/cups-files.conf").write_text(files.format(root=root))
    (root / "etc/cupsd.conf").write_text(CUPS.format(port=port))
    (root / "sheet").write_text(SHEET.format(root=root))
    (root / "sheet").chmod(0o755)


@contextmanager
def office() -> Iterator[Office]:
    """CUPS with one queue, "desk", on a printer that keeps what it prints."""
    # Not in pytest's folder: that is closed to the user lp, and jobs then wait for ever.
    with TemporaryDirectory(prefix="office-") as folder, in_folder(Path(folder)) as made:
        yield made


@contextmanager
def in_folder(root: Path) -> Iterator[Office]:
    cups_port, printer_port = free_port(), free_port()
    prepared(root, cups_port)
    with turn_to_start():
        own_bus = ROOT and (bool(OWN_RUN) or not machine_has_avahi())
    made = Office(root, cups_port, printer_port, own_bus)
    env = {**os.environ, **made.environment}
    with ExitStack() as services:
        if own_bus:
            start_bus(root, env, services)
        services.callback(made.switch_off)
        made.switch_on()
        services.callback(made.stop_cups)
        made.start_cups()
        add = ["/usr/sbin/lpadmin", "-p", made.queue, "-E", "-v", made.uri, "-m", "everywhere"]
        subprocess.run(add, env=env, check=True, capture_output=True, timeout=30)
        yield made


def start_bus(root: Path, env: Mapping[str, str], services: ExitStack) -> None:
    """DNS-SD and the message bus it talks over: the printer insists on them."""
    bus = ["dbus-daemon", f"--config-file={root}/bus.conf", "--nofork", "--nopidfile"]
    services.enter_context(running(bus, env, root / "log/bus"))
    wait_until((root / "bus.sock").exists, "starting the bus")
    avahi = ["/usr/sbin/avahi-daemon", "-f", f"{root}/avahi.conf", "--no-drop-root", "--no-chroot"]
    with turn_to_start():
        log = root / "log/avahi"
        services.enter_context(running([*OWN_RUN, *avahi, "--no-rlimits"], env, log))
        wait_until(lambda: "startup complete" in log.read_text(), "starting avahi")
        if not OWN_RUN:
            # It is all that the next one would look at, to refuse to start beside it.
            AVAHIS_PID.unlink(missing_ok=True)


def _listens(port: int) -> bool:
    with socket.socket() as probe:
        return probe.connect_ex(("127.0.0.1", port)) == 0
