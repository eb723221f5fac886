"""Real reports kept out of training: events and acts against gold offsets."""

import gzip
import json
from hashlib import sha256
from pathlib import Path

import pytest

from evaluation import held_out
from evaluation.coded import Coded
from evaluation.data import DataError
from evaluation.held_out import Happening, event_figures, gold_events, gold_statements, pairs, statement_figures
from evaluation.said import Said
from evaluation.statements import Asked

TEXT = "Oule said Kestia had attacked Tarvos."
EVENT = {"trigger": [[21, 29]], "type": "ASSAULT", "status": "actual", "actor": [[10, 16]]}
SAID = {"source": [[0, 4]], "cue": [[5, 9]], "content": [[10, 36]], "act": "accuse", "negated": True}


def words(*numbers: int) -> frozenset[int]:
    return frozenset(numbers)


def happening(*trigger: int, actor: tuple[int, ...] = (), kind: str = "ASSAULT", status: str = "actual") -> Happening:
    return Happening(words(*trigger), words(*actor), kind, status)


def values(figures) -> dict[str, float]:
    return {figure.name.removeprefix("held_out."): figure.value for figure in figures}


def test_each_event_is_found_once_by_the_one_that_overlaps_it_best() -> None:
    gold = [happening(4), happening(8, 9)]
    system = [Coded(words(8), "ASSAULT"), Coded(words(8, 9), "AID"), Coded(words(20), "AID")]
    assert [(one.gold, one.found) for one in pairs(gold, system)] == [(gold[1], system[1])]


def test_type_status_and_actor_count_where_the_event_is_found() -> None:
    gold = [happening(1, actor=(0,)), happening(3), happening(5, status="planned"), happening(7)]
    system = [
        Coded(words(1), "ASSAULT", actors=((words(0), words(9)),)), Coded(words(3), "AID", actors=((words(2),),)),
        Coded(words(5), "ASSAULT"),
    ]  # fmt: skip
    found = values(event_figures(pairs(gold, system), len(system), len(gold)))
    assert found == {"event_found": 85.71, "event_type": 57.14, "event_status": 57.14, "event_actor": 57.14}


def test_what_is_said_of_the_statements_that_are_found() -> None:
    both = [
        (Asked(words(1), words(0), "deny", negated=True), Said(words(1), act="deny", negated=True)),
        (Asked(words(3), words(2), "accuse"), Said(words(3), act="assert", negated=True)),
    ]
    found = values(statement_figures(both, 4))
    assert (found["matched"], found["act"], found["act_macro"], found["negated"]) == (50.0, 50.0, 50.0, 66.67)


def test_to_whom_something_is_said_is_right_by_a_word_of_a_mention() -> None:
    both = [
        (Asked(words(1), words(0), "deny", addressee=words(7)), Said(words(1), addressee=(words(2), words(7)))),
        (Asked(words(3), words(2), "deny"), Said(words(3), addressee=(words(5),))),
        (Asked(words(5), words(4), "deny", addressee=words(8)), Said(words(5))),
    ]
    assert values(statement_figures(both, 3))["addressee"] == 50.0


def test_gold_is_cut_from_offsets() -> None:
    (event,) = gold_events(TEXT, {"events": [EVENT]})
    (asked,) = gold_statements(TEXT, {"statements": [SAID]})
    assert (len(event.trigger), len(event.actor)) == (1, 1)
    assert event.trigger < asked.content
    assert (asked.act, asked.negated, asked.disputed) == ("accuse", True, False)


def written(root: Path, text: str) -> tuple[Path, Path]:
    """A data folder with one report, and the record of it."""
    sets = {
        "attribution/polnear-train": {"id": "a", "text": text},
        "inputs/whitehouse-3000": {"url": "b", "title": "", "text": ""},
    }
    for name, content in sets.items():
        path = root / f"{name}.jsonl.gz"
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(gzip.compress(json.dumps(content).encode()))
    about = {"set": "polnear", "doc": "a", "end": 37, "sha256": sha256(TEXT.encode()).hexdigest()}
    (root / "records.jsonl").write_text(json.dumps(about | {"statements": [SAID], "events": [EVENT]}))
    return root, root / "records.jsonl"


def test_a_report_is_cut_to_what_was_annotated(tmp_path: Path) -> None:
    ((_, document),) = held_out.reports(*written(tmp_path, TEXT + " It rained."))
    assert document.text == TEXT


def test_another_text_is_refused(tmp_path: Path) -> None:
    with pytest.raises(DataError, match="not the one that was annotated"):
        list(held_out.reports(*written(tmp_path, TEXT.replace("Oule", "Oula"))))
