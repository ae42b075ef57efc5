"""Every screen with sample data: one list for test pictures, the demo and the gallery."""

from collections.abc import Callable

import msgspec

from kiosk.scoring.assessment import Answers
from kiosk.stage.stage import NOTICE, SAMPLE, URGENT, Stage, hold_time


class Scene(msgspec.Struct, frozen=True):
    name: str
    show: Callable[[Stage], None]
    """Sets the stage from the first screen on."""
    group: str = ""
    """What it is a page of, such as an article."""


def _question(name: str, filled: bool = True) -> Callable[[Stage], None]:
    def show(stage: Stage) -> None:
        stage.walk_to(name)
        if filled:
            stage.fill()

    return show


def _article(article: str, page: int) -> Callable[[Stage], None]:
    def show(stage: Stage) -> None:
        stage.start()
        stage.shell.openArticle(article)
        for _ in range(page):
            stage.shell.goOn()

    return show


def _read_aloud(stage: Stage) -> None:
    _article("why-pain-can-stay", 0)(stage)
    stage.shell.readAloud()
    while stage.shell.reader.saying != stage.shell.article.paragraphs[1]["plain"]:
        stage.voice.said.emit()


def _quick_check(stage: Stage) -> None:
    _article("why-pain-can-stay", 6)(stage)
    stage.shell.article.pick("1")


def _home(stage: Stage) -> None:
    stage.start()


def _home_with_notice(stage: Stage) -> None:
    stage.put_up(NOTICE)
    stage.start()


def _notice(stage: Stage) -> None:
    _home_with_notice(stage)
    stage.shell.follow("notices", "")


def _languages(stage: Stage) -> None:
    stage.start()
    stage.shell.openLanguages()


def _intro(stage: Stage) -> None:
    stage.start()
    stage.open_tool("spine-check")


def _reference(text: str = "", gone_on: bool = False) -> Callable[[Stage], None]:
    def show(stage: Stage) -> None:
        stage.start()
        stage.shell.ask_reference("spine-check")
        stage.shell.reference.type(text)
        if gone_on:
            stage.shell.goOn()

    return show


def _nothing_chosen(stage: Stage) -> None:
    stage.walk_to("how_long")
    stage.shell.goOn()


def _front_of_body(stage: Stage) -> None:
    stage.walk_to("where")
    stage.fill({"where": {"hips": ["aching"], "shin_left": ["numb"]}})
    stage.press_word("body_front_side")


def _list_of_places(stage: Stage) -> None:
    stage.walk_to("where")
    stage.fill()
    stage.press_word("body_list")


def _one_place(stage: Stage) -> None:
    _list_of_places(stage)
    stage.press_listed(stage.shell.places["low_back"], more="body_more_places")


def _year_chosen(stage: Stage) -> None:
    stage.walk_to("last_operation")
    stage.fill({"last_operation": "2023"})


def _urgent(stage: Stage) -> None:
    stage.walk_to("urgent_bladder", URGENT)
    stage.fill(URGENT)
    stage.shell.goOn()


def _check(stage: Stage) -> None:
    stage.walk_through()


def _result(
    kind: str, answers: Answers = SAMPLE, tool: str = "spine-check"
) -> Callable[[Stage], None]:
    def show(stage: Stage) -> None:
        stage.see_result(answers, tool)
        while stage.shell.result.kind != kind and not stage.shell.result.last:
            stage.shell.goOn()

    return show


def _factor(stage: Stage) -> None:
    _result("tally")(stage)
    stage.shell.openFactor("smoking")


def _read_on(stage: Stage) -> None:
    _article("what-it-is", 7)(stage)


def _sources(stage: Stage) -> None:
    _read_on(stage)
    stage.shell.follow("sources", "what-it-is")


def _my_questions(stage: Stage) -> None:
    stage.see_result()
    stage.shell.getCode()
    stage.fill()


def _home_with_code(stage: Stage) -> None:
    stage.see_result()
    stage.shell.goHome()


def _finished(stage: Stage) -> None:
    stage.see_result()
    stage.get_code()
    stage.wait_for(lambda: stage.shell.finish.state != "saving")
    stage.wait_for(lambda: not stage.shell.finish.printing)


def _sheet(name: str) -> Callable[[Stage], None]:
    def show(stage: Stage) -> None:
        stage.walk_to("how_long")
        stage.shell.openSheet(name)

    return show


def _idle(stage: Stage) -> None:
    stage.walk_to("how_long")
    stage.shell.idle_watch.warn()


SCENES: tuple[Scene, ...] = (
    Scene("attract", lambda _stage: None),
    Scene("language", _languages),
    Scene("home", _home),
    Scene("home-notice", _home_with_notice),
    Scene("notice", _notice),
    Scene("article-first-page", _article("what-it-is", 0)),
    Scene("article-list", _article("what-it-is", 1)),
    Scene("article-hundred-people", _article("what-it-is", 3)),
    Scene("article-alarm", _article("why-pain-can-stay", 0)),
    Scene("article-read-aloud", _read_aloud),
    Scene("quick-check", _quick_check),
    Scene("article-read-next", _read_on),
    Scene("sources", _sources),
    Scene("reference", _reference()),
    Scene("reference-typed", _reference("SC-48213")),
    Scene("reference-wrong", _reference("-", gone_on=True)),
    Scene("tool-introduction", _intro),
    Scene("question-one", _question("how_long")),
    Scene("question-one-two-columns", _question("reason", filled=False)),
    Scene("question-nothing-chosen", _nothing_chosen),
    Scene("question-several", _question("treatments")),
    Scene("question-urgent-signs", _question("urgent_infection")),
    Scene("question-scale", _question("pain_leg")),
    Scene("question-scale-empty", _question("pain_back", filled=False)),
    Scene("question-year", _question("last_operation", filled=False)),
    Scene("question-month", _year_chosen),
    Scene("question-text-empty", _question("goal_words", filled=False)),
    Scene("question-text", _question("goal_words")),
    Scene("body-map-empty", _question("where", filled=False)),
    Scene("body-map", _question("where")),
    Scene("body-map-front", _front_of_body),
    Scene("body-map-list", _list_of_places),
    Scene("body-map-one-place", _one_place),
    Scene("urgent", _urgent),
    Scene("check-answers", _check),
    Scene("result-today", _result("today", URGENT)),
    Scene("result-tally", _result("tally")),
    Scene("result-steps", _result("steps")),
    Scene("result-pattern", _result("pattern")),
    Scene("result-next", _result("next")),
    Scene("factor", _factor),
    Scene("my-questions", _my_questions),
    Scene("home-get-my-code", _home_with_code),
    Scene("finish-code", _finished),
    Scene("sheet-start-over", _sheet("start_over")),
    Scene("sheet-called-in", _sheet("called_in")),
    Scene("sheet-text-size", _sheet("text_size")),
    Scene("sheet-menu", _sheet("menu")),
    Scene("idle-warning", _idle),
)
"""Scenes in the order of a visit."""


def set_scene(
    stage: Stage, scene: Scene, text_step: int = 0, contrast: bool = False, language: str = ""
) -> None:
    """Wipe the stage and play one scene on it, at a text size and contrast, in a language."""
    hold_time(stage.shell)
    stage.shell.wipe()
    stage.put_up()
    stage.speak(language)
    if text_step:
        stage.shell.chooseTextSize(text_step)
    if contrast:
        stage.shell.toggleContrast()
    scene.show(stage)
