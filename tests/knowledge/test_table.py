"""Sorted tables."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from verbale.errors import KnowledgeError
from verbale.knowledge.table import SortedTable, rows_of, shipped_table

keys = st.text(st.characters(exclude_characters="\t\n\r", exclude_categories=["Cs"]), max_size=5)


@given(st.lists(st.tuples(keys, keys), max_size=20), keys)
def test_the_rows_of_a_key_are_those_that_were_put_in(pairs, sought):
    lines = sorted({f"{key}\t{value}".encode() for key, value in pairs})
    table = SortedTable(b"".join(line + b"\n" for line in lines))
    for key in {sought, *(key for key, _ in pairs)}:
        assert sorted(table.rows(key)) == sorted({pair for pair in pairs if pair[0] == key})


def test_an_empty_table_has_no_rows():
    assert SortedTable().rows("a") == []


def test_a_file_that_was_taken_out_is_an_empty_table():
    assert len(shipped_table("no-such-file.tsv.gz")) == 0


def test_a_row_with_too_many_fields_is_refused():
    with pytest.raises(KnowledgeError, match="fields"):
        list(rows_of("territories.tsv", 2))


def test_rows_are_filled_up():
    assert {len(row) for row in rows_of("territories.tsv", 8)} == {8}
