"""The tagger's graph as ONNX Runtime reads it fastest, written down operation by operation.

A traced network comes with masks, casts and transpositions that a single text has no use for, and its
runtime joins sums with normalisations into an operation that is slower than both apart. Here the three
projections of attention are one matrix, attention is one operation, and the matrices have 8-bit weights of
reduced range, so that processors with and without dot products of bytes give the same sums.
"""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np
import onnx
from numpy.typing import NDArray
from onnx import TensorProto, helper, numpy_helper

from briefroom.understand.encoder import WINDOW

Weights = Mapping[str, NDArray[np.float32]]

LAYERS, ATTENTION_HEADS = 6, 12
LONGEST = WINDOW + 2  # pieces read at once, the first and the last included
TINY = 1e-12  # added to the variance
REDUCED = 64  # of the 127 steps that eight bits have: two products still fit into sixteen
OPSET, CONTRIBUTED_OPSET, IR_VERSION = 18, 1, 8
CONTRIBUTED = "com.microsoft"


def graph(weights: Weights, columns: int) -> onnx.ModelProto:
    """The network of ``weights`` as a model from ``ids`` and ``case`` [1, pieces] to ``scores``
    [1, pieces, columns]."""
    made = _Graph(weights)
    hidden = made.embedded()
    for number in range(LAYERS):
        hidden = made.layer(hidden, f"encoder.encoder.layer.{number}.")
    made.linear(hidden, ["heads"], output="scores")
    shape = [1, "pieces"]
    body = helper.make_graph(
        made.nodes,
        "tagger",
        [helper.make_tensor_value_info(name, TensorProto.INT64, shape) for name in ("ids", "case")],
        [helper.make_tensor_value_info("scores", TensorProto.FLOAT, [*shape, columns])],
        made.constants,
    )
    opsets = [helper.make_opsetid("", OPSET), helper.make_opsetid(CONTRIBUTED, CONTRIBUTED_OPSET)]
    model = helper.make_model(body, opset_imports=opsets, ir_version=IR_VERSION)
    onnx.checker.check_model(model)
    return model


class _Graph:
    """Operations and constants in the order in which they are asked for; a value is known by its name."""

    def __init__(self, weights: Weights) -> None:
        self._weights = weights
        self.nodes: list[onnx.NodeProto] = []
        self.constants: list[onnx.TensorProto] = []

    def embedded(self) -> str:
        """Words, case classes and positions added up."""
        tables = "encoder.embeddings.{}_embeddings.weight"
        words, scale, zero = _bytes_of_table(self._weights[tables.format("word")])
        names = [self._constant(f"words.{n}", a) for n, a in (("q", words), ("scale", scale), ("zero", zero))]
        rows = self._add("Gather", names[0], "ids")
        word = self._add("DequantizeLinear", rows, *names[1:])
        case = self._add("Gather", self._constant("cases", self._weights["case.weight"]), "case")
        place = self._weights[tables.format("position")] + self._weights[tables.format("token_type")][0]
        places = self._constant("positions", place[:LONGEST])
        start = self._constant("start", np.zeros(1, np.int64))
        end = self._add("Shape", "ids", start=1)
        position = self._add("Slice", places, start, end, start)
        total = self._add("Add", self._add("Add", word, case), position)
        return self._normalised(total, "encoder.embeddings.LayerNorm")

    def layer(self, hidden: str, prefix: str) -> str:
        """One layer: attention and two linear steps, each added to what came in, and normalised."""
        projections = [f"{prefix}attention.self.{name}" for name in ("query", "key", "value")]
        together = self.linear(hidden, projections)
        parts = [f"{prefix}{name}" for name in ("query", "key", "value")]
        self.nodes.append(helper.make_node("Split", [together], parts, axis=-1, num_outputs=len(parts)))
        seen = self._add("MultiHeadAttention", *parts, domain=CONTRIBUTED, num_heads=ATTENTION_HEADS)
        mixed = self.linear(seen, [f"{prefix}attention.output.dense"])
        hidden = self._normalised(self._add("Add", mixed, hidden), f"{prefix}attention.output.LayerNorm")
        wide = self.linear(hidden, [f"{prefix}intermediate.dense"])
        active = self._add("Gelu", wide, domain=CONTRIBUTED)
        narrow = self.linear(active, [f"{prefix}output.dense"])
        return self._normalised(self._add("Add", narrow, hidden), f"{prefix}output.LayerNorm")

    def linear(self, value: str, names: list[str], output: str = "") -> str:
        """The linear steps of those names side by side."""
        matrix = np.concatenate([self._weights[f"{name}.weight"] for name in names]).T
        steps, scale = _bytes_of_matrix(matrix)
        bias = np.concatenate([self._weights[f"{name}.bias"] for name in names])
        zero = np.zeros(len(scale), np.int8)
        parts = {"q": steps, "scale": scale, "zero": zero, "bias": bias}
        constants = [self._constant(f"{names[0]}.{part}", array) for part, array in parts.items()]
        return self._add("DynamicQuantizeMatMul", value, *constants, output=output, domain=CONTRIBUTED)

    def _normalised(self, value: str, name: str) -> str:
        parts = [f"{name}.weight", f"{name}.bias"]
        constants = [self._constant(part, self._weights[part]) for part in parts]
        return self._add("LayerNormalization", value, *constants, axis=-1, epsilon=TINY)

    def _constant(self, name: str, array: NDArray[np.generic]) -> str:
        if all(known.name != name for known in self.constants):
            self.constants.append(numpy_helper.from_array(np.ascontiguousarray(array), name))
        return name

    def _add(self, kind: str, *inputs: str, output: str = "", **attributes: object) -> str:
        output = output or f"{kind}.{len(self.nodes)}"
        self.nodes.append(helper.make_node(kind, list(inputs), [output], **attributes))
        return output


def _bytes_of_matrix(matrix: NDArray[np.float32]) -> tuple[NDArray[np.int8], NDArray[np.float32]]:
    """Signed steps of reduced range, and the size of a step in each column."""
    scale = (np.abs(matrix).max(0) / np.float32(REDUCED)).astype(np.float32)
    return np.rint(matrix / scale).astype(np.int8), scale


def _bytes_of_table(
    table: NDArray[np.float32],
) -> tuple[NDArray[np.uint8], NDArray[np.float32], NDArray[np.uint8]]:
    """Steps of the whole table, the size of one, and the step that means zero."""
    scale = np.float32((table.max() - table.min()) / 255)
    zero = np.rint(-table.min() / scale)
    steps = np.clip(np.rint(table / scale) + zero, 0, 255).astype(np.uint8)
    return steps, np.array(scale), np.array(zero, np.uint8)
