"""Writes the trained tagger as ONNX with 8-bit weights: what the package ships and ONNX Runtime reads.

    python -m training.export first.pt second.pt tagger.int8.onnx

Several runs from one start are averaged, weight by weight: the mean is better than each.
"""

from __future__ import annotations

import argparse
import tempfile
from pathlib import Path

import torch
from onnxruntime.quantization import QuantType, quantize_dynamic

from training.network import Tagger

INPUTS = ["ids", "mask", "case"]


def export(weights: list[Path], out: Path) -> None:
    """Trace the network, quantise its matrices (reduced range: the same everywhere), write one file."""
    model = Tagger()
    runs = [torch.load(file) for file in weights]
    model.load_state_dict({name: sum(run[name].float() for run in runs) / len(runs) for name in runs[0]})
    model.eval()
    ids = torch.randint(1000, 9000, (1, 24))
    with tempfile.TemporaryDirectory() as folder, torch.no_grad():
        whole = Path(folder) / "whole.onnx"
        torch.onnx.export(
            model,
            (ids, torch.ones_like(ids), torch.ones_like(ids)),
            str(whole),
            input_names=INPUTS,
            output_names=["scores"],
            opset_version=17,
            dynamic_axes={name: {0: "b", 1: "n"} for name in [*INPUTS, "scores"]},
            dynamo=False,
        )
        quantize_dynamic(whole, out, weight_type=QuantType.QInt8, per_channel=True, reduce_range=True)


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
