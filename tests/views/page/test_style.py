"""The style sheet and the policy."""

import re

from tests.views.page.made import full
from verbale.testing import document, reading, statement
from verbale.views.index import Index
from verbale.views.page import style
from verbale.views.page.marks import EVENT_ROLES, STATEMENT_ROLES


def test_sentences_with_statements_are_anchors():
    assert re.findall(r"#s(\d+)\{anchor-name", style.sheet(Index(full()))) == ["1", "3", "4", "5", "6", "7", "8", "9", "11"]


def test_every_role_has_a_look():
    sheet = style.sheet(Index(full()))
    assert all(f".on-{role}{{" in sheet for role in (*STATEMENT_ROLES, *EVENT_ROLES))


def test_every_record_lights_up_its_own_words():
    lights = style.lights(Index(full()))
    assert all(f".k{number}:hover" in lights for number in range(1, 11))
    assert all(f".h{number}:hover" in lights for number in range(1, len(full().events) + 1))


def test_a_reading_of_very_many_records_goes_without():
    report = document("Mary said hi.")
    many = [statement(report, "hi", id=f"x{number}") for number in range(style.MOST_LIT + 1)]
    assert not style.lights(Index(reading(report, many))).strip()


def test_braces_of_the_sheet_are_paired_and_nothing_ends_the_element():
    sheet = style.sheet(Index(full())) + style.lights(Index(full()))
    assert sheet.count("{") == sheet.count("}")
    assert "<" not in sheet + style.script().replace(" < ", " ")
