"""One stored HTML page to a document: its report's words as they stand on the page, and what the page says about it."""

from collections.abc import Sequence
from typing import Final

from verbale.errors import EmptyInput, TooLarge
from verbale.inputs.extras import library
from verbale.inputs.html.article import report_blocks
from verbale.inputs.html.charset import page_text
from verbale.inputs.html.facts import PageFacts, facts_of
from verbale.inputs.html.flags import flags_of
from verbale.inputs.html.structured import Structured, structured_of
from verbale.inputs.html.tree import Block, Element, blocks_of, page_tree
from verbale.inputs.intake import Intake
from verbale.inputs.received import Received, StoredPage, admit

__all__ = ["read_page"]

PARAGRAPH: Final = "\n\n"
SCANT: Final = 40
"""Words below which the text that a page's own description carries is preferred, where it is longer."""


def read_page(page: StoredPage, intake: Intake | None = None) -> Received:
    r"""Make a document of one stored page; nothing outside it is looked up.

    Its text is the paragraphs of the report with a blank line between them, white space within a paragraph as one space each (a
    browser shows it so), every other character as on the page. Raises TooLarge, EmptyInput or NotEnglish. A hostile page may
    take any time and memory: read pages of strangers with `verbale.inputs.hostile`.

    >>> read_page(StoredPage(b"<article><p>Mary Lund said  that talks <b>would</b> go on.</p></article>")).text
    'Mary Lund said that talks would go on.'
    """
    intake = intake or Intake()
    if len(page.data) > intake.max_bytes:
        what = f"is a page of {len(page.data):,} bytes, over the limit of {intake.max_bytes:,}"
        raise TooLarge(what, page.where, "raise --max-bytes to read it")
    tree = page_tree(page_text(page.data, page.content_type))
    if tree is None:
        raise EmptyInput("is a page without a word", page.where, "check that it was saved whole")
    structured = structured_of(tree)
    blocks = tuple(blocks_of(tree))
    facts = facts_of(tree, structured, page.address, blocks)
    text = _report(tree, blocks, facts, structured)
    language = admit(text, page.where, intake)
    return Received(
        text,
        path=page.where or None,
        url=facts.url,
        title=facts.title,
        outlet=facts.outlet,
        authors=facts.authors,
        published=intake.published or facts.published,
        language=language,
        flags=flags_of(text, blocks, facts, structured),
    )


def _report(tree: Element, blocks: Sequence[Block], facts: PageFacts, structured: Structured) -> str:
    """The paragraphs on the page; where they are scant, the text that the page's own description carries."""
    extracted = _extracted(tree)
    found = report_blocks(blocks, extracted, facts.title)
    text = PARAGRAPH.join(block.text for block in found) or extracted
    described = structured.body
    if len(text.split()) < SCANT and len(described.split()) > len(text.split()) and "<" not in described:
        return described
    return text


def _extracted(tree: Element) -> str:
    """What trafilatura takes for the report: fast (no second extractor), and rather more than less."""
    bare_extraction = library("trafilatura", "HTML pages").bare_extraction
    found = bare_extraction(tree, fast=True, favor_recall=True, include_comments=False, with_metadata=False)
    return (found.text or "") if found is not None else ""
