"""Whether a time lies before or after its report, by the verb that governs it and the words before it."""

from typing import Final

from verbale.extract.chains import head_word
from verbale.extract.times.calendar import SURE
from verbale.record import Analysis

_FUTURE: Final = frozenset("will shall would may might can could should must ll ’ll 'll".split())
_SET: Final = frozenset("schedule plan expect set slate due aim hope intend want vow promise pledge agree".split())
_UNTIL: Final = frozenset("until till by before ahead through".split())
_HEADINGS: Final = frozenset({"headline", "subhead"})
_TELLING: Final = frozenset("say tell report claim write add note warn insist recall remember".split())
_SINCE: Final = frozenset({"since"})
_BEFORE: Final = 3  # words before a time that may be its preposition


def direction(analysis: Analysis, first: int, last: int) -> int:
    """Below zero for the past, over it for the future, 0 where neither preposition nor verb tells; words ``first`` to ``last``.

    Two is what the preposition says, one what the verb does.
    """
    near = [analysis.text(word).lower() for word in range(max(0, first - _BEFORE), first)]
    if near and near[-1] in _SINCE:
        return -SURE
    if _UNTIL & set(near[-2:]) or (near and near[-1] == "for" and not _owns(analysis, last)):
        return SURE
    verb = _verb(analysis, head_word(analysis, first, last))
    return 0 if verb is None else _of_verb(analysis, verb)


def _owns(analysis: Analysis, last: int) -> bool:
    """Whether the words are an owner: for "Tuesday's attack"."""
    return last < analysis.words and analysis.deprel[last] == "case"


def _verb(analysis: Analysis, word: int) -> int | None:
    """The nearest verb above a word, or the word above it that has a copula."""
    seen = 0
    while word >= 0 and seen <= analysis.words:
        if analysis.upos[word] in {"VERB", "AUX"} or any(analysis.deprel[child] == "cop" for child in analysis.children(word)):
            return word
        word, seen = int(analysis.head[word]), seen + 1
    return None


def _of_verb(analysis: Analysis, verb: int) -> int:
    under = analysis.children(verb)
    helpers = [child for child in under if analysis.deprel[child].startswith(("aux", "cop"))]
    lemmas = {analysis.lemma[child].lower() for child in helpers} | {analysis.text(child).lower() for child in helpers}
    if lemmas & _FUTURE:
        return -1 if "have" in lemmas else 1
    to = any(analysis.deprel[child] == "mark" and analysis.text(child).lower() == "to" for child in under)
    if to and "have" not in lemmas:
        return 1
    if analysis.lemma[verb].lower() in _SET and analysis.xpos[verb] in {"VBN", "VBG", "VBZ", "VBP", "JJ"}:
        return 1
    return _of_form(analysis, verb, helpers)


def _of_form(analysis: Analysis, verb: int, helpers: list[int]) -> int:
    tags = {analysis.xpos[child] for child in helpers}
    if "VBD" in tags or analysis.xpos[verb] in {"VBD", "VBN"}:
        return -1
    going = analysis.xpos[verb] == "VBG" and any(analysis.lemma[child] == "be" for child in helpers)
    return 1 if going or _is_plan(analysis, verb, tags) else 0


def _is_plan(analysis: Analysis, verb: int, tags: set[str]) -> bool:
    """Whether a verb in the present tells of what is set: "the president travels on Wednesday", but no headline, no "says"."""
    heading = analysis.sentence_kind[analysis.sentence_of(verb)] in _HEADINGS
    present = bool({analysis.xpos[verb], *tags} & {"VBZ", "VBP"})
    return present and not heading and analysis.lemma[verb].lower() not in _TELLING
