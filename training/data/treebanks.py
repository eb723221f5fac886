"""UD EWT and GUM with GUM's entities, coreference and attributions -> labelled documents."""

from collections.abc import Iterator
from itertools import accumulate
from pathlib import Path
from typing import Any

import numpy as np

from training.data.attribution import read_lines
from training.data.labelled import MENTION_KINDS, NAME_LABELS, Attribution, Labelled, WordRange, bio
from training.data.ud import UdDocument, read_conllu
from verbale.language.features import gap_kinds

_TITLES = frozenset(
    "mr mr. mrs mrs. ms ms. dr dr. prof prof. president minister senator governor sen. gov. rep. gen. general captain miss "
    "sir lord lady king queen prince princess chancellor secretary professor judge justice pope mayor uncle aunt director "
    "chairman chief officer lieutenant colonel major sergeant st. reverend rev. father brother sister mother dad mom "
    "grandma grandpa".split()
)
_LINKS = frozenset("of the and for de la del von van al - – & 's ’s in on du le . /".split())
_PROPER = frozenset({"NNP", "NNPS"})
_GUM_NAME_WEIGHT = 0.5


def labelled(document: UdDocument, corpus: str) -> Labelled:
    """The tags and trees of a treebank document."""
    gaps = gap_kinds(document.text, np.array(document.start, np.int32), np.array(document.end, np.int32))
    return Labelled(
        document.name, corpus, document.forms, gaps.tolist(), sentence_start=document.sentence_start, upos=document.upos,
        xpos=document.xpos, lemma=document.lemma, head=document.head, deprel=document.deprel,
    )  # fmt: skip


def head_of(first: int, last: int, head: list[int]) -> int:
    """The word of a range whose own head lies outside it (the first such)."""
    for word in range(first, last):
        if not first <= head[word] < last:
            return word
    return first


def _name_range(document: UdDocument, first: int, last: int, kind: str) -> tuple[int, int] | None:
    """The proper-name words of an entity mention around its head, without titles before persons."""
    head = head_of(first, last, document.head)
    if document.upos[head] != "PROPN":
        return None
    forms = [form.lower() for form in document.forms[first:last]]
    proper = [tag in _PROPER for tag in document.xpos[first:last]]  # by UPOS "United" is a verb, "New" an adjective
    proper = [is_name and not (kind == "person" and form in _TITLES) for is_name, form in zip(proper, forms, strict=True)]
    left = right = head - first
    if not proper[left]:
        following = [at for at in range(left + 1, len(proper)) if proper[at]]
        if kind != "person" or not following or not all(form in _TITLES for form in forms[left : following[0]]):
            return None
        left = right = following[0]
    bridge = kind != "person"
    while left > 0 and (proper[left - 1] or (bridge and left > 1 and forms[left - 1] in _LINKS and proper[left - 2])):
        left -= 1
    while right + 1 < len(proper) and (
        proper[right + 1] or (bridge and right + 2 < len(proper) and forms[right + 1] in _LINKS and proper[right + 2])
    ):
        right += 1
    return first + left, first + right + 1


def _entities(made: Labelled, document: UdDocument, record: dict[str, Any]) -> None:
    """Fill names, mention kinds and clusters from GUM's layers."""
    made.mentions = [0] * len(document.start)
    made.clusters = [-1] * len(document.start)
    names = []
    by_size = sorted(record["mentions"], key=lambda m: m["start"] - m["end"])
    for mention in by_size:
        made.mentions[head_of(mention["start"], mention["end"], document.head)] = MENTION_KINDS.index(mention["type"])
        if mention["type"] in {"person", "organization", "place"}:
            found = _name_range(document, mention["start"], mention["end"], mention["type"])
            names += [(*found, mention["type"])] if found else []
    sized = sorted(((b - a, a, b, n) for n, cluster in enumerate(record["ontogum"]) for a, b in cluster), reverse=True)
    for _, first, last, number in sized:
        made.clusters[head_of(first, last, document.head)] = number
    made.names = bio(len(document.start), sorted(names, key=lambda s: s[0] - s[1]), NAME_LABELS)
    made.name_weight = _GUM_NAME_WEIGHT


def word_at(text: str, forms: list[str]) -> list[int]:
    """The word of each character of a text that spaces the same words otherwise; of a blank, the word that follows."""
    owners = [word for word, form in enumerate(forms) for character in form if not character.isspace()]
    owners.append(len(forms))
    passed = accumulate((not character.isspace() for character in text), initial=0)
    return [owners[min(number, len(owners) - 1)] for number in passed]


def discourse(forms: list[str], record: dict[str, Any]) -> list[Attribution] | None:
    """GUM's attributions with a named source and a cue, in words; None where the text is not that of the words."""
    text = record["text"]
    if "".join(text.split()) != "".join("".join(forms).split()):
        return None
    word = word_at(text, forms)

    def ranges(spans: list[list[int]]) -> list[WordRange]:
        found = ((word[start], word[end - 1] + 1) for start, end in spans)
        return [(first, min(last, len(forms))) for first, last in found if first < last]

    sourced = (one for one in record["attributions"] if one["source"] and one["cue"])
    made = (Attribution(*(ranges(one[role]) for role in ("source", "cue", "content"))) for one in sourced)
    return [one for one in made if one.content]


def treebank(path: Path, corpus: str, coreference: Path | None = None, attributions: Path | None = None) -> Iterator[Labelled]:
    """Yield the documents of a treebank, with entities, coreference and attributions where their files have the same words."""
    layers = {record["doc"]: record for record in read_lines(coreference)} if coreference else {}
    said = {record["id"]: record for record in read_lines(attributions)} if attributions else {}
    for document in read_conllu(path):
        made = labelled(document, corpus)
        record = layers.get(document.name)
        if record and len(record["tokens"]) == len(document.start):
            _entities(made, document, record)
        if document.name in said:
            made.discourse = discourse(made.forms, said[document.name])
        yield made
