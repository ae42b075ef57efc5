"""Where everything that patients read comes from: "Where this comes from"."""

from typing import Any

from kiosk.content.library import Article, Library
from kiosk.ui.patient.result_in_words import cited
from kiosk.ui.words import Words


def article_sources(article: Article) -> list[dict[str, Any]]:
    """The article's title, and its sources under it."""
    return cited(article.title, article.sources)


def all_sources(library: Library, words: Words) -> list[dict[str, Any]]:
    """Every source of every article and tool, under what it is a source of."""
    lines: list[dict[str, Any]] = []
    for article in library.articles:
        lines += article_sources(article)
    told: set[str] = set()
    for tool in library.tools.values():
        for factor in tool.assessment.factor:
            if factor.id not in told:
                lines += cited(tool.words.factor[factor.id].name, factor.sources)
                told.add(factor.id)
    tools = [tool.assessment for tool in library.tools.values()]
    alerts = [source for tool in tools for one in tool.alert for source in one.source.split("; ")]
    features = [one.source for tool in tools for one in tool.feature]
    lines += cited(words("sources.alerts"), alerts)
    lines += cited(words("sources.patterns"), features)
    return lines
