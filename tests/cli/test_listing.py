"""The options of commands on a store become criteria, and a list has one form at a time."""

import datetime as dt
import json
from typing import Any

import click
import pytest
from click.testing import CliRunner, Result

from verbale.cli.listing import by_day, criteria, days, forms, limited, searched, write_list
from verbale.store import Criteria, Value


def given(option: Any, *arguments: str) -> dict[str, Any]:  # noqa: ANN401 - any of the decorators
    """The options of a command as its function gets them."""
    found: dict[str, Any] = {}
    command = click.command(option(lambda **options: found.update(options)))
    command.main(arguments, standalone_mode=False)
    return found


def listed(*arguments: str) -> Result:
    """Run a command that lists two values."""

    @click.command
    @limited(20)
    @forms
    def command(limit: int, **options: Any) -> None:  # noqa: ANN401 - click's options
        rows = [Value("talks", 2), Value("=raid", 1)][:limit]
        write_list(rows, lambda page: f"{len(rows)} on {page.width}\n", options)

    return CliRunner().invoke(command, arguments, env={"COLUMNS": "90", "NO_COLOR": "1"})


def test_options_of_a_search_are_criteria_and_what_is_left_out_asks_nothing() -> None:
    options = given(searched, "--by", "Voss", "--act", "deny", "--since", "2031-05-02")
    assert criteria(options) == Criteria(by="Voss", act="deny", since=dt.date(2031, 5, 2))
    assert options == {}


def test_days_are_taken_out_of_the_options() -> None:
    options = {**given(by_day, "--until", "2031-05-20"), "limit": 3}
    assert (days(options), options) == ((None, dt.date(2031, 5, 20)), {"limit": 3})


@pytest.mark.parametrize("arguments", [("--act", "shout"), ("--type", "deny"), ("--since", "soon"), ("--until", "2031-13-01")])
def test_what_is_no_term_and_no_day_is_refused(arguments: tuple[str, ...]) -> None:
    with pytest.raises(click.BadParameter):
        given(searched, *arguments)


def test_a_list_is_a_page_unless_rows_are_asked_for() -> None:
    assert listed().stdout == "2 on 90\n"
    assert listed("--width", "70", "--limit", "1").stdout == "1 on 70\n"
    assert [json.loads(line)["count"] for line in listed("--json").stdout.splitlines()] == [2, 1]
    assert listed("--csv").stdout.splitlines() == ["value,count", "talks,2", "'=raid,1"]


def test_two_forms_at_once_are_refused() -> None:
    ended = listed("--json", "--csv")
    assert (ended.exit_code, "exclude each other" in ended.stderr) == (2, True)


def test_no_rows_at_all_are_refused() -> None:
    assert listed("--limit", "0").exit_code == 2


def test_a_list_may_be_written_to_a_file(tmp_path) -> None:
    ended = listed("--csv", "-o", str(tmp_path / "list.csv"))
    assert (ended.exit_code, ended.stdout) == (0, "")
    assert (tmp_path / "list.csv").read_text("utf-8").startswith("value,count")
