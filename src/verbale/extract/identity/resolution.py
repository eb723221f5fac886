"""Actors -> actors that are known: countries, sectors, Wikidata items; two that are one become one; nobody is guessed."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from verbale.extract.identity.affiliation import read_background
from verbale.extract.identity.entity import Ensemble, gathered
from verbale.extract.identity.mined import MinedOffice
from verbale.extract.identity.portrayal import portray_nameless, portray_person
from verbale.extract.identity.possessives import add_possessives
from verbale.extract.identity.recognition import recognise
from verbale.extract.identity.role_phrases import add_role_phrases
from verbale.extract.identity.sweep import PhraseSweep, add_family_names
from verbale.knowledge import Knowledge
from verbale.record import Actor, Analysis


@dataclass(frozen=True, slots=True)
class Resolved:
    """Actors as resolution leaves them, and for each id that is gone the id that it has become."""

    actors: tuple[Actor, ...]
    renamed: Mapping[str, str]


def resolve(actors: Sequence[Actor], analysis: Analysis, pack: Knowledge, mined: Sequence[MinedOffice] = ()) -> Resolved:
    """Tell who the actors of a report are, as far as the report and the pack say; below the threshold they stay local.

    Mentions keep their words; some that the chains lack are added. ``mined`` are offices from the user's own reports
    (``mine_offices``): they fill countries that neither the report nor the pack gives.
    """
    background = read_background(analysis, pack)
    ensemble = Ensemble(analysis, pack.version, gathered(actors))
    for one in list(ensemble.entities):
        recognise(one, ensemble, background)
    ensemble.join()
    PhraseSweep(ensemble, background).add()
    for one in ensemble.entities:
        if one.key is None and one.actor.kind == "person" and one.is_named():
            portray_person(one, background, mined)
    ensemble.join()
    add_family_names(ensemble, background)
    add_role_phrases(ensemble, background)
    for one in ensemble.entities:
        if one.key is None and not one.is_named():
            portray_nameless(one, ensemble, background)
    ensemble.join()
    add_possessives(ensemble)
    made = sorted((one.made() for one in ensemble.entities), key=_place)
    return Resolved(tuple(made), ensemble.references())


def _place(one: Actor) -> tuple[int, str]:
    return min((mention.span.start for mention in one.mentions), default=0), one.id
