"""The report itself, whole and unaltered: what `textContent` of its element gives is the text, character for character.

All that is ours in it (numbers in the margin and behind sentences) is drawn by the style sheet from attributes.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from verbale.record import Sentence, Statement
from verbale.views.index import Index
from verbale.views.page.cuts import Cut, whole
from verbale.views.page.marks import Mark, marks_of, stretches
from verbale.views.page.markup import NOTHING, Markup, element, escaped, joined
from verbale.views.page.naming import headline_of
from verbale.views.page.paragraphs import Paragraph, paragraphs, sentence_at

__all__ = ["article"]

_RIGHT_TO_LEFT: Final = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff\U0001e800-\U0001efff]")
"""The blocks of letters that are written from right to left (Unicode Standard Annex 9, table of default classes)."""

_STEERING: Final = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
"""Characters that turn the direction of what follows them: a reader is shown where they stand."""


@dataclass(frozen=True, slots=True)
class _Sheet:
    """What the paragraphs are made of: `told` gives the statements of a sentence, by its index."""

    index: Index
    marks: Sequence[Mark]
    told: Mapping[int, Sequence[Statement]]
    headline: int | None


def article(index: Index, cut: Cut | None = None) -> Markup:
    """Give the element of the report, or of a part of it; the blank space between paragraphs is kept as it is."""
    headline, cut = headline_of(index), cut or whole(index)
    marks = [mark for mark in marks_of(index) if mark.start < cut.end and cut.start < mark.end]
    sheet = _Sheet(index, marks, _told(index), headline.start if headline else None)
    parts, at = [], cut.start
    for paragraph in cut.clipped(paragraphs(index.document.text, index.reading.sentences)):
        parts += [escaped(index.document.text[at : paragraph.start]), _paragraph(sheet, paragraph)]
        at = paragraph.end
    parts.append(escaped(index.document.text[at : cut.end]))
    return element("article", *parts, id="report", lang=index.document.language, aria_label="The report")


def _told(index: Index) -> Mapping[int, Sequence[Statement]]:
    """The statements whose words stand in a sentence, each once a sentence."""
    told: defaultdict[int, dict[str, Statement]] = defaultdict(dict)
    for statement in index.reading.statements:
        for span in statement.content:
            told[sentence_at(index.reading.sentences, span.start)][statement.id] = statement
    return {number: tuple(statements.values()) for number, statements in told.items()}


def _paragraph(sheet: _Sheet, paragraph: Paragraph) -> Markup:
    text, sentences = sheet.index.document.text, sheet.index.reading.sentences
    marks = [mark for mark in sheet.marks if mark.start < paragraph.end and paragraph.start < mark.end]
    parts, at = [], paragraph.start
    for number in _within(sentences, paragraph):
        sentence = sentences[number]
        start, end = max(sentence.start, paragraph.start), min(sentence.end, paragraph.end)
        parts += [_marked(text, marks, at, start), _sentence(sheet, paragraph, number, marks)]
        at = end
    parts.append(_marked(text, marks, at, paragraph.end))
    kind = None if paragraph.kind == "sentence" else paragraph.kind
    turned = "auto" if _RIGHT_TO_LEFT.search(text, paragraph.start, paragraph.end) else None
    return element(_name(sheet, paragraph), *parts, class_=kind, dir=turned)


def _name(sheet: _Sheet, paragraph: Paragraph) -> str:
    """The first headline heads the page; other title lines are heads below it."""
    if paragraph.kind == "headline" and paragraph.start == sheet.headline:
        return "h1"
    return "h2" if paragraph.kind in {"headline", "subhead"} else "p"


def _within(sentences: Sequence[Sentence], paragraph: Paragraph) -> Iterator[int]:
    for number in range(max(sentence_at(sentences, paragraph.start), 0), len(sentences)):
        if sentences[number].start >= paragraph.end:
            return
        if sentences[number].end > paragraph.start:
            yield number


def _sentence(sheet: _Sheet, paragraph: Paragraph, number: int, marks: Sequence[Mark]) -> Markup:
    """A sentence with a bar in the margin and, for browsers that cannot draw it there, numbers behind its last word."""
    sentence = sheet.index.reading.sentences[number]
    start, end = max(sentence.start, paragraph.start), min(sentence.end, paragraph.end)
    words = _marked(sheet.index.document.text, marks, start, end)
    begins = start == sentence.start  # one that a paragraph break cuts in two has its name and its bar once
    told = sheet.told.get(number, ()) if begins else ()
    shown = element("span", words, class_="sent", id=f"s{number + 1}" if begins else None)
    if not told:
        return shown
    place = f"{' in' if start > paragraph.start else ''}{' mid' if end < paragraph.end else ''}"
    return joined([_bar(sheet.index, number, told, place), shown, _raised(sheet.index, told)])


def _bar(index: Index, number: int, told: Sequence[Statement], place: str) -> Markup:
    """A statement that goes on over several sentences has its number at the first of them."""
    sentence = index.reading.sentences[number]
    numbers = sorted(index.number(one) for one in told if sentence.start <= one.content[0].start < sentence.end)
    disputed = " dis" if any(statement.disputed for statement in told) else ""
    first, last = numbers[:1], numbers[1:][-1:]
    links = [
        *(_number(one) for one in first),
        *(element("span", _number(one), class_="to" if one > numbers[0] + 1 else "and") for one in last),
    ]
    return element("span", *links, class_=f"bar b{number + 1}{place}{disputed}")


def _raised(index: Index, told: Iterable[Statement]) -> Markup:
    links = (_number(index.number(statement)) for statement in told)
    return element("span", *links, class_="sup")


def _number(number: int) -> Markup:
    return element("a", href=f"#c{number}", data_n=number, aria_label=f"Statement {number}")


def _marked(text: str, marks: Sequence[Mark], start: int, end: int) -> Markup:
    if start == end:
        return NOTHING
    return joined(_stretch(text[cut.start : cut.end], cut.classes) for cut in stretches(marks, start, end))


def _stretch(words: str, classes: tuple[str, ...]) -> Markup:
    shown = _steered(words)
    return element("span", shown, class_=" ".join(["m", *classes])) if classes else shown


def _steered(words: str) -> Markup:
    """Escape words, and show where a character stands that turns the direction of what follows."""
    if _STEERING.isdisjoint(words):
        return escaped(words)
    pieces = (_steering(letter) if letter in _STEERING else escaped(letter) for letter in words)
    return joined(pieces)


def _steering(letter: str) -> Markup:
    return element("span", escaped(letter), class_="turn", data_u=f"U+{ord(letter):04X}")
