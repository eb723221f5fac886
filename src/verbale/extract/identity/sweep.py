"""Mentions that the chains lack: states in adjectives and compounds, seats and organisations, and family names."""

from collections import Counter
from typing import Final

from verbale.extract.chains import head_word
from verbale.extract.identity.affiliation import Background, noun_of
from verbale.extract.identity.entity import Ensemble, Entity, MentionIndex
from verbale.extract.identity.recognition import become, key_of
from verbale.extract.naming import name_tokens
from verbale.knowledge.phrases import ADJECTIVE, BODY, SEAT, STATE, Found, Known
from verbale.record import ActorMention, Analysis, Name, Span

_SHOWN: Final = (STATE, ADJECTIVE, SEAT, BODY)
_TITLE_LINES: Final = frozenset({"headline", "subhead"})
_MODIFIES: Final = ("amod", "compound", "nmod", "flat", "conj")
_TONGUES: Final = frozenset({"language", "speaker", "word", "dialect", "translation"})
_JOINS: Final = frozenset({"-", "–", "—", "/", "and", "&", "'s", "’s"})
_AROUND: Final = len("the ’s")  # an article and a possessive around a name


class PhraseSweep:
    """Goes through the phrases that the pack knows in a report, and adds those that are a mention and no part of one."""

    def __init__(self, ensemble: Ensemble, background: Background) -> None:
        """Take note of who is mentioned where, and of what the model marked."""
        analysis = background.analysis
        self._ensemble = ensemble
        self._setting = background
        self._index = MentionIndex(ensemble.entities)
        self._keys = {one.key: one for one in ensemble.entities if one.key is not None}
        self._names = {word: name for name in analysis.names for word in range(name.start, name.end)}
        self._phrases = {found.start: found for found in background.found}
        self._marked = {(one.start, one.end) for one in analysis.mentions} | {(one.start, one.end) for one in analysis.names}
        self._bodies = {(one.start, one.end) for one in analysis.mentions if one.kind == "organization"}

    def add(self) -> None:
        """Add the mentions; a name that only joins known ones ("U.S.-Kestia") is no actor and goes."""
        self._sweep()
        before = len(self._ensemble.entities)
        for one in list(self._ensemble.entities):
            if one.key is None and one.is_named() and one.actor.kind not in {"person", "other"}:
                self._dissolve(one)
        if len(self._ensemble.entities) < before:
            self._index = MentionIndex(self._ensemble.entities)
            self._sweep()

    def _sweep(self) -> None:
        """Go through the phrases twice: an actor that a later one makes has the earlier ones, too."""
        shown = [(found, known) for found in self._setting.found if (known := self._setting.known(found, *_SHOWN)) is not None]
        for found, known in (*shown, *shown):
            self._add_phrase(found, known)

    def _add_phrase(self, found: Found, known: Known) -> None:
        span = self._setting.analysis.span(found.start, found.end)
        held = list(self._index.overlapping(span))
        key = key_of(known)
        if any(one.key == key and _covers(mention.span, span) for one, mention in held):
            return
        if any(one.actor.kind == "other" and mention.form == "name" for one, mention in held):
            return  # the city or region that it is a part of
        if not self._stands_free(found) or not self._reads_as(found, known):
            return
        entity = self._keys.get(key)
        if entity is None and not self._acts_alone(found, known):
            return
        mention = ActorMention(span, "adjective" if known.use == ADJECTIVE else "name")
        if entity is None:
            entity = self._ensemble.new(key, known.of.name, "state", [mention])
            become(entity, known, self._setting)
            self._keys[key] = entity
        else:
            entity.mentions.append(mention)
        self._index.add(entity, mention)

    def _stands_free(self, found: Found) -> bool:
        """Whether a phrase is no part of another name."""
        names = {self._names[word] for word in range(found.start, found.end) if word in self._names}
        return all(_is_whole(name, found) or self._joins_phrases(name.start, name.end) for name in names)

    def _joins_phrases(self, first: int, last: int) -> bool:
        """Whether a name is made of several that are known, or in a title line begins with one and goes on with other words.

        Called for by: "the U.S.-Russia summit", and the headline "Kestia Offers to Leave if It Secures NATO Membership".
        """
        analysis = self._setting.analysis
        inside = [self._phrases[word] for word in range(first, last) if word in self._phrases]
        covered = {word for found in inside for word in range(found.start, found.end)}
        rest = [analysis.text(word) for word in range(first, last) if word not in covered]
        if len(inside) > 1 and all(word in _JOINS for word in rest):
            return True
        in_title = analysis.sentence_kind[analysis.sentence_of(first)] in _TITLE_LINES
        if not (in_title and inside and inside[0].start == first):
            return False
        noun = noun_of(list(analysis.forms[first:last]), analysis.lemma[last - 1])
        return noun is None and self._setting.pack.bodies.named(analysis.span(first, last).text) is None

    def _reads_as(self, found: Found, known: Known) -> bool:
        """Whether an adjective modifies a noun that is no language, and an organisation of one word is marked by the model."""
        analysis = self._setting.analysis
        if known.use == ADJECTIVE:
            word = head_word(analysis, found.start, found.end)
            above = int(analysis.head[word])
            modifies = above >= 0 and analysis.deprel[word].startswith(_MODIFIES)
            return modifies and analysis.lemma[above].lower() not in _TONGUES
        if known.use == STATE or found.end - found.start > 1:
            return True
        around = ((found.start - before, found.end + after) for before in (0, 1) for after in (0, 1))
        return not self._marked.isdisjoint(around)

    def _acts_alone(self, found: Found, known: Known) -> bool:
        """Whether a phrase stands for an actor that is named nowhere else: an adjective only beside what is nobody.

        Called for by: "Kestian strikes hit the port"; not by "Kestian President Ann Lee".
        """
        if known.use == BODY and found.end - found.start == 1:
            return (found.start, found.end) in self._bodies
        if known.use == STATE:
            return True
        analysis = self._setting.analysis
        word = head_word(analysis, found.start, found.end)
        above = int(analysis.head[word])
        around = (analysis.span(found.start, found.end), analysis.word_span(above if above >= 0 else word))
        return all(mention.form not in {"title", "nominal"} for part in around for _, mention in self._index.overlapping(part))

    def _dissolve(self, one: Entity) -> None:
        """Give what refers to a name that only joins known ones to the first of them."""
        words = [self._ensemble.words(mention.span) for mention in one.mentions]
        if not all(self._joins_phrases(*ranges) for ranges in words):
            return
        first = next(self._phrases[word] for word in range(*words[0]) if word in self._phrases)
        known = self._setting.known(first, *_SHOWN)
        into = self._keys.get(key_of(known)) if known is not None else None
        if into is not None:
            self._ensemble.dissolve(one, into)


def _covers(mention: Span, phrase: Span) -> bool:
    """Whether a mention is of the phrase, with an article or a possessive, and no longer phrase around it."""
    return mention.contains(phrase) and len(mention.text) <= len(phrase.text) + _AROUND


def _is_whole(name: Name, found: Found) -> bool:
    return found.start <= name.start and name.end <= found.end


def add_family_names(ensemble: Ensemble, background: Background) -> None:
    """Add the places where a person's family name stands and no mention holds it (title lines, most of all).

    A name that is a state's or a people's, too ("Holland"), is left alone.
    """
    analysis = ensemble.analysis
    index = MentionIndex(ensemble.entities)
    longer = {word for name in analysis.names if name.end - name.start > 1 for word in range(name.start, name.end)}
    longer |= {word for found in background.found for word in range(found.start, found.end)}
    family = _family_names(ensemble)
    for word in range(analysis.words):
        one = family.get(analysis.text(word).lower()) if _may_name(analysis, word) and word not in longer else None
        if one is None:
            continue
        span = analysis.word_span(word)
        if all(mention.form not in {"name", "title"} for _, mention in index.overlapping(span)):
            one.mentions.append(ActorMention(span, "name"))


def _may_name(analysis: Analysis, word: int) -> bool:
    return analysis.upos[word] == "PROPN" and analysis.text(word)[:1].isupper()


def _family_names(ensemble: Ensemble) -> dict[str, Entity]:
    """Family names, lower case, of the persons whose name the report gives in full: those that are one person's alone."""
    persons = [one for one in ensemble.entities if one.actor.kind == "person" and one.is_named()]
    tokens = [(one, name_tokens(one.actor.name)) for one in persons]
    counts = Counter(names[-1] for _, names in tokens if names)
    return {names[-1]: one for one, names in tokens if len(names) > 1 and counts[names[-1]] == 1}
