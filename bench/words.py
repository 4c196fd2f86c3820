"""Words per second and peak memory of understanding, beside spaCy's small model on the same articles.

    python bench/words.py [ARTICLES] [PYTHON]

PYTHON is an interpreter that has spaCy (`make compare` makes one). Every round runs each in a process of its
own, one after the other, with as many threads as it takes by itself; reading files and loading models is not
counted. Two speeds are printed. By the clock, as a build goes: ours reads ahead in a second thread. By the
processor: the same work for one core. The goal is held against the clock, which means something only on a
machine that does nothing else: of the rounds the best of each counts, and the load is printed.
"""

from __future__ import annotations

import json
import os
import resource
import subprocess
import sys
import tempfile
import time
from contextlib import suppress
from dataclasses import asdict, dataclass
from pathlib import Path

from texts import ROOT, articles

from briefroom.brief.records import from_json, to_json
from briefroom.errors import BriefroomError
from briefroom.model import Article, Evidence, Knowledge
from briefroom.understand import understand
from briefroom.understand.readahead import read_ahead

HERE = Path(__file__).parent
COMPARE = ROOT / ".venv" / "compare" / "bin" / "python"
ROUNDS = 2
GOAL, MOST_MEMORY = 1.5, 400  # times spaCy's speed; MB


@dataclass(frozen=True, slots=True)
class Run:
    """What one process measured."""

    words: int
    seconds: float  # by the clock
    processor: float  # seconds of all its threads
    megabytes: float

    @property
    def speed(self) -> float:
        """Words per second by the clock."""
        return self.words / self.seconds

    @property
    def work(self) -> float:
        """Words per second of one processor."""
        return self.words / self.processor


def measure(file: Path) -> Run:
    """Understand every article of the file, one a line, without any knowledge."""
    with file.open(encoding="utf-8") as lines:
        found = [from_json(json.loads(line)["article"]).evidence.article for line in lines]
    _try(found[-1])  # loads the model; forgotten by the time it is read again
    clock, processor = time.perf_counter(), time.process_time()
    for article in read_ahead(found, lambda article: article.text):
        _try(article)
    clock, processor = time.perf_counter() - clock, time.process_time() - processor
    words = sum(len(article.text.split()) for article in found)
    return Run(words, clock, processor, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024)


def _try(article: Article) -> None:
    with suppress(BriefroomError):  # a text without a name or a sentence took its time too
        understand(article, Knowledge())


def run(command: list[str]) -> Run:
    """One measuring process; it prints its figures as JSON."""
    done = subprocess.run(command, check=True, capture_output=True, text=True)
    return Run(**json.loads(done.stdout))


def write(file: Path, count: int) -> None:
    """The articles, as text for others and as records for us."""
    with file.open("w", encoding="utf-8") as lines:
        for article in articles(count):
            record = {"text": article.text, "article": to_json(Evidence(article))}
            lines.write(json.dumps(record) + "\n")


def compare(count: int, python: Path) -> int:
    """Print both and their ratio; 1 where a goal is missed."""
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "articles.jsonl"
        write(file, count)
        ours, theirs = [], []
        for _ in range(ROUNDS):
            ours.append(run([sys.executable, str(HERE / "words.py"), "--measure", str(file)]))
            if python.is_file():
                theirs.append(run([str(python), str(HERE / "spacy_words.py"), str(file)]))
    print(f"{os.cpu_count()} processors, load {os.getloadavg()[0]:.1f} of which about 1 is this")
    best = max(ours, key=lambda one: one.speed)
    _print("briefroom", best)
    if not theirs:
        print(f"spaCy is not at hand: {python} (make compare)", file=sys.stderr)
        return 2
    rival = max(theirs, key=lambda one: one.speed)
    _print("spaCy sm", rival)
    ratio = best.speed / rival.speed
    work = max(one.work for one in ours) / max(one.work for one in theirs)
    print(
        f"by the clock {ratio:.2f} times (goal {GOAL}), by the processor {work:.2f} times; "
        f"memory {best.megabytes:.0f} MB (goal {MOST_MEMORY})"
    )
    return int(ratio < GOAL or best.megabytes > MOST_MEMORY)


def _print(name: str, one: Run) -> None:
    figures = (
        f"{one.speed:8.0f} words/s by the clock {one.work:8.0f} by the processor {one.megabytes:6.0f} MB"
    )
    print(f"{name:<10} {figures}  {one.words} words, {one.seconds:.1f} s")


def main(arguments: list[str]) -> int:
    """Measure alone, or compare."""
    if arguments[:1] == ["--measure"]:
        one = measure(Path(arguments[1]))
        print(json.dumps(asdict(one)))
        return 0
    count = int(arguments[0]) if arguments else 1000
    return compare(count, Path(arguments[1]) if arguments[1:] else COMPARE)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
