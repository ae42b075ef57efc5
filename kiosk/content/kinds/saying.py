"""How an answer is said in words: with which, and where."""

from collections.abc import Mapping

import msgspec

from kiosk.content.library import QuestionWording


class Saying(msgspec.Struct, frozen=True):
    """What an answer is said with, in one language: on the screen, or on paper."""

    wording: QuestionWording
    """Of its question."""
    words: Mapping[str, str]
    """Those of a library: the screens' by key, those of paper with "report." before it."""
    places: Mapping[str, str]
    on_paper: bool = False

    def phrase(self, screen: str, paper: str, **values: object) -> str:
        """The phrase of this key on the screen, or of that one on paper, filled in."""
        return self.words[f"report.{paper}" if self.on_paper else screen].format(**values)

    def choice(self, name: str) -> str:
        return self.wording.choice.get(name, name)
