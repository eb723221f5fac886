"""Digests: what is found from them is what is found from the readings."""

from dataclasses import replace

import pytest

from tests.corpus.made import counted, report, told
from verbale.corpus import (
    changed_positions,
    differing_accounts,
    digest,
    find_stories,
    merge_actors,
    pack_digest,
    quotations,
    unpack_digest,
)
from verbale.errors import RecordError
from verbale.record import Reading
from verbale.testing import actor, statement


def held() -> list[Reading]:
    first = report("Sand said 12 guards were killed at Karsk. Sand would not open the Senn bridge.", "2031-05-02", "Post")
    later = report("Marsh said 40 guards were killed at Karsk. Sand will open the Senn bridge.", "2031-05-03", "Wire")
    made = []
    for text, number, words, act in (
        (first, "12", "open the Senn bridge", "refuse"),
        (later, "40", "open the Senn bridge", "offer"),
    ):
        sand = actor(text, "Sand", "Sand", kind="state")
        said = statement(text, words, speaker=sand.id, act=act)
        deaths = counted(text, "killed", number, float(number), "guards")
        made.append(told(text, [deaths], [said], [sand]))
    return made


def test_the_same_is_found_from_digests_as_from_readings() -> None:
    readings = held()
    digests = [unpack_digest(pack_digest(digest(one))) for one in readings]
    cast = merge_actors(readings)
    stories = {one.document.id: "story" for one in readings}
    assert merge_actors(digests) == cast
    assert find_stories(digests) == find_stories(readings)
    assert quotations(digests, cast) == quotations(readings, cast)
    assert [one.stems for one in quotations(digests, cast)] == [one.stems for one in quotations(readings, cast)]
    accounts = differing_accounts(readings, cast, stories)
    assert differing_accounts(digests, cast, stories) == accounts
    assert [one.matter for one in accounts] == ["guard"]
    assert len(changed_positions(quotations(digests, cast))) == 1


def test_the_first_mention_by_name_is_kept_of_an_actor() -> None:
    text = report("She left. Mary Lund left, and Lund came back.")
    lund = actor(text, "Mary Lund", ("She", "pronoun"), "Mary Lund", "Lund@2")
    one = digest(told(text, actors=[lund]))
    assert [mention.span.text for mention in one.actors[0].mentions] == ["Mary Lund"]
    nobody = replace(lund, mentions=lund.mentions[:1])
    assert [mention.form for mention in digest(told(text, actors=[nobody])).actors[0].mentions] == ["pronoun"]


def test_what_is_no_digest() -> None:
    with pytest.raises(RecordError, match="cannot be unpacked"):
        unpack_digest(b"\x80")
