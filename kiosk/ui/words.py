"""The words of the screens in the language of now, for Python and for QML."""

from collections.abc import Iterable, Mapping

from PySide6.QtCore import QObject
from PySide6.QtQml import QQmlPropertyMap


class Words:
    """Says a key in the current language: ``words("question.number", number=3, total=18)``."""

    def __init__(self, words: Mapping[str, str], owner: QObject) -> None:
        """``owner``: what Qt deletes the words of QML with."""
        self._words = dict(words)
        self._in_qml = _in_qml(words, owner)

    def use(self, words: Mapping[str, str]) -> None:
        """Change the language."""
        self._words = dict(words)
        # Another map: the pages are told of the language once, and not of each word.
        old = self._in_qml
        self._in_qml = _in_qml(words, old.parent())
        old.deleteLater()

    def __call__(self, key: str, **values: object) -> str:
        return self._words[key].format(**values)

    def in_qml(self) -> QQmlPropertyMap:
        """Every key with dots as underscores, which is how QML names them: ``nav_back``."""
        return self._in_qml


def _in_qml(words: Mapping[str, str], owner: QObject | None) -> QQmlPropertyMap:
    """Not a dict: of that Qt would copy all words whenever a page looks at one of them."""
    made = QQmlPropertyMap.create(owner)
    made.insert({key.replace(".", "_"): text for key, text in words.items()})
    made.freeze()
    return made


def labels(rows: Iterable[Mapping[str, str]]) -> list[str]:
    """What stands on these rows."""
    return [row["label"] for row in rows]


def rows(ids: Iterable[str], labels: Mapping[str, str]) -> list[dict[str, str]]:
    """Ids with their labels, as the controls take them."""
    return [{"id": name, "label": labels.get(name, name)} for name in ids]
