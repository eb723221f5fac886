"""Is the speaker right, given that the statement was found? GUM news, interview and speech dev; the project's gold dev.

A statement is found where its content has a word Jaccard of at least .5 with a gold one (one to one, best first).

GUM: a gold statement is an attribution whose cue is a verb (photo credits have none) and whose source is a known
entity. The system's speaker is an actor with mentions all over the report; each mention votes for the gold cluster of
the mention that it covers best, and the speaker is right where more than half of the votes go to the gold speaker's
cluster (the majority rule of `seed/score.py`, made strict: a mention inside a longer one of somebody else does not
vote for both).

Gold dev: the speaker's name is right by the rules of `gold/score.py`'s `name_right`; see `name_right` here.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from evaluation import conllu
from evaluation.counts import Figure, share_figure
from evaluation.data import DataError, Json, data_file, json_lines
from evaluation.naming import aliases, name_right
from evaluation.said import Said, from_reading
from evaluation.spans import Range, Words, align, jaccard, pairs_of, word_set
from evaluation.system import System
from verbale.record import Document

_ATTRIBUTIONS = "attribution/gum-attribution.jsonl.gz"
_CLUSTERS = "coref/gum-dev.jsonl.gz"
_TEXTS = "ud/gum-dev.conllu.gz"
_GOLD = "gold/dev.jsonl"
FILES = (_ATTRIBUTIONS, _CLUSTERS, _TEXTS, _GOLD)
_GENRES = frozenset({"news", "interview", "speech"})


@dataclass(frozen=True, slots=True)
class GoldMention:
    """A gold mention's words and its cluster."""

    words: Words
    cluster: int


@dataclass(frozen=True, slots=True)
class GoldStatement:
    """A gold statement's content and its speaker's cluster."""

    content: Words
    speaker: int


def clusters_covered(words: Words, mentions: Iterable[GoldMention]) -> frozenset[int]:
    """The clusters of the gold mentions that share most with the words, by Jaccard; none where nothing is."""
    scored = [(jaccard(words, mention.words), mention.cluster) for mention in mentions if words & mention.words]
    best = max((value for value, _ in scored), default=0.0)
    return frozenset(cluster for value, cluster in scored if value == best)


def actor_right(actor: Sequence[Words], speaker: int, mentions: Sequence[GoldMention]) -> bool:
    """Whether more than half of an actor's mentions vote for the speaker's cluster; no mentions, no."""
    votes = sum(speaker in clusters_covered(words, mentions) for words in actor)
    return votes * 2 > len(actor)


def score_clusters(gold: Sequence[GoldStatement], mentions: Sequence[GoldMention], system: Sequence[Said]) -> tuple[int, int]:
    """How many found statements have the right speaker, and how many are found."""
    pairs = align([item.content for item in gold], [item.content for item in system])
    return sum(actor_right(system[n].mentions, gold[m].speaker, mentions) for m, n in pairs), len(pairs)


def gum_statements(record: Json, text: conllu.UdDocument, mentions: Sequence[GoldMention]) -> Iterator[GoldStatement]:
    """The statements of a GUM record that have a verbal cue and a speaker with a cluster, moved onto `text`."""
    verbs = frozenset(start for (start, _), upos in zip(text.words, text.upos, strict=True) if upos in {"VERB", "AUX"})
    for item in record["attributions"]:
        source, cue, content = (
            word_set(text.text, transfer(pairs_of(item[role]), record["text"], text.text))
            for role in ("source", "cue", "content")
        )
        if item.get("entity") and cue & verbs:
            for cluster in sorted(clusters_covered(source, mentions))[:1]:
                yield GoldStatement(content, cluster)


def transfer(ranges: Sequence[Range], old: str, new: str) -> tuple[Range, ...]:
    """Ranges moved from one text to another that differs in white space only; raises DataError where more differs.

    >>> transfer([(3, 6)], "I 'm in", "I'm in")
    ((2, 5),)
    """
    places, order = _ink(old), _ink(new)
    if [old[i] for i in places] != [new[i] for i in order]:
        what = "the two texts differ in more than white space"
        raise DataError(what, old[:40])
    at = dict(zip(places, order, strict=True))
    moved = ([at[i] for i in range(start, end) if i in at] for start, end in ranges)
    return tuple((inside[0], inside[-1] + 1) for inside in moved if inside)


def _ink(text: str) -> list[int]:
    """Offsets of the characters that are not white space."""
    return [at for at, character in enumerate(text) if not character.isspace()]


def score_names(record: Json, system: Sequence[Said]) -> tuple[int, int]:
    """How many found statements of a gold record have the right speaker, and how many are found."""
    text = record["text"]
    known = aliases(text, record.get("coref") or ())
    gold = record["statements"]
    pairs = align([word_set(text, pairs_of(item["content"])) for item in gold], [item.content for item in system])
    return sum(name_right(gold[m]["speaker"], system[n].name, known) for m, n in pairs), len(pairs)


def measure(root: Path, system: System) -> tuple[Figure, ...]:
    """Figures `speaker.gum` and `speaker.gold`: right speakers out of found statements."""
    gum = list(_gum(root, system))
    gold = [
        score_names(record, from_reading(system.read(Document(record["text"], path=f"{record['id']}.txt"))))
        for record in json_lines(data_file(root, _GOLD))
    ]
    return (_share("speaker.gum", gum), _share("speaker.gold", gold))


def _share(name: str, scores: Sequence[tuple[int, int]]) -> Figure:
    return share_figure(name, sum(right for right, _ in scores), sum(found for _, found in scores))


def _gum(root: Path, system: System) -> Iterator[tuple[int, int]]:
    texts = {document.name: document for document in conllu.load(data_file(root, _TEXTS))}
    clusters = {record["doc"]: record["mentions"] for record in json_lines(data_file(root, _CLUSTERS))}
    for record in json_lines(data_file(root, _ATTRIBUTIONS)):
        if record["split"] == "dev" and record["genre"] in _GENRES:
            text = texts[record["id"]]
            mentions = _gum_mentions(text, clusters[record["id"]])
            reading = system.read(Document(text.text, path=f"{text.name}.txt"))
            yield score_clusters(list(gum_statements(record, text, mentions)), mentions, from_reading(reading))


def _gum_mentions(text: conllu.UdDocument, mentions: Iterable[Json]) -> list[GoldMention]:
    found = []
    for mention in mentions:
        bounds = (text.words[mention["start"]][0], text.words[mention["end"] - 1][1])
        found.append(GoldMention(word_set(text.text, [bounds]), mention["cluster"]))
    return found
