"""``kiosk purge-data``: delete all that patients have left on this machine.

Uninstalling never does it. It works with a database that cannot be opened any more, too, so it
goes by the names of files (:mod:`kiosk.data_folder`), and leaves those that are not the kiosk's.
"""

import argparse
import os
import sys
from collections.abc import Iterator
from pathlib import Path

from kiosk.command.terminal import CannotBeUsed, say
from kiosk.command.verbs import argument, verb
from kiosk.data_folder import DataFolder
from kiosk.settings.keys import Settings


@verb(
    "purge-data",
    "delete all visits and their key",
    argument(
        "--yes-delete-all-visits",
        dest="name",
        metavar="HOSTNAME",
        help="do not ask; HOSTNAME is the name of this machine",
    ),
)
def purge_data(given: argparse.Namespace, chosen: Settings) -> int:
    """Refused unless this machine is named, and while a kiosk or a desk has the database open."""
    import socket

    from kiosk.desk.retention import filed_pages
    from kiosk.store.key import key_path

    machine = socket.gethostname()
    data = DataFolder(chosen.data_folder)
    folder, pages = data.path, chosen.filing_folder
    if not folder.is_dir():
        raise CannotBeUsed(
            f"{folder}: there is no such folder, nothing was deleted; see --data-dir"
        )
    if given.name is None:
        given.name = _typed_name(folder, machine)
    if given.name != machine:
        raise CannotBeUsed(
            f"'{given.name}' is not the name of this machine ({machine}); nothing was deleted"
        )
    for user in _users_of(data.database):
        raise CannotBeUsed(
            f"{data.database}: process {user} has it open, nothing was deleted; stop the "
            "kiosk (systemctl stop spine-kiosk) and close the front desk's window first"
        )
    deleted = [_deleted(path) for path in (*data.files(), *filed_pages(pages))]
    left = sorted(map(str, folder.iterdir()))
    said = [f"{len(deleted)} files are deleted", *deleted]
    if left:
        said += [f"{len(left)} files or folders in {folder} are left:", *left]
    key = key_path(folder, os.environ)
    if key != data.key:
        said.append(f"{key} was the sealed key: delete what it is made of, see docs/deploy.md")
    said.append("Not reached: paper, backups, exports, and blocks that a disk has set aside.")
    return say(given, {"deleted": deleted, "left": left}, "\n".join(said))


def _typed_name(folder: Path, machine: str) -> str:
    if not sys.stdin.isatty():
        raise CannotBeUsed(
            "there is no terminal to ask at, nothing was deleted; "
            f"--yes-delete-all-visits {machine} deletes without asking"
        )
    print(f"All visits in {folder} and their key will be deleted for good.", file=sys.stderr)
    print(f"To do so, type the name of this machine ({machine}): ", end="", file=sys.stderr)
    sys.stderr.flush()
    return sys.stdin.readline().strip()


def _deleted(path: Path) -> str:
    try:
        path.unlink()
    except OSError as error:
        raise CannotBeUsed(f"{path}: cannot be deleted: {error.strerror}; run it again") from None
    return str(path)


def _users_of(database: Path) -> Iterator[int]:
    """Processes that have this file open. An idle kiosk locks nothing, so no lock would tell.

    Windows refuses to delete a file that is open, and needs no such look.
    """
    wanted = os.path.realpath(database)
    for opened in Path("/proc").glob("[0-9]*/fd/*"):
        try:
            found = opened.readlink()
        except OSError:  # Somebody else's process, or one that has just ended.
            continue
        if str(found) == wanted:
            yield int(opened.parts[2])
