"""Who takes part in an event: the phrases that the model points at, parted where they are lists, and what the tree adds."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from verbale.extract.events.tree import ACTING, agents, case, under
from verbale.extract.phrases import Phrase, Phrases
from verbale.knowledge.gazetteer import load_gazetteer
from verbale.record import Analysis, Trigger, WordRange

_SHARED: Final = frozenset({"conj", "xcomp"})  # a verb without a subject that has that of the verb above it
_BETWEEN: Final = frozenset({"between", "among"})
_AGAINST: Final = frozenset({"against", "with"})
_TOWARDS: Final = _AGAINST | {"on", "upon", "to", "toward", "towards"}
_OWN: Final = frozenset({"i", "we", "it", "this", "that", "there"})
_STEPS: Final = 2
_SECOND: Final = 0.35  # the least score of a word beside the best of its role
_STATES: Final = frozenset({"U.S.", "US", "UK", "U.K.", "EU", "UN", "U.N.", "NATO"})  # written before a noun as they are
_RELATIVE: Final = frozenset({"who", "which", "that", "whom"})
_NO_RECIPIENTS: Final = frozenset({"time", "abstract", "event"})
_NO_ACTORS: Final = _NO_RECIPIENTS | {"object", "substance", "plant"}


@dataclass(frozen=True, slots=True)
class Sides:
    """Those who act in one trigger and those to whom it is done, as phrases."""

    actors: tuple[Phrase, ...]
    recipients: tuple[Phrase, ...]


def sides_of(phrases: Phrases, trigger: Trigger, said: Sequence[WordRange] = ()) -> Sides:
    """Return the participants of a trigger; ``said`` is what it says where it is a cue, in which nobody acts who says it.

    A phrase that holds the trigger itself is none of them; where the model gives no actor, the subject of a verb, its agent, or
    those "between" whom a noun is, are the actors.
    """
    undergoing = _undergoing(phrases.analysis, trigger)
    pointed = tuple(
        one
        for one in _pointed(phrases, trigger, "actor", _NO_ACTORS)
        if one.head not in undergoing and not _within(one.head, said)
    )
    actors = _owners(phrases, trigger) or pointed or _by_tree(phrases, trigger)
    taken = {one.head for one in actors} | set(agents(phrases.analysis, trigger.start))
    aimed = tuple(
        one
        for one in _pointed(phrases, trigger, "recipient", _NO_RECIPIENTS)
        if one.head not in taken and not _outside(phrases.analysis, trigger.start, one.head)
    )
    recipients = aimed or tuple(one for one in _to_whom(phrases, trigger) if one.head not in taken)
    return Sides(actors, recipients)


def _within(word: int, spans: Sequence[WordRange]) -> bool:
    return any(first <= word < last for first, last in spans)


def _to_whom(phrases: Phrases, trigger: Trigger) -> tuple[Phrase, ...]:
    """Those to whom it is done by the tree, or who own that to which it is done ("disputed their account")."""
    heads = _aimed_at(phrases.analysis, trigger)
    whole = (_antecedent(phrases, Phrase((_start_of(phrases, head), head + 1), head)) for head in heads)
    found = (one if phrases.kind(one.head) in ACTING else _owner(phrases, one) for one in whole)
    first = next((one for one in found if one is not None and not _holds(one.words, trigger)), None)
    return () if first is None else _apart(list(parted(phrases, first)))


def _aimed_at(analysis: Analysis, trigger: Trigger) -> list[int]:
    """The subject of a passive, the object of a verb, what a word is done against, and of a noun with or to.

    Called for by: "donations to the Orsk Fund", "sanctions on Velmark", "acted against the smugglers".
    """
    word = trigger.start
    if analysis.upos[word] == "VERB":
        against = [head for head in under(analysis, word, "obl") if case(analysis, head) in _AGAINST]
        direct = under(analysis, word, "nsubj:pass") or [*under(analysis, word, "obj"), *against]
        return direct or _blamed(analysis, trigger)
    noun = trigger.end - 1
    return [head for head in under(analysis, noun, "nmod") if case(analysis, head) in _TOWARDS]


def _outside(analysis: Analysis, word: int, head: int) -> bool:
    """Whether a phrase stands outside the condition, or else the adverbial clause, that a word is in.

    Called for by: "Tarsia will free the sailors if Velmark lifts its ban on ships".
    """
    for one in analysis.passages:
        if one.kind == "condition" and one.start <= word < one.end:
            return not one.start <= head < one.end
    while word >= 0 and not (
        analysis.deprel[word] == "advcl" and under(analysis, word, "mark") and under(analysis, word, "nsubj")
    ):
        word = int(analysis.head[word])
    while head >= 0 and word >= 0:
        if head == word:
            return False
        head = int(analysis.head[head])
    return word >= 0


def _blamed(analysis: Analysis, trigger: Trigger) -> list[int]:
    """The subject of what is said in an accusation. Called for by: "Velmark claims Doran runs a ring of smugglers"."""
    if trigger.kinds[0].type != "ACCUSE":
        return []
    said = under(analysis, trigger.start, "ccomp", "parataxis")[:1]
    return [
        head for verb in said for head in under(analysis, verb, "nsubj", "nsubj:pass") if analysis.text(head).lower() not in _OWN
    ]


def _undergoing(analysis: Analysis, trigger: Trigger) -> set[int]:
    """The subjects of a passive verb, and those listed with them. Called for by: "The troops were targeted by a drone"."""
    subjects = {word for at in range(trigger.start, trigger.end) for word in under(analysis, at, "nsubj:pass")}
    return subjects | {word for head in subjects for word in _joined(analysis, head)}


def _owners(phrases: Phrases, trigger: Trigger) -> tuple[Phrase, ...]:
    """The state whose deed a noun is, by the words before it: "Kestian strikes", "the U.S. airstrike", "a special EU summit"."""
    analysis, word = phrases.analysis, trigger.end - 1
    if analysis.upos[word] not in {"NOUN", "PROPN"}:
        return ()
    heads = [one for one in under(analysis, word, "amod", "compound") if one < trigger.start and _is_state(analysis, one)]
    return tuple(Phrase((_start_of(phrases, head), head + 1), head) for head in heads[:1])


def _is_state(analysis: Analysis, word: int) -> bool:
    return load_gazetteer().is_adjective(analysis.text(word)) or analysis.text(word) in _STATES


def _pointed(phrases: Phrases, trigger: Trigger, role: str, unfit: frozenset[str]) -> tuple[Phrase, ...]:
    """The phrases that the model points at for a role, each member of a list for itself, less those of unfit kinds."""
    pointed = (_antecedent(phrases, phrases.at(word)) for word in _sure(trigger, role))
    found = [one for one in pointed if not _holds(one.words, trigger)]
    members = [fit for one in found for part in parted(phrases, one) if (fit := _fit(phrases, part, unfit)) is not None]
    return _apart([one for one in members if not _holds(one.words, trigger)])


def _sure(trigger: Trigger, role: str) -> Iterator[int]:
    """The words that the model gives a role: the surest, and others that it is sure of."""
    own = [one for one in trigger.arguments if one.role == role]
    best = max((one.score for one in own), default=0.0)
    return (one.word for one in own if one.score >= min(_SECOND, best))


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
    return _owner(phrases, phrase)


def _owner(phrases: Phrases, phrase: Phrase) -> Phrase | None:
    """Whose a thing is: "Hamas' rocket attacks", "Tarsian ships"."""
    analysis = phrases.analysis
    owners = [word for word in under(analysis, phrase.head, "nmod:poss") if phrases.kind(word) in ACTING]
    states = (word for word in under(analysis, phrase.head, "amod", "compound") if _is_state(analysis, word))
    owner = next(iter([*owners, *states]), None)
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
    return [word for word in analysis.children(head) if word > head and analysis.deprel[word] == "conj"]


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
        heads = [head for head in under(analysis, word, "nmod") if case(analysis, head) in _BETWEEN | {"by"}]
        heads = heads or under(analysis, word, "nmod:poss")
    whole = (Phrase((_start_of(phrases, head), head + 1), head) for head in heads[:1])
    found = [fit for one in whole if (fit := _fit(phrases, _antecedent(phrases, one), _NO_ACTORS)) is not None]
    return _apart([part for one in found if not _holds(one.words, trigger) for part in parted(phrases, one)])


def _subjects(analysis: Analysis, verb: int) -> list[int]:
    """The subject of a verb, or of the verb that it shares one with; of a passive the one by whom it is done."""
    for _ in range(_STEPS):
        if under(analysis, verb, "nsubj:pass"):
            return agents(analysis, verb)
        subjects = under(analysis, verb, "nsubj")
        if subjects:
            return subjects
        if analysis.deprel[verb].split(":")[0] not in _SHARED:
            return []
        verb = int(analysis.head[verb])
    return []


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
