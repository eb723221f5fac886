"""The pipe "verbale": reads the text of each Doc, and puts the records on it."""

from collections import deque
from collections.abc import Callable, Iterable, Iterator
from typing import Protocol, TypeAlias

from spacy.language import Language
from spacy.tokens import Doc
from spacy.util import raise_error

from verbale.errors import ReadingError
from verbale.record import Analysis, Document, Reading
from verbale.spacy.annotation import annotate
from verbale.spacy.records import attach

__all__ = ["Reads", "Verbale", "make_verbale"]

ErrorHandler: TypeAlias = Callable[[str, object, list[Doc], Exception], object]


class Reads(Protocol):
    """What the pipe asks of a `verbale.Reader`."""

    def analyses(self, documents: Iterable[Document], failed: Callable[[ReadingError], None] | None = None) -> Iterator[Analysis]:
        """Give the analyses of documents in order."""

    def reading(self, analysis: Analysis) -> Reading:
        """Give the records of an analysis."""


class Verbale:
    """The pipe: it sets `doc._.verbale` and the span groups, and with `annotate` also tags, trees, sentences and names.

    The date of a report is `doc._.published` where it is set, else `published` (ISO 8601). The model loads with the first
    Doc.
    """

    def __init__(
        self, name: str = "verbale", *, published: str | None = None, annotate: bool = False, reader: Reads | None = None
    ) -> None:
        """Take the settings of the pipe; without a `reader` it reads with the shipped model."""
        self.name = name
        self._published = published
        self._annotate = annotate
        self._reader = reader
        self._error_handler: ErrorHandler = raise_error

    def __call__(self, doc: Doc) -> Doc:
        """Read one Doc."""
        (analysis,) = self._reads().analyses([self._document(doc)])
        return self._put(doc, analysis)

    def pipe(self, stream: Iterable[Doc], *, batch_size: int = 128) -> Iterator[Doc]:  # noqa: ARG002 - part of spaCy's protocol
        """Read many Docs in order, ahead of the one that is asked for; `batch_size` makes no difference.

        A Doc that cannot be read goes to the error handler, and is left out where that does not raise.
        """
        waiting: deque[Doc] = deque()

        def failed(fault: ReadingError) -> None:
            self._error_handler(self.name, self, [waiting.popleft()], fault)

        for analysis in self._reads().analyses(self._documents(stream, waiting), failed):
            doc = waiting.popleft()
            try:
                read = self._put(doc, analysis)
            except Exception as error:  # noqa: BLE001 - the error handler decides, as in every pipe of spaCy's
                self._error_handler(self.name, self, [doc], error)
            else:
                yield read

    def set_error_handler(self, error_handler: ErrorHandler) -> None:
        """Take what `nlp.set_error_handler` gives."""
        self._error_handler = error_handler

    def get_error_handler(self) -> ErrorHandler:
        """Give what is called with a Doc that cannot be read."""
        return self._error_handler

    def _documents(self, stream: Iterable[Doc], waiting: deque[Doc]) -> Iterator[Document]:
        for doc in stream:
            try:
                document = self._document(doc)
            except Exception as error:  # noqa: BLE001 - as above
                self._error_handler(self.name, self, [doc], error)
            else:
                waiting.append(doc)
                yield document

    def _document(self, doc: Doc) -> Document:
        return Document(doc.text, published=doc._.published or self._published)

    def _put(self, doc: Doc, analysis: Analysis) -> Doc:
        attach(doc, self._reads().reading(analysis))
        if self._annotate:
            annotate(doc, analysis)
        return doc

    def _reads(self) -> Reads:
        """The shared model stays out of `self`: a pipe is sent to other processes."""
        if self._reader:
            return self._reader
        from verbale.reader import Reader  # noqa: PLC0415 - loads the run-time, and every `spacy.blank` imports this

        return Reader()


def make_verbale(nlp: Language, name: str, *, published: str | None, annotate: bool) -> Verbale:  # noqa: ARG001 - spaCy's protocol
    """Make the pipe, as `nlp.add_pipe("verbale", config={"published": "2029-08-29", "annotate": True})` asks."""
    return Verbale(name, published=published, annotate=annotate)


Language.factory(
    "verbale",
    assigns=["doc._.verbale", "doc._.statements", "doc._.events", "doc.spans"],
    default_config={"published": None, "annotate": False},
    func=make_verbale,
)
