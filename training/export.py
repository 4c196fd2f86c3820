"""Writes the trained tagger as ONNX with 8-bit weights: what the package ships and ONNX Runtime reads.

    python -m training.export first.pt second.pt tagger.int8.onnx

Several runs from one start are averaged, weight by weight: the mean is better than each.
"""

from __future__ import annotations

import argparse
from pathlib import Path

import onnx
import torch

from briefroom.understand.encoder import HEADS
from training.graph import graph


def export(weights: list[Path], out: Path) -> None:
    """Write the mean of the weights as one file."""
    runs = [torch.load(file) for file in weights]
    mean = {name: sum(run[name].float() for run in runs) / len(runs) for name in runs[0]}
    arrays = {name: tensor.numpy() for name, tensor in mean.items()}
    onnx.save(graph(arrays, sum(HEADS.values())), out)


def main() -> None:
    """Export the mean of the files of weights."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("weights", type=Path, nargs="+")
    parser.add_argument("out", type=Path)
    options = parser.parse_args()
    export(options.weights, options.out)
    print(f"{options.out}: {options.out.stat().st_size:,} bytes")


if __name__ == "__main__":
    main()
