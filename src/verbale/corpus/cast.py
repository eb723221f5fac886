"""The cast of many reports: actors of single reports that are the same one, merged where that is sure."""

import hashlib
from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import TYPE_CHECKING, Final, TypeAlias

from verbale.corpus.company import in_company
from verbale.corpus.naming import Found, folded_name, given_name, named
from verbale.knowledge.folding import fold
from verbale.record import Actor, Reading

if TYPE_CHECKING:
    from verbale.corpus.digest import Digest

__all__ = ["Cast", "Member", "MergedActor", "merge_actors"]

Member: TypeAlias = tuple[str, str]
"""The id of a document and the id of an actor in its reading."""

_Key: TypeAlias = tuple[str, ...]
_Groups: TypeAlias = dict[_Key, list[Found]]

_BYTES: Final = 8
_NAME_IS_ENOUGH: Final = frozenset({"state", "organization", "media"})
"""Kinds in which two of one name are taken for one; persons and groups need a country or a role beside it."""


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

    Before that a name is made what most reports make it (`naming`); after it persons of one full name in the same company are
    made one (`company`). Whom a report calls by pronouns alone is nobody beyond it.

    Of whom less is said joins those of whom more is said, where only one of them bears its name and country, or name and role;
    of two, none is taken. A full name without either joins the only bearer of whom one is known, and no other bare name.
    Ids depend on what an actor was merged by, not on the reports it comes from.

    >>> from verbale.testing import actor, document, reading
    >>> one, other = document("Orsk spoke."), document("Then Orsk left.")
    >>> cast = merge_actors(reading(text, actors=[actor(text, "Orsk", "Orsk", kind="state")]) for text in (one, other))
    >>> [len(merged.members) for merged in cast.actors]
    [2]
    """
    found = named((_document(reading), actor) for reading in readings for actor in reading.actors if not _is_nobody(actor))
    groups: _Groups = {}
    waiting = found
    for level in _LEVELS:
        here = [one for one in waiting if level(one[1])]
        waiting = [one for one in waiting if not level(one[1])]
        _place(here, level, groups)
    groups.update({("alone", document, actor.id): [(document, actor)] for document, actor in waiting})
    groups = _in_company(groups)
    order = {(document, actor.id): number for number, (document, actor) in enumerate(found)}
    merged = [_merged(key, sorted(members, key=lambda one: order[one[0], one[1].id])) for key, members in groups.items()]
    return Cast(tuple(sorted(merged, key=lambda actor: order[actor.members[0]])))


def _is_nobody(actor: Actor) -> bool:
    return bool(actor.mentions) and all(mention.form == "pronoun" for mention in actor.mentions)


def _in_company(groups: _Groups) -> _Groups:
    """Put the groups of one person together, the best known first, of the others the one that came first."""
    ranked = dict(sorted(groups.items(), key=lambda group: _RANKS.index(group[0][0])))
    together: _Groups = {}
    for key, home in in_company(ranked).items():
        together.setdefault(home, []).extend(groups[key])
    return together


_RANKS: Final = ("item", "country", "role", "name", "alone")


def _document(one: "Reading | Digest") -> str:
    return one.document.id if isinstance(one, Reading) else one.document


def _place(here: list[Found], level: Callable[[Actor], _Key], groups: _Groups) -> None:
    """Put each into the one standing group in which somebody has its key, else among those who come with the same key."""
    homes: dict[_Key, set[_Key]] = {}
    for home, members in groups.items():
        for _, actor in members:
            homes.setdefault(level(actor), set()).add(home)
    for one in here:
        standing = homes.get(level(one[1]), set())
        groups.setdefault(next(iter(standing)) if len(standing) == 1 else _own(level(one[1]), one), []).append(one)


def _own(key: _Key, one: Found) -> _Key:
    """The group of its key; two persons of one name of whom no more is said stay apart."""
    document, actor = one
    return ("alone", document, actor.id) if key[0] == "name" and actor.kind not in _NAME_IS_ENOUGH else key


def _by_item(actor: Actor) -> _Key:
    return ("item", actor.wikidata) if actor.wikidata else ()


def _by_country(actor: Actor) -> _Key:
    name = folded_name(actor)
    if not (name and actor.country):
        return ()
    # a surname alone is borne by many of one country
    return ("country", actor.kind, name, actor.country, *([] if _is_full(actor, name) else [fold(actor.role or "")]))


def _by_role(actor: Actor) -> _Key:
    name = folded_name(actor)
    return ("role", actor.kind, name, _office(actor.role)) if name and actor.role and _is_full(actor, name) else ()


def _by_name(actor: Actor) -> _Key:
    name = folded_name(actor)
    return ("name", actor.kind, name) if name and (actor.kind in _NAME_IS_ENOUGH or _is_full(actor, name)) else ()


_LEVELS: Final = (_by_item, _by_country, _by_role, _by_name)


def _office(role: str) -> str:
    """The noun of a role: "trade minister of Orsk" and "Minister" are one, since reports seldom give a role in one way."""
    words = given_name(fold(role)).split()
    return words[-1] if words else ""


def _is_full(actor: Actor, name: str) -> bool:
    return actor.kind != "person" or " " in name


def _merged(key: _Key, members: list[Found]) -> MergedActor:
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
