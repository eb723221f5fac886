"""Fingerprints: a report's runs of words as sorted numbers, small enough to keep for every report ever seen."""

import zlib
from dataclasses import dataclass, field
from datetime import date
from typing import Final

import numpy as np
from numpy.typing import NDArray

from verbale.corpus.stems import WORD
from verbale.record import Document

__all__ = ["MAKER", "Fingerprint", "Hashes", "contained", "fingerprint", "kept_fingerprint", "shared"]

Hashes = NDArray[np.uint32]

MAKER: Final = "1"
"""Changes with whatever gives the same text other hashes: those that were kept are then made anew."""

SHINGLE: Final = 3
"""Words of a run. Copy editors change a word here and there: each change costs three runs of three words, but five of five."""

SAMPLED: Final = 8
"""One run of so many is in the sample by which candidates are found."""

_KEPT: Final = np.dtype("<u4")
_MULTIPLIERS: Final = np.array([0x9E3779B97F4A7C15, 0xC2B2AE3D27D4EB4F, 0x165667B19E3779F9], np.uint64)


@dataclass(frozen=True, slots=True, eq=False)
class Fingerprint:
    """What tells copies of one report: `shingles` are its runs of three words, `marks` its names and numbers, as hashes.

    Both are sorted, read-only and without doubles; 500 words take some 2 kB. `sample` are the shingles under a fixed bound,
    the same ones in every report that has them, so that a part shares them with its whole (Broder 1997; FracMinHash, Irber et
    al. 2022).
    """

    document: str
    shingles: Hashes
    marks: Hashes
    day: date | None = None
    outlet: str | None = None
    sample: Hashes = field(init=False, repr=False)

    def __post_init__(self) -> None:
        """Cut the sample, and shut the arrays."""
        under = int(np.searchsorted(self.shingles, np.uint32(2**32 // SAMPLED)))
        # a report of a line may have none there: then its smallest stands for it
        object.__setattr__(self, "sample", self.shingles[: max(under, 1)])
        for part in (self.shingles, self.marks, self.sample):
            part.flags.writeable = False

    @property
    def kept(self) -> tuple[bytes, bytes]:
        """Shingles and marks as bytes that are the same on every machine."""
        return self.shingles.astype(_KEPT).tobytes(), self.marks.astype(_KEPT).tobytes()


def fingerprint(document: Document) -> Fingerprint:
    """Give the fingerprint of a report: of its text alone, case, marks and blank space left out.

    >>> len(fingerprint(Document("The ferry sailed. The ferry sailed.")).shingles)
    3
    """
    words = [found.group() for found in WORD.finditer(document.text)]
    marked = [word for word in words if word[0].isupper() or word[0].isdigit()]
    runs = _runs(_hashes([word.lower() for word in words]))
    return Fingerprint(document.id, runs, _folded(_hashes(marked)), document.day, document.outlet)


def kept_fingerprint(document: str, kept: tuple[bytes, bytes], day: date | None, outlet: str | None) -> Fingerprint:
    """Give back a fingerprint of which the bytes of shingles and marks were kept.

    >>> one = fingerprint(Document("The ferry sailed."))
    >>> bool((kept_fingerprint(one.document, one.kept, None, None).shingles == one.shingles).all())
    True
    """
    shingles, marks = (np.frombuffer(part, _KEPT).astype(np.uint32) for part in kept)
    return Fingerprint(document, shingles, marks, day, outlet)


def shared(one: Hashes, other: Hashes) -> int:
    """Count what two sorted arrays without doubles share."""
    return int(np.intersect1d(one, other, assume_unique=True).size)


def contained(one: Hashes, other: Hashes) -> float:
    """Give the share of the smaller one's hashes that the larger one has too; 0 where one is empty."""
    smaller = min(one.size, other.size)
    return shared(one, other) / smaller if smaller else 0.0


def _hashes(words: list[str]) -> NDArray[np.uint64]:
    return np.array([zlib.crc32(word.encode()) for word in words], np.uint64)


def _runs(words: NDArray[np.uint64]) -> Hashes:
    """Hash every run of words; a text shorter than a run is one run."""
    size = min(SHINGLE, len(words))
    count = len(words) - size + 1 if size else 0
    mixed = np.zeros(count, np.uint64)
    for place in range(size):
        mixed ^= (words[place : place + count] + np.uint64(place + 1)) * _MULTIPLIERS[place]
        mixed = (mixed << np.uint64(29)) | (mixed >> np.uint64(35))
    return _folded(mixed * _MULTIPLIERS[0])


def _folded(values: NDArray[np.uint64]) -> Hashes:
    """Give the upper halves, which depend on all bits below them, sorted and without doubles."""
    mixed = values * _MULTIPLIERS[1]
    return np.unique((mixed ^ (mixed >> np.uint64(33))) >> np.uint64(32)).astype(np.uint32)
