"""What many reports together tell of a name that no pack knows: of which kind it is, and of which state it is the adjective."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from typing import Final, TypeAlias

from verbale.knowledge.folding import fold
from verbale.record import Actor

__all__ = ["Found", "folded_name", "given_name", "named"]

Found: TypeAlias = tuple[str, Actor]
"""The id of a document, and an actor of its reading."""

_Votes: TypeAlias = Mapping[str, Counter[str]]

_BODIES: Final = ("state", "organization")
_IS_ENOUGH: Final = frozenset({*_BODIES, "media"})
_TWICE: Final = 2
"""Reports that must have a name as that of a state or a body."""
_OF: Final = re.compile(r" (?:of|for|from|to|in|at) ")
_ADJECTIVES: Final = re.compile(r"(?:i|n|an|ian|ese|ish)s?")
"""What makes the name of a people of the name of its state."""


def folded_name(actor: Actor) -> str:
    """Give the name, folded, of an actor whom the report calls by name or by title and name; "" of officials and protesters."""
    return fold(actor.name) if any(mention.form in {"name", "title"} for mention in actor.mentions) else ""


def given_name(name: str) -> str:
    """Give a folded name without where its bearer is from."""
    return _OF.split(name)[0]


def named(found: Iterable[Found]) -> list[Found]:
    """Let actors of whom nothing but the name is known be of the kind that other reports give it, and peoples be their states.

    Called for by states that no pack knows: some reports take them for persons or bodies, and their peoples for somebody.

    >>> from verbale.testing import actor, document
    >>> orsk, orski = document("Orsk spoke."), document("An Orski patrol left.")
    >>> found = [("1", actor(orsk, "Orsk", "Orsk", kind="state")), ("2", actor(orsk, "Orsk", "Orsk", kind="state"))]
    >>> [one.name for _, one in named([*found, ("3", actor(orski, "Orski", "Orski"))])]
    ['Orsk', 'Orsk', 'Orsk']
    """
    actors = list(found)
    votes: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for _, actor in actors:
        votes[folded_name(actor)][actor.kind] += 1
    surnames = {
        given_name(name).split()[-1] for _, actor in actors if actor.kind == "person" and " " in (name := folded_name(actor))
    }
    settled = [(document, _settled(actor, votes, surnames)) for document, actor in actors]
    peoples = _peoples(settled, surnames)
    states = frozenset(map(fold, peoples.values()))
    return [(document, _of_state(actor, peoples, states)) for document, actor in settled]


def _settled(actor: Actor, votes: _Votes, surnames: set[str]) -> Actor:
    """The actor, of another kind where most reports have that, or where a bare name is no surname and twice no person's."""
    name = folded_name(actor)
    counts = votes[name]
    if _is_state(actor, counts) and name not in surnames:
        return replace(actor, kind="state", role=None)
    if not name or _is_known(actor):
        return actor
    if " " in name and 2 * counts["person"] > counts.total():
        return replace(actor, kind="person")
    kind = _body(counts, actor.kind)
    bodies = sum(counts[one] for one in _BODIES) if kind in _BODIES else counts[kind]
    is_nobody = actor.kind == "person" and " " not in name and name not in surnames
    is_sure = actor.kind in _BODIES or 2 * bodies > counts.total() or (is_nobody and bodies >= _TWICE)
    return replace(actor, kind=kind) if is_sure else actor


def _is_state(actor: Actor, counts: Counter[str]) -> bool:
    """Tell whether a bare name with an office is a state's that was given its minister's: "Lindhal, prime minister"."""
    is_person = actor.kind == "person" and " " not in actor.name and bool(actor.role)
    return is_person and not (actor.wikidata or actor.country) and sum(counts[kind] for kind in _BODIES) >= _TWICE


def _body(counts: Counter[str], kind: str) -> str:
    """The kind of state or body that a name is of, where it is of any; else the kind that it has."""
    if kind == "media":
        return kind
    most = next((one for one, _ in counts.most_common() if one in _IS_ENOUGH), kind)
    bodies = sum(counts[one] for one in _BODIES)
    return "state" if most in _BODIES and 2 * counts["state"] >= bodies else most


def _is_known(actor: Actor) -> bool:
    return bool(actor.wikidata or actor.country or actor.role)


def _peoples(found: Iterable[Found], surnames: set[str]) -> dict[str, str]:
    """The names of peoples ("orski", "orskis" of Orsk, "tovian" of Tovia), folded, each with its state's name.

    Of states that no pack knows and two reports name; a name that is mostly taken for a body is a state's if its people is named.
    """
    counts: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for _, actor in found:
        if actor.kind in _BODIES and (name := folded_name(actor)) and not _is_known(actor):
            counts[name][actor.name] += 1
    states = {name: spelt.most_common(1)[0][0] for name, spelt in counts.items() if spelt.total() >= _TWICE}
    names = {folded_name(actor) for _, actor in found if not _is_known(actor)} - surnames
    return {name: states[stem] for name in names if " " not in name for stem in _stems(name) if stem in states}


def _stems(name: str) -> Iterator[str]:
    """Of what the name of a people may be made."""
    for end in range(_SHORTEST, len(name)):
        if _ADJECTIVES.fullmatch(name[end:]):
            yield name[:end]
            yield from (name[:end] + vowel for vowel in "aeo")


_SHORTEST: Final = 3


def _of_state(actor: Actor, peoples: Mapping[str, str], states: frozenset[str]) -> Actor:
    """The actor, as the state of a people, or as a state whose people is named."""
    name = folded_name(actor)
    if _is_known(actor) or actor.kind == "media":
        return actor
    if name in peoples:
        return replace(actor, name=peoples[name], kind="state")
    return replace(actor, kind="state") if name in states and actor.kind in _BODIES else actor
