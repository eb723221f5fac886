"""Attributions -> statements, with their speakers: the heart of the record."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

from verbale.extract.actors import make_actor
from verbale.extract.chains import Chain
from verbale.extract.continued import continue_quotations
from verbale.extract.governed import give_cues
from verbale.extract.quotes import QuotationIndex, find_quotations
from verbale.extract.speakers import SpeakerFinder
from verbale.extract.times import times_by_governor
from verbale.record import Actor, Analysis, Attribution, Span, Statement, Time, WordRange, record_id

_FIRST_PERSON: Final = frozenset({"i", "me", "my", "mine", "myself"})
_EDGE: Final = frozenset("“”„‟«»‹›\"'‘’`,;:–—-") | {"``", "''"}
_DIRECT, _MIXED, _INDIRECT = "direct", "mixed", "indirect"


@dataclass(frozen=True, slots=True)
class Said:
    """An attribution with the number of its speaker's chain, None where no words name one."""

    attribution: Attribution
    speaker: int | None
    form: str
    content: tuple[Span, ...]


class StatementReader:
    """Makes the statements and actors of one analysis."""

    def __init__(self, analysis: Analysis, version: str, times: Sequence[Time] = ()) -> None:
        """Find chains and quotations; ``times`` are those of the report, for when something is said."""
        self._analysis = analysis
        self._times = times_by_governor(analysis, times)
        self._version = version
        self._quotes = QuotationIndex(find_quotations(analysis.document))
        self._speakers = SpeakerFinder(analysis)
        self._drafts = self._speakers.drafts

    def read(self) -> tuple[tuple[Actor, ...], tuple[Statement, ...]]:
        """Return actors and statements, each in the order of the text."""
        attributions = give_cues(self._analysis, continue_quotations(self._analysis, self._quotes.outer), self._quotes)
        speakers = self._speakers.find(attributions)
        said = [self._said(one, speaker) for one, speaker in zip(attributions, speakers, strict=True)]
        for one in said:
            self._first_persons(one)
        speaking = {one.speaker for one in said}
        kept = [number for number, draft in enumerate(self._drafts) if number in speaking or _worth(draft.chain)]
        actors = {number: make_actor(self._analysis, self._drafts[number], self._version) for number in kept}
        statements = sorted((self._statement(one, actors) for one in said), key=_place)
        unique = {actor.id: actor for actor in actors.values()}  # two chains of the same words are one actor
        return tuple(sorted(unique.values(), key=_first_mention)), _nested(_once(statements))

    def _said(self, one: Attribution, speaker: int | None) -> Said:
        content = tuple(span for words in one.content if (span := self._trim(words)) is not None)
        content = content or tuple(self._analysis.span(*words) for words in one.content)
        return Said(one, speaker, self._form(one), content)

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
                if is_quoted and self._analysis.text(word).lower() in _FIRST_PERSON and self._analysis.upos[word] == "PRON":
                    self._speakers.move(word, one.speaker)

    def _statement(self, one: Said, actors: dict[int, Actor]) -> Statement:
        cut = self._analysis.span
        attribution = one.attribution
        cue = tuple(cut(*words) for words in attribution.cue)
        speaker = actors.get(one.speaker) if one.speaker is not None else None
        return Statement(
            id=record_id(self._analysis.document.id, "statement", [*one.content, *cue], self._version),
            content=one.content,
            cue=cue,
            source=tuple(cut(*words) for words in attribution.source) or None,
            speaker=speaker.id if speaker is not None else None,
            form=one.form,
            time=self._time(attribution),
            score=attribution.score,
        )

    def _time(self, one: Attribution) -> str | None:
        """The time that hangs on a word of the cue and stands outside the content: when it was said."""
        for first, last in one.cue:
            for word, time in (found for cue in range(first, last) for found in self._times.get(cue, ())):
                if not any(a <= word < b for a, b in one.content):
                    return time
        return None


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
