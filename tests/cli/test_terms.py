"""On what terms reports are taken in: the options of a command, and what they mean."""

import datetime as dt
from typing import Any

import click
import pytest

from verbale.cli.terms import intake_of, linked_option, terms
from verbale.inputs import Intake


def given(*arguments: str) -> dict[str, Any]:
    """The options of a command as its function gets them."""
    found: dict[str, Any] = {}
    command = click.command(terms(linked_option(lambda **options: found.update(options))))
    command.main(arguments, standalone_mode=False)
    return found


def test_unasked_the_terms_are_those_of_the_library() -> None:
    options = given()
    assert intake_of(options["max_bytes"], options["any_language"], None) == Intake()
    assert options["linked"] is False


def test_what_is_asked_for_is_what_holds() -> None:
    options = given("--max-bytes", "7", "--any-language", "--linked")
    assert (options["max_bytes"], options["any_language"], options["linked"]) == (7, True, True)
    day = dt.datetime(2031, 5, 2, tzinfo=dt.UTC)
    assert intake_of(options["max_bytes"], options["any_language"], day) == Intake(
        max_bytes=7, any_language=True, published="2031-05-02"
    )


@pytest.mark.parametrize("size", ["0", "-1", "1.5", "all"])
def test_a_report_has_a_byte_at_least(size: str) -> None:
    with pytest.raises(click.BadParameter):
        given("--max-bytes", size)
