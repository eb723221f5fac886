"""Turns of a transcript: the paragraphs from one label of a speaker (``MS. REED:``, ``Q``) to the next, by layout alone.

A label is evidence, not law. A text is a transcript where at least two turns have labels of persons or of parts in a talk and
read as talk; then a name alone is a label, too, where it comes again. A speech has one label, behind the hour at which it was
held or at the top. Lists, headings, datelines and questions with answers are none.
"""

import re
import tomllib
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from importlib import resources
from itertools import pairwise
from typing import Final, TypeAlias

Bounds: TypeAlias = tuple[int, int]
"""Code points, half-open."""

_HOUR: Final = r"\(?\d{1,2}[:.]\d\d[ ]?[AaPp]\.?[ ]?[Mm]\.?(?:[ ]\(?[A-Z]{1,6}\)?)?\)?"
_LABEL: Final = re.compile(
    rf"^[ \t]*(?:{_HOUR}[ \t]+)?(?:(?P<voice>Q)(?:[ \t]+(?=[^\W\d_a-z]|[“\"‘(\[—–…])|:(?=[ \t]))"
    r"|(?P<words>[^\W\d_][^:\r\n()\t]{1,44})(?:[ ]\([^()\r\n]{1,40}\))?:(?=[ \t]+\S|[ \t\r]*$))",
    re.MULTILINE,
)
_ANSWER: Final = re.compile(r"^[ \t]*A(?:[:.]|[ \t]{2})[ \t]", re.MULTILINE)
_STOP: Final = re.compile(
    rf"^[ \t]*(?:{_HOUR}|END|\(END\)|-+[ ]?END[ ]?-+|\#{{1,6}}|[*–—_-](?:[ ]?[*–—_-])+)[ \t\r]*$", re.MULTILINE
)
_CLOCK: Final = re.compile(rf"^[ \t]*{_HOUR}(?:[ \t\r]|$)", re.MULTILINE)
_LINE: Final = re.compile(r"[^\r\n]+")
_PARAGRAPH: Final = re.compile(r"[^\r\n]+(?:\r?\n(?![ \t]*\r?\n)[^\r\n]+)*")
_ASIDE: Final = re.compile(r"(?:\s*[(\[][^()\[\]\r\n]*[)\]])+\s*")  # (Applause.)
_ASIDE_LAST: Final = re.compile(r"[(\[][^()\[\]\r\n]*[)\]]$")
_TALK: Final = re.compile(r"[.?!…—–:”\"’)\]-]\s*$")
_QUOTES: Final = '“"«‘'
_NUMBERS: Final = frozenset({"one", "two", "three", "1", "2", "3", "#1", "#2", "#3"})
_PARTICLES: Final = frozenset({"de", "von", "van", "der", "den", "al", "el", "bin", "da", "di", "du", "la", "le"})
_LONGEST_NAME: Final = 4  # words
_LEAST_TURNS: Final = 2
_TALKING: Final = 0.6  # of the turns end as sentences do
_HEAD: Final = 200  # characters behind the hour in which the label of a speech stands


@dataclass(frozen=True, slots=True)
class LaidTurn:
    """Who has the word and what he says, in characters: ``label``, the ``title`` and ``name`` in it, ``paragraphs``."""

    label: Bounds
    title: Bounds | None
    name: Bounds | None
    paragraphs: tuple[Bounds, ...]


@dataclass(frozen=True, slots=True)
class _Label:
    """A label's words, where what is said begins, and what the words are: ``bare`` is a name that may be a heading as well."""

    words: Bounds
    begins: int
    text: str
    title: Bounds | None = None
    name: Bounds | None = None
    is_voice: bool = False

    @property
    def is_bare(self) -> bool:
        return (
            self.title is None and not self.is_voice and self.text.split()[0].rstrip(".").lower() not in _lexicon()["honorifics"]
        )

    @property
    def is_capital(self) -> bool:
        return self.text.replace("Mc", "MC") == self.text.upper()


@lru_cache(maxsize=1)
def _lexicon() -> dict[str, frozenset[str]]:
    text = resources.files(__package__).joinpath("lexicon", "turns.toml").read_text("utf-8")
    return {name: frozenset(words) for name, words in tomllib.loads(text).items()}


def find_turns(text: str) -> tuple[LaidTurn, ...]:
    r"""Return the turns of a transcript in order; none of any other text.

    >>> text = "MR. LUND: Good morning. (Laughter.)\n\nQ Will you sign?\n\nMR. LUND: No."
    >>> [(text[slice(*turn.label)], [text[a:b] for a, b in turn.paragraphs]) for turn in find_turns(text)]
    [('MR. LUND', ['Good morning.']), ('Q', ['Will you sign?']), ('MR. LUND', ['No.'])]
    """
    labels = [label for match in _LABEL.finditer(text) if (label := _read(text, match)) is not None]
    if not any(not label.is_voice for label in labels):
        return ()
    labels = _accepted(text, labels)
    if not labels:
        return ()
    ends = [*(label.words[0] for label in labels[1:]), len(text)]
    turns = [
        LaidTurn(label.words, label.title, label.name, tuple(_paragraphs(text, label.begins, end)))
        for label, end in zip(labels, ends, strict=True)
    ]
    return tuple(turn for turn in turns if turn.paragraphs) if _is_transcript(text, labels, turns) else ()


def _read(text: str, match: re.Match[str]) -> _Label | None:
    """The label that a line opens with; None where its words can be none."""
    if match["voice"] is not None:
        return _Label(match.span("voice"), match.end(), "Q", is_voice=True)
    start, end = match.span("words")
    end = start + len(text[start:end].rstrip())
    label = _Label((start, end), match.end(), text[start:end])
    words = [(one.start() + start, one.end() + start) for one in re.finditer(r"\S+", label.text)]
    known = [text[a:b].rstrip(".,").lower() for a, b in words]
    if " ".join(known) in _lexicon()["never"]:
        return None
    if " ".join(known).removeprefix("the ") in _lexicon()["voices"]:
        return _Label(label.words, label.begins, label.text, is_voice=True)
    return _titled(label, words, known)


def _titled(label: _Label, words: Sequence[Bounds], known: Sequence[str]) -> _Label | None:
    """A label parted into title and name; None where the words are neither.

    Called for by: "SECRETARY GENERAL LUND:", "SENIOR ADMINISTRATION OFFICIAL TWO:"; not "SEALING THE BORDER:".
    """
    first = int(known[0] == "the")
    if known[len(known) - 1 - (known[-1] in _NUMBERS)] in _lexicon()["parts"]:
        return _Label(label.words, label.begins, label.text, title=(words[0][0], words[-1][1]))
    at = first
    while at < len(known) and known[at] in _lexicon()["titles"]:
        at += 1
    title = (words[0][0], words[at - 1][1]) if at > first else None
    at += at < len(known) and known[at] in _lexicon()["honorifics"]
    rest = label.text[words[at][0] - label.words[0] :].split() if at < len(words) else []
    if not rest:
        return _Label(label.words, label.begins, label.text, title) if title and label.is_capital else None
    named = first == 0 and len(rest) <= _LONGEST_NAME and all(map(_is_name, rest))
    named = named and (label.is_capital or at > 0 or len(rest) > 1)
    return _Label(label.words, label.begins, label.text, title, (words[at][0], words[-1][1])) if named else None


def _is_name(word: str) -> bool:
    """Whether a word may be part of a person's name."""
    bare = word.replace("-", "").replace("’", "").replace("'", "").rstrip(".")
    return bare.isalpha() and (bare[0].isupper() or bare.lower() in _PARTICLES)


def _accepted(text: str, labels: Sequence[_Label]) -> list[_Label]:
    """The labels without bare names that come once, or one behind the other, or that no person of the text has.

    A question behind ``Q:`` is none where ``A:`` answers it.
    """
    turns = Counter(label.text for label, after in pairwise(labels) if after.text != label.text)
    turns.update(label.text for label in labels[-1:])
    is_answered = _ANSWER.search(text) is not None
    has_persons = any(not label.is_bare and not label.is_voice for label in labels)
    kept = []
    for label in labels:
        if label.is_voice and label.text == "Q" and is_answered:
            continue
        is_named = not label.is_bare or (turns[label.text] >= _LEAST_TURNS and (has_persons or _is_family(text, label.text)))
        if is_named:
            kept.append(label)
    return kept


def _is_family(text: str, words: str) -> bool:
    """Whether a text has somebody's first name before words that stand as a label, too: ``Karl Lund``, then ``LUND:``."""
    family = words.title() if words.isupper() else words
    is_whole = " " in words and re.search(rf"\b{re.escape(family)}\b(?!\s*:)", text) is not None
    return is_whole or re.search(rf"\b[A-Z][a-z]+ {re.escape(family)}\b(?!\s*:)", text) is not None


def _is_transcript(text: str, labels: Sequence[_Label], turns: Sequence[LaidTurn]) -> bool:
    """Whether labels and turns together are talk."""
    said = [text[turn.paragraphs[0][0] : turn.paragraphs[0][1]] for turn in turns if turn.paragraphs]
    if not said or all(label.is_voice for label in labels):
        return False
    if len(said) < _LEAST_TURNS:
        return labels[0].is_capital and _is_speech(text, labels[0].words[0])
    if sum(_TALK.search(one) is not None for one in said) < _TALKING * len(said):
        return False
    texts = Counter(label.text for label in labels)
    if all(label.is_capital for label in labels):
        return len(texts) < len(labels) or all(" " in one for one in texts)
    is_quoted = sum(one[0] in _QUOTES for one in said) * 2 >= len(said)
    return _LEAST_TURNS <= len(texts) < len(labels) and not is_quoted


def _is_speech(text: str, label: int) -> bool:
    """Whether the hour stands on a line shortly before the one label, or the label is a title that opens the text.

    Called for by: "Town Hall, Kest", (new paragraph) "THE PRESIDENT: Good morning."
    """
    is_title = text.startswith("THE ", label) and label <= _HEAD
    return is_title or any(label - match.end() <= _HEAD for match in _CLOCK.finditer(text, 0, label))


def _paragraphs(text: str, start: int, end: int) -> Iterator[Bounds]:
    """What is said between two labels, a paragraph each, without what the writer of the minutes puts in brackets around it."""
    stop = _STOP.search(text, start, end)
    end = stop.start() if stop else end
    whole = _PARAGRAPH if "\n\n" in text or "\r\n\r\n" in text else _LINE
    for match in whole.finditer(text, start, end):
        first, last = _without_asides(text, *match.span())
        if any(map(str.isalnum, text[first:last])):
            yield first, last


def _without_asides(text: str, first: int, last: int) -> Bounds:
    """A paragraph without white space and brackets at its ends."""
    aside = _ASIDE.match(text, first, last)
    first = aside.end() if aside else first
    while first < last and text[first].isspace():
        first += 1
    while last > first and (text[last - 1].isspace() or text[last - 1] in ")]"):
        aside = _ASIDE_LAST.search(text, max(first, text.rfind("(", first, last), text.rfind("[", first, last)), last)
        if aside is None and not text[last - 1].isspace():
            break
        last = aside.start() if aside is not None else last - 1
    return first, last
