"""Stubs before paywalls, and live blogs."""

import pytest

from verbale.inputs.html.facts import PageFacts
from verbale.inputs.html.flags import flags_of
from verbale.inputs.html.structured import Structured
from verbale.inputs.html.tree import blocks_of, page_tree
from verbale.inputs.received import LIVE_BLOG, PAYWALL_STUB

SHORT = "Veltria's transport minister said on Monday that the line would open."


def flags(text: str = SHORT, page: str = "<p>x</p>", facts: PageFacts | None = None, **said: bool) -> tuple[str, ...]:
    return flags_of(text, blocks_of(page_tree(page)), facts or PageFacts(), Structured(**said))


def test_a_page_like_most_has_none():
    assert flags() == ()


def test_a_short_text_that_is_not_free_or_breaks_off_or_asks_for_a_subscription():
    assert flags(paid=True) == flags(SHORT + " The union…") == (PAYWALL_STUB,)
    assert flags(page="<div>Subscribe to continue reading</div>") == (PAYWALL_STUB,)


def test_a_long_text_is_no_stub_whatever_the_page_says():
    assert flags(SHORT * 40, "<div>Subscribe to continue reading</div>", paid=True) == ()


@pytest.mark.parametrize(
    "facts",
    [PageFacts(url="https://post.example/live/1"), PageFacts(title="Sarn talks – live"), PageFacts(title="Vote: live updates")],
)
def test_a_live_blog_by_address_or_title(facts):
    assert flags(facts=facts) == (LIVE_BLOG,)


def test_a_live_blog_by_its_description():
    assert flags(live=True) == (LIVE_BLOG,)
