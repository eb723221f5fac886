"""The records as one document of linked data (JSON-LD 1.1): what a page embeds of its report, for any number of reports.

Reports are NewsArticles, what is said in them Quotations and Claims (schema.org), and a Web Annotation points at each part of a
record by its words and its place. No review and no verdict is given. The context stands in the file, so that no network is needed
to read it; a local name ("#c1") becomes one under the report's own, which is the hash of its text.
"""

import json
from collections.abc import Iterable, Iterator
from typing import IO, Any, Final

from verbale.record import Reading
from verbale.views.export.lexicons import context
from verbale.views.export.outcome import Exported, Tally
from verbale.views.index import Index
from verbale.views.page.jsonld import Node, annotations, named_by_hash, schema_graph

__all__ = ["jsonld"]

_NAMES: Final = frozenset({"@id", "id"})


def jsonld(readings: Iterable[Reading], out: IO[bytes]) -> Exported:
    """Write the graph to `out`, a node a line; rows are statements and events, each of which has its nodes."""
    tally = Tally("record")
    out.write(b'{"@context":' + _bytes(dict(context())) + b',\n"@graph":[')
    between = b"\n"
    for reading in readings:
        for node in _nodes(reading):
            out.write(between + _bytes(node))
            between = b",\n"
        records = len(reading.statements) + len(reading.events)
        tally.add(rows=records, records=records)
    out.write(b"\n]}\n")
    return tally.exported()


def _nodes(reading: Reading) -> Iterator[Node]:
    index = Index(reading)
    base = named_by_hash(reading.document)
    for node in (*schema_graph(index)["@graph"], *annotations(index)["items"]):
        yield _named(node, base)


def _named(value: Any, base: str) -> Any:  # noqa: ANN401 - any value of JSON
    """Give the value with its local names, and those within it, under `base`."""
    if isinstance(value, list):
        return [_named(one, base) for one in value]
    if not isinstance(value, dict):
        return value
    return {key: _whole(one, base) if key in _NAMES else _named(one, base) for key, one in value.items()}


def _whole(name: str, base: str) -> str:
    return base + name if name.startswith("#") else name


def _bytes(node: Node) -> bytes:
    return json.dumps(node, ensure_ascii=False, separators=(",", ":")).encode()
