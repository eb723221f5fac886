"""Those whom only a role phrase mentions: groups, and persons and bodies of a country (``Kestian state television``)."""

from dataclasses import replace
from typing import Final

from verbale.extract.identity.affiliation import Background, noun_of
from verbale.extract.identity.entity import Ensemble, head_of
from verbale.extract.identity.portrayal import phrase_of
from verbale.record import ActorMention, Analysis, Mention

_BEFORE: Final = ("det", "amod", "compound", "nmod:poss", "nummod", "nmod:desc")
_NOBODY: Final = frozenset({"a", "an", "no", "any", "every", "each", "what", "which"})
_PLURAL: Final = frozenset({"NNS", "NNPS"})
_ALWAYS_PLURAL: Final = frozenset({"people", "police"})
_ACTING: Final = frozenset({"person", "organization", "abstract"})


def add_role_phrases(ensemble: Ensemble, background: Background) -> None:
    """Add an actor for each role phrase that no actor holds yet and that mentions somebody in particular."""
    analysis = ensemble.analysis
    spans = {mention.span for one in ensemble.entities for mention in one.mentions}
    held = {ensemble.head(span) for span in spans}
    marked = {mention.head: mention for mention in analysis.mentions}
    for word in range(analysis.words):
        if analysis.upos[word] != "NOUN" or word in held:
            continue
        mention = marked.get(word) or Mention(_phrase_start(analysis, word), word + 1, word, "person", 0)
        if mention.kind not in _ACTING:
            continue
        start = _after_joins(analysis, mention)
        mention = replace(mention, start=start) if start != mention.start else mention
        kind = _kind(background, mention)
        if kind is None:
            continue
        span = analysis.span(mention.start, mention.end)
        if span not in spans and head_of(analysis, mention.start, mention.end) == word:
            name = " ".join(" ".join(phrase_of(analysis, span)[0]).split())
            ensemble.new(f"phrase:{span.start}", name, kind, [ActorMention(span, "nominal")]).key = None


def _after_joins(analysis: Analysis, mention: Mention) -> int:
    """The first word of a mention, or the one behind the last "and" before its head ("Kestia and its allies")."""
    joins = [word for word in range(mention.start, mention.head) if analysis.upos[word] == "CCONJ"]
    return max((word + 1 for word in joins), default=mention.start)


def _phrase_start(analysis: Analysis, word: int) -> int:
    """The first word of what modifies a noun right before it."""
    start = word
    while start > 0 and start <= int(analysis.head[start - 1]) <= word and analysis.deprel[start - 1].startswith(_BEFORE):
        start -= 1
    return start


def _kind(background: Background, mention: Mention) -> str | None:
    """The kind of actor that a role phrase mentions; None where it mentions nobody in particular."""
    analysis = background.analysis
    words = list(analysis.forms[mention.start : mention.head + 1])
    noun = noun_of(words, analysis.lemma[mention.head])
    if noun is None or words[0].lower() in _NOBODY:
        return None
    is_plural = analysis.xpos[mention.head] in _PLURAL or analysis.lemma[mention.head] in _ALWAYS_PLURAL
    if noun.kind == "person" and is_plural:
        return "group"
    if background.code(" ".join(words)) is None:
        return None
    return "person" if noun.kind == "person" else "organization"
