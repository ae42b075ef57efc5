"""Assessments for the tests of scoring: the real Spine check, and how to make a small one."""

import json
import tomllib
from pathlib import Path

import msgspec

from kiosk.content.library import Wording
from kiosk.scoring.assessment import Assessment

RESOURCES = Path(__file__).parents[2] / "resources"


def spine_check() -> Assessment:
    return small((RESOURCES / "assessments/spine-check.toml").read_text(encoding="utf-8"))


def spine_check_words() -> Wording:
    text = (RESOURCES / "assessments/en/spine-check.toml").read_text(encoding="utf-8")
    return msgspec.convert(tomllib.loads(text), Wording, strict=True)


def body_map_places() -> frozenset[str]:
    drawing = json.loads((RESOURCES / "figures/body-map.json").read_text(encoding="utf-8"))
    return frozenset([*drawing["back"], *drawing["front"]])


def small(toml: str) -> Assessment:
    """An assessment from a few lines of TOML; id, version, minutes and icon are filled in."""
    head = {"id": "small", "version": 1, "minutes": 1, "icon": "spine"}
    return msgspec.convert(head | tomllib.loads(toml), Assessment, strict=True)
