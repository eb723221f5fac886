"""The closed lists of the formats: POLECAT's columns and scores, the numbers of states, statuses of a calendar."""

import json
import tomllib
from collections.abc import Mapping
from functools import cache
from importlib import resources
from types import MappingProxyType
from typing import Any

__all__ = ["calendar", "context", "cow_numbers", "polecat_terms"]


@cache
def polecat_terms() -> Mapping[str, Any]:
    """Give POLECAT's `columns` and `ours`, `quad` and `intensity` by event type, `mode` by type and mode."""
    return MappingProxyType(tomllib.loads(_text("polecat.toml")))


@cache
def cow_numbers() -> Mapping[str, str]:
    """Give the numbers of the Correlates of War by ISO 3166 alpha-3 code."""
    rows = (line.split() for line in _text("cow.tsv").splitlines() if not line.startswith("#"))
    return MappingProxyType(dict(row for row in rows))


@cache
def calendar() -> Mapping[str, Any]:
    """Give the `status` of a calendar entry by that of an event, and the words that make a time a `limit`."""
    return MappingProxyType(tomllib.loads(_text("ical.toml")))


@cache
def context() -> Mapping[str, Any]:
    """Give the JSON-LD context of an export: the terms of schema.org and of the Web Annotation vocabulary that it uses."""
    return MappingProxyType(json.loads(_text("context.json")))


def _text(name: str) -> str:
    return resources.files(__package__).joinpath("lexicon", name).read_text("utf-8")
