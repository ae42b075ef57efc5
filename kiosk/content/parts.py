"""An assessment is put together from its own file and from parts that several of them share.

In the file of an assessment, ``[[question]] part = "urgent-signs"`` stands for all questions of
``assessments/parts/urgent-signs.toml``. What follows from them (alerts, factors, features) comes
along, so no assessment can ask about an urgent sign and not raise its alert.
"""

from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import Any, Protocol, TypeVar

import msgspec

from kiosk.content.errors import ContentError
from kiosk.content.kinds.table import KINDS, no_such_kind
from kiosk.content.layout import ASSESSMENTS, LanguageFolder, part_file
from kiosk.content.library import PartWording, Wording
from kiosk.content.shelf import Shelf
from kiosk.content.toml import read_table, read_toml, shaped
from kiosk.scoring.assessment import (
    Alert,
    Assessment,
    Condition,
    Example,
    Factor,
    Feature,
    Question,
)
from kiosk.scoring.score import questions_of


class Part(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A few questions and all that follows from them."""

    question: tuple[Question, ...]
    alert: tuple[Alert, ...] = ()
    factor: tuple[Factor, ...] = ()
    feature: tuple[Feature, ...] = ()
    example: tuple[Example, ...] = ()
    """Worked examples that hold in every assessment that asks these questions of everybody."""


class Assembled(msgspec.Struct, frozen=True):
    assessment: Assessment
    parts: dict[str, Part]
    """The parts it is made of, by name."""
    file: str
    """The name of its own file, for an error."""

    def file_of(self, kind: str, name: str) -> str:
        """The file that a question, alert, factor, feature or example stands in."""
        return next(iter(self.in_parts(kind, name)), self.file)

    def in_parts(self, kind: str, name: str) -> tuple[str, ...]:
        """The files of parts that it stands in, each as often as it stands there."""
        return tuple(
            part_file(part)
            for part, content in self.parts.items()
            for one in getattr(content, kind, ())
            if _name(one) == name
        )

    def asked_if(self, question: Question) -> tuple[tuple[str, Condition], ...]:
        """What decides whether a question is asked, each condition with the file it stands in."""
        file = self.file_of("question", question.id)
        own = [q for part in self.parts.values() for q in part.question if q.id == question.id]
        if question.ask_if is None:
            return ()
        if not own or own[0].ask_if == question.ask_if:
            return ((file, question.ask_if),)
        both = question.ask_if.every
        if own[0].ask_if is not None and both[1:] == (own[0].ask_if,):
            return ((self.file, both[0]), (file, both[1]))
        return ((self.file, question.ask_if),)


class _Here(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The place of a part among an assessment's own questions."""

    part: str
    ask_if: Condition | None = None
    """Asks the whole part of some people only."""


class _Follows(Protocol):
    @property
    def when(self) -> Condition: ...


F = TypeVar("F", bound=_Follows)
W = TypeVar("W")


def assemble(shelf: Shelf, path: Path) -> Assembled:
    """One assessment with its parts; :class:`ContentError` names file, place and reason."""
    file = path.name
    table = read_table(path)
    entries: list[object] = shaped(table.pop("question", []), list, file, "question")
    own = shaped(table | {"question": []}, Assessment, file)
    questions: list[Question] = []
    parts: dict[str, Part] = {}
    examples = list(own.example)
    for number, entry in enumerate(entries, start=1):
        place = f"question {number}"
        if not isinstance(entry, dict) or "part" not in entry:
            questions.append(shaped(entry, Question, file, place))
            continue
        here = shaped(entry, _Here, file, place)
        if here.part in parts:
            raise ContentError(f"{file}: question {number}: part '{here.part}' stands there twice")
        part = _read(shelf, here.part, f"{file}: {place}")
        parts[here.part] = part
        questions.extend(_asked_here(part, here))
        # Where only some are asked, the answers of these examples would be dropped.
        examples.extend(part.example if here.ask_if is None else ())
    _refuse_unknown_kinds(questions, file)  # those of parts are known by now
    order = _by_question(questions)
    assessment = msgspec.structs.replace(
        own,
        question=tuple(questions),
        alert=order([*own.alert, *_all(parts, "alert")]),
        factor=order([*own.factor, *_all(parts, "factor")]),
        feature=order([*own.feature, *_all(parts, "feature")]),
        example=tuple(examples),
    )
    return Assembled(assessment=assessment, parts=parts, file=file)


def own_wording(shelf: Shelf, language: str, file: str) -> Wording:
    """The words of the assessment itself, without those of its parts."""
    return _worded(shelf, language, file, Wording)


def part_wording(shelf: Shelf, language: str, part: str) -> PartWording:
    """The words of one part."""
    return _worded(shelf, language, part_file(part), PartWording)


def merged(own: Wording, parts: Sequence[PartWording]) -> Wording:
    """All words of an assessment."""

    def together(kind: str) -> dict[str, Any]:
        words = [*(getattr(part, kind) for part in parts), getattr(own, kind)]
        return {name: text for each in words for name, text in each.items()}

    kinds = ("question", "alert", "factor", "feature", "pattern")
    return msgspec.structs.replace(own, **{kind: together(kind) for kind in kinds})


def _read(shelf: Shelf, part: str, where: str) -> Part:
    name = f"{ASSESSMENTS}/{part_file(part)}"
    path = shelf.find(name)
    if path is None:
        raise ContentError(f"{where}: there is no part {name}")
    found = read_toml(path, Part, part_file(part))
    _refuse_unknown_kinds(found.question, part_file(part))
    return found


def _refuse_unknown_kinds(questions: Iterable[Question], file: str) -> None:
    """Here, so that nothing that looks at an assessment meets a kind that is none."""
    unknown = [question for question in questions if question.kind not in KINDS]
    if unknown:
        raise ContentError(*(f"{file}: {no_such_kind(question)}" for question in unknown))


def _worded(shelf: Shelf, language: str, file: str, shape: type[W]) -> W:
    words = LanguageFolder(language).wording(file)
    path = shelf.find(words)
    if path is None:
        raise ContentError(f"{words}: no such file: no wording in {language}")
    return read_toml(path, shape, words)


def _asked_here(part: Part, here: _Here) -> list[Question]:
    if here.ask_if is None:
        return list(part.question)
    return [
        msgspec.structs.replace(
            question,
            ask_if=Condition(every=(here.ask_if, question.ask_if))
            if question.ask_if
            else here.ask_if,
        )
        for question in part.question
    ]


def _all(parts: dict[str, Part], kind: str) -> list[Any]:
    return [one for part in parts.values() for one in getattr(part, kind)]


def _by_question(questions: Sequence[Question]) -> Callable[[list[F]], tuple[F, ...]]:
    """Sorts what follows from answers by the first question it looks at."""
    place = {question.id: number for number, question in enumerate(questions)}

    def first(one: F) -> int:
        named = [place[name] for name in questions_of(one.when) if name in place]
        return min(named, default=len(place))

    return lambda found: tuple(sorted(found, key=first))


def _name(one: Any) -> str:
    return str(getattr(one, "id", getattr(one, "name", "")))
