import pytest

from verbale.errors import RecordError
from verbale.record.ontology import ontology_version, vocabularies, vocabulary


def test_acts_come_in_the_order_in_which_they_are_tried() -> None:
    acts = list(vocabulary("act"))
    assert (acts[0], acts[-1], len(acts)) == ("threaten", "assert", 14)


@pytest.mark.parametrize("name", vocabularies())
def test_every_term_is_defined(name: str) -> None:
    assert vocabulary(name)
    assert all(definition.strip() for definition in vocabulary(name).values())


def test_a_list_that_there_is_not() -> None:
    with pytest.raises(RecordError, match="no list 'version'"):
        vocabulary("version")


def test_the_ontology_has_a_version() -> None:
    assert ontology_version() == "1"
