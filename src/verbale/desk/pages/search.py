"""Search: one box, what is found counted by every side, and the sentences with what was looked for marked."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from verbale.desk.asked import SIZE, Asked, Paged, paged
from verbale.desk.page import Page
from verbale.store import Criteria, Facets, Hit, Store, facets, find_sentences, sayings
from verbale.store.facets import Voice

__all__ = ["SEARCH", "FoundSentence", "Search"]

FIELDS: Final = ("by", "to", "act", "type", "status", "since", "until", "outlet")
_PIECE: Final = 2_000
"""Sentences that are looked up at once for a file of all of them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundSentence:
    """A sentence that was found, and who says something in it."""

    hit: Hit
    said: tuple[Voice, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Search:
    """A page of what was found; `given` are the fields that narrow it down. All is None where nothing was asked for."""

    words: str
    given: dict[str, str]
    shown: Paged | None
    found: tuple[FoundSentence, ...]
    facets: Facets | None


def _criteria(asked: Asked) -> Criteria:
    return Criteria(
        by=asked.text("by"),
        to=asked.text("to"),
        act=asked.text("act"),
        type=asked.text("type"),
        status=asked.text("status"),
        since=asked.day("since"),
        until=asked.day("until"),
        outlet=asked.text("outlet"),
    )


def _search(store: Store, asked: Asked) -> Search:
    words, criteria = asked.text("q") or "", _criteria(asked)
    given = {name: value for name in FIELDS if (value := asked.text(name))}
    if not words and not given:
        return Search(words="", given={}, shown=None, found=(), facets=None)
    found = find_sentences(store, words, criteria, limit=SIZE, offset=asked.offset)
    shown = paged(asked, found.total)
    said = sayings(store, [(hit.report.id, hit.start) for hit in found.hits])
    listed = tuple(FoundSentence(hit=hit, said=said.get((hit.report.id, hit.start), ())) for hit in found.hits)
    return Search(words=words, given=given, shown=shown, found=listed, facets=facets(store, words, criteria))


def _rows(store: Store, asked: Asked) -> Iterator[Hit]:
    """Give all that is found, piece by piece."""
    words, criteria = asked.text("q") or "", _criteria(asked)
    if not words and not any(asked.text(name) for name in FIELDS):
        return
    offset, total = 0, 1
    while offset < total:
        found = find_sentences(store, words, criteria, limit=_PIECE, offset=offset)
        yield from found.hits
        offset, total = offset + _PIECE, found.total


SEARCH: Final = Page(path="/search", template="search.html", make=_search, rows=_rows, under="search")
