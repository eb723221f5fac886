"""What each stretch of the text belongs to."""

from hypothesis import given
from hypothesis import strategies as st

from tests.views.page.made import full, hostile
from verbale.testing import document, find, reading, statement
from verbale.views.index import Index
from verbale.views.page.marks import Mark, marks_of, stretches


def mark(start: int, end: int, role: str = "t", number: int = 1, extent: int = 9) -> Mark:
    return Mark(start, end, role, number, extent)


def classes_at(made, words: str) -> set[str]:
    """The classes of the stretch that begins where words begin."""
    place = find(made.document, words).start
    cut = stretches(marks_of(Index(made)), 0, made.document.chars)
    return set(next(one.classes for one in cut if one.start <= place < one.end))


def test_text_is_cut_where_a_mark_begins_or_ends():
    assert [(cut.start, cut.end) for cut in stretches([mark(2, 5)], 0, 9)] == [(0, 2), (2, 5), (5, 9)]


def test_overlapping_marks_share_their_middle():
    cut = stretches([mark(0, 4, "t", 1), mark(2, 6, "s", 2)], 0, 6)
    assert [set(one.classes) & {"t1", "s2"} for one in cut] == [{"t1"}, {"t1", "s2"}, {"s2"}]


@given(st.lists(st.tuples(st.integers(0, 20), st.integers(1, 9), st.sampled_from("tsqizvwy"), st.integers(1, 4)), max_size=9))
def test_stretches_are_the_whole_text_in_order_and_carry_all_roles(drawn):
    marks = [mark(start, start + length, role, number) for start, length, role, number in drawn]
    cut = stretches(marks, 0, 30)
    assert [place for one in cut for place in range(one.start, one.end)] == list(range(30))
    for one in cut:
        assert {f"{m.role}{m.number}" for m in marks if m.start <= one.start < m.end} <= set(one.classes)


def test_marks_outside_are_left_and_those_at_the_edge_are_clipped():
    assert [(cut.start, cut.end, bool(cut.classes)) for cut in stretches([mark(0, 3), mark(8, 12)], 2, 9)] == [
        (2, 3, True),
        (3, 8, False),
        (8, 9, True),
    ]


def test_the_pointer_means_the_innermost_statement():
    assert "k8" in classes_at(full(), "to withdraw")
    assert "k7" in classes_at(full(), "had promised")


def test_words_that_dispute_are_marked_at_rest_and_mean_the_statement_they_stand_in():
    assert {"d", "z4", "q5", "k5"} <= classes_at(full(), "denied")


def test_words_of_no_statement_mean_the_event():
    assert {"v1", "e", "h1"} <= classes_at(full(), "struck")


def test_conditions_are_marked_within_their_content():
    assert {"t2", "i2", "k2"} <= classes_at(full(), "if Ostravan")


def test_discontinuous_content_leaves_the_words_between_bare():
    report = document("“No,” he said. “Never.”")
    said = reading(report, [statement(report, "No", "Never.", cue="said")])
    assert "t1" in classes_at(said, "Never")
    assert "t1" not in classes_at(said, "he ")


def test_overlapping_parts_of_hostile_text_are_all_there():
    assert {"t2", "t3", "t4"} <= classes_at(hostile(), "so”")
