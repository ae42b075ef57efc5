"""The settings in words: what is set and since where, a file to begin with, docs/settings.md."""

import argparse
import json
import textwrap
from pathlib import Path
from typing import Any

from kiosk.command.terminal import CannotBeUsed, say
from kiosk.command.verbs import VerbGroup, argument, verb_without_settings
from kiosk.settings.keys import DATA_DIR, Settings, in_words, kind_of
from kiosk.settings.reading import STANDARD, Gathered, gather, value_of

KEYS = Settings.__struct_fields__


@verb_without_settings("show", "each key, its value, and where that came from")
def show(given: argparse.Namespace) -> int:
    """Each key, its value as TOML, and where it came from."""
    found = gather(getattr(given, "settings", None), data_dir=getattr(given, "data_dir", None))
    rows = [
        (key, _toml(getattr(found.chosen, key)), found.origins.get(key, "default")) for key in KEYS
    ]
    key_width, value_width = (max(len(row[column]) for row in rows) for column in (0, 1))
    head = f"settings file: {found.file or f'none ({STANDARD} is not there)'}"
    lines = (f"{key:{key_width}}  {value:{value_width}}  {origin}" for key, value, origin in rows)
    data = {
        "file": str(found.file) if found.file else None,
        "settings": {
            key: {
                "value": _plain(getattr(found.chosen, key)),
                "from": _source(found, key),
                "place": found.origins.get(key),
            }
            for key in KEYS
        },
    }
    return say(given, data, "\n".join((head, "", *lines)))


@verb_without_settings(
    "sample",
    "a whole settings file, to begin with",
    argument(
        "--set", action="append", default=[], metavar="KEY=VALUE", help="this one; may be repeated"
    ),
)
def sample(given: argparse.Namespace) -> int:
    """A whole settings file on standard output, with what ``--set`` gives and no more set.

    It works while the settings are broken: whoever has those may want a fresh file.
    """
    chosen = {}
    for pair in given.set:
        key, equals, text = pair.partition("=")
        if not equals:
            raise CannotBeUsed(f"--set {pair}: write it as KEY=VALUE")
        value = value_of(key, text, f"--set {pair}", Path())
        # A path stays as it was given: it may be meant for another machine.
        chosen[key] = text if value is None or isinstance(value, Path) else value
    return say(given, {"toml": sample_file(chosen)}, sample_file(chosen).rstrip("\n"))


SETTINGS = VerbGroup("settings", "what is set, and a file to begin with", (show, sample))


def sample_file(chosen: dict[str, Any]) -> str:
    """A settings file with every key, its meaning and default; all but ``chosen`` commented out."""
    parts = [
        "# The settings of the spine kiosk. Each key is shown with its default: take away the #\n"
        "# before a key to set it. The kiosk reads this file when it starts.\n"
        "#\n"
        "# kiosk settings show   says what is set, and where each value came from\n"
    ]
    for key in KEYS:
        _, meta = kind_of(key)
        words = f"{meta.description} ({in_words(key)})"
        comment = textwrap.fill(words, 90, initial_indent="# ", subsequent_indent="# ")
        line = f"{key} = {_toml(chosen[key])}" if key in chosen else f"#{key} = {_default(key)}"
        parts.append(f"{comment}\n{line}\n")
    return "\n".join(parts)


def page() -> str:
    """docs/settings.md, whole."""
    return _PAGE.replace("TABLE", "\n".join(_row(key) for key in KEYS))


def _row(key: str) -> str:
    _, meta = kind_of(key)
    return f"| `{key}` | {in_words(key)} | `{_default(key)}` | {meta.description} |"


def _source(found: Gathered, key: str) -> str:
    match found.origins.get(key):
        case None:
            return "default"
        case origin if origin == str(found.file):
            return "file"
        case origin if origin == DATA_DIR:
            return "option"
        case _:
            return "environment"


def _default(key: str) -> str:
    """The default as TOML; of one that depends on the user, what it is for most."""
    extra = kind_of(key)[1].extra or {}
    return _toml(extra["default"] if "default" in extra else getattr(Settings(), key))


def _plain(value: Any) -> Any:
    return str(value) if isinstance(value, Path) else value


def _toml(value: Any) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int | float):
        return f"{value:g}"
    # What JSON escapes between double quotes, TOML does, too.
    return json.dumps(str(value or ""), ensure_ascii=False)


_PAGE = """\
# Settings

<!-- Made by `make docs` from kiosk/settings/keys.py: change it there. -->

One TOML file. Every key has a default, so a clinic sets only what it wants otherwise.

```
kiosk settings sample > kiosk.toml     a whole file: every key with its meaning, all commented out
kiosk settings sample --set 'clinic=Hillside Spine Clinic' --set keep_days=30
kiosk settings show [--json]           what is set, and where each value came from
kiosk check                            tries colours, logo and content, too
```

## Where a value comes from

The later goes before the earlier:

1. the default;
2. the settings file: `--settings FILE`, or else `/etc/kiosk/kiosk.toml` (Windows:
   `%ProgramData%\\Spine Kiosk\\kiosk.toml`) if it is there. A file that is there and cannot be
   read is refused, not passed over;
3. the environment: `KIOSK_` and the key, such as `KIOSK_CLINIC` or `KIOSK_KEEP_DAYS`;
4. `--data-dir DIR`, for `data_folder` alone.

The file is read when the command starts, so start the kiosk again after a change.

## How values are written

- **Folders and files** may begin with `~`. A relative one in the file starts at the file's own
  folder; in a variable, in the folder where the command was started. On Windows write `/`, or
  put the name in single quotes: `'C:\\Clinic\\content'`. Between double quotes TOML reads `\\` as
  something else, which is refused.
- **Yes and no** are `true` and `false`; in a variable also `1` and `0`.
- **An empty text** or variable is a value: where the table says what "Empty" means, it takes back
  what the file sets. For a number, a choice or `data_folder` it is refused.
- The file is UTF-8, with or without a byte order mark, and lines may end as on Windows. It has no
  `[sections]`.

What cannot be used is refused with exit code 2 and one line that names the file or variable, the
key and the reason, and for an unknown key or variable the nearest one:

```
/etc/kiosk/kiosk.toml: unknown setting 'clinc'; did you mean 'clinic'?
/etc/kiosk/kiosk.toml: idle_minutes: "soon" is not a number from 2 to 5
KIOSK_PRINTR: unknown setting 'printr'; did you mean 'printer'?
```

## Every key

| key | what may be given | default | meaning |
|---|---|---|---|
TABLE

A colour with which somebody could not read the screen is refused, with its contrast: text needs
7 to 1, edges and icons 3 to 1 (WCAG 2.2). High contrast keeps its own colours. Red stays for "Tell
the front desk now", so please choose another for buttons.

`data_folder` is in `$XDG_DATA_HOME` when that is set; on Windows it is
`%ProgramData%\\Spine Kiosk\\data`. Keep a copy of `visits.key` from the data
folder in a safe: without it the visits cannot be read.
"""
