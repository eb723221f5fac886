"""Who said and did what to whom as a graph (GraphML): actors are nodes, acts and events are edges from one to another.

A statement is an edge from its speaker to the one addressed ("to") and to each other actor whom its words mention ("about"). An
event is an edge from each who acts to each to whom it is done ("to"), or between those who act together ("with"). What has not
two ends is not drawn. Words are as in the report but for control characters, which XML cannot hold: U+FFFD stands there.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from itertools import combinations, product
from operator import attrgetter
from typing import IO, Final, TypeAlias
from xml.sax.saxutils import escape, quoteattr

from verbale.record import Actor, Event, Reading, Span, Statement
from verbale.views.export.csv_table import placed
from verbale.views.export.outcome import Exported, Tally
from verbale.views.index import Index

__all__ = ["graphml"]

Value: TypeAlias = str | float | bool | None

_NOT_XML: Final = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""Characters that no XML 1.0 document may hold, even as references."""
_NODE: Final = tuple("label kind role country sector wikidata".split())
_EDGE: Final = (
    *"record label kind relation mode status negated certainty disputed claimed_by".split(),
    *"words places document outlet published url time".split(),
)
_NUMBERS: Final = ("score",)
_FLAGS: Final = frozenset({"negated"})
_HEAD: Final = '<?xml version="1.0" encoding="UTF-8"?>\n<graphml xmlns="http://graphml.graphdrawing.org/xmlns">\n'


@dataclass(frozen=True, slots=True)
class _Link:
    """Two actors, and how the second stands to what the first says or does."""

    source: str
    target: str
    relation: str


def graphml(readings: Iterable[Reading], out: IO[bytes], *, node: Callable[[Actor], str] = attrgetter("id")) -> Exported:
    """Write the graph to `out`, a directed one in which two actors may have many edges.

    `node` gives the id of the node that an actor is: actors with the same are one, called as the first of them; by default each
    report has its own. Rows are the statements and events that have at least one edge.
    """
    tally, known = Tally("record"), set[str]()
    out.write(_HEAD.encode())
    out.writelines(_keys())
    out.write(b'<graph edgedefault="directed">\n')
    for reading in readings:
        index, rows = Index(reading), 0
        nodes = {actor.id: node(actor) for actor in reading.actors}
        out.writelines(_nodes(reading, nodes, known))
        records: tuple[Statement | Event, ...] = (*reading.statements, *reading.events)
        for record in records:
            lines = list(_edges(index, record, nodes))
            out.writelines(lines)
            rows += bool(lines)
        tally.add(rows=rows, records=len(records))
    out.write(b"</graph>\n</graphml>\n")
    return tally.exported()


def _keys() -> Iterator[bytes]:
    for target, names in (("node", _NODE), ("edge", (*_EDGE, *_NUMBERS))):
        for name in names:
            kind = "double" if name in _NUMBERS else "boolean" if name in _FLAGS else "string"
            yield f'<key id="{target}_{name}" for="{target}" attr.name="{name}" attr.type="{kind}"/>\n'.encode()


def _nodes(reading: Reading, nodes: dict[str, str], known: set[str]) -> Iterator[bytes]:
    for actor in reading.actors:
        name = nodes[actor.id]
        if name not in known:
            known.add(name)
            values = {"label": actor.name, **{key: getattr(actor, key) for key in _NODE[1:]}}
            yield f"<node id={_attribute(name)}>{_data('node', values)}</node>\n".encode()


def _edges(index: Index, record: Statement | Event, nodes: dict[str, str]) -> Iterator[bytes]:
    links = _spoken(index, record) if isinstance(record, Statement) else _done(record)
    about = _statement(record) if isinstance(record, Statement) else _event(index, record)
    document, time = index.document, index.time(record)
    told = {name: getattr(document, name) for name in ("outlet", "published", "url")}
    values = {**about, **told, "document": document.id, "record": record.id, "score": record.score, "time": time and time.value}
    for link in dict.fromkeys(links):
        ends = f"source={_attribute(nodes[link.source])} target={_attribute(nodes[link.target])}"
        data = _data("edge", {**values, "relation": link.relation})
        yield f"<edge {ends}>{data}</edge>\n".encode()


def _spoken(index: Index, statement: Statement) -> Iterator[_Link]:
    speaker = statement.speaker
    if speaker is None:
        return
    if statement.addressee:
        yield _Link(speaker, statement.addressee, "to")
    for actor in index.reading.actors:
        if actor.id not in {speaker, statement.addressee} and _mentioned(actor, statement):
            yield _Link(speaker, actor.id, "about")


def _mentioned(actor: Actor, statement: Statement) -> bool:
    return any(part.contains(mention.span) for part in statement.content for mention in actor.mentions)


def _done(event: Event) -> Iterator[_Link]:
    actors, recipients = ([one.actor for one in side if one.actor] for side in (event.actors, event.recipients))
    together: Iterable[tuple[str, str]] = combinations(actors, 2)
    ends, relation = (product(actors, recipients), "to") if recipients else (together, "with")
    yield from (_Link(one, other, relation) for one, other in ends if one != other)


def _statement(statement: Statement) -> dict[str, Value]:
    return {
        "label": statement.act,
        "kind": "statement",
        "negated": statement.negated,
        "certainty": statement.certainty,
        "disputed": statement.disputed.by if statement.disputed else None,
        **_words(statement.content),
    }


def _event(index: Index, event: Event) -> dict[str, Value]:
    teller = index.teller(event)
    return {
        "label": event.type,
        "kind": "event",
        "mode": event.mode,
        "status": event.status,
        "claimed_by": index.speakers.of(teller) if teller else None,
        **_words((event.trigger,)),
    }


def _words(spans: tuple[Span, ...]) -> dict[str, Value]:
    return {"words": " … ".join(span.text for span in spans), "places": placed(spans)}


def _data(target: str, values: dict[str, Value]) -> str:
    given = ((name, value) for name, value in values.items() if value is not None)
    return "".join(f'<data key="{target}_{name}">{_escaped(value)}</data>' for name, value in given)


def _escaped(value: str | float) -> str:
    """A carriage return is written as a reference: a parser would make a new line of it."""
    written = str(value).lower() if isinstance(value, bool) else str(value)
    return escape(_NOT_XML.sub("\ufffd", written), {"\r": "&#13;"})


def _attribute(value: str) -> str:
    return quoteattr(_NOT_XML.sub("\ufffd", value))
