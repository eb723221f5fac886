"""Place names of a report, tied to a gazetteer made up for it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from verbale.extract.places import places_by_governor, read_places
from verbale.knowledge.gazetteer import Entry, gazetteer_of
from verbale.record import Analysis, Attribution, Document, Name
from verbale.testing import analysis

KESTIA = Entry("Kestia", "country", "KST", "KS", 10.0, 20.0, geonameid=11)
TARSIA = Entry("Tarsia", "country", "TRS", "TR", 50.0, 9.0)
CAPITAL = Entry("Kest", "town", "KST", "KS.1", 10.5, 20.5, 900_000, 12, capital=True)
TOWN = Entry("Alden", "town", "KST", "KS.1", 10.0, 21.0, 900_000)
GAZETTEER = gazetteer_of([(KESTIA, [], ["Kestian", "North Kestian"]), (TARSIA, [], []), (CAPITAL, [], []), (TOWN, [], [])])
PLACES = frozenset({"Kestia", "Tarsia", "Kest", "Alden", "Velm"})


def made(words: str, heads: str, deprels: str, upos: str, **parts: object) -> Analysis:
    """Words of one sentence; those of PLACES are names of places."""
    names = [Name(at, at + 1, "place") for at, word in enumerate(words.split()) if word in PLACES]
    tree = {"heads": [int(head) for head in heads.split()], "deprels": deprels, "upos": upos}
    return analysis(words, **{"names": names, **tree, **parts})


def uses(report: Analysis) -> list[tuple[str, str]]:
    return [(one.span.text, one.use) for one in read_places(report, GAZETTEER, "v")]


SAID = made("Kest said taxes fell", "1 -1 3 1", "nsubj root nsubj ccomp", "PROPN VERB NOUN VERB")


def test_a_place_has_the_gazetteers_name_position_and_country():
    place = read_places(SAID, GAZETTEER, "v")[0]
    assert (place.name, place.geonameid, place.lat, place.lon, place.country) == ("Kest", 12, 10.5, 20.5, "KST")


def test_a_name_that_the_gazetteer_lacks_has_no_position():
    place = read_places(made("Velm fell", "1 -1", "nsubj root", "PROPN VERB"), GAZETTEER, "v")[0]
    assert (place.name, place.lat, place.lon, place.country, place.geonameid) == ("Velm", None, None, None, None)


@pytest.mark.parametrize(
    ("words", "heads", "deprels", "upos", "use"),
    [
        ("Kest said taxes fell", "1 -1 3 1", "nsubj root nsubj ccomp", "PROPN VERB NOUN VERB", "metonym"),
        ("Kestia borders Tarsia", "1 -1 1", "nsubj root obj", "PROPN VERB PROPN", "metonym"),
        ("attacks by Kestia", "-1 2 0", "root case nmod", "NOUN ADP PROPN", "metonym"),
        ("Alden fell", "1 -1", "nsubj root", "PROPN VERB", "literal"),
        ("aid to Kest", "-1 2 0", "root case nmod", "NOUN ADP PROPN", "metonym"),
        ("ties with Kest", "-1 2 0", "root case nmod", "NOUN ADP PROPN", "metonym"),
        ("they fly to Kest", "1 -1 3 1", "nsubj root case obl", "PRON VERB ADP PROPN", "literal"),
        ("he lives in Kest", "1 -1 3 1", "nsubj root case obl", "PRON VERB ADP PROPN", "literal"),
        ("the Kest government left", "2 2 3 -1", "det compound nsubj root", "DET PROPN NOUN VERB", "modifier"),
        ("Kest 's mayor left", "2 0 3 -1", "nmod:poss case nsubj root", "PROPN PART NOUN VERB", "modifier"),
        ("a Kestian envoy left", "2 2 3 -1", "det amod nsubj root", "DET ADJ NOUN VERB", "modifier"),
    ],
)
def test_use(words, heads, deprels, upos, use):
    assert uses(made(words, heads, deprels, upos))[0][1] == use


def test_lands_that_border_do_not_act():
    report = made("Kestia borders Tarsia", "1 -1 1", "nsubj root obj", "PROPN VERB PROPN", lemmas="kestia border tarsia")
    assert uses(report) == [("Kestia", "literal"), ("Tarsia", "literal")]


def test_all_names_of_a_list_act():
    report = made("Kestia and Tarsia left", "3 2 0 -1", "nsubj cc conj root", "PROPN CCONJ PROPN VERB")
    assert uses(report) == [("Kestia", "metonym"), ("Tarsia", "metonym")]


def test_a_town_that_is_a_source_speaks():
    said = Attribution(source=((2, 3),), cue=((0, 2),), content=((3, 5),), score=1.0)
    tree = ("according to Alden taxes fell", "2 0 4 4 -1", "case fixed obl nsubj root", "VERB ADP PROPN NOUN VERB")
    assert uses(made(*tree, attributions=[said])) == [("Alden", "metonym")]


def test_one_who_is_urged_is_a_metonym():
    said = Attribution(source=((0, 1),), cue=((1, 2),), content=((3, 5),), score=1.0)
    tree = ("she urged Kest to act", "1 -1 1 4 1", "nsubj root obj mark xcomp", "PRON VERB PROPN PART VERB")
    assert uses(made(*tree, attributions=[said])) == [("Kest", "metonym")]


def test_an_adjective_of_two_words_is_one_place():
    report = made("the North Kestian army", "3 2 3 -1", "det amod amod root", "DET ADJ ADJ NOUN")
    assert uses(report) == [("North Kestian", "modifier")]


def test_words_in_small_letters_are_no_place():
    assert uses(analysis("a backup kest", names=[Name(2, 3, "place")])) == []


def test_two_places_joined_by_a_hyphen_are_two():
    text = "Kestia-Tarsia talks"
    report = analysis("Kestia - Tarsia talks", report=Document.from_text(text), names=[Name(0, 3, "place")])
    assert [found for found, _ in uses(report)] == ["Kestia", "Tarsia"]


def governed(report: Analysis) -> list[tuple[str, str]]:
    found = places_by_governor(report, read_places(report, GAZETTEER, "v"))
    return sorted((report.text(word), report.text(first)) for word, places in found.items() for first, _ in places)


@pytest.mark.parametrize(
    ("words", "heads", "deprels", "upos", "wanted"),
    [
        ("said at talks in Kest", "-1 2 0 4 2", "root case obl case nmod", "VERB ADP NOUN ADP PROPN",
         [("said", "Kest"), ("talks", "Kest")]),
        ("met in Kest and Alden", "-1 2 0 4 2", "root case obl cc conj", "VERB ADP PROPN CCONJ PROPN",
         [("met", "Alden"), ("met", "Kest")]),
        ("said leaders of Kest", "-1 0 3 1", "root obj case nmod", "VERB NOUN ADP PROPN", []),
        ("came from Kest", "-1 2 0", "root case obl", "VERB ADP PROPN", []),
        ("Kest said so", "1 -1 1", "nsubj root obj", "PROPN VERB PRON", []),
    ],
)  # fmt: skip
def test_places_hang_on_verbs_and_occasions(words, heads, deprels, upos, wanted):
    assert governed(made(words, heads, deprels, upos)) == wanted


@given(words=st.lists(st.sampled_from([*sorted(PLACES), "Kestian", "in", "said", ",", "(", "and"]), min_size=1, max_size=25))
def test_spans_hold_and_a_prefixed_paragraph_moves_them_alone(words):
    def read(lines: list[str], skip: int) -> list[tuple[object, ...]]:
        tags = " ".join("ADJ" if word == "Kestian" else "X" for word in lines)
        names = [Name(at, at + 1, "place") for at, word in enumerate(lines) if word in PLACES]
        report = analysis(" ".join(lines), upos=tags, names=names, sentences=[part for part in (skip, len(lines) - skip) if part])
        found = read_places(report, GAZETTEER, "v")
        assert all(report.document.text[one.span.start : one.span.end] == one.span.text for one in found)
        offset = len(" ".join([*lines[:skip], ""])) if skip else 0
        return [(one.span.start - offset, one.span.text, one.name, one.lat, one.lon, one.country, one.use) for one in found]

    assert read(["Nothing", "else", *words], 2) == read(words, 0)
