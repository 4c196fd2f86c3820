"""The first pass from seeds to briefs beside what changes of the knowledge cost afterwards, in one run.

    python bench/resolve.py [ARTICLES]

Seconds of this process, on texts of the corpus in a scratch project with this project's knowledge. The last
change is the worst one: of the entry that concerns most articles.
"""

from __future__ import annotations

import re
import shutil
import sys
import tempfile
import time
from collections import Counter
from pathlib import Path

from texts import ROOT, articles, seed_texts, sidecar

from briefroom.build import STORE, make_briefs
from briefroom.knowledge import load_knowledge
from briefroom.model import Knowledge
from briefroom.store import Stamps
from briefroom.understand.relevant import Index

NEW = """---
kind: person
name: Orsa Quill Venn
---
Chair of a harbour council. [^{source}]
"""


def lay_out(root: Path, count: int) -> None:
    """A project with ``count`` seeds and the knowledge of this one."""
    for name in ("actors", "places", "backgrounds"):
        shutil.copytree(ROOT / "content" / name, root / "content" / name)
    shutil.copy(ROOT / "content" / "sources.yml", root / "content")
    (root / "seeds").mkdir()
    for number, (name, text) in enumerate(seed_texts(count)):
        (root / "seeds" / f"{name}.txt").write_text(text, encoding="utf-8")
        (root / "seeds" / f"{name}.yml").write_text(sidecar(number), encoding="utf-8")


def make(root: Path) -> tuple[float, int]:
    """Seconds of one pass, knowledge read anew, and how many briefs it wrote."""
    begun = time.process_time()
    with Stamps(root / STORE) as stamps:
        made = len(make_briefs(root, stamps, load_knowledge(root / "content")).made)
    return time.process_time() - begun, made


def entries(knowledge: Knowledge) -> list[str]:
    """The files of all entries, below the root."""
    every = [*knowledge.actors.values(), *knowledge.places.values(), *knowledge.backgrounds.values()]
    return [entry.path for entry in every]


def usage(root: Path, count: int) -> Counter[str]:
    """How many of the articles each entry concerns, by its file."""
    index = Index(load_knowledge(root / "content"))
    return Counter(path for article in articles(count) for path in entries(index.relevant(article.text)))


def rename(file: Path) -> None:
    """Give the entry another first name; the old one stays a wording for it."""
    text = file.read_text(encoding="utf-8")
    old = re.search(r"^name: *(.+?)(?: +#.*)?$", text, flags=re.M)
    assert old, file
    text = text.replace(old.group(), f"name: {old[1]} Quill", 1)
    text, found = re.subn(r"^names:\n", f"names:\n  - {old[1]}\n", text, count=1, flags=re.M)
    if not found:
        text, found = re.subn(r"^names: *\[", f"names: [{old[1]}, ", text, count=1, flags=re.M)
    if not found:
        text = text.replace("\nname: ", f"\nnames: [{old[1]}]\nname: ", 1)
    file.write_text(text, encoding="utf-8")


def main(count: int) -> None:
    """Print each pass: seconds, briefs written, and how many times faster than the first."""
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        lay_out(root, count)
        used = usage(root, count)
        named = [path for path in used if "/backgrounds/" not in path]
        rare = min((path for path in named if "/actors/" in path), key=lambda path: (used[path], path))
        worst = max(named, key=lambda path: (used[path], path))
        first, made = make(root)
        size = (root / STORE).stat().st_size / count / 1000
        print(f"{'first pass':<50} {first:8.2f} s  {made} briefs; store {size:.0f} kB an article")
        for what, file in (
            ("nothing changed", None),
            (f"an actor of {used[rare]} articles is renamed", rare),
            ("a new actor that no article names", "content/actors/orsa-quill-venn.md"),
            (f"an entry of {used[worst]} articles is renamed", worst),
        ):
            if file and (root / file).is_file():
                rename(root / file)
            elif file:
                source = min(load_knowledge(root / "content").sources)
                (root / file).write_text(NEW.format(source=source), encoding="utf-8")
            taken, made = make(root)
            print(f"{what:<50} {taken:8.2f} s  {made} briefs; {first / taken:.0f} times faster")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 300)
