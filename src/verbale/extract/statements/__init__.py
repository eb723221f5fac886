"""Attributions -> statements, with their speakers: the heart of the record."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final, TypedDict

from verbale.extract.actors import make_actor
from verbale.extract.chains import Chain
from verbale.extract.phrases import Phrases
from verbale.extract.setting import Setting
from verbale.extract.statements.addressees import addressed
from verbale.extract.statements.authors import Author
from verbale.extract.statements.conditions import Bound, bind_passages, dispute_of
from verbale.extract.statements.continued import continue_quotations
from verbale.extract.statements.disputes import DisputeFinder
from verbale.extract.statements.governed import give_cues
from verbale.extract.statements.negation import is_negated
from verbale.extract.statements.quotes import QuotationIndex, find_quotations
from verbale.extract.statements.speakers import SpeakerFinder
from verbale.extract.statements.turns import FIRST_PERSON, TurnSpeakers, beside_turns, turn_attributions
from verbale.record import Actor, Analysis, Attribution, Dispute, Span, Statement, WordRange, record_id

_EDGE: Final = frozenset("“”„‟«»‹›\"'‘’`,;:–—-") | {"``", "''"}
_DIRECT, _MIXED, _INDIRECT = "direct", "mixed", "indirect"


@dataclass(frozen=True, slots=True)
class Said:
    """An attribution with its act and the number of its speaker's chain, None where no words name one."""

    attribution: Attribution
    act: str | None
    speaker: int | None
    form: str
    content: tuple[Span, ...]
    bound: Bound
    disputed: Dispute | None


@dataclass(frozen=True, slots=True)
class Told:
    """Actors and statements of a report; ``actor_of`` gives the id of the actor that a head word mentions."""

    actors: tuple[Actor, ...]
    statements: tuple[Statement, ...]
    actor_of: dict[int, str]


class StatementReader:
    """Makes the statements and actors of one analysis."""

    def __init__(self, phrases: Phrases, version: str, setting: Setting) -> None:
        """Find chains and quotations; ``setting`` has the report's times and places, for when and where something is said."""
        analysis = self._analysis = phrases.analysis
        self._setting = setting
        self._version = version
        self._quotes = QuotationIndex(find_quotations(analysis.document))
        self._speakers = SpeakerFinder(analysis)
        self._drafts = self._speakers.drafts
        self._phrases = phrases
        told = give_cues(analysis, continue_quotations(analysis, self._quotes.outer), self._quotes)
        self._told = beside_turns(analysis, told, self._quotes)
        self.attributions = (*self._told, *turn_attributions(analysis))

    def read(self, acts: Sequence[str | None], taking_part: Iterable[int] = ()) -> Told:
        """Return actors and statements, each in the order of the text.

        ``acts`` has one for each of the ``attributions``; ``taking_part`` are the head words of those who take part in events:
        they are actors, too.
        """
        turns = TurnSpeakers(self._analysis, self._speakers, self._quotes)
        of_turns, author = turns.find(), Author(self._analysis, self._speakers, self._quotes)
        found = author.settle(self._told, self._speakers.find(self._told))
        speakers = [*turns.settle(self._told, found, of_turns), *of_turns]
        bound = bind_passages(self._analysis, self.attributions)
        disputes = DisputeFinder(self._analysis, self.attributions, acts)
        said = [self._said(number, acts[number], speaker, bound, disputes) for number, speaker in enumerate(speakers)]
        for one in said[: len(self._told)]:
            self._first_persons(one)
        actors = self._actors(said, taking_part)
        statements = sorted((self._statement(one, actors) for one in said), key=_place)
        unique = {actor.id: actor for actor in actors.values()}  # two chains of the same words are one actor
        drafts = {word: number for word, number in self._speakers.by_word().items() if number in actors}
        return Told(
            tuple(sorted(unique.values(), key=_first_mention)),
            _nested(_once(statements)),
            {word: actors[number].id for word, number in drafts.items()},
        )

    def _actors(self, said: Sequence[Said], taking_part: Iterable[int]) -> dict[int, Actor]:
        """The actors by their numbers: who speaks, is spoken to or takes part, and who is worth showing anyway."""
        shown = {one.speaker for one in said} | {self._addressee(one) for one in said}
        shown |= {self._speakers.of_word(word) for word in taking_part}
        kept = [number for number, draft in enumerate(self._drafts) if number in shown or _worth(draft.chain)]
        return {number: make_actor(self._analysis, self._drafts[number], self._version) for number in kept}

    def _said(
        self, number: int, act: str | None, speaker: int | None, bound: Mapping[int, Bound], disputes: DisputeFinder
    ) -> Said:
        one = self.attributions[number]
        content = tuple(span for words in one.content if (span := self._trim(words)) is not None)
        content = content or tuple(self._analysis.span(*words) for words in one.content)
        own = bound.get(number, Bound())
        if number >= len(self._told):
            return Said(one, act, speaker, _DIRECT, content, own, None)
        disputed = self._contradicted(disputes, number) or dispute_of(self._analysis, self.attributions, number, own)
        return Said(one, act, speaker, self._form(one), content, own, disputed and replace(disputed, target=content))

    def _contradicted(self, disputes: DisputeFinder, number: int) -> Dispute | None:
        found = disputes.of(number)
        return None if found is None else Dispute(found.by, (self._analysis.span(*found.words),))

    def _trim(self, words: WordRange) -> Span | None:
        """The content without quotation marks, commas and dashes at its edges."""
        first, last = words
        while first < last and self._analysis.text(first) in _EDGE:
            first += 1
        while last > first and self._analysis.text(last - 1) in _EDGE:
            last -= 1
        return self._analysis.span(first, last) if last > first else None

    def _form(self, one: Attribution) -> str:
        """Direct where all words stand in quotation marks, mixed where some do."""
        inside = total = 0
        for first, last in one.content:
            for word in range(first, last):
                if self._analysis.upos[word] == "PUNCT":
                    continue
                total += 1
                inside += self._quotes.at(int(self._analysis.start[word])) is not None
        if not inside:
            return _INDIRECT
        return _DIRECT if inside == total else _MIXED

    def _first_persons(self, one: Said) -> None:
        """``I`` inside a quotation is its speaker, whatever chain the model put it in."""
        if one.speaker is None or one.form == _INDIRECT:
            return
        for first, last in one.attribution.content:
            for word in range(first, last):
                is_quoted = self._quotes.at(int(self._analysis.start[word])) is not None
                if is_quoted and self._analysis.text(word).lower() in FIRST_PERSON and self._analysis.upos[word] == "PRON":
                    self._speakers.move(word, one.speaker)

    def _statement(self, one: Said, actors: dict[int, Actor]) -> Statement:
        cut = self._analysis.span
        attribution = one.attribution
        cue = tuple(cut(*words) for words in attribution.cue)
        return Statement(
            id=record_id(self._analysis.document.id, "statement", [*one.content, *cue], self._version),
            content=one.content,
            cue=cue,
            source=tuple(cut(*words) for words in attribution.source) or None,
            speaker=self._actor(one.speaker, actors),
            addressee=self._actor(self._addressee(one), actors),
            form=one.form,
            act=one.act,
            condition=self._cut(one.bound.condition),
            consequence=self._cut(one.bound.consequence),
            disputed=one.disputed,
            time=self._saying(attribution, self._setting.times_at),
            place=self._saying(attribution, self._setting.places_at),
            score=attribution.score,
            **_manner(self._analysis, attribution),
        )

    def _cut(self, words: Sequence[WordRange]) -> tuple[Span, ...]:
        return tuple(self._analysis.span(*one) for one in sorted(words))

    def _addressee(self, one: Said) -> int | None:
        """The number of the one that something is said to, where there is one and it is an actor."""
        found = map(self._speakers.of_word, addressed(self._phrases, one.attribution, one.act))
        return next((number for number in found if number is not None and number != one.speaker), None)

    def _actor(self, number: int | None, actors: dict[int, Actor]) -> str | None:
        return actors[number].id if number is not None and number in actors else None

    def _saying(self, one: Attribution, hanging: Mapping[int, Sequence[tuple[int, str]]]) -> str | None:
        """The time or place that hangs on a word of the cue and stands outside the content: when or where it was said."""
        for first, last in one.cue:
            for word, found in (pair for cue in range(first, last) for pair in hanging.get(cue, ())):
                if not any(a <= word < b for a, b in one.content):
                    return found
        return None


class _Manner(TypedDict, total=False):
    negated: bool
    certainty: str
    stance: str


def _manner(analysis: Analysis, one: Attribution) -> _Manner:
    """How something is said, where that was read."""
    manner = one.manner
    if manner is None:
        return {}
    return {"negated": manner.negated or is_negated(analysis, one), "certainty": manner.certainty, "stance": manner.stance}


def _place(one: Statement) -> tuple[int, int]:
    return one.content[0].start, -one.content[-1].end


def _first_mention(actor: Actor) -> int:
    return min((mention.span.start for mention in actor.mentions), default=0)


def _worth(chain: Chain) -> bool:
    """Whether an actor is shown that says nothing: a name, or more than one mention that is no pronoun."""
    if not chain.mentions:
        return False
    return bool(chain.names) or len(chain.mentions) > 1


def _once(statements: list[Statement]) -> list[Statement]:
    """Each id once."""
    return list({one.id: one for one in statements}.values())


def _nested(statements: list[Statement]) -> tuple[Statement, ...]:
    """Set ``within``: the smallest other statement whose content holds a statement's content and cue; they come in order."""
    made: list[Statement] = []
    reaching: list[Statement] = []  # those before it whose content has not ended yet
    for one in statements:
        reaching = [other for other in reaching if other.content[-1].end > one.content[0].start]
        holders = [other for other in reaching if _holds(other, one)]
        holder = min(holders, key=lambda other: sum(len(span.text) for span in other.content), default=None)
        made.append(one if holder is None else replace(one, within=holder.id))
        reaching.append(one)
    return tuple(made)


def _holds(outer: Statement, inner: Statement) -> bool:
    spans = (*inner.content, *inner.cue)
    return outer.content != inner.content and all(any(part.contains(span) for part in outer.content) for span in spans)
