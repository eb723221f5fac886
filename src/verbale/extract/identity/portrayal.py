"""Persons, groups and bodies by what the report says of them: role, country and day, and the pack's persons and offices."""

from collections.abc import Sequence
from typing import Final

from verbale.extract.identity.affiliation import Background, names_unknown, noun_of, sector_of
from verbale.extract.identity.entity import Ensemble, Entity, head_of
from verbale.extract.identity.mined import MinedOffice, mined_country
from verbale.knowledge.decision import Question, decide, holder
from verbale.knowledge.offices import read_role
from verbale.knowledge.phrases import ADJECTIVE, STATE
from verbale.record import Analysis, Span

_INDEFINITE: Final = frozenset("a an no any every each some another several many few most one two three".split())
_ENDS: Final = frozenset({",", ";", "(", "—", "who", "which", "that", "whom", "whose"})
_LONGEST: Final = 3  # words of a phrase that stands for an organisation: "the military alliance"


def portray_person(one: Entity, background: Background, mined: Sequence[MinedOffice]) -> None:
    """A person with a name; where the evidence is too weak, what the role words say and no more."""
    role = one.actor.role or ""
    code, sector = background.code(role) or _code_before(one, background), sector_of(role)
    if code is None and names_unknown(role, background):
        one.be(None, country=one.actor.country, sector=sector or one.actor.sector)
        return
    question = Question(one.actor.name, read_role(role), code, background.day, background.near)
    verdict = decide(question, background.pack.persons)
    if verdict is None:
        country = code or mined_country(one.actor.name, background.day, mined)
        one.be(None, country=country or one.actor.country, sector=sector or one.actor.sector)
        return
    key, office = f"person:{verdict.person.id}", verdict.office
    one.be(key, country=code or office.code, sector=sector or office.sector or None, wikidata=verdict.person.wikidata)


def _code_before(one: Entity, background: Background) -> str | None:
    """The country that stands right before a title or name: "British", where only "Prime Minister Ann Lee" is the mention."""
    words = (background.analysis.words_in(mention.span) for mention in one.mentions if mention.form in {"title", "name"})
    firsts = [first for first, last in words if last - first > 1]
    found = (background.ending[first] for first in firsts if first in background.ending)
    known = (background.known(phrase, ADJECTIVE, STATE) for phrase in found)
    return next((before.code for before in known if before is not None), None)


def portray_nameless(one: Entity, ensemble: Ensemble, background: Background) -> None:
    """An actor without a name: its kind, country and sector; the one holder of an office on the day of the report."""
    phrase = _first_phrase(one, ensemble.analysis)
    if phrase is None:
        return
    words, lemma, rest = phrase
    text = " ".join(words)
    noun, code = noun_of(words, lemma), background.code(text) or _code_of(rest, background)
    called = _called(words, lemma, ensemble, background) if code is None else None
    if called is not None:
        one.be(called.key)
        return
    if noun is None:
        one.be(None, country=one.actor.country or code)
        return
    kind = ("media" if noun.sector == "JRN" else "organization") if noun.kind == "organization" else one.actor.kind
    one.be(None, kind=kind, country=code or one.actor.country, sector=sector_of(text) or noun.sector)
    if code is not None and kind == "person":
        _be_holder(one, text, code, background)


def _code_of(rest: str, background: Background) -> str | None:
    """The country in "of Kestia" right after a head."""
    return background.code(rest) if rest.startswith(("of ", "from ")) else None


def _be_holder(one: Entity, text: str, code: str, background: Background) -> None:
    """The one who holds an office for certain, where the phrase is of one person alone: "the French president"."""
    if background.day is None or text.split(maxsplit=1)[0].lower() in _INDEFINITE:
        return
    person = holder(read_role(text), code, background.day, background.pack.persons)
    if person is not None:
        one.be(f"person:{person.id}", wikidata=person.wikidata)


def _first_phrase(one: Entity, analysis: Analysis) -> tuple[list[str], str, str] | None:
    """The first role phrase up to its head, the head's lemma, and what follows up to a comma or a clause."""
    nominal = sorted(mention.span for mention in one.mentions if mention.form == "nominal")
    return phrase_of(analysis, nominal[0]) if nominal else None


def phrase_of(analysis: Analysis, span: Span) -> tuple[list[str], str, str]:
    """A phrase up to its head, the head's lemma, and what follows up to a comma or a clause."""
    first, last = analysis.words_in(span)
    head = head_of(analysis, first, last)
    end = next((word for word in range(head, last) if analysis.text(word).lower() in _ENDS), last)
    words = list(analysis.forms[first : head + 1])
    return words, analysis.lemma[head], " ".join(analysis.forms[head + 1 : end])


def _called(words: Sequence[str], lemma: str, ensemble: Ensemble, background: Background) -> Entity | None:
    """The one organisation of the report that goes by a noun. Called for by: "but the alliance remains hesitant"."""
    if words[0].lower() != "the" or len(words) > _LONGEST:
        return None
    keys = {f"body:{name}" for name in background.pack.phrases.called(lemma.lower())}
    fits = [one for one in ensemble.entities if one.key in keys] if keys else []
    return fits[0] if len(fits) == 1 else None
