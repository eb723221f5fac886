"""Discrepancies of a store: both sides with their words."""

import pytest

from tests.store.turned import AFTER, BEFORE, RAIN, made
from verbale.store import FacedScope, Store, cast, discrepancies


def test_two_quotations_face_to_face(compared: Store) -> None:
    (found,) = discrepancies(compared)
    first, second = found.first, found.second
    assert (found.kind, found.matter.split()) == ("position_changed", ["bridg", "lorri", "open", "senn"])
    assert (first.report.id, first.day, first.act, first.name, first.negated) == (
        BEFORE.id,
        "2031-04-12",
        "refuse",
        "Sand",
        False,
    )
    assert (second.report.outlet, second.words, second.actor) == ("Wire", "to open the Senn bridge to lorries", first.actor)
    assert BEFORE.text[first.spans[0].start : first.spans[0].end] == first.words


def test_which_are_meant(compared: Store) -> None:
    sand, dunn = (next(one.id for one in cast(compared) if one.name == name) for name in ("Sand", "Dunn"))
    asked = {
        FacedScope(kind="position_changed"): 1,
        FacedScope(kind="accounts_differ"): 0,
        FacedScope(actor=sand): 1,
        FacedScope(actor=dunn): 0,
        FacedScope(story=BEFORE.id): 1,
        FacedScope(story=RAIN.id): 0,
        FacedScope(report=AFTER.id): 1,
        FacedScope(report=RAIN.id): 0,
    }
    assert {scope: len(discrepancies(compared, scope)) for scope in asked} == asked


@pytest.mark.parametrize(("limit", "offset", "found"), [(0, 0, 0), (1, 0, 1), (1, 1, 0)])
def test_a_page_of_them(compared: Store, limit: int, offset: int, found: int) -> None:
    assert len(discrepancies(compared, limit=limit, offset=offset)) == found


def test_one_that_lost_a_side_is_not_shown(compared: Store) -> None:
    compared.add([made(AFTER, "to open the Senn bridge to lorries", "offer", version="0.0.1")])
    assert discrepancies(compared) == ()
