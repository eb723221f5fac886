"""Whether an event has happened: what the words around a trigger say, as weights on the model's shares.

Negation, modals and governing verbs are a closed class; the model, which has seen few of them, scores what they leave open.
"""

import tomllib
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from importlib import resources
from typing import Final, TypeAlias

from verbale.extract.chains import first_of_list, head_word
from verbale.record import Analysis, Trigger, WordRange

Sign: TypeAlias = tuple[str, float]
"""A status and the weight with which some word speaks for it."""

_MARK: Final = 12.0  # the weight of a mark on the verb itself
_SURE: Final = 13.0  # of a word that leaves nothing open, however sure the model is of another
_LEAST: Final = 0.05  # the share of what such a word says
_GOVERNOR: Final = 5.0  # of a word over it
_FLATTER: Final = 0.5  # the model is surer of itself than it is right
_STEPS: Final = 2
_UP: Final = frozenset({"xcomp", "ccomp", "obj", "obl", "acl", "advcl", "csubj", "nsubj", "nmod", "amod", "compound"})
_OF_VERB: Final = frozenset({"obj", "nsubj", "obl", "xcomp", "csubj"})  # a verb's own signs hold for these, too
_STATUSES: Final = ("planned", "proposed", "possible", "negated", "conditional")
_HANGS: Final = frozenset({"aux", "advmod", "mark", "cc", "case"})
_VERBS: Final = frozenset({"VERB", "AUX"})
_PRESENT: Final = frozenset({"VBP", "VBZ"})


@lru_cache(maxsize=1)
def _lexicon() -> Mapping[str, Mapping[str, list[str]]]:
    text = resources.files("verbale.extract").joinpath("lexicon", "governors.toml").read_text("utf-8")
    return tomllib.loads(text)


@lru_cache(maxsize=1)
def _governors() -> Mapping[str, tuple[str, ...]]:
    """The statuses that a word gives to what it governs, by lemma."""
    made: dict[str, tuple[str, ...]] = {}
    for status in _STATUSES:
        for lemma in _lexicon()[status]["governors"]:
            made[lemma] = (*made.get(lemma, ()), status)
    return made


@lru_cache(maxsize=1)
def _marks() -> Mapping[str, str]:
    """The sign of each mark that hangs on a verb."""
    return {word: sign for sign, words in _lexicon()["marks"].items() for word in words}


def statuses(analysis: Analysis, trigger: Trigger) -> tuple[tuple[str, float], ...]:
    """The shares of a trigger's statuses, the likeliest first, with what its words' signs say.

    Called for by: "The two sides did not meet", "He urged Nyrand to withdraw", "Talks may resume", "unless they sign".
    """
    weights: dict[str, float] = {}
    for status, weight in signs(analysis, (trigger.start, trigger.end)):
        weights[status] = max(weight, weights.get(status, 1.0))
    if "conditional" in weights:
        weights.pop("planned", None)  # "will, if …": what is set depends
    known = dict(trigger.statuses)
    known |= {status: max(known.get(status, 0.0), _LEAST) for status, weight in weights.items() if weight >= _SURE}
    shares = [(status, share**_FLATTER * weights.get(status, 1.0)) for status, share in known.items()]
    total = sum(share for _, share in shares)
    return tuple(sorted(((status, round(share / total, 4)) for status, share in shares), key=lambda one: -one[1]))


def signs(analysis: Analysis, words: WordRange) -> Iterator[Sign]:
    """The statuses that the words around a trigger speak for."""
    at = first_of_list(analysis, words[0])
    for one in {words[0], at}:
        yield from _hanging(analysis, one)
    yield from _told_as(analysis, words)
    if _was_meant(analysis, at):
        yield "negated", _MARK
    else:
        yield from _over(analysis, words, at)


def _told_as(analysis: Analysis, words: WordRange) -> Iterator[Sign]:
    """The statuses of what is named as a paper, on a condition, or in a timetable."""
    head = head_word(analysis, *words)
    if _is_paper(analysis, head) or _stands_in_paper(analysis, head):
        yield "proposed", _SURE
    if any(one.kind == "condition" and one.start <= words[0] < one.end for one in analysis.passages):
        yield "conditional", _MARK
    if _is_timetable(analysis, words[0]):
        yield "planned", _GOVERNOR


def _over(analysis: Analysis, words: WordRange, at: int) -> Iterator[Sign]:
    """The statuses that the words over a trigger speak for."""
    for _ in range(_STEPS):
        relation, above = analysis.deprel[at].split(":")[0], int(analysis.head[at])
        if above < 0 or relation not in _UP:
            return
        if not words[0] <= above < words[1]:
            yield from _governing(analysis, above)
            if relation in _OF_VERB and _is_verb(analysis, above):
                yield from _hanging(analysis, above)
        at = above


def _is_verb(analysis: Analysis, word: int) -> bool:
    """Whether a word is a verb, or an auxiliary makes it one: "will be read out"."""
    return analysis.upos[word] in _VERBS or any(analysis.deprel[child].startswith("aux") for child in analysis.children(word))


def _hanging(analysis: Analysis, word: int) -> Iterator[Sign]:
    """The signs of what hangs on a verb: negation, modals, the conjunction of its clause, a clause with a condition."""
    children = analysis.children(word)
    if _is_to(analysis, children):
        yield "planned", _GOVERNOR
    for child in children:
        relation = analysis.deprel[child].split(":")[0]
        sign = _marks().get(analysis.text(child).lower())
        if sign is not None and relation in _HANGS:
            yield from _signs_of(analysis, sign, relation, word)
        if relation == "advcl" and _is_condition(analysis, child):
            yield "conditional", _MARK
        if relation == "obl" and any(analysis.text(one).lower() == "no" for one in analysis.children(child)):
            yield "negated", _MARK  # "at no time", "under no circumstances"


def _is_to(analysis: Analysis, children: Sequence[int]) -> bool:
    """Whether the words that hang on a verb set it for later: "is to be granted full recognition"."""
    hanging = {(analysis.lemma[child].lower(), analysis.deprel[child]) for child in children}
    return {("be", "aux"), ("to", "mark")} <= hanging


def _signs_of(analysis: Analysis, sign: str, relation: str, verb: int) -> Iterator[Sign]:
    if sign == "negation":
        yield "negated", _MARK
    elif sign == "condition":
        if relation == "mark":
            yield "conditional", _MARK
    elif sign == "would":
        nouns = [child for child in analysis.children(verb) if analysis.deprel[child].startswith("nsubj")]
        nouns += [int(analysis.head[verb])] if analysis.deprel[verb] == "acl:relcl" else []
        if any(_is_named_paper(analysis, noun) for noun in nouns):
            yield "proposed", _MARK
    else:
        yield sign, _MARK if sign == "possible" else _GOVERNOR


def _is_paper(analysis: Analysis, word: int) -> bool:
    """Whether what is named is said to be a paper or a thought.

    Called for by: "One of three options is a drone strike", "A royal visit is the idea of two ministers".
    """
    is_subject = analysis.deprel[word].startswith(("nsubj", "csubj"))
    other = int(analysis.head[word]) if is_subject else _under(analysis, word, "nsubj")
    if other < 0 or not any(analysis.deprel[child] == "cop" for one in (word, other) for child in analysis.children(one)):
        return False
    if not is_subject and _under(analysis, word, "case") >= 0:
        return False  # "the report is under investigation"
    named = (other, *(child for child in analysis.children(other) if analysis.deprel[child] == "nmod"))
    return any(_is_named_paper(analysis, one) for one in named)


def _is_named_paper(analysis: Analysis, noun: int) -> bool:
    return noun >= 0 and analysis.lemma[noun].lower() in _lexicon()["papers"]["nouns"]


def _stands_in_paper(analysis: Analysis, word: int) -> bool:
    """Whether what is named stands in a paper: "A cut of one half figures in a green paper", "put it on its wish list"."""
    verb, part = int(analysis.head[word]), "stands" if analysis.deprel[word].startswith("nsubj") else "puts"
    if (
        analysis.deprel[word].split(":")[0] not in {"nsubj", "obj"}
        or analysis.lemma[verb].lower() not in _lexicon()["papers"][part]
    ):
        return False
    return any(analysis.deprel[child] == "obl" and _is_named_paper(analysis, child) for child in analysis.children(verb))


def _was_meant(analysis: Analysis, word: int) -> bool:
    """Whether it had been meant to be and something else came: "They had planned to picket the ministry but stayed away"."""
    verb = int(analysis.head[word])
    if analysis.deprel[word] not in {"xcomp", "obj"} or "planned" not in _governors().get(analysis.lemma[verb].lower(), ()):
        return False
    under = analysis.children(verb)
    had = any(analysis.deprel[child] == "aux" and analysis.text(child).lower() == "had" for child in under)
    others = [child for child in under if analysis.deprel[child] == "conj"]
    return had and any(analysis.text(one).lower() == "but" for child in others for one in analysis.children(child))


def _is_timetable(analysis: Analysis, verb: int) -> bool:
    """Whether a verb in the present has a day: "The president flies to Ilvania on the ninth", but for headlines."""
    if analysis.xpos[verb] not in _PRESENT or analysis.sentence_kind[analysis.sentence_of(verb)] != "sentence":
        return False
    days = (child for child in analysis.children(verb) if analysis.deprel[child].startswith("obl"))
    return any(_is_day(analysis, day) for day in days)


def _is_day(analysis: Analysis, noun: int) -> bool:
    """Whether a noun names a day to come: "tomorrow", "next week", "on the ninth", "on Monday"."""
    words = {analysis.text(child).lower() for child in analysis.children(noun)}
    named = analysis.text(noun).lower()
    return named == "tomorrow" or "next" in words or ("on" in words and named in _lexicon()["days"]["names"])


def _under(analysis: Analysis, head: int, relation: str) -> int:
    return next((word for word in analysis.children(head) if analysis.deprel[word].startswith(relation)), -1)


def _is_condition(analysis: Analysis, clause: int) -> bool:
    """Whether a clause is marked as a condition."""
    marks = (analysis.text(child).lower() for child in analysis.children(clause) if analysis.deprel[child] == "mark")
    return any(_marks().get(mark) == "condition" for mark in marks)


def _governing(analysis: Analysis, above: int) -> Iterator[Sign]:
    """The signs of a word over the trigger."""
    lemma, after = analysis.lemma[above].lower(), above + 1
    has_particle = after < analysis.words and analysis.upos[after] in {"ADP", "ADV"}
    whole = f"{lemma} {analysis.text(after).lower()}" if has_particle else lemma
    named = _governors().get(whole)
    weight = _SURE if {lemma, whole} & set(_lexicon()["sure"]["governors"]) else _GOVERNOR
    yield from ((status, weight) for status in named or _governors().get(lemma, ()))
