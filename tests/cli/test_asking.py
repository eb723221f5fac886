"""Keys and lines: how a person is asked."""

import io
from collections.abc import Sequence

import pytest

from verbale.cli.asking import Keys, Lines

NAMES = ("Ann Dell", "Ben Ash", "Benno")


def offers(typed: str) -> Sequence[str]:
    return [name for name in NAMES if name.casefold().startswith(typed.casefold())]


def keys(*pressed: str) -> Keys:
    waiting = iter(pressed)
    return Keys(80, lambda: next(waiting))


@pytest.mark.parametrize(
    ("pressed", "words"),
    [
        ("be\r", "Ben Ash"),
        ("be2\x7f\r", "Ben Ash"),
        ("benn\n", "Benno"),
        ("3\r", "3"),
        ("\r", ""),
        ("an\x1b", ""),
        ("\x04", ""),
        ("=Zed\r", "=Zed"),
        ("x\x7f\x7fa\r", "Ann Dell"),
    ],
)
def test_words_are_completed_by_enter(pressed: str, words: str) -> None:
    assert keys(*pressed).words("speaker", offers) == words


def test_a_number_takes_what_stands_under_it() -> None:
    assert keys("2", "\r").words("speaker", lambda typed: NAMES if typed in ("", "2") else ()) == "Ben Ash"


def test_arrows_write_nothing() -> None:
    assert keys("b", "\x1b[A", "e", "\r").words("speaker", offers) == "Ben Ash"


def test_what_answers_stands_beside_what_is_typed(capsys: pytest.CaptureFixture[str]) -> None:
    keys("b", "\r").words("speaker", offers)
    assert "speaker: b  (1 Ben Ash  2 Benno)" in capsys.readouterr().out


@pytest.mark.parametrize(("pressed", "key"), [("a", "a"), ("\x1b", "q"), ("\x04", "q"), ("", "q")])
def test_a_key(pressed: str, key: str) -> None:
    assert keys(pressed).key() == key


def test_a_line_is_a_key_and_its_words() -> None:
    lines = Lines(io.StringIO("\n s  Ann Dell \n"))
    assert (lines.key(), lines.words("speaker", offers), lines.key()) == ("s", "Ann Dell", "q")


def test_words_of_the_next_line() -> None:
    lines = Lines(io.StringIO("s\n2\n"))
    assert (lines.key(), lines.words("speaker", offers)) == ("s", "Ben Ash")
