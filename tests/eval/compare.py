"""`make compare`: others' tools on the same records, beside ours and beside what the table has on record.

python tests/eval/compare.py PYTHON     an interpreter that has spaCy and its small model
"""

from __future__ import annotations

import re
import subprocess
import sys
import tempfile
from pathlib import Path

from corpora import SHARED, Bench
from measures import MEASURES
from publicruns import NER_CORPORA, NER_FLAGS

ON_RECORD = re.compile(r"spaCy sm (\.\d+)")
NEAR = 0.0006  # what is on record is rounded to three digits


def main(python: str) -> int:
    with tempfile.TemporaryDirectory() as work:
        bench = Bench(SHARED, Path(work))
        source, theirs = bench.path("ner dev"), Path(work) / "spacy.jsonl"
        if not source.is_file():
            print(f"not at hand: {source}", file=sys.stderr)
            return 2
        subprocess.run([python, str(Path(__file__).with_name("spacy_names.py")), source, theirs], check=True)
        ours = bench.score("ner", source, bench.predict("ner", source), *NER_FLAGS)
        spacy = bench.score("ner", source, theirs, *NER_FLAGS)
    recorded = {own.name: ON_RECORD.search(own.rival) for own in MEASURES}
    strayed = 0
    for part in ("all", *NER_CORPORA):
        figure, on_record = spacy[part]["strict"]["f1"], recorded[f"ner {part}"]
        same = on_record is not None and abs(float(on_record[1]) - figure) < NEAR
        strayed += not same
        note = "" if same else f"  on record as {on_record[1] if on_record else 'nothing'}"
        print(f"ner {part:<20} ours {ours[part]['strict']['f1']:.4f}  spaCy sm {figure:.4f}{note}")
    return 1 if strayed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
