"""Records of real reports, apart from their texts: offsets and terms in ``training/standoff/*.jsonl``, words in the data sets.

The project holds no sentence of a real report. A line names the set and the document, how many of its characters were read
(``end``), the SHA-256 of those, and the statements and events by the corpus's guide. Where the text is another, the line is of
no use and says so.
"""

import json
from collections.abc import Iterator, Mapping
from hashlib import sha256
from pathlib import Path
from typing import Any, Final

import numpy as np

from evaluation.data import annotated_texts
from training.corpus.find import CorpusError
from training.data.labelled import Aligner, Attribution, Labelled
from training.data.records import label
from verbale.language.words import Words

FOLDER: Final = Path(__file__).parent.parent / "standoff"
CORPUS: Final = "report"
EVERYDAY: Final = "everyday"
"""Texts of which the events alone were read: mails, reviews, answers, tales. Hardly any sentence of theirs tells of one."""
_GAPS: Final = ("", " ", "\n", "\n\n")
_ROLES: Final = ("source", "cue", "content")
_COLUMNS: Final = ("forms", "gaps", "upos", "xpos", "lemma", "head", "deprel", "names", "mentions", "clusters")
_LAYERS: Final = ("attributions", "nested", "discourse", "told")
_STATEMENT: Final = dict.fromkeys(("source", "cue", "addressee", "condition", "consequence", "disputed")) | {
    "negated": False, "certainty": "certain", "stance": "neutral",
}  # fmt: skip
_EVENT: Final = dict.fromkeys(("mode", "actor", "recipient", "time", "place", "quantity"))


def spell(forms: list[str], gaps: list[int]) -> Aligner:
    """The text of a treebank's words, spaced by their gaps.

    >>> spell(["They", "agreed", "."], [3, 1, 0]).text
    'They agreed.'
    """
    text, start, end = "", [], []
    for at, (form, gap) in enumerate(zip(forms, gaps, strict=True)):
        text += _GAPS[gap] if at else ""
        start.append(len(text))
        text += form
        end.append(len(text))
    return Aligner(text, Words(np.array(start, np.int32), np.array(end, np.int32)))


def _within(attribution: Attribution, count: int) -> bool:
    return all(last <= count for role in _ROLES for _, last in getattr(attribution, role))


def cut(whole: Labelled, count: int) -> Labelled:
    """The first ``count`` words of a document with their labels; an attribution that reaches beyond goes."""
    made = Labelled(whole.name, CORPUS, whole.forms[:count], whole.gaps[:count], name_weight=whole.name_weight)
    for name in _COLUMNS:
        values = getattr(whole, name)
        setattr(made, name, None if values is None else values[:count])
    for name in _LAYERS:
        layer = getattr(whole, name)
        setattr(made, name, None if layer is None else [one for one in layer if _within(one, count)])
    if whole.sentence_start is not None:
        made.sentence_start = [start for start in whole.sentence_start if start < count]
    return made


def _whole(record: dict[str, Any]) -> dict[str, Any]:
    """A line with what it leaves out: what there is none of, and what is usual."""
    if record["statements"] is not None:
        record["statements"] = [_STATEMENT | one for one in record["statements"]]
    record["events"] = [_EVENT | one for one in record["events"]]
    return record


def _check(record: Mapping[str, Any], text: str) -> None:
    if sha256(text.encode()).hexdigest() != record["sha256"]:
        raise CorpusError("the text is not the one that was read", record["doc"], "compare the data sets' versions")


def _of_set(record: Mapping[str, Any], whole: Labelled, text: str | None) -> tuple[Labelled, Aligner]:
    """A document of a data set, cut to what was read, with what finds its words."""
    spelled = spell(whole.forms, whole.gaps) if text is None else None
    aligner = spelled or Aligner((text or "")[: record["end"]])
    _check(record, aligner.text[: record["end"]])
    count = int(np.searchsorted(aligner.start, record["end"]))
    return cut(whole, count), aligner


def _of_text(record: Mapping[str, Any], text: str) -> tuple[Labelled, Aligner]:
    aligner = Aligner(text[: record["end"]])
    _check(record, aligner.text)
    return Labelled(record["doc"], CORPUS, aligner.forms(), aligner.gaps()), aligner


def annotated(data: Path, documents: Mapping[tuple[str, str], Labelled], folder: Path = FOLDER) -> Iterator[Labelled]:
    """Yield the annotated part of each report: the labels of its set and the record.

    ``documents`` holds what the sets gave, by set and name. PolNeAR's own attributions stay what they are; for the other sets
    the statements, where they are no part of another, are the layer ``told``; there are none where only events were read.
    Raises CorpusError where a text has changed.
    """
    texts = annotated_texts(data)
    for path in sorted(folder.glob("*.jsonl")):
        for line in path.read_text("utf-8").splitlines():
            record = _whole(json.loads(line))
            key = record["set"], record["doc"]
            known = documents.get(key)
            made, aligner = _of_set(record, known, texts.get(key)) if known else _of_text(record, texts[key])
            if record["statements"] is None:
                made.corpus = EVERYDAY
            elif record["set"] != "polnear":
                spans = ({role: aligner.ranges(one[role]) for role in _ROLES} for one in record["statements"])
                made.told = [Attribution(**one) for one in spans if one["content"]]
            label(made, record, aligner)
            yield made
