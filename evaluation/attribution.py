"""PolNeAR: who is said to have said what (source, cue, content and their links), by word sets.

Protocol (`attribution/score.py` beside the data; the numbers agree): a span is its set of words. Source, cue and
content are right where the sets are equal, each distinct set counted once a document. `words`: words in any
content. `aligned`: statements paired one to one by content Jaccard of at least .5. `link`: aligned, and the
sources share a word or both are empty. `triple`: aligned, and all three sets equal. The first annotator's
attributions are the reference.

By form (direct, mixed, indirect; score.py declares `direct_content` and `direct_link` but leaves them open): a
gold attribution is direct where all words of its content stand within quotation marks of the text, mixed where some
do (see `quotes`); a system statement has the form it states. Recall counts gold attributions of the form whose
content (or link) the system has right under any form; precision counts system statements of the form whose content
(or link) the gold has under any form; F1 is their harmonic mean. So a wrong form costs precision or recall, never
both, and a right one is not punished for the other side's.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from evaluation.counts import Counts, Figure, f1_figure
from evaluation.data import data_file, json_lines
from evaluation.quotes import FORMS, form_of, quoted_words
from evaluation.spans import Words, align, pairs_of, ranges, word_set
from evaluation.system import System
from evaluation.tally import Tally, merge
from verbale.record import Document, Reading

FILES = ("attribution/polnear-dev.jsonl.gz",)
_ROLES = ("source", "cue", "content")


@dataclass(frozen=True, slots=True)
class Attribution:
    """One attribution as word sets, and its form; a role may be empty."""

    source: Words
    cue: Words
    content: Words
    form: str

    def linked(self, other: Attribution) -> bool:
        """Whether the sources share a word, or neither has one."""
        return bool(self.source & other.source) or not (self.source or other.source)

    def equals(self, other: Attribution) -> bool:
        """Whether all three roles are the same words."""
        return (self.source, self.cue, self.content) == (other.source, other.cue, other.content)


def from_gold(text: str, attributions: Sequence[dict[str, list[list[int]]]]) -> tuple[Attribution, ...]:
    """Gold attributions of a PolNeAR record (each role a list of `[start, end]` pairs), with their forms."""
    within = quoted_words(text)
    found = []
    for item in attributions:
        source, cue, content = (word_set(text, pairs_of(item[role])) for role in _ROLES)
        found.append(Attribution(source, cue, content, form_of(content, within)))
    return tuple(found)


def from_reading(reading: Reading) -> tuple[Attribution, ...]:
    """The statements of a reading."""
    text = reading.document.text
    return tuple(
        Attribution(
            word_set(text, ranges(statement.source)),
            word_set(text, ranges(statement.cue)),
            word_set(text, ranges(statement.content)),
            statement.form,
        )
        for statement in reading.statements
    )


def score(gold: Sequence[Attribution], system: Sequence[Attribution]) -> Tally:
    """Counts of one document by measure; add them over documents with `merge`."""
    pairs = align([item.content for item in gold], [item.content for item in system])
    linked = [(m, n) for m, n in pairs if gold[m].linked(system[n])]
    same = sum(gold[m].equals(system[n]) for m, n in pairs)
    tally = {role: _exact(gold, system, role) for role in _ROLES}
    tally["words"] = _overlap(_words(gold), _words(system))
    for name, right in (("aligned", len(pairs)), ("link", len(linked)), ("triple", same)):
        tally[name] = Counts.of(right, len(system), len(gold))
    for form in FORMS:
        tally[f"{form}_content"] = _exact_in(form, gold, system)
        tally[f"{form}_link"] = _link_in(form, gold, system, linked)
    return tally


def measure(root: Path, system: System) -> tuple[Figure, ...]:
    """Figures `attribution.*` on PolNeAR dev, 84 articles."""
    tallies = []
    for record in json_lines(data_file(root, FILES[0])):
        document = Document(record["text"], path=f"{record['id']}.txt")
        gold = from_gold(record["text"], record["attributions"])
        tallies.append(score(gold, from_reading(system.read(document))))
    return tuple(f1_figure(f"attribution.{name}", counts) for name, counts in merge(tallies).items())


def _role(items: Sequence[Attribution], role: str) -> set[Words]:
    """The distinct filled word sets of a role."""
    return {getattr(item, role) for item in items if getattr(item, role)}


def _overlap(gold: set[Words] | Words, system: set[Words] | Words) -> Counts:
    return Counts.of(len(gold & system), len(system), len(gold))


def _exact(gold: Sequence[Attribution], system: Sequence[Attribution], role: str) -> Counts:
    return _overlap(_role(gold, role), _role(system, role))


def _words(items: Sequence[Attribution]) -> Words:
    return frozenset(word for item in items for word in item.content)


def _exact_in(form: str, gold: Sequence[Attribution], system: Sequence[Attribution]) -> Counts:
    asked = _role([item for item in gold if item.form == form], "content")
    answered = _role([item for item in system if item.form == form], "content")
    right = len(answered & _role(gold, "content"))
    found = len(asked & _role(system, "content"))
    return Counts(right, found, len(answered), len(asked))


def _link_in(form: str, gold: Sequence[Attribution], system: Sequence[Attribution], linked: Sequence[tuple[int, int]]) -> Counts:
    right = sum(system[n].form == form for _, n in linked)
    found = sum(gold[m].form == form for m, _ in linked)
    return Counts(right, found, sum(x.form == form for x in system), sum(x.form == form for x in gold))
