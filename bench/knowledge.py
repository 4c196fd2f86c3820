"""How long the knowledge of a large project takes to load: cold, and warm with nothing changed.

    python bench/knowledge.py [FILES]

Makes FILES invented entries (5,000 if not said) the size of this project's, with the sources they rest on and
notes of what those hold, in a scratch folder. Prints the median of five loads of each kind.
"""

from __future__ import annotations

import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from briefroom.knowledge import load_knowledge, recall_knowledge
from briefroom.store import STORE, Stamps

RUNS = 5
SYLLABLES = ("ba", "do", "ka", "len", "mor", "ni", "or", "pel", "qui", "ra", "sel", "tu", "van", "wy", "zar")
SETTLED = 2.1  # seconds after which what was written is no longer taken for new
ACTOR = """---
kind: person
name: {name}
names:
  - {first} al-{last}
  - {{text: اسم{number}, lang: ar}}
as_of: "2031-12-14"
roles:
  - {{title: second deputy president, org: "{other}", from: "2030", to: "", sources: [s-{a}, s-{b}]}}
relations:
  - {{type: member_of, target: {other}, sources: [s-{a}, s-{b}]}}
not_same_as:
  - {{ref: {other}, note: President of the rival parliament.}}
---
Second deputy president of a body of the north coast, with a large part in what {name} did in 2030. [^s-{a}]
The council counted {count} members when {last} has taken part in talks with the envoy. [^s-{b}]
"""
PLACE = """---
kind: town
name: {name}
names:
  - {first}-{last}
demonyms: [{last}ian, {last}ians]
country: "{other}"
lat: 12.{number}
lon: 8.{number}
precision: exact
coordinate_source: a survey
---
Port town a little over {count} km west of the capital. [^s-{a}][^s-{b}]
"""
BACKGROUND = """---
kind: event
title: The truce of {name}
triggers:
  - truce of {name}
  - {name} truce
as_of: "2031-12-15"
from: "2030"
actors: ["{other}"]
---
- Both sides claim {name} and the bank. [^s-{a}][^s-{b}]
- The council dismissed its governor on 14 September 2030 with {count} votes. [^s-{a}]
- Buyers went on dealing with the corporation in {last}. [^s-{b}]
"""
SOURCE = """s-{number}:
  outlet: "Harbour Gazette"
  title: "What {name} and others did in the year of the long truce"
  url: "https://gazette.example/2031/12/what-they-did-{number}"
  date: "2031-12-14"
  origin: "HG"
"""


def word(number: int, least: int) -> str:
    """A pronounceable word of its own for every number, of at least so many syllables."""
    found: list[str] = []
    while number or len(found) < least:
        number, digit = divmod(number, len(SYLLABLES))
        found.append(SYLLABLES[digit])
    return "".join(found).capitalize()


def lay_out(content: Path, files: int) -> None:
    """Six actors to three places and one background; a source for every second file."""
    held: dict[int, list[str]] = {}
    kinds = [("actors", ACTOR)] * 6 + [("places", PLACE)] * 3 + [("backgrounds", BACKGROUND)]
    for name in ("actors", "places", "backgrounds"):
        (content / name).mkdir(parents=True)
    for number in range(files):
        folder, form = kinds[number % 10]
        first, last, near = *name_of(number), neighbour(number, folder)
        count = 20 + number % 800
        sources = (number // 2, (number // 2 + 7) % max(files // 2, 1))
        values = {"name": f"{first} {last}", "first": first, "last": last, "number": number, "count": count}
        text = form.format(**values, other=f"e-{near}", a=sources[0], b=sources[1])
        (content / folder / f"e-{number}.md").write_text(text, encoding="utf-8")
        for source in sources:
            held.setdefault(source, []).extend((f"{first} {last}", " ".join(name_of(near)), str(count)))
    (content / "sources.yml").write_text("".join(source_of(*item) for item in sorted(held.items())), "utf-8")


def name_of(number: int) -> tuple[str, str]:
    """A first and a last name for every number."""
    return word(number % 97, 2), word(number + 50_000, 4)


def neighbour(number: int, folder: str) -> int:
    """The number of another entry among the same ten that this one may name."""
    first = number // 10 * 10
    return first + {"actors": (number + 1) % 6, "places": 6, "backgrounds": 0}[folder]


def source_of(number: int, held: list[str]) -> str:
    """The lines of one source with notes of what its text holds."""
    notes = ", ".join(f'"{words}"' for words in ("14 September 2030", *held))
    return SOURCE.format(number=number, name=held[0]) + f"  holds: [{notes}]\n"


def report(what: str, load: Callable[[], object]) -> None:
    """Print the seconds of the median run, by the clock and of the processor, which others do not slow."""
    clock, processor = [], []
    for _ in range(RUNS):
        begun = time.perf_counter(), time.process_time()
        load()
        clock.append(time.perf_counter() - begun[0])
        processor.append(time.process_time() - begun[1])
    print(f"{what}: {statistics.median(clock):.3f} s, processor {statistics.median(processor):.3f} s")


def no_seed(path: str) -> str:
    """No source of these is a seed."""
    raise AssertionError(path)


def main(files: int) -> None:
    """Print cold and warm."""
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        lay_out(root / "content", files)
        report(f"{files} files, cold", lambda: load_knowledge(root / "content"))
        time.sleep(SETTLED)
        with Stamps(root / STORE) as stamps:
            recall_knowledge(root, no_seed, stamps)
        report(f"{files} files, warm", lambda: recall_knowledge(root))


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 5000)
