"""The keys of JSON lines, as they are given on the command line."""

import click
import pytest

from verbale.cli.fields import json_fields


def test_keys_that_are_given_stand_for_the_usual_ones() -> None:
    assert (json_fields([]).text, json_fields(["text=body"]).text) == ("text", "body")


def test_a_report_has_no_such_part() -> None:
    with pytest.raises(click.UsageError, match="--field words: a report has text, "):
        json_fields(["words=body"])
