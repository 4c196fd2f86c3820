"""Rulings and the files they write: all that was said is kept, and nothing is written that does not hold."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from pathlib import Path

import pytest
from quay import FILES, WHY, brief, files_below

from briefroom.cli import main
from briefroom.errors import BriefroomError, ProblemsError, ReviewError
from briefroom.knowledge import load_knowledge
from briefroom.model import Corrections, Distinct, Knowledge, Name, Role, Sourced
from briefroom.review import (
    commands,
    corrections_of,
    read_rulings,
    redirects_of,
    ruling_problems,
    unknown_key,
)
from briefroom.review.acts import Wishes
from briefroom.review.correcting import Fix, claim_key
from briefroom.review.journal import JOURNAL, Change, carry_out, recover
from briefroom.review.rulings import RULINGS, mark_of
from briefroom.review.suggestions import Wording, resembling, suggestions

Project = Callable[..., Path]
SEED = "Reed speaks\n\nTomas Reed, the deputy harbour master, left. Reed said the Grey Pier was shut.\n"


@pytest.fixture
def root(project: Project) -> Path:
    return project({**FILES, "seeds/reed.txt": SEED})


@pytest.fixture
def read(root: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The project with one brief, as if it had been built."""
    monkeypatch.setattr(commands, "read_briefs", lambda _: (brief(),))
    return root


def knowledge(root: Path) -> Knowledge:
    return load_knowledge(root / "content")


# ---------------------------------------------------------------- suggestions


def test_an_unknown_actor_is_drawn_up_from_the_articles_words() -> None:
    reed, pier = suggestions((brief(), brief("2031/2031-05-05-reed")), Knowledge(), Corrections())
    assert (reed.id, reed.name, reed.kind, reed.mentions) == ("tomas-reed", "Tomas Reed", "person", 4)
    assert reed.briefs == ("2031/2031-05-04-reed", "2031/2031-05-05-reed")
    assert reed.wordings == (Wording("Reed", "weak"),)
    assert [(q.words, q.outlet, q.day, q.excerpt.sentence) for q in reed.definitions] == [
        ("the deputy harbour master", "Harbour Gazette", "2031-05-04", "s1")
    ]
    assert (pier.name, pier.said_by) == ("Grey Pier", ("Tomas Reed",))


def test_what_a_person_ruled_shapes_the_suggestions() -> None:
    ruled = Corrections(
        same=(("tomas reed", "Thomas Reed"),), kinds=(("Grey Pier", ""), ("Thomas Reed", "military"))
    )
    (reed,) = suggestions((brief(),), Knowledge(), ruled)
    assert (reed.name, reed.kind, [w.text for w in reed.wordings]) == (
        "Thomas Reed", "military", ["Reed", "Tomas Reed"]
    )  # fmt: skip


def test_words_that_rights_withhold_are_in_no_suggestion() -> None:
    masked = brief(description="·" * 25)
    reed, _ = suggestions((masked,), Knowledge(), Corrections())
    assert (reed.name, reed.definitions) == ("Tomas Reed", ())


def test_a_spelling_is_a_candidate_and_another_given_name_is_none(root: Path) -> None:
    known = knowledge(root)
    assert resembling("Ada Orlann", "person", known) == ("ada-orlan",)
    assert resembling("Bela Orlan", "person", known) == ()
    assert resembling("A. O.", "person", known) == ()


# ---------------------------------------------------------------- accept, reject


def test_an_accepted_actor_stands_in_the_articles_words_with_its_source(read: Path) -> None:
    done = commands.accept(read, WHY, "tomas reed", Wishes())
    assert done.written == ("content/actors/tomas-reed.md", "content/sources.yml")
    known = knowledge(read)
    reed = known.actors["tomas-reed"]
    source = "harbour-gazette-2031-05-04"
    assert (reed.kind, reed.as_of) == ("person", "2031-05-04")
    assert reed.names == (Name("Tomas Reed", "canonical"), Name("Reed", "weak"))
    assert reed.definition == (
        Sourced("“the deputy harbour master”, in the words of Harbour Gazette.", (source,)),
    )
    assert (known.sources[source].title, known.sources[source].seed) == ("Reed speaks", "seeds/reed.txt")
    (ruling,) = read_rulings(read)
    assert (ruling.kind, ruling.by, ruling.why, ruling.on) == ("accept", "Ada", WHY.why, "2031-05-06")
    assert (ruling.question, ruling.details["entry"]) == (unknown_key("Tomas Reed"), "tomas-reed")


def test_a_person_may_word_an_entry_otherwise(read: Path) -> None:
    wishes = Wishes("reed", "military", "T. Reed", "A man of the port. [^mw-1]")
    done = commands.accept(read, WHY, unknown_key("Tomas Reed"), wishes)
    reed = knowledge(read).actors["reed"]
    assert done.written == ("content/actors/reed.md",)
    assert (reed.kind, reed.name, reed.names[1].text) == ("military", "T. Reed", "Tomas Reed")
    assert reed.definition == (Sourced("A man of the port.", ("mw-1",)),)


@pytest.mark.parametrize(
    ("word", "wishes", "message"),
    [
        ("Tomas Read", Wishes(), "did you mean “Tomas Reed”"),
        ("Grey Pier", Wishes(), "no article says who or what “Grey Pier” is"),
        ("Tomas Reed", Wishes(id="ada-orlan"), "there is an entry “ada-orlan” already"),
        ("Tomas Reed", Wishes(kind="man"), "“man” is no kind of actor"),
        ("Tomas Reed", Wishes(name="orlan"), "is also that of"),
        ("Tomas Reed", Wishes(id="Tomas Reed"), "is no id"),
        ("Tomas Reed", Wishes(definition="A man. [^nowhere]"), "there is no source “nowhere”"),
        ("Tomas Reed", Wishes(definition="A daily newspaper."), "does not say “daily”, “newspaper”"),
    ],
)
def test_what_cannot_be_accepted_writes_nothing(read: Path, word: str, wishes: Wishes, message: str) -> None:
    before = files_below(read / "content")
    with pytest.raises(BriefroomError, match=re.escape(message)):
        commands.accept(read, WHY, word, wishes)
    assert files_below(read / "content") == before
    assert read_rulings(read) == ()


def test_a_refused_name_is_no_actor(read: Path) -> None:
    commands.reject(read, WHY, "Grey Pier")
    (ruling,) = read_rulings(read)
    assert (ruling.details, ruling.question) == ({"name": "Grey Pier"}, unknown_key("Grey Pier"))


# ---------------------------------------------------------------- merge, split, not-same, rename


def test_a_merge_moves_all_that_was_said_and_turns_every_reference(root: Path) -> None:
    done = commands.merge(root, WHY, ("ado-orlan", "ada-orlan"))
    known = knowledge(root)
    orlan = known.actors["ada-orlan"]
    assert done.removed == ("content/actors/ado-orlan.md",)
    assert [n.text for n in orlan.names] == ["Ada Orlan", "Orlan", "The Heron", "Ado Orlan", "AO"]
    assert orlan.roles == (
        Role("commander", "northern-army", "2031-02", "", ("hg-1", "mw-1")),
        Role("harbour master", sources=("mw-1",)),
    )
    assert [(r.type, r.target) for r in orlan.relations] == [
        ("leads", "northern-army"), ("supports", "northern-army")
    ]  # fmt: skip
    assert (orlan.not_same_as, orlan.as_of) == ((), "2031-06")
    assert orlan.definition[-1] == Sourced("Harbour master.", ("mw-1",))
    assert [(r.target, r.sources) for r in known.actors["northern-army"].relations] == [
        ("ada-orlan", ("mw-1", "hg-1"))
    ]  # fmt: skip
    assert known.backgrounds["vane-truce"].actors == ("ada-orlan", "northern-army")
    text = (root / "content/actors/ada-orlan.md").read_text(encoding="utf-8")
    assert "# in the wire's tables" in text
    assert "  - Orlan  # she alone is called so\n" in text


def test_what_no_rule_may_settle_is_an_error_with_both_values(root: Path) -> None:
    before = files_below(root / "content")
    with pytest.raises(ReviewError, match="two kinds, armed_group and person") as caught:
        commands.merge(root, WHY, ("northern-army", "ada-orlan"))
    assert "--kind" in caught.value.cure
    with pytest.raises(ReviewError, match="is of places"):
        commands.merge(root, WHY, ("port-vane", "ada-orlan"))
    assert files_below(root / "content") == before
    commands.merge(root, WHY, ("northern-army", "ada-orlan"), "military")
    assert knowledge(root).actors["ada-orlan"].kind == "military"


def test_the_name_of_an_unknown_actor_becomes_an_alias(read: Path) -> None:
    commands.merge(read, WHY, ("tomas reed", "ado-orlan"))
    assert Name("Tomas Reed") in knowledge(read).actors["ado-orlan"].names


def test_two_unknown_names_become_one_by_the_ruling_alone(read: Path) -> None:
    before = files_below(read / "content")
    commands.merge(read, WHY, ("Grey Pier", "Tomas Reed"))
    assert files_below(read / "content") == before
    assert corrections_of(read_rulings(read)).same == (("Grey Pier", "Tomas Reed"),)


def test_two_that_a_person_kept_apart_are_not_merged(root: Path) -> None:
    commands.not_same(root, WHY, ("ada-orlan", "northern-army"))
    assert Distinct("northern-army", "", WHY.why) in knowledge(root).actors["ada-orlan"].not_same_as
    assert Distinct("ada-orlan", "", WHY.why) in knowledge(root).actors["northern-army"].not_same_as
    with pytest.raises(ReviewError, match=f"undo {mark_of(read_rulings(root)[0])}"):
        commands.merge(root, WHY, ("northern-army", "ada-orlan"), "person")


def test_a_split_takes_the_names_and_the_sentences_that_use_them(root: Path) -> None:
    commands.split(root, WHY, ("ada-orlan", "the-heron"), ["The Heron"])
    known = knowledge(root)
    assert known.actors["the-heron"].definition == (Sourced("The Heron was seen in Port Vane.", ("mw-1",)),)
    assert [n.text for n in known.actors["ada-orlan"].names] == ["Ada Orlan", "Orlan"]
    assert known.actors["ada-orlan"].definition == (Sourced("Officer who left the council.", ("hg-1",)),)
    assert {d.ref for d in known.actors["ada-orlan"].not_same_as} == {"ado-orlan", "the-heron"}


def test_a_split_without_a_sentence_asks_for_one(root: Path) -> None:
    with pytest.raises(ReviewError, match="no sourced sentence uses “Orlan”"):
        commands.split(root, WHY, ("ada-orlan", "other-orlan"), ["Orlan"])
    commands.split(root, WHY, ("ada-orlan", "other-orlan"), ["Orlan"], "Another one. [^hg-1]")
    assert knowledge(root).actors["other-orlan"].definition == (Sourced("Another one.", ("hg-1",)),)


def test_a_renamed_entry_keeps_its_old_name_and_everything_that_named_it(root: Path) -> None:
    done = commands.rename(root, WHY, ("ado-orlan", "ado-vane"), "Ado Vane")
    known = knowledge(root)
    assert done.removed == ("content/actors/ado-orlan.md",)
    assert [n.text for n in known.actors["ado-vane"].names] == ["Ado Vane", "AO", "Ado Orlan"]
    assert known.backgrounds["vane-truce"].actors[0] == "ado-vane"
    assert known.actors["ada-orlan"].not_same_as == (Distinct("ado-vane", "", "Her brother."),)


# ---------------------------------------------------------------- correct


def test_a_correction_holds_to_the_words_of_its_sentence(read: Path) -> None:
    commands.correct(read, WHY, "2031-05-04-reed#c1", Fix("speaker", "ada-orlan"))
    commands.correct(read, WHY, "2031/2031-05-04-reed#s2", Fix("link", "", "Grey Pier"))
    speaker, link = corrections_of(read_rulings(read)).spans
    assert (speaker.words, speaker.value, speaker.seed) == (
        "the Grey Pier was shut", "ada-orlan", "seeds/reed.txt"
    )  # fmt: skip
    assert (link.kind, link.words, link.value, link.sentence) == ("link", "Grey Pier", "", speaker.sentence)


def test_the_question_about_a_claim_is_settled_by_its_correction(read: Path) -> None:
    key = claim_key("speaker", brief(), brief().evidence.claims[0])
    commands.correct(read, WHY, key, Fix("speaker", "Tomas Reed"))
    assert read_rulings(read)[0].question == key


def test_the_kind_of_an_unknown_name_is_for_all_articles(read: Path) -> None:
    commands.correct(read, WHY, "Grey Pier", Fix("kind", "party"))
    assert corrections_of(read_rulings(read)).kinds == (("Grey Pier", "party"),)


@pytest.mark.parametrize(
    ("word", "fix", "message"),
    [
        ("2031-05-04-read#c1", Fix("speaker", ""), "no briefs are called"),
        ("2031-05-04-reed#c9", Fix("speaker", ""), "“c9” is neither"),
        ("2031-05-04-reed#s2", Fix("link", ""), "no words"),
        ("2031-05-04-reed#s2", Fix("link", "", "Gray"), "stands in the sentence 0 times"),
        ("2031-05-04-reed#s2", Fix("link", "ada-orlen", "Reed"), "did you mean “ada-orlan”"),
        ("2031-05-04-reed#s2", Fix("kind", "man", "Reed"), "“man” is no kind"),
        ("q-0123456789", Fix("speaker", ""), "is about no claim"),
    ],
)
def test_a_correction_of_nothing_is_refused(read: Path, word: str, fix: Fix, message: str) -> None:
    with pytest.raises(ReviewError, match=re.escape(message)):
        commands.correct(read, WHY, word, fix)


# ---------------------------------------------------------------- undo


Act = Callable[[Path], object]
ACTS: dict[str, Act] = {
    "accept": lambda root: commands.accept(root, WHY, "Tomas Reed", Wishes()),
    "merge": lambda root: commands.merge(root, WHY, ("ado-orlan", "ada-orlan")),
    "alias": lambda root: commands.merge(root, WHY, ("Tomas Reed", "ado-orlan")),
    "split": lambda root: commands.split(root, WHY, ("ada-orlan", "the-heron"), ["The Heron"]),
    "not_same": lambda root: commands.not_same(root, WHY, ("ada-orlan", "northern-army")),
    "rename": lambda root: commands.rename(root, WHY, ("ado-orlan", "ado-vane"), "Ado Vane"),
}


@pytest.mark.parametrize("act", ACTS.values(), ids=ACTS)
def test_an_undo_restores_every_file_byte_for_byte_and_can_be_undone(read: Path, act: Act) -> None:
    before = files_below(read / "content")
    act(read)
    ruled = files_below(read / "content")
    assert ruled != before
    commands.take_back(read, WHY, "1")
    assert files_below(read / "content") == before
    commands.take_back(read, WHY, "2")
    assert files_below(read / "content") == ruled
    with pytest.raises(ReviewError, match="undone already"):
        commands.take_back(read, WHY, "2")


def edit(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")


def test_an_undo_keeps_what_a_person_wrote_since(root: Path) -> None:
    commands.merge(root, WHY, ("ado-orlan", "ada-orlan"))
    edit(root / "content/actors/ada-orlan.md", "Officer who left", "Colonel who left")
    edit(root / "content/actors/ada-orlan.md", "AO, type: acronym}  # in the wire's tables\n",
         "AO, type: acronym}  # in the wire's tables\n  - Ada the Great\n")  # fmt: skip
    commands.take_back(root, WHY, "1")
    orlan = knowledge(root).actors["ada-orlan"]
    assert orlan.definition[0].text == "Colonel who left the council."
    assert [n.text for n in orlan.names] == ["Ada Orlan", "Orlan", "The Heron", "Ada the Great"]


def test_edits_of_a_renamed_file_go_back_with_it(root: Path) -> None:
    commands.rename(root, WHY, ("ado-orlan", "ado-vane"))
    edit(root / "content/actors/ado-vane.md", "Harbour master.", "Old harbour master.")
    commands.take_back(root, WHY, "1")
    assert "Old harbour master." in (root / "content/actors/ado-orlan.md").read_text(encoding="utf-8")
    assert not (root / "content/actors/ado-vane.md").exists()


def test_a_clash_names_the_file_and_both_wordings_and_writes_nothing(root: Path) -> None:
    commands.merge(root, WHY, ("ado-orlan", "ada-orlan"))
    edit(root / "content/actors/ada-orlan.md", "  - Ado Orlan\n", "  - Ado the Brave\n")
    before = files_below(root / "content")
    with pytest.raises(ProblemsError, match=r"actors/ada-orlan\.md:\d+: .*yours “- Ado the Brave”"):
        commands.take_back(root, WHY, "1")
    assert files_below(root / "content") == before
    assert len(read_rulings(root)) == 1


def test_an_undo_that_later_rulings_stand_on_names_them(root: Path) -> None:
    commands.split(root, WHY, ("ada-orlan", "the-heron"), ["The Heron"])
    commands.not_same(root, WHY, ("the-heron", "northern-army"))
    with pytest.raises(ProblemsError, match="undo them first: 2"):
        commands.take_back(root, WHY, "1")


def test_a_source_that_others_cite_stays_when_its_ruling_is_undone(read: Path) -> None:
    commands.accept(read, WHY, "Tomas Reed", Wishes())
    commands.accept(read, WHY, "Grey Pier", Wishes(definition="A pier."))
    done = commands.take_back(read, WHY, "1")
    assert "harbour-gazette-2031-05-04" in knowledge(read).sources
    assert done.notes
    commands.take_back(read, WHY, "2")


def test_a_ruling_made_again_word_for_word_holds(root: Path) -> None:
    for number in ("1", "3"):
        commands.merge(root, WHY, ("ado-orlan", "ada-orlan"))
        assert redirects_of(read_rulings(root)) == (("ado-orlan", "ada-orlan"),)
        commands.take_back(root, WHY, number)
    assert len({mark_of(ruling) for ruling in read_rulings(root)}) == 4


# ---------------------------------------------------------------- all or nothing


@pytest.mark.parametrize("written", range(6))
def test_a_ruling_cut_short_at_any_point_is_taken_back(
    root: Path, monkeypatch: pytest.MonkeyPatch, written: int
) -> None:
    from briefroom.review import journal

    before = files_below(root / "content")
    put, count = journal.put, 0

    def dying(folder: Path, name: str, text: str | None) -> None:
        nonlocal count
        count += 1
        if count > written + 1:
            raise KeyboardInterrupt
        put(folder, name, text)

    with monkeypatch.context() as patched:
        patched.setattr(journal, "put", dying)
        with pytest.raises(KeyboardInterrupt):
            commands.merge(root, WHY, ("ado-orlan", "ada-orlan"))
    cut = [problem.where for problem in ruling_problems(root)]
    assert cut == [JOURNAL]
    assert recover(root)
    assert ruling_problems(root) == ()
    assert files_below(root / "content") == before
    assert read_rulings(root) == ()
    assert not (root / JOURNAL).exists()


def test_a_ruling_whose_line_was_written_stands(root: Path) -> None:
    line = '{"id":1}'
    carry_out(root, Change({}, {}, line), line + "\n")
    record = {"line": line, "before": {"content/a.md": None}, "after": {"content/a.md": "x"}}
    (root / JOURNAL).parent.mkdir(exist_ok=True)
    (root / JOURNAL).write_text(json.dumps(record), encoding="utf-8")
    (root / "content/a.md").write_text("x", encoding="utf-8")
    assert recover(root)
    assert (root / "content/a.md").read_text(encoding="utf-8") == "x"


def test_a_half_written_line_stops_the_next_ruling(root: Path) -> None:
    (root / RULINGS).write_text('{"id":1,"on":"2031', encoding="utf-8")
    with pytest.raises(ProblemsError, match="cut off"):
        commands.merge(root, WHY, ("ado-orlan", "ada-orlan"))
    assert (root / "content/actors/ado-orlan.md").exists()


# ---------------------------------------------------------------- the command line


def test_the_command_says_what_it_wrote_and_what_to_do_next(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    command = ["--root", str(root), "review"]
    assert main([*command, "merge", "ado-orlan", "ada-orlan", "--why", "One woman", "--by", "Bo"]) == 0
    said = capsys.readouterr().out
    assert "removed content/actors/ado-orlan.md" in said
    assert said.endswith("run: briefroom build\n")
    assert main([*command, "history"]) == 0
    assert "Bo  merge from=ado-orlan into=ada-orlan: One woman" in capsys.readouterr().out
    assert main([*command, "undo", "7", "--why", "x"]) == 1
    assert "there is no ruling “7”" in capsys.readouterr().err


def test_a_ruling_without_a_reason_is_none(root: Path) -> None:
    with pytest.raises(SystemExit):
        main(["--root", str(root), "review", "merge", "ado-orlan", "ada-orlan"])
    assert main(["--root", str(root), "review", "merge", "ado-orlan", "ada-orlan", "--why", " "]) == 1
    assert read_rulings(root) == ()


def test_the_day_of_a_ruling_can_be_set(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "86400")
    assert commands.signature(root, "Ada", "so", "").on == "1970-01-02"
