"""Where the data lies, its hashes, its JSON lines, and the held-out rule."""

import gzip
import hashlib
from pathlib import Path

import pytest

from evaluation.data import DataAbsentError, DataError, data_file, data_root, held_out, json_lines, read_text, sha256


def test_the_data_stands_beside_the_checkout(tmp_path: Path) -> None:
    (tmp_path / "shared" / "data").mkdir(parents=True)
    assert data_root({}, tmp_path / "main") == tmp_path / "shared" / "data"


def test_the_environment_names_another_place(tmp_path: Path) -> None:
    assert data_root({"VERBALE_DATA": str(tmp_path)}, tmp_path / "main") == tmp_path


def test_absent_data_says_what_to_do(tmp_path: Path) -> None:
    with pytest.raises(DataAbsentError, match="VERBALE_DATA"):
        data_root({}, tmp_path / "main")


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(DataAbsentError, match="ud/none"):
        data_file(tmp_path, "ud/none.conllu.gz")


def test_the_hash_is_of_the_stored_bytes(tmp_path: Path) -> None:
    path = tmp_path / "a.gz"
    path.write_bytes(gzip.compress(b"words", mtime=0))
    assert sha256(path) == hashlib.sha256(path.read_bytes()).hexdigest()


def test_newlines_are_kept(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(b"one\r\ntwo")
    assert read_text(path) == "one\r\ntwo"


def test_json_lines_may_hold_line_separators_and_empty_lines(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl.gz"
    path.write_bytes(gzip.compress('{"text": "a\u2028b"}\n\n{"n": 1}\n'.encode()))
    assert list(json_lines(path)) == [{"text": "a\u2028b"}, {"n": 1}]


@pytest.mark.parametrize("line", ["{", "[1]"])
def test_a_line_that_is_no_object_is_told_with_its_number(tmp_path: Path, line: str) -> None:
    path = tmp_path / "a.jsonl"
    path.write_text('{"n": 1}\n' + line, encoding="utf-8")
    with pytest.raises(DataError, match="line 2"):
        list(json_lines(path))


def test_a_fifth_of_the_documents_is_held_out() -> None:
    share = sum(held_out(f"document-{number}") for number in range(1000)) / 1000
    assert share == pytest.approx(1 / 5, abs=0.03)


def test_the_rule_never_changes_its_mind() -> None:
    # were the rule to move, documents that a released model has trained on would be measured on
    assert [number for number in range(20) if held_out(f"document-{number}")] == [0, 1, 2, 3, 6, 7, 10, 14, 16]


def test_the_project_s_own_sets_stand_beside_the_code(tmp_path: Path) -> None:
    assert data_file(tmp_path, "evaluation/contrast.yaml").is_file()
    with pytest.raises(DataAbsentError, match="evaluation/none"):
        data_file(tmp_path, "evaluation/none.yaml")
