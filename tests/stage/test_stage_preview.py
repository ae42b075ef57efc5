"""An editor looks at a folder of content: what is saved shows, and what is wrong is said."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from ui_hands import items, press_key, words_of

from kiosk.content.shelf import resources
from kiosk.settings.keys import Settings
from kiosk.stage.albums import every_page
from kiosk.stage.gallery import Gallery
from kiosk.stage.stage import PORTRAIT
from kiosk.ui.patient.questions.several import SeveralDraft
from kiosk.ui.patient.window import PATIENT_MODELS
from kiosk.ui.window import make_application

WHAT_IT_IS = resources() / "en" / "articles" / "what-it-is.md"

NOTICE = """\
+++
title = "Closed on Monday"
from = 2020-01-01
until = 2020-01-02
+++
## We are closed on Monday
Please call on Tuesday.
"""


class Editor:
    """A folder of content, a text editor, and the preview beside it."""

    def __init__(self, folder: Path, out: Path) -> None:
        self.folder = folder
        make_application(PATIENT_MODELS)
        self.preview = Gallery(every_page(Settings(), folder, out))

    def save(self, name: str, text: str) -> None:
        file = self.folder / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")

    def press(self, *keys: Qt.Key) -> None:
        for key in keys:
            press_key(self.preview.stage.window.view, key)

    def turn_to(self, group: str, name: str) -> None:
        begun = self.place
        while self.place[0] != group:
            self.press(Qt.Key.Key_PageDown)
            assert self.place != begun, f"there is no {group}"
        while self.place != (group, name):
            self.press(Qt.Key.Key_Right)
            assert self.place[0] == group, f"there is no {name}"

    @property
    def place(self) -> tuple[str, str]:
        return self.preview.scene.group, self.preview.scene.name

    def sees(self, text: str) -> bool:
        view = self.preview.stage.window.view
        return any(text in shown for item in items(view) for shown in words_of(item))

    def wait_to_see(self, text: str) -> None:
        self.preview.stage.wait_for(lambda: self.sees(text))

    def wait_until_mended(self) -> None:
        self.preview.stage.wait_for(lambda: not self.sees("Please mend"))


@pytest.fixture
def editor(tmp_path: Path) -> Iterator[Editor]:
    folder = tmp_path / "own"
    folder.mkdir()
    one = Editor(folder, tmp_path)
    one.preview.open()
    yield one
    complaints = one.preview.stage.window.warnings
    one.preview.close()
    assert complaints == []


def article(title: str = "How to find us", order: int = 3, heading: str = "Take the lift") -> str:
    return f"""\
+++
title = "{title}"
icon = "page"
order = {order}
sources = []
[quick_check]
ask = "Where are we?"
answer = [{{ text = "Upstairs", fits = true, says = "Yes, on floor two." }}]
+++
## {heading}
![A door with a ramp](clinic-door-open.svg)
We are on floor two.
"""


def test_an_empty_folder_shows_what_is_installed_and_no_problem(editor: Editor) -> None:
    assert editor.place == ("home", "home")
    assert editor.sees("What it is")
    assert not editor.sees("Please mend")


def test_a_sentence_that_is_saved_shows_at_once(editor: Editor) -> None:
    editor.turn_to("articles/what-it-is", "page 'How you may feel'")
    text = WHAT_IT_IS.read_text(encoding="utf-8")
    editor.save("en/articles/what-it-is.md", text.replace("It is normal", "It is quite normal"))
    editor.wait_to_see("It is quite normal")
    assert editor.place == ("articles/what-it-is", "page 'How you may feel'")


def test_a_file_that_an_editor_puts_in_the_place_of_the_old_one_is_followed_too(
    editor: Editor,
) -> None:
    editor.press(Qt.Key.Key_PageDown)
    text = WHAT_IT_IS.read_text(encoding="utf-8")
    for said in ("We name it", "We say it is", "We call this"):
        editor.save("new", text.replace("We call it", said))
        (editor.folder / "en" / "articles").mkdir(parents=True, exist_ok=True)
        (editor.folder / "new").replace(editor.folder / "en" / "articles" / "what-it-is.md")
        editor.wait_to_see(said)


def test_a_mistake_is_told_over_the_last_good_page_until_it_is_mended(
    editor: Editor, capsys: pytest.CaptureFixture[str]
) -> None:
    editor.save("en/articles/find-us.md", article())
    editor.turn_to("home", "home")
    editor.wait_to_see("How to find us")
    editor.turn_to("articles/find-us", "page 'Take the lift'")
    capsys.readouterr()
    editor.save("en/articles/find-us.md", article().replace("clinic-door-open", "no-such-door"))
    problem = (
        "en/articles/find-us.md: page 'Take the lift': there is no picture figures/no-such-door.svg"
    )
    editor.wait_to_see(problem)
    assert problem in capsys.readouterr().out.splitlines()
    assert editor.sees("We are on floor two.")
    editor.save("en/articles/find-us.md", article().replace("floor two", "floor three"))
    editor.wait_until_mended()
    assert editor.sees("We are on floor three.")
    assert capsys.readouterr().out.endswith("no problems found\n")


def test_words_that_are_too_hard_are_shown_and_told(editor: Editor) -> None:
    hard = "Postoperative complications demonstrate considerable heterogeneity."
    editor.save("en/articles/find-us.md", article().replace("We are on floor two.", hard))
    editor.wait_to_see("en/articles/find-us.md: page 'Take the lift': reading grade")
    editor.turn_to("articles/find-us", "page 'Take the lift'")
    assert editor.sees(hard)


def test_the_box_has_room_for_a_few_problems_and_says_how_many_more_there_are(
    editor: Editor,
) -> None:
    wrong = article().replace("sources = []", 'sources = []\nread_next = ["a","b","c","d","e","f"]')
    editor.save("en/articles/find-us.md", wrong)
    editor.wait_to_see("read_next: there is no other article 'd'")
    assert not editor.sees("read_next: there is no other article 'e'")
    assert editor.sees("and 2 more: see the terminal")


def test_a_folder_that_is_broken_from_the_start_is_told_over_the_installed_pages(
    tmp_path: Path,
) -> None:
    folder = tmp_path / "own"
    folder.mkdir()
    editor = Editor(folder, tmp_path)
    editor.save("en/articles/find-us.md", "no head")
    editor.preview.open()
    assert editor.sees(
        "en/articles/find-us.md: line 1: an article starts with a head between +++ lines"
    )
    assert editor.sees("What it is")
    editor.save("en/articles/find-us.md", article())
    editor.wait_to_see("How to find us")
    assert not editor.sees("Please mend")
    editor.preview.close()


def test_the_page_stays_when_others_are_put_before_it(editor: Editor) -> None:
    editor.save("en/articles/find-us.md", article())
    editor.wait_to_see("How to find us")
    editor.turn_to("articles/find-us", "page 'Take the lift'")
    first = "## Ring the bell\n![A door](clinic-door-open.svg)\nThe bell is red.\n\n## Take"
    editor.save("en/articles/find-us.md", article().replace("## Take", first))
    editor.save("en/articles/parking.md", article("Where to park", order=1, heading="Park here"))
    editor.preview.stage.wait_for(lambda: editor.sees("Page 2 of 3"))
    assert editor.place == ("articles/find-us", "page 'Take the lift'")
    assert editor.sees("We are on floor two.")


def test_a_page_whose_heading_changes_stays_on_show(editor: Editor) -> None:
    editor.save("en/articles/find-us.md", article())
    editor.wait_to_see("How to find us")
    editor.turn_to("articles/find-us", "page 'Take the lift'")
    editor.save("en/articles/find-us.md", article(heading="Take the stairs"))
    editor.wait_to_see("Take the stairs")
    assert editor.place == ("articles/find-us", "page 'Take the stairs'")


def test_when_its_article_is_gone_another_page_shows(editor: Editor) -> None:
    editor.save("en/articles/find-us.md", article())
    editor.wait_to_see("How to find us")
    editor.turn_to("articles/find-us", "read next")
    (editor.folder / "en" / "articles" / "find-us.md").unlink()
    editor.preview.stage.wait_for(lambda: editor.place[0] != "articles/find-us")
    assert not editor.sees("Please mend")


def test_a_picture_that_changes_is_drawn_anew(editor: Editor) -> None:
    svg = (
        '<svg xmlns="http://www.w3.org/2000/svg" width="440" height="678">'
        '<rect width="440" height="678" fill="#CC7A4A"/></svg>'
    )
    editor.save("figures/my-door.svg", svg)
    editor.save("en/articles/find-us.md", article().replace("clinic-door-open", "my-door"))
    editor.wait_to_see("How to find us")
    editor.turn_to("articles/find-us", "page 'Take the lift'")

    def colour() -> str:
        return str(editor.preview.stage.picture().pixelColor(220, 300).name())

    assert colour() == "#cc7a4a"
    editor.save("figures/my-door.svg", svg.replace("#CC7A4A", "#00484E"))
    editor.preview.stage.wait_for(lambda: colour() == "#00484e")


def test_a_notice_of_another_day_is_shown_all_the_same(editor: Editor) -> None:
    editor.save("en/notices/closed.md", NOTICE)
    editor.wait_to_see("Closed on Monday")
    editor.turn_to("notices/closed", "page 'We are closed on Monday'")
    assert editor.sees("Please call on Tuesday.")


def test_questions_that_only_some_are_asked_are_shown_with_all_their_choices(
    editor: Editor,
) -> None:
    editor.turn_to("assessments/spine-check", "question 'fever_more'")
    assert editor.sees("trouble fighting germs")
    editor.turn_to("assessments/spine-check", "question 'helped'")
    assert editor.sees("Talk therapy")
    editor.turn_to("assessments/my-questions", "question 'ask'")
    draft = editor.preview.stage.shell.question.draft
    assert isinstance(draft, SeveralDraft)
    assert "How can I quit smoking?" in [row["label"] for row in draft.choices]


def test_keys_turn_by_page_and_by_article_and_switch_the_window(editor: Editor) -> None:
    editor.press(Qt.Key.Key_PageDown)
    assert editor.place == ("articles/what-it-is", "page 'Pain that stays'")
    editor.press(Qt.Key.Key_Right, Qt.Key.Key_PageUp)
    assert editor.place == ("articles/what-it-is", "page 'Pain that stays'")
    editor.press(Qt.Key.Key_PageUp)
    assert editor.place == ("home", "home")
    editor.press(Qt.Key.Key_Left)
    assert editor.place == ("assessments/my-questions", "question 'own_question'")
    editor.press(Qt.Key.Key_O, Qt.Key.Key_T, Qt.Key.Key_C, Qt.Key.Key_L)
    shell = editor.preview.stage.shell
    assert editor.preview.stage.window.view.size() == PORTRAIT
    assert (shell.textStep, shell.highContrast, shell.language) == (1, True, "en-long")
    assert editor.place == ("assessments/my-questions", "question 'own_question'")


def test_every_page_is_shown_once(editor: Editor) -> None:
    editor.save("en/notices/closed.md", NOTICE)
    editor.wait_to_see("Closed on Monday")
    pages = {
        "home": ("home",),
        "page": ("article", "notice"),
        "quick": ("quiz",),
        "read": ("readon",),
        "sources": ("about",),
        "introduction": ("intro",),
        "question": ("question",),
        "factor": ("about",),
    }
    seen: list[tuple[str, str]] = []
    while editor.place not in seen:
        seen.append(editor.place)
        stage = editor.preview.stage
        kind, _, name = editor.place[1].partition(" ")
        assert stage.shell.page in pages[kind]
        assert stage.question_id == (name.strip("'") if kind == "question" else "")
        editor.press(Qt.Key.Key_Right)
    assert editor.place == seen[0]
    assert {name.partition(" ")[0] for _, name in seen} == set(pages)


def test_a_new_language_opens_a_window_that_offers_it(editor: Editor) -> None:
    words = (resources() / "en" / "screens.toml").read_text(encoding="utf-8")
    editor.turn_to("articles/what-it-is", "quick check")
    editor.save("en/screens.toml", words.replace('name = "English"', 'name = "Plain English"'))
    editor.preview.stage.wait_for(lambda: "Plain English" in spoken(editor))
    assert editor.place == ("articles/what-it-is", "quick check")
    assert editor.sees("Does “failed back surgery” mean you failed?")


def spoken(editor: Editor) -> list[str]:
    return [language["label"] for language in editor.preview.stage.shell.languages]


def test_a_file_saved_where_it_once_belonged_is_told_with_its_place_now(editor: Editor) -> None:
    editor.save("notices/en/closed.md", NOTICE)
    editor.wait_to_see("move it to en/notices/closed.md")
