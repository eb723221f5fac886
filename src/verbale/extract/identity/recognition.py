"""States, capitals, seats and organisations among the actors: by their names as the knowledge pack has them."""

from typing import Final

from verbale.extract.identity.affiliation import NOBODY_S, Background, noun_of
from verbale.extract.identity.entity import Ensemble, Entity
from verbale.extract.identity.metonymy import is_literal, names_a_part
from verbale.knowledge.bodies import Body
from verbale.knowledge.phrases import ADJECTIVE, BODY, CAPITAL, SEAT, STATE, Known
from verbale.knowledge.territories import Territory
from verbale.record import ActorMention

_POSSESSIVES: Final = ("'s", "’s", "'", "’")
_BODIES: Final = frozenset({"organization", "media"})
_COUNTRY: Final = 3  # letters of a country's code


def key_of(known: Known) -> str:
    """The key of the actor that a phrase stands for."""
    return f"state:{known.code}" if isinstance(known.of, Territory) else f"body:{known.of.name}"


def become(one: Entity, known: Known, background: Background) -> None:
    """Let an actor be the state, seat or organisation that it was found to be; its name is the pack's."""
    of = known.of
    if isinstance(of, Territory):
        one.be(key_of(known), name=of.name, kind="state", role=None, country=of.code, sector="GOV", wikidata=of.wikidata)
        return
    kind = "media" if of.kind == "media" else "organization"
    item = background.pack.bodies.item(of.name) if of.kind == "igo" else None
    one.be(key_of(known), name=of.name, kind=kind, role=None, country=_country(of), sector=of.sector or None, wikidata=item)


def recognise(one: Entity, ensemble: Ensemble, background: Background) -> None:
    """Find out what an actor with a name is, where it is no person."""
    is_person = one.actor.kind == "person"
    if not one.is_named() and (is_person or one.actor.kind == "group"):
        return
    uses = (SEAT,) if is_person else (STATE, ADJECTIVE, CAPITAL, SEAT, BODY)
    known = background.whole(bare(one.actor.name), *uses)
    if known is None and not is_person:
        known = _by_any_name(one, background, uses)
    if known is not None:
        _be_known(one, known, ensemble, background)
    elif not is_person and one.is_named():
        _be_body(one, background)


def bare(name: str) -> str:
    """A name in one line, without a possessive at its end."""
    line = " ".join(name.split())
    return next((line.removesuffix(ending) for ending in _POSSESSIVES if line.endswith(ending)), line) or line


def _by_any_name(one: Entity, background: Background, uses: tuple[str, ...]) -> Known | None:
    """What a name of the actor stands for where its fullest name is longer: "occupied eastern Oule", "Oule"."""
    names = (bare(mention.span.text) for mention in one.mentions if mention.form == "name")
    known = (background.whole(name, *uses) for name in names)
    return next((found for found in known if found is not None), None)


def _be_known(one: Entity, known: Known, ensemble: Ensemble, background: Background) -> None:
    if known.use == CAPITAL:
        _part_capital(one, known, ensemble, background)
        return
    become(one, known, background)
    if isinstance(known.of, Territory):
        _part_regions(one, ensemble)


def _part_capital(one: Entity, known: Known, ensemble: Ensemble, background: Background) -> None:
    """The mentions that are the city leave those that are the government; what is no name goes with the name before it."""
    mentions = sorted(one.mentions, key=lambda mention: mention.span)
    names = {
        mention.span: is_literal(ensemble.analysis, *ensemble.words(mention.span))
        for mention in mentions
        if mention.form == "name" and background.whole(bare(mention.span.text), CAPITAL) is not None
    }
    literal = next(iter(names.values()), False)
    city: list[ActorMention] = []
    state: list[ActorMention] = []
    for mention in mentions:
        literal = names.get(mention.span, literal)
        (city if literal else state).append(mention)
    if city:
        name = bare(next(mention.span.text for mention in city if mention.span in names))
        apart = ensemble.new(f"city:{name}", name, "other", city) if state else one
        apart.be(f"city:{name}", kind="other", country=known.code, sector=None, wikidata=None)
    if state:
        one.mentions = state
        become(one, known, background)
        _part_regions(one, ensemble)


def _part_regions(one: Entity, ensemble: Ensemble) -> None:
    """The mentions of a part of the state ("eastern Oule") are actors of their own."""
    code = one.actor.country
    for mention in [mention for mention in one.mentions if mention.form == "name"]:
        if not names_a_part(ensemble.analysis, *ensemble.words(mention.span)):
            continue
        name = bare(mention.span.text)
        apart = one
        if len(one.mentions) > 1:
            one.mentions.remove(mention)
            apart = ensemble.new(f"part:{name}", name, "other", [mention])
        apart.be(f"part:{name}", name=name, kind="other", country=code, sector=None, wikidata=None)


def _be_body(one: Entity, background: Background) -> None:
    """An organisation by its name in the sources, or by the country and the role noun in its name."""
    name = bare(one.actor.name)
    code = background.code(name)
    is_body = one.actor.kind in _BODIES
    body = background.pack.bodies.named(name, code) if is_body else None
    if body is not None and (code or body.code in background.near or len(body.code) != _COUNTRY):
        one.be(None, country=_country(body), sector=body.sector or None, wikidata=body.wikidata)
        return
    words = name.split()
    noun = noun_of(words, words[-1]) if is_body else None
    one.be(None, country=one.actor.country or code, sector=noun.sector if noun is not None else one.actor.sector)


def _country(body: Body) -> str | None:
    return None if body.code in NOBODY_S else body.code
