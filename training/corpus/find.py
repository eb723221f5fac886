"""Words of a report -> their offsets: the notation of the corpus for spans (GUIDE.md, "File")."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final

from verbale.errors import VerbaleError

Range = list[int]
_AHEAD: Final = re.compile(r"\+(\d):")
_NUMBER: Final = re.compile(r"@(\d+)$")


class CorpusError(VerbaleError):
    """A report of the corpus does not hold what its notation says."""


@dataclass(frozen=True)
class Finder:
    """The sentences of a report and where each begins in its text."""

    report: str
    sentences: Sequence[str]
    bases: Sequence[int]

    def find(self, words: object, sentence: int) -> list[Range] | None:
        """Offsets of words in a sentence: None for none, a list for a span in parts.

        ``"words@2"`` is their second occurrence as whole words, ``"+1:words"`` stand in the next sentence. Raises CorpusError.
        """
        if words is None:
            return None
        if isinstance(words, list):
            return [found for part in words for found in self.find(part, sentence) or []]
        return [self._place(str(words), sentence)]

    def _place(self, words: str, sentence: int) -> Range:
        ahead = _AHEAD.match(words)
        if ahead:
            sentence, words = sentence + int(ahead.group(1)), words[ahead.end() :]
        if sentence >= len(self.sentences):
            raise CorpusError(f"no sentence there for {words!r}", self._where(sentence))
        text = self.sentences[sentence]
        number = _NUMBER.search(words)
        wanted = 1
        if number and words not in text:
            wanted, words = int(number.group(1)), words[: number.start()]
        starts = whole(words, text)
        if len(starts) < wanted:
            what = "cuts a word" if words in text else "does not stand there"
            raise CorpusError(f"{words!r} (number {wanted}) {what}: {text[:70]!r}", self._where(sentence))
        start = self.bases[sentence] + starts[wanted - 1]
        return [start, start + len(words)]

    def _where(self, sentence: int) -> str:
        return f"{self.report}, sentence {sentence}"


def whole(words: str, text: str) -> list[int]:
    """Where words stand in a text without cutting another word.

    >>> whole("he", "The man said he would")
    [13]
    """
    before = r"(?<!\w)" if words[:1].isalnum() else ""
    after = r"(?!\w)" if words[-1:].isalnum() else ""
    return [match.start() for match in re.finditer(before + re.escape(words) + after, text)] if words else []


def lay(sentences: Sequence[dict[str, Any]]) -> tuple[str, list[int]]:
    """The text of a report, a blank between sentences and a blank line between paragraphs, and where each sentence begins."""
    text, bases = "", []
    before = None
    for one in sentences:
        if before is not None:
            text += " " if one["p"] == before else "\n\n"
        bases.append(len(text))
        text += one["t"]
        before = one["p"]
    return text, bases
