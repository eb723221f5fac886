"""Invitations and the names of containers."""

from dataclasses import fields

import pytest

from verbale.inputs.html.furniture import Furniture, furniture, is_furniture, stands_apart
from verbale.inputs.html.tree import blocks_of, page_tree


def test_the_lexicon_has_every_list_in_lower_case_without_double_entries():
    lists = [getattr(furniture(), one.name) for one in fields(Furniture)]
    assert all(entries and len(set(entries)) == len(entries) for entries in lists)
    assert all(entry == entry.lower() for entries in lists for entry in entries)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("CLICK HERE to get our app", True),
        ("Sign up for the morning letter.", True),
        ("“Sign up for it,” the minister said.", False),
        ("Subscribe " + "and the union will strike again " * 10, False),
    ],
)
def test_an_invitation(text, expected):
    (block,) = blocks_of(page_tree(f"<p>{text}</p>"))
    assert is_furniture(block) is expected


@pytest.mark.parametrize(
    ("name", "expected"), [("class=related-stories", True), ("id=Newsletter", True), ("class=story-body", False)]
)
def test_a_container_named_for_something_else(name, expected):
    (block,) = blocks_of(page_tree(f"<div {name}><div><p>Talks go on.</p></div></div>"))
    assert stands_apart(block) is expected
