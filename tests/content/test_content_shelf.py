from pathlib import Path

import pytest
from content_samples import OwnFolder, own_folder

from kiosk.content.check import problems
from kiosk.content.errors import ContentError
from kiosk.content.loading import load
from kiosk.content.screens import languages
from kiosk.content.shelf import Shelf, resources

NOTICE = """\
+++
title = "Our car park"
icon = "info"
order = 99
sources = []
[quick_check]
ask = "Is it free?"
[[quick_check.answer]]
text = "Yes"
fits = true
says = "It is."
+++
## The car park
![A map](figures/car-park.svg)
Behind the house.
"""


@pytest.fixture
def own(tmp_path: Path) -> OwnFolder:
    return own_folder(tmp_path / "own")


def put(folder: Path, file: str, text: str) -> None:
    (folder / file).parent.mkdir(parents=True, exist_ok=True)
    (folder / file).write_text(text, encoding="utf-8")


def test_a_clinics_folder_adds_an_article_and_keeps_the_others(tmp_path: Path) -> None:
    put(tmp_path, "en/articles/car-park.md", NOTICE)
    put(tmp_path, "figures/car-park.svg", "<svg/>")
    shipped = load(Shelf(folders=(resources(),)), "en")
    both = load(Shelf(folders=(resources(), tmp_path)), "en")
    assert [a.id for a in both.articles] == [*(a.id for a in shipped.articles), "car-park"]
    assert both.articles[:-1] == shipped.articles
    assert both.tools == shipped.tools


def test_a_clinics_file_takes_the_place_of_the_installed_one(tmp_path: Path) -> None:
    own = NOTICE.replace("figures/car-park.svg", "figures/spine-side.svg")
    put(tmp_path, "en/articles/what-it-is.md", own)
    library = load(Shelf(folders=(resources(), tmp_path)), "en")
    titles = {article.id: article.title for article in library.articles}
    assert titles["what-it-is"] == "Our car park"
    assert [article.title for article in library.articles].count("What it is") == 0


def test_a_clinics_folder_may_hold_nothing_or_things_of_its_own(tmp_path: Path) -> None:
    put(tmp_path, "letter.txt", "Dear all")
    assert problems(Shelf(folders=(resources(), tmp_path))) == []


def test_a_picture_of_the_clinic_goes_before_the_installed_one(tmp_path: Path) -> None:
    put(tmp_path, "figures/spine-side.svg", "<svg/>")
    shelf = Shelf(folders=(resources(), tmp_path))
    assert shelf.find("figures/spine-side.svg") == tmp_path / "figures/spine-side.svg"
    assert shelf.find("figures/disc-levels.svg") == resources() / "figures/disc-levels.svg"
    assert shelf.find("figures/none.svg") is None


def test_each_name_is_listed_once_and_in_order(tmp_path: Path) -> None:
    for name in ("b.md", "a.md", "a.txt"):
        put(tmp_path, f"one/x/{name}", "")
    for name in ("c.md", "b.md"):
        put(tmp_path, f"two/x/{name}", "")
    shelf = Shelf(folders=(tmp_path / "one", tmp_path / "two", tmp_path / "missing"))
    assert shelf.files("x", ".md") == (
        tmp_path / "one/x/a.md",
        tmp_path / "two/x/b.md",
        tmp_path / "two/x/c.md",
    )


def test_articles_stand_in_the_order_they_ask_for(own: OwnFolder) -> None:
    own.change("en/articles/what-it-is.md", "order = 1", "order = 50")
    ids = [article.id for article in load(own.shelf, "en").articles]
    assert ids[-1] == "what-it-is"


def test_a_language_nobody_wrote_is_refused(own: OwnFolder) -> None:
    with pytest.raises(ContentError) as caught:
        load(own.shelf, "eo")
    assert (
        "eo/screens.toml: no such file: the language has no screen words" in caught.value.problems
    )


def test_a_clinic_adds_a_language_with_one_file_each(own: OwnFolder) -> None:
    own.add_language("fy")
    assert own.problems() == []
    assert [language.code for language in languages(own.shelf)] == ["en", "fy"]
