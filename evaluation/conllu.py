"""CoNLL-U treebanks as documents: the raw text put back together, and every word's place in it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import pairwise
from pathlib import Path

from evaluation.data import DataError, read_text
from evaluation.spans import Range

_ROOT = -1


@dataclass(frozen=True, slots=True)
class UdDocument:
    """A treebank document; every tuple but `sentence_start` has one item a syntactic word.

    `words` and `tokens` are half-open code-point ranges of `text`: a word's own, and its surface token's (the
    words of "don't" share one token; `multiword` says which words do). `head` is the absolute index of the head
    word, -1 for a root.
    """

    name: str
    text: str
    words: tuple[Range, ...]
    tokens: tuple[Range, ...]
    multiword: tuple[bool, ...]
    sentence_start: tuple[int, ...]
    form: tuple[str, ...]
    lemma: tuple[str, ...]
    upos: tuple[str, ...]
    xpos: tuple[str, ...]
    head: tuple[int, ...]
    deprel: tuple[str, ...]

    def __post_init__(self) -> None:
        """The columns are equally long and the first sentence starts at the first word."""
        columns = (self.words, self.tokens, self.multiword, self.form, self.lemma, self.upos, self.xpos, self.head)
        if {len(column) for column in columns} != {len(self.deprel)} or self.sentence_start[:1] != (0,):
            what = "the columns of a treebank document differ in length"
            raise DataError(what, self.name)

    @property
    def masked(self) -> bool:
        """Whether the words are withheld: underscores stand in their place."""
        return all(set(form) == {"_"} for form in self.form)

    def sentences(self) -> tuple[Range, ...]:
        """Half-open word ranges of the sentences."""
        bounds = (*self.sentence_start, len(self.words))
        return tuple(pairwise(bounds))


@dataclass(slots=True)
class _Block:
    """The lines of one sentence; `document` is empty but in a document's first."""

    document: str = ""
    paragraph: bool = False
    text: str = ""
    rows: list[list[str]] = field(default_factory=list)


@dataclass(slots=True)
class _Draft:
    """A document under construction."""

    name: str
    text: str = ""
    sentence_start: list[int] = field(default_factory=list)
    columns: list[tuple[Range, Range, bool, list[str], int]] = field(default_factory=list)

    def finish(self) -> UdDocument:
        """The frozen document."""
        rows = [row for _, _, _, row, _ in self.columns]
        return UdDocument(
            self.name,
            self.text.rstrip(" "),
            tuple(word for word, _, _, _, _ in self.columns),
            tuple(token for _, token, _, _, _ in self.columns),
            tuple(several for _, _, several, _, _ in self.columns),
            tuple(self.sentence_start),
            tuple(row[1] for row in rows),
            tuple(row[2] for row in rows),
            tuple(row[3] for row in rows),
            tuple(row[4] for row in rows),
            tuple(head for _, _, _, _, head in self.columns),
            tuple(row[7] for row in rows),
        )


def parse(content: str) -> Iterator[UdDocument]:
    """The documents of a CoNLL-U file's content whose words are not masked, in order.

    Paragraphs (`# newpar`) are set apart by an empty line, sentences and tokens by a blank unless
    `SpaceAfter=No`; each sentence must then equal its `# text`. Empty nodes are left out. Raises DataError on a
    mismatch.
    """
    draft: _Draft | None = None
    for block in _blocks(content.split("\n")):
        if draft is None or block.document:
            if draft is not None:
                yield from _unmasked(draft)
            draft = _Draft(block.document)
        _append(draft, block)
    if draft is not None:
        yield from _unmasked(draft)


def load(path: Path) -> tuple[UdDocument, ...]:
    """The unmasked documents of a .conllu or .conllu.gz file; see `parse`."""
    return tuple(parse(read_text(path)))


def _unmasked(draft: _Draft) -> Iterator[UdDocument]:
    document = draft.finish()
    if not document.masked:
        yield document


def _blocks(lines: Iterable[str]) -> Iterator[_Block]:
    block = _Block()
    for line in lines:
        if line.startswith("#"):
            _comment(block, line)
        elif line.strip():
            block.rows.append(line.split("\t"))
        elif block.rows:
            yield block
            block = _Block()
    if block.rows:
        yield block


def _comment(block: _Block, line: str) -> None:
    key, _, value = line.lstrip("# ").partition(" = ")
    if key == "newdoc id":
        block.document = value.strip()
    elif key.split(" ")[0] == "newpar":
        block.paragraph = True
    elif key == "text":
        block.text = value


def _append(draft: _Draft, block: _Block) -> None:
    """Add one sentence's words and text to the draft."""
    if block.paragraph and draft.text:
        draft.text = draft.text.rstrip(" ") + "\n\n"
    opened = len(draft.text)
    base = len(draft.columns)
    draft.sentence_start.append(base)
    words = {int(row[0]): row for row in block.rows if row[0].isdigit()}
    spans = {int(row[0].split("-")[0]): row for row in block.rows if "-" in row[0]}
    number = 1
    while number in words:
        surface = spans.get(number, words[number])
        last = int(surface[0].split("-")[-1])
        _token(draft, surface, [words[n] for n in range(number, last + 1)], base)
        number = last + 1
    built = draft.text[opened:].rstrip(" ")
    if block.text and built != block.text.rstrip(" "):
        what = f"tokens give {built!r}, the text line says {block.text!r}"
        raise DataError(what, draft.name)


def _token(draft: _Draft, surface: list[str], rows: list[list[str]], base: int) -> None:
    start = len(draft.text)
    token = (start, start + len(surface[1]))
    draft.text += surface[1] + ("" if "SpaceAfter=No" in surface[9].split("|") else " ")
    for row, (a, b) in zip(rows, _cut(surface[1], [row[1] for row in rows]), strict=True):
        head = int(row[6])
        absolute = base + head - 1 if head else _ROOT
        draft.columns.append(((start + a, start + b), token, len(rows) > 1, row, absolute))


def _cut(surface: str, forms: list[str]) -> list[Range]:
    """Ranges of a token's words: as long as their forms, each at least one character, the last takes what is left."""
    cuts = []
    at = 0
    for left, form in zip(range(len(forms) - 1, -1, -1), forms, strict=True):
        end = min(at + len(form), len(surface) - left) if left else len(surface)
        end = max(end, at + 1)
        cuts.append((at, end))
        at = end
    return cuts
