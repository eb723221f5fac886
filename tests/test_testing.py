import pytest

from verbale.errors import UsageError
from verbale.record import Name
from verbale.testing import actor, analysis, document, find, reading, statement


def test_find_counts_the_times_that_words_stand_in_a_report() -> None:
    report = document("he said he went")
    assert (find(report, "he").start, find(report, "he@2").start) == (0, 8)


@pytest.mark.parametrize("words", ["she", "he@3"])
def test_find_refuses_words_that_are_not_there(words: str) -> None:
    with pytest.raises(UsageError, match="does not stand in"):
        find(document("he said he went"), words)


def test_an_analysis_is_filled_in() -> None:
    filled = analysis("Mary said : hi .")
    assert filled.words == 5
    assert filled.head.tolist() == [-1, 0, 0, 0, 0]
    assert filled.deprel == ("root", "dep", "dep", "dep", "dep")
    assert filled.lemma[0] == "mary"


def test_an_analysis_takes_what_is_said_of_its_words() -> None:
    said = analysis(
        "Hi . Go .", heads=[-1, 0, -1, 2], sentences=[2, 2], kinds=["headline", "sentence"], names=[Name(0, 1, "person")]
    )
    assert said.sentence_kind == ("headline", "sentence")
    assert said.names[0].label == "person"


def test_words_are_found_in_a_report_of_their_own() -> None:
    report = document("“Hi,” Mary\r\nsaid.")
    assert analysis("“ Hi , ” Mary said .", report=report).text(5) == "said"


def test_an_analysis_refuses_words_that_the_report_lacks() -> None:
    with pytest.raises(UsageError, match="'left'"):
        analysis("Mary left", report=document("Mary said."))


def test_a_reading_puts_statements_and_actors_together() -> None:
    report = document("News\n\nMary said she left.")
    mary = actor(report, "Mary", "Mary", ("she", "pronoun"))
    said = statement(report, "she left", cue="said", source="Mary", speaker=mary.id)
    made = reading(report, [said], [mary])
    assert [report.text[s.start : s.end] for s in made.sentences] == ["News", "Mary said she left."]
    assert made.statements[0].source == (find(report, "Mary"),)


def test_a_statement_without_words_for_its_source_has_none() -> None:
    assert statement(document("Mary said hi."), "hi").source is None
