"""What the page for the care team says: red flags first, facts and not verdicts."""

from collections.abc import Callable, Sequence

from kiosk.content.kinds.table import kind_of
from kiosk.content.library import FactorWording, Library, Tool
from kiosk.report.alerts import alert_box
from kiosk.report.answers import Asked, asked, instead, on_paper, said, tool_of
from kiosk.report.facts import VisitFacts
from kiosk.report.pages import (
    Block,
    CareTeamPage,
    FactorLine,
    Factors,
    Line,
    Listed,
    Mark,
    Pain,
    PainScale,
    PatternNote,
)
from kiosk.report.wording import PaperWords, clock, long_date, paper_words, short_date
from kiosk.scoring.assessment import SummaryPlan
from kiosk.scoring.result import MarkedFactor, Result
from kiosk.scoring.score import MIXED


def care_team_page(
    library: Library, results: Sequence[Result], about: VisitFacts, answered_in: str
) -> CareTeamPage:
    """``answered_in`` is the name of the language the patient read."""
    words = paper_words(library.words)
    filled_in = words.filled_in.format(started=clock(about.started), finished=clock(about.finished))
    when = (
        long_date(words, about.finished),
        filled_in,
        words.in_language.format(language=answered_in),
    )
    versions = {
        words.version.format(assessment=result.assessment, version=result.version): None
        for result in results
        if not tool_of(library, result).assessment.closing
    }

    def block(heading: str, part: Callable[[SummaryPlan], tuple[str, ...]]) -> Block | None:
        return _block(heading, asked(library, results, part), library, words)

    return CareTeamPage(
        title=words.care_title,
        when=" · ".join(when),
        code_label=words.code,
        label_here=words.label_here,
        clinic=about.clinic,
        partial=words.called_in_early if about.partial or any(r.partial for r in results) else "",
        alerts=alert_box(library, results, about, words),
        reason=block(words.reason_and_goal, lambda plan: plan.reason + plan.goal),
        operations=block(words.operations, lambda plan: plan.operations),
        pain=_pain(library, results, words),
        in_the_way=_ticked(
            words.in_the_way,
            asked(library, results, lambda plan: plan.gets_in_the_way),
            library,
            words,
        ),
        treatments=_treatments(library, results, words),
        medicines=_ticked(
            words.medicines, asked(library, results, lambda plan: plan.medicines), library, words
        ),
        factors=_all_factors(library, results, words),
        questions=Listed(words.wants_to_ask, wants_to_ask(library, results), words.no_questions),
        not_verified=words.not_verified,
        identity=" · ".join((about.code, short_date(words, about.finished), ", ".join(versions))),
        and_more=words.and_more,
        health=block(words.health, lambda plan: plan.health),
        language=library.language.code,
    )


def wants_to_ask(library: Library, results: Sequence[Result]) -> tuple[str, ...]:
    """The questions the patient picked or wrote, in order."""
    found: list[str] = []
    for one in asked(library, results, lambda plan: plan.ask):
        if one.typed:
            found.extend(" ".join(text.split()) for text in one.picked)
        else:
            found.extend(one.choice(name) for name in one.chosen)
    return tuple(dict.fromkeys(text for text in found if text))


def best_pattern(results: Sequence[Result]) -> Result | None:
    """Of the results that tell a pattern, the one that rests on the most answers."""

    def rests_on(result: Result) -> int:
        found = result.pattern
        return len(found.because) + len(found.against) if found else -1

    with_pattern = [result for result in results if result.pattern]
    return max(with_pattern, key=rests_on, default=None)


def pain_scales(library: Library, results: Sequence[Result]) -> tuple[Asked, ...]:
    """The 0-10 questions that belong to no other part of the page."""

    def elsewhere(plan: SummaryPlan) -> tuple[str, ...]:
        return plan.gets_in_the_way + plan.reason + plan.goal + plan.operations + plan.medicines

    assessments = [tool_of(library, result).assessment for result in results]
    taken = {name for assessment in assessments for name in elsewhere(assessment.summary)}
    scales = tuple(
        question.id
        for assessment in assessments
        for question in assessment.question
        if kind_of(question).drawn == "scale" and question.id not in taken
    )
    return asked(library, results, lambda _: scales)


def _scale(one: Asked, words: PaperWords) -> PainScale:
    number = one.answer if isinstance(one.answer, int) else None
    return PainScale(
        label=one.wording.short,
        lowest=one.question.lowest,
        highest=one.question.highest,
        number=number,
        instead=instead(one, words) if number is None else "",
    )


def _block(
    heading: str, found: tuple[Asked, ...], library: Library, words: PaperWords
) -> Block | None:
    lines = tuple(
        Line(one.wording.short, said(one, library, words) or words.not_answered)
        for one in found
        if one.answer is not None or not one.question.optional
    )
    return Block(heading, lines) if lines else None


def _ticked(
    heading: str, found: tuple[Asked, ...], library: Library, words: PaperWords
) -> Block | None:
    """A list of choices with yes or no for each: a no that was said is a fact, too."""
    lines: list[Line] = []
    for one in found:
        if one.kind.drawn == "ticks" and one.picked:
            offered = [c for c in one.question.choices if c not in one.question.exclusive]
            lines.extend(
                Line(one.choice(name), words.yes if name in one.chosen else words.no)
                for name in offered
                if on_paper(name)
            )
        elif plain := _block("", (one,), library, words):
            lines.extend(plain.lines)
    return Block(heading, tuple(lines)) if lines else None


def _pain(library: Library, results: Sequence[Result], words: PaperWords) -> Pain | None:
    where = asked(library, results, lambda plan: plan.where)
    how_long = asked(library, results, lambda plan: plan.how_long)
    scales = tuple(_scale(one, words) for one in pain_scales(library, results))
    told = best_pattern(results)
    patterns = (_pattern(tool_of(library, told), told, words),) if told else ()
    if not (where or how_long or scales or patterns):
        return None
    marks = _marks(where, library)
    maps = [one for one in where if one.kind.drawn == "map"]
    plain = tuple(one for one in where if not marks or one not in maps)
    lines = [_block("", plain, library, words), _block("", how_long, library, words)]
    return Pain(
        heading=words.pain_now,
        back_view=words.back_view,
        front_view=words.front_view,
        marks=marks,
        lines=tuple(line for found in lines if found for line in found.lines),
        scales=scales,
        patterns=patterns,
        pattern_note=words.pattern_note if patterns else "",
    )


def _marks(where: tuple[Asked, ...], library: Library) -> tuple[Mark, ...]:
    marked: dict[str, str] = {}
    for one in where:
        if isinstance(one.answer, dict):
            for place, feelings in one.answer.items():
                marked[place] = ", ".join(one.choice(feeling) for feeling in feelings)
    return tuple(
        Mark(number, place, library.places.get(place, place), feelings)
        for number, (place, feelings) in enumerate(marked.items(), start=1)
    )


def _pattern(tool: Tool, result: Result, words: PaperWords) -> PatternNote:
    assert result.pattern is not None
    found = result.pattern
    wording = tool.words.pattern.get(found.id)
    spare = words.pattern_mixed if found.id == MIXED else words.pattern_not_clear

    def features(names: tuple[str, ...]) -> str:
        return "; ".join(tool.words.feature.get(name, name) for name in names)

    return PatternNote(
        title=words.pattern.format(name=wording.staff if wording else spare),
        because=words.because.format(features=features(found.because)) if found.because else "",
        against=words.against.format(features=features(found.against)) if found.against else "",
    )


def _treatments(library: Library, results: Sequence[Result], words: PaperWords) -> Block | None:
    tried = asked(library, results, lambda plan: plan.treatments)
    helped = asked(library, results, lambda plan: plan.helped)
    if not tried:
        return None
    did_help = {name for one in helped for name in one.chosen}
    known = any(one.picked for one in helped)
    spare = instead(helped[0], words) if helped else ""
    lines = []
    for one in tried:
        if not one.chosen:
            lines.append(Line(said(one, library, words) or words.not_answered, ""))
        for name in one.chosen:
            verdict = words.yes if name in did_help else words.no if known else spare
            lines.append(Line(one.choice(name), verdict))
    return Block(words.treatments, tuple(lines), columns=(words.treatment, words.helped))


def _all_factors(
    library: Library, results: Sequence[Result], words: PaperWords
) -> tuple[Factors, ...]:
    """The tallies; then what other assessments list, without what a tally holds already."""
    tallies = [result for result in results if result.tally]
    counted = {factor.id for result in tallies for factor in result.factors}
    told = [_factors(tool_of(library, result), result, words) for result in tallies]
    for result in results:
        rest = [f for f in result.factors if f.marked and f.id not in counted]
        if not result.tally and rest:
            told.append(_listed(tool_of(library, result), rest, words))
    return tuple(told)


def _listed(tool: Tool, factors: Sequence[MarkedFactor], words: PaperWords) -> Factors:
    lines = [(factor.can_change, _factor(tool, factor, words)) for factor in factors]
    return Factors(
        heading=words.adds,
        unanswered="",
        can_heading=words.can_change,
        can=tuple(line for can, line in lines if can != "no"),
        cannot_heading=words.cannot_change,
        cannot=tuple(line for can, line in lines if can == "no"),
        note=words.adds_note,
        key=("", "", ""),
    )


def _factors(tool: Tool, result: Result, words: PaperWords) -> Factors:
    assert result.tally is not None
    count = {"marked": result.tally.marked, "of": result.tally.of}
    unanswered = sum(factor.marked is None for factor in result.factors)
    lines = [(factor.can_change, _factor(tool, factor, words)) for factor in result.factors]
    return Factors(
        heading=words.factors.format(**count),
        unanswered=words.factors_unanswered.format(count=unanswered) if unanswered else "",
        can_heading=words.can_change,
        can=tuple(line for can, line in lines if can != "no"),
        cannot_heading=words.cannot_change,
        cannot=tuple(line for can, line in lines if can == "no"),
        note=words.tally_note.format(**count),
        key=(words.key_marked, words.key_not_marked, words.key_not_answered),
    )


def _factor(tool: Tool, factor: MarkedFactor, words: PaperWords) -> FactorLine:
    evidence = {
        "clear": words.evidence_clear,
        "healing": words.evidence_healing,
        "disagree": words.evidence_disagree,
    }[factor.evidence]
    name = tool.words.factor.get(factor.id, FactorWording(name=factor.id)).name
    note = f"{evidence}, {words.partly}" if factor.can_change == "partly" else evidence
    return FactorLine(name=name, note=note, marked=factor.marked)
