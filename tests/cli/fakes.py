"""A reader without a model, for the commands' tests."""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence

from click.testing import CliRunner, Result

from verbale.cli.main import verbale
from verbale.cli.tools import Tools
from verbale.errors import ModelError, ReadingError
from verbale.extract.identity.mined import MinedOffice
from verbale.inputs.web import Web
from verbale.record import Analysis, Document, Reading
from verbale.testing import PROVENANCE, actor, analysis, reading, statement


class FakeReader:
    """Gives every document one statement: what stands between its first curly quotes, said by the first name after them."""

    provenance = PROVENANCE
    offices: tuple[MinedOffice, ...] = ()

    def read(self, document: Document) -> Reading:
        if "“" not in document.text:
            return reading(document)
        words = document.text.partition("“")[2].partition("”")[0].rstrip(",")
        name = re.findall(r"[A-Z]\w+(?: [A-Z]\w+)*", document.text.partition("”")[2])[0]
        speaker = actor(document, name, name)
        return reading(document, [statement(document, words, speaker=speaker.id, form="direct")], [speaker])

    def stream(self, documents: Iterable[Document], failed: Callable[[ReadingError], None] | None = None) -> Iterator[Reading]:
        for document in documents:
            if "unreadable to us" in document.text and failed is not None:
                failed(ReadingError("reading failed (ValueError)", document.path or "", "please report it with the text"))
            else:
                yield self.read(document)

    def knowing(self, offices: Sequence[MinedOffice]) -> "FakeReader":
        self.offices = tuple(offices)
        return self

    def analyses(self, documents: Iterable[Document], failed: Callable[[ReadingError], None] | None = None) -> Iterator[Analysis]:
        del failed
        return (analysis(" ".join(document.text.split()), report=document) for document in documents)


def no_reader() -> FakeReader:
    raise ModelError("the weights are missing", "verbale", "install verbale again")


def interrupted_reader() -> FakeReader:
    raise KeyboardInterrupt


def run(
    *arguments: str,
    stdin: bytes = b"",
    reader: Callable[[], FakeReader] = FakeReader,
    width: str = "80",
    web: Callable[[], Web] = Web,
) -> Result:
    """Run `verbale` with these arguments, apart from the terminal it is tested in."""
    environment = {"COLUMNS": width, "NO_COLOR": "1"}
    return CliRunner().invoke(verbale, arguments, input=stdin, obj=Tools(reader=reader, worker=reader, web=web), env=environment)
