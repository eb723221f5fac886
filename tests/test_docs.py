"""The pages agree with the code."""

import re

import pytest

from tests.pages import GUIDES, LINK, NAMES, OURS, REFERENCE, ROOT, commands, is_there, page
from verbale.record import json_schema
from verbale.record.ontology import vocabulary

JSON = page("docs/json.md")
PARTS = json_schema()["$defs"]


def section(part: str) -> str:
    """Give what docs/json.md says under the head of a part of the schema."""
    return re.search(rf"^## {part}\n(.*?)(?=^## |\Z)", JSON, re.DOTALL | re.MULTILINE)[1]


@pytest.mark.parametrize(("part", "key"), [(part, key) for part, schema in PARTS.items() for key in schema["properties"]])
def test_every_key_of_the_schema_is_named_under_its_part(part, key):
    assert f"| `{key}` |" in section(part)


@pytest.mark.parametrize("part", PARTS)
def test_no_key_is_named_that_the_schema_has_not(part):
    assert set(re.findall(r"^\| `(\w+)` \|", section(part), re.MULTILINE)) == set(PARTS[part]["properties"])


@pytest.mark.parametrize("part", PARTS)
def test_closed_lists_are_given_whole(part):
    for key, schema in PARTS[part]["properties"].items():
        row = next(line for line in section(part).splitlines() if line.startswith(f"| `{key}` |"))
        assert all(f"`{term}`" in row for term in schema.get("enum", ()) if term is not None)


@pytest.mark.parametrize("name", [*dict.fromkeys([*NAMES, *GUIDES, *REFERENCE])])
def test_links_between_pages_lead_somewhere(name):
    assert [link for link in LINK.findall(page(name)) if not (ROOT / name).parent.joinpath(link).exists()] == []


@pytest.mark.parametrize("name", NAMES[1:])
def test_what_a_page_tells_to_type_is_there(name):
    assert [" ".join(words) for words in commands(page(name)) if not is_there(words)] == []


@pytest.mark.parametrize("name", [*GUIDES, "docs/reference/commands.md"])
def test_what_a_guide_tells_to_type_of_ours_is_there(name):
    asked = [words for words in commands(page(name)) if words[0] in OURS]
    assert [" ".join(words) for words in asked if not is_there(words)] == []


@pytest.mark.parametrize("name", [*GUIDES, *REFERENCE])
def test_the_index_leads_to_every_page(name):
    assert f"]({name.removeprefix('docs/')})" in page("docs/README.md")


def test_the_glossary_has_every_act():
    assert all(f"`{act}`" in page("GLOSSARY.md") for act in vocabulary("act"))
