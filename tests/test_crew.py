"""Several processes: in order, nothing lost."""

import os
from collections.abc import Sequence
from multiprocessing import parent_process

from hypothesis import given
from hypothesis import strategies as st

from verbale.crew import batches, spread
from verbale.record import Document

TEXTS = [f"Report {number}. " * 400 for number in range(12)]


def lengths(documents: Sequence[Document]) -> list[tuple[int, bool]]:
    return [(len(one.text), parent_process() is not None) for one in documents]


def dies_in_another_process(documents: Sequence[Document]) -> list[int]:
    if parent_process() is not None and "Report 3." in documents[0].text:
        os._exit(9)
    return [len(one.text) for one in documents]


def test_results_come_in_order_from_other_processes() -> None:
    made = list(spread(map(Document, TEXTS), lengths, 2))
    assert made == [(len(text), True) for text in TEXTS]


def test_what_a_dead_process_leaves_is_done_here() -> None:
    assert list(spread(map(Document, TEXTS), dies_in_another_process, 2)) == [len(text) for text in TEXTS]


def test_documents_are_taken_as_they_are_needed() -> None:
    taken = []

    def documents() -> object:
        for text in TEXTS * 4:
            taken.append(text)
            yield Document(text)

    made = spread(documents(), lengths, 1)  # type: ignore[arg-type] # a generator of documents
    next(made)
    assert len(taken) < len(TEXTS)
    made.close()  # type: ignore[attr-defined] # a generator


@given(st.lists(st.integers(1, 40), max_size=30), st.integers(1, 60))
def test_batches_hold_every_document_once(sizes: list[int], size: int) -> None:
    made = list(batches([Document("a" * number) for number in sizes], size))
    assert [len(one.text) for batch in made for one in batch] == sizes
    assert all(sum(len(one.text) for one in batch) >= size for batch in made[:-1])
