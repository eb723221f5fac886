"""The system under evaluation as plain functions: the seam through which tests put a made-up one."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TypeAlias

from verbale.record import Analysis, Document, Reading

Read: TypeAlias = Callable[[Document], Reading]
Analyse: TypeAlias = Callable[[Document], Analysis]
AnalyseWords: TypeAlias = Callable[[Document, Sequence[tuple[int, int]], Sequence[int]], Analysis]
Stream: TypeAlias = Callable[[Iterable[Document]], Iterator[Reading]]


@dataclass(frozen=True, slots=True)
class System:
    """What evaluation asks of Verbale: a document's records, its analysis from raw text, and with given words.

    `stream` reads many documents at once, in their order; where there is none they are read one by one.
    """

    read: Read
    analyse: Analyse
    analyse_words: AnalyseWords
    stream: Stream | None = None

    def readings(self, documents: Iterable[Document]) -> Iterator[Reading]:
        """The records of each document, in order."""
        return self.stream(documents) if self.stream else map(self.read, documents)


def installed(weights: Path | None = None) -> System:
    """The Verbale that is installed here, with its own weights or those of another folder (loaded at the first document)."""
    from verbale.language.core import LanguageCore  # noqa: PLC0415 (pure scoring must not load the runtime)
    from verbale.language.runtime import SHIPPED, Runtime  # noqa: PLC0415
    from verbale.reader import Reader  # noqa: PLC0415

    core = LanguageCore(Runtime(weights or SHIPPED))
    reader = Reader(core)
    return System(reader.read, core.analyse, core.analyse_words, reader.stream)
