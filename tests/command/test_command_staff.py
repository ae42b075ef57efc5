"""``kiosk staff``: who may sign in at the front desk."""

import io
import json
import os
import pty
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path

import pytest
from command_samples import clean_environment, command, kiosk, use_clean_environment

from kiosk.command.cli import main
from kiosk.records.errors import SignInRefused
from kiosk.records.staff import Staff
from kiosk.store.staff import TRIES
from kiosk.store.visits import VisitStore

PIN, OTHER_PIN = "483920", "591837"


@pytest.fixture(autouse=True)
def _clean(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    use_clean_environment(monkeypatch, tmp_path)


@pytest.fixture
def data(tmp_path: Path) -> Path:
    VisitStore.open(tmp_path / "data").close()
    return tmp_path / "data"


class Terminal:
    """Calls ``kiosk staff`` on a data folder, with something on standard input."""

    def __init__(
        self, data: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
    ) -> None:
        self._data, self._monkeypatch, self._capsys = data, monkeypatch, capsys

    def says(self, *call: str, typed: bytes = b"") -> str:
        assert self._code(call, typed) == 0
        out, err = self._capsys.readouterr()
        assert err == ""
        return out

    def refuses(self, *call: str, typed: bytes = b"") -> str:
        assert self._code(call, typed) == 2
        out, err = self._capsys.readouterr()
        assert out == ""
        (line,) = err.splitlines()
        return str(line)

    def _code(self, call: tuple[str, ...], typed: bytes) -> int:
        self._monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(typed)))
        return main(["staff", *call, "--data-dir", str(self._data)])


@pytest.fixture
def terminal(
    data: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Terminal:
    return Terminal(data, monkeypatch, capsys)


def who_signs_in(data: Path, pin: str) -> Staff:
    with VisitStore.open(data) as store:
        return store.staff.sign_in(pin, "desk", datetime.now(UTC))


def test_a_pin_may_come_from_standard_input(terminal: Terminal, data: Path) -> None:
    said = terminal.says("add", "Sam Lee", typed=b"483920\nand more\n")
    assert said == "Sam Lee (desk) is added\n"
    assert who_signs_in(data, PIN) == Staff(1, "Sam Lee", "desk")


def test_a_new_pin_is_made_and_shown_once(terminal: Terminal, data: Path) -> None:
    added, shown = terminal.says("add", "Ana Ruiz", "--role", "admin", "--generate").splitlines()
    assert added == "Ana Ruiz (admin) is added"
    pin = shown.removeprefix("PIN: ").removesuffix(" (shown only this once)")
    assert who_signs_in(data, pin) == Staff(1, "Ana Ruiz", "admin")
    made = json.loads(terminal.says("add", "Sam Lee", "--generate", "--json"))
    assert who_signs_in(data, made.pop("pin")).name == "Sam Lee"
    assert made == {"id": 2, "name": "Sam Lee", "role": "desk", "disabled": False}
    assert pin not in terminal.says("list")


@pytest.mark.parametrize(
    ("name", "typed", "reason"),
    [
        ("Ana", b"", "A PIN is exactly six digits."),
        ("Ana", b"\n483920\n", "A PIN is exactly six digits."),
        ("Ana", b"12345", "A PIN is exactly six digits."),
        ("Ana", b"\xff\xfe\x00", "A PIN is exactly six digits."),
        ("Ana", b"9" * 10_000_000, "A PIN is exactly six digits."),
        ("Ana", b"123456", "This PIN is too easy to guess. Take another one."),
        ("Ana", b"483920", "Somebody has this PIN already. Take another one."),
        ("", b"591837", "There is no name."),
        ("x" * 61, b"591837", "The name has 61 characters; 60 are the most."),
        ("A\x1b[2J", b"591837", "The name has a character in it that cannot be seen."),
        ("sam  lee", b"591837", "There is a Sam Lee already. Take another name."),
    ],
)
def test_what_would_not_do_is_refused_in_one_line(
    terminal: Terminal, name: str, typed: bytes, reason: str
) -> None:
    terminal.says("add", "Sam Lee", typed=PIN.encode())
    assert terminal.refuses("add", name, typed=typed) == reason
    assert terminal.says("list") == "Sam Lee  desk\n"


def test_everybody_is_listed(terminal: Terminal) -> None:
    assert terminal.says("list") == "nobody yet; see kiosk staff add --help\n"
    assert json.loads(terminal.says("list", "--json")) == {"staff": []}
    terminal.says("add", "Sam Lee", typed=PIN.encode())
    terminal.says("add", "Ana Ruiz", "--role", "admin", typed=OTHER_PIN.encode())
    assert terminal.says("disable", "SAM LEE") == "Sam Lee cannot sign in any more\n"
    assert terminal.says("list") == "Sam Lee  desk  disabled\nAna Ruiz  admin\n"
    assert json.loads(terminal.says("list", "--json"))["staff"][1] == {
        "id": 2,
        "name": "Ana Ruiz",
        "role": "admin",
        "disabled": False,
    }


def test_somebody_disabled_cannot_sign_in(terminal: Terminal, data: Path) -> None:
    terminal.says("add", "Sam Lee", typed=PIN.encode())
    terminal.says("disable", "Sam Lee")
    with pytest.raises(SignInRefused):
        who_signs_in(data, PIN)
    assert terminal.refuses("disable", "Sam Lee") == "Sam Lee is disabled already."
    assert terminal.refuses("disable", "Bob") == (
        "There is nobody called 'Bob'. There is nobody at all."
    )
    assert terminal.refuses("add", "Sam Lee", typed=PIN.encode()).startswith("Sam Lee worked here")


def test_a_screen_locked_by_wrong_pins_is_unlocked(terminal: Terminal, data: Path) -> None:
    terminal.says("add", "Sam Lee", typed=PIN.encode())
    with VisitStore.open(data) as store:
        for year in range(TRIES):
            with pytest.raises(SignInRefused):
                store.staff.sign_in(OTHER_PIN, "kiosk", datetime(2026 + year, 1, 1, tzinfo=UTC))
    nothing = "there was nothing to unlock"
    assert terminal.says("unlock", "desk") == f"desk: {nothing}\n"
    assert terminal.says("unlock") == f"kiosk: wrong PINs are forgotten\ndesk: {nothing}\n"
    assert json.loads(terminal.says("unlock", "--json")) == {"unlocked": []}
    with VisitStore.open(data) as store:
        assert store.staff.state("kiosk", datetime.now(UTC)) is None


def test_who_did_it_is_in_the_trail_as_the_user_of_the_computer(
    terminal: Terminal, data: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LOGNAME", "somebody else")
    terminal.says("add", "Sam Lee", typed=PIN.encode())
    user = subprocess.run(["/usr/bin/id", "-un"], capture_output=True, text=True, check=True)
    with VisitStore.open(data) as store:
        (entry,) = store.trail.newest(9)
    assert entry.who == f"command line ({user.stdout.strip()})"


def test_a_data_folder_that_is_not_there_is_not_made(tmp_path: Path) -> None:
    done = kiosk("staff", "list", "--data-dir", tmp_path / "typo", folder=tmp_path)
    assert (done.code, done.out) == (2, "")
    assert "there is no such folder" in done.err
    assert not (tmp_path / "typo").exists()


def typed_at_a_terminal(folder: Path, data: Path, *lines: str) -> tuple[int, str]:
    """The exit code, and everything a real terminal has shown."""
    ours, theirs = pty.openpty()
    with subprocess.Popen(
        command("staff", "add", "Sam Lee", "--data-dir", data),
        cwd=folder,
        env=clean_environment(folder),
        stdin=theirs,
        stdout=theirs,
        stderr=theirs,
        start_new_session=True,
    ) as running:
        os.close(theirs)
        shown = b""
        try:
            for line in lines:
                while not shown.endswith(b": "):
                    shown += os.read(ours, 1000)
                os.write(ours, line.encode())
                shown += b"\n"
            while part := os.read(ours, 1000):
                shown += part
        except OSError:  # It has ended.
            pass
        os.close(ours)
    return running.returncode, shown.decode()


def test_at_a_terminal_a_pin_is_typed_twice_and_never_shown(tmp_path: Path, data: Path) -> None:
    code, shown = typed_at_a_terminal(tmp_path, data, "483920\n", "483920\n")
    assert code == 0
    assert [line.strip() for line in shown.split("\n") if line.strip()] == [
        "PIN (six digits):",
        "The same again:",
        "Sam Lee (desk) is added",
    ]
    assert who_signs_in(data, PIN).name == "Sam Lee"


@pytest.mark.parametrize(
    ("lines", "reason"),
    [
        (["483920\n", "483921\n"], "the two PINs are not the same; nobody was added"),
        (["\x04"], "no PIN was typed; nobody was added"),
    ],
)
def test_two_pins_that_differ_or_none_add_nobody(
    tmp_path: Path, data: Path, lines: list[str], reason: str
) -> None:
    code, shown = typed_at_a_terminal(tmp_path, data, *lines)
    assert code == 2
    assert shown.strip().splitlines()[-1] == reason
    with VisitStore.open(data) as store:
        assert store.staff.everybody() == ()
