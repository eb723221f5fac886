"""Accounts that differ: two sources, one happening, other numbers; or a denial of what another claims."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING, Final

from verbale.corpus.cast import Cast
from verbale.corpus.counts import rival_counts
from verbale.corpus.days import full_day
from verbale.corpus.discrepancies import ACCOUNTS_DIFFER, Discrepancy
from verbale.corpus.matters import Alike, Matters
from verbale.corpus.numbers import Range, number_start, range_of
from verbale.corpus.quotations import Quotation, as_cast, quotations, told_in
from verbale.corpus.stems import lexicon, stems
from verbale.record import Event, Quantity, Reading

if TYPE_CHECKING:
    from verbale.corpus.digest import Digest

__all__ = ["Count", "counts_in", "denials", "differing_accounts", "differing_numbers"]

DAYS: Final = 2
"""Days within which two numbers are rival accounts; a number that is given later may be the count as it stands by then."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Count:
    """A number given of a happening, of what and by whom: `place` and `day` are those of the happening, as far as told."""

    told: Quotation
    type: str
    mode: str | None
    unit: str
    number: Range
    place: str
    day: date | None

    @property
    def source(self) -> str:
        """The speaker where there is one, else the outlet."""
        return self.told.actor or self.told.name


def differing_accounts(readings: "Iterable[Reading | Digest]", cast: Cast, stories: Mapping[str, str]) -> tuple[Discrepancy, ...]:
    """Give the accounts that differ within a story, in the order of the later words.

    `stories` is the story's id of each document; of copies, hand over one reading of each report. Two numbers differ where they
    count the same unit of the same type of event, neither place nor day speaks against it, and no "about" or "at least" reaches
    from the one to the other; or where one report sets the second number against the first.
    """
    held = [one for one in readings if _document(one) in stories]
    found = (*differing_numbers(held, cast, stories), *denials(quotations(held, cast), stories))
    return tuple(sorted(found, key=lambda one: (one.second.order, one.first.order)))


def differing_numbers(readings: "Iterable[Reading | Digest]", cast: Cast, stories: Mapping[str, str]) -> tuple[Discrepancy, ...]:
    """Give the numbers that differ within a story, and those that one report sets against each other."""
    held = list(readings)
    return (*_numbers(held, cast, stories), *rival_counts(held, cast))


def denials(said: Iterable[Quotation], stories: Mapping[str, str]) -> tuple[Discrepancy, ...]:
    """Give what is denied within a story, each denial with the claim by another that shares most words with it."""
    return tuple(_denials(said, stories))


def counts_in(reading: Reading) -> tuple[Count, ...]:
    """Give every number that a reading gives of something that happened, with the reading's own actors."""
    counts = (_count(reading, event, event.quantity) for event in reading.events if event.quantity and event.status == "actual")
    return tuple(count for count in counts if count.unit)


def _document(one: "Reading | Digest") -> str:
    return one.document.id if isinstance(one, Reading) else one.document


def _count(reading: Reading, event: Event, quantity: Quantity) -> Count:
    return Count(
        told=told_in(reading, event),
        type=event.type,
        mode=event.mode,
        unit=_unit(quantity),
        number=range_of(reading.document.text, number_start(quantity.span), quantity.value),
        place=next((one.name for one in reading.places if one.id == event.place), ""),
        day=next((full_day(time) for time in reading.times if time.id == event.time), None),
    )


def _unit(quantity: Quantity) -> str:
    """The head of what is counted: "people" of "people were injured" and "guards" of "border guards" are the last noun read."""
    words = stems(quantity.unit or "")
    return words[-1] if words else ""


def _numbers(held: "Iterable[Reading | Digest]", cast: Cast, stories: Mapping[str, str]) -> Iterator[Discrepancy]:
    groups: dict[tuple[str, str, str], list[Count]] = {}
    for one in held:
        for count in counts_in(one) if isinstance(one, Reading) else one.counts:
            told = replace(count, told=as_cast(count.told, cast))
            if told.source:
                groups.setdefault((stories[told.told.document], told.type, told.unit), []).append(told)
    for (_, _, unit), counts in groups.items():
        yield from _rivals(counts, unit)


def _rivals(counts: list[Count], unit: str) -> Iterator[Discrepancy]:
    """Each pair of sources is told once, by the numbers that they gave first."""
    told: set[frozenset[str]] = set()
    for first, second in _near(counts):
        pair = frozenset((first.source, second.source))
        if len(pair) == 2 and pair not in told and _same_happening(first, second) and first.number.apart(second.number):  # noqa: PLR2004 - two
            told.add(pair)
            yield Discrepancy(ACCOUNTS_DIFFER, first.told, second.told, unit)


def _near(counts: list[Count]) -> Iterator[tuple[Count, Count]]:
    """The pairs whose tellings are few enough days apart, in the order of the first and then of the second."""
    dated = [(count.told.day.toordinal(), count) for count in counts if count.told.day]
    dated.sort(key=lambda one: one[1].told.order)
    for number, (day, first) in enumerate(dated):
        for later, second in dated[number + 1 :]:
            if later - day > DAYS:
                break
            yield first, second


def _same_happening(first: Count, second: Count) -> bool:
    """Tell whether nothing speaks against it: mode, place, and the day of the happening."""
    if (first.mode or second.mode) != (second.mode or first.mode):
        return False
    if first.place and second.place and first.place != second.place:
        return False
    return None in {first.day, second.day} or first.day == second.day


def _denials(said: Iterable[Quotation], stories: Mapping[str, str]) -> Iterator[Discrepancy]:
    held = list(said)
    matters = Matters(held)
    claims: dict[str, Alike] = {}
    for one in held:
        if one.name and one.act in lexicon("stances")["claim"] and not one.negated and one.certainty == "certain":
            claims.setdefault(stories[one.document], Alike(matters)).add(one)
    for denial in held:
        if denial.act == "deny" and denial.name and stories[denial.document] in claims:
            yield from _denied(denial, claims[stories[denial.document]], matters)


def _denied(denial: Quotation, claims: Alike, matters: Matters) -> Iterator[Discrepancy]:
    """The claim by another that shares most words with the denial."""
    shared = [
        (found, claim)
        for claim in claims.near(denial)
        # the same words with two speakers are one saying, read twice
        if _source(claim) != _source(denial) and claim.stems != denial.stems
        if (found := matters.shared(denial, claim))
    ]
    if shared:
        found, claim = max(shared, key=lambda pair: len(pair[0]))
        first, second = sorted((claim, denial), key=lambda one: one.order)
        yield Discrepancy(ACCOUNTS_DIFFER, first, second, " ".join(found))


def _source(quotation: Quotation) -> str:
    return quotation.actor or quotation.name
