import pickle

import pytest

from verbale import errors
from verbale.errors import InputError, NotUnicode, RecordError, VerbaleError


def test_a_message_says_what_where_and_what_next() -> None:
    error = NotUnicode("is not UTF-8: byte 3", "a.txt", "save it as UTF-8")
    assert str(error) == "a.txt: is not UTF-8: byte 3; save it as UTF-8"
    assert (error.what, error.where, error.hint) == ("is not UTF-8: byte 3", "a.txt", "save it as UTF-8")


def test_parts_that_are_empty_leave_no_punctuation() -> None:
    assert str(VerbaleError("is empty")) == "is empty"
    assert str(VerbaleError("is empty", "a.txt")) == "a.txt: is empty"


@pytest.mark.parametrize("name", errors.__all__)
def test_there_is_one_tree(name: str) -> None:
    assert issubclass(getattr(errors, name), VerbaleError)


def test_what_a_report_does_wrong_is_an_input_error() -> None:
    names = ("EmptyInput", "NotText", "NotUnicode", "NotEnglish", "TooLarge", "Unreadable")
    assert all(issubclass(getattr(errors, name), InputError) for name in names)


def test_a_broken_record_is_a_value_error() -> None:
    assert issubclass(RecordError, ValueError)


def test_an_error_keeps_its_parts_between_processes() -> None:
    error = pickle.loads(pickle.dumps(RecordError("is within itself", "Statement 's1'", "mend it")))  # noqa: S301 - our own bytes
    assert str(error) == "Statement 's1': is within itself; mend it"
