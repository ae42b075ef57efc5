"""Every page of a folder of content as a scene, in the order an editor looks for them."""

import msgspec

from kiosk.content.library import Library
from kiosk.stage.content_pages import ContentPage, content_pages
from kiosk.stage.scenes import Scene
from kiosk.stage.stage import Stage


def pages(library: Library) -> tuple[Scene, ...]:
    """The home screen, each notice, each article, each tool page by page.

    The library is one made by :func:`kiosk.stage.content_pages.for_everybody`.
    """
    # In the order of a visit: the closing questions come last.
    tools = sorted(library.tools.items(), key=lambda one: one[1].assessment.closing)
    in_order = msgspec.structs.replace(library, tools=dict(tools))
    home = Scene("home", lambda stage: stage.start(), "home")
    return (home, *(_scene(page) for page in content_pages(in_order)))


def _scene(page: ContentPage) -> Scene:
    def show(stage: Stage) -> None:
        stage.start()
        page.turn_to(stage)

    return Scene(page.title, show, f"{page.folder}/{page.of}")
