"""An actor while it is resolved: its mentions, and what it was found to be."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import Final, TypedDict, Unpack

from verbale.record import Actor, ActorMention, Analysis, Span, WordRange, record_id

_NAMED: Final = ("name", "title")
_STRETCH: Final = 64  # characters


class Facts(TypedDict, total=False):
    """What may be found out about an actor."""

    name: str
    kind: str
    role: str | None
    country: str | None
    sector: str | None
    wikidata: str | None


@dataclass(slots=True)
class Entity:
    """An actor with room to change; ``key`` says what it is, so that two with one key are one: ``state:UKR``, ``item:Q42``."""

    actor: Actor
    key: str | None = None
    mentions: list[ActorMention] = field(default_factory=list)

    def is_named(self) -> bool:
        """Whether the report names the actor anywhere; the title of a document names the author who is only ``I`` in it."""
        return any(one.form in _NAMED for one in self.mentions) or self._is_named_elsewhere()

    def _is_named_elsewhere(self) -> bool:
        is_pronoun = bool(self.mentions) and all(one.form == "pronoun" for one in self.mentions)
        return is_pronoun and not any(" ".join(one.span.text.split()).startswith(self.actor.name) for one in self.mentions)

    def be(self, key: str | None, **facts: Unpack[Facts]) -> None:
        """Become what the pack says."""
        self.key = key
        self.actor = replace(self.actor, **facts)

    def made(self) -> Actor:
        """The actor with its mentions in the order of the text."""
        return replace(self.actor, mentions=tuple(sorted(self.mentions, key=lambda one: one.span)))


@dataclass(slots=True)
class Ensemble:
    """The actors of a report while they are resolved, and which ids have become which."""

    analysis: Analysis
    version: str
    entities: list[Entity]
    renamed: dict[str, str] = field(default_factory=dict)
    _heads: dict[Span, int] = field(default_factory=dict)

    def new(self, key: str, name: str, kind: str, mentions: Sequence[ActorMention]) -> Entity:
        """Add an actor that the report mentions and the chains lack."""
        spans = [one.span for one in mentions]
        identity = record_id(self.analysis.document.id, "actor", spans, f"{self.version}/{key}")
        made = Entity(Actor(identity, name, kind), key, list(mentions))
        self.entities.append(made)
        return made

    def dissolve(self, gone: Entity, into: Entity) -> None:
        """Take an actor away; whatever referred to it refers to another."""
        self.entities = [one for one in self.entities if one is not gone]
        self.renamed[gone.actor.id] = into.actor.id

    def join(self) -> None:
        """Make one actor of those with one key; the first that is named keeps its id."""
        kept: dict[str, Entity] = {}
        for one in sorted(self.entities, key=_first_named):
            if one.key is None:
                continue
            first = kept.setdefault(one.key, one)
            if first is not one:
                _merge(first, one)
                self.dissolve(one, first)

    def words(self, span: Span) -> WordRange:
        """The words of a span, half-open: those that begin or end in it."""
        return self.analysis.words_in(span)

    def head(self, span: Span) -> int:
        """The head of the words of a span; asked for again and again, found once."""
        found = self._heads.get(span)
        if found is None:
            found = self._heads[span] = head_of(self.analysis, *self.words(span))
        return found

    def references(self) -> dict[str, str]:
        """Each id that is gone -> the id that it has become."""
        return {old: _last(self.renamed, old) for old in self.renamed}


class MentionIndex:
    """Who is mentioned where: looked up by the stretch of text, so that long reports cost no more a word than short ones."""

    def __init__(self, entities: Iterable[Entity]) -> None:
        """Take the actors with the mentions that they have now."""
        self._stretches: dict[int, list[tuple[Entity, ActorMention]]] = {}
        for one in entities:
            for mention in one.mentions:
                self.add(one, mention)

    def add(self, one: Entity, mention: ActorMention) -> None:
        """Take a mention that an actor was given."""
        for stretch in _stretches(mention.span):
            self._stretches.setdefault(stretch, []).append((one, mention))

    def overlapping(self, span: Span) -> Iterator[tuple[Entity, ActorMention]]:
        """Give every mention that shares a character with a span; a long one may come twice."""
        for stretch in _stretches(span):
            yield from ((one, mention) for one, mention in self._stretches.get(stretch, ()) if mention.span.overlaps(span))


def _stretches(span: Span) -> range:
    return range(span.start // _STRETCH, (span.end - 1) // _STRETCH + 1)


def head_of(analysis: Analysis, first: int, last: int) -> int:
    """The head of a phrase: the first noun whose own head lies outside, else the first such word."""
    outside = [word for word in range(first, last) if not first <= int(analysis.head[word]) < last]
    return next((word for word in outside if analysis.upos[word] in {"NOUN", "PROPN", "PRON"}), outside[0] if outside else first)


def _merge(first: Entity, other: Entity) -> None:
    spans = {mention.span for mention in first.mentions}
    first.mentions += [mention for mention in other.mentions if mention.span not in spans]
    one, two = first.actor, other.actor
    name = max(one.name, two.name, key=len) if one.kind == "person" else one.name
    first.actor = replace(
        one,
        name=name,
        role=one.role or two.role,
        country=one.country or two.country,
        sector=one.sector or two.sector,
        wikidata=one.wikidata or two.wikidata,
    )


def _first_named(one: Entity) -> tuple[bool, int, str]:
    return not one.is_named(), min((mention.span.start for mention in one.mentions), default=0), one.actor.id


def _last(renamed: dict[str, str], old: str) -> str:
    while old in renamed:
        old = renamed[old]
    return old


def gathered(actors: Iterable[Actor]) -> list[Entity]:
    """The actors with room to change."""
    return [Entity(one, None, list(one.mentions)) for one in actors]
