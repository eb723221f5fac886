"""The losses of a tiny batch: those its labels allow, finite, and with gradients."""

import numpy as np
import pytest

torch = pytest.importorskip("torch", reason="the extra train brings it")

from tests.training.made import LABELS, document, indexed, said, tree  # noqa: E402 - behind the skip
from training.batches import Batch, collate  # noqa: E402
from training.data.labelled import Labelled  # noqa: E402
from training.data.records import MISSING, TAGS  # noqa: E402
from training.loss import WEIGHTS, distance_bucket, losses, word_vectors  # noqa: E402
from training.model import Network  # noqa: E402
from verbale.language.decode import attributions  # noqa: E402


@pytest.fixture(scope="module")
def network() -> Network:
    torch.manual_seed(1)
    made = Network(LABELS)
    made.layers = made.layers[:1]
    return made.eval()


def batch(*documents: Labelled) -> Batch:
    """A window a document, and two without labels: batches are encoded in three groups."""
    made = [indexed(one) for one in (*documents, document("no"), document("no"))]
    return collate([[(one, 0, len(one.forms))] for one in made])


FULL = tree(
    "Ann said she Ann", heads=[1, -1, 1, 1], starts=[0], names=[1, 0, 0, 1], mentions=[1, 0, 1, 1], clusters=[0, -1, 0, -1],
    attributions=[said(0, 1, (2, 4))], nested=[said(2, None, (3, 4))],
    discourse=[said(0, 1, (2, 4))],
    told=[said(0, 1, (2, 4))],
    records={name: [MISSING, 0, MISSING, MISSING] for name in TAGS} | {"triggers": [0, 1, 0, 0], "conditions": [0, 0, 1, 2]},
    arguments=[(1, 0, 0)],
)  # fmt: skip


def test_a_document_with_every_label_has_every_loss(network):
    assert set(losses(network, batch(FULL))) == set(WEIGHTS)


def test_losses_are_finite_and_reach_every_weight_group(network):
    network.zero_grad()
    found = losses(network, batch(FULL, document("no")))
    torch.stack(list(found.values())).sum().backward()
    assert all(value.isfinite() for value in found.values())
    for name in ("pieces.weight", "arc_matrix", "relation_out.weight", "links.weight", "coref.weight", "crf_roles.move"):
        assert network.get_parameter(name).grad.abs().sum() > 0, name


def test_a_document_without_labels_has_no_losses(network):
    assert losses(network, batch(document("Ann said no"))) == {}


def test_names_alone_have_the_loss_of_names_alone(network):
    assert set(losses(network, batch(document("Ann said no", names=[1, 0, 0])))) == {"names"}


def test_a_window_of_one_word_is_no_trouble(network):
    assert all(value.isfinite() for value in losses(network, batch(document("Ann", names=[1]))).values())


def test_neighbours_in_a_batch_change_no_loss(network):
    alone = losses(network, batch(FULL))
    beside = losses(network, batch(FULL, document("no " * 40)))
    assert all(float(beside[name].detach()) == pytest.approx(float(alone[name].detach()), rel=1e-3) for name in alone)


def test_word_vectors_come_back_in_the_order_of_the_windows(network):
    texts = ["no " * 9, "Ann", "Ann said no", "she said"]
    together = word_vectors(network, batch(*map(document, texts)))
    for row, text in enumerate(texts):
        assert torch.allclose(together[row, 0], word_vectors(network, batch(document(text)))[0, 0], atol=1e-4)


def test_distances_are_put_in_the_buckets_that_decoding_uses():
    gaps = np.arange(-300, 300)
    assert distance_bucket(torch.from_numpy(gaps)).tolist() == attributions.distance_bucket(gaps).tolist()
