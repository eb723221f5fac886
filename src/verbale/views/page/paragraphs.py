"""Where a text breaks into paragraphs, by its line breaks and the sentences that were found in it."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from verbale.record import Sentence, Span

__all__ = ["Paragraph", "around", "paragraphs", "sentence_at"]

_BREAK: Final = re.compile(r"[^\S\n\r\v\f\x85\u2028\u2029]*(?:\r\n|[\n\r\v\f\x85\u2028\u2029])\s*")
_LINE_END: Final = re.compile(r"\r\n|[\n\r\v\f\x85\u2028\u2029]")


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Code points `start` up to `end`, and the kind of its sentences where they are of one kind ("sentence" where not)."""

    start: int
    end: int
    kind: str


def paragraphs(text: str, sentences: Sequence[Sentence]) -> tuple[Paragraph, ...]:
    """Part a text at blank lines, and at single line breaks unless they only wrap long lines; blank space is in none."""
    breaks = [(found.start(), found.end()) for found in _BREAK.finditer(text)]
    single = [bounds for bounds in breaks if len(_LINE_END.findall(text, *bounds)) == 1 and bounds[1] < len(text)]
    soft = [bounds for bounds in single if _inside(bounds, sentences)]
    headed = {bounds for bounds in single if _apart(bounds, sentences)}
    wrapping = frozenset(single if len(soft) * 2 > len(single) else soft) - headed
    first = len(text) - len(text.lstrip())
    starts = [first, *(end for start, end in breaks if start >= first and (start, end) not in wrapping)]
    ends = [*(start for start, end in breaks if start >= first and (start, end) not in wrapping), len(text.rstrip())]
    return tuple(Paragraph(a, b, _kind(sentences, a, b)) for a, b in zip(starts, ends, strict=True) if a < b)


def around(text: str, sentences: Sequence[Sentence], words: Sequence[Span], before: int = 0) -> tuple[int, int]:
    """Give where the paragraphs begin and end that words stand in, with so many `before`; the words' own where none do."""
    first, last = words[0].start, words[-1].end
    found = [one for one in paragraphs(text, sentences) if one.start < last]
    held = [one for number, one in enumerate(found) if any(later.end > first for later in found[number : number + 1 + before])]
    return (min(one.start for one in held), max(one.end for one in held)) if held else (first, last)


def sentence_at(sentences: Sequence[Sentence], place: int) -> int:
    """Give the index of the sentence that begins at a code point or last before it; -1 where none does."""
    return bisect_right(sentences, place, key=lambda sentence: sentence.start) - 1


def _inside(bounds: tuple[int, int], sentences: Sequence[Sentence]) -> bool:
    """Tell whether a sentence goes on over the break."""
    number = sentence_at(sentences, bounds[0])
    return number >= 0 and sentences[number].end > bounds[1]


def _apart(bounds: tuple[int, int], sentences: Sequence[Sentence]) -> bool:
    """Tell whether the sentences before and behind the break are of different kinds: a headline never runs on."""
    before, behind = sentence_at(sentences, bounds[0]), sentence_at(sentences, bounds[1])
    return before >= 0 and before != behind and sentences[before].kind != sentences[behind].kind


def _kind(sentences: Sequence[Sentence], start: int, end: int) -> str:
    kinds = set(_kinds(sentences, start, end))
    return kinds.pop() if len(kinds) == 1 else "sentence"


def _kinds(sentences: Sequence[Sentence], start: int, end: int) -> Iterator[str]:
    for number in range(max(sentence_at(sentences, start), 0), len(sentences)):
        if sentences[number].start >= end:
            return
        if sentences[number].end > start:
            yield sentences[number].kind
