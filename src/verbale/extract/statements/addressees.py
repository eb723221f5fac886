"""Who is spoken to: of what the model takes for addressees, those that the tree hangs on the words of saying."""

import tomllib
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from importlib import resources
from typing import Final

from verbale.extract.chains import first_of_list
from verbale.extract.phrases import Phrase, Phrases
from verbale.record import Analysis, Attribution

__all__ = ["addressed"]

_OBJECTS: Final = frozenset({"obj", "iobj", "nsubj:pass"})
_TOLD: Final = frozenset({"obj", "iobj"})
_ON: Final = frozenset({"on", "upon"})
_OF: Final = frozenset({"of", "from"})
_STEPS: Final = 3


@lru_cache(maxsize=1)
def _lexicon() -> Mapping[str, frozenset[str]]:
    text = resources.files("verbale.extract").joinpath("lexicon", "addressing.toml").read_text("utf-8")
    return {name: frozenset(words) for name, words in tomllib.loads(text).items()}


def addressed(phrases: Phrases, one: Attribution, act: str | None) -> list[int]:
    """The head words of those to whom something is said, the likeliest first.

    They stand outside the content, or open what is demanded of them: "told the press that …", "wants Nyrand to pay". What is
    thought or found out is said to nobody: "Doctors who examined the sailors found no injuries".
    """
    analysis, cue = phrases.analysis, [word for span in one.cue for word in range(*span)]
    lemmas = {analysis.lemma[word].lower() for word in cue}
    if not cue or lemmas & _lexicon()["unspoken"]:
        return []
    asks = act == "demand" and bool(lemmas & (_lexicon()["verbs"] | _lexicon()["from"] | _lexicon()["calling"]))
    opens = {first for first, _ in one.content} if asks else set()
    inside = {word for first, last in one.content for word in range(first, last)} - opens
    pointed = [(word, phrases.at(word)) for word in (one.manner.addressee if one.manner else ()) if word not in inside]
    heads = [part.head for word, part in pointed if word in opens or _is_addressed(analysis, cue, part)]
    return [*heads, *(word for word in _told(analysis, cue) if word not in inside)]


def _told(analysis: Analysis, cue: Sequence[int]) -> Iterator[int]:
    """What a verb of telling has for its object, whatever the model takes for an addressee: "told reporters"."""
    for verb in cue:
        if analysis.lemma[verb].lower() in _lexicon()["telling"]:
            yield from (word for word in analysis.children(verb) if analysis.deprel[word] in _TOLD and word not in cue)


def _is_addressed(analysis: Analysis, cue: Sequence[int], phrase: Phrase) -> bool:
    """Whether a phrase is spoken to: the object of a verb that speaks to somebody, or brought in by "to", "with".

    Called for by: "told the press that …", "called on his followers to …", "said in an interview with the Post"; and by what is
    spoken to nobody: "Officials said that 75 people had been killed in Sadr City".
    """
    if phrase.words[0] - 1 in cue and any(analysis.lemma[at].lower() in _lexicon()["verbs"] for at in cue):
        return True  # right behind the verb, whatever the tree says
    word = first_of_list(analysis, phrase.head)
    above, relation = int(analysis.head[word]), analysis.deprel[word]
    if relation in _OBJECTS:
        return above in cue and analysis.lemma[above].lower() in _lexicon()["verbs"]
    if relation.split(":")[0] not in {"obl", "nmod"}:
        return False
    cases = {analysis.text(child).lower() for child in analysis.children(word) if analysis.deprel[child] == "case"}
    return any(_brings_in(analysis, cases, at) for at in _over(analysis, above) if at in cue)


def _brings_in(analysis: Analysis, cases: set[str], verb: int) -> bool:
    """Whether prepositions say to whom, beside this word of saying."""
    lemma, lexicon = analysis.lemma[verb].lower(), _lexicon()
    on, of = bool(_ON & cases) and lemma in lexicon["calling"], bool(_OF & cases) and lemma in lexicon["from"]
    return on or of or bool(lexicon["prepositions"] & cases)


def _over(analysis: Analysis, word: int) -> Iterator[int]:
    """A word and those over it, as long as they are talks: "said in an interview with"."""
    for _ in range(_STEPS):
        if word < 0:
            return
        yield word
        if analysis.lemma[word].lower() not in _lexicon()["talks"]:
            return
        word = int(analysis.head[word])
