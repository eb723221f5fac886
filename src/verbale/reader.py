"""Documents -> readings: the rooms put together."""

from collections.abc import Iterable, Iterator
from functools import lru_cache
from importlib.metadata import version

from verbale.extract import StatementReader
from verbale.language import LanguageCore
from verbale.record import Analysis, Document, Provenance, Reading, Sentence


class Reader:
    """Reads documents with the shipped model; one instance serves many documents and threads.

    >>> reader = Reader()
    >>> [said.cue[0].text for said in reader.read(Document("The minister said taxes would fall.")).statements]
    ['said']
    """

    def __init__(self, core: LanguageCore | None = None) -> None:
        """Take a language core, or the shipped one."""
        self._core = core or LanguageCore()

    def read(self, document: Document) -> Reading:
        """Return the records of one document."""
        return self._reading(self._core.analyse(document))

    def stream(self, documents: Iterable[Document]) -> Iterator[Reading]:
        """Return the records of many documents, in order, reading ahead."""
        for analysis in self._core.stream(documents):
            yield self._reading(analysis)

    def analyse(self, document: Document) -> Analysis:
        """Return the analysis alone: words, tags, trees, names, mentions, attributions."""
        return self._core.analyse(document)

    @property
    def model(self) -> str:
        """The SHA-256 of the model."""
        return self._core.runtime.sha256

    def _reading(self, analysis: Analysis) -> Reading:
        code = _version()
        actors, statements = StatementReader(analysis, f"{code}/{self.model[:12]}").read()
        provenance = Provenance(code, self.model)
        return Reading(analysis.document, _sentences(analysis), actors, statements, provenance=provenance)


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
