"""Digests: what is kept of a reading to set it beside others, some 5 kB; every function of this room takes either."""

import sys
from dataclasses import dataclass, replace
from datetime import date

import msgspec

from verbale.corpus.accounts import Count, counts_in
from verbale.corpus.counts import Counted, counted_in
from verbale.corpus.quotations import Quotation, said_in
from verbale.corpus.stories import Profile, profile
from verbale.errors import RecordError
from verbale.record import Actor, Reading

__all__ = ["Digest", "digest", "pack_digest", "unpack_digest"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Digest:
    """A reading's document (id, title, date), actors with one mention each, statements, and numbers that others may dispute."""

    document: str
    title: str | None
    published: str | None
    profile: Profile
    actors: tuple[Actor, ...]
    said: tuple[Quotation, ...]
    counts: tuple[Count, ...]
    counted: tuple[Counted, ...]

    @property
    def order(self) -> tuple[str, str]:
        """What puts reports in the order of their publication."""
        return (self.published or "", self.document)

    @property
    def day(self) -> date | None:
        """The day of publication."""
        return self.profile.published


def digest(reading: Reading) -> Digest:
    """Give the digest of a reading.

    >>> from verbale.testing import document, reading
    >>> digest(reading(document("The ferry sank."))).profile.words["ferri"]
    1
    """
    return Digest(
        document=reading.document.id,
        title=reading.document.title,
        published=reading.document.published,
        profile=profile(reading),
        actors=tuple(map(_one_mention, reading.actors)),
        said=said_in(reading),
        counts=counts_in(reading),
        counted=counted_in(reading),
    )


def pack_digest(one: Digest) -> bytes:
    """Give a digest as bytes."""
    return msgspec.msgpack.encode(one)


def unpack_digest(packed: bytes) -> Digest:
    """Give back the digest of which these are the bytes; raises RecordError where they are not of one."""
    try:
        one = _DECODER.decode(packed)
    except msgspec.MsgspecError as fault:
        raise RecordError(f"cannot be unpacked ({fault})", "digest in the store", "add a report, and it is made anew") from fault
    # a large archive would hold millions of copies of the same few stems
    said = (replace(told, stems=frozenset(map(sys.intern, told.stems))) for told in one.said)
    return replace(one, said=tuple(said))


_DECODER = msgspec.msgpack.Decoder(Digest)


def _one_mention(actor: Actor) -> Actor:
    """The actor with its first mention by name, else its first by title, noun, pronoun: which tells who may be merged."""
    best = min(actor.mentions, key=lambda one: _FORMS.index(one.form) if one.form in _FORMS else len(_FORMS), default=None)
    return replace(actor, mentions=() if best is None else (best,))


_FORMS = ("name", "title", "nominal", "adjective", "pronoun")
