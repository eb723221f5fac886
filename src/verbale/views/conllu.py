"""An analysis as CoNLL-U (universaldependencies.org/format), with names, mentions and offsets in MISC.

`Offset=12:17` counts characters of the document's text, half-open; `Name=B-person` begins a name and `I-person` goes on with it;
`Coref=(3-person` opens a mention of cluster 3, `3)` closes it. Words are those of the text: none is split into parts.
"""

from collections import defaultdict
from collections.abc import Mapping

from verbale.record import Analysis

__all__ = ["conllu"]


def conllu(analysis: Analysis) -> str:
    """Give the document as CoNLL-U, a blank line after each sentence; "" for a document without words."""
    document, misc = analysis.document, _misc(analysis)
    parts = []
    for number, kind in enumerate(analysis.sentence_kind):
        first, last = analysis.sentence_range(number)
        newdoc = [f"# newdoc id = {document.id}"] if number == 0 else []
        text = " ".join(analysis.span(first, last).text.split())
        about = [f"# sent_id = {document.id}-{number + 1}", f"# kind = {kind}", f"# text = {text}"]
        words = [_word(analysis, word, first, misc[word]) for word in range(first, last)]
        parts.append("\n".join([*newdoc, *about, *words, "", ""]))
    return "".join(parts)


def _word(analysis: Analysis, word: int, first: int, misc: list[str]) -> str:
    """Give one line of ten columns; no field may hold a tab or a line end."""
    head = int(analysis.head[word])
    place = str(word - first + 1)
    governor = "0" if head < 0 else str(head - first + 1)
    form = _field(analysis.text(word))
    tags = (_field(analysis.lemma[word]), analysis.upos[word], analysis.xpos[word] or "_")
    return "\t".join([place, form, *tags, "_", governor, analysis.deprel[word], "_", "|".join(misc)])


def _field(text: str) -> str:
    return " ".join(text.split()) or "_"


def _misc(analysis: Analysis) -> list[list[str]]:
    names, mentions = _names(analysis), _mentions(analysis)
    rows = []
    for word in range(analysis.words):
        end = int(analysis.end[word])
        touches = word + 1 < analysis.words and int(analysis.start[word + 1]) == end
        row = [*mentions.get(word, ()), *names.get(word, ()), f"Offset={int(analysis.start[word])}:{end}"]
        rows.append([*row, "SpaceAfter=No"] if touches else row)
    return rows


def _names(analysis: Analysis) -> dict[int, tuple[str, ...]]:
    marks: dict[int, tuple[str, ...]] = {}
    for name in analysis.names:
        for word in range(name.start, name.end):
            marks[word] = (f"Name={'B' if word == name.start else 'I'}-{name.label}",)
    return marks


def _mentions(analysis: Analysis) -> Mapping[int, tuple[str, ...]]:
    """Brackets as CorefUD writes them: outer mentions open first and close last."""
    opening: defaultdict[int, list[str]] = defaultdict(list)
    closing: defaultdict[int, list[str]] = defaultdict(list)
    for mention in sorted(analysis.mentions, key=lambda m: (m.start, -m.end)):
        alone = mention.end == mention.start + 1
        opening[mention.start].append(f"({mention.cluster}-{mention.kind}{')' if alone else ''}")
        if not alone:
            closing[mention.end - 1].insert(0, f"{mention.cluster})")
    return {word: ("Coref=" + "".join(opening[word] + closing[word]),) for word in {*opening, *closing}}
