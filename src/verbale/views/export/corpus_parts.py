"""Which paragraphs of a reviewed report may train, and which of its records stand in them."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from verbale.record import Reading, Sentence, Span, Statement
from verbale.review import Corrected, Record
from verbale.views.export.corpus_records import Parts, fields, parts_of
from verbale.views.export.notation import Laid
from verbale.views.page.paragraphs import Paragraph, paragraphs

__all__ = ["Chosen", "Home", "chosen"]


@dataclass(frozen=True, slots=True)
class Home:
    """A record, the number of the sentence at which it is written, its words, and the paragraphs that these stand in."""

    record: Record
    sentence: int
    parts: Parts
    paragraphs: frozenset[int]


@dataclass(frozen=True, slots=True)
class Chosen:
    """Numbers of the sentences that may train with the paragraph of each, and the records that are written at them."""

    sentences: Mapping[int, int]
    homes: tuple[Home, ...]


@dataclass(frozen=True, slots=True)
class _Ground:
    """A reading with its sentences as the corpus has them, and its paragraphs."""

    reading: Reading
    laid: Laid
    paragraphs: tuple[Paragraph, ...]

    def paragraph(self, sentence: int) -> int:
        """Give the number of the paragraph in which a sentence begins."""
        start = self.reading.sentences[sentence].start
        return max((number for number, one in enumerate(self.paragraphs) if one.start <= start), default=0)

    def touched(self, span: Span) -> Iterable[int]:
        """Give the sentences that a span has a character of."""
        return [n for n, one in enumerate(self.reading.sentences) if one.start < span.end and span.start < one.end]


def chosen(shown: Corrected) -> Chosen:
    """Choose what may train: paragraphs with a decision, and none that is open; all but the open where all is decided.

    Open is a paragraph with a record that nobody has decided on, or that the corpus cannot write, and every paragraph that
    shares a record with an open one.
    """
    reading = shown.reading
    laid = lay(reading, reading.sentences)
    ground = _Ground(reading, laid, paragraphs(reading.document.text, reading.sentences))
    homes = _homes(ground)
    sound = {home.record.id for home in homes if home.record.id in shown.rulings and _writable(home, ground)}
    open_ = _open(homes, sound)
    touched = {number for home in homes for number in home.paragraphs}
    touched |= {ground.paragraph(sentence) for span in shown.removed for sentence in ground.touched(span)}
    whole = all(home.record.id in shown.rulings for home in homes)
    every = {number: ground.paragraph(number) for number in range(len(reading.sentences))}
    kept = {number: one for number, one in every.items() if one not in open_ and (whole or one in touched)}
    inside = set(kept.values())
    return Chosen(kept, tuple(home for home in homes if home.record.id in sound and home.paragraphs <= inside))


def lay(reading: Reading, sentences: Iterable[Sentence]) -> Laid:
    """Give sentences as the corpus has them."""
    given = tuple(sentences)
    return Laid([one.start for one in given], [reading.document.text[one.start : one.end] for one in given])


def _homes(ground: _Ground) -> tuple[Home, ...]:
    """Give every record its sentence: the first that its words stand in; statements in each other are written at one."""
    records: tuple[Record, ...] = (*ground.reading.statements, *ground.reading.events)
    parts = {record.id: _parts(record, ground) for record in records}
    found = {record.id: [n for span in parts[record.id].spans for n in ground.touched(span)] for record in records}
    outermost = _outermost(ground.reading.statements)
    first: dict[str, int] = {}
    for name, sentences in found.items():
        root = outermost.get(name, name)
        first[root] = min([first.get(root, len(ground.reading.sentences)), *sentences])
    homes = []
    for record in records:
        home = first[outermost.get(record.id, record.id)]
        at = [home, *found[record.id]] if home < len(ground.reading.sentences) else []
        homes.append(Home(record, home, parts[record.id], frozenset(map(ground.paragraph, at))))
    return tuple(homes)


def _parts(record: Record, ground: _Ground) -> Parts:
    start = record.content[0].start if isinstance(record, Statement) else record.trigger.start
    around = next(((one.start, one.end) for one in ground.paragraphs if one.start <= start < one.end), (0, 0))
    return parts_of(record, ground.reading, around)


def _outermost(statements: Iterable[Statement]) -> dict[str, str]:
    """Each statement's outermost: the one that is within no other."""
    outer = {one.id: one.within for one in statements}
    found: dict[str, str] = {}
    for name in outer:
        at = name
        while (around := outer[at]) is not None:
            at = around
        found[name] = at
    return found


def _writable(home: Home, ground: _Ground) -> bool:
    try:
        fields(home.record, home.parts, ground.reading, ground.laid, home.sentence)
    except ValueError:
        return False
    return bool(home.paragraphs)


def _open(homes: Iterable[Home], sound: set[str]) -> set[int]:
    """Paragraphs that may not train; where a record reaches into one, those where the rest of it stands may not either."""
    given = tuple(homes)
    found = {number for home in given if home.record.id not in sound for number in home.paragraphs}
    while more := {n for home in given if not found.isdisjoint(home.paragraphs) for n in home.paragraphs} - found:
        found |= more
    return found
