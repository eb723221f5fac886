"""Two sources of one report that count the same thing: "The police said 4,000 people had come. The union spoke of 15,000."."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from verbale.corpus.cast import Cast
from verbale.corpus.discrepancies import ACCOUNTS_DIFFER, Discrepancy
from verbale.corpus.numbers import Range, numbers_in
from verbale.corpus.quotations import Quotation, as_cast, said_in
from verbale.corpus.stems import common_words, lexicon, stem, stems
from verbale.record import Reading

if TYPE_CHECKING:
    from verbale.corpus.digest import Digest

__all__ = ["Counted", "counted_in", "rival_counts"]

NEAR: Final = 300
"""Characters within which the second source answers the first."""


@dataclass(frozen=True, slots=True)
class Counted:
    """Words of a source with the one number in them."""

    told: Quotation
    number: Range

    @property
    def source(self) -> str:
        """The speaker where it is known, else the words for the source."""
        return self.told.actor or self.told.name

    @property
    def matter(self) -> frozenset[str]:
        """What is counted, as far as the words say it; nothing in "it had counted 80,000"."""
        counting = {stem(word) for word in lexicon("bounds")["counting"]}
        return frozenset(word for word in self.told.stems if not word[0].isdigit()) - counting


def rival_counts(readings: "Iterable[Reading | Digest]", cast: Cast) -> tuple[Discrepancy, ...]:
    """Give the numbers that a second source sets against those of the one before it, in the order of the reports.

    The second must have nothing but its number, or name what the first one counts. What the report gives in words ("a dozen") is
    not compared.
    """
    held = (counted_in(one) if isinstance(one, Reading) else one.counted for one in readings)
    return tuple(found for counted in held for found in _rivals(counted, cast))


def _rivals(counted: Iterable[Counted], cast: Cast) -> Iterator[Discrepancy]:
    told = (replace(one, told=as_cast(one.told, cast)) for one in counted)
    for first, second in pairwise(one for one in told if _is_source(one.told)):
        distance = second.told.spans[0].start - first.told.spans[-1].end
        if (
            first.source != second.source
            and 0 < distance <= NEAR
            and first.number.apart(second.number)
            and _answers(first, second)
        ):
            matter = first.matter & second.matter or first.matter
            yield Discrepancy(ACCOUNTS_DIFFER, first.told, second.told, " ".join(sorted(matter)))


def counted_in(reading: Reading) -> tuple[Counted, ...]:
    """Give what is put forward as so with one number in it, in the order of the text, with the reading's own actors."""
    claims = [one for one in sorted(said_in(reading), key=lambda quotation: quotation.spans[0]) if _is_claim(one)]
    numbers = [(one, [number for span in one.spans for number in numbers_in(reading, span)]) for one in claims]
    return tuple(Counted(one, found[0]) for one, found in numbers if len(found) == 1)


def _is_claim(quotation: Quotation) -> bool:
    """Put forward as so; "could not say whether there were 59" puts forward nothing."""
    said = quotation.act in lexicon("stances")["claim"] and quotation.certainty == "certain"
    return said and quotation.words.split()[0].lower() not in {"whether", "if"}


def _is_source(quotation: Quotation) -> bool:
    """Somebody of this day: "last year's fair" is no rival of this year's."""
    words = quotation.name.lower().replace("’", "'").split()
    return bool(stems(quotation.name)) and words[0] not in common_words() - {
        "the",
        "a",
        "an",
        "its",
        "his",
        "her",
        "their",
        "our",
    }


def _answers(first: Counted, second: Counted) -> bool:
    return not second.matter or bool(first.matter & second.matter)
