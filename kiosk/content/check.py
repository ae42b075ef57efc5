"""Every problem of a whole content folder, all at once."""

from collections.abc import Iterator

from kiosk.content.errors import ContentError
from kiosk.content.figures import place_ids
from kiosk.content.loading import load
from kiosk.content.places import Shelf
from kiosk.content.screens import language_codes
from kiosk.scoring.answers import AnswersError, checked
from kiosk.scoring.assessment import Assessment
from kiosk.scoring.examples import failures


def problems(shelf: Shelf) -> list[str]:
    """One line per problem, each once: file, place, reason. Empty when all is well."""
    found: list[str] = []
    for code in language_codes(shelf):
        try:
            library = load(shelf, code)
        except ContentError as error:
            found.extend(error.problems)
            continue
        for tool in library.tools.values():
            file = f"{tool.assessment.id}.toml"
            found.extend(f"{file}: {line}" for line in _example_problems(tool.assessment))
    return list(dict.fromkeys(found))


def _example_problems(assessment: Assessment) -> Iterator[str]:
    for example in assessment.example:
        try:
            checked(assessment, example.answers, place_ids())
        except AnswersError as error:
            yield f"example '{example.name}': {error}"
    yield from failures(assessment)
