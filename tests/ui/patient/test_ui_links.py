"""From a result to what stands behind it, to an article, to another tool, and back."""

import pytest
from ui_hands import Clinic, pause


def see(clinic: Clinic, kind: str) -> None:
    """The page of that kind in the result of the Spine check."""
    clinic.stage.see_result()
    while clinic.shell.result.kind != kind:
        clinic.shell.goOn()
    pause(clinic.view)


def row(clinic: Clinic, start: str) -> str:
    """The name of the one control that begins so."""
    found = {name for name in clinic.texts() if name.startswith(start) and clinic.has(name)}
    assert len(found) == 1, found
    return found.pop()


def test_a_factor_tells_its_evidence_its_first_step_and_its_sources(clinic: Clinic) -> None:
    see(clinic, "tally")
    clinic.finger.turn(row(clinic, "Smoking."))
    assert clinic.says("Linked to healing problems")
    assert clinic.says("bones grew together less often in people who smoke")
    assert clinic.says("Ask your care team for help to quit.")
    while not clinic.says("Sanden 2011"):
        clinic.finger.tap("More")
    assert clinic.says("Where this comes from")
    while clinic.shell.page == "about":
        clinic.finger.turn("Back")
    assert clinic.shell.result.kind == "tally"


def test_from_a_factor_to_its_article_and_back_to_the_result(clinic: Clinic) -> None:
    see(clinic, "tally")
    clinic.finger.turn(row(clinic, "Smoking."))
    while not clinic.has("Read on"):
        clinic.finger.tap("More")
    clinic.finger.turn("Read on")
    assert clinic.shell.article.title == "Lowering the risk"
    while not clinic.has("Done"):
        clinic.finger.turn("Continue")
    clinic.finger.turn("Done")
    assert clinic.shell.page == "result"
    assert clinic.shell.result.kind == "tally"


def test_the_last_page_of_a_result_leads_to_articles(clinic: Clinic) -> None:
    see(clinic, "next")
    assert clinic.shell.result.links[0]["title"] == "What raises the chance"
    clinic.finger.turn("What raises the chance")
    assert clinic.shell.page == "article"
    clinic.finger.turn("Back")
    assert clinic.shell.page == "result"
    assert clinic.says("What would you like now?")


def test_an_article_leads_to_the_next_and_in_the_end_home(clinic: Clinic) -> None:
    clinic.finger.turn("Tap to start")
    clinic.finger.turn("What it is")
    while clinic.shell.page != "readon":
        clinic.finger.turn("Continue")
    first = clinic.shell.article.links[0]
    clinic.finger.turn(first["title"])
    assert clinic.shell.article.articleId == first["id"]
    assert clinic.shell.article.number == 1
    while clinic.shell.page != "readon":
        clinic.finger.turn("Continue")
    clinic.finger.turn("Done")
    assert clinic.shell.page == "home"


def test_the_sources_of_an_article_and_back(clinic: Clinic) -> None:
    clinic.finger.turn("Tap to start")
    clinic.finger.turn("What it is")
    while clinic.shell.page != "readon":
        clinic.finger.turn("Continue")
    clinic.finger.turn("Where this comes from")
    assert clinic.says("Weir 2017")
    clinic.finger.turn("Back")
    assert clinic.says("Read next")


def test_every_source_is_listed(clinic: Clinic) -> None:
    clinic.stage.start()
    clinic.shell.follow("sources", "")
    lines = " ".join(line["text"] for line in clinic.shell.about.lines)
    library = clinic.stage.parts.libraries["en"]
    for tool in library.tools.values():
        for factor in tool.assessment.factor:
            for source in factor.sources:
                assert source.split("http")[0].strip() in lines
    for article in library.articles:
        for source in article.sources:
            assert source.split("http")[0].strip() in lines


def test_the_questions_to_take_along_follow_from_the_answers(clinic: Clinic) -> None:
    see(clinic, "next")
    clinic.finger.turn("Get my code")
    assert clinic.says("What do you want to ask today?")
    assert clinic.has("What can calm nerve pain?")
    assert not clinic.has("What work is safe for me?")
    clinic.finger.tap("What can calm nerve pain?")
    clinic.finger.turn("Continue")
    clinic.finger.tap("H")
    clinic.finger.tap("i")
    clinic.finger.turn("Continue")
    clinic.stage.wait_for(lambda: clinic.shell.finish.state == "saved")
    found = clinic.store.find(clinic.shell.finish.code).visit
    assert found.tools[-1].answers == {"ask": ["calm_nerves"], "own_question": "Hi"}


def test_back_from_the_questions_to_take_along_leads_home(clinic: Clinic) -> None:
    see(clinic, "next")
    clinic.finger.turn("Get my code")
    clinic.finger.turn("Back")
    assert clinic.shell.page == "home"
    clinic.finger.turn("Get my code")
    assert clinic.says("What do you want to ask today?")


@pytest.mark.parametrize("page", ["about", "readon"])
def test_start_over_leaves_nothing_of_a_side_page(clinic: Clinic, page: str) -> None:
    if page == "about":
        see(clinic, "tally")
        clinic.shell.openFactor("smoking")
    else:
        clinic.stage.start()
        clinic.shell.openArticle("what-it-is")
        while clinic.shell.page != "readon":
            clinic.shell.goOn()
    assert clinic.shell.page == page
    clinic.shell.wipe()
    assert clinic.shell.about.lines == []
    assert clinic.shell.article.links == []
    clinic.stage.start()
    clinic.shell.openArticle("what-it-is")
    clinic.shell.goBack()
    assert clinic.shell.page == "home"
