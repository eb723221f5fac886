"""A record's cells side by side."""

from verbale.views.ink import plain, printed
from verbale.views.terminal.page import Page
from verbale.views.terminal.rows import Row, part_head

ROW = Row(offset=7, number="1", who=[plain("Ada")], act=[plain("says")], words=[plain("no")], notes=["to Lee", "in Kest"])


def shown(row: Row, width: int) -> list[str]:
    return [printed(line, colour=False) for line in row.lines(Page(width))]


def test_notes_follow_the_words_on_a_narrow_page() -> None:
    first, *rest = shown(ROW, 80)
    assert first.split() == ["1", "Ada", "says", "no", "7"]
    assert rest == [" " * 35 + "to Lee", " " * 35 + "in Kest"]


def test_notes_have_their_column_on_a_wide_page() -> None:
    (line,) = shown(ROW, 120)
    assert line[92:].split() == ["to", "Lee,", "in", "Kest", "7"]


def test_a_row_of_nothing_keeps_its_offset() -> None:
    assert shown(Row(offset=7), 80) == [" " * 79 + "7"]


def test_the_head_of_a_part() -> None:
    head = printed(part_head("done", "1 happening", Page(80)), colour=False)
    assert (head[:4], head[-11:], len(head)) == ("DONE", "1 happening", 80)
