"""Actors: those who speak and act in a report, with every mention of them."""

from dataclasses import dataclass, field

from verbale.errors import RecordError
from verbale.record.span import Span
from verbale.record.terms import check_terms, term

__all__ = ["Actor", "ActorMention"]


@dataclass(frozen=True, slots=True)
class ActorMention:
    """The words that mention an actor, and their form (name, title, pronoun, nominal, adjective)."""

    span: Span
    form: str = field(metadata=term("mention_form"))

    def __post_init__(self) -> None:
        """Refuse a form that the ontology does not know."""
        check_terms(self)


@dataclass(frozen=True, slots=True)
class Actor:
    """One who speaks or acts: `name` is our reading, `mentions` are the report's words in order.

    `country` is an ISO 3166 alpha-3 or IGO code, `sector` a PLOVER code, `wikidata` an item id; None where not known.
    """

    id: str
    name: str
    kind: str = field(metadata=term("actor_kind"))
    role: str | None = None
    country: str | None = None
    sector: str | None = None
    wikidata: str | None = None
    mentions: tuple[ActorMention, ...] = ()

    def __post_init__(self) -> None:
        """Refuse a nameless actor, an unknown kind, and mentions out of order (they may nest)."""
        check_terms(self)
        if not (self.id and self.name.strip()):
            raise RecordError("has no id or no name", f"Actor {self.id!r}")
        spans = [mention.span for mention in self.mentions]
        if spans != sorted(spans):
            raise RecordError("mentions are not in the order of the text", f"Actor {self.id!r}")
