"""Every problem of a whole content folder, all at once."""

from collections.abc import Iterator

import msgspec

from kiosk.content.answers import checked
from kiosk.content.errors import AnswersError, ContentError
from kiosk.content.layout import ASSESSMENTS, OF_A_LANGUAGE, LanguageFolder
from kiosk.content.loading import load
from kiosk.content.parts import Assembled, assemble
from kiosk.content.reading import reading_problems
from kiosk.content.screens import language_codes
from kiosk.content.shelf import Shelf
from kiosk.scoring.assessment import Answers, Assessment, Example, Question
from kiosk.scoring.coverage import gaps
from kiosk.scoring.examples import failures_of


def problems(shelf: Shelf) -> list[str]:
    """One line per problem, each once: file, place, reason. Empty when all is well."""
    found = list(shelf.moved())
    for code in language_codes(shelf):
        try:
            library = load(shelf, code)
        except ContentError as error:
            found.extend(error.problems)
            continue
        found.extend(reading_problems(library))
        told = {q.id: q for tool in library.tools.values() for q in tool.assessment.question}
        for path in shelf.files(ASSESSMENTS, ".toml"):
            assembled = assemble(shelf, path)
            found.extend(_example_problems(assembled, told))
            found.extend(_gap_problems(assembled))
    found.extend(_folder_problems(shelf))
    return list(dict.fromkeys(found))


def _example_problems(assembled: Assembled, told: dict[str, Question]) -> Iterator[str]:
    """``told``: the questions of every assessment, whose answers may be known before."""
    assessment = assembled.assessment
    everything = msgspec.structs.replace(assessment, question=tuple(told.values()))
    for example in assessment.example:
        file = assembled.file_of("example", example.name)
        where = f"{file}: example '{example.name}'"
        yield from _answer_problems(assessment, example.answers, where)
        yield from _answer_problems(everything, example.known, f"{where}, known")
        for name in _questions_expected(example):
            if name not in {question.id for question in assessment.question}:
                yield f"{where}, expect: there is no question '{name}'"
        for line in failures_of(assessment, example):
            yield f"{file}: {line}"


def _answer_problems(assessment: Assessment, answers: Answers, where: str) -> Iterator[str]:
    try:
        checked(assessment, answers)
    except AnswersError as error:
        yield f"{where}: {error}"


def _questions_expected(example: Example) -> tuple[str, ...]:
    """The questions that an example names. One that is not there is never asked, and so hidden."""
    expect = example.expect
    return (*(expect.asked or ()), *(expect.hidden or ()), *(expect.offered or ()))


def _gap_problems(assembled: Assembled) -> Iterator[str]:
    """What no worked example tries."""
    assessment = assembled.assessment
    for gap in gaps(assessment):
        file = assembled.file_of(gap.kind, gap.name)
        if gap.inside.startswith("ask_if"):
            file = assembled.asked_if(assessment.ask(gap.name))[0][0]
        # What a part brings has to be tried in each assessment that asks it.
        yield f"{file}: {gap}" if file == assembled.file else f"{file}: {gap} in {assessment.id}"


def _folder_problems(shelf: Shelf) -> Iterator[str]:
    """Folders of a language that has no words for the screens: nobody would ever see them."""
    named = {code for name in OF_A_LANGUAGE for code in shelf.holding(name)}
    for code in sorted(named.difference(language_codes(shelf))):
        yield f"{code}: there is no {LanguageFolder(code).screens}, so nobody sees this"
