"""Quotations that go on over paragraphs: opened anew in each, closed in the last, and all of one speaker."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

import numpy as np

from verbale.extract.statements.quotes import Quotation
from verbale.record import Analysis, Attribution, WordRange


def continue_quotations(analysis: Analysis, quotations: Sequence[Quotation]) -> tuple[Attribution, ...]:
    """Return the attributions with every later paragraph of a quotation given to the one that holds its first.

    ``quotations`` are the outermost, in order. A paragraph that opens with a quotation mark goes on with the quotation that the
    paragraph before left open; a content there that another cue had drawn to itself moves back.
    """
    contents = [list(one.content) for one in analysis.attributions]
    for group in _groups(analysis, quotations):
        first, *later = (_words(analysis, one) for one in group)
        owner = _owner(analysis.attributions, contents, first)
        if owner is None:
            continue
        for words in later:
            for number, one in enumerate(analysis.attributions):
                if one.depth == 0:
                    contents[number] = [span for span in contents[number] if not _inside(span, words)]
            contents[owner].append(words)
    kept = zip(analysis.attributions, contents, strict=True)
    return tuple(replace(one, content=_merged(spans)) for one, spans in kept if spans)


def _groups(analysis: Analysis, quotations: Sequence[Quotation]) -> list[list[Quotation]]:
    """Runs of two and more quotations, each left open but the last, each opening its paragraph but the first."""
    groups: list[list[Quotation]] = []
    for before, after in pairwise(quotations):
        if before.closed or not _opens_next_paragraph(analysis.document.text, before, after):
            continue
        if groups and groups[-1][-1] == before:
            groups[-1].append(after)
        else:
            groups.append([before, after])
    return groups


def _opens_next_paragraph(text: str, before: Quotation, after: Quotation) -> bool:
    """Whether only white space and one mark stand between the two, a line break among it."""
    between = text[before.end : after.start]
    return ("\n" in between or "\r" in between) and len(between.strip()) <= len("``")


def _words(analysis: Analysis, quotation: Quotation) -> WordRange:
    first = int(np.searchsorted(analysis.start, quotation.start, side="left"))
    return first, max(first + 1, int(np.searchsorted(analysis.end, quotation.end, side="right")))


def _owner(attributions: Sequence[Attribution], contents: Sequence[Sequence[WordRange]], words: WordRange) -> int | None:
    """The attribution that holds most of the words, at least half of them."""
    held: Counter[int] = Counter()
    for number, one in enumerate(attributions):
        if one.depth == 0:
            held[number] = sum(max(0, min(last, words[1]) - max(first, words[0])) for first, last in contents[number])
    if not held:
        return None
    number, count = held.most_common(1)[0]
    return number if 2 * count >= words[1] - words[0] else None


def _inside(span: WordRange, words: WordRange) -> bool:
    """Whether half of a span or more lies in a word range: of two words one may be the mark that opens the range."""
    shared = min(span[1], words[1]) - max(span[0], words[0])
    return 2 * shared >= span[1] - span[0]


def _merged(spans: Sequence[WordRange]) -> tuple[WordRange, ...]:
    """Word ranges in order, those that overlap as one."""
    out: list[WordRange] = []
    for first, last in sorted(spans):
        if out and first < out[-1][1]:
            out[-1] = (out[-1][0], max(last, out[-1][1]))
        else:
            out.append((first, last))
    return tuple(out)
