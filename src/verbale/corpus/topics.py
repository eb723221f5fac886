"""Topics: statements on one matter, gathered by their own words and named by a phrase of them; there is no list of topics."""

import math
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final

from verbale.corpus.clusters import Clusters, Measure
from verbale.corpus.headings import heading
from verbale.corpus.quotations import Quotation
from verbale.corpus.stems import stems

__all__ = ["MEASURE", "Topic", "find_topics"]

MEASURE: Final = Measure({"words": 1.0}, least=0.34)


@dataclass(frozen=True, slots=True)
class Topic:
    """Quotations on one matter, in the order they came, and the phrase that most of them share."""

    name: str
    quotations: tuple[Quotation, ...]


def find_topics(
    said: Iterable[Quotation], measure: Measure = MEASURE, *, least: int = 1, clusters: Clusters | None = None
) -> tuple[Topic, ...]:
    """Gather quotations into topics, in the order in which these begin; what says nothing of a matter ("Yes.") is left out.

    Topics of fewer than `least` quotations are left out, too: in a large archive most things are said once. They are gathered in
    `clusters`, new ones of the measure unless others are given.

    >>> from verbale.testing import document
    >>> report = document("Open the border crossing now. The border crossing stays shut.")
    >>> spans = (report.span(0, 28), report.span(30, 60))
    >>> said = [Quotation(document=report.id, record=str(span.start), spans=(span,)) for span in spans]
    >>> [topic.name for topic in find_topics(said)]
    ['border crossing']
    """
    clusters = Clusters(measure) if clusters is None else clusters
    found: dict[str, list[Quotation]] = {}
    for number, quotation in enumerate(said):
        if quotation.stems:
            words = Counter(stems(quotation.words))
            found.setdefault(clusters.add(str(number), {"words": words}), []).append(quotation)
    rarity = _rarity(member for members in found.values() for member in members)
    kept = (members for members in found.values() if len(members) >= least)
    return tuple(Topic(heading(members, rarity), tuple(members)) for members in kept)


def _rarity(said: Iterable[Quotation]) -> Mapping[str, float]:
    held = [quotation.stems for quotation in said]
    counts = Counter(word for words in held for word in words)
    return {word: math.log(1 + len(held) / count) for word, count in counts.items()}
