"""Assessments for the tests of scoring: the real Spine check, and how to make a small one."""

import json
import tomllib

import msgspec

from kiosk.content.library import Wording
from kiosk.content.parts import Assembled, assemble, merged, own_wording, part_wording
from kiosk.content.places import Shelf, resources
from kiosk.scoring.assessment import Assessment

SHELF = Shelf(folders=(resources(),))


def spine_check() -> Assessment:
    return _spine_check().assessment


def spine_check_words() -> Wording:
    parts = [part_wording(SHELF, "en", part) for part in _spine_check().parts]
    return merged(own_wording(SHELF, "en", "spine-check.toml"), parts)


def _spine_check() -> Assembled:
    return assemble(SHELF, resources() / "assessments/spine-check.toml")


def body_map_places() -> frozenset[str]:
    drawing = json.loads((resources() / "figures/body-map.json").read_text(encoding="utf-8"))
    return frozenset([*drawing["back"], *drawing["front"]])


def small(toml: str) -> Assessment:
    """An assessment from a few lines of TOML; id, version, minutes and icon are filled in."""
    head = {"id": "small", "version": 1, "minutes": 1, "icon": "spine"}
    return msgspec.convert(head | tomllib.loads(toml), Assessment, strict=True)
