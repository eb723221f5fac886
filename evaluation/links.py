"""Persons linked to Wikidata, held against the links of GUM: how many links there are, and how many of them are right.

Each of GUM's documents (training and development part, words joined by a space, no date) is read. An actor of kind person with
an item is judged where one of its mentions shares a character with a gold mention of a person that has an item: right where one
such item is its own. `links.right` is their share, `links.made` their number. The threshold of `verbale.knowledge.decision` was
set so: with 3.5 there were 12 links and 1 of them wrong, with 3.0 17 and the same one (a president taken for his son of the same
name), with 2.5 23 and 3 (a namesake in a film, another Adam Smith).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import accumulate
from pathlib import Path

from evaluation.counts import Figure, share_figure
from evaluation.data import Json, data_file, json_lines
from evaluation.system import System
from verbale.record import Actor, Document

FILES = ("coref/gum-train.jsonl.gz", "coref/gum-dev.jsonl.gz")


def gold_items(row: Json) -> tuple[tuple[int, int, str], ...]:
    """The characters, half-open, and the item of each gold mention of a person that has one."""
    ends = list(accumulate(len(token) + 1 for token in row["tokens"]))
    return tuple(
        (ends[mention["start"]] - len(row["tokens"][mention["start"]]) - 1, ends[mention["end"] - 1] - 1, mention["qid"])
        for mention in row["mentions"]
        if mention["type"] == "person" and mention["qid"]
    )


def judged(actors: Sequence[Actor], gold: Sequence[tuple[int, int, str]]) -> Iterator[bool]:
    """Whether each linked person is right, of those that gold has an item for."""
    for actor in actors:
        items = {
            item
            for start, end, item in gold
            if any(mention.span.start < end and start < mention.span.end for mention in actor.mentions)
        }
        if actor.kind == "person" and actor.wikidata and items:
            yield actor.wikidata in items


def measure(root: Path, system: System) -> tuple[Figure, ...]:
    """Figures `links.right` (percent) and `links.made` (count)."""
    verdicts: list[bool] = []
    for file in FILES:
        for row in json_lines(data_file(root, file)):
            reading = system.read(Document(" ".join(row["tokens"]), path=row["doc"]))
            verdicts += judged(reading.actors, gold_items(row))
    right = share_figure("links.right", sum(verdicts), len(verdicts))
    return right, Figure("links.made", len(verdicts), len(verdicts), "count")
