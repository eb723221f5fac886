"""Names of persons, places and organisations: exact span and type, F1.

Sets: the fifth of Universal NER's EWT dev documents that training never sees (`data.held_out`); CrossNER politics
dev; re3d. `name_types.toml` maps their labels to the three types; spans of other types are ignored on both sides.
The words are given (joined by single blanks), each sentence of CrossNER and re3d is a text of its own, as these sets
have no documents. `names.politics` pools CrossNER and re3d. `names.re3d_named` leaves out what re3d marks though
it is no name.
"""

from __future__ import annotations

import tomllib
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from evaluation import bio
from evaluation.bio import Tagged, TaggedText
from evaluation.counts import Counts, Figure, f1_figure
from evaluation.data import DataError, data_file, held_out
from evaluation.system import System
from evaluation.tally import Tally, merge
from verbale.record import Analysis, Document

_FILES = {
    "uner": "ud/uner-ewt-dev.iob2.gz",
    "crossner": "names/crossner-politics-dev.conll.gz",
    "re3d": "names/re3d-train.conll.gz",
}
FILES = tuple(_FILES.values())
TYPES = ("person", "place", "organization")
_MAPPING = Path(__file__).with_name("name_types.toml")


@dataclass(frozen=True, slots=True)
class Labels:
    """A set's labels: their types, and the labels that are ignored."""

    types: Mapping[str, str]
    ignored: frozenset[str]

    def split(self, spans: Iterable[Tagged]) -> tuple[tuple[Tagged, ...], tuple[Tagged, ...]]:
        """The spans that count, with our types, and those that are ignored; raises DataError on another label."""
        counted, left = [], []
        for span in spans:
            if span.label in self.ignored:
                left.append(span)
            elif span.label in self.types:
                counted.append(Tagged(span.start, span.end, self.types[span.label]))
            else:
                what = f"the label {span.label!r} has no mapping"
                raise DataError(what, _MAPPING.name, "map it to a type, or list it under ignored")
        return tuple(counted), tuple(left)


def load_labels(name: str, path: Path = _MAPPING) -> Labels:
    """The mapping of one set."""
    table = dict(tomllib.loads(path.read_text("utf-8"))[name])
    ignored = frozenset(table.pop("ignored"))
    return Labels(table, ignored)


def load_plain_words(path: Path = _MAPPING) -> frozenset[str]:
    """Words whose capital does not make a name."""
    return frozenset(tomllib.loads(path.read_text("utf-8"))["plain"]["words"])


def score(gold: Sequence[Tagged], ignored: Sequence[Tagged], system: Sequence[Tagged]) -> Tally:
    """Counts by type and for all types (`all`); a prediction that overlaps an ignored span is left out."""
    kept = [span for span in system if not any(_overlap(span, other) for other in ignored)]
    tally = {"all": _exact(gold, kept)}
    for kind in TYPES:
        tally[kind] = _exact([x for x in gold if x.label == kind], [x for x in kept if x.label == kind])
    return tally


def named(text: TaggedText, span: Tagged, plain: frozenset[str]) -> bool:
    """Whether a word of the span has a capital that a sentence's head does not explain."""
    return any(form[:1].isupper() and form.lower() not in plain for form in text.forms[span.start : span.end])


def measure(root: Path, system: System) -> tuple[Figure, ...]:
    """Figures `names.*`: each set, each type of each set, and CrossNER and re3d together."""
    texts = {name: bio.load(data_file(root, file)) for name, file in _FILES.items()}
    texts["uner"] = tuple(text for text in texts["uner"] if held_out(text.name))
    read = {name: [_names(text, system) for text in found] for name, found in texts.items()}
    tallies = {name: _score_all(name, texts[name], read[name], lambda _text, _span: True) for name in texts}
    plain = load_plain_words()
    tallies["re3d_named"] = _score_all("re3d", texts["re3d"], read["re3d"], lambda text, span: named(text, span, plain))
    tallies["politics"] = merge((tallies["crossner"], tallies["re3d"]))
    return tuple(figure for name, tally in tallies.items() for figure in _figures(name, tally))


def _figures(name: str, tally: Tally) -> Iterable[Figure]:
    for kind, counts in tally.items():
        yield f1_figure(f"names.{name}" if kind == "all" else f"names.{name}.{kind}", counts)


def _names(text: TaggedText, system: System) -> tuple[Tagged, ...]:
    analysis: Analysis = system.analyse_words(Document(text.text), text.words(), text.sentence_start)
    return tuple(Tagged(name.start, name.end, name.label) for name in analysis.names)


def _score_all(
    name: str,
    texts: Sequence[TaggedText],
    read: Sequence[Sequence[Tagged]],
    counts: Callable[[TaggedText, Tagged], bool],
) -> Tally:
    """The pooled counts of a set; gold spans that do not count are ignored too."""
    labels = load_labels(name)
    tallies = []
    for text, system in zip(texts, read, strict=True):
        gold, ignored = labels.split(text.spans)
        kept = [span for span in gold if counts(text, span)]
        left = [*ignored, *(span for span in gold if not counts(text, span))]
        tallies.append(score(kept, left, system))
    return merge(tallies)


def _overlap(one: Tagged, other: Tagged) -> bool:
    return one.start < other.end and other.start < one.end


def _exact(gold: Sequence[Tagged], system: Sequence[Tagged]) -> Counts:
    return Counts.of(len(set(gold) & set(system)), len(set(system)), len(set(gold)))
