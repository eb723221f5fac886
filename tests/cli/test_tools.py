"""The seam between commands and library."""

import click

from tests.cli.fakes import FakeReader
from verbale.cli.tools import Tools, tools_of


def test_the_tools_of_the_context_come_first() -> None:
    tools = Tools(reader=FakeReader)
    assert tools_of(click.Context(click.Command("read"), obj=tools)) is tools


def test_else_the_packaged_ones() -> None:
    assert tools_of(click.Context(click.Command("read"))) == Tools()
