"""Network: who acts on whom, or who speaks to whom, as a drawing and as a table."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final, Literal

from verbale.desk.asked import Asked
from verbale.desk.links import href
from verbale.desk.page import Page
from verbale.desk.pages.narrowed import EVENT_FIELDS, SPEECH_FIELDS, event_scope, given_of, speech_scope
from verbale.errors import UsageError
from verbale.store import Network, Store, doing, saying

__all__ = ["NETWORK", "Ties"]

_ALL: Final = 1_000_000
_OF: Final = ("acts", "words")


@dataclass(frozen=True, slots=True, kw_only=True)
class Ties:
    """Ties between actors by what they do (`of` is "acts") or say ("words"); `links` lead to the records of each."""

    of: Literal["acts", "words"]
    given: dict[str, str]
    network: Network
    links: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class TieRow:
    """A tie as a row of a table: both actors, how often, and by type or act, as "ASSAULT 3; AID 1"."""

    by: str
    by_name: str
    to: str
    to_name: str
    count: int
    kinds: str


def _of_words(asked: Asked) -> bool:
    value = asked.text("of") or "acts"
    if value not in _OF:
        raise UsageError(f"of is {value!r}, not one of: {', '.join(_OF)}", asked.path, "choose one of them")
    return value == "words"


def _ties(store: Store, asked: Asked) -> Ties:
    words = _of_words(asked)
    fields, path = (SPEECH_FIELDS, "/spoken") if words else (EVENT_FIELDS, "/events")
    network = saying(store, speech_scope(asked)) if words else doing(store, event_scope(asked))
    kept = {name: value for name in fields if (value := asked.text(name))}
    return Ties(
        of="words" if words else "acts",
        given=given_of(store, asked, fields),
        network=network,
        links=tuple(href(path, **{**kept, "by": one.by.id, "to": one.to.id}) for one in network.ties),
    )


def _rows(store: Store, asked: Asked) -> Iterable[object]:
    """Give all ties, not the strongest alone."""
    most = {"actors": _ALL, "ties": _ALL}
    words = _of_words(asked)
    network = saying(store, speech_scope(asked), **most) if words else doing(store, event_scope(asked), **most)
    for one in network.ties:
        kinds = "; ".join(f"{kind.value or '-'} {kind.count}" for kind in one.kinds)
        yield TieRow(by=one.by.id, by_name=one.by.name, to=one.to.id, to_name=one.to.name, count=one.count, kinds=kinds)


NETWORK: Final = Page(path="/network", template="network.html", make=_ties, rows=_rows, under="map")
