"""Who takes part in an event: the phrases that the model points at, parted where they are lists, and what the tree adds."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from verbale.extract.phrases import Phrase, Phrases
from verbale.record import Analysis, Trigger, WordRange

_SHARED: Final = frozenset({"conj", "xcomp"})  # a verb without a subject that has that of the verb above it
_BETWEEN: Final = frozenset({"between", "among"})
_STEPS: Final = 2
_RELATIVE: Final = frozenset({"who", "which", "that", "whom"})
_ACTING: Final = frozenset({"person", "organization", "place"})
_NO_RECIPIENTS: Final = frozenset({"time", "abstract", "event"})
_NO_ACTORS: Final = _NO_RECIPIENTS | {"object", "substance", "plant"}


@dataclass(frozen=True, slots=True)
class Sides:
    """Those who act in one trigger and those to whom it is done, as phrases."""

    actors: tuple[Phrase, ...]
    recipients: tuple[Phrase, ...]


def sides_of(phrases: Phrases, trigger: Trigger) -> Sides:
    """Return the participants of a trigger.

    A phrase that holds the trigger itself is none of them; where the model gives no actor, the subject of a verb, its agent, or
    those "between" whom a noun is, are the actors.
    """
    actors = _pointed(phrases, trigger, "actor", _NO_ACTORS) or _by_tree(phrases, trigger)
    taken = {one.head for one in actors}
    recipients = tuple(one for one in _pointed(phrases, trigger, "recipient", _NO_RECIPIENTS) if one.head not in taken)
    return Sides(actors, recipients)


def _pointed(phrases: Phrases, trigger: Trigger, role: str, unfit: frozenset[str]) -> tuple[Phrase, ...]:
    """The phrases that the model points at for a role, each member of a list for itself, less those of unfit kinds."""
    pointed = (_antecedent(phrases, phrases.at(one.word)) for one in trigger.arguments if one.role == role)
    found = [one for one in pointed if not _holds(one.words, trigger)]
    members = [fit for one in found for part in parted(phrases, one) if (fit := _fit(phrases, part, unfit)) is not None]
    return _apart([one for one in members if not _holds(one.words, trigger)])


def _antecedent(phrases: Phrases, phrase: Phrase) -> Phrase:
    """What a relative pronoun stands for: "the movement, which supports boycotts"."""
    analysis, at = phrases.analysis, phrase.head
    if analysis.upos[at] != "PRON" or analysis.text(at).lower() not in _RELATIVE:
        return phrase
    while at >= 0 and analysis.deprel[at] != "acl:relcl":
        at = int(analysis.head[at])
    noun = int(analysis.head[at]) if at >= 0 else -1
    return phrase if noun < 0 else phrases.at(_start_of(phrases, noun))


def _fit(phrases: Phrases, phrase: Phrase, unfit: frozenset[str]) -> Phrase | None:
    """The phrase, or the owner of what cannot take part ("Hamas' rocket attacks"), or nothing."""
    kind = phrases.kind(phrase.head)
    analysis = phrases.analysis
    if kind not in unfit and (kind is not None or analysis.upos[phrase.head] != "VERB"):
        return phrase
    owner = next((word for word in _under(analysis, phrase.head, "nmod:poss") if phrases.kind(word) in _ACTING), None)
    return None if owner is None else Phrase((_start_of(phrases, owner), owner + 1), owner)


def _holds(words: WordRange, trigger: Trigger) -> bool:
    return words[0] < trigger.end and trigger.start < words[1]


def parted(phrases: Phrases, phrase: Phrase) -> Iterator[Phrase]:
    """Give the members of a list, those behind the phrase's end too: ``President Ann Lee and Prime Minister Bo Ray``."""
    joined = (phrases.around(head, phrase.head + 1) for head in _joined(phrases.analysis, phrase.head))
    members = [one for one in joined if one is not None]
    if not members:
        yield phrase
        return
    last = _before_joint(phrases.analysis, members[0].start)
    yield Phrase((phrase.words[0], max(last, phrase.head + 1)), phrase.head)
    yield from (Phrase(phrases.at(one.start).words, one.head) for one in members)


def _before_joint(analysis: Analysis, word: int) -> int:
    """Where the words before a member of a list end, the conjunction and the comma aside."""
    while analysis.upos[word - 1] in {"PUNCT", "CCONJ"}:
        word -= 1
    return word


def _joined(analysis: Analysis, head: int) -> list[int]:
    _, stop = analysis.sentence_range(analysis.sentence_of(head))
    return [word for word in range(head + 1, stop) if int(analysis.head[word]) == head and analysis.deprel[word] == "conj"]


def _start(analysis: Analysis, head: int) -> int:
    """The first word of what stands before a noun and hangs on it, a conjunction and marks aside."""
    first, _ = analysis.sentence_range(analysis.sentence_of(head))
    start = head
    for word in range(head - 1, first - 1, -1):
        if not start <= int(analysis.head[word]) <= head or analysis.deprel[word] in {"cc", "punct"}:
            break
        start = word
    return start


def _by_tree(phrases: Phrases, trigger: Trigger) -> tuple[Phrase, ...]:
    """The actors that the tree shows."""
    analysis, word = phrases.analysis, trigger.start
    if analysis.upos[word] == "VERB":
        heads = _subjects(analysis, word)
    else:
        heads = [head for head in _under(analysis, word, "nmod") if _case(analysis, head) in _BETWEEN | {"by"}]
        heads = heads or _under(analysis, word, "nmod:poss")
    whole = (Phrase((_start_of(phrases, head), head + 1), head) for head in heads[:1])
    found = [fit for one in whole if (fit := _fit(phrases, _antecedent(phrases, one), _NO_ACTORS)) is not None]
    return _apart([part for one in found if not _holds(one.words, trigger) for part in parted(phrases, one)])


def _subjects(analysis: Analysis, verb: int) -> list[int]:
    """The subject of a verb, or of the verb that it shares one with; of a passive the one by whom it is done."""
    for _ in range(_STEPS):
        if _under(analysis, verb, "nsubj:pass"):
            return [head for head in _under(analysis, verb, "obl:agent", "obl") if _case(analysis, head) == "by"]
        subjects = _under(analysis, verb, "nsubj")
        if subjects:
            return subjects
        if analysis.deprel[verb].split(":")[0] not in _SHARED:
            return []
        verb = int(analysis.head[verb])
    return []


def _under(analysis: Analysis, head: int, *relations: str) -> list[int]:
    first, last = analysis.sentence_range(analysis.sentence_of(head))
    return [word for word in range(first, last) if int(analysis.head[word]) == head and analysis.deprel[word] in relations]


def _case(analysis: Analysis, noun: int) -> str:
    return next((analysis.text(word).lower() for word in _under(analysis, noun, "case")), "")


def _start_of(phrases: Phrases, head: int) -> int:
    """Where the phrase of a noun begins, without its preposition."""
    analysis, start = phrases.analysis, _start(phrases.analysis, head)
    while start < head and analysis.deprel[start] == "case":
        start += 1
    return start


def _apart(found: Sequence[Phrase]) -> tuple[Phrase, ...]:
    """Phrases in order, without those that overlap the one before."""
    kept: list[Phrase] = []
    for one in sorted(found, key=lambda phrase: phrase.words):
        if not kept or one.words[0] >= kept[-1].words[1]:
            kept.append(one)
    return tuple(kept)
