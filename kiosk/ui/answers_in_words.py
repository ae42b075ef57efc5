"""An answer as a patient would say it, for check-your-answers."""

from collections.abc import Mapping

from kiosk.content.library import QuestionWording
from kiosk.scoring.assessment import EXITS, Answer, Question
from kiosk.ui.words import Words


def in_words(
    question: Question,
    answer: Answer | None,
    wording: QuestionWording,
    places: Mapping[str, str],
    words: Words,
) -> str:
    """One line: the choices' labels, the number, the month, the places, the measure as it was
    told, or the text itself."""
    match answer:
        case None:
            return words("check.skipped")
        case str() if answer in EXITS:
            return words(f"question.{answer}")
        case str() if question.kind == "month":
            return month_in_words(answer, words)
        case str() if question.kind == "text":
            return f"“{answer}”"
        case str() if question.kind in ("height", "weight"):
            return measure_in_words(answer, words)
        case str():
            return wording.choice.get(answer, answer)
        case list():
            return ", ".join(_label(name, wording, words) for name in answer)
        case dict():
            return ", ".join(places.get(name, name) for name in answer)
        case number:
            return words("check.number", number=number, highest=question.highest)


def month_in_words(answer: str, words: Words) -> str:
    """``"2023-03"`` as "March 2023"; ``"2023"`` as it is."""
    year, _, month = answer.partition("-")
    return f"{words('month.full_names').split()[int(month) - 1]} {year}" if month else year


def measure_in_words(answer: str, words: Words) -> str:
    """``"5 ft 7 in"`` with its units as they are written in the language of now."""
    parts = answer.split()
    return " ".join(words(f"measure.{part}") if part.isalpha() else part for part in parts)


def _label(name: str, wording: QuestionWording, words: Words) -> str:
    return words(f"question.{name}") if name in EXITS else wording.choice.get(name, name)
