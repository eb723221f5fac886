"""Actor: who it is, what it did by words over time, what it holds, topic by topic, to whom it speaks, who contradicts it."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from verbale.desk.asked import SIZE, Asked, Paged, paged
from verbale.desk.faults import NotThere
from verbale.desk.page import Page
from verbale.store import CastLine, SaidScope, Store, cast_member, count_said_by, said_by
from verbale.views.portrayal import Most, Portrayed, portrayed
from verbale.views.telling import Told, tell

__all__ = ["ACTOR", "DOSSIER", "WORDS", "ActorWords"]

ON_PAGE: Final = Most(topics=12, least=1, words=4, said=4, heard=5, deeds=4, faced=8, namesakes=0)
"""How much an actor's page tells; all else is a link away."""

_ALL: Final = 1_000_000


@dataclass(frozen=True, slots=True, kw_only=True)
class ActorWords:
    """A page of an actor's statements, the latest first; `given` are the fields that narrow them down."""

    actor: CastLine
    given: dict[str, str]
    shown: Paged
    said: tuple[Told, ...]


def _member(store: Store, asked: Asked) -> CastLine:
    found = cast_member(store, asked.parts["id"])
    if found is None:
        raise NotThere("there is no such actor in this store", asked.path, "look for the name among the actors")
    return found


def _actor(store: Store, asked: Asked) -> Portrayed:
    return portrayed(store, _member(store, asked), ON_PAGE)


def _dossier(store: Store, asked: Asked) -> Portrayed:
    """Everything at once, to be printed: what `verbale who --html` writes as a file."""
    return portrayed(store, _member(store, asked))


def _scope(asked: Asked) -> SaidScope:
    return SaidScope(
        actor=asked.parts["id"],
        act=asked.text("act"),
        to=asked.text("to"),
        outlet=asked.text("outlet"),
        topic=asked.text("topic"),
    )


def _words(store: Store, asked: Asked) -> ActorWords:
    actor, scope = _member(store, asked), _scope(asked)
    shown = paged(asked, count_said_by(store, scope))
    return ActorWords(
        actor=actor,
        given={name: value for name in ("act", "to", "outlet", "topic") if (value := asked.text(name))},
        shown=shown,
        said=tell(store, said_by(store, scope, limit=SIZE, offset=asked.offset)),
    )


def _rows(store: Store, asked: Asked) -> Iterable[object]:
    _member(store, asked)
    return (told.said for told in tell(store, said_by(store, _scope(asked), limit=_ALL)))


ACTOR: Final = Page(path="/actor/{id}", template="actor.html", make=_actor, rows=_rows, under="actors")
DOSSIER: Final = Page(path="/actor/{id}/dossier", template="dossier.html", make=_dossier, rows=_rows, under="actors")
WORDS: Final = Page(path="/actor/{id}/words", template="words.html", make=_words, rows=_rows, under="actors")
