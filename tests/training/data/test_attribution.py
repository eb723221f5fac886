"""Attribution sets become words with roles, in whatever style of quotation marks."""

import gzip
import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from training.data.attribution import own_corpus, polnear, restyle, riqua

TEXT = "“No,” Ann said. “Never,” she said."


@pytest.mark.parametrize(
    ("style", "text"),
    [
        ("straight", '"No," Ann said. "Never," she said.'),
        ("doubled", "``No,'' Ann said. ``Never,'' she said."),
        ("apostrophes", "''No,'' Ann said. ''Never,'' she said."),
        ("single", "‘No,’ Ann said. ‘Never,’ she said."),
        ("guillemets", "«No,» Ann said. «Never,» she said."),
        ("low", "„No,“ Ann said. „Never,“ she said."),
        ("none", "No, Ann said. Never, she said."),
        ("curly", TEXT),
    ],
)
def test_marks_are_set_in_the_style_asked_for(style, text):
    assert restyle(TEXT, style)[0] == text


def test_straight_marks_open_after_a_blank_and_close_after_a_word():
    assert restyle('He said "no" and ("yes").', "curly")[0] == "He said “no” and (“yes”)."


def test_apostrophes_are_left():
    assert restyle("Ann's aides' “no”", "none")[0] == "Ann's aides' no"


@pytest.mark.parametrize("style", ["straight", "doubled", "none", "guillemets"])
def test_every_word_stands_where_its_offsets_have_moved(style):
    changed, moved = restyle(TEXT, style)
    for word in ("No", "Ann", "Never", "she said."):
        at = TEXT.index(word)
        assert changed[moved[at] : moved[at + len(word)]] == word


@given(st.text("“”\"`' ab.\n", max_size=40), st.sampled_from(["straight", "doubled", "single", "none"]))
def test_offsets_never_go_back_and_end_at_the_end(text, style):
    changed, moved = restyle(text, style)
    assert len(moved) == len(text) + 1
    assert moved == sorted(moved)
    assert (moved[0], moved[-1]) == (0, len(changed))


def write(path: Path, *records: dict[str, Any]) -> Path:
    path.write_bytes(gzip.compress("\n".join(map(json.dumps, records)).encode()))
    return path


def record(**more: object) -> dict[str, Any]:
    one = {"source": [[6, 9]], "cue": [[10, 14]], "content": [[0, 5]]}
    return {"id": "made", "text": TEXT, "annotator": "A", "attributions": [one], **more}


def test_an_article_has_its_attributions_in_words(tmp_path):
    (made,) = polnear(write(tmp_path / "a.gz", record()), tmp_path / "none")
    (one,) = made.attributions
    assert [made.forms[first] for first, _ in (*one.source, *one.cue)] == ["Ann", "said"]
    assert one.content == [(0, 4)]


def test_every_other_annotator_has_a_version(tmp_path):
    versions = [{"annotator": name, "attributions": []} for name in "AB"]
    made = list(polnear(write(tmp_path / "a.gz", record(all_annotators=versions)), tmp_path / "none"))
    assert [(one.name, one.corpus) for one in made] == [("made", "polnear"), ("made#B", "polnear-other")]


def test_a_style_has_a_copy_with_its_attributions_moved(tmp_path):
    copy = list(polnear(write(tmp_path / "a.gz", record()), tmp_path / "none", styles=("none",)))[1]
    assert copy.corpus == "polnear-none"
    assert [copy.forms[first:last] for first, last in copy.attributions[0].content] == [["No", ","]]


def test_a_style_that_changes_nothing_has_no_copy(tmp_path):
    plain = record(text="Nobody said so.", attributions=[])
    assert len(list(polnear(write(tmp_path / "a.gz", plain), tmp_path / "none", styles=("none", "straight")))) == 1


def test_an_attribution_without_content_is_left_out(tmp_path):
    empty = [{"source": [[6, 9]], "cue": [], "content": []}]
    (made,) = polnear(write(tmp_path / "a.gz", record(attributions=empty)), tmp_path / "none")
    assert made.attributions == []


def test_silver_sentences_and_names_are_moved_to_our_words(tmp_path):
    silver = {
        "id": "made",
        "start": [0, 1, 3, 4, 6, 10, 14],
        "len": [1, 2, 1, 1, 3, 4, 1],
        "ner": ["O", "O", "O", "O", "PERSON", "O", "O"],
        "sent": [[0, 7]],
    }
    (made,) = polnear(write(tmp_path / "a.gz", record()), write(tmp_path / "s.gz", silver))
    assert made.sentence_start == [0]
    assert [form for form, tag in zip(made.forms, made.names, strict=True) if tag] == ["Ann"]
    assert made.name_weight < 1


def test_a_window_of_roles_has_one_span_an_attribution(tmp_path):
    window = {"id": "w", "text": TEXT, "spans": [["source", 6, 9], ["cue", 10, 14]]}
    (made,) = riqua(write(tmp_path / "r.gz", window))
    assert [(one.source, one.cue) for one in made.attributions] == [([(4, 5)], []), ([], [(5, 6)])]


def test_own_reports_give_what_is_said_inside_as_the_nested_layer_and_their_record():
    said = {
        "source": [[6, 9]], "cue": [[10, 14]], "content": [[0, 5]], "nested_in": None, "act": "refuse", "negated": True,
        "certainty": "certain", "stance": "neutral", "disputed": None, "condition": None, "consequence": None, "addressee": None,
    }  # fmt: skip
    report = {
        "id": "r",
        "text": TEXT,
        "sentences": [[0, 15, "sentence"], [16, 34, "sentence"]],
        "statements": [said, said | {"nested_in": 0}],
        "events": [],
    }
    (made,) = own_corpus([report])
    assert len(made.nested) == 1
    assert made.attributions is None
    assert [made.forms[start] for start in made.sentence_start] == ["“", "“"]
    assert made.records["negated"].count(1) == 2
