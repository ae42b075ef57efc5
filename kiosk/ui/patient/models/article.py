"""The article pages, the quick check at their end, and where to read on."""

from PySide6.QtCore import QObject

from kiosk.content.library import HUNDRED, Article, ArticlePage, Library
from kiosk.ui.qt import Signal, shown, verb
from kiosk.ui.words import Words, labels


class ArticleModel(QObject):
    """One article, a page at a time; then its quick check, then what to read next."""

    pageChanged = Signal()
    pickedChanged = Signal()

    def __init__(self, words: Words, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self._article: Article | None = None
        self._others: tuple[Article, ...] = ()
        self._page = 0
        self._picked = -1

    def open(self, library: Library, article_id: str, page: int = 0) -> None:
        self._article = next(a for a in library.articles if a.id == article_id)
        self._others = library.articles
        self._page = page
        self._picked = -1
        self.pageChanged.emit()
        self.pickedChanged.emit()

    def reopen(self, library: Library) -> None:
        """The same page in another language."""
        ids = {article.id for article in library.articles}
        if self._article is not None and self._article.id in ids:
            self.open(library, self._article.id, self._page)

    def turn(self, by: int) -> bool:
        """One page on or back; False when that leaves the article."""
        last = len(self._article.pages) + 1 if self._article else 0
        if not 0 <= self._page + by <= last:
            return False
        self._page += by
        self._picked = -1
        self.pageChanged.emit()
        self.pickedChanged.emit()
        return True

    def forget(self) -> None:
        self._article = None
        self._page = 0
        self._picked = -1
        self.pageChanged.emit()
        self.pickedChanged.emit()

    def said(self) -> list[str]:
        """The page that is open, as it is read aloud."""
        if self.at_end:
            return self._said_at_the_end()
        return self._said_at_the_quick_check() if self.at_quick_check else self._said_of_the_page()

    @property
    def at_quick_check(self) -> bool:
        return self._article is not None and self._page == len(self._article.pages)

    @property
    def at_end(self) -> bool:
        """The page after the quick check: what to read next."""
        return self._article is not None and self._page > len(self._article.pages)

    @property
    def _shown(self) -> ArticlePage | None:
        if self._article is None or self._page >= len(self._article.pages):
            return None
        return self._article.pages[self._page]

    @shown(str, notify=pageChanged)
    def articleId(self) -> str:
        return self._article.id if self._article else ""

    @shown("QVariantList", notify=pageChanged)
    def links(self) -> list[dict[str, str]]:
        """The articles to read on in, and the sources of this one if it has any."""
        if self._article is None:
            return []
        found = [
            {"kind": "article", "id": other.id, "icon": other.icon, "title": other.title}
            for name in self._article.read_next
            for other in self._others
            if other.id == name
        ]
        sources = {
            "kind": "sources",
            "id": self._article.id,
            "icon": "info",
            "title": self._words("sources.title"),
        }
        return [*found, sources] if self._article.sources else found

    @shown(str, notify=pageChanged)
    def title(self) -> str:
        return self._article.title if self._article else ""

    @shown(str, notify=pageChanged)
    def icon(self) -> str:
        return self._article.icon if self._article else "page"

    @shown(int, notify=pageChanged)
    def number(self) -> int:
        return self._page + 1

    @shown(int, notify=pageChanged)
    def total(self) -> int:
        """Pages with the quick check."""
        return len(self._article.pages) + 1 if self._article else 0

    @shown(str, notify=pageChanged)
    def pageText(self) -> str:
        return self._words("article.page", number=self.number, total=self.total)

    @shown(str, notify=pageChanged)
    def heading(self) -> str:
        return self._shown.heading if self._shown else ""

    @shown("QVariantList", notify=pageChanged)
    def paragraphs(self) -> list[dict[str, str | bool]]:
        page = self._shown
        found = page.paragraphs if page else ()
        return [{"text": p.text, "bullet": p.bullet, "plain": p.plain} for p in found]

    @shown(str, notify=pageChanged)
    def figure(self) -> str:
        """The drawing's file name; empty for the hundred-person picture."""
        file = self._shown.figure.file if self._shown else ""
        return "" if file.startswith(HUNDRED) else file

    @shown(int, notify=pageChanged)
    def hundred(self) -> int:
        """How many of the hundred people are filled in; -1 when another picture stands here."""
        file = self._shown.figure.file if self._shown else ""
        return int(file.removeprefix(HUNDRED)) if file.startswith(HUNDRED) else -1

    @shown(str, notify=pageChanged)
    def description(self) -> str:
        return self._shown.figure.description if self._shown else ""

    @shown(str, notify=pageChanged)
    def ask(self) -> str:
        return self._article.quick_check.ask if self._article else ""

    @shown("QVariantList", notify=pageChanged)
    def answers(self) -> list[dict[str, str]]:
        found = self._article.quick_check.answer if self._article else ()
        return [{"id": str(n), "label": answer.text} for n, answer in enumerate(found)]

    @shown("QVariantList", notify=pickedChanged)
    def picked(self) -> list[str]:
        return [str(self._picked)] if self._picked >= 0 else []

    @shown(str, notify=pickedChanged)
    def verdict(self) -> str:
        """ "Yes, that fits.", or that another answer fits better."""
        if self._article is None or self._picked < 0:
            return ""
        fits = self._article.quick_check.answer[self._picked].fits
        return self._words("article.that_fits" if fits else "article.another_fits")

    @shown(str, notify=pickedChanged)
    def says(self) -> str:
        if self._article is None or self._picked < 0:
            return ""
        return self._article.quick_check.answer[self._picked].says

    def _said_of_the_page(self) -> list[str]:
        told = [self.title, self.pageText, self.heading]
        told += [str(paragraph["plain"]) for paragraph in self.paragraphs]
        if self.hundred >= 0:
            told += [f"{self.hundred} {self._words('article.people_with')}."]
            told += [f"{100 - self.hundred} {self._words('article.people_without')}."]
        return [*told, self.description]

    def _said_at_the_quick_check(self) -> list[str]:
        head = [self._words("article.quick_check"), self.ask, self._words("article.try_it")]
        answers = [self._words("aloud.answers"), *labels(self.answers)]
        return [*head, *answers, self.verdict, self.says]

    def _said_at_the_end(self) -> list[str]:
        head = [self.title, self._words("article.next_title"), self._words("article.next_note")]
        return [*head, *(link["title"] for link in self.links)]

    @verb(str)
    def pick(self, answer: str) -> None:
        self._picked = int(answer)
        self.pickedChanged.emit()
