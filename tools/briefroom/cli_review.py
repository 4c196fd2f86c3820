"""The commands of ``briefroom review``: parse, call, print. A part of ``cli``, and with it alone prints.

The commands themselves are imported only when they run, so that help comes at once.
"""

from __future__ import annotations

import argparse
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from briefroom.review.writing import Done, Signature


def add_review(command: argparse.ArgumentParser) -> None:
    """Give ``command`` its steps; without one it lists."""
    command.set_defaults(run=_questions)
    steps = command.add_subparsers(dest="step")
    listed = steps.add_parser("list", help="what is asked, the most read first (as without a step)")
    _add_choice(command)
    _add_choice(listed, default=argparse.SUPPRESS)
    explain = steps.add_parser("explain", help="a question, its sentences, and what each answer does")
    explain.add_argument("key", metavar="KEY", help="its key, or the beginning of it")
    explain.set_defaults(run=_explain)
    accept = _ruling(steps, "accept", "write the entry of an unknown actor, in the articles' words", _accept)
    accept.add_argument("word", metavar="KEY|NAME")
    for wish, about in (
        ("id", "the name of its file"),
        ("kind", "what it is: person, party, …"),
        ("name", "what it is called"),
        ("definition", "who or what it is; with “[^source-id]” at the end if an article does not say it"),
    ):
        accept.add_argument(f"--{wish}", default="", help=about)
    reject = _ruling(steps, "reject", "answer no: the name is no actor, the guess is wrong", _reject)
    reject.add_argument("word", metavar="KEY|NAME")
    merge = _ruling(steps, "merge", "A is B: all that is said of A moves to B", _merge)
    _add_pair(merge)
    merge.add_argument("--kind", default="", help="what the one is, where the two are of two kinds")
    split = _ruling(steps, "split", "some names of an entry mean somebody else", _split)
    split.add_argument("entry", metavar="ENTRY")
    split.add_argument("--names", nargs="+", required=True, metavar="NAME", help="the names that go")
    split.add_argument("--into", required=True, metavar="ID", help="the entry they go to, new or there")
    split.add_argument("--definition", default="", help="who that is: “Words. [^source-id]”")
    apart = _ruling(steps, "not-same", "the two are never one", _not_same)
    _add_pair(apart)
    rename = _ruling(steps, "rename", "give an entry another id, or another name", _rename)
    rename.add_argument("entry", metavar="ENTRY", help="its id")
    rename.add_argument("id", metavar="NEW-ID", help="its new id; the old one, where only the name is new")
    rename.add_argument("--name", default="", help="its new name; the old one becomes an alias")
    _add_correct(_ruling(steps, "correct", "say what is right of words in one article", _correct))
    undo = _ruling(steps, "undo", "take a ruling back: every file as it was before it", _undo)
    undo.add_argument("word", metavar="NUMBER", help="its number or mark: see history")
    history = steps.add_parser("history", help="all rulings, who made them, and why")
    history.set_defaults(run=_history)


def _add_pair(command: argparse.ArgumentParser) -> None:
    command.add_argument("one", metavar="A", help="the id of an entry, or a name without an entry")
    command.add_argument("other", metavar="B", help="another")


def _add_choice(command: argparse.ArgumentParser, **absent: Any) -> None:
    """Which questions are listed, and how; ``absent`` says what stands where nothing is given."""
    command.add_argument("--kind", dest="only", help="of one kind: unknown, ambiguous, spelling, …", **absent)
    command.add_argument("--limit", type=int, metavar="N", help="the first N alone", **absent)
    command.add_argument("--json", action="store_true", help="for machines", **absent)


def _add_correct(command: argparse.ArgumentParser) -> None:
    about = "a question's key, a claim such as 2031-05-04-port#c3, or a sentence, …#s12, with --words"
    command.add_argument("word", metavar="KEY|BRIEF#ID", help=about)
    command.add_argument("--words", default="", help="the words of the sentence that it concerns")
    what = command.add_mutually_exclusive_group(required=True)
    what.add_argument("--speaker", metavar="WHO", help="who says it: an id or a name; nobody")
    what.add_argument("--kind", metavar="KIND", help="what the words name: person, party, …; none")
    what.add_argument("--link", metavar="ID", help="what the words mean: an entry's id; none")
    what.add_argument("--claim", choices=("yes", "no"), help="whether anybody claims anything there")
    what.add_argument("--answers", choices=("yes", "no"), help="whether it differs from what it seems to")


def _ruling(
    steps: argparse._SubParsersAction[argparse.ArgumentParser],
    name: str,
    about: str,
    run: Callable[[Path, argparse.Namespace], int],
) -> argparse.ArgumentParser:
    """A command that rules, with what every ruling needs."""
    command = steps.add_parser(name, help=about)
    command.add_argument("--why", required=True, help="your reason; it stands in content/rulings.jsonl")
    command.add_argument("--by", default="", help="who rules (default: git's user.name, or your login)")
    command.add_argument("--question", default="", metavar="KEY", help="the question that this settles")
    command.set_defaults(run=run)
    return command


def _questions(root: Path, options: argparse.Namespace) -> int:
    from briefroom.review.listing import as_json, table
    from briefroom.review.queue import chosen, open_questions

    questions = chosen(open_questions(root), options.only, options.limit)
    for line in as_json(questions) if options.json else table(questions):
        print(line)
    return 0


def _explain(root: Path, options: argparse.Namespace) -> int:
    from briefroom.review.listing import explained
    from briefroom.review.queue import find_question

    for line in explained(find_question(root, options.key)):
        print(line)
    return 0


def _accept(root: Path, options: argparse.Namespace) -> int:
    from briefroom.review import commands
    from briefroom.review.acts import Wishes

    wishes = Wishes(options.id, options.kind, options.name, options.definition)
    return _done(commands.accept(root, _signed(root, options), options.word, wishes))


def _reject(root: Path, options: argparse.Namespace) -> int:
    from briefroom.review import commands

    return _done(commands.reject(root, _signed(root, options), options.word))


def _merge(root: Path, options: argparse.Namespace) -> int:
    from briefroom.review import commands

    return _done(commands.merge(root, _signed(root, options), (options.one, options.other), options.kind))


def _split(root: Path, options: argparse.Namespace) -> int:
    from briefroom.review import commands

    signed = _signed(root, options)
    pair = (options.entry, options.into)
    return _done(commands.split(root, signed, pair, options.names, options.definition))


def _not_same(root: Path, options: argparse.Namespace) -> int:
    from briefroom.review import commands

    return _done(commands.not_same(root, _signed(root, options), (options.one, options.other)))


def _rename(root: Path, options: argparse.Namespace) -> int:
    from briefroom.review import commands

    return _done(commands.rename(root, _signed(root, options), (options.entry, options.id), options.name))


def _correct(root: Path, options: argparse.Namespace) -> int:
    from briefroom.review import commands
    from briefroom.review.correcting import fix_of

    given = {kind: getattr(options, kind) for kind in ("speaker", "kind", "link", "claim", "answers")}
    fix = fix_of(given, options.words)
    return _done(commands.correct(root, _signed(root, options), options.word, fix))


def _undo(root: Path, options: argparse.Namespace) -> int:
    from briefroom.review import commands

    return _done(commands.take_back(root, _signed(root, options), options.word))


def _history(root: Path, options: argparse.Namespace) -> int:
    from briefroom.review import commands

    for line in commands.history(root):
        print(line)
    return 0


def _signed(root: Path, options: argparse.Namespace) -> Signature:
    from briefroom.review.commands import signature

    return signature(root, options.by, options.why, options.question)


def _done(done: Done) -> int:
    for path in done.written:
        print(f"wrote   {path}")
    for path in done.removed:
        print(f"removed {path}")
    for note in done.notes:
        print(f"note    {note}")
    print(f"ruling {done.ruling.id} stands in content/rulings.jsonl")
    print("run: briefroom build")
    return 0
