"""What only many reports show: a store's readings set beside each other, and kept as tables of the store."""

import hashlib
import zlib
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field, replace
from datetime import date
from itertools import islice
from typing import Final

import msgspec

from verbale.corpus import (
    Cast,
    Digest,
    Discrepancy,
    Position,
    Profile,
    Quotation,
    Stories,
    Topic,
    changed_positions,
    denials,
    differing_numbers,
    digest,
    find_topics,
    merge_actors,
    pack_digest,
    positions,
    quotations,
    unpack_digest,
)
from verbale.corpus.joining import Joined, Joining
from verbale.corpus.stories import MEASURE as OF_STORIES
from verbale.corpus.topics import MEASURE as OF_TOPICS
from verbale.store import Compared, Kept, Parts, Store, digests, keep_digests, keep_portraits, kept, undigested

__all__ = ["compare", "is_compared"]

MAKER: Final = "7"
"""Changes with whatever changes what is made of the same readings: then every store is compared anew."""

BATCH: Final = 64
"""Digests written together."""

FEWEST: Final = 2
"""Statements that make a topic."""

TRIES: Final = 3
"""How often to begin anew where somebody else adds meanwhile; whoever adds last compares last."""


def is_compared(store: Store) -> bool:
    """Tell whether the stories, positions and discrepancies of a store are those of the readings that it has, by this version."""
    held = store.compared()
    return held.behind == 0 and held.maker == MAKER


def compare(store: Store) -> bool:
    """Set the readings of a store beside each other where that is due; tell whether they now are.

    The tables depend on the readings alone, not on the order or the batches in which they came: what the first reports joined
    the last time is taken from the store only as far as no other has come before them since. It is one transaction: broken off,
    the store says that it is behind, and the next call does it.
    """
    for _ in range(TRIES):
        if is_compared(store):
            keep_portraits(store)
            return True
        held = store.compared()
        _digest(store)
        store.compare(_parts(store), Compared(held.changes, held.compared, MAKER))
    return is_compared(store)


def _digest(store: Store) -> None:
    """Make the digests that are lacking, a transaction every `BATCH` of them: to read a whole archive again takes minutes."""
    lacking = undigested(store, MAKER)
    while part := list(islice(lacking, BATCH)):
        keep_digests(store, MAKER, [(one.document.id, zlib.compress(pack_digest(digest(one)), 1)) for one in part])


@dataclass(frozen=True, slots=True)
class _Told:
    """A report of a story: its id, its title and its day."""

    document: str
    title: str | None
    day: date | None


@dataclass(slots=True)
class _Evidence:
    """What the digests of a store come to, in the order of publication; the words of a report are let go once it has a story."""

    held: list[Digest] = field(default_factory=list)
    stories: dict[str, list[_Told]] = field(default_factory=dict)

    def gather(self, packed: Iterable[bytes], stories: Stories) -> None:
        """Take the digests in, and find each its story."""
        for one in map(unpack_digest, map(zlib.decompress, packed)):
            self.held.append(replace(one, profile=Profile(one.document, {}, {}, one.day)))
            self.stories.setdefault(stories.add(one.profile), []).append(_Told(one.document, one.title, one.day))

    def said(self, cast: Cast) -> tuple[Quotation, ...]:
        """Give what was said, and let go of it and of the actors that were merged: a large archive has hundreds of MB of both."""
        said = quotations(self.held, cast)
        self.held = [replace(one, said=(), actors=()) for one in self.held]
        return said


def _parts(store: Store) -> Parts:
    evidence, known = _Evidence(), list(kept(store, MAKER))
    in_stories = Joining(OF_STORIES, (one.story for one in known))
    in_topics = Joining(OF_TOPICS, _topics_joined(known))
    evidence.gather(digests(store), Stories(clusters=in_stories))
    cast = merge_actors(evidence.held)
    said = evidence.said(cast)
    in_story = {one.document: story for story, reports in evidence.stories.items() for one in reports}
    found = (*changed_positions(said), *differing_numbers(evidence.held, cast, in_story), *denials(said, in_story))
    faced = sorted(found, key=lambda one: (one.second.order, one.first.order))
    topics = find_topics(said, least=FEWEST, clusters=in_topics)
    joined = _joined_rows([one.document for one in evidence.held], said, in_stories.joined, in_topics.joined)
    rows = (_cast_rows(cast), _story_rows(evidence.stories), _topic_rows(topics, cast), _faced_rows(faced, cast), joined)
    return {table: part for parts in rows for table, part in parts.items()}


def _topics_joined(known: Iterable[Kept]) -> Iterator[Joined]:
    """What the statements of the first reports joined, one after another; they end where it cannot be unpacked."""
    with suppress(msgspec.MsgspecError):
        for one in known:
            yield from _JOINED.decode(one.topics)


_JOINED: Final = msgspec.msgpack.Decoder(list[Joined])


def _joined_rows(
    documents: Sequence[str], said: Iterable[Quotation], stories: Iterable[Joined], topics: Iterable[Joined]
) -> Parts:
    """What each report joined, and each of its statements that has a matter."""
    counts, told = Counter(one.document for one in said if one.stems), iter(topics)
    rows = [
        {
            "document": document,
            "place": place,
            "maker": MAKER,
            "story": story,
            "topics": msgspec.msgpack.encode(list(islice(told, counts[document]))),
        }
        for place, (document, story) in enumerate(zip(documents, stories, strict=True))
    ]
    return {"joined": rows}


def _cast_rows(cast: Cast) -> Parts:
    merged = [
        {
            "key": key,
            "id": actor.id,
            "name": actor.name,
            "kind": actor.kind,
            "country": actor.country,
            "wikidata": actor.wikidata,
            "roles": msgspec.json.encode(actor.roles).decode(),
            "reports": len({document for document, _ in actor.members}),
        }
        for key, actor in enumerate(cast.actors, 1)
    ]
    members = (
        {"document": document, "actor": name, "merged": key}
        for key, actor in enumerate(cast.actors, 1)
        for document, name in actor.members
    )
    return {"merged_actors": merged, "members": members}


def _story_rows(stories: Mapping[str, Sequence[_Told]]) -> Parts:
    rows = [
        {"key": key, "id": name, "title": held[0].title, **_days(one.day for one in held), "reports": len(held)}
        for key, (name, held) in enumerate(stories.items(), 1)
    ]
    reports = [
        {"document": one.document, "story": key, "position": position}
        for key, held in enumerate(stories.values(), 1)
        for position, one in enumerate(held)
    ]
    return {"stories": rows, "story_reports": reports}


def _topic_rows(topics: Sequence[Topic], cast: Cast) -> Parts:
    keys = {actor.id: key for key, actor in enumerate(cast.actors, 1)}
    rows: list[dict[str, object]] = []
    held: list[dict[str, object]] = []
    said: list[dict[str, object]] = []
    shifts: list[dict[str, object]] = []
    for key, topic in enumerate(topics, 1):
        taken = positions([topic])
        rows.append(
            {
                "key": key,
                "id": _topic_id(topic),
                "name": topic.name,
                **_days(one.day for one in topic.quotations),
                "statements": len(topic.quotations),
                "speakers": len(taken),
            }
        )
        for position in taken:
            number = len(held) + 1
            held.append({"key": number, "merged": keys[position.actor], "topic": key} | _counted(position))
            said += _said_rows(number, position)
            shifts += _shift_rows(number, position)
    return {"topics": rows, "positions": held, "position_statements": said, "shifts": shifts}


def _topic_id(topic: Topic) -> str:
    first = topic.quotations[0]
    return hashlib.blake2b(f"{first.document}\x00{first.record}".encode(), digest_size=8).hexdigest()


def _counted(position: Position) -> dict[str, object]:
    days = _days(one.day for one in position.quotations)
    return {**days, "statements": len(position.quotations), "shifts": len(position.shifts)}


def _said_rows(key: int, position: Position) -> Iterator[dict[str, object]]:
    for number, one in enumerate(position.quotations):
        yield {"position": key, "number": number, "document": one.document, "record": one.record, "day": _iso(one.day)}


def _shift_rows(key: int, position: Position) -> Iterator[dict[str, object]]:
    places = {(one.document, one.record): number for number, one in enumerate(position.quotations)}
    for number, shift in enumerate(position.shifts):
        before, after = (places[one.document, one.record] for one in (shift.before, shift.after))
        yield {"position": key, "number": number, "before": before, "after": after}


def _faced_rows(found: Sequence[Discrepancy], cast: Cast) -> Parts:
    keys = {actor.id: key for key, actor in enumerate(cast.actors, 1)}
    rows = [
        {"key": key, "kind": one.kind, "matter": one.matter, "last": _iso(one.second.day)} for key, one in enumerate(found, 1)
    ]
    sides = [
        {"discrepancy": key, "side": side} | _side_row(told, keys.get(told.actor or ""))
        for key, one in enumerate(found, 1)
        for side, told in ((1, one.first), (2, one.second))
    ]
    return {"discrepancies": rows, "sides": sides}


def _side_row(told: Quotation, merged: int | None) -> dict[str, object]:
    return {"document": told.document, "record": told.record, "merged": merged, "name": told.name, "day": _iso(told.day)}


def _days(days: Iterable[date | None]) -> dict[str, object]:
    known = sorted(day for day in days if day)
    return {"first": _iso(known[0]) if known else None, "last": _iso(known[-1]) if known else None}


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None
