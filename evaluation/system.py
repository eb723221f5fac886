"""The system under evaluation as plain functions: the seam through which tests put a made-up one."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from verbale.record import Analysis, Document, Reading

Read: TypeAlias = Callable[[Document], Reading]
Analyse: TypeAlias = Callable[[Document], Analysis]
AnalyseWords: TypeAlias = Callable[[Document, Sequence[tuple[int, int]], Sequence[int]], Analysis]


@dataclass(frozen=True, slots=True)
class System:
    """What evaluation asks of Verbale: a document's records, its analysis from raw text, and with given words."""

    read: Read
    analyse: Analyse
    analyse_words: AnalyseWords


def installed() -> System:
    """The Verbale that is installed here, with its own weights (loaded at the first document)."""
    from verbale.language import analyse, analyse_words  # noqa: PLC0415 (pure scoring must not load the runtime)
    from verbale.reader import Reader  # noqa: PLC0415

    return System(Reader().read, analyse, analyse_words)
