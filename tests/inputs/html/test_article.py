"""The report among the blocks of its page."""

from verbale.inputs.html.article import report_blocks
from verbale.inputs.html.tree import blocks_of, page_tree

FIRST = "Veltria's transport minister said on Monday that the northern line would open again in March."
SECOND = "“We keep our word,” Mary Lund told reporters in Sarn, the capital, after the cabinet had met."
THIRD = "The union answered that it had heard such promises before and would not call its strike off."


def report(page: str, extracted: str, title: str | None = None) -> list[str]:
    return [block.text for block in report_blocks(tuple(blocks_of(page_tree(page))), extracted, title)]


def test_words_are_those_of_the_page_where_the_extractor_lost_some():
    page = f"<article><p>{FIRST}</p><p>“We keep <em>our</em> word,” Mary Lund told reporters in Sarn after it.</p></article>"
    lossy = f"{FIRST}\n“We keep word,” Mary Lund told reporters in Sarn after it."
    assert report(page, lossy) == [FIRST, "“We keep our word,” Mary Lund told reporters in Sarn after it."]


def test_a_second_container_that_is_set_like_the_first_is_taken():
    page = f"<main><div class=grid><div class=body><p>{FIRST}</p><p>{SECOND}</p></div></div>"
    page += f"<div class=grid><div class=body><p>{THIRD}</p></div></div></main>"
    assert report(page, f"{FIRST}\n{SECOND}") == [FIRST, SECOND, THIRD]


def test_prose_in_a_container_that_is_named_for_something_else_is_not():
    page = (
        f"<main><div class=x><div class=y><p>{FIRST}</p></div></div><div class=x id=related-stories><div class=y><p>{THIRD}</p>"
    )
    assert report(page, FIRST) == [FIRST]


def test_a_second_copy_of_the_report_is_not_taken():
    page = f"<section><article><p>{FIRST}</p><p>{SECOND}</p></article></section><div class=copy><p>{FIRST}</p></div>"
    assert report(page, f"{FIRST}\n{SECOND}") == [FIRST, SECOND]


def test_the_headline_has_its_own_field():
    page = f"<article><h1>Northern line to open</h1><p>{FIRST}</p></article>"
    assert report(page, f"Northern line to open\n{FIRST}", "Northern line to open") == [FIRST]


def test_links_and_invitations_are_left_out():
    link, invitation = "Union to meet on Friday over the strike", "Sign up for our letter here"
    page = f"<article><p>{FIRST}</p><p><a href=x>{link}</a></p><p>{invitation}</p></article>"
    assert report(page, f"{FIRST}\n{link}\n{invitation}") == [FIRST]


def test_cells_of_a_table_and_items_of_a_list_are_found():
    page = f"<article><p>{FIRST}</p><table><tr><td>Line<td>Day</table><ul><li>Sarn first</ul></article>"
    assert report(page, f"{FIRST}\n| Line | Day |\n- Sarn first") == [FIRST, "Line", "Day", "Sarn first"]


def test_nothing_in_common():
    assert report(f"<p>{FIRST}</p>", "Words that stand nowhere on the page at all.") == []
