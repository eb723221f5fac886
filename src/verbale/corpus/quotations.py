"""Quotations: what was said in a report, with all that one needs to set it beside another: who, when, printed where."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from typing import TYPE_CHECKING

from verbale.corpus.cast import Cast
from verbale.corpus.days import full_day
from verbale.corpus.stems import lexicon, stems
from verbale.record import Event, Reading, Span, Statement

if TYPE_CHECKING:
    from verbale.corpus.digest import Digest

__all__ = ["Quotation", "account", "acts_of", "as_cast", "quotations", "said_in", "told_in"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Quotation:
    """The words of a statement, or of a report in its own voice, and where they stand.

    `record` is the id of the statement or event, `spans` are the words. `actor` is the merged actor's id, `name` who the source
    is: the actor, the report's own words for it, or the outlet. `day` is the day of the saying: a day that the report gives for
    it, else that of the report. `act` is None in the report's own voice.
    """

    document: str
    record: str
    spans: tuple[Span, ...]
    outlet: str | None = None
    day: date | None = None
    actor: str | None = None
    name: str = ""
    act: str | None = None
    negated: bool = False
    certainty: str = "certain"
    condition: tuple[Span, ...] = ()
    stems: frozenset[str] = field(default=frozenset(), repr=False, compare=False)
    """The stems of the words, cut from them where they are not given."""

    def __post_init__(self) -> None:
        """Cut the stems once: they are compared with those of many others."""
        object.__setattr__(self, "stems", self.stems or frozenset(stems(self.words)))

    @property
    def words(self) -> str:
        """The words as one line, with a mark where something stands between them."""
        return " … ".join(span.text for span in self.spans)

    @property
    def order(self) -> tuple[date, str, Span]:
        """What puts quotations in the order of time; those without a day come first."""
        return (self.day or date.min, self.document, self.spans[0])


def acts_of(quotation: Quotation) -> tuple[str, ...]:
    """Give what is done by saying it: the act, or what it comes to with "not" in it; none where the act was not read."""
    if quotation.act is None:
        return ()
    negated: Mapping[str, list[str]] = lexicon("stances")["when_negated"]
    return tuple(negated.get(quotation.act, [quotation.act])) if quotation.negated else (quotation.act,)


def quotations(readings: "Iterable[Reading | Digest]", cast: Cast) -> tuple[Quotation, ...]:
    """Give every statement as a quotation, in the order of the readings; for copies, hand over one reading of each report."""
    held = (said_in(one) if isinstance(one, Reading) else one.said for one in readings)
    return tuple(as_cast(one, cast) for said in held for one in said)


def as_cast(quotation: Quotation, cast: Cast) -> Quotation:
    """Put the merged actor in the place of the reading's own, for `said_in` and `told_in`."""
    speaker = cast.by_member.get((quotation.document, quotation.actor)) if quotation.actor else None
    return replace(
        quotation,
        actor=speaker.id if speaker else None,
        name=speaker.name if speaker else quotation.name,
    )


def said_in(reading: Reading) -> tuple[Quotation, ...]:
    """Give every statement of a reading; `actor` is the id that the speaker has in it, `name` the words for the source."""
    return tuple(_said(reading, statement) for statement in reading.statements)


def account(reading: Reading, event: Event, cast: Cast) -> Quotation:
    """Give the words in which an event is told: those of the statement that claims it, else its sentence in the report."""
    return as_cast(told_in(reading, event), cast)


def told_in(reading: Reading, event: Event) -> Quotation:
    """Give the words in which an event is told, with the reading's own actor as in `said_in`."""
    told = next((one for one in reading.statements if one.id == event.within), None)
    if told is not None:
        return _said(reading, told)
    document = reading.document
    around = (one for one in reading.sentences if one.start <= event.trigger.start < one.end)
    words = next((document.span(one.start, one.end) for one in around), event.trigger)
    return Quotation(
        document=document.id,
        record=event.id,
        spans=(words,),
        outlet=document.outlet,
        day=document.day,
        name=document.outlet or "",
    )


def _said(reading: Reading, statement: Statement) -> Quotation:
    document = reading.document
    return Quotation(
        document=document.id,
        record=statement.id,
        spans=statement.content,
        outlet=document.outlet,
        day=_day(reading, statement),
        actor=statement.speaker,
        name=" ".join(span.text for span in statement.source or ()),
        act=statement.act,
        negated=statement.negated,
        certainty=statement.certainty,
        condition=statement.condition,
    )


def _day(reading: Reading, statement: Statement) -> date | None:
    """The day of the saying, which is not after that of the report: a later one was read amiss."""
    published = reading.document.day
    times: Mapping[str, date | None] = {time.id: full_day(time) for time in reading.times}
    said = times.get(statement.time) if statement.time else None
    return said if said and (published is None or said <= published) else published
