"""Sentence bounds from the network's scores, and what kind of line a sentence is."""

import re
from typing import Final

import numpy as np
from numpy.typing import NDArray

_SURE: Final = 2.0  # log-odds asked of a first word in the middle of running words
_ENDS: Final = frozenset(".!?…:;,\"”’'»")
_LONGEST_HEADLINE, _LONGEST_SUBHEAD = 25, 12
_DATELINE: Final = re.compile(
    r"(?:[A-Z][\w .'-]+,\s*)?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)?(?:day)?,?\s*"
    r"(?:(?:January|February|March|April|May|June|July|August|September|October|November|December"
    r"|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\.?"
    r"\s+\d{1,2}(?:,?\s*\d{4})?|\d{1,2}\s+\w+\s+\d{4}|\d{4}-\d\d-\d\d)"
)
_BOILERPLATE: Final = re.compile(
    r"(?i)(?:©|\(c\) \d{4}|copyright|all rights reserved|subscribe|sign up|read more|advertisement|follow us|click here"
    r"|share this|newsletter|(?:editing|reporting|additional reporting|writing) by)"
)
_CAPTION: Final = re.compile(r"(?i)(?:photo|image|picture|file photo|credit)\s*[:/]|\((?:ap|afp|reuters|getty)[^)]*photo\b")


def sentence_starts(scores: NDArray[np.float32], breaks: NDArray[np.bool_], ended: NDArray[np.bool_]) -> NDArray[np.int32]:
    """Return the first word of each sentence (S,) of a window: its first word, every break, and where the network says so.

    Where no closing mark stands before a word (``ended`` (W,) is false) the network must be surer, and of two neighbours that
    both look like a first word the likelier one is taken: no sentence is an opening mark or a single word without one.
    """
    if not len(scores):
        return np.zeros(0, np.int32)
    starts = (scores > np.where(ended, 0.0, _SURE)) | breaks
    starts[0] = True
    for word in np.flatnonzero(starts[1:] & starts[:-1]).tolist():
        if breaks[word + 1] or ended[word + 1] or not starts[word]:
            continue
        weaker = word + 1 if word == 0 or breaks[word] or scores[word] >= scores[word + 1] else word
        starts[weaker] = False
    return np.flatnonzero(starts).astype(np.int32)


def line_kinds(text: str, bounds: list[tuple[int, int]], alone: list[bool]) -> tuple[str, ...]:
    """Return the kind of each sentence: ``bounds`` are its characters, ``alone`` whether it is a whole line by itself."""
    kinds, seen_prose = [], False
    for number, ((start, end), single) in enumerate(zip(bounds, alone, strict=True)):
        words = text[start:end]
        kind = _kind(words, seen_prose=seen_prose, opens=number == 0) if single else "sentence"
        seen_prose = seen_prose or kind == "sentence"
        kinds.append(kind)
    return tuple(kinds)


def _kind(words: str, *, seen_prose: bool, opens: bool) -> str:
    """The kind of a line that is one sentence."""
    count = len(words.split())
    if _CAPTION.match(words) and count <= _LONGEST_HEADLINE * 2:
        return "caption"
    if _BOILERPLATE.match(words):
        return "boilerplate"
    if _DATELINE.fullmatch(words.strip()):
        return "dateline"
    closed = words[-1] in _ENDS
    if not seen_prose and count <= _LONGEST_HEADLINE and (not closed or (opens and words[-1] in "?!’'\"”")):
        return "headline" if opens else "subhead"
    if not closed and count <= _LONGEST_SUBHEAD:
        return "subhead"
    return "sentence"
