"""A page as blocks: what a browser sets as lines of their own."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from verbale.inputs.html.tree import blocks_of, key, page_tree, words


def texts(page: str) -> list[str]:
    tree = page_tree(page)
    return [] if tree is None else [block.text for block in blocks_of(tree)]


def test_inline_elements_part_no_words():
    assert texts("<p>The <b>mi</b>nister <a href=x>said</a><i>:</i> “No.”</p>") == ["The minister said: “No.”"]


def test_words_beside_an_inner_block_are_blocks_of_their_own():
    assert texts("<div>before<p>within</p>behind</div>") == ["before", "within", "behind"]


def test_white_space_is_one_space():
    assert texts("<p>  He\n\t said\xa0no.  </p>") == ["He said no."]


def test_two_line_breaks_part_paragraphs_and_one_does_not():
    assert texts("<div>One<br>line.<br> <br/>Another.</div>") == ["One line.", "Another."]


@pytest.mark.parametrize(
    "unseen", ["<script>x = 1</script>", "<style>p {}</style>", "<!-- no -->", "<template><p>no</p></template>"]
)
def test_what_no_reader_sees_is_no_block(unseen):
    assert texts(f"<p>He {unseen}left.</p>") == ["He left."]


def test_the_share_of_letters_in_links():
    (block,) = blocks_of(page_tree("<p>ab <a href=x><b>cd</b></a></p>"))
    assert block.linked == 0.5


@pytest.mark.parametrize(
    "around", ["<nav>{}</nav>", "<footer>{}</footer>", "<div hidden>{}</div>", "<div style='display: none'>{}</div>"]
)
def test_what_stands_aside(around):
    (block,) = blocks_of(page_tree(around.format("<p>Home</p>")))
    assert block.aside


def test_an_entity_is_never_looked_up():
    page = '<!DOCTYPE r [<!ENTITY x SYSTEM "file:///etc/passwd">]><html><p>start &x; end</p></html>'
    assert "start &x; end" in texts(page)


def test_a_page_without_an_element():
    assert page_tree("") is None


def test_key_and_words():
    assert (key("“No,” He said."), words("He said")) == ("nohesaid", ["he", "said"])


@given(st.text())
def test_any_page_has_blocks_without_double_spaces(page):
    assert all(text == " ".join(text.split()) and text for text in texts(page))
