"""Persons of one full name who keep the same company: another person stands beside both, so both are one."""

from collections import defaultdict
from collections.abc import Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Generic, TypeVar

from verbale.corpus.naming import Found, folded_name, given_name
from verbale.record import Actor

__all__ = ["in_company"]

_K = TypeVar("_K", bound=Hashable)


def in_company(groups: Mapping[_K, Sequence[Found]]) -> dict[_K, _K]:
    """Give for each group the first of the groups that are one with it: that have its name and share a companion with it.

    A companion is a person of another full name in the same report whom no pack knows: whom it knows stand beside everybody.
    Where those of one name who share a companion are of two items or countries, they stay as they are.
    """
    companions = _companions(groups)
    shared: defaultdict[tuple[str, str], dict[_K, None]] = defaultdict(dict)
    facts = {key: _Facts.of(members) for key, members in groups.items()}
    for key, members in groups.items():
        for document, actor in members:
            name = _full_name(actor)
            for companion in companions[document] if name else ():
                if companion != name:
                    shared[name, companion][key] = None
    belongs = _Belonging(facts, {key: number for number, key in enumerate(groups)})
    for keys in shared.values():
        belongs.together(keys)
    return {key: belongs.root(key) for key in groups}


def _companions(groups: Mapping[_K, Sequence[Found]]) -> dict[str, dict[str, None]]:
    found: defaultdict[str, dict[str, None]] = defaultdict(dict)
    for members in groups.values():
        for document, actor in members:
            if not actor.wikidata and (name := _full_name(actor)):
                found[document][name] = None
    return found


def _full_name(actor: Actor) -> str:
    """The folded full name of a person, else ""."""
    name = given_name(folded_name(actor)) if actor.kind == "person" else ""
    return name if " " in name else ""


@dataclass(frozen=True, slots=True)
class _Facts:
    """What would tell two bearers of a name apart."""

    items: frozenset[str]
    countries: frozenset[str]

    @classmethod
    def of(cls, members: Iterable[Found]) -> "_Facts":
        actors = [actor for _, actor in members]
        return cls(
            frozenset(actor.wikidata for actor in actors if actor.wikidata),
            frozenset(actor.country for actor in actors if actor.country),
        )

    def __or__(self, other: "_Facts") -> "_Facts":
        return _Facts(self.items | other.items, self.countries | other.countries)

    @property
    def is_one(self) -> bool:
        return len(self.items) < 2 and len(self.countries) < 2  # noqa: PLR2004 - two are two


@dataclass(slots=True)
class _Belonging(Generic[_K]):
    """Which group each belongs to; groups are put together as long as they may be one."""

    facts: dict[_K, _Facts]
    order: dict[_K, int]
    parents: dict[_K, _K] = field(default_factory=dict)

    def root(self, key: _K) -> _K:
        while key in self.parents:
            key = self.parents[key]
        return key

    def together(self, keys: Iterable[_K]) -> None:
        first, *others = sorted(set(map(self.root, keys)), key=self.order.__getitem__)
        facts = self.facts[first]
        for one in others:
            facts |= self.facts[one]
        if facts.is_one:
            self.facts[first] = facts
            self.parents.update(dict.fromkeys(others, first))
