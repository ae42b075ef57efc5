"""Problems that no single value shows: ids that point nowhere, wording that is missing."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from kiosk.content.figures import icon_names, place_ids
from kiosk.content.library import HUNDRED, Article, ArticlePage, QuestionWording, Wording
from kiosk.content.places import Shelf
from kiosk.scoring.assessment import Assessment, Condition, Question
from kiosk.scoring.score import MIXED, NOT_CLEAR


def place_problems(places: Mapping[str, str], language: str, file: str) -> Iterator[str]:
    """Every place of the body map needs its name."""
    for place in sorted(place_ids() - places.keys()):
        yield f"{file}: places, {place}: no wording in {language}"
    for place in sorted(places.keys() - place_ids()):
        yield f"{file}: places, {place}: the body map has no such place"


def article_problems(article: Article, shelf: Shelf, file: str) -> Iterator[str]:
    """What would leave a hole in the article's pages. ``file`` is the name shown."""
    if article.icon not in icon_names():
        yield f"{file}: icon: there is no icon '{article.icon}'"
    if not any(answer.fits for answer in article.quick_check.answer):
        yield f"{file}: quick_check: no answer fits"
    if not article.sources and any(_counts(page) for page in article.pages):
        yield f"{file}: sources: a figure is shown but no source is named"
    for page in article.pages:
        figure = page.figure
        if not figure.description.strip():
            yield f"{file}: page '{page.heading}': the picture {figure.file} has no description"
        if figure.file.startswith(HUNDRED):
            number = figure.file.removeprefix(HUNDRED)
            if not number.isdigit() or not 0 <= int(number) <= 100:
                yield f"{file}: page '{page.heading}': {figure.file}: a count from 0 to 100 follows"
        elif shelf.find(f"figures/{figure.file}") is None:
            yield f"{file}: page '{page.heading}': there is no picture figures/{figure.file}"


def structure_problems(assessment: Assessment, path: Path, articles: set[str]) -> Iterator[str]:
    """Ids that are doubled, unknown or asked about too late."""
    file = path.name
    if assessment.id != path.stem:
        yield f"{file}: id: '{assessment.id}' must be the file's name, '{path.stem}'"
    if assessment.icon not in icon_names():
        yield f"{file}: icon: there is no icon '{assessment.icon}'"
    for kind, ids in _ids(assessment).items():
        for name in (name for name, times in Counter(ids).items() if times > 1):
            yield f"{file}: {kind} '{name}': stands there twice"
    earlier: dict[str, Question] = {}
    for question in assessment.question:
        where = f"{file}: question '{question.id}'"
        yield from _question_problems(question, earlier, where)
        earlier[question.id] = question
    for where, condition in _conditions(assessment):
        yield from _condition_problems(condition, earlier, f"{file}: {where}", assessment)
    for alert in assessment.alert:
        if not alert.source.strip():
            yield f"{file}: alert '{alert.id}': no source is named"
    for factor in assessment.factor:
        if not any(source.strip() for source in factor.sources):
            yield f"{file}: factor '{factor.id}': no source is named"
        if factor.read is not None and factor.read not in articles:
            yield f"{file}: factor '{factor.id}': read: there is no article '{factor.read}'"
    yield from _pattern_problems(assessment, file)
    for part in assessment.summary.__struct_fields__:
        for name in getattr(assessment.summary, part):
            if name not in earlier:
                yield f"{file}: summary, {part}: there is no question '{name}'"


def wording_problems(
    assessment: Assessment, words: Wording, language: str, file: str
) -> Iterator[str]:
    """Every id needs its words, and every word its id."""
    for question in assessment.question:
        said = words.question.get(question.id)
        if said is None:
            yield f"{file}: question '{question.id}': no wording in {language}"
        else:
            yield from _choice_problems(question, said, language, file)
    own = [*_ids(assessment)["pattern"], MIXED, NOT_CLEAR] if assessment.pattern else []
    pairs: list[tuple[str, Iterable[str], Iterable[str]]] = [
        ("question", [q.id for q in assessment.question], words.question),
        ("alert", [a.id for a in assessment.alert], words.alert),
        ("factor", [f.id for f in assessment.factor], words.factor),
        ("feature", [f.id for f in assessment.feature], words.feature),
        ("pattern", own, words.pattern),
    ]
    for kind, ids, worded in pairs:
        for name in sorted(set(ids) - set(worded)) if kind != "question" else ():
            yield f"{file}: {kind} '{name}': no wording in {language}"
        for name in sorted(set(worded) - set(ids)):
            yield f"{language}/{file}: {kind} '{name}': there is wording, but no such {kind}"
    for name, alert in words.alert.items():
        if not alert.action.strip():
            yield f"{language}/{file}: alert '{name}': no action for staff"


def _counts(page: ArticlePage) -> bool:
    """Whether the page says or draws how many people of a hundred."""
    said = any("100 people" in paragraph.text for paragraph in page.paragraphs)
    return said or page.figure.file.startswith(HUNDRED)


def _choice_problems(
    question: Question, said: QuestionWording, language: str, file: str
) -> Iterator[str]:
    for choice in question.choices:
        if choice not in said.choice:
            yield f"{file}: question '{question.id}', choice '{choice}': no wording in {language}"
    for choice in sorted(set(said.choice) - set(question.choices)):
        yield f"{language}/{file}: question '{question.id}': no such choice '{choice}'"
    if question.kind == "scale" and not (said.lowest and said.highest):
        yield f"{language}/{file}: question '{question.id}': a scale needs 'lowest' and 'highest'"


def _ids(assessment: Assessment) -> dict[str, list[str]]:
    return {
        "question": [q.id for q in assessment.question],
        "alert": [a.id for a in assessment.alert],
        "factor": [f.id for f in assessment.factor],
        "feature": [f.id for f in assessment.feature],
        "pattern": [p.id for p in assessment.pattern],
        "example": [e.name for e in assessment.example],
    }


def _question_problems(
    question: Question, earlier: dict[str, Question], where: str
) -> Iterator[str]:
    if question.kind in ("one", "several", "body_map") and not question.choices:
        yield f"{where}: there is nothing to choose"
    if question.kind == "text" and question.at_most is None:
        yield f"{where}: at_most: how many characters fit?"
    if question.kind == "text" and (question.exits or not question.optional):
        yield f"{where}: a text has no 'not sure': set optional = true and exits = []"
    for name in sorted(set(question.exclusive) - set(question.choices)):
        yield f"{where}: exclusive: there is no choice '{name}'"
    if question.choices_from is not None and question.choices_from not in earlier:
        yield f"{where}: choices_from: '{question.choices_from}' is not asked before it"
    if question.ask_if is not None:
        yield from _condition_problems(question.ask_if, earlier, f"{where}, ask_if", None)


def _conditions(assessment: Assessment) -> Iterator[tuple[str, Condition]]:
    for alert in assessment.alert:
        yield f"alert '{alert.id}'", alert.when
        if alert.escalate is not None:
            yield f"alert '{alert.id}', escalate", alert.escalate.when
    for factor in assessment.factor:
        yield f"factor '{factor.id}'", factor.when
    for feature in assessment.feature:
        yield f"feature '{feature.id}'", feature.when
    if assessment.tally_if is not None:
        yield "tally_if", assessment.tally_if


def _condition_problems(
    condition: Condition,
    asked: dict[str, Question],
    where: str,
    assessment: Assessment | None,
) -> Iterator[str]:
    tests = (condition.question, condition.feature, condition.no)
    if sum([bool(condition.every), bool(condition.some), *(x is not None for x in tests)]) != 1:
        yield f"{where}: a condition has one of question, feature, every, some and no"
    for part in (*condition.every, *condition.some, *([condition.no] if condition.no else ())):
        yield from _condition_problems(part, asked, where, assessment)
    if condition.feature is not None and (
        assessment is None or condition.feature not in _ids(assessment)["feature"]
    ):
        yield f"{where}: there is no feature '{condition.feature}'"
    for name in (condition.question, condition.more_than):
        if name is not None and name not in asked:
            yield f"{where}: question '{name}' is unknown or asked later"
    question = asked.get(condition.question or "")
    if question is None:
        return
    known = place_ids() if question.kind == "body_map" else {*question.choices, *question.exits}
    for name in condition.any_of:
        if name not in known:
            yield f"{where}: question '{question.id}' has no '{name}' to choose"
    for name in condition.feels:
        if name not in question.choices:
            yield f"{where}: question '{question.id}' has no feeling '{name}'"


def _pattern_problems(assessment: Assessment, file: str) -> Iterator[str]:
    features = set(_ids(assessment)["feature"])
    for pattern in assessment.pattern:
        where = f"{file}: pattern '{pattern.id}'"
        for name in (*pattern.needs, *pattern.of, *pattern.without):
            if name not in features:
                yield f"{where}: there is no feature '{name}'"
        if pattern.at_least > len(pattern.of):
            yield f"{where}: at_least: nothing can reach {pattern.at_least} of {len(pattern.of)}"
