"""Drawings that are data: icons and the body map."""

import functools
import json
from typing import Any

from kiosk.content.errors import ContentError
from kiosk.content.shelf import Shelf, resources


def drawing(name: str, shelf: Shelf | None = None) -> dict[str, Any]:
    """``icons.json`` or ``body-map.json`` as it stands in the file."""
    path = (shelf or Shelf(folders=(resources(),))).find(f"figures/{name}")
    if path is None:
        raise ContentError(f"figures/{name}: no such file")
    try:
        found: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    except ValueError as error:
        raise ContentError(f"figures/{name}: {error}") from None
    return found


@functools.cache
def place_ids() -> frozenset[str]:
    """Every place of the body map, front and back."""
    body = drawing("body-map.json")
    return frozenset([*body["back"], *body["front"]])


@functools.cache
def icon_names() -> frozenset[str]:
    return frozenset(drawing("icons.json")["icons"])
