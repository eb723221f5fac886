"""Possessive pronouns that no chain holds: they are the subject's of their clause (``Marsh repeated his offer``)."""

from collections import defaultdict
from typing import Final

from verbale.extract.identity.entity import Ensemble, Entity
from verbale.record import ActorMention, Analysis

_PERSONAL: Final = {"his": frozenset({"she", "her", "hers"}), "her": frozenset({"he", "him", "his"})}
_OTHERS: Final = frozenset({"its"})
_OWNERS: Final = frozenset({"state", "organization", "media"})
_PLURAL: Final = frozenset({"NNS", "NNPS"})


def add_possessives(ensemble: Ensemble) -> None:
    """Give each possessive pronoun that no actor has to the subject of its clause, where number and gender allow it."""
    analysis = ensemble.analysis
    held = {mention.span for one in ensemble.entities for mention in one.mentions}
    owners: dict[int, list[Entity]] = defaultdict(list)
    for one in sorted(ensemble.entities, key=lambda one: one.actor.id):
        for mention in one.mentions:
            owners[ensemble.head(mention.span)].append(one)
    for word in range(analysis.words):
        if analysis.deprel[word] != "nmod:poss" or analysis.word_span(word) in held:
            continue
        form = analysis.text(word).lower()
        subject = _subject(analysis, word)
        may_own = (one for one in owners.get(subject, ()) if _may_own(one, form)) if subject is not None else iter(())
        owner = next(may_own, None)
        if owner is not None:
            owner.mentions.append(ActorMention(analysis.word_span(word), "pronoun"))


def _subject(analysis: Analysis, word: int) -> int | None:
    """The nearest subject before a word in its sentence; none where that is plural or several."""
    first, _ = analysis.sentence_range(analysis.sentence_of(word))
    subject = next((one for one in range(word - 1, first - 1, -1) if analysis.deprel[one].startswith("nsubj")), None)
    if subject is None or analysis.xpos[subject] in _PLURAL:
        return None
    joined = any(analysis.deprel[one] == "conj" for one in analysis.children(subject))
    return None if joined else subject


def _may_own(owner: Entity, form: str) -> bool:
    """Whether a pronoun may stand for an actor: its kind fits, and no other pronoun for it is of the other gender."""
    if form in _OTHERS:
        return owner.actor.kind in _OWNERS
    against = _PERSONAL.get(form)
    forms = {mention.span.text.lower() for mention in owner.mentions if mention.form == "pronoun"}
    return against is not None and owner.actor.kind == "person" and against.isdisjoint(forms)
