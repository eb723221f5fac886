"""Invented pages are read as they should be, and the protocol counts what is right."""

from pathlib import Path

import pytest

from evaluation.page_facts import InventedPage, measure, outcomes, pages


def test_the_figures_count_the_pages():
    title, published = measure(Path(), None)
    found = tuple(outcomes())
    assert title.value == pytest.approx(100 * sum(one.title == one.page.title for one in found) / len(found))
    assert published.value >= 98


def test_each_page_is_one_of_a_kind():
    names = [page.name for page in pages()]
    assert len(names) == len(set(names)) >= 30


def test_a_day_that_there_is_not():
    with pytest.raises(ValueError, match="day"):
        InventedPage("x", "x", "2023-02-30", "", "")
