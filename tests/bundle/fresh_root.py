"""A fresh Debian in a folder, to install the package into as IT would; nothing of this machine."""

import hashlib
import subprocess
from collections.abc import Callable
from pathlib import Path

import msgspec

CHECKOUT = Path(__file__).parents[2]
BUILD = CHECKOUT / "build" / "roots"
DEBIAN = "bookworm"
BARE = ("systemd", "systemd-sysv", "dbus", "udev", "procps", "ca-certificates")
"""With Debian's essential packages: what every machine has that boots."""
TO_LOOK = ("xvfb", "xauth", "grim", "espeak-ng", "cups-client", "cups-ipp-utils")
"""Only for the tests, and what is merely recommended: installed when it is known that the package
brings all it needs itself."""
DATA = Path("var/lib/spine-kiosk")


class Done(msgspec.Struct, frozen=True):
    code: int
    out: str
    err: str

    def well(self) -> str:
        """What was printed by something that has to end well."""
        assert self.code == 0, f"{self.code}\n{self.out}\n{self.err}"
        return self.out


class Root(msgspec.Struct, frozen=True):
    """A root file system; commands run in it as in a container, with /proc and /dev."""

    place: Path

    def run(self, command: str, seconds: float = 600) -> Done:
        """A line of shell, as root."""
        return _run(*self._container("--pipe", "--as-pid2"), "sh", "-c", command, seconds=seconds)

    def boot(self, seconds: float = 600) -> None:
        """Start systemd in it, and wait until it has powered itself off."""
        _run(*self._container("--boot", "--private-network"), seconds=seconds)

    def copied(self, place: Path) -> "Root":
        _run("cp", "-a", "--reflink=auto", str(self.place), str(place)).well()
        return Root(place)

    def apt(self, arguments: str) -> Done:
        """apt-get, without a question and without what is only recommended."""
        return self.run(
            "DEBIAN_FRONTEND=noninteractive apt-get -q -y --no-install-recommends "
            f"--allow-downgrades {arguments}"
        )

    def put(self, file: Path) -> str:
        """A file of this machine in its /tmp; the name it has there."""
        there = self.place / "root" / file.name
        if not there.exists():
            _run("cp", str(file), str(there)).well()
        return f"/root/{file.name}"

    @property
    def data(self) -> Path:
        return self.place / DATA

    def _container(self, *options: str) -> tuple[str, ...]:
        place = str(self.place)
        return ("systemd-nspawn", "-q", "-D", place, "--register=no", "--keep-unit", *options)


class Fresh(msgspec.Struct, frozen=True):
    """A fresh Debian after ``apt install`` of the package, and how that went."""

    root: Root
    said: Done
    missing: str
    """What the program would look for in vain, before anything else was installed."""


def bare_root(place: Path) -> Root:
    """A Debian as it comes from the mirror; made once, then unpacked from a file in build/."""
    named = hashlib.sha256(" ".join((DEBIAN, *BARE)).encode()).hexdigest()[:12]
    kept = BUILD / f"{named}.tar"
    if not kept.exists():
        BUILD.mkdir(parents=True, exist_ok=True)
        packages = f"--include={','.join(BARE)}"
        made = kept.with_suffix(".new.tar")
        _run("mmdebstrap", "--variant=minbase", packages, DEBIAN, str(made)).well()
        made.rename(kept)
    place.mkdir()
    _run("tar", "-C", str(place), "-xf", str(kept)).well()
    (place / "etc" / "hostname").write_text("kiosk-07\n")
    return Root(place)


def package() -> Path:
    """The package that `make bundle` has made."""
    (found,) = (CHECKOUT / "dist").glob("spine-kiosk_*.deb")
    return found


def repacked(version: str, folder: Path, change: Callable[[Path], None] = lambda _: None) -> Path:
    """The same package as another version of it, with whatever ``change`` does to its files."""
    files, made = folder / version, folder / f"spine-kiosk_{version}_amd64.deb"
    _run("dpkg-deb", "-R", str(package()), str(files)).well()
    control = files / "DEBIAN" / "control"
    lines = control.read_text().splitlines()
    renamed = [f"Version: {version}" if each.startswith("Version: ") else each for each in lines]
    control.write_text("\n".join(renamed) + "\n")
    change(files)
    _run("dpkg-deb", "-Znone", "--build", str(files), str(made)).well()
    _run("rm", "-r", str(files)).well()
    return made


def _run(*command: str, seconds: float = 600) -> Done:
    done = subprocess.run(
        command, capture_output=True, text=True, errors="replace", timeout=seconds, check=False,
        stdin=subprocess.DEVNULL,
    )  # fmt: skip
    return Done(done.returncode, done.stdout, done.stderr)
