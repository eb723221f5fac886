"""Damages are told and what is whole is read, on few offsets of each kind."""

import random

import pytest

from benchmarks.damage import A_PART, RECORDS, archive, lines, recovery, texts_of

TEXTS = texts_of(random.Random(7))


@pytest.mark.parametrize("packed", [archive(TEXTS), lines(TEXTS, A_PART), lines(TEXTS, RECORDS)], ids=["warc", "parts", "one"])
def test_damages(packed):
    found = recovery(packed, 6, random.Random(7))
    assert found.reported == 100
    assert found.recovered >= 95


def test_what_a_damage_leaves():
    packed = archive(TEXTS[:3])
    first = len(packed.members[0])
    assert packed.undamaged(first + 5, cut=False) == {TEXTS[0], TEXTS[2]}
    assert packed.undamaged(first + 5, cut=True) == {TEXTS[0]}
