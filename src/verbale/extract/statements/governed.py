"""Contents for which the model found no cue in their line: the verb that governs them is it, its subject the source."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Final

from verbale.extract.chains import head_word
from verbale.extract.statements.quotes import QuotationIndex
from verbale.record import Analysis, Attribution, WordRange

_GOVERNED: Final = ("obj", "ccomp", "xcomp", "obl", "parataxis")
_SHARED: Final = frozenset({"conj", "xcomp", "advcl"})  # a verb without a subject that has that of the verb above it
_HEADINGS: Final = frozenset({"headline", "subhead"})
_STEPS: Final = 3


def give_cues(analysis: Analysis, attributions: Sequence[Attribution], quotes: QuotationIndex) -> tuple[Attribution, ...]:
    """Return the attributions, contents without a cue in their sentence given one by the tree where it shows one.

    An unquoted heading without a cue is no content. Called for by: "Meanwhile, Putin, in remarks to Russian soldiers, framed the
    war as a divine mission."
    """
    taken = {
        word for one in attributions for part in (one.content, one.cue) for first, last in part for word in range(first, last)
    }
    phrases = {one.head: (one.start, one.end) for one in analysis.mentions}
    given = []
    for one in attributions:
        strays = [words for words in one.content if not _beside_cue(analysis, one, words)]
        found = {words: cued for words in strays if (cued := _with_cue(analysis, replace(one, content=(words,)), taken, phrases))}
        kept = tuple(words for words in one.content if words not in found)
        given += [replace(one, content=kept)] if kept else []
        given += found.values()
    return tuple(one for one in given if one.cue or not _heading(analysis, one, quotes))


def _beside_cue(analysis: Analysis, one: Attribution, words: WordRange) -> bool:
    """Whether a content's first word stands in the sentence of its cue."""
    return bool(one.cue) and analysis.sentence_of(words[0]) == analysis.sentence_of(one.cue[0][0])


def _heading(analysis: Analysis, one: Attribution, quotes: QuotationIndex) -> bool:
    first, last = one.content[0]
    is_heading = analysis.sentence_kind[analysis.sentence_of(first)] in _HEADINGS
    return is_heading and not any(quotes.at(int(analysis.start[word])) for word in range(first, last))


def _with_cue(analysis: Analysis, one: Attribution, taken: set[int], phrases: Mapping[int, WordRange]) -> Attribution | None:
    """An attribution of one content with the verb that governs it as its cue; None where no free verb with a subject does."""
    first, last = one.content[0]
    head = head_word(analysis, first, last)
    verb = int(analysis.head[head])
    is_governed = analysis.deprel[head].split(":")[0] in _GOVERNED and verb >= 0 and analysis.upos[verb] == "VERB"
    subject = _subject(analysis, verb) if is_governed and verb not in taken else None
    source = None if subject is None else phrases.get(subject, (subject, subject + 1))
    if source is None or taken & set(range(*source)):
        return None
    return replace(one, cue=((verb, verb + 1),), source=(source,))


def _subject(analysis: Analysis, verb: int) -> int | None:
    """The head of the subject of a verb, or of the verb that it shares one with."""
    for _ in range(_STEPS):
        subject = next((word for word in analysis.children(verb) if analysis.deprel[word].startswith("nsubj")), None)
        if subject is not None:
            return subject
        if analysis.deprel[verb].split(":")[0] not in _SHARED:
            return None
        verb = int(analysis.head[verb])
    return None
