"""Records kept apart from their texts find their words again."""

import gzip
import json
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest

from training.corpus.find import CorpusError
from training.data.labelled import Attribution, Labelled
from training.data.records import MISSING, STATUSES, TRIGGERS
from training.data.standoff import CORPUS, EVERYDAY, annotated, cut, spell

TEXT = "Oule said Kestia had attacked Tarvos. It rained."
SAID = {"source": [[0, 4]], "cue": [[5, 9]], "content": [[10, 36]], "act": "accuse"}
ATTACKED = {"trigger": [[21, 29]], "type": "ASSAULT", "status": "actual", "actor": [[10, 16]], "recipient": [[30, 36]]}


@pytest.fixture
def data(tmp_path: Path) -> Path:
    for name, record in {
        "attribution/polnear-train": {"id": "a", "text": TEXT},
        "inputs/whitehouse-3000": {"url": "b", "title": "Oule", "text": TEXT},
    }.items():
        path = tmp_path / f"{name}.jsonl.gz"
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(gzip.compress(json.dumps(record).encode()))
    return tmp_path


def line(folder: Path, **fields: Any) -> Path:  # noqa: ANN401 - JSON
    record = {"set": "polnear", "doc": "a", "end": 37, "statements": [SAID], "events": [ATTACKED]} | fields
    record.setdefault("sha256", sha256(TEXT[: record["end"]].encode()).hexdigest())
    (folder / "some.jsonl").write_text(json.dumps(record) + "\n")
    return folder


def whole(name: str, corpus: str) -> Labelled:
    forms = "Oule said Kestia had attacked Tarvos . It rained .".split()
    said = Attribution([(0, 1)], [(1, 2)], [(2, 6)])
    made = Labelled(name, corpus, forms, [3, 1, 1, 1, 1, 1, 0, 1, 1, 0], attributions=[said])
    made.sentence_start = [0, 7]
    return made


def test_a_report_is_cut_to_what_was_read_and_keeps_the_labels_of_its_set(data: Path, tmp_path: Path) -> None:
    (made,) = annotated(data, {("polnear", "a"): whole("a", "polnear")}, line(tmp_path))
    assert (made.corpus, made.forms[-2:], made.sentence_start) == (CORPUS, ["Tarvos", "."], [0])
    assert made.attributions == [Attribution([(0, 1)], [(1, 2)], [(2, 6)])]
    assert made.told is None
    assert made.records is not None
    assert made.records["triggers"][4] == TRIGGERS.index("B-ASSAULT")
    assert made.records["status"][4] == STATUSES.index("actual")
    assert made.arguments == [(4, 0, 2), (4, 1, 5)]


def test_a_text_of_its_own_has_its_statements_told(data: Path, tmp_path: Path) -> None:
    moved = {role: [[a + 6, b + 6] for a, b in SAID[role]] for role in ("source", "cue", "content")}  # behind the title
    text = f"Oule\n\n{TEXT}"[:43]
    told = line(
        tmp_path, set="whitehouse", doc="b", end=43, events=[], statements=[moved | {"act": "accuse"}], sha256=hashed(text)
    )
    (made,) = annotated(data, {}, told)
    assert made.forms[:3] == ["Oule", "Oule", "said"]
    assert made.told == [Attribution([(1, 2)], [(2, 3)], [(3, 7)])]


def test_where_only_events_were_read_nothing_is_known_of_statements(data: Path, tmp_path: Path) -> None:
    (made,) = annotated(data, {("polnear", "a"): whole("a", "polnear")}, line(tmp_path, statements=None))
    assert made.corpus == EVERYDAY
    assert made.told is None
    assert made.records is not None
    assert made.records["triggers"][4] == TRIGGERS.index("B-ASSAULT")
    assert set(made.records["conditions"]) == set(made.records["act"]) == {MISSING}


def hashed(text: str) -> str:
    return sha256(text.encode()).hexdigest()


def test_another_text_is_refused(data: Path, tmp_path: Path) -> None:
    with pytest.raises(CorpusError, match="a: the text is not the one that was read"):
        list(annotated(data, {("polnear", "a"): whole("a", "polnear")}, line(tmp_path, sha256="0")))


def test_words_are_spelled_by_their_gaps() -> None:
    aligner = spell(["Talks", "resume", "They", "met", "."], [3, 1, 2, 1, 0])
    assert aligner.text == "Talks resume\nThey met."
    assert aligner.ranges([[13, 17], [18, 21]]) == [(2, 3), (3, 4)]


def test_what_reaches_beyond_the_cut_goes() -> None:
    made = cut(whole("a", "ewt"), 4)
    assert (made.forms, made.attributions, made.sentence_start) == (["Oule", "said", "Kestia", "had"], [], [0])
