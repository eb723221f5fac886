"""Stories: reports on the same happening, gathered as they come."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from itertools import islice
from typing import TYPE_CHECKING, Final

from verbale.corpus.clusters import Clusters, Measure
from verbale.corpus.stems import WORD, stems
from verbale.knowledge.folding import fold
from verbale.record import Actor, Reading

if TYPE_CHECKING:
    from verbale.corpus.digest import Digest

__all__ = ["MEASURE", "Profile", "Stories", "Story", "find_stories", "profile"]

MEASURE: Final = Measure({"words": 0.7, "names": 0.3}, least=0.18, half_life=21)
"""Chosen on the part `tune` of `evaluation.stories` and on `examples/corpus`; the days that reports name made no difference."""


LEAD: Final = 250
"""Words of a report that make its profile. What follows is background that reports of many stories share: of 1,000 long documents
of one house, one story took 645 by their whole texts, the largest 65 by their beginnings."""


@dataclass(frozen=True, slots=True)
class Profile:
    """What is kept of a report to find its story: the stems of its first words, the names of actors and places, its day."""

    document: str
    words: Mapping[str, int]
    names: Mapping[str, int]
    published: date | None = None


@dataclass(frozen=True, slots=True)
class Story:
    """A cluster of reports on one happening: its id is that of its first report, documents stand in the order they came."""

    id: str
    documents: tuple[str, ...]


def profile(reading: Reading) -> Profile:
    """Give the profile of a reading.

    >>> from verbale.testing import document, reading
    >>> dict(profile(reading(document("The ferry sank. The ferry was old."))).words)
    {'ferri': 2, 'sank': 1}
    """
    text = reading.document.text
    # a page's title may stand apart from its text
    title = reading.document.title if reading.document.title and reading.document.title not in text else ""
    names = Counter(name for actor in reading.actors if (name := _known_name(actor)))
    names.update(fold(place.name) for place in reading.places)
    return Profile(reading.document.id, Counter(stems(f"{title} {_lead(text)}")), names, reading.document.day)


class Stories:
    """Stories that grow a report at a time; only words and their weights are held, no texts.

    >>> from verbale.testing import document, reading
    >>> stories = Stories()
    >>> first = profile(reading(document("The ferry to Orsk sank.")))
    >>> stories.add(first) == stories.add(profile(reading(document("Divers reached the ferry that sank off Orsk."))))
    True
    """

    def __init__(self, measure: Measure = MEASURE, clusters: Clusters | None = None) -> None:
        """Take the measure of nearness, or the house's; and the clusters to gather in, new ones unless they are given."""
        self._clusters = Clusters(measure) if clusters is None else clusters

    def add(self, report: Profile) -> str:
        """Add a report, and give the id of its story: its own where it begins one."""
        fields = {"words": Counter(report.words), "names": Counter(report.names)}
        return self._clusters.add(report.document, fields, report.published.toordinal() if report.published else None)


def find_stories(readings: "Iterable[Reading | Digest]", measure: Measure = MEASURE) -> tuple[Story, ...]:
    """Gather readings into stories, in the order in which these begin."""
    stories = Stories(measure)
    found: dict[str, list[str]] = {}
    for one in readings:
        report = profile(one) if isinstance(one, Reading) else one.profile
        found.setdefault(stories.add(report), []).append(report.document)
    return tuple(Story(name, tuple(documents)) for name, documents in found.items())


def _lead(text: str) -> str:
    """The first words of a report, which say what is new."""
    behind = next(islice(WORD.finditer(text), LEAD, None), None)
    return text[: behind.start()] if behind else text


def _known_name(actor: Actor) -> str:
    """The name of an actor whom the report calls by name; "officials" and "she" tie no reports together."""
    return fold(actor.name) if any(mention.form == "name" for mention in actor.mentions) else ""
