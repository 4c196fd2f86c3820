"""The index files: safe as scripts, stable, small in what they say, and whole."""

import json
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefroom.site.data import Asset
from briefroom.site.search.coding import ALPHABET, front, order, pack
from briefroom.site.search.documents import Document, Named
from briefroom.site.search.files import index_files
from briefroom.site.search.postings import build_index

ORLAN = Named("ada-orlan", "actor", "Ada Orlan", ("Ada Orlan", "Orlan", "Orlane", "أورلان"))
COUNCIL = Named("reed-council", "actor", "Reed Council", ("Reed Council", "RC"))
PORT = "Forces of Orlan seized the port.\nIt rained."
DOCUMENTS = (
    Document("actors/ada-orlan.html", "actor", "Ada Orlan", "Army officer.", ("Orlan", "Orlane", "أورلان"),
             (("ada-orlan", 1),), about="ada-orlan"),
    Document("briefs/2031/port.html", "brief", "Orlan takes Port Vane", PORT,
             entities=(("ada-orlan", 2), ("port-vane", 1)), date="2031-05-04", outlet="Harbour Gazette"),
    Document("briefs/2031/rain.html", "brief", "Rain </script><b>", "It rained.\u2028", date="2031-05"),
)  # fmt: skip


def files() -> dict[str, Asset]:
    return {asset.path: asset for asset in index_files(build_index(DOCUMENTS, (ORLAN, COUNCIL)))}


def arguments(asset: Asset) -> list[object]:
    match = re.fullmatch(r"briefroomIndex\.\w+\((.*)\);\n", asset.data.decode(), re.S)
    assert match is not None
    return json.loads(f"[{match.group(1)}]")  # type: ignore[no-any-return]


def unpack(text: str) -> list[int]:
    """As the browser reads them."""
    numbers, value, shift = [], 0, 0
    for char in text:
        digit = ALPHABET.index(char)
        value |= (digit & 31) << shift
        shift += 5
        if not digit & 32:
            numbers.append(value)
            value, shift = 0, 0
    return numbers


@given(st.lists(st.integers(min_value=0, max_value=2**30)))
def test_numbers_come_back_from_their_packed_text(numbers: list[int]) -> None:
    assert unpack(pack(numbers)) == numbers


@given(st.lists(st.text(st.characters(categories=("L", "N")), min_size=1, max_size=20), unique=True))
def test_words_come_back_from_front_coding(words: list[str]) -> None:
    words.sort(key=order)
    found: list[str] = []
    for coded in front(words).split(" ") if words else []:
        found.append((found[-1] if found else "")[: int(coded[0])] + coded[1:])
    assert found == words


def test_a_posting_list_names_the_documents_that_hold_the_word() -> None:
    postings = build_index(DOCUMENTS, (ORLAN, COUNCIL)).postings
    assert [p.document for p in postings["rained"]] == [1, 2]
    assert [p.document for p in postings["@ada-orlan"]] == [0, 1]


def test_a_word_in_the_title_weighs_more_than_one_in_the_text() -> None:
    postings = build_index(DOCUMENTS, ()).postings
    impact = {p.document: p.impact for p in postings["port"]}
    assert impact[1] > {p.document: p.impact for p in postings["seized"]}[1]


def test_positions_follow_the_text_and_never_run_on_from_the_title() -> None:
    postings = build_index(DOCUMENTS, ()).postings
    port, seized, rained = (postings[word][0].positions[-1] for word in ("port", "seized", "rained"))
    vane, forces = postings["vane"][0].positions[0], postings["forces"][0].positions[0]
    assert port == seized + 2
    assert forces > vane + 1
    assert rained > port + 2


def test_every_spelling_leads_to_its_entity() -> None:
    spellings = build_index(DOCUMENTS, (ORLAN, COUNCIL)).spellings
    assert {word: s[0].entities for word, s in spellings.items() if not s[0].rest} == {
        "orlan": (0,), "orlane": (0,), "اورلان": (0,), "rc": (1,)
    }  # fmt: skip
    assert spellings["reed"][0].rest == ("council",)


def test_nothing_in_the_index_can_close_a_script_or_break_a_line() -> None:
    for asset in files().values():
        text = asset.data.decode()
        assert "<" not in text
        assert len(text.splitlines()) == 1


def test_every_file_is_a_call_with_json_arguments() -> None:
    found = files()
    assert {"search/index.js", "search/t/0.js", "search/p/0.js", "search/d/0.js", "search/words.js"} == set(
        found
    )
    assert all(arguments(asset) for asset in found.values())


def test_the_same_documents_give_the_same_bytes() -> None:
    assert files() == files()


@pytest.mark.parametrize("count", [0, 1, 500])
def test_long_indexes_are_cut_into_shards_that_join_without_gaps(count: int) -> None:
    many = [Document(f"briefs/{n}.html", "brief", f"Title {n}", f"word{n} " * 40) for n in range(count)]
    found = {a.path: a for a in index_files(build_index(many, ()))}
    main = arguments(found["search/index.js"])[0]
    assert isinstance(main, dict)
    assert main["count"] == count
    rows = [arguments(found[f"search/d/{n}.js"])[1] for n in range(len(main["texts"]))]
    assert sum(len(shard) for shard in rows) == count  # type: ignore[arg-type]
    assert max(len(asset.data) for asset in found.values()) < 80_000
