"""What a store keeps of each reading to set it beside others: bytes that `verbale.comparison` makes and reads."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final

from verbale.record import Reading, decode
from verbale.store.archive import Store
from verbale.store.packing import unpack

__all__ = ["Kept", "digests", "keep_digests", "kept", "undigested"]


def digests(store: Store) -> Iterator[bytes]:
    """Give the digest of every report that has one, in the order of publication, of one time in that of their ids."""
    query = """SELECT digest FROM documents JOIN digests ON document = key ORDER BY coalesce(published, ''), id"""
    for row in store.each(query):
        yield row["digest"]


@dataclass(frozen=True, slots=True)
class Kept:
    """What a report joined when reports were last compared: its story's number (None where it began one), its topics', packed."""

    story: int | None
    topics: bytes


def kept(store: Store, maker: str) -> Iterator[Kept]:
    """Give what the first reports joined when they were last compared by this maker, in the order of `digests`.

    They end where a report stands that was not there, or where one is gone: what follows may join something else now.
    """
    for place, row in enumerate(store.each(_JOINED)):
        if (row["place"], row["maker"]) != (place, maker):
            return
        yield Kept(row["story"], row["topics"])


def undigested(store: Store, maker: str) -> Iterator[Reading]:
    """Give every reading of which there is no digest by this maker, in the order of their ids."""
    keys = [row["document"] for row in store.each(_LACKING, (maker,))]
    for key in keys:
        for row in store.rows(_READING, (key,)):
            yield decode(unpack(row["line"], row["text"]))


def keep_digests(store: Store, maker: str, made: Iterable[tuple[str, bytes]]) -> None:
    """Keep digests, each with the id of its report."""
    store.keep(_KEEP, ((maker, digest, document) for document, digest in made))


_JOINED: Final = """SELECT place, joined.maker, story, topics FROM documents JOIN digests ON digests.document = key
    LEFT JOIN joined ON joined.document = key ORDER BY coalesce(published, ''), id"""
_LACKING: Final = """SELECT readings.document FROM readings LEFT JOIN digests USING (document) WHERE maker IS NOT ?"""
_READING: Final = "SELECT line, text FROM documents JOIN readings ON document = key WHERE key = ?"
_KEEP: Final = """INSERT OR REPLACE INTO digests (maker, digest, document)
    SELECT ?, ?, key FROM documents JOIN readings ON document = key WHERE id = ?"""
