"""What each page says when it is read aloud: its texts, in reading order.

Pages show what their models hold, and so does this; a test compares the two on every scene. Buttons
that only turn the page are not read. Nor is what a patient has just typed.
"""

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kiosk.ui.shell import Shell

SHEETS = ("start_over", "called_in")
"""Sheets that ask something. The others change how the page looks, and it is read on."""


def texts(shell: "Shell") -> list[str]:
    """Of the page that is open, or of the sheet that asks something over it. Empty ones too."""
    if shell.sheet in SHEETS:
        return _sheet(shell)
    return _PAGES[shell.page](shell) if shell.page in _PAGES else []


def _sheet(shell: "Shell") -> list[str]:
    nothing = shell.sheet == "called_in" and not shell.hasAnswers
    lead = f"sheet_{shell.sheet}" + ("_nothing" if nothing else "")
    keys = (f"sheet_{shell.sheet}_title", lead, f"sheet_{shell.sheet}_yes", "sheet_stay")
    return [shell.words[key] for key in keys]


def _attract(shell: "Shell") -> list[str]:
    words = shell.words
    keys = ("while_waiting", "title", "lead", "start")
    told = [words[f"attract_{key}"] for key in keys]
    return [shell.clinicName, *told, shell.forStaff or words["attract_private"]]


def _language(shell: "Shell") -> list[str]:
    others = [each["choose"] for each in shell.languages if each["id"] != shell.language]
    labels = [each["label"] for each in shell.languages]
    return [shell.words["bar_language"], shell.words["language_title"], *others, *labels]


def _home(shell: "Shell") -> list[str]:
    words, home = shell.words, shell.home
    tools = [
        f"{tool['title']}, {words['home_finished'] if tool['done'] else tool['note']}."
        for tool in home.tools
    ]
    return [
        words["home_ready"],
        words["home_ready_note"],
        *tools,
        words["home_get_code"] if home.canFinish else "",
        shell.notices.bannerText or words["home_learn"],
        *(topic["title"] for topic in home.topics),
        words["sources_title"],
    ]


def _article(shell: "Shell") -> list[str]:
    article, words = shell.article, shell.words
    told = [article.title, article.pageText, article.heading, *_plain(article.paragraphs)]
    if article.hundred >= 0:
        told += [f"{article.hundred} {words['article_people_with']}."]
        told += [f"{100 - article.hundred} {words['article_people_without']}."]
    return [*told, article.description]


def _quiz(shell: "Shell") -> list[str]:
    article, words = shell.article, shell.words
    return [
        words["article_quick_check"],
        article.ask,
        words["article_try_it"],
        *_answers(shell, article.answers),
        article.verdict,
        article.says,
    ]


def _read_on(shell: "Shell") -> list[str]:
    words = shell.words
    return [
        shell.article.title,
        words["article_next_title"],
        words["article_next_note"],
        *(link["title"] for link in shell.article.links),
    ]


def _notice(shell: "Shell") -> list[str]:
    notice = shell.notices
    heads = [notice.title, notice.numberText, notice.heading]
    return [*heads, *_plain(notice.paragraphs), notice.description]


def _about(shell: "Shell") -> list[str]:
    about = shell.about
    lines = [line["text"] for line in about.lines]
    return [about.section, about.heading, about.hint, *lines]


def _reference(shell: "Shell") -> list[str]:
    words = shell.words
    keys = ("title", "hint", "short", "none")
    told = [words[f"reference_{key}"] for key in keys]
    return [told[0], shell.reference.message, *told[1:]]


def _intro(shell: "Shell") -> list[str]:
    intro = shell.home.intro
    return [intro["name"], shell.words["tool_intro_title"], *intro["lines"]]


def _offer(shell: "Shell") -> list[str]:
    words, check = shell.words, shell.check
    buttons = [words["offer_again"], words["offer_use"]]
    entries = [entry["plain"] for entry in check.entries]
    return [check.section, words["offer_title"], words["offer_hint"], *entries, *buttons]


def _check(shell: "Shell") -> list[str]:
    words, check = shell.words, shell.check
    entries = [entry["plain"] for entry in check.entries]
    return [check.section, words["check_title"], words["check_hint"], *entries]


def _question(shell: "Shell") -> list[str]:
    question = shell.question
    head = [question.section, question.progressText, question.heading]
    kinds: dict[str, Callable[[Shell], list[str]]] = {
        "scale": _scale,
        "month": _month,
        "text": _text,
        "body_map": _body_map,
        "height": _measure,
        "weight": _measure,
    }
    rest = kinds.get(question.kind, _choices)(shell)
    return [*head, question.message, *rest, question.chosenText]


def _choices(shell: "Shell") -> list[str]:
    question = shell.question
    return [question.hint, *_answers(shell, [*question.choices, *question.exits])]


def _scale(shell: "Shell") -> list[str]:
    question = shell.question
    middle = (question.lowest + question.highest) // 2
    ends = (
        (question.lowest, question.lowWords),
        (middle, question.midWords),
        (question.highest, question.highWords),
    )
    told = [f"{number}: {words}." for number, words in ends if words]
    return [question.hint, *told, *_labels(question.exits)]


def _month(shell: "Shell") -> list[str]:
    question, words = shell.question, shell.words
    if question.year:
        chosen = f"{question.year}, {words['month_other_year']}."
        return [words["month_then"], chosen, *_labels(question.exits)]
    return [question.hint, words["month_earlier"], *_labels(question.exits)]


def _text(shell: "Shell") -> list[str]:
    return [shell.words["keyboard_hint"], *_labels(shell.question.exits)]


def _body_map(shell: "Shell") -> list[str]:
    question, words = shell.question, shell.words
    sides = [words["body_back_side"], words["body_front_side"], words["body_list"]]
    if not question.active:
        return [question.hint, words["body_tap_first"], *sides, *_labels(question.exits)]
    place = shell.places.get(question.active, "")
    feels = [words["body_feels"], *_answers(shell, question.choices)]
    return [words["body_again"], *sides, place, *feels]


def _measure(shell: "Shell") -> list[str]:
    question, words = shell.question, shell.words
    if question.unit != "ft":
        first = words["measure_number_first"]
    else:
        first = words["measure_inches_then" if question.measured else "measure_feet_first"]
    units = [words[f"measure_{units}_{question.kind}"] for units in ("us", "metric")]
    return [f"{first} {question.hint}", *units, *_labels(question.exits)]


def _urgent(shell: "Shell") -> list[str]:
    words = shell.words
    before = [words[f"urgent_{key}"] for key in ("title", "lead", "told_us")]
    after = [words[f"urgent_{key}"] for key in ("why", "told_them", "change")]
    return [*before, *shell.urgent.reasons, *after]


def _result(shell: "Shell") -> list[str]:
    result = shell.result
    more = shell.words["result_tap_for_more"] if result.kind == "tally" else ""
    lines = [line["text"] for line in result.lines]
    factors = [factor["plain"] for factor in result.factors]
    links = [link["title"] for link in result.links]
    note = f"{result.note} {more}".strip()
    rows = [*lines, *factors, *links]
    told = [*rows, note] if result.kind == "today" else [note, *rows]
    return [result.section, result.title, *told]


def _finish(shell: "Shell") -> list[str]:
    finish, words = shell.finish, shell.words
    if finish.state == "saving":
        return [words["finish_saving"]]
    trouble = finish.state == "trouble"
    # Sign by sign: a code is no word.
    code = ", ".join(finish.code.replace("-", "")) + "."
    card = [words["finish_code_title"], code, words["finish_code_note"]] if finish.code else []
    if trouble:
        head = [words["finish_trouble_title"], words["finish_trouble"]]
        return [*head, *card, finish.clears]
    steps = [words["finish_step_desk"], words["finish_step_code"], finish.pageStep]
    return [words["finish_title"], *card, *steps, finish.delivery, finish.clears]


def _answers(shell: "Shell", rows: Iterable[dict[str, str]]) -> list[str]:
    return [shell.words["aloud_answers"], *_labels(rows)]


def _labels(rows: Iterable[dict[str, str]]) -> list[str]:
    return [row["label"] for row in rows]


def _plain(paragraphs: Iterable[dict[str, str | bool]]) -> list[str]:
    return [str(paragraph["plain"]) for paragraph in paragraphs]


_PAGES: dict[str, Callable[["Shell"], list[str]]] = {
    "attract": _attract,
    "language": _language,
    "home": _home,
    "article": _article,
    "quiz": _quiz,
    "readon": _read_on,
    "notice": _notice,
    "about": _about,
    "reference": _reference,
    "intro": _intro,
    "offer": _offer,
    "check": _check,
    "question": _question,
    "urgent": _urgent,
    "result": _result,
    "finish": _finish,
}
"""The desk's page is not for patients."""
