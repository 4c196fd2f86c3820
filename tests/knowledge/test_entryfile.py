"""Knowledge files changed in place: what is meant is said, and every other byte stays."""

from __future__ import annotations

import difflib
from pathlib import Path

import pytest

from briefroom.errors import KnowledgeError
from briefroom.knowledge.entrybody import add_sentence, drop_sentence, sentences_of
from briefroom.knowledge.entryfile import EntryFile
from briefroom.knowledge.entryrefs import add_record, replace_id
from briefroom.model import Sourced

CONTENT = Path(__file__).parents[2] / "content"
FILES = sorted(
    path for folder in ("actors", "places", "backgrounds") for path in (CONTENT / folder).glob("*.md")
)
ORLAN = """---
# Head of the file.
kind: person
name: 'Ada Orlan'
names:
  # The press writes it so.
  - Orlan  # she alone bears it
  - {text: AO,   type: acronym}
demonyms: [Orlanist,
  "Orlanite"]
as_of: "2031-05-04"
relations:
  - type: leads
    target: northern-army   # since when is open
    sources: [hg-1]
  - {type: supports, target: reed-council, sources: [hg-1, mw-1]}
---
Officer who left
the council. [^hg-1] She leads. [^mw-1]

## Later

She came back. [^mw-1]
"""


def orlan(text: str = ORLAN) -> EntryFile:
    return EntryFile.of(text, "content/actors/ada-orlan.md")


def changed(before: str, after: str) -> list[str]:
    lines = difflib.ndiff(before.splitlines(), after.splitlines())
    return [line.rstrip() for line in lines if line[0] in "+-"]


@pytest.mark.parametrize(
    ("path", "value", "lines"),
    [
        (("names",), "Hafter: x", ["+   - \"Hafter: x\""]),
        (("names",), {"text": "أ", "lang": "ar"}, ["+   - {text: أ, lang: ar}"]),
        (("demonyms",), "Adan", ['-   "Orlanite"]', '+   "Orlanite", Adan]']),
        (("relations", 0, "sources"), "mw-1", ["-     sources: [hg-1]", "+     sources: [hg-1, mw-1]"]),
        (("not_same_as",), {"ref": "ado"}, ["+ not_same_as:", "+   - {ref: ado}"]),
        (("names",), "2031", ['+   - "2031"']),
        (("names",), "no", ['+   - "no"']),
    ],
)  # fmt: skip
def test_an_entry_of_a_list_is_a_line_more_and_nothing_else(
    path: tuple[str | int, ...], value: object, lines: list[str]
) -> None:
    assert changed(ORLAN, orlan().add_item(path, value).text) == lines  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("path", "lines"),
    [
        (("names", 0), ["-   - Orlan  # she alone bears it"]),
        (("relations", 1), ["-   - {type: supports, target: reed-council, sources: [hg-1, mw-1]}"]),
        (("relations", 0), ["-   - type: leads", "-     target: northern-army   # since when is open",
                            "-     sources: [hg-1]"]),
        (("demonyms", 1), ["- demonyms: [Orlanist,", '-   "Orlanite"]', "+ demonyms: [Orlanist]"]),
        (("demonyms", 0), ["- demonyms: [Orlanist,", '-   "Orlanite"]', '+ demonyms: ["Orlanite"]']),
        (("relations", 1, "sources", 0),
         ["-   - {type: supports, target: reed-council, sources: [hg-1, mw-1]}",
          "+   - {type: supports, target: reed-council, sources: [mw-1]}"]),
    ],
)  # fmt: skip
def test_an_entry_taken_out_takes_its_own_lines_only(path: tuple[str | int, ...], lines: list[str]) -> None:
    assert sorted(changed(ORLAN, orlan().drop_item(path).text)) == sorted(lines)


def test_the_last_entry_of_a_list_takes_the_key_with_it() -> None:
    assert "names" not in orlan().drop_item(("names", 1)).drop_item(("names", 0)).data


def test_a_value_keeps_its_quotation_marks() -> None:
    assert "name: 'Ada O’Orlan ''x'''" in orlan().set_text(("name",), "Ada O’Orlan 'x'").text
    assert 'as_of: "2032"' in orlan().set_text(("as_of",), "2032").text


def test_an_id_is_turned_wherever_the_file_names_it() -> None:
    text = replace_id(orlan(), "northern-army", "army", own="ada-orlan").text
    assert changed(ORLAN, text)[:2] == [
        "-     target: northern-army   # since when is open",
        "+     target: army   # since when is open",
    ]


def test_relations_that_become_one_keep_the_sources_of_both() -> None:
    twice = ORLAN.replace("type: leads", "type: supports")
    data = replace_id(orlan(twice), "northern-army", "reed-council", own="x").data
    assert data["relations"] == [{"type": "supports", "target": "reed-council", "sources": ["hg-1", "mw-1"]}]


def test_a_relation_to_itself_says_nothing_and_goes() -> None:
    assert len(replace_id(orlan(), "reed-council", "ada-orlan", own="ada-orlan").data["relations"]) == 1


def test_two_sides_of_a_versus_never_become_one() -> None:
    versus = EntryFile.of("---\nkind: versus\nsides: [a, b]\n---\n", "content/backgrounds/a-v-b.md")
    with pytest.raises(KnowledgeError, match="two sides of one versus"):
        replace_id(versus, "a", "b", own="a-v-b")


def test_a_name_that_is_there_in_another_case_is_not_added() -> None:
    assert add_record(orlan(), "names", "ORLAN").text == ORLAN


def test_a_comment_goes_with_the_entry_it_is_about() -> None:
    assert orlan().comments_of(("names", 0)) == (("  # The press writes it so.",), "# she alone bears it")


@pytest.mark.parametrize("later", [False, True])
def test_a_sentence_is_a_line_more_and_goes_without_a_trace(later: bool) -> None:
    sentence = Sourced("She won.", ("hg-1", "mw-1"))
    added = add_sentence(orlan(), sentence, later=later)
    assert changed(ORLAN, added.text) == ["+ She won. [^hg-1][^mw-1]"]
    assert drop_sentence(added, sentence, later=later).text == ORLAN


def test_a_sentence_that_is_there_only_gains_its_sources() -> None:
    text = add_sentence(orlan(), Sourced("Officer who left the council.", ("hg-1", "zz"))).text
    assert changed(ORLAN, text)[:2] == [
        "- the council. [^hg-1] She leads. [^mw-1]", "+ the council. [^hg-1][^zz] She leads. [^mw-1]"
    ]  # fmt: skip


def test_what_came_later_gets_its_heading() -> None:
    text = ORLAN.partition("\n## Later")[0]
    assert add_sentence(orlan(text), Sourced("She won.", ("a",)), later=True).text == (
        text + "\n## Later\n\nShe won. [^a]\n"
    )


def test_a_file_keeps_its_mark_and_its_line_ends() -> None:
    windows = "\ufeff" + ORLAN.replace("\n", "\r\n")
    assert orlan(windows).written() == windows
    assert orlan(windows).add_item(("names",), "Ada").written() == windows.replace(
        "type: acronym}\r\n", "type: acronym}\r\n  - Ada\r\n"
    )


def test_line_ends_of_two_sorts_are_refused() -> None:
    with pytest.raises(KnowledgeError, match="two sorts"):
        orlan("---\r\nkind: person\n---\n")


def test_a_change_that_would_say_something_else_is_refused() -> None:
    with pytest.raises(KnowledgeError, match="make this change by hand"):
        add_sentence(orlan(), Sourced("Words [^x] within.", ("a",)))


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_every_file_of_the_project_can_be_changed_and_changed_back(path: Path) -> None:
    raw = path.read_bytes().decode()
    entry = EntryFile.of(raw, path.name)
    key = "triggers" if path.parent.name == "backgrounds" else "names"
    held = len(entry.data.get(key) or [])
    assert entry.written() == raw
    assert entry.add_item((key,), "Zed: “Q”").drop_item((key, held)).text == raw
    sentence = Sourced("They met in 2131.", ("a", "b-c"))
    added = add_sentence(entry, sentence)
    assert sentences_of(added).now[-1] == sentence
    assert len(changed(raw, added.text)) == 1
    for name, value in entry.data.items():
        for index in range(len(value) if isinstance(value, list) else 0):
            assert len(entry.drop_item((name, index)).data.get(name, [])) == len(value) - 1
