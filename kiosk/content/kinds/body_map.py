"""Places on a drawing of the body, and how each of them feels."""

from collections.abc import Iterator, Mapping

from kiosk.content.figures import place_ids
from kiosk.content.kinds.kind import Kind, meant, or_exits, shortly, wrong
from kiosk.content.kinds.saying import Saying
from kiosk.scoring.assessment import Answer, Question


class BodyMap(Kind):
    """Each place with the feelings marked there; none is fine."""

    drawn = "map"

    def checked(self, question: Question, value: object) -> dict[str, list[str]]:
        if not isinstance(value, Mapping):
            wanted = "a table of place and feelings" + or_exits(question)
            raise wrong(question, f"{shortly(value)} is not a body map", wanted)
        if not value:
            raise wrong(question, "no place is marked", "one place or more" + or_exits(question))
        for place in value:
            if not isinstance(place, str) or place not in place_ids():
                reason = f"there is no place {shortly(place)}"
                raise wrong(question, reason, meant(place, place_ids()))
        return {place: _feelings(question, place, felt) for place, felt in value.items()}

    def said(self, _question: Question, answer: Answer, saying: Saying) -> str:
        """The places, without the feelings."""
        assert isinstance(answer, dict)
        return ", ".join(saying.places.get(place, place) for place in answer)

    def problems(self, question: Question) -> Iterator[str]:
        if not question.choices:
            yield "there is nothing to choose"

    def named(self, _question: Question) -> frozenset[str]:
        return place_ids()


def _feelings(question: Question, place: str, felt: object) -> list[str]:
    if not isinstance(felt, list):
        wanted = f"a list of feelings: {', '.join(question.choices)} (none is fine)"
        raise wrong(question, f"place '{place}': {shortly(felt)} is not a list", wanted)
    for feeling in felt:
        if not isinstance(feeling, str) or feeling not in question.choices:
            reason = f"place '{place}': there is no feeling {shortly(feeling)}"
            raise wrong(question, reason, f"use {', '.join(question.choices)}")
        if felt.count(feeling) > 1:
            reason = f"place '{place}': '{feeling}' is there twice"
            raise wrong(question, reason, "name each feeling once")
    return list(felt)
