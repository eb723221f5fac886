"""The seed report's acceptance on a made-up report."""

from evaluation.said import Said
from evaluation.seed import (
    Wanted,
    found_statements,
    quotation_right,
    speaker_right,
    wanted_quotations,
    wanted_statements,
)

TEXT = 'Ann said "we go". Bob left.'
RECORD = {
    "entities": [
        {"id": "ann", "mentions": [{"start": 0, "end": 3}]},
        {"id": "bob", "mentions": [{"start": 18, "end": 21}]},
    ],
    "statements": [
        {
            "id": "s1",
            "tier": "must",
            "speaker": "ann",
            "content": [{"start": 10, "end": 15}],
            "direct": [{"start": 10, "end": 15}],
        },
        {"id": "s2", "tier": "should", "speaker": None, "content": [{"start": 22, "end": 26}], "direct": []},
    ],
}
ANN, BOB = (frozenset({0}),), (frozenset({18}),)
QUOTATION = Wanted("s1", frozenset({10, 13}), frozenset({0}))


def test_only_must_statements_are_asked_for() -> None:
    assert wanted_statements(TEXT, RECORD) == (QUOTATION,)


def test_each_direct_span_is_a_quotation() -> None:
    assert wanted_quotations(TEXT, RECORD) == (QUOTATION,)


def test_most_of_the_speaker_s_mentions_must_be_the_entity_s() -> None:
    assert speaker_right(Said(frozenset(), "Ann", ANN), frozenset({0}))
    assert not speaker_right(Said(frozenset(), "Ann", ANN + BOB), frozenset({0}))


def test_no_speaker_wants_none() -> None:
    assert speaker_right(Said(frozenset()), None)
    assert not speaker_right(Said(frozenset()), frozenset({0}))
    assert not speaker_right(Said(frozenset(), "Ann", ANN), None)


def test_each_statement_is_found_once() -> None:
    twice = [QUOTATION, QUOTATION]
    assert [item for item, _ in found_statements(twice, [Said(frozenset({10, 13}), "Ann", ANN)])] == [QUOTATION]


def test_a_quotation_belongs_to_exactly_one_statement() -> None:
    whole = Said(frozenset({4, 10, 13}), "Ann", ANN)
    assert quotation_right(QUOTATION, [whole])
    assert not quotation_right(QUOTATION, [whole, Said(frozenset({13}), "Ann", ANN)])
    assert not quotation_right(QUOTATION, [Said(frozenset({10}), "Ann", ANN)])
    assert not quotation_right(QUOTATION, [Said(frozenset({10, 13}), "Bob", BOB)])
    assert not quotation_right(QUOTATION, [])
