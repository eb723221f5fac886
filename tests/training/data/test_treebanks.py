"""Treebank documents with entities: which words of a mention are its name."""

import gzip
import json

import pytest

from training.data.labelled import MENTION_KINDS, NAME_LABELS, Labelled
from training.data.treebanks import discourse, head_of, treebank

ROWS = [
    ("President", "PROPN", 5), ("Ann", "PROPN", 1), ("Lee", "PROPN", 1), (",", "PUNCT", 5), ("left", "VERB", 0),
]  # fmt: skip

XPOS = {"PROPN": "NNP", "ADJ": "NNP"}


@pytest.fixture
def read(tmp_path):
    def read_one(
        rows: list[tuple[str, str, int]], mentions: list[dict[str, object]], ontogum: list[list[list[int]]] = ()
    ) -> Labelled:
        lines = [
            f"{at}\t{form}\t{form}\t{tag}\t{XPOS.get(tag, 'FW')}\t_\t{head}\tdep\t_\t_"
            for at, (form, tag, head) in enumerate(rows, 1)
        ]
        treebank_file, layers = tmp_path / "t.gz", tmp_path / "c.gz"
        treebank_file.write_bytes(gzip.compress(("# newdoc id = one\n" + "\n".join(lines) + "\n\n").encode()))
        layer = {"doc": "one", "tokens": [form for form, _, _ in rows], "mentions": mentions, "ontogum": list(ontogum)}
        layers.write_bytes(gzip.compress(json.dumps(layer).encode()))
        (made,) = treebank(treebank_file, "gum", layers)
        return made

    return read_one


def names(made) -> list[str]:
    return [f"{form}/{NAME_LABELS[tag]}" for form, tag in zip(made.forms, made.names, strict=True) if tag]


def mention(start: int, end: int, kind: str) -> dict[str, object]:
    return {"start": start, "end": end, "type": kind}


def test_a_title_is_no_part_of_a_persons_name(read):
    assert names(read(ROWS, [mention(0, 3, "person")])) == ["Ann/B-person", "Lee/I-person"]


def test_a_preposition_links_the_name_of_an_organization(read):
    rows = [("the", "DET", 2), ("Bank", "PROPN", 5), ("of", "ADP", 4), ("Oule", "PROPN", 2), ("left", "VERB", 0)]
    assert names(read(rows, [mention(0, 4, "organization")])) == [
        "Bank/B-organization",
        "of/I-organization",
        "Oule/I-organization",
    ]


def test_an_adjective_in_a_name_is_of_the_name(read):
    rows = [("New", "ADJ", 2), ("Oule", "PROPN", 3), ("left", "VERB", 0)]
    assert names(read(rows, [mention(0, 2, "place")])) == ["New/B-place", "Oule/I-place"]


def test_a_preposition_links_no_persons_name(read):
    rows = [("Ann", "PROPN", 4), ("of", "ADP", 3), ("Oule", "PROPN", 1), ("left", "VERB", 0)]
    assert names(read(rows, [mention(0, 3, "person")])) == ["Ann/B-person"]


def test_a_role_phrase_is_no_name(read):
    rows = [("the", "DET", 2), ("aide", "NOUN", 3), ("left", "VERB", 0)]
    assert names(read(rows, [mention(0, 2, "person")])) == []


def test_a_thing_has_no_name(read):
    assert names(read(ROWS, [mention(0, 3, "object")])) == []


def test_the_head_of_a_mention_carries_its_kind_and_cluster(read):
    made = read(ROWS, [mention(0, 3, "person")], [[[0, 3]]])
    assert [MENTION_KINDS[kind] for kind in made.mentions] == ["person", "none", "none", "none", "none"]
    assert made.clusters == [0, -1, -1, -1, -1]


def test_a_mention_inside_another_keeps_the_head_of_its_own(read):
    rows = [("Ann", "PROPN", 3), ("'s", "PART", 1), ("aide", "NOUN", 4), ("left", "VERB", 0)]
    made = read(rows, [mention(0, 3, "person"), mention(0, 2, "person")], [[[0, 3]], [[0, 2]]])
    assert made.clusters == [1, -1, 0, -1]


def test_entities_of_other_words_are_left_out(read, tmp_path):
    read(ROWS, [])
    layer = {"doc": "one", "tokens": ["President"], "mentions": [mention(0, 1, "person")], "ontogum": []}
    (tmp_path / "c.gz").write_bytes(gzip.compress(json.dumps(layer).encode()))
    (made,) = treebank(tmp_path / "t.gz", "gum", tmp_path / "c.gz")
    assert (made.names, made.mentions, made.clusters) == (None, None, None)


def test_tags_and_trees_are_those_of_the_treebank(read):
    made = read(ROWS, [])
    assert (made.upos, made.head) == (["PROPN", "PROPN", "PROPN", "PUNCT", "VERB"], [4, 0, 0, 4, -1])


@pytest.mark.parametrize(("first", "last", "head"), [(0, 3, 0), (1, 3, 1), (0, 5, 4), (3, 4, 3)])
def test_the_head_of_a_range_hangs_outside_it(first, last, head):
    assert head_of(first, last, [4, 0, 0, 4, -1]) == head


FORMS = ["Ann", "said", "Bo", "'s", "left", "."]
SAID = {"source": [[0, 3]], "cue": [[4, 8]], "content": [[9, 18]]}


def test_attributions_come_over_though_spaces_differ():
    (made,) = discourse(FORMS, {"text": "Ann said Bo 's left.", "attributions": [SAID]})
    assert (made.source, made.cue, made.content) == ([(0, 1)], [(1, 2)], [(2, 5)])
    (made,) = discourse(FORMS, {"text": "Ann said Bo's left .", "attributions": [SAID | {"content": [[9, 18], [19, 20]]}]})
    assert made.content == [(2, 5), (5, 6)]


def test_attributions_without_a_source_are_left_out():
    assert discourse(FORMS, {"text": "Ann said Bo 's left.", "attributions": [SAID | {"source": []}]}) == []


def test_another_text_gives_no_attributions():
    assert discourse(FORMS, {"text": "Ann said Cy 's left.", "attributions": [SAID]}) is None
