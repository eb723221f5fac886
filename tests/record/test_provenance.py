from verbale.record import Provenance
from verbale.record.ontology import ontology_version


def test_provenance_names_the_ontology_by_itself() -> None:
    assert Provenance("0.1.0").ontology == ontology_version()
