"""One command of a person, from the words given to the files written: what ``cli`` calls.

Each function holds the project's lock, takes back what a crash left half done, and gives what was written.
"""

from __future__ import annotations

import os
import re
import subprocess
import time
from collections.abc import Callable, Sequence
from dataclasses import replace
from getpass import getuser
from pathlib import Path

from briefroom.brief import read_briefs
from briefroom.errors import BriefroomError, ProblemsError, ReviewError
from briefroom.model import Brief
from briefroom.review import acts, correcting, merging, renaming
from briefroom.review.effects import corrections_of
from briefroom.review.imported import read_imported
from briefroom.review.importing import accept_imported, find_imported
from briefroom.review.journal import recover
from briefroom.review.project import Draft, Project, open_project
from briefroom.review.queue import pick, questions_of
from briefroom.review.rulings import is_undone, mark_of, read_rulings
from briefroom.review.suggestions import Suggestion, suggestions
from briefroom.review.undo import later_on_same, undo
from briefroom.review.writing import Done, Signature, alone, write

KEY_BEGUN = re.compile(r"q-[0-9a-f]{0,10}")
# Of a ruling's details, what tells a reader which one it is.
SHOWN = ("name", "entry", "from", "into", "names", "a", "b", "what", "words", "value", "ruling")


def accept(root: Path, sign: Signature, word: str, wishes: acts.Wishes) -> Done:
    """Write the entry of an unknown actor, or what an import says, named or asked about by ``word``."""

    def draft(project: Project) -> Draft:
        imports = read_imported(project.root)
        imported = find_imported(word, imports)
        if imported is not None:
            return accept_imported(project, imported, imports, wishes)
        briefs = read_briefs(project.root)
        suggestion = acts.find_suggestion(word, _unknown(project, briefs))
        return acts.accept(project, suggestion, {b.slug: b for b in briefs}, wishes)

    return _rule(root, sign, draft)


def reject(root: Path, sign: Signature, word: str) -> Done:
    """Answer no. ``word`` is a name, or the key of a question or the beginning of one."""

    def draft(project: Project) -> Draft:
        briefs = read_briefs(project.root)
        asked = _key(project, briefs, word) if KEY_BEGUN.fullmatch(word) else word
        return acts.reject(asked, _unknown(project, briefs))

    return _rule(root, sign, draft)


def merge(root: Path, sign: Signature, pair: tuple[str, str], kind: str = "") -> Done:
    """Make the first of ``pair`` the second."""

    def draft(project: Project) -> Draft:
        entries = all(project.entry(ident) for ident in pair)
        found = () if entries else _unknown(project, read_briefs(project.root))
        return merging.merge(project, pair[0], pair[1], found, kind)

    return _rule(root, sign, draft)


def split(root: Path, sign: Signature, pair: tuple[str, str], names: Sequence[str], words: str = "") -> Done:
    """Give ``names`` of the entry ``pair[0]`` the entry ``pair[1]``; ``words`` define it where it is new."""
    return _rule(root, sign, lambda project: renaming.split(project, *pair, names, words))


def not_same(root: Path, sign: Signature, pair: tuple[str, str]) -> Done:
    """Keep two apart for ever."""
    one, other = pair
    return _rule(root, sign, lambda project: acts.not_same(project, one, other, sign.why))


def rename(root: Path, sign: Signature, pair: tuple[str, str], name: str = "") -> Done:
    """Give the entry ``pair[0]`` the id ``pair[1]``, and another name if one is given."""
    return _rule(root, sign, lambda project: renaming.rename(project, *pair, name))


def correct(root: Path, sign: Signature, word: str, fix: correcting.Fix) -> Done:
    """Say what is right of words in one article."""

    def draft(project: Project) -> Draft:
        briefs = read_briefs(project.root)
        found = _unknown(project, briefs) if fix.kind == "kind" else ()
        return correcting.correct(project, briefs, found, word, fix)

    return _rule(root, sign, draft)


def take_back(root: Path, sign: Signature, word: str) -> Done:
    """Undo a ruling. An error names the later rulings that changed the same files."""

    def draft(project: Project) -> Draft:
        return undo(project, word)

    try:
        return _rule(root, sign, draft)
    except BriefroomError as problem:
        later = () if isinstance(problem, ReviewError) else later_on_same(root, read_rulings(root), word)
        if not later:
            raise
        named = ", ".join(f"{r.id} ({r.kind}, {mark_of(r)})" for r in later)
        hint = ReviewError("later rulings changed the same files", cure=f"undo them first: {named}")
        problems = problem.problems if isinstance(problem, ProblemsError) else (problem,)
        raise ProblemsError((*problems, hint)) from problem


def history(root: Path) -> tuple[str, ...]:
    """A line for each ruling: number, mark, day, who, what, why, and whether it is undone."""
    with alone(root):
        recover(root)
    rulings = read_rulings(root)
    lines = []
    for ruling in rulings:
        about = " ".join(f"{key}={ruling.details[key]}" for key in SHOWN if ruling.details.get(key))
        about = about or ruling.question
        state = "  (undone)" if is_undone(ruling, rulings) else ""
        head = f"{ruling.id}  {mark_of(ruling)}  {ruling.on}  {ruling.by}"
        lines.append(f"{head}  {ruling.kind} {about}: {ruling.why}{state}")
    return tuple(lines)


def signature(root: Path, by: str, why: str, question: str) -> Signature:
    """Who rules (``by``, else git's user, else the login name), and the day, which SOURCE_DATE_EPOCH sets."""
    seconds = os.environ.get("SOURCE_DATE_EPOCH", "")
    moment = time.gmtime(int(seconds)) if seconds.isdigit() else time.localtime()
    return Signature(by or _git_user(root) or getuser(), why, time.strftime("%Y-%m-%d", moment), question)


def _unknown(project: Project, briefs: Sequence[Brief]) -> tuple[Suggestion, ...]:
    """The unknown actors of the briefs, those that a ruling refused too: a person may think again."""
    ruled = corrections_of(project.rulings)
    kinds = tuple((name, kind) for name, kind in ruled.kinds if kind)
    return suggestions(briefs, project.knowledge, replace(ruled, kinds=kinds))


def _key(project: Project, briefs: Sequence[Brief], word: str) -> str:
    """The whole key of the question that ``word`` begins: one that is open, or was ruled on. Raises
    ReviewError where there is none, so that a slip of the hand settles nothing."""
    if word in {ruling.question for ruling in project.rulings}:
        return word
    return pick(questions_of(project.root, briefs, project.knowledge), word).key


def _git_user(root: Path) -> str:
    try:
        command = ["git", "-C", str(root), "config", "user.name"]
        return subprocess.run(command, capture_output=True, text=True, check=False).stdout.strip()
    except OSError:
        return ""  # no git here


def _rule(root: Path, sign: Signature, draft: Callable[[Project], Draft]) -> Done:
    with alone(root):
        project = open_project(root)
        if sign.question:
            sign = replace(sign, question=_key(project, read_briefs(root), sign.question))
        return write(project, draft(project), sign)
