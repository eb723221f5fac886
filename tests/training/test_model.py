"""The chain's likelihood against trying every path; what the encoder must not see."""

import itertools

import pytest

torch = pytest.importorskip("torch", reason="the extra train brings it")

from training.model import Chains, Crf, Dropout, Product, attend, chain_loss, round_rows, round_window  # noqa: E402 - behind the skip

TAGS, WIDTH = 3, 5


def path_score(chains: Chains, row: int, path: tuple[int, ...]) -> float:
    total = 0.0
    for at, tag in enumerate(path):
        fresh = at == 0 or chains.restart[row, at]
        total += float(chains.scores[row, at, tag] + (chains.begin[row, tag] if fresh else chains.move[row, path[at - 1], tag]))
    return total


def made(seed: int) -> Chains:
    torch.manual_seed(seed)
    return Chains(
        torch.randn(2, WIDTH, TAGS), torch.randint(TAGS, (2, WIDTH)), torch.randn(2, TAGS, TAGS), torch.randn(2, TAGS),
        torch.rand(2, WIDTH) < 0.3, torch.tensor([WIDTH, 3]),
    )  # fmt: skip


@pytest.mark.parametrize("seed", range(5))
def test_the_loss_of_a_chain_is_that_of_trying_every_path(seed):
    chains = made(seed)
    for row, length in enumerate(chains.lengths.tolist()):
        paths = [path_score(chains, row, path) for path in itertools.product(range(TAGS), repeat=length)]
        gold = path_score(chains, row, tuple(chains.tags[row, :length].tolist()))
        expected = float(torch.logsumexp(torch.tensor(paths, dtype=torch.float64), 0)) - gold
        assert float(chain_loss(chains)[row]) == pytest.approx(expected, abs=1e-4)


def test_an_inside_tag_follows_only_its_own_kind():
    move, begin = Crf(5, ["O", "B-a", "I-a", "B-b", "I-b"]).matrices()
    assert (move[:, 2] > -1).tolist() == [False, True, True, False, False]
    assert (begin > -1).tolist() == [True, True, False, True, False]


def test_padding_is_not_attended_to():
    torch.manual_seed(1)
    q, k, v = torch.randn(3, 1, 12, 4, 32).unbind(0)
    mask = torch.tensor([[True, True, True, False]])
    other = v.clone()
    other[:, :, 3] = 99
    assert torch.allclose(attend(q, k, v, mask), attend(q, k, other, mask))


def test_a_full_mask_is_no_mask():
    torch.manual_seed(1)
    q, k, v = torch.randn(3, 1, 12, 4, 32).unbind(0)
    assert torch.allclose(attend(q, k, v, torch.ones(1, 4, dtype=torch.bool)), attend(q, k, v, None), atol=1e-5)


def test_dropout_keeps_the_mean_and_zeroes_its_share():
    torch.manual_seed(1)
    dropped = Dropout(0.25)(torch.ones(100_000))
    assert float((dropped == 0).float().mean()) == pytest.approx(0.25, abs=0.01)
    assert float(dropped.mean()) == pytest.approx(1, abs=0.02)


def test_dropout_rests_outside_training():
    assert Dropout(0.5).eval()(torch.ones(10)).tolist() == [1.0] * 10


def test_rounding_passes_gradients_straight_through():
    torch.manual_seed(1)
    product, x = Product(8, 4), torch.randn(2, 3, 8, requires_grad=True)
    product.rounded = True
    product(x).sum().backward()
    assert x.grad is not None
    assert torch.allclose(x.grad, round_rows(product.weight).sum(0).expand_as(x), atol=1e-6)
    assert product.weight.grad is not None


def test_each_window_is_rounded_on_its_own():
    torch.manual_seed(1)
    x = torch.randn(2, 3, 8) * torch.tensor([1.0, 100.0])[:, None, None]
    assert torch.equal(round_window(x)[:1], round_window(x[:1]))


def test_inputs_are_rounded_to_256_steps_that_hold_zero():
    x = torch.linspace(3, 7, 1000).view(1, -1, 1)
    steps = round_window(x) / (7 / 255)
    assert torch.allclose(steps, steps.round(), atol=1e-3)
