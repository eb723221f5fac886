"""Chains of mentions -> actors: who they are, by which words, in what role."""

from dataclasses import dataclass
from functools import lru_cache
from importlib import resources
from typing import Final

from verbale.extract.chains import Chain, Named, build_chains
from verbale.extract.naming import titles
from verbale.extract.roles import give_titles, join_roles
from verbale.record import Actor, ActorMention, Analysis, Mention, Name, Span, record_id

_ACTING: Final = frozenset({"person", "organization", "place"})
_CUTS: Final = frozenset(",;:(—–")
_RELATIVE: Final = frozenset({"who", "which", "that", "whom", "whose"})
_OUTSIDE: Final = ("punct", "acl", "conj", "cc", "appos", "advcl", "parataxis")  # what is no part of a noun's own phrase
_ADDRESSES: Final = frozenset({"mr", "mrs", "ms", "miss", "dr"})  # no role: "Ms. Reed"
_FINITE: Final = frozenset({"VBD", "VBP", "VBZ", "MD"})
_IN_TITLES: Final = frozenset({"of", "for", "to", "in", "at", "on", "de", "von"})
_ENDS: Final = frozenset({".", ";", ":", "!", "?", "–", "—"})
_PERSON: Final = "person"
_PART_OF_NAMES: Final = frozenset(
    "the king queen prince princess emperor pope bishop archbishop cardinal imam ayatollah sheikh rabbi reverend sir lord"
    " lady".split()
)
_GROUP_TAGS: Final = frozenset({"NNS", "NNPS"})
_LABEL_KIND: Final = {"person": "person", "organization": "organization", "place": "state"}


@dataclass(frozen=True, slots=True)
class Cast:
    """The actors of a document and where their words are: ``by_head`` maps head words to actor numbers."""

    actors: tuple[Actor, ...]
    by_head: dict[int, int]


@dataclass(slots=True)
class Draft:
    """An actor in the making."""

    chain: Chain
    extra: list[ActorMention]
    name: str | None = None  # where it is better than the words of its mentions
    role: str | None = None

    def mentions(self, analysis: Analysis) -> tuple[ActorMention, ...]:
        """All mentions, each span once, in order."""
        cut = analysis.span
        own = [ActorMention(cut(one.mention.start, one.mention.end), _form(analysis, one)) for one in self.chain.mentions]
        unique = {(one.span.start, one.span.end): one for one in [*own, *self.extra]}
        return tuple(unique[key] for key in sorted(unique))


@lru_cache(maxsize=1)
def pronouns() -> frozenset[str]:
    """Personal, possessive, reflexive and relative pronouns, lower case."""
    text = resources.files(__package__).joinpath("lexicon", "pronouns.txt").read_text("utf-8")
    return frozenset(line for line in text.split() if not line.startswith("#"))


def acting_chains(analysis: Analysis) -> list[Chain]:
    """The chains of persons, organisations, places and groups."""
    return [chain for chain in join_roles(analysis, give_titles(analysis, build_chains(analysis))) if _acts(chain)]


def _acts(chain: Chain) -> bool:
    kinds = [one.mention.kind for one in chain.mentions]
    return bool(chain.names) or max(kinds, key=kinds.count) in _ACTING


def make_actor(analysis: Analysis, draft: Draft, version: str) -> Actor:
    """Make the actor of a chain."""
    mentions = draft.mentions(analysis)
    spans = [one.span for one in mentions]
    identity = record_id(analysis.document.id, "actor", spans, version)
    chain = draft.chain
    name, own_role = draft.name or _name(analysis, chain), draft.role or role(analysis, chain)
    return Actor(identity, name, _kind(analysis, chain), own_role, mentions=mentions)


def _form(analysis: Analysis, one: Named) -> str:
    mention = one.mention
    if one.name is not None:
        title = any(analysis.upos[word] in {"NOUN", "PROPN"} for word in range(mention.start, one.name.start))
        return "title" if title and one.name.label == "person" else "name"
    if analysis.upos[mention.head] == "PRON" or analysis.text(mention.head).lower() in pronouns():
        return "pronoun"
    return "adjective" if analysis.upos[mention.head] == "ADJ" else "nominal"


def _trimmed(text: str) -> str:
    """A name for people's eyes: without a possessive at its end."""
    bare = next((text.removesuffix(ending) for ending in ("'s", "’s", "'", "’") if text.endswith(ending)), text)
    return " ".join(bare.split()) or text


def _name(analysis: Analysis, chain: Chain) -> str:
    """The fullest name, else the longest role phrase, else the first pronoun."""
    fullest = chain.fullest
    if fullest is not None and fullest.name is not None:
        return _trimmed(analysis.span(_own_start(analysis, fullest.name), fullest.name.end).text)
    nominal = [one.mention for one in chain.mentions if _form(analysis, one) != "pronoun"]
    best = min(nominal or [one.mention for one in chain.mentions], key=lambda one: one.start)
    return _trimmed(analysis.span(_phrase_start(analysis, best), _phrase_end(analysis, best)).text)


def _own_start(analysis: Analysis, name: Name) -> int:
    """Where a person's own name begins: behind an office that the model takes for a part of it ("President Ann Lee")."""
    first = name.start
    if name.label == _PERSON:
        while first < name.end - 1 and analysis.text(first).lower() in titles() - _PART_OF_NAMES:
            first += 1
    return first


def _phrase_end(analysis: Analysis, mention: Mention) -> int:
    """The end of a role phrase without what a comma, a relative pronoun or a verb adds to it: "a delegation would come"."""
    return next((word for word in range(mention.head + 1, mention.end) if _ends_phrase(analysis, word)), mention.end)


def _phrase_start(analysis: Analysis, mention: Mention) -> int:
    """The start of a role phrase without a clause before its head: "the town would close if the army"."""
    ends = [word for word in range(mention.start, mention.head) if _ends_phrase(analysis, word) or analysis.upos[word] == "SCONJ"]
    return max(ends, default=mention.start - 1) + 1


def _ends_phrase(analysis: Analysis, word: int) -> bool:
    text = analysis.text(word)
    is_relative = analysis.upos[word] == "PRON" and text.lower() in _RELATIVE
    return is_relative or text in _CUTS or analysis.xpos[word] in _FINITE


def _kind(analysis: Analysis, chain: Chain) -> str:
    label = chain.label
    if label is not None:
        return _LABEL_KIND[label]
    kinds = [one.mention.kind for one in chain.mentions]
    kind = max(kinds, key=kinds.count)
    plural = any(analysis.xpos[one.mention.head] in _GROUP_TAGS for one in chain.mentions)
    if kind == "person":
        return "group" if plural else "person"
    return "organization" if kind == "organization" else "other"


def role(analysis: Analysis, chain: Chain) -> str | None:
    """The words of a role: a title before the name, or an apposition to it; None where the report gives none."""
    for one in chain.names:
        if one.name is None or one.name.label != "person":
            continue
        span = _title(analysis, one) or _apposition(analysis, one)
        if span is not None and span.text.rstrip(".").lower() not in _ADDRESSES:
            return " ".join(span.text.split())
    return None


def _title(analysis: Analysis, one: Named) -> Span | None:
    name = one.name
    if name is None or one.mention.start >= (last := _own_start(analysis, name)):
        return None
    while last > one.mention.start and analysis.upos[last - 1] in {"PUNCT", "DET"}:
        last -= 1
    first = last
    while first > one.mention.start and _of_title(analysis, first - 1):
        first -= 1
    while first < last and analysis.upos[first] in {"PUNCT", "DET", "ADP", "NUM"}:
        first += 1
    return analysis.span(first, last) if any(analysis.upos[word] in {"NOUN", "PROPN"} for word in range(first, last)) else None


def _of_title(analysis: Analysis, word: int) -> bool:
    """Tell whether a word may stand within a title: clauses, sentences before it and "by", "under", "with" may not.

    Called for by "by the Electoral Council under Judge Tomasa Orduña" and "should be one arrangement. Minister Yelda Aydar".
    """
    text = analysis.text(word).lower()
    if analysis.upos[word] in {"VERB", "AUX"}:
        return analysis.xpos[word] not in _FINITE
    if analysis.upos[word] == "ADP":
        return text in _IN_TITLES
    return text not in _ENDS and analysis.upos[word] not in {"PRON", "SCONJ", "INTJ"}


def _apposition(analysis: Analysis, one: Named) -> Span | None:
    """The noun phrase that a comma sets beside the name."""
    mention = one.mention
    sentence = analysis.sentence_range(analysis.sentence_of(mention.head))
    for word in analysis.children(mention.head):
        if word >= mention.end and analysis.deprel[word] == "appos" and analysis.upos[word] == "NOUN":
            return _phrase(analysis, word, sentence) if _is_personal(analysis, word) else None
    return None


def _is_personal(analysis: Analysis, word: int) -> bool:
    """Tell whether a noun may be what a person is: the model takes it for no body, place or thing ("a movement")."""
    return all(mention.kind == _PERSON for mention in analysis.mentions if mention.head == word)


def _phrase(analysis: Analysis, head: int, sentence: tuple[int, int]) -> Span:
    """A noun with the words under it that come without a comma or a clause."""
    inside = {head}
    for _ in range(sentence[1] - sentence[0]):
        grown = inside | {
            word
            for word in range(*sentence)
            if int(analysis.head[word]) in inside and not analysis.deprel[word].startswith(_OUTSIDE)
        }
        if grown == inside:
            break
        inside = grown
    return analysis.span(min(inside), max(inside) + 1)
