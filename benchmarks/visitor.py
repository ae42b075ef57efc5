"""Run by the memory benchmark with a data folder: a whole visit for each line it is sent.

A visit reads an article, answers every question of the Spine check, looks at the result, and
ends with a code, a row in the database and a PDF in a folder.
"""

import sys
from pathlib import Path

from benchmarks.room import Frames, room
from kiosk.stage.stage import Stage

DONE = "visit done"
ASSESSMENT = "spine-check"


def visit(stage: Stage, frames: Frames) -> None:
    """One person, from the first screen to the code, every page drawn."""
    shell = stage.shell
    stage.start()
    frames.settle()
    shell.openArticle(next(iter(stage.parts.libraries["en"].articles)).id)
    while shell.page in ("article", "quiz", "readon"):
        frames.settle()
        shell.goOn()
    shell.openTool(ASSESSMENT)
    while shell.page != "finish":
        frames.settle()
        if shell.page == "question":
            stage.fill()
            frames.settle()
        shell.goOn()
    stage.wait_for(lambda: shell.finish.state != "saving" and not shell.finish.printing)
    frames.settle()
    shell.wipe()
    frames.settle()


def main() -> None:
    with room(Path(sys.argv[1]), reduce_motion=True) as stage:
        frames = Frames(stage)
        frames.settle(1)
        for _ in sys.stdin:
            visit(stage, frames)
            print(DONE, flush=True)


if __name__ == "__main__":
    main()
