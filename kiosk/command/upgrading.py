"""``kiosk upgrade``: bring the database to this version now, instead of at the next start.

The package calls it while the kiosk is stopped, so that an upgrade that cannot work is told to
whoever installs, and not to the first patient of the morning.
"""

import argparse

from kiosk.command.terminal import existing_store, say
from kiosk.command.verbs import verb
from kiosk.data_folder import DataFolder
from kiosk.records.errors import StoreUnusable
from kiosk.settings.keys import Settings


@verb("upgrade", "bring the database to this version, now")
def upgrade(given: argparse.Namespace, chosen: Settings) -> int:
    """Refused with a ``StoreError`` when the database cannot be upgraded; it is as before then."""
    from kiosk.store.opening import stands_at
    from kiosk.store.schema import SCHEMA_VERSION

    data = DataFolder(chosen.data_folder)
    database = data.database
    try:
        before = stands_at(chosen.data_folder)
    except OSError as error:
        raise StoreUnusable(chosen.data_folder, error.strerror or str(error)) from error
    said = {"from": before, "to": SCHEMA_VERSION, "copy": None}
    if before is None:
        return say(given, said, f"{database}: no visits yet, there is nothing to upgrade")
    # Opened also when nothing is to be done: whoever installs wants to know that it opens.
    existing_store(chosen).close()
    if before == SCHEMA_VERSION:
        return say(given, said, f"{database}: it is at revision {before} already")

    copy = str(data.copy_before_upgrade(before))
    text = f"{database}: upgraded from revision {before} to {SCHEMA_VERSION}; a copy from before: "
    return say(given, said | {"copy": copy}, text + copy)
