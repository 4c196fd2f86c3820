"""The queue: what is asked, of whom, in which order; asked once, gone when ruled, back when undone."""

from __future__ import annotations

import json
import re
import shlex
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Literal

import pytest
from asking import article, asked, defined, pair, titles
from quay import FILES, brief

from briefroom.cli import main
from briefroom.errors import ReviewError
from briefroom.knowledge import load_knowledge
from briefroom.model import (
    Brief,
    ClaimLink,
    Knowledge,
    Mention,
)
from briefroom.review import commands, queue, unknown_key
from briefroom.review.questions_basis import can_be_typed
from briefroom.review.queue import pick, questions_of

Project = Callable[..., Path]
SEED = "Reed speaks\n\nTomas Reed, the deputy harbour master, left. Reed said the Grey Pier was shut.\n"


@pytest.fixture
def root(project: Project) -> Path:
    return project({**FILES, "seeds/reed.txt": SEED})


@pytest.fixture
def known(root: Path) -> Knowledge:
    return load_knowledge(root / "content")


# ---------------------------------------------------------------- unknown actors


def test_an_unknown_actor_is_asked_about_with_its_sentences_and_commands() -> None:
    reed = asked((brief(),))[0]
    key = unknown_key("Tomas Reed")
    assert (reed.key, reed.kind, reed.title, reed.reach, reed.weight) == (key, "unknown", "Tomas Reed", 1, 2)
    assert [(e.sentence, e.text) for e in reed.excerpts] == [
        ("s1", "Tomas Reed, the deputy harbour master, left.")
    ]
    assert [choice.command for choice in reed.choices] == [
        f'briefroom review accept {key} --why ""',
        f'briefroom review merge "Tomas Reed" ENTRY --question {key} --why ""',
        f'briefroom review reject {key} --why ""',
    ]


def test_what_no_article_defines_is_accepted_in_a_persons_words() -> None:
    pier = asked((brief(),))[1]
    assert "--definition" in pier.choices[0].command


@pytest.mark.parametrize("name", ["Tomas\u202eReed", "Tomas\x1b[2JReed", "--why", "Tom·· Reed"])
def test_a_name_that_a_terminal_does_not_show_truly_is_in_no_command(name: str) -> None:
    assert not can_be_typed(name)


@pytest.mark.parametrize("name", ["Reed $(rm x)", 'O\'Neil "Tom" Reed', "Reed`x`", "Reed!; ls", "Reed & Co"])
def test_words_of_an_article_are_one_word_of_the_command(name: str) -> None:
    (question,) = asked((article("a", f"{{person:x|{name}}} spoke."),))
    assert shlex.split(question.choices[1].command)[3] == name


# ---------------------------------------------------------------- names left open, doubtful claims, conflicts


def left_open(*candidates: str) -> Brief:
    """The harbour brief with the second naming left open."""
    made = brief()
    said = made.evidence.claims[0].speaker.span
    assert said is not None
    mentions = [m for m in made.evidence.mentions if m.span != said]
    open_ = Mention(said, "person", None, candidates=candidates)
    return replace(made, evidence=replace(made.evidence, mentions=(*mentions, open_)))


def test_a_name_left_open_is_asked_about_in_its_sentence(known: Knowledge) -> None:
    (question,) = (q for q in asked((left_open("ada-orlan", "ado-orlan"),), known) if q.kind == "ambiguous")
    assert question.title == "Reed"
    assert question.excerpts[0].text == "Reed said the Grey Pier was shut."
    links = [shlex.split(choice.command) for choice in question.choices]
    assert [link[link.index("--link") + 1] for link in links] == ["ada-orlan", "ado-orlan", "none"]
    assert {link[3] for link in links} == {"2031/2031-05-04-reed#s2"}


def doubtful(claim: float, speaker: float) -> Brief:
    made = brief()
    said = made.evidence.claims[0]
    less = replace(said, confidence=claim, speaker=replace(said.speaker, confidence=speaker))
    return replace(made, evidence=replace(made.evidence, claims=(less,)))


@pytest.mark.parametrize(
    ("claim", "speaker", "first"),
    [(0.45, 0.9, "--claim yes"), (0.9, 0.45, "--speaker tomas-reed"), (0.9, 0.7, "--speaker tomas-reed")],
)
def test_a_doubtful_claim_is_asked_about(claim: float, speaker: float, first: str) -> None:
    (question,) = (q for q in asked((doubtful(claim, speaker),)) if q.kind == "speaker")
    assert question.title == "the Grey Pier was shut"
    assert f"correct {question.key} {first}" in question.choices[0].command


@pytest.mark.parametrize(("claim", "speaker"), [(0.9, 0.9), (0.2, 0.9), (0.9, 0.2)])
def test_a_sure_claim_and_a_hopeless_one_are_not_asked_about(claim: float, speaker: float) -> None:
    assert titles(asked((doubtful(claim, speaker),)), "speaker") == []


def differing(basis: Literal["explicit", "inferred"], rule: str = "numbers") -> Brief:
    made = article("a", "[[c1:-:Ten ships sank]]. [[c2:-:Two ships sank]].")
    one, other = made.evidence.claims
    link = ClaimLink("differs", "c1", basis, None, rule)
    return replace(made, evidence=replace(made.evidence, claims=(one, replace(other, links=(link,)))))


def test_an_inferred_difference_is_asked_about_with_both_sentences() -> None:
    (question,) = (q for q in asked((differing("inferred"),)) if q.kind == "answers")
    assert question.title == "Two ships sank"
    assert [e.text for e in question.excerpts] == ["Ten ships sank.", "Two ships sank."]
    assert f"correct {question.key} --answers no" in question.choices[1].command


@pytest.mark.parametrize("brief", [differing("explicit"), differing("inferred", "person")])
def test_a_difference_that_the_article_or_a_person_states_is_not_asked_about(brief: Brief) -> None:
    assert titles(asked((brief,)), "answers") == []


def test_a_conflict_of_edits_stands_first_with_both_wordings(root: Path, known: Knowledge) -> None:
    made = brief()
    path = root / made.path
    path.parent.mkdir(parents=True)
    path.write_text("one\nMy own words.\n", encoding="utf-8")
    record = root / "content/.base/2031/2031-05-04-reed.conflicts.json"
    record.parent.mkdir(parents=True)
    both = {"version": 1, "conflicts": [{"yours": "My own words.", "new": "Their words."}]}
    record.write_text(json.dumps(both), encoding="utf-8")
    first = questions_of(root, (made,), known)[0]
    assert (first.kind, [e.text for e in first.excerpts]) == ("conflict", ["My own words.", "Their words."])
    assert f"{made.path}, line 2" in first.choices[0].words
    assert record.relative_to(root).as_posix() in first.choices[1].words


# ---------------------------------------------------------------- keys, order, rulings


def test_keys_are_the_same_in_another_order_among_other_articles() -> None:
    one, other = pair("Tomas Reed", "Thomas Read")
    more = article("c", "{company:z|Blue Quay} opened.")
    assert {q.key for q in asked((one, other))} <= {q.key for q in asked((more, other, one))}


def test_what_more_briefs_name_comes_first_then_what_is_named_more() -> None:
    briefs = (
        article("a", "{company:x|Blue Quay} opened. {company:y|Grey Pier} shut. {company:y|Grey Pier} sank."),
        article("b", "{company:z|Old Mole} stood."),
        article("c", "{company:z|Old Mole} fell."),
    )
    assert titles(asked(briefs), "unknown") == ["Old Mole", "Grey Pier", "Blue Quay"]


def run(root: Path, command: str, capsys: pytest.CaptureFixture[str]) -> str:
    """Run a command as a person would, with a reason."""
    words = shlex.split(command.replace('--why ""', '--why "Seen."'))
    assert words[0] == "briefroom"
    assert main(["--root", str(root), *words[1:]]) == 0, capsys.readouterr().err
    return capsys.readouterr().out


def copies(root: Path) -> tuple[Brief, ...]:
    """Briefs that raise every kind of question that a ruling settles."""
    known = load_knowledge(root / "content")
    open_ = left_open("ada-orlan", "ado-orlan")
    claim = open_.evidence.claims[0]
    unsure = replace(claim, speaker=replace(claim.speaker, confidence=0.7))
    first = replace(open_, evidence=replace(open_.evidence, claims=(unsure,)))
    return (
        first,
        article("b", "{person:x|Thomas Read} left.", known=known),
        article("c", "{person:x|Adda Orlann} came.", known=known),
        defined("d", "Reed", "deputy harbour master"),
        differing("inferred"),
    )


KINDS = ("unknown", "spelling", "merge", "answers", "ambiguous", "speaker")


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("number", [0, 1])
def test_a_ruled_question_is_gone_and_an_undone_one_is_back(
    root: Path,
    kind: str,
    number: int,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    briefs = copies(root)
    for module in (commands, queue):
        monkeypatch.setattr(module, "read_briefs", lambda _: briefs)
    before = queue.open_questions(root)
    question = next(q for q in before if q.kind == kind and (kind != "unknown" or q.title == "Tomas Reed"))
    command = question.choices[number].command.replace("ENTRY", "ado-orlan")
    run(root, command, capsys)
    assert question.key not in {q.key for q in queue.open_questions(root)}
    run(root, 'briefroom review undo 1 --why "Not so."', capsys)
    assert queue.open_questions(root) == before


def test_every_command_of_the_queue_is_one_that_the_command_line_knows(root: Path) -> None:
    from briefroom.cli import _parser

    known = load_knowledge(root / "content")
    found = asked(copies(root), known)
    assert {q.kind for q in found} == {*KINDS}
    for question in found:
        for choice in question.choices:
            options = _parser().parse_args(shlex.split(choice.command)[1:])
            assert options.why == ""


# ---------------------------------------------------------------- finding and listing


def test_a_question_is_found_by_the_beginning_of_its_key() -> None:
    questions = asked((brief(),))
    key = questions[0].key
    assert pick(questions, key) == pick(questions, key[:6]) == pick(questions, key[2:6]) == questions[0]


@pytest.mark.parametrize(
    ("key", "message"),
    [("q-", "questions begin with"), ("q-x", "nothing is asked"), ("", "nothing is asked")],
)
def test_a_key_of_none_or_several_is_refused(key: str, message: str) -> None:
    with pytest.raises(ReviewError, match=message):
        pick(asked((brief(),)), key)


@pytest.fixture
def read_(root: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The project with one brief, as if it had been built."""
    monkeypatch.setattr(queue, "read_briefs", lambda _: (brief(),))
    return root


@pytest.mark.parametrize("step", [[], ["list"]])
def test_the_list_shows_number_key_kind_title_and_reach(
    read_: Path, step: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["--root", str(read_), "review", *step, "--kind", "unknown", "--limit", "1"]) == 0
    head, row = capsys.readouterr().out.splitlines()
    assert re.split(r"\s{2,}", head) == ["no.", "key", "kind", "title", "briefs"]
    assert re.split(r"\s{2,}", row) == ["1", unknown_key("Tomas Reed"), "unknown actor", "Tomas Reed", "1"]


def test_the_list_is_json_for_machines(read_: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--root", str(read_), "review", "--json"]) == 0
    first = json.loads(capsys.readouterr().out)[0]
    assert (first["title"], first["excerpts"][0]["sentence"]) == ("Tomas Reed", "s1")


@pytest.mark.parametrize("option", [["--kind", "unheard"], ["--limit", "0"]])
def test_a_choice_that_makes_no_sense_is_named(
    read_: Path, option: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["--root", str(read_), "review", *option]) == 1
    assert "cure: " in capsys.readouterr().err


def test_a_question_is_explained_with_its_sentence_and_each_answer(
    read_: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    key = unknown_key("Tomas Reed")
    assert main(["--root", str(read_), "review", "explain", key]) == 0
    shown = capsys.readouterr().out
    assert "“Tomas Reed, the deputy harbour master, left.”" in shown
    assert "content/briefs/2031/2031-05-04-reed.md, s1" in shown
    assert f'briefroom review reject {key} --why ""' in shown


def test_with_nothing_to_settle_the_list_says_so(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--root", str(root), "review"]) == 0
    assert capsys.readouterr().out == "nothing to settle\n"
