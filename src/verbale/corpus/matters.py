"""Whether two quotations are on the same matter: the rare words that they share, weighed against all that the shorter says."""

import math
from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Final

from verbale.corpus.quotations import Quotation

__all__ = ["Alike", "Matters"]

SHARED: Final = 0.5
"""Share of the weight of the shorter's words that both must have."""

FEWEST: Final = 2
"""Rare words that both must have: one alone ("border") is a field, not a matter."""

RARE: Final = 0.01
"""Share of the quotations in which a rare word may stand; in a small archive it may stand in `RARE_AT_LEAST`."""

RARE_AT_LEAST: Final = 20


class Matters:
    """How rare each word is among the quotations given, and what two of them share by that.

    >>> from verbale.testing import document
    >>> report = document("We will reopen the Karsk crossing. The Karsk crossing will not reopen.")
    >>> one, other = (Quotation(document="d", record=str(a), spans=(report.span(a, b),)) for a, b in ((0, 33), (35, 70)))
    >>> Matters([one, other]).shared(one, other)
    ('cross', 'karsk', 'reopen')
    """

    def __init__(self, said: Iterable[Quotation]) -> None:
        """Count the words of all quotations."""
        self._counts: Counter[str] = Counter()
        self._total = 0
        for quotation in said:
            self._counts.update(quotation.stems)
            self._total += 1

    def shared(self, one: Quotation, other: Quotation) -> tuple[str, ...]:
        """Give the stems that both have, in alphabetical order; none where they are too few or too common."""
        common = one.stems & other.stems
        if sum(map(self.is_rare, common)) < FEWEST:
            return ()
        least = min(self._weight(one.stems), self._weight(other.stems))
        return tuple(sorted(common)) if self._weight(common) >= SHARED * least else ()

    def is_rare(self, word: str) -> bool:
        """Tell whether few quotations have a word."""
        return self._counts[word] <= max(RARE * self._total, RARE_AT_LEAST)

    def _weight(self, words: Iterable[str]) -> float:
        return sum(math.log(1 + self._total / self._counts[word]) for word in sorted(words))


class Alike:
    """Quotations by their rare words, so that of many those are found that may be on one matter with another."""

    def __init__(self, matters: Matters) -> None:
        """Begin without any."""
        self._matters = matters
        self._held: list[Quotation] = []
        self._standing: dict[str, list[int]] = {}

    def add(self, quotation: Quotation) -> None:
        """Hold one more."""
        for word in quotation.stems:
            if self._matters.is_rare(word):
                self._standing.setdefault(word, []).append(len(self._held))
        self._held.append(quotation)

    def near(self, quotation: Quotation) -> Iterator[Quotation]:
        """Give those that share enough rare words with one, in the order in which they were added; `Matters` decides."""
        counts = Counter(number for word in quotation.stems for number in self._standing.get(word, ()))
        return (self._held[number] for number in sorted(number for number, count in counts.items() if count >= FEWEST))
