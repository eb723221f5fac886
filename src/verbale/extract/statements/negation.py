"""Whether a content is presented as not so or not to be done, by the words on its head; the model misses some of the plainest."""

from typing import Final

from verbale.extract.chains import head_word
from verbale.record import Analysis, Attribution, WordRange

_NOT: Final = frozenset({"not", "n't", "n’t", "never"})
_ABSTAINING: Final = frozenset({"refrain", "abstain", "desist"})
_NEAR: Final = 6  # words of a content among which those stand who are warned
_SUBJECTS: Final = frozenset({"nsubj", "nsubj:pass", "expl", "obj"})


def is_negated(analysis: Analysis, one: Attribution) -> bool:
    """Tell whether a part of a content is negated.

    Called for by: "said he had not planned a coup", "claimed no sanctions were imposed", "warned the states against imposing
    more", "both sides have to refrain from combat", "their caution to not ask too much".
    """
    return any(_is_warned(analysis, words) or _is_not(analysis, head_word(analysis, *words)) for words in one.content)


def _is_warned(analysis: Analysis, words: WordRange) -> bool:
    """Whether a content is what somebody is warned against."""
    near = range(max(words[0] - 1, 0), min(words[0] + _NEAR, words[1]))
    against = (word for word in near if analysis.text(word).lower() == "against")
    return any(
        analysis.upos[int(analysis.head[word])] == "VERB" and analysis.deprel[word] in {"mark", "case"} for word in against
    )


def _is_not(analysis: Analysis, head: int) -> bool:
    under = analysis.children(head)
    deeds = (head, *(word for word in under if analysis.deprel[word] == "xcomp"))
    if any(analysis.lemma[word].lower() in _ABSTAINING for word in deeds):
        return True
    if any(_is_none(analysis, word) for word in under if analysis.deprel[word] in _SUBJECTS):
        return True
    thought = (word for word in under if analysis.deprel[word] == "acl")
    return any(_has_not(analysis, word) for word in (head, *thought))


def _has_not(analysis: Analysis, head: int) -> bool:
    return any(
        analysis.text(word).lower() in _NOT and analysis.deprel[word].startswith("advmod") for word in analysis.children(head)
    )


def _is_none(analysis: Analysis, noun: int) -> bool:
    if analysis.text(noun).lower() in {"nobody", "nothing", "none", "no-one"}:
        return True
    return any(analysis.text(word).lower() == "no" and analysis.deprel[word] == "det" for word in analysis.children(noun))
