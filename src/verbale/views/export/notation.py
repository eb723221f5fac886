"""Spans in the notation of the training corpus: a sentence's words, "words@2" for their second place, "+1:words" in the next one.

It is read back by `training.corpus.find`, which looks for whole words.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from verbale.record import Span

__all__ = ["Laid", "Words"]

FARTHEST: Final = 9
"""Sentences ahead that one digit can name."""

_AHEAD: Final = re.compile(r"\+\d:")
_NUMBER: Final = re.compile(r"@(\d+)$")

Words = str | list[str] | None


@dataclass(frozen=True, slots=True)
class Laid:
    """The sentences of a report as the corpus has them: where each begins in the report's text, and its words."""

    starts: Sequence[int]
    texts: Sequence[str]

    def sentence_of(self, span: Span) -> int | None:
        """Give the number of the first sentence that a span has words in; None where it has them in none."""
        return next((number for number, _, _ in self._parts(span)), None)

    def notation(self, spans: Sequence[Span], sentence: int) -> Words:
        """Give spans as they are written at a sentence: a list where there are several, or one goes on into the next sentence.

        Raises ValueError where the corpus has no way to write them: they cut a word, begin before the sentence or too far behind
        it, or stand outside of all sentences.
        """
        told = [written for span in spans for written in self._span(span, sentence)]
        if not told:
            return None
        return told[0] if len(told) == 1 else told

    def _span(self, span: Span, sentence: int) -> Iterator[str]:
        parts = list(self._parts(span))
        covered = "".join(self.texts[number][start:end] for number, start, end in parts)
        if "".join(covered.split()) != "".join(span.text.split()):
            message = f"{span.text!r} does not stand in sentences"
            raise ValueError(message)
        for number, start, end in parts:
            if not 0 <= number - sentence <= FARTHEST:
                message = f"{span.text!r} stands too far from sentence {sentence}"
                raise ValueError(message)
            words = _words(self.texts[number], start, end)
            ahead = number - sentence
            yield f"+{ahead}:{words}" if ahead or _AHEAD.match(words) else words

    def _parts(self, span: Span) -> Iterator[tuple[int, int, int]]:
        """Cut a span by the sentences: number, first and last place in the sentence, without blank space at the ends."""
        for number, (begin, text) in enumerate(zip(self.starts, self.texts, strict=True)):
            start, end = max(span.start - begin, 0), min(span.end - begin, len(text))
            words = text[start:end] if start < end else ""
            if words.strip():
                start += len(words) - len(words.lstrip())
                yield number, start, start + len(words.strip())


def _words(text: str, start: int, end: int) -> str:
    """Write words so that they are found at their place; their number is left out where it is the first."""
    words = text[start:end]
    places = _whole(words, text)
    if start not in places:
        message = f"{words!r} cuts a word"
        raise ValueError(message)
    number = places.index(start) + 1
    written = f"{words}@{number}" if number > 1 or (_NUMBER.search(words) and words not in text) else words
    if number > 1 and written in text:
        message = f"{written!r} stands in the sentence as it is"
        raise ValueError(message)
    return written


def _whole(words: str, text: str) -> list[int]:
    """Where words stand in a text without cutting another word."""
    before = r"(?<!\w)" if words[:1].isalnum() else ""
    after = r"(?!\w)" if words[-1:].isalnum() else ""
    return [found.start() for found in re.finditer(before + re.escape(words) + after, text)]
