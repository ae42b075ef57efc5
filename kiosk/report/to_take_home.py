"""What the page to take home says, in the patient's language and in plain words."""

from collections.abc import Sequence

from kiosk.content.library import HUNDRED, FactorWording, Library
from kiosk.report.alerts import questions_of_raised
from kiosk.report.answers import asked, said, tool_of
from kiosk.report.facts import VisitFacts
from kiosk.report.for_care_team import best_pattern, pain_scales, wants_to_ask
from kiosk.report.pages import Block, HomePage, Hundred, Line, Listed, Step, Steps
from kiosk.report.wording import PaperWords, long_date, paper_words
from kiosk.scoring.result import Result


def home_page(library: Library, results: Sequence[Result], about: VisitFacts) -> HomePage:
    words = paper_words(library.words)
    questions = wants_to_ask(library, results)
    told = _told(library, results, words)
    patterns = _patterns(library, results)
    notes = patterns + ((words.home_pattern_note,) if patterns else ())
    return HomePage(
        title=words.home_title,
        keep=words.home_keep,
        date=long_date(words, about.finished),
        clinic=about.clinic,
        front_desk=words.home_front_desk if any(result.alerts for result in results) else "",
        partial=words.home_partial if about.partial or any(r.partial for r in results) else "",
        questions=Listed(words.home_ask if questions else words.home_ask_own, questions),
        told=Block(words.home_told, told),
        told_notes=notes or (() if told else (words.home_told_nothing,)),
        can_change=_steps(library, results, words),
        help_at_once=Listed(words.home_help, tuple(words.home_help_signs.splitlines())),
        read_again=Listed(words.home_read, _read_again(library, results)),
        own_answers=words.home_own_answers,
        and_more=words.and_more,
        hundred=_hundred(library, results, words),
    )


def _told(library: Library, results: Sequence[Result], words: PaperWords) -> tuple[Line, ...]:
    """The main answers; none whose question raised an alert."""
    private = questions_of_raised(library, results)
    told = (
        *asked(library, results, lambda plan: plan.goal + plan.reason),
        *pain_scales(library, results),
        *asked(library, results, lambda plan: plan.where + plan.how_long + plan.told),
    )
    return tuple(
        Line(one.wording.short, said(one, library, words))
        for one in told
        if one.question.id not in private
        and (one.picked or (one.answer is not None and not isinstance(one.answer, (str, list))))
    )


def _patterns(library: Library, results: Sequence[Result]) -> tuple[str, ...]:
    told = best_pattern(results)
    if told is None or told.pattern is None:
        return ()
    wordings = tool_of(library, told).words.pattern
    return (wordings[told.pattern.id].you,) if told.pattern.id in wordings else ()


def _steps(library: Library, results: Sequence[Result], words: PaperWords) -> Steps | None:
    if not any(factor.marked is not None for result in results for factor in result.factors):
        return None
    steps: dict[str, Step] = {}
    for result in results:
        wordings = tool_of(library, result).words.factor
        for factor in result.factors:
            if factor.marked and factor.can_change != "no" and factor.id not in steps:
                wording = wordings.get(factor.id, FactorWording(name=factor.id))
                steps[factor.id] = Step(wording.name, wording.first_step)
    if not steps:
        intro = words.home_marked_none
    elif len(steps) == 1:
        intro = words.home_marked_one
    else:
        intro = words.home_marked_many
    return Steps(
        heading=words.home_can_change,
        intro=intro,
        steps=tuple(steps.values()),
        note=words.home_cannot_rule_out,
    )


def _read_again(library: Library, results: Sequence[Result]) -> tuple[str, ...]:
    """The titles of the articles that the answers lead to, the nearest first."""
    titles = {article.id: article.title for article in library.articles}
    wanted = dict.fromkeys(name for result in results for name in result.reading)
    return tuple(titles[name] for name in wanted if name in titles)


def _hundred(library: Library, results: Sequence[Result], words: PaperWords) -> Hundred | None:
    """After spine surgery: the first hundred people that an article shows, and its sources."""
    if all(result.tally is None for result in results):
        return None
    shown = (
        (int(page.figure.file.removeprefix(HUNDRED)), article.sources)
        for article in library.articles
        for page in article.pages
        if page.figure.file.startswith(HUNDRED)
    )
    count, sources = next(shown, (None, ()))
    if count is None:
        return None
    short = "; ".join(source.partition(",")[0] for source in sources)
    return Hundred(
        heading=words.home_hundred,
        count=count,
        filled=words.home_hundred_filled.format(count=count),
        outlined=words.home_hundred_outlined.format(others=100 - count),
        text=words.home_hundred_text.format(count=count),
        sources=words.home_hundred_sources.format(sources=short),
    )
