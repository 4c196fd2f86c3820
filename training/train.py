"""Trains the tagger: names first, on much text, then all heads together on what carries who says what.

    python -m training.train names --corpora DIR --out names.pt
    python -m training.train all --corpora DIR --gold DIR --start names.pt --out tagger.pt
"""

from __future__ import annotations

import argparse
import random
import time
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import torch
from torch import nn

from briefroom.understand.encoder import HEADS
from training.annotated import KINDS
from training.examples import (
    ALLOWED,
    CAPS,
    MASK,
    Example,
    Window,
    attribution_corpus,
    cut,
    gold_corpus,
    names_corpus,
    our_texts,
    varied,
)  # fmt: skip
from training.network import Tagger

SEED = 13
TEXTS = Path(__file__).parent / "texts"
NAME_CORPORA = ("crossner", "wikigold", "uner", "docred")
BATCH_PIECES = 3072
RATE, NEW_RATE = 1e-4, 1e-3  # of the encoder, and of what starts from nothing
WARM_UP, LEAST_RATE = 0.08, 0.02
SMOOTHING = 0.03
WEIGHTS = {"kinds": 1.5}  # of a head's loss; every other counts 1


def batches(examples: list[Example], dice: random.Random, most: int) -> list[list[Window]]:
    """One epoch: windows of like length together, in random order."""
    cut_up = [window for e in examples for window in cut(varied(e, dice), dice.choice(CAPS))]
    dice.shuffle(cut_up)
    found: list[list[Window]] = []
    for at in range(0, len(cut_up), 400):
        batch: list[Window] = []
        for window in sorted(cut_up[at : at + 400], key=lambda w: len(w.ids)):
            if batch and (len(batch) + 1) * len(window.ids) > most:
                found.append(batch)
                batch = []
            batch.append(window)
        found.append(batch)
    dice.shuffle(found)
    return found


def _padded(batch: list[Window]) -> tuple[torch.Tensor, ...]:
    longest = max(len(window.ids) for window in batch)
    ids = torch.zeros(len(batch), longest, dtype=torch.long)
    mask, case = ids.clone(), torch.full_like(ids, 6)
    labels = torch.full((len(batch), longest, len(HEADS)), MASK)
    for row, window in enumerate(batch):
        size = len(window.ids)
        ids[row, :size], mask[row, :size] = torch.tensor(window.ids), 1
        case[row, :size] = torch.tensor(window.case)
        labels[row, :size] = torch.from_numpy(window.labels)
    return ids, mask, case, labels


def loss_of(output: torch.Tensor, labels: torch.Tensor) -> torch.Tensor:
    """Sum over the heads that this batch knows anything of."""
    total, column = output.new_zeros(()), 0
    for number, (head, size) in enumerate(HEADS.items()):
        part, wanted = output[..., column : column + size], labels[..., number]
        column += size
        if head == "kinds":
            total = total + WEIGHTS["kinds"] * _some_kind(part, wanted)
            wanted = wanted.masked_fill(wanted >= min(ALLOWED), MASK)
        if (wanted != MASK).any():
            smooth = SMOOTHING if head == "names" else 0.0
            loss = nn.functional.cross_entropy(
                part.reshape(-1, size), wanted.reshape(-1), ignore_index=MASK, label_smoothing=smooth
            )
            total = total + WEIGHTS.get(head, 1.0) * loss
    return total


def _some_kind(scores: torch.Tensor, wanted: torch.Tensor) -> torch.Tensor:
    """Of words that may be one of several kinds: that they are none of the others."""
    total, words = scores.new_zeros(()), int((wanted >= min(ALLOWED)).sum())
    for code, kinds in ALLOWED.items():
        rows = scores[wanted == code]
        if len(rows):
            columns = [1 + KINDS.index(kind) if kind else 0 for kind in kinds]
            chance = rows.log_softmax(-1)[:, columns].logsumexp(-1)
            total = total - chance.sum() / words
    return total


def train(model: Tagger, epochs: list[list[Example]], batch_pieces: int, rate: float) -> None:
    """One pass over each of the epochs' examples, the rate rising, then falling."""
    dice = random.Random(SEED)
    steps = [batch for examples in epochs for batch in batches(examples, dice, batch_pieces)]
    old = [p for n, p in model.named_parameters() if n.startswith("encoder.")]
    new = [p for n, p in model.named_parameters() if not n.startswith("encoder.")]
    rates = (rate, rate * NEW_RATE / RATE)
    optimizer = torch.optim.AdamW(
        [{"params": old, "lr": rates[0]}, {"params": new, "lr": rates[1]}], weight_decay=0.01
    )
    began, running = time.monotonic(), 0.0
    model.train()
    for step, batch in enumerate(steps):
        share = min((step + 1) / (WARM_UP * len(steps)), (len(steps) - step) / (len(steps) * (1 - WARM_UP)))
        for group, base in zip(optimizer.param_groups, rates, strict=True):
            group["lr"] = base * max(LEAST_RATE, min(1.0, share))
        ids, mask, case, labels = _padded(batch)
        with torch.autocast("cpu", dtype=torch.bfloat16):
            output = model(ids, mask, case)
        loss = loss_of(output.float(), labels)
        optimizer.zero_grad()
        loss.backward()  # type: ignore[no-untyped-call]
        nn.utils.clip_grad_norm_(model.parameters(), 1.0)
        optimizer.step()
        running = loss.item() if not step else 0.98 * running + 0.02 * loss.item()
        if step % 50 == 49:
            print(f"{step + 1}/{len(steps)} loss {running:.3f} {time.monotonic() - began:.0f} s", flush=True)


def _names(folder: Path) -> list[Example]:
    return [example for name in NAME_CORPORA for example in names_corpus(folder / f"{name}.jsonl")]


def _sayings(options: argparse.Namespace) -> list[Example]:
    """What carries who says what. Without --gold the articles that judge stay unseen."""
    wikinews = attribution_corpus(options.corpora / "wikinews_attr.jsonl")
    ours = our_texts(options.texts)
    if options.gold:
        ours += [example for file in sorted(options.gold.glob("*.jsonl")) for example in gold_corpus(file)]
    return wikinews + ours


def _epochs(options: argparse.Namespace) -> Iterator[list[Example]]:
    dice = random.Random(SEED)
    names = _names(options.corpora)
    if options.stage == "names":
        yield from [names] * options.epochs
        return
    sayings = _sayings(options)
    for _ in range(options.epochs):
        yield sayings + dice.sample(names, int(options.rehearse * len(names)))


def main() -> None:
    """Read the corpora, train, write the weights."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("stage", choices=("names", "all"))
    parser.add_argument("--corpora", type=Path, required=True)
    parser.add_argument("--gold", type=Path)
    parser.add_argument("--texts", type=Path, default=TEXTS)
    parser.add_argument("--start", type=Path)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--epochs", type=int, default=3)
    parser.add_argument("--batch", type=int, default=BATCH_PIECES)
    parser.add_argument("--rate", type=float, default=RATE)
    parser.add_argument("--rehearse", type=float, default=0.5, help="share of the name corpora, an epoch")
    parser.add_argument("--threads", type=int, default=2)
    options = parser.parse_args()
    torch.manual_seed(SEED)
    np.random.seed(SEED)
    torch.set_num_threads(options.threads)
    model = Tagger()
    if options.start:
        model.load_state_dict(torch.load(options.start))
    train(model, list(_epochs(options)), options.batch, options.rate)
    torch.save(model.state_dict(), options.out)


if __name__ == "__main__":
    main()
