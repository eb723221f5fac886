"""The dictionary of the desk."""

import re
from importlib import resources

import pytest

from verbale.desk.words import say, vocabulary_of_desk, written
from verbale.errors import UsageError

FOLDER = resources.files("verbale.desk")
TEXTS = [
    *(file.read_text("utf-8") for file in FOLDER.joinpath("templates").iterdir()),
    *(
        file.read_text("utf-8")
        for part in ("", "drawings")
        for file in FOLDER.joinpath(part).iterdir()
        if file.name.endswith(".py")
    ),
]
ALL = "\n".join(TEXTS)
DYNAMIC = (
    "tab.",
    "status.",
    "search.",
    "actor.",
    "page.",
    "today.",
    "narrow.",
    "network.",
    "reviewed.",
    "said.disputed_by_",
    "review.new_",
    "review.add_",
)
"""Beginnings of keys that templates put together."""


def test_gaps_are_filled_and_what_fills_them_is_escaped() -> None:
    assert say("count.reports", count=1200) == "1,200 reports"
    assert say("count.reports", count=1) == "1 report"
    assert say("said.to", name="<b>") == "to &lt;b&gt;"
    assert written("said.to", name="<b>") == "to <b>"


def test_a_key_without_words_is_an_error() -> None:
    with pytest.raises(UsageError, match=r"no\.such"):
        say("no.such")


def test_every_key_that_is_asked_for_has_words() -> None:
    asked = set(re.findall(r"""(?:\bt|say|strong|written)\(f?["']([a-z]+\.[a-z_]+)["'][,)]""", ALL))
    assert len(asked) > 80
    assert asked <= set(vocabulary_of_desk())


def test_no_words_lie_about_unused() -> None:
    unused = [key for key in vocabulary_of_desk() if f'"{key}"' not in ALL and not key.startswith(DYNAMIC)]
    assert unused == []
