"""Attribution sets: PolNeAR (all annotators, CoreNLP's sentences and names as silver), RiQuA, and the project's own corpus."""

import gzip
import json
import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from training.data.labelled import NAME_LABELS, Aligner, Attribution, Labelled, bio
from training.data.records import label

_SILVER_NAMES = {"PERSON": "person", "ORGANIZATION": "organization", "LOCATION": "place"}
_SILVER_WEIGHT = 0.3
_ROLES = ("source", "cue", "content")


def read_lines(path: Path) -> Iterator[dict[str, Any]]:
    """Yield the objects of a gzipped JSONL file."""
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        yield from map(json.loads, lines)


def _silver(record: dict[str, Any], aligner: Aligner) -> tuple[list[int], list[int]]:
    """CoreNLP's sentence starts and names, moved to our words."""
    starts = sorted({int(r[0]) for s, e in record["sent"] if (r := aligner.range(record["start"][s], record["start"][s] + 1))})
    spans, n = [], len(record["start"])
    at = 0
    while at < n:
        kind, stop = record["ner"][at], at + 1
        while stop < n and record["ner"][stop] == kind:
            stop += 1
        if kind in _SILVER_NAMES:
            words = aligner.range(record["start"][at], record["start"][stop - 1] + record["len"][stop - 1])
            if words:
                spans.append((*words, _SILVER_NAMES[kind]))
        at = stop
    return sorted({0, *starts}), bio(len(aligner.start), spans, NAME_LABELS)


def _attributions(aligner: Aligner, records: list[dict[str, Any]]) -> list[Attribution]:
    made = (Attribution(*(aligner.ranges(r[role]) for role in _ROLES)) for r in records)
    return [a for a in made if a.content]


_OPENERS = {
    "curly": ("“", "”"), "straight": ('"', '"'), "doubled": ("``", "''"), "apostrophes": ("''", "''"), "single": ("‘", "’"),
    "guillemets": ("«", "»"), "low": ("„", "“"), "none": ("", ""),
}  # fmt: skip
_MARK = re.compile(r"“|”|\"|``|''")


def restyle(text: str, style: str) -> tuple[str, list[int]]:
    """Rewrite a text's double quotation marks in another style; returns it with the new offset of each old one (len + 1)."""
    opener, closer = _OPENERS[style]
    out, moved, at = [], [0] * (len(text) + 1), 0
    length, is_open = 0, False
    for match in _MARK.finditer(text):
        for index in range(at, match.start()):
            moved[index] = length + index - at
        out.append(text[at : match.start()])
        length += match.start() - at
        before = text[match.start() - 1 : match.start()]
        opens = match.group() in "“``" if match.group() not in "\"''" else (not before.strip() or before in "([—–-")
        is_open = opens
        mark = opener if is_open else closer
        for index in range(match.start(), match.end()):
            moved[index] = length
        out.append(mark)
        length += len(mark)
        at = match.end()
    for index in range(at, len(text) + 1):
        moved[index] = length + index - at
    out.append(text[at:])
    return "".join(out), moved


def _move(records: list[dict[str, Any]], moved: list[int]) -> list[dict[str, Any]]:
    return [{role: [[moved[a], moved[b]] for a, b in record[role] or []] for role in _ROLES} for record in records]


def _document(name: str, corpus: str, text: str, records: list[dict[str, Any]]) -> tuple[Labelled, Aligner]:
    aligner = Aligner(text)
    made = Labelled(name, corpus, aligner.forms(), aligner.gaps(), attributions=_attributions(aligner, records))
    return made, aligner


def polnear(path: Path, silver_path: Path, *, styles: tuple[str, ...] = ()) -> Iterator[Labelled]:
    """Yield PolNeAR's articles, each other annotator's version, and a copy for each quote style asked for."""
    silver = {record["id"]: record for record in read_lines(silver_path)} if silver_path.exists() else {}
    for article in read_lines(path):
        name, text = article["id"], article["text"]
        made, aligner = _document(name, "polnear", text, article["attributions"])
        if name in silver:
            made.sentence_start, made.names = _silver(silver[name], aligner)
            made.name_weight = _SILVER_WEIGHT
        yield made
        for version in article.get("all_annotators") or []:
            if version["annotator"] != article["annotator"]:
                yield _document(f"{name}#{version['annotator']}", "polnear-other", text, version["attributions"])[0]
        for style in styles:
            changed, moved = restyle(text, style)
            if changed != text:
                yield _document(f"{name}#{style}", "polnear-" + style, changed, _move(article["attributions"], moved))[0]


def riqua(path: Path) -> Iterator[Labelled]:
    """Yield RiQuA's windows: roles without links (every attribution holds one span)."""
    for window in read_lines(path):
        records = [{role: [[a, b]] if kind == role else [] for role in _ROLES} for kind, a, b in window["spans"]]
        aligner = Aligner(window["text"])
        flat = [Attribution(*(aligner.ranges(r[role]) for role in _ROLES)) for r in records]
        yield Labelled(window["id"], "riqua", aligner.forms(), aligner.gaps(), attributions=flat)


def own_corpus(reports: Iterable[dict[str, Any]]) -> Iterator[Labelled]:
    """Yield the project's own reports, resolved: statements inside another's content as the nested layer, the rest as told."""
    for report in reports:
        aligner = Aligner(report["text"])
        starts = sorted({r[0] for a, b, _ in report["sentences"] if (r := aligner.range(a, b))})
        inner = [s for s in report["statements"] if s["nested_in"] is not None]
        nested = _attributions(aligner, inner)
        told = _attributions(aligner, [s for s in report["statements"] if s["nested_in"] is None])
        made = Labelled(report["id"], "corpus", aligner.forms(), aligner.gaps(), sentence_start=starts, nested=nested, told=told)
        label(made, report, aligner)
        yield made
