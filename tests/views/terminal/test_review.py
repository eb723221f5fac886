"""The card of one record: its paragraph with brackets, and its fields."""

from dataclasses import replace

import pytest

from tests.store.news import TALKS, talks
from verbale.record import Document
from verbale.review import Change, apply, decided
from verbale.views.terminal import Page
from verbale.views.terminal.review import KEYS, keys_line, review_card

READING = talks(title="Talks")
PROMISE, REFUSAL = READING.statements
MEETING, LEAVING = READING.events


def card(record: object, **page: object) -> str:
    return review_card(apply(READING, ()), record, "2 wait", Page(**page))  # type: ignore[arg-type]


def fields(text: str) -> dict[str, str]:
    rows = text.partition("\n\n")[2].splitlines()
    return {row[:12].strip(): row[12:] for row in rows if row[:12].strip().islower()}


def test_a_statement():
    text = card(PROMISE)
    assert text.splitlines()[:2] == ["Talks", "The Averin Post · Sun 20 Apr 2031" + " " * 41 + "2 wait"]
    assert "[Kestia will reopen talks on 3 May 2031], {Foreign Minister Dara Voss} <said>" in " ".join(text.split())
    found = fields(text)
    assert (found["speaker"], found["act"], found["source"], found["cue"]) == (
        "Dara Voss",
        "commit",
        "Foreign Minister Dara Voss",
        "said",
    )
    assert found["words"].endswith("0–38")
    assert found["disputed"] == "by other: Never"


def test_an_event():
    text = card(MEETING)
    assert "reopen [talks] on" in text
    found = fields(text)
    assert (found["type"], found["status"], found["by"], found["when"]) == ("CONSULT meet", "planned", "Kestia", "3 May 2031")
    assert fields(card(LEAVING))["where"] == "Belmar"


def test_who_has_decided():
    shown = apply(READING, [decided(apply(READING, ()), PROMISE.id, by="Ann", change=Change(act="deny"))])
    text = review_card(shown, shown.reading.statements[0], "", Page())
    assert "changed by Ann" in text
    assert fields(text)["act"] == "deny"


def test_only_its_own_paragraphs_are_shown():
    long = Document.from_text(f"Somewhere else.\n\n{TALKS}\n\nAnd so on.")
    shift = long.text.index("Kestia")
    moved = replace(REFUSAL, content=(long.span(shift, shift + 6),), cue=(), source=None, speaker=None, addressee=None)
    reading = replace(READING, document=long, sentences=(), actors=(), statements=(moved,), events=(), times=(), places=())
    text = review_card(apply(reading, ()), moved, "", Page())
    assert "[Kestia] will" in text
    assert "Somewhere" not in text
    assert "nobody named" in text


def test_a_report_steers_no_terminal():
    evil = Document.from_text("Ann said \x1b[31mno.")
    moved = replace(REFUSAL, content=(evil.span(9, 17),), cue=(), source=None, speaker=None, addressee=None)
    reading = replace(READING, document=evil, sentences=(), actors=(), statements=(moved,), events=(), times=(), places=())
    assert "\x1b" not in review_card(apply(reading, ()), moved, "", Page())


@pytest.mark.parametrize("width", [60, 80, 120])
def test_it_keeps_to_its_width(width):
    assert max(map(len, card(PROMISE, width=width).splitlines())) <= width


def test_the_keys_fit_on_a_line():
    assert keys_line(Page(width=80)).count("\n") == 1
    assert all(f"{key} {what}" in keys_line(Page(width=80)) for key, what in KEYS.items())
