"""Documents -> readings: the rooms put together."""

import hashlib
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import lru_cache
from importlib.metadata import version
from typing import Protocol, TypeVar

from verbale.errors import ReadingError
from verbale.extract import read_records
from verbale.extract.identity.mined import MinedOffice
from verbale.knowledge.pack import load_knowledge
from verbale.language import LanguageCore, shipped
from verbale.language.core import Attempt
from verbale.record import Analysis, Document, Provenance, Reading, Sentence

_Made = TypeVar("_Made")


class Reader:
    """Reads documents with the shipped model; one instance serves many documents and threads.

    >>> reader = Reader()
    >>> [said.cue[0].text for said in reader.read(Document("The minister said taxes would fall.")).statements]
    ['said']
    """

    def __init__(self, core: LanguageCore | None = None, offices: Sequence[MinedOffice] = ()) -> None:
        """Take a language core, or the shipped one; ``offices``, mined from your own reports, fill what the pack lacks."""
        self._core = core or shipped()
        self._offices = tuple(offices)

    def knowing(self, offices: Sequence[MinedOffice]) -> "Reader":
        """Return a reader of the same core that knows these offices alone."""
        return Reader(self._core, offices)

    def read(self, document: Document) -> Reading:
        """Return the records of one document."""
        return self.reading(self._core.analyse(document))

    def stream(self, documents: Iterable[Document], failed: Callable[[ReadingError], None] | None = None) -> Iterator[Reading]:
        """Return the records of many documents, in order, reading ahead.

        A document that cannot be read is handed to ``failed`` as a ReadingError, and the others are read; without ``failed`` it
        is raised.
        """
        return _kept(self._core.attempts(documents), self.reading, failed)

    def analyse(self, document: Document) -> Analysis:
        """Return the analysis alone: words, tags, trees, names, mentions, attributions."""
        return self._core.analyse(document)

    def analyses(self, documents: Iterable[Document], failed: Callable[[ReadingError], None] | None = None) -> Iterator[Analysis]:
        """Return the analyses of many documents, as ``stream`` does their records."""
        return _kept(self._core.attempts(documents), lambda analysis: analysis, failed)

    @property
    def model(self) -> str:
        """The SHA-256 of the model."""
        return self._core.runtime.sha256

    @property
    def provenance(self) -> Provenance:
        """Which code, model and pack make the readings."""
        return Provenance(_version(), self.model, f"{load_knowledge().version}{_mark(self._offices)}")

    def reading(self, analysis: Analysis) -> Reading:
        """Return the records of an analysis; the network does not run again."""
        provenance = self.provenance
        name = f"{provenance.verbale}/{self.model[:12]}"
        found = read_records(analysis, name, load_knowledge(), self._offices)
        parts = (found.actors, found.statements, found.events, found.times, found.places)
        return Reading(analysis.document, _sentences(analysis), *parts, provenance=provenance)


class Streams(Protocol):
    """What reads many documents in their order and hands on what fails."""

    def stream(self, documents: Iterable[Document], failed: Callable[[ReadingError], None] | None = None) -> Iterator[Reading]:
        """Read many."""
        ...


def outcomes(reader: Streams, documents: Iterable[Document]) -> Iterator[Reading | ReadingError]:
    """Give what becomes of each document, one for one and in order: its reading, or why there is none."""
    faults: deque[ReadingError] = deque()
    for one in reader.stream(documents, faults.append):
        while faults:
            yield faults.popleft()
        yield one
    yield from faults


def _kept(
    attempts: Iterable[tuple[Document, Attempt]], make: Callable[[Analysis], _Made], failed: Callable[[ReadingError], None] | None
) -> Iterator[_Made]:
    """Make something of each analysis; a failure costs its own document only."""
    for document, attempt in attempts:
        try:
            made = make(attempt())
        except Exception as error:
            where = document.path or f"document {document.id}"
            fault = ReadingError(f"reading failed ({type(error).__name__}: {error})", where, "please report it with the text")
            if failed is None:
                raise fault from error
            failed(fault)
        else:
            yield made


@lru_cache(maxsize=4)
def _mark(offices: tuple[MinedOffice, ...]) -> str:
    """What the version of the knowledge ends in where offices are known: they change readings."""
    told = repr([(one.person, one.office, one.country, one.first_seen, one.last_seen) for one in offices])
    return f"+{hashlib.sha256(told.encode()).hexdigest()[:8]}" if offices else ""


@lru_cache(maxsize=1)
def _version() -> str:
    return version("verbale")


def _sentences(analysis: Analysis) -> tuple[Sentence, ...]:
    bounds = [analysis.sentence_range(number) for number in range(len(analysis.sentence_start))]
    spans = [(int(analysis.start[first]), int(analysis.end[last - 1])) for first, last in bounds]
    return tuple(Sentence(start, end, kind) for (start, end), kind in zip(spans, analysis.sentence_kind, strict=True))


def read(text: str, published: str | None = None) -> Reading:
    """Return the records of a text; ``published`` is its date (ISO 8601)."""
    return Reader().read(Document(text, published=published))
