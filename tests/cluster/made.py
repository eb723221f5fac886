"""Inputs and readers for the tests of shards; the readers are found by other processes under their names."""

import os
import signal
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Final

import msgspec

from tests.cli.fakes import FakeReader
from tests.inputs.archives import packed, page_record
from verbale.errors import ReadingError, VerbaleError
from verbale.record import Document, Reading
from verbale.testing import PROVENANCE

STRAW = "the last straw"


class NewReader(FakeReader):
    """Another version of the code."""

    provenance = replace(PROVENANCE, verbale="0.0.1")


class Mortal(FakeReader):
    """Kills its process at certain words as often as its file has lines to spend."""

    def __init__(self, lives: str) -> None:
        self._lives = Path(lives)

    def stream(self, documents: Iterable[Document], failed: Callable[[ReadingError], None] | None = None) -> Iterator[Reading]:
        return super().stream(map(self._survive, documents), failed)

    def _survive(self, document: Document) -> Document:
        left = int(self._lives.read_text())
        if STRAW in document.text and left:
            self._lives.write_text(str(left - 1))
            os.kill(os.getpid(), signal.SIGKILL)
        return document


class Faulty(FakeReader):
    """Fails at certain words in a way that nobody foresaw."""

    def stream(self, documents: Iterable[Document], failed: Callable[[ReadingError], None] | None = None) -> Iterator[Reading]:
        for document in documents:
            if STRAW in document.text:
                raise ZeroDivisionError
            yield from super().stream([document], failed)


def no_weights() -> FakeReader:
    raise VerbaleError("the weights are missing", "verbale", "install verbale again")


def text(number: int, words: str = "") -> str:
    return f"Day {number} in Averin\n\n“We shall talk about grain on day {number},” said Mary Lund in Averin. {words}\n"


def reports(folder: Path, count: int = 24, **words: str) -> str:
    """A folder of texts; `words` gives more words to some, by their names ("r3")."""
    folder.mkdir(parents=True)
    for number in range(count):
        (folder / f"r{number}.txt").write_text(text(number, words.get(f"r{number}", "")), "utf-8")
    return str(folder)


WHOLE: Final = 10**9
"""So many files in a shard on average that no name, wherever the tests' folder stands, ends one early."""


def lines(place: Path, count: int = 9) -> str:
    """A file of JSON lines."""
    place.write_bytes(b"".join(msgspec.json.encode({"text": text(number), "outlet": "Post"}) + b"\n" for number in range(count)))
    return str(place)


def pages(place: Path, count: int = 4) -> str:
    """An archive of pages."""
    place.write_bytes(packed(*(page_record(number) for number in range(count))))
    return str(place)


def contents(folder: Path) -> dict[str, bytes]:
    """Every file of a folder, hidden ones too."""
    return {str(path.relative_to(folder)): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()}
