"""Universal Dependencies files -> raw text with gold words: EWT, GUM (documents whose words are masked are left out)."""

import gzip
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path


@dataclass
class UdDocument:
    """One document: its raw text, and for every word the offsets, the CoNLL-U columns and the sentence it opens."""

    name: str
    text: str = ""
    start: list[int] = field(default_factory=list)
    end: list[int] = field(default_factory=list)
    sentence_start: list[int] = field(default_factory=list)
    upos: list[str] = field(default_factory=list)
    xpos: list[str] = field(default_factory=list)
    lemma: list[str] = field(default_factory=list)
    head: list[int] = field(default_factory=list)
    deprel: list[str] = field(default_factory=list)

    @property
    def forms(self) -> list[str]:
        """The words as they stand in the text."""
        return [self.text[a:b] for a, b in zip(self.start, self.end, strict=True)]

    @property
    def masked(self) -> bool:
        """Whether the words are withheld (underscores)."""
        return all(set(form) <= {"_"} for form in self.forms[:20])


def _split_surface(surface: str, parts: list[str]) -> list[tuple[int, int]]:
    """Cut a multiword token into its syntactic words; the last takes what is left where letters differ."""
    if "".join(parts) == surface:
        lengths = [len(part) for part in parts]
    else:
        lengths = [max(1, min(len(part), len(surface) - len(parts) + 1)) for part in parts]
        lengths[-1] = max(1, len(surface) - sum(lengths[:-1]))
    bounds, at = [], 0
    for length in lengths:
        bounds.append((min(at, len(surface) - 1), min(at + length, len(surface))))
        at += length
    return bounds


def _add_sentence(document: UdDocument, rows: list[list[str]], *, paragraph: bool) -> None:
    """Append the rows of one sentence to the document's text and columns."""
    if document.text:
        document.text = document.text.rstrip(" ") + ("\n\n" if paragraph else " ")
    base = len(document.start)
    document.sentence_start.append(base)
    surface_rows = {int(row[0].split("-")[0]): row for row in rows if "-" in row[0]}
    words = {int(row[0]): row for row in rows if row[0].isdigit()}
    number = 1
    while number in words:
        token = surface_rows.get(number)
        last = int(token[0].split("-")[1]) if token else number
        surface = token[1] if token else words[number][1]
        at = len(document.text)
        cuts = _split_surface(surface, [words[n][1] for n in range(number, last + 1)])
        document.text += surface
        misc = (token or words[number])[9]
        if "SpaceAfter=No" not in misc:
            document.text += " "
        for (a, b), n in zip(cuts, range(number, last + 1), strict=True):
            row = words[n]
            document.start.append(at + a)
            document.end.append(at + b)
            document.lemma.append(row[2])
            document.upos.append(row[3])
            document.xpos.append(row[4])
            document.head.append(base + int(row[6]) - 1 if row[6] != "0" else -1)
            document.deprel.append(row[7])
        number = last + 1


def read_conllu(path: Path) -> Iterator[UdDocument]:
    """Yield the unmasked documents of a gzipped CoNLL-U file."""
    document, rows, paragraph = UdDocument(""), [], False
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            if line.startswith("# newdoc"):
                if document.start and not document.masked:
                    yield document
                document, paragraph = UdDocument(line.split("=", 1)[1].strip()), False
            elif line.startswith("# newpar") and "block" not in line:
                paragraph = True
            elif line[:1].isdigit():
                rows.append(line.rstrip("\n").split("\t"))
            elif not line.strip() and rows:
                _add_sentence(document, rows, paragraph=paragraph)
                rows, paragraph = [], False
    if document.start and not document.masked:
        yield document
