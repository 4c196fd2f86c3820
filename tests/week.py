"""An editor at work in a scratch project, who remembers what was written and looks after every build."""

from __future__ import annotations

import re
import shutil
import subprocess
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from briefroom.brief import read_briefs
from briefroom.brief.pieces import Piece, split_sections
from briefroom.build import BuildReport, build
from briefroom.model import Brief, Claim, CorrectionKind
from briefroom.review import commands
from briefroom.review.correcting import Fix
from briefroom.review.writing import Signature

ARTICLE, CLAIMS, WHO, GLANCE = "## The article", "## Claims", "## Who is who", "### What happened"
WHY = Signature("Ada", "Both papers say so.", "2031-05-20")
DANGLING = "leads to nothing"
GIT = ("git", "-c", "user.name=Ada", "-c", "user.email=ada@example.org", "-c", "core.autocrlf=false")


@dataclass(frozen=True, slots=True)
class Kept:
    """Words that must stand in a file, or must not."""

    words: str
    stands: bool


@dataclass(slots=True)
class Week:
    """One project, what its editor has done in it, and what must be so from then on."""

    root: Path
    edits: int = 0
    builds: int = 0
    briefs: dict[str, list[Kept]] = field(default_factory=dict)  # by seed
    names: dict[str, str] = field(default_factory=dict)  # of seeds that were renamed, by the old name
    files: dict[str, str] = field(default_factory=dict)  # words in files of the knowledge
    clashes: dict[str, str] = field(default_factory=dict)  # the editor's words: the new ones
    lost: list[str] = field(default_factory=list)  # words of corrections that no article has any more
    holds: dict[str, Callable[[], bool]] = field(default_factory=dict)
    report: BuildReport = field(default_factory=BuildReport)

    # ------------------------------------------------------------ briefs

    def path(self, seed: str) -> Path:
        """The brief of a seed, wherever it stands."""
        found = [
            path
            for path in (self.root / "content" / "briefs").rglob("*.md")
            if f"\nseed: {self.names.get(seed, seed)}\n" in path.read_text("utf-8")
        ]
        assert len(found) == 1, f"{len(found)} briefs of {seed}"
        return found[0]

    def text(self, seed: str) -> str:
        return self.path(seed).read_text("utf-8")

    def write(self, seed: str, text: str) -> None:
        self.path(seed).write_text(text, "utf-8")
        self.edits += 1

    def keep(self, seed: str, words: str, *, stands: bool = True) -> None:
        self.briefs.setdefault(seed, []).append(Kept(words, stands))

    def change(self, seed: str, old: str, new: str, section: str = ARTICLE) -> None:
        """Other words in a section of the brief."""
        text = self.text(seed)
        at = text.index(old, text.index(f"\n{section}\n"))
        self.write(seed, text[:at] + new + text[at + len(old) :])
        self.keep(seed, new)

    def swap(self, seed: str, one: str, other: str) -> None:
        """Two paragraphs of the article, the earlier one first, in the other order."""
        text = self.text(seed)
        blocks = text.split("\n\n")
        start = blocks.index(next(b for b in blocks if b.endswith(ARTICLE)))
        first, second = (next(b for b in blocks[start:] if words in b) for words in (one, other))
        at, to = blocks.index(first), blocks.index(second)
        blocks[at], blocks[to] = second, first
        self.write(seed, "\n\n".join(blocks))
        self.always(
            f"{other} before {one}", lambda: self.article(seed).index(other) < self.article(seed).index(one)
        )

    def article(self, seed: str) -> str:
        return self.text(seed).split(f"\n{ARTICLE}\n", 1)[1].split("\n## ", 1)[0]

    def cut(self, seed: str, section: str) -> None:
        """Delete a whole section."""
        head, rest = self.text(seed).split(f"\n{section}\n", 1)
        _, heading, tail = rest.partition("\n## ")
        self.write(seed, f"{head}{heading}{tail}" if heading else f"{head.rstrip()}\n")
        self.keep(seed, f"\n{section}\n", stands=False)

    def add(self, seed: str, before: str, words: str) -> None:
        """Words of the editor's own, as a block before a heading."""
        text = self.text(seed)
        assert f"\n{before}\n" in text
        self.write(seed, text.replace(f"\n{before}\n", f"\n{words}\n\n{before}\n", 1))
        self.keep(seed, words)

    def drop(self, seed: str, section: str, words: str) -> None:
        """Delete the sentence or item with the words."""
        text = self.text(seed)
        (piece,) = [p for p in self.pieces(seed, section) if words in p.text]
        at = text.index(piece.text, text.index(section))
        end = at + len(piece.text)
        end += text[end : end + 1] == "\n" if piece.text.startswith(("-", " ")) else 0
        self.write(seed, text[:at] + text[end:])

    def pieces(self, seed: str, section: str) -> list[Piece]:
        body = self.text(seed).split("\n---\n", 1)[1]
        return [
            piece
            for part in split_sections(body)
            for piece in part.pieces
            if part.name.startswith(f"{section} ")
        ]

    def front(self, seed: str, key: str, line: str) -> None:
        """A key of the front matter, set to a line of the editor's."""
        text = self.text(seed)
        pattern = re.compile(rf"^{key}:.*\n", re.M)
        head, rest = text.split("\n---\n", 1)
        head += "\n"
        head = pattern.sub(f"{line}\n", head, count=1) if pattern.search(head) else f"{head}{line}\n"
        self.write(seed, f"{head}---\n{rest}")
        self.keep(seed, f"\n{line}\n")

    def without(self, seed: str, key: str) -> None:
        """Take a key out of the front matter."""
        self.write(seed, re.sub(rf"^{key}:.*\n", "", self.text(seed), count=1, flags=re.M))
        self.keep(seed, f"\n{key}: ", stands=False)

    def brief(self, seed: str) -> Brief:
        (found,) = [brief for brief in read_briefs(self.root) if brief.seed == self.names.get(seed, seed)]
        return found

    def claim(self, seed: str, words: str) -> Claim:
        (found,) = [claim for claim in self.brief(seed).evidence.claims if words in claim.text]
        return found

    def meant(self, seed: str, words: str) -> set[str | None]:
        """Ids of what the words mean in the article."""
        return {m.entity_id for m in self.brief(seed).evidence.mentions if m.span.exact == words}

    def has_claim(self, seed: str, words: str) -> bool:
        return any(words in claim.text for claim in self.brief(seed).evidence.claims)

    def drop_claim(self, seed: str, words: str) -> None:
        """Delete a claim's row; it is gone from the corpus too."""
        self.drop(seed, CLAIMS, words)
        self.always(f"no claim {words}", lambda: not self.has_claim(seed, words) and not self.listed(words))

    def listed(self, words: str) -> bool:
        """Whether the site's list of claims has them."""
        return words in (self.root / "output" / "claims.html").read_text("utf-8")

    def always(self, name: str, test: Callable[[], bool]) -> None:
        self.holds[name] = test

    # ------------------------------------------------------------ seeds, knowledge, rulings

    def seed(self, name: str, old: str, new: str) -> None:
        path = self.root / name
        text = path.read_text("utf-8")
        assert old in text
        path.write_text(text.replace(old, new), "utf-8")

    def file(self, name: str, text: str, words: str = "") -> None:
        """A file of the knowledge as the editor writes it; ``words`` of it must last."""
        path = self.root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
        self.edits += 1
        self.files[name] = words or text

    def revise(self, name: str, old: str, new: str) -> None:
        text = (self.root / name).read_text("utf-8")
        assert old in text
        self.file(name, text.replace(old, new), new)

    def unlink(self, name: str) -> None:
        (self.root / name).unlink()
        self.files.pop(name, None)
        self.edits += 1

    def rule(self, command: Callable[..., object], *given: object) -> None:
        command(self.root, WHY, *given)
        self.edits += 1

    def fix(self, seed: str, kind: CorrectionKind, words: str, value: str, within: str = "") -> None:
        """Correct the words in the one sentence of a brief that has them, or has ``within``."""
        brief = self.brief(seed)
        (sentence,) = [s for s in brief.evidence.sentences if (within or words) in s.span.exact]
        self.rule(commands.correct, f"{brief.slug}#{sentence.id}", Fix(kind, value, words))

    # ------------------------------------------------------------ builds

    def build(self) -> None:
        """Build, and look whether everything is as the editor left it."""
        self.report = build(self.root)
        self.builds += 1
        assert self.report.problems == ()
        for seed, kept in self.briefs.items():
            text = self.text(seed)
            assert [k for k in kept if (k.words in text) != k.stands] == [], (self.builds, seed)
        for name, words in self.files.items():
            assert words in (self.root / name).read_text("utf-8"), (self.builds, name)
        broken = [name for name, test in self.holds.items() if not test()]
        assert broken == [], (self.builds, broken)
        self.look_at_conflicts()
        assert len(self.report.lost) == len(self.lost)
        assert all(words in line for words, line in zip(self.lost, self.report.lost, strict=True))

    def look_at_conflicts(self) -> None:
        """Every conflict is listed with both wordings, and no other is."""
        lines = [line for line in self.report.conflicts if DANGLING not in line]
        assert len(lines) == len(self.clashes), (self.builds, lines)
        for yours, new in self.clashes.items():
            assert any(yours in line and new in line for line in lines), (self.builds, yours, lines)

    def clone(self, target: Path) -> None:
        """Go on in a fresh clone of the repository: what git does not keep is not there."""
        if not (self.root / ".git").exists():
            self.git(self.root, "init", "-q")
        self.git(self.root, "add", "-A")
        self.git(self.root, "commit", "-q", "-m", "The week so far")
        subprocess.run([*GIT, "clone", "-q", str(self.root), str(target)], check=True)
        self.root = target
        assert not (target / ".briefroom").exists()

    @staticmethod
    def git(root: Path, *words: str) -> None:
        subprocess.run([*GIT, "-C", str(root), *words], check=True)


def lay_out(root: Path, project: Path, files: dict[str, str]) -> None:
    """A project of the files, with the product's own theme and settings."""
    shutil.copytree(project / "themes", root / "themes")
    for name in ("pelican.conf.py", ".gitignore", ".gitattributes"):
        shutil.copy(project / name, root)
    for name, text in files.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
