"""A quotation over several paragraphs is of one speaker."""

from verbale.extract.statements.continued import continue_quotations
from verbale.extract.statements.quotes import QuotationIndex, find_quotations
from verbale.record import Analysis, Attribution, Document
from verbale.testing import analysis


def made(text: str, *attributions: tuple[int | None, list[tuple[int, int]]], depth: int = 0) -> Analysis:
    """Words parted by white space; each attribution is its cue and its contents."""
    told = [
        Attribution((), ((cue, cue + 1),) if cue is not None else (), tuple(parts), 1.0, depth) for cue, parts in attributions
    ]
    return analysis(" ".join(text.split()), report=Document.from_text(text), attributions=told)


def contents(one: Analysis) -> list[str]:
    found = continue_quotations(one, QuotationIndex(find_quotations(one.document)).outer)
    return [" + ".join(one.span(*words).text for words in told.content) for told in found]


def test_what_is_on_one_paragraph_stays_as_it_is():
    assert contents(made("“ No ” Ann said . “ Yes ” Bo said", (4, [(1, 2)]), (10, [(7, 8)]))) == ["No", "Yes"]


def test_a_later_paragraph_that_nobody_says_goes_to_the_one_who_began():
    assert contents(made("“ No .\n\n“ Never ” Ann said", (7, [(1, 3)]))) == ["No . + Never"]


def test_a_later_paragraph_that_another_cue_took_goes_back():
    one = made("Ann said “ no .\n\n“ Never ” Bo agreed", (1, [(3, 5)]), (9, [(6, 7)]))
    assert contents(one) == ["no . + Never"]


def test_three_paragraphs_are_one_content():
    assert contents(made("Ann said “ one .\n\n“ Two .\n\n“ Three ”", (1, [(3, 5)]))) == ["one . + Two . + Three"]


def test_a_paragraph_after_a_closed_quotation_is_another():
    assert contents(made("Ann said “ no ”\n\n“ Never ” Bo said", (1, [(3, 4)]), (9, [(6, 7)]))) == ["no", "Never"]


def test_a_paragraph_that_does_not_open_with_a_mark_ends_the_quotation():
    assert contents(made("Ann said “ no .\n\nSo “ never ” is right", (1, [(3, 5)]))) == ["no ."]


def test_a_quotation_that_nobody_says_gives_its_next_paragraph_to_nobody():
    assert contents(made("“ No .\n\n“ Never ” Ann said", (7, [(4, 5)]))) == ["Never"]


def test_what_is_said_inside_it_stays():
    assert contents(made("“ No .\n\n“ Never ” Ann said", (1, [(4, 5)]), depth=1)) == ["Never"]


def test_a_content_that_holds_the_opening_mark_is_not_doubled():
    assert contents(made("Ann said “ no .\n\n“ Never ”", (1, [(3, 5), (5, 7)]))) == ["no . + Never"]


def test_a_content_over_both_paragraphs_is_one():
    assert contents(made("Ann said “ no no no\n“ Never once ”", (1, [(3, 8)]))) == ["no no no\n“ Never once"]
