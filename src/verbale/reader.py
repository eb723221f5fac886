"""Documents -> readings: the rooms put together."""

from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache
from importlib.metadata import version
from typing import TypeVar

from verbale.errors import ReadingError
from verbale.extract import read_records
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

    def __init__(self, core: LanguageCore | None = None) -> None:
        """Take a language core, or the shipped one."""
        self._core = core or shipped()

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

    def reading(self, analysis: Analysis) -> Reading:
        """Return the records of an analysis; the network does not run again."""
        code = _version()
        name = f"{code}/{self.model[:12]}"
        knowledge = load_knowledge()
        found = read_records(analysis, name, knowledge)
        provenance = Provenance(code, self.model, knowledge.version)
        parts = (found.actors, found.statements, found.events, found.times, found.places)
        return Reading(analysis.document, _sentences(analysis), *parts, provenance=provenance)


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
