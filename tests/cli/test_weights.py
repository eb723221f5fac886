"""The JSON files that came with the weights."""

from verbale.cli.weights import beside_weights


def test_the_manifest_names_the_model():
    assert beside_weights("manifest.json")["name"]


def test_a_file_that_did_not_come_is_empty():
    assert beside_weights("no-such-file.json") == {}
