"""Topics from the statements' own words."""

from hypothesis import given
from hypothesis import strategies as st

from tests.corpus.made import quotation
from verbale.corpus import find_topics

CROSSING = "the border crossing at Senn stays shut"
OPEN = "the border crossing will open again"
WHEAT = "exports of wheat are banned"


def topics(*words: str) -> list[tuple[str, int]]:
    found = find_topics(quotation(text, str(number)) for number, text in enumerate(words))
    return [(topic.name, len(topic.quotations)) for topic in found]


def test_statements_on_one_matter_are_one_topic_named_by_a_phrase_they_share():
    assert topics(CROSSING, WHEAT, OPEN, "wheat exports stay banned") == [("border crossing", 2), ("exports", 2)]


def test_a_name_is_as_it_was_written_and_no_number():
    assert topics("412 Ballots in Sarn", "412 ballots")[0][0] in {"412 Ballots", "Ballots"}


def test_what_says_nothing_of_a_matter_has_no_topic():
    assert topics("They said so.") == []


@given(st.lists(st.sampled_from([CROSSING, OPEN, WHEAT, "Yes.", "“No.”", "14"]), max_size=8))
def test_a_statement_is_in_one_topic_at_most_and_a_topic_has_words_for_its_name(words):
    found = find_topics(quotation(text, str(number)) for number, text in enumerate(words))
    records = [one.record for topic in found for one in topic.quotations]
    assert len(records) == len(set(records))
    assert all(topic.name or topic.quotations[0].words == "14" for topic in found)
