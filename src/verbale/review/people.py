"""Actors that decisions name, found again among those of a reading, or made where they are not there."""

from verbale.record import Actor, ActorMention, Document, Reading, Span, record_id
from verbale.review.decision import Who
from verbale.review.quote import located, quoted
from verbale.review.rulings import PERSONS

__all__ = ["People", "who_is"]


def who_is(document: Document, actor: Actor, near: Span | None = None) -> Who:
    """Give an actor as a decision keeps it: with the mention nearest to some words, else its first one by name."""
    named = [mention for mention in actor.mentions if mention.form == "name"] or list(actor.mentions)
    chosen = min(actor.mentions, key=lambda one: _apart(one.span, near), default=None) if near else next(iter(named), None)
    return Who(
        name=actor.name,
        kind=actor.kind,
        role=actor.role,
        country=actor.country,
        sector=actor.sector,
        wikidata=actor.wikidata,
        mention=quoted(document, chosen.span) if chosen else None,
        form=chosen.form if chosen else "name",
    )


def _apart(one: Span, other: Span) -> int:
    return max(one.start - other.end, other.start - one.end, 0)


class People:
    """The actors of a reading, and those that decisions bring with them."""

    def __init__(self, reading: Reading) -> None:
        """Begin with the reading's own."""
        self._document = reading.document
        self._actors = {actor.id: actor for actor in reading.actors}

    @property
    def actors(self) -> tuple[Actor, ...]:
        """All of them, the reading's own first."""
        return tuple(self._actors.values())

    def id_of(self, who: Who | None) -> str | None:
        """Give the id of an actor, which is made where nobody of the name and nobody with the mention is there; None for nobody.

        Of several with the name the one with the mention is meant, else the first.
        """
        if who is None or not who.name:
            return None
        span = located(self._document, who.mention) if who.mention else None
        named = [actor for actor in self._actors.values() if actor.name.casefold() == who.name.casefold()]
        mentioned = [actor for actor in self._actors.values() if span and _mentions(actor, span)]
        both = [actor for actor in named if actor in mentioned]
        found = next(iter((*both, *named, *mentioned)), None)
        return found.id if found else self._made(who, span)

    def _made(self, who: Who, span: Span | None) -> str:
        spans = (span,) if span else ()
        actor = Actor(
            id=PERSONS + record_id(self._document.id, f"actor {who.name}", spans, "person"),
            name=who.name,
            kind=who.kind,
            role=who.role,
            country=who.country,
            sector=who.sector,
            wikidata=who.wikidata,
            mentions=tuple(ActorMention(one, who.form) for one in spans),
        )
        self._actors[actor.id] = actor
        return actor.id


def _mentions(actor: Actor, span: Span) -> bool:
    return any(mention.span == span for mention in actor.mentions)
