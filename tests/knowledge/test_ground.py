"""The grounding gate: what a statement says, its sources were seen to hold; and it does not cry wolf."""

from pathlib import Path

import pytest
from shelf import ARMY, GOOD, ORLAN, VERSUS, content, problems

from briefroom.errors import ProblemsError, SeedError
from briefroom.knowledge import load_knowledge
from briefroom.knowledge.load import examine

OUTLET = "outlet: Harbour Gazette, title: Leaves"
WIRE = 'mw-1: {outlet: Merrow Wire, title: Orlan named, holds: ["2031"]}\n'


def sources(*holds: str, date: str = "2031-05-06", rest: str = WIRE) -> str:
    notes = ", ".join(f'"{words}"' for words in holds)
    return f'hg-1: {{{OUTLET}, date: "{date}", holds: [{notes}]}}\n{rest}'


def sentence(text: str) -> str:
    """The file of an armed group of which just this is said."""
    return ARMY.replace("Armed group of the north.", text)


def found(root: Path, text: str, *holds: str) -> list[str]:
    """What is missing, as the problems of the sentence's line say it."""
    folder = content(root, {"sources.yml": sources(*holds), "actors/northern-army.md": sentence(text)})
    problems = examine(folder).problems
    return [p.what for p in problems if p.where == "content/actors/northern-army.md:7"]


@pytest.mark.parametrize(
    ("text", "holds"),
    [
        ("It fought Tomas Reed.", "Tomas Reed"),
        ("It fought Tomas Reed's men and the Reeds.", "Tomas Reed"),
        ("It fought Tomás Réed.", "Tomas Reed"),
        ("It fought General Reed and President Tomas.", "Reed, Tomas"),
        ("The Northern Army fought on.", "nobody"),  # its own name is given
        ("It fought Ada Orlan.", "the rogue general"),  # a name she has in her file
        ("It fought Ada Orlan.", "Orlan"),
        ("Several Vanish officers left.", "Port Vane"),  # the adjective of a place
        ("It took Vane.", "Port Vane"),
        ("It fought Zarnian and French troops.", "Zarnia, France"),
        ("It fought the RHC.", "Reed Harbour Council"),
        ("Much was written in the Harbour Gazette.", "nobody"),  # the source's own outlet
        ("Thirty left, saying: “Many stayed”; Most came.", "30"),
        ("On a Monday in May it left.", "nobody"),  # the source is of May
        ("It has 2,700 men.", "2.7 thousand"),
        ("It has 2.7 million men.", "2,700,000"),
        ("It has ninety-four men.", "94"),
        ("It has 206 men.", "two hundred and six"),
        ("Two men, one of them old, left.", "nobody"),
        ("It has 80 million.", "80m"),
        ("It fought in 2028–29.", "2028-29"),
        ("It came on 14 September 2030.", "2030-09-14"),
        ("It came on 14 September 2030.", "September 14, 2030"),
        ("It came on 14 September 2030.", "14 September"),  # the year before the source's
        ("It came in September 2030.", "14 September 2030"),
        ("It came on 4 May 2031.", "on Sunday"),
        ("It came on 5 May 2031.", "yesterday"),
        ("It came on 6 May 2031.", "nobody"),  # the day the source came out
        ("It came in 2031.", "nobody"),
    ],
)
def test_what_a_source_holds_is_found_however_it_is_spelt(tmp_path: Path, text: str, holds: str) -> None:
    assert found(tmp_path, text, holds) == []


@pytest.mark.parametrize(
    ("text", "holds", "missing"),
    [
        ("It fought Tomas Reed.", "Tomas Meed", "“Reed”"),
        ("It fought Tomas Reed.", "a council", "“Tomas Reed”"),
        ("It fought Ada Orlan.", "Tomas Reed", "“Ada Orlan”"),
        ("Ada Orlan fought it.", "Tomas Reed", "“Ada Orlan”"),
        ("It fought for Kelmouth.", "the north", "“Kelmouth”"),
        ("Several Vanish officers left.", "Kelmouth", "“Vanish”"),
        ("It fought Zarnian troops.", "Zuland", "“Zarnian”"),
        ("It has 2,700 men.", "270 men", "“2,700”"),
        ("It has ninety-four men.", "95 men", "“ninety-four”"),
        ("It has 12 to 15 men.", "12 men", "“15”"),
        ("It came on 14 September 2030.", "15 September 2030", "“14 September 2030”"),
        ("It came on 14 September 2029.", "14 September", "“14 September 2029”"),
        ("It came on 3 May 2031.", "on Sunday", "“3 May 2031”"),
        ("It came on 4 March 2031.", "on Sunday", "“4 March 2031”"),
        ("It came in 2029.", "2030", "“2029”"),
    ],
)
def test_what_no_source_holds_is_named(tmp_path: Path, text: str, holds: str, missing: str) -> None:
    assert found(tmp_path, text, holds) == [f"{missing} is not in what the cited source holds: hg-1"]


@pytest.mark.parametrize(
    ("file", "old", "new", "line", "missing"),
    [
        ("actors/ada-orlan.md", "title: commander", "title: envoy to Merrowby", 10, "Merrowby"),
        ("actors/ada-orlan.md", "org: northern-army", "org: Reed Council", 10, "Reed Council"),
        ("actors/ada-orlan.md", 'from: "2031-02"', 'from: "2027"', 10, "2027"),
        ("actors/ada-orlan.md", "target: northern-army", "target: port-vane", 12, "Port Vane"),
        ("actors/ada-orlan.md", "came back", "came to Merrowby", 21, "Merrowby"),
        ("backgrounds/army-v-orlan.md", "text: Kelmouth", "text: near Merrowby", 8, "Merrowby"),
        ("backgrounds/army-v-orlan.md", "the army", "the Reeds", 15, "Reeds"),
        ("backgrounds/vane-truce.md", "Broken within", "Broken by Reed within", 10, "Reed"),
        ("actors/northern-army.md", "kind: armed_group",
         "kind: armed_group\ncaveats:\n  - {words: [the fleet], note: No ship in Merrowby., sources: [hg-1]}",
         4, "Merrowby"),
    ],
)  # fmt: skip
def test_every_kind_of_statement_is_asked(
    tmp_path: Path, file: str, old: str, new: str, line: int, missing: str
) -> None:
    wire = 'mw-1: {outlet: Merrow Wire, title: Orlan, holds: ["2031", "Northern Army"]}\n'
    notes = sources("Orlan", "Northern Army", "2031-02", "April 2030", "2029", "Kelmouth", rest=wire)
    assert examine(content(tmp_path, {"sources.yml": notes})).problems == ()
    assert old in GOOD[file]
    lines = problems(tmp_path, {"sources.yml": notes, file: GOOD[file].replace(old, new, 1)})
    assert [problem.split(": ")[0] for problem in lines] == [f"content/{file}:{line}"]
    assert f"“{missing}” is not in what" in lines[0]
    assert "\n  cure: correct the words, cite a source that has them, or note them" in lines[0]


def test_a_second_source_may_hold_what_the_first_lacks(tmp_path: Path) -> None:
    both = sentence("It fought Tomas Reed in Kelmouth.").replace("[^hg-1]", "[^hg-1][^mw-1]")
    notes = sources(
        "Tomas Reed", "April 2030", rest=WIRE.replace("2031", "Kelmouth, 2031, 2029, Northern Army")
    )
    files = {"sources.yml": notes, "actors/northern-army.md": both}
    assert not [p for p in examine(content(tmp_path, files)).problems if "northern" in p.where]


def test_a_source_without_notes_beside_one_with_is_named_in_the_cure(tmp_path: Path) -> None:
    both = sentence("It fought in Kelmouth.").replace("[^hg-1]", "[^hg-1][^mw-1]")
    silent = "mw-1: {outlet: Merrow Wire, title: Orlan named}\n"
    lines = problems(tmp_path, {"sources.yml": sources("x", rest=silent), "actors/northern-army.md": both})
    assert any("“Kelmouth”" in line and line.endswith("(mw-1: no notes yet)") for line in lines)


def test_what_rests_on_sources_without_notes_is_counted_and_no_failure(tmp_path: Path) -> None:
    spare = "spare: {outlet: Merrow Wire, title: Unread}\n"
    silent = f"hg-1: {{{OUTLET}}}\nmw-1: {{outlet: Merrow Wire, title: Orlan named}}\n{spare}"
    examined = examine(content(tmp_path, {"sources.yml": silent}))
    assert examined.problems == ()
    assert examined.remarks() == (
        "content/sources.yml:3: the source “spare” is cited by nothing",
        "12 of 12 sentences, roles, relations and cells rest on sources without notes",
    )


def test_a_seed_that_is_a_source_is_asked_itself(tmp_path: Path) -> None:
    seed = f"hg-1: {{{OUTLET}, seed: seeds/pier.txt}}\nmw-1: {{outlet: Merrow Wire, title: Orlan named}}\n"
    files = {"sources.yml": seed, "actors/northern-army.md": sentence("It fought Tomas Reed.")}
    told = "Tomas Reed lost Kelmouth to Orlan's Northern Army in February 2031, not in April 2030."
    assert load_knowledge(content(tmp_path, files)).actors
    with pytest.raises(ProblemsError) as caught:
        load_knowledge(content(tmp_path, files), {"seeds/pier.txt": "It rained in Kelmouth."}.__getitem__)
    assert "northern-army.md:7: “Tomas Reed” is not in what the cited source holds" in str(caught.value)
    files["backgrounds/army-v-orlan.md"] = VERSUS.replace('"2031"', "a year")
    files["actors/ada-orlan.md"] = ORLAN.replace("in 2029", "long ago")
    assert load_knowledge(content(tmp_path, files), {"seeds/pier.txt": told}.__getitem__).actors


def test_a_seed_that_cannot_be_read_is_a_problem_of_its_source(tmp_path: Path) -> None:
    def unreadable(path: str) -> str:
        raise SeedError("no such seed", where=path, cure="correct the path")

    wire = "mw-1:\n  outlet: Merrow Wire\n  title: Orlan named\n  seed: seeds/gone.txt\n"
    seed = f"hg-1: {{{OUTLET}}}\n{wire}"
    with pytest.raises(ProblemsError) as caught:
        load_knowledge(content(tmp_path, {"sources.yml": seed}), unreadable)
    assert str(caught.value) == (
        "content/sources.yml:5: the seed “seeds/gone.txt” cannot be read: no such seed\n"
        "  cure: correct the path"
    )
