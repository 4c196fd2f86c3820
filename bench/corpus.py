"""Every article of the corpus through ingest and understanding: crashes, the slowest, and a digest of it all.

    python bench/corpus.py [ARTICLES] [--once]

Twice over, in two processes with other hash seeds, to see that the same bytes come out. An article that is
refused with a reason is counted apart: that is an answer, no crash.
"""

from __future__ import annotations

import hashlib
import json
import os
import subprocess
import sys
import tempfile
import time
import traceback
from collections import Counter
from pathlib import Path

from texts import ROOT, read_text, seed_texts

from briefroom.brief.records import to_json
from briefroom.errors import BriefroomError
from briefroom.knowledge import load_knowledge
from briefroom.model import Knowledge
from briefroom.understand import understand

MOST_SECONDS = 20.0
SHOWN = 8  # crashes and refusals


def go_through(count: int | None) -> dict[str, object]:
    """Figures of one run, and the digest of all evidence in the order of the corpus."""
    knowledge = load_knowledge(ROOT / "content")
    whole, slowest, done = hashlib.sha256(), (0.0, ""), Counter[str]()
    shown: list[str] = []
    with tempfile.TemporaryDirectory() as folder:
        for name, text in seed_texts(count):
            begun = time.process_time()
            outcome, words = _one(Path(folder), (name, text), knowledge)
            slowest = max(slowest, (time.process_time() - begun, name))
            done[outcome] += 1
            whole.update(f"{name}\0{words}\0".encode())
            if outcome != "understood":
                shown.append(f"{name}: {words}")
    return {
        "done": dict(sorted(done.items())),
        "slowest": slowest,
        "digest": whole.hexdigest(),
        "shown": shown,
    }


def _one(folder: Path, seed: tuple[str, str], knowledge: Knowledge) -> tuple[str, str]:
    """What became of one seed, and its evidence or the reason there is none."""
    try:
        return "understood", to_json(understand(read_text(folder, *seed), knowledge))
    except BriefroomError as error:
        return "refused", str(error)
    except Exception:  # that nothing but the above is ever raised is what is measured
        return "crashed", traceback.format_exc()


def main(arguments: list[str]) -> int:
    """Print the figures; 1 where a goal is missed."""
    numbers = [word for word in arguments if word.isdigit()]
    count = int(numbers[0]) if numbers else None
    if "--alone" in arguments:
        print(json.dumps(go_through(count)))
        return 0
    runs = []
    for seed in ("0",) if "--once" in arguments else ("0", "1"):
        command = [sys.executable, __file__, "--alone", *numbers]
        environment = {**os.environ, "PYTHONHASHSEED": seed}
        done = subprocess.run(command, check=True, capture_output=True, text=True, env=environment)
        runs.append(json.loads(done.stdout))
    first = runs[0]
    seconds, name = first["slowest"]
    print(f"{first['done']}; slowest {name}: {seconds:.1f} s; digest {first['digest'][:16]}")
    print("\n".join(first["shown"][:SHOWN]))
    same = all(run["digest"] == first["digest"] for run in runs)
    print("the same bytes" if same else "OTHER BYTES on the second run")
    return int(not same or "crashed" in first["done"] or seconds > MOST_SECONDS)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
