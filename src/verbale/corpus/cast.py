"""The cast of many reports: actors of single reports that are the same one, merged where that is sure."""

import hashlib
import re
from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from types import MappingProxyType
from typing import TYPE_CHECKING, Final, TypeAlias

from verbale.knowledge.folding import fold
from verbale.record import Actor, Reading

if TYPE_CHECKING:
    from verbale.corpus.digest import Digest

__all__ = ["Cast", "Member", "MergedActor", "merge_actors"]

Member: TypeAlias = tuple[str, str]
"""The id of a document and the id of an actor in its reading."""

_Key: TypeAlias = tuple[str, ...]
_Found: TypeAlias = tuple[str, Actor]
_Groups: TypeAlias = dict[_Key, list[_Found]]

_BYTES: Final = 8
_OF: Final = re.compile(r" (?:of|for|to|in|at) ")
_NAME_IS_ENOUGH: Final = frozenset({"state", "organization", "media"})
"""Kinds in which two of one name are taken for one; persons and groups need a country or a role beside it."""


_TWICE: Final = 2  # reports that must have a name as that of a state or a body


@dataclass(frozen=True, slots=True)
class MergedActor:
    """One actor in all the reports that have it; name, kind and roles are those that most reports give, roles in that order."""

    id: str
    name: str
    kind: str
    country: str | None
    wikidata: str | None
    roles: tuple[str, ...]
    members: tuple[Member, ...]


@dataclass(frozen=True, slots=True)
class Cast:
    """All merged actors, in the order in which they first come; `by_member` finds the one that an actor of a reading is."""

    actors: tuple[MergedActor, ...]
    by_member: Mapping[Member, MergedActor] = field(init=False, repr=False)

    def __post_init__(self) -> None:
        """Look the members up once."""
        found = {member: actor for actor in self.actors for member in actor.members}
        object.__setattr__(self, "by_member", MappingProxyType(found))


def merge_actors(readings: "Iterable[Reading | Digest]") -> Cast:
    """Merge the actors of readings: by Wikidata item, else by name and country, else by name and role; else they stay apart.

    Of whom less is said joins those of whom more is said, where only one of them bears its name and country, or name and role;
    of two, none is taken. A full name without either joins the only bearer of whom one is known, and no other bare name.
    Ids depend on what an actor was merged by, not on the reports it comes from.

    >>> from verbale.testing import actor, document, reading
    >>> one, other = document("Orsk spoke."), document("Then Orsk left.")
    >>> cast = merge_actors(reading(text, actors=[actor(text, "Orsk", "Orsk", kind="state")]) for text in (one, other))
    >>> [len(merged.members) for merged in cast.actors]
    [2]
    """
    found = _by_vote([(_document(reading), actor) for reading in readings for actor in reading.actors])
    groups: _Groups = {}
    waiting = found
    for level in _LEVELS:
        here = [one for one in waiting if level(one[1])]
        waiting = [one for one in waiting if not level(one[1])]
        _place(here, level, groups)
    groups.update({("alone", document, actor.id): [(document, actor)] for document, actor in waiting})
    order = {(document, actor.id): number for number, (document, actor) in enumerate(found)}
    merged = [_merged(key, sorted(members, key=lambda one: order[one[0], one[1].id])) for key, members in groups.items()]
    return Cast(tuple(sorted(merged, key=lambda actor: order[actor.members[0]])))


def _by_vote(found: list[_Found]) -> list[_Found]:
    """Let actors of whom nothing but the name is known be of the kind that other reports give the name.

    Called for by a state that no pack knows: in some reports it is taken for a person.
    """
    votes: dict[str, Counter[str]] = {}
    for _, actor in found:
        votes.setdefault(_name(actor), Counter())[actor.kind] += 1
    surnames = {name.split()[-1] for _, actor in found if actor.kind == "person" and " " in (name := _name(actor))}
    return [(document, _settled(actor, votes[_name(actor)], surnames)) for document, actor in found]


def _settled(actor: Actor, votes: Counter[str], surnames: set[str]) -> Actor:
    """The actor, of another kind where most reports have that, or where a bare name is no surname and twice no person's."""
    name = _name(actor)
    kind = next((kind for kind, _ in votes.most_common() if kind in _NAME_IS_ENOUGH), actor.kind)
    if not name or actor.kind == kind or actor.wikidata or actor.country or actor.role:
        return actor
    is_nobody = actor.kind == "person" and " " not in name and name not in surnames
    is_sure = 2 * votes[kind] > votes.total() or (is_nobody and votes[kind] >= _TWICE)
    return replace(actor, kind=kind) if is_sure else actor


def _document(one: "Reading | Digest") -> str:
    return one.document.id if isinstance(one, Reading) else one.document


def _place(here: list[_Found], level: Callable[[Actor], _Key], groups: _Groups) -> None:
    """Put each into the one standing group in which somebody has its key, else among those who come with the same key."""
    homes: dict[_Key, set[_Key]] = {}
    for home, members in groups.items():
        for _, actor in members:
            homes.setdefault(level(actor), set()).add(home)
    for one in here:
        standing = homes.get(level(one[1]), set())
        groups.setdefault(next(iter(standing)) if len(standing) == 1 else _own(level(one[1]), one), []).append(one)


def _own(key: _Key, one: _Found) -> _Key:
    """The group of its key; two persons of one name of whom no more is said stay apart."""
    document, actor = one
    return ("alone", document, actor.id) if key[0] == "name" and actor.kind not in _NAME_IS_ENOUGH else key


def _by_item(actor: Actor) -> _Key:
    return ("item", actor.wikidata) if actor.wikidata else ()


def _by_country(actor: Actor) -> _Key:
    name = _name(actor)
    if not (name and actor.country):
        return ()
    # a surname alone is borne by many of one country
    return ("country", actor.kind, name, actor.country, *([] if _is_full(actor, name) else [fold(actor.role or "")]))


def _by_role(actor: Actor) -> _Key:
    name = _name(actor)
    return ("role", actor.kind, name, _office(actor.role)) if name and actor.role and _is_full(actor, name) else ()


def _by_name(actor: Actor) -> _Key:
    name = _name(actor)
    return ("name", actor.kind, name) if name and (actor.kind in _NAME_IS_ENOUGH or _is_full(actor, name)) else ()


_LEVELS: Final = (_by_item, _by_country, _by_role, _by_name)


def _name(actor: Actor) -> str:
    """The name, folded, of an actor whom the report calls by name; "" of officials and protesters."""
    return fold(actor.name) if any(mention.form == "name" for mention in actor.mentions) else ""


def _office(role: str) -> str:
    """The noun of a role: "trade minister of Orsk" and "Minister" are one, since reports seldom give a role in one way."""
    words = _OF.split(fold(role))[0].split()
    return words[-1] if words else ""


def _is_full(actor: Actor, name: str) -> bool:
    return actor.kind != "person" or " " in name


def _merged(key: _Key, members: list[_Found]) -> MergedActor:
    actors = [actor for _, actor in members]
    return MergedActor(
        id=hashlib.blake2b("\x00".join(key).encode(), digest_size=_BYTES).hexdigest(),
        name=_ranked(actor.name for actor in actors)[0],
        kind=_ranked(actor.kind for actor in actors)[0],
        country=next(iter(_ranked(actor.country for actor in actors)), None),
        wikidata=next(iter(_ranked(actor.wikidata for actor in actors)), None),
        roles=_ranked(actor.role for actor in actors),
        members=tuple((document, actor.id) for document, actor in members),
    )


def _ranked(values: Iterable[str | None]) -> tuple[str, ...]:
    """The values that are given, the most frequent first, of equals the one that came first."""
    return tuple(value for value, _ in Counter(value for value in values if value).most_common())
