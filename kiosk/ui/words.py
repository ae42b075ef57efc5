"""The words of the screens in the language of now, for Python and for QML."""

from collections.abc import Iterable, Mapping


class Words:
    """Says a key in the current language: ``words("question.number", number=3, total=18)``."""

    def __init__(self, words: Mapping[str, str]) -> None:
        self._words = dict(words)

    def use(self, words: Mapping[str, str]) -> None:
        """Change the language."""
        self._words = dict(words)

    def __call__(self, key: str, **values: object) -> str:
        return self._words[key].format(**values)

    def all(self) -> dict[str, str]:
        """Every key with dots as underscores, which is how QML names them: ``nav_back``."""
        return {key.replace(".", "_"): text for key, text in self._words.items()}


def rows(ids: Iterable[str], labels: Mapping[str, str]) -> list[dict[str, str]]:
    """Ids with their labels, as the controls take them."""
    return [{"id": name, "label": labels.get(name, name)} for name in ids]
