"""Every problem of a whole content folder, all at once."""

from kiosk.content.errors import ContentError
from kiosk.content.loading import languages, load
from kiosk.content.places import Shelf
from kiosk.scoring.examples import failures


def problems(shelf: Shelf) -> list[str]:
    """One line per problem, each once: file, place, reason. Empty when all is well."""
    found: list[str] = []
    try:
        codes = [language.code for language in languages(shelf)]
    except ContentError as error:
        return list(error.problems)
    for code in codes:
        try:
            library = load(shelf, code)
        except ContentError as error:
            found.extend(error.problems)
            continue
        for tool in library.tools.values():
            name = tool.assessment.id
            found.extend(f"{name}.toml: {line}" for line in failures(tool.assessment))
    return list(dict.fromkeys(found))
