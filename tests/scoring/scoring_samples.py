"""Assessments for the tests of scoring: those we ship, and how to make a small one."""

import json
import tomllib

import msgspec

from kiosk.content.library import Wording
from kiosk.content.parts import assemble, merged, own_wording, part_wording
from kiosk.content.shelf import Shelf, resources
from kiosk.scoring.assessment import Assessment

SHELF = Shelf(folders=(resources(),))


def assessment(name: str) -> Assessment:
    """A shipped assessment with its parts."""
    return assemble(SHELF, resources() / f"assessments/{name}.toml").assessment


def shipped() -> dict[str, Assessment]:
    """Every assessment that travels with the program, by id."""
    every = [assemble(SHELF, path).assessment for path in SHELF.files("assessments", ".toml")]
    return {assessment.id: assessment for assessment in every}


def spine_check() -> Assessment:
    return assessment("spine-check")


def spine_check_words() -> Wording:
    assembled = assemble(SHELF, resources() / "assessments/spine-check.toml")
    parts = [part_wording(SHELF, "en", part) for part in assembled.parts]
    return merged(own_wording(SHELF, "en", "spine-check.toml"), parts)


def body_map_places() -> frozenset[str]:
    drawing = json.loads((resources() / "figures/body-map.json").read_text(encoding="utf-8"))
    return frozenset([*drawing["back"], *drawing["front"]])


def small(toml: str) -> Assessment:
    """An assessment from a few lines of TOML; id, version, minutes and icon are filled in."""
    head = {"id": "small", "version": 1, "minutes": 1, "icon": "spine"}
    return msgspec.convert(head | tomllib.loads(toml), Assessment, strict=True)
