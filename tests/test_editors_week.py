"""An editor's week: everything a person does to a project between twenty builds, and nothing of it is lost.

Seeds are edited, renamed, removed and brought back under the edits, the project is cloned, the tools change;
after each build all that was written still stands, what was deleted is still gone, each conflict is listed
with both wordings, and the whole week done twice gives the same bytes.
"""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from briefroom import build as builder
from briefroom.brief import claimlines, compose, sections
from briefroom.review import commands
from briefroom.review.acts import Wishes
from briefroom.review.correcting import Fix
from briefroom.review.rulings import read_rulings
from week import ARTICLE, CLAIMS, GLANCE, WHO, Week, lay_out

PROJECT = Path(__file__).parents[1]
PIER, FIRE, FERRY = "seeds/pier.txt", "seeds/fire.txt", "seeds/ferry.txt"
VOTE, STORM, MARKET = "seeds/vote.txt", "seeds/storm.txt", "seeds/market.txt"
PIER_TEXT = """Harbour council closes the north pier

KELMOUTH - The harbour council closed the north pier on Monday after inspectors found cracks, its chair,
Orsa Venn, said.

"Nobody is to walk on it until it has been mended," Venn told the Kelmouth Gazette. "It may take a month."

The Kelmouth Anglers, a club that has used the pier since 2019, said the closure was needless.

Bella Hask, who leads the Anglers, denied that the pier was unsafe. She said the council had asked nobody.

The Tarn Fund gave money for the pier in 2030, Venn said. The ferry of the Osmark Line calls there twice a
day.
"""
FIRE_TEXT = """Fire destroys half of the Osmark market

OSMARK - A fire destroyed 40 stalls in the market of Osmark on 7 May 2031, the fire brigade said.

Mayor Piet Hask said nobody was hurt. "We were lucky," he told the Osmark Courier.

The Traders Union said two people had been hurt. Its secretary, Lena Dorr, accused the mayor of hiding it.

Hask denied that anybody had been hurt. The market will open again in June, the mayor said.

The brigade was founded in 2012. It has 30 members.
"""
FERRY_TEXT = """Ferry crews strike over pay

KELMOUTH - Crews of the Osmark Line stopped work on 9 May 2031, the Seamen's League said.

The league's president, Hafid Jomar, said the crews had not been paid since March.

The Osmark Line denied that wages were late. "Everybody has been paid," its director, Mara Lind, said.

Orsa Venn, the chair of the harbour council, called for talks. Passengers waited at the north pier all
day.
"""
VOTE_TEXT = """Council votes to mend the pier

KELMOUTH - The harbour council voted on 12 May 2031 to mend the north pier, its chair, Orsa Venn, said.

The work will cost 2 million crowns, Venn said. The Tarn Fund will pay half of it, according to the fund.

Hafeth Jumar of the Seamen's League said the ferries would be back before the end of the month.

Bella Hask said the Anglers would sue. "It is our pier," Hask said.
"""
STORM_TEXT = """Storm breaks the sea wall at Osmark

OSMARK - A storm broke the sea wall at Osmark on 15 May 2031, the Coast Watch said.

Mayor Piet Hask said the wall would be mended within a week. "It is no danger to the town," Hask said.

The Coast Watch said the town was in danger. Its head, Ruben Tarl, denied that the wall could be mended so
soon.

Ada Quill, a fisher, said her boat was lost.
"""
SIDECAR = 'outlet: Kelmouth Gazette\npublished: "2031-05-16"\nrights: full\n'
TEXTS = {PIER: PIER_TEXT, FIRE: FIRE_TEXT, FERRY: FERRY_TEXT, VOTE: VOTE_TEXT, STORM: STORM_TEXT}
LINE_END = re.compile(r"(?<!\n)\n(?=[^\n])")  # inside a paragraph
SEEDS = {seed: LINE_END.sub(" ", text) for seed, text in TEXTS.items()}
FILES = {**SEEDS, **{seed.replace(".txt", ".yml"): SIDECAR for seed in SEEDS}}
SOURCES = "kg-1: {outlet: Kelmouth Gazette, title: The new chair}\n"
VENN = """---
kind: person
# She chaired the Anglers before.
name: Orsa Venn
names: [Orsah Venn]
roles:
  - {title: chair, sources: [kg-1]}
---
Chair of the harbour council of Kelmouth. [^kg-1]
"""
BOX = """---
kind: place
title: The north pier
triggers: [north pier]
---
- It was built in 1902. [^kg-1]
"""
VENN_FILE, BOX_FILE = "content/actors/orsa-venn.md", "content/backgrounds/north-pier.md"


def monday(week: Week) -> None:
    week.build()
    assert week.report.conflicts == ()
    week.change(PIER, "found cracks", "found deep cracks")
    week.front(FIRE, "title", "title: Fire at the market")
    week.drop(FERRY, ARTICLE, "Passengers waited")
    week.keep(FERRY, "Passengers waited", stands=False)
    week.drop_claim(PIER, "had asked nobody")
    week.drop_claim(FIRE, "two people had been hurt")
    week.swap(STORM, "Mayor [Piet Hask]", "[Ada Quill]")
    week.add(VOTE, "## Who is who", "The vote was public. My own remark.")
    week.build()
    week.seed(PIER, "Bella Hask, who leads", "It rained on Tuesday. Bella Hask, who leads")
    week.seed(FIRE, "40 stalls", "45 stalls")
    week.seed(FERRY, "Passengers waited", "Many passengers waited")
    week.keep(FERRY, "passengers waited", stands=False)
    week.keep(PIER, "It rained on Tuesday.")
    week.build()
    assert "45 stalls" in week.text(FIRE)


def tuesday(week: Week) -> None:
    week.file("content/sources.yml", SOURCES, "kg-1: {outlet: Kelmouth Gazette")
    week.file(VENN_FILE, VENN, "# She chaired the Anglers before.")
    week.add(VOTE, "## Claims", "## Notes\n\n- I was there.\n- So was Venn.")
    week.build()
    week.keep(PIER, "Chair of the harbour council of Kelmouth")
    week.file(BOX_FILE, BOX, "- It was built in 1902.")
    week.drop(FIRE, GLANCE, "destroyed")
    week.front(FERRY, "editor", "editor: Ada")
    week.build()
    assert "background:north-pier" in week.text(PIER)
    week.drop(PIER, ARTICLE, "background:north-pier")
    week.keep(PIER, "\n[The north pier](background:north-pier)\n", stands=False)
    week.change(
        VOTE, "[Hafeth Jumar](actor:hafeth-jumar)", "[Hafeth Jumar](actor:hafeth-jumar): a sailor", WHO
    )
    week.drop(VOTE, "## Timeline", "12 May 2031")
    week.keep(VOTE, "- [12 May 2031]", stands=False)
    week.rule(commands.accept, "Bella Hask", Wishes(definition="An angler of Kelmouth."))
    week.files["content/actors/bella-hask.md"] = "An angler of Kelmouth."
    week.rule(commands.reject, "Tarn Fund")
    week.always("no Tarn Fund", lambda: "actor:tarn-fund" not in week.text(VOTE) + week.text(PIER))
    week.build()
    week.keep(PIER, "An angler of Kelmouth")


def wednesday(week: Week, clone: Path) -> None:
    week.change(FIRE, "nobody was hurt", "no one at all was hurt")
    week.change(FERRY, "had not been paid since March", "had not been paid since last March")
    week.seed(FIRE, "said nobody was hurt", "said not a soul was hurt")
    week.clashes["no one at all was hurt"] = "not a soul was hurt"
    week.build()
    (week.root / "seeds/fire.yml").write_text(SIDECAR.replace("Kelmouth Gazette", "Osmark Courier"), "utf-8")
    week.edits += 1
    week.keep(FIRE, "\noutlet: Osmark Courier\n")
    (week.root / "seeds/pier.yml").write_text(SIDECAR.replace("05-16", "05-17"), "utf-8")
    week.edits += 1
    week.keep(PIER, "\ndate: '2031-05-17'\n")
    moved = week.root / "content/briefs/2031/the-vote.md"
    week.path(VOTE).rename(moved)
    week.edits += 1
    week.always("the vote stands where it was put", lambda: week.path(VOTE).name == "the-vote.md")
    week.change(VOTE, "would sue", "would go to court")
    week.clone(clone)
    week.build()
    for suffix in ("txt", "yml"):
        (week.root / f"seeds/fire.{suffix}").rename(week.root / f"seeds/market.{suffix}")
    week.names[FIRE] = MARKET
    week.build()
    assert len(list((week.root / "content/briefs").rglob("*.md"))) == 5


def thursday(week: Week) -> None:
    week.rule(commands.merge, ("Hafeth Jumar", "Hafid Jomar"))
    week.clashes["[Hafeth Jumar](actor:hafeth-jumar): a sailor"] = "the new text no longer has it"
    week.always("one Jomar", lambda: week.brief(VOTE).evidence.claims[3].speaker.name == "Hafid Jomar")
    week.fix(PIER, "speaker", "the closure was needless", "Bella Hask")
    week.without(STORM, "outlet")
    week.front(PIER, "title", "# Checked by phone.\ntitle: Pier closed")
    week.change(PIER, "The ferry of", "The [ferry](place:kelmouth) of")
    week.always("needless", lambda: week.claim(PIER, "needless").speaker.entity_id == "bella-hask")
    week.rule(commands.correct, "Seamen's League", Fix("kind", "ngo"))
    week.always("an ngo", lambda: "seamen-s-league" in week.text(FERRY))
    week.fix(PIER, "kind", "Osmark Line", "company")
    week.always("a company", lambda: "actor:osmark-line" in week.text(PIER))
    week.fix(FERRY, "claim", "Everybody has been paid", "")
    week.always("no claim", lambda: not week.has_claim(FERRY, "Everybody has been paid"))
    week.build()
    week.seed(PIER, "The Tarn Fund gave", "The fund of the Tarns, the Tarn Fund, gave")
    week.seed(FERRY, "on 9 May 2031", "on 10 May 2031")
    week.rule(commands.rename, ("bella-hask", "hask-bella"))
    week.files["content/actors/hask-bella.md"] = week.files.pop("content/actors/bella-hask.md")
    week.always("needless", lambda: week.claim(PIER, "needless").speaker.entity_id == "hask-bella")
    week.build()
    assert (week.root / "output/actors/bella-hask.html").is_file()


def friday(week: Week, clone: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A new version of the tools, with other words and another heading."""
    whole = builder._tools_digest
    with monkeypatch.context() as patch:
        patch.setattr(builder, "_tools_digest", lambda parts: whole(parts) + "2")
        for module in (claimlines, sections):
            patch.setattr(module, "PROBABLE_WORD", "Likely: ")
        headings = tuple(("Day by day" if h == "Timeline" else h, s) for h, s in compose.APPARATUS)
        patch.setattr(compose, "APPARATUS", headings)
        week.add(PIER, "## Claims", "Two claims are still to be looked into.")
        week.drop_claim(PIER, "gave money")
        week.build()
        assert "Likely: " in week.text(STORM)
        assert "## Day by day" in week.text(FIRE)
        week.clone(clone)
        week.build()
    week.build()
    assert "Likely: " not in week.text(STORM)
    assert "## Timeline" in week.text(FIRE)


def saturday(week: Week) -> None:
    week.change(STORM, "said her boat was lost", "said that her boat was lost in the harbour")
    for seed in (STORM, FERRY):
        for suffix in ("txt", "yml"):
            (week.root / seed).with_suffix(f".{suffix}").unlink()
    week.build()  # both were edited: they stay without their seeds
    assert sorted(week.report.kept) == sorted(
        week.path(seed).relative_to(week.root).as_posix() for seed in (STORM, FERRY)
    )
    week.change(FERRY, "called for talks", "called for talks at once")
    (week.root / FERRY).write_text(SEEDS[FERRY].replace("on 9 May 2031", "on 11 May 2031"), "utf-8")
    (week.root / STORM).write_text(f"{SEEDS[STORM]}\nThe sea was calm again on Friday.\n", "utf-8")
    for seed in (FERRY, STORM):
        (week.root / seed).with_suffix(".yml").write_text(SIDECAR, "utf-8")
    week.build()
    assert "on 11 May 2031" in week.text(FERRY)
    week.keep(STORM, "The sea was calm again on Friday.")
    week.change(FIRE, "no one at all was hurt", "nobody at all was hurt")  # settles the conflict
    week.briefs[FIRE] = [kept for kept in week.briefs[FIRE] if kept.words != "no one at all was hurt"]
    week.drop(VOTE, WHO, "a sailor")  # and so does this
    week.briefs[VOTE] = [kept for kept in week.briefs[VOTE] if "a sailor" not in kept.words]
    week.clashes.clear()
    week.seed(FERRY, "had not been paid since March", "had not been paid since May")
    week.clashes["since last March"] = "since May"
    week.build()
    week.front(VOTE, "standfirst", "standfirst: The Anglers go to court")
    week.cut(PIER, "## Timeline")
    week.change(PIER, "It may take a month", "It may take a month or two", CLAIMS)
    week.write(STORM, week.text(STORM).replace("said the town was in danger", "said the town\nwas in danger"))
    week.front(VOTE, "actors", "actors: [orsa-venn, hask-bella]")
    week.revise(
        VENN_FILE, "- {title: chair, sources: [kg-1]}", '- {title: chair, from: "2030", sources: [kg-1]}'
    )
    week.revise(BOX_FILE, "[^kg-1]", "[^kg-1]\n- It is 300 metres long. [^kg-1]")
    week.drop_claim(STORM, "the town was in danger")
    week.build()


def sunday(week: Week, clone: Path) -> None:
    week.rule(commands.not_same, ("Piet Hask", "hask-bella"))
    week.fix(VOTE, "link", "Hask", "", within="It is our pier")
    week.always("Hask is open", lambda: None in week.meant(VOTE, "Hask"))
    week.rule(commands.accept, "Piet Hask", Wishes(definition="Mayor of Osmark."))
    week.rule(commands.accept, "Ruben Tarl", Wishes(definition="Head of the watch."))
    before = {path.name: path.read_bytes() for path in (week.root / "content/actors").iterdir()}
    week.rule(commands.merge, ("ruben-tarl", "piet-hask"))
    week.build()
    assert not (week.root / "content/actors/ruben-tarl.md").exists()
    week.rule(commands.take_back, str(read_rulings(week.root)[-1].id))
    assert {path.name: path.read_bytes() for path in (week.root / "content/actors").iterdir()} == before
    week.build()
    week.rule(commands.split, ("orsa-venn", "orsah-venn"), ["Orsah Venn"], "Her cousin. [^kg-1]")
    week.revise("content/actors/ruben-tarl.md", "Head of the watch.", "He heads the watch.")
    week.unlink(BOX_FILE)
    week.briefs[PIER] = [kept for kept in week.briefs[PIER] if "background" not in kept.words]
    week.seed(PIER, "said the closure was needless", "said that closing it was needless")
    del week.holds["needless"]
    week.lost.append("the closure was needless")
    week.build()
    assert "background:north-pier" not in week.text(PIER)
    week.clone(clone)
    week.build()
    week.add(STORM, "## Who is who", "The wall was mended on Saturday.")
    week.change(STORM, "within a week", "within seven days")
    week.build()
    last = week.report
    week.build()
    assert (week.report.made, week.report.rendered) == ((), False)
    assert week.report.conflicts == last.conflicts


def week_of(root: Path, monkeypatch: pytest.MonkeyPatch) -> Week:
    lay_out(root / "first", PROJECT, FILES)
    week = Week(root / "first")
    monday(week)
    tuesday(week)
    wednesday(week, root / "second")
    thursday(week)
    friday(week, root / "third", monkeypatch)
    saturday(week)
    sunday(week, root / "fourth")
    return week


def tree(root: Path) -> dict[str, bytes]:
    kept = (root / "content", root / "output")
    paths = (path for folder in kept for path in sorted(folder.rglob("*")) if path.is_file())
    return {path.relative_to(root).as_posix(): path.read_bytes() for path in paths}


def test_a_week_of_edits_loses_nothing_and_is_the_same_twice(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1937000000")
    one, two = (week_of(tmp_path / name, monkeypatch) for name in ("one", "two"))
    assert (one.edits >= 50, one.builds >= 20) == (True, True), (one.edits, one.builds)
    assert tree(one.root) == tree(two.root)
