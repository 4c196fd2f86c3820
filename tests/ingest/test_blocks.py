"""Paragraphs are what somebody sees, whatever the line breaks say."""

import textwrap

import pytest

from briefroom.ingest.blocks import split_blocks

FIRST = (
    "Forces loyal to General Ada Orlan seized the harbour of Port Vane on Sunday after two days of fighting, "
    "officials told the Harbour Gazette, and closed the road that leads to the border."
)
SECOND = (
    "The Reed Council, which rules the north of the island, said its fighters had left the harbour in good "
    "order and would be back before the rains, a claim that nobody in the town could confirm."
)


@pytest.mark.parametrize("width", [60, 72, 80])
@pytest.mark.parametrize("gap", ["\n\n", "\n \n", "\n\n\n"])
def test_wrapped_lines_are_one_paragraph(width: int, gap: str) -> None:
    seed = gap.join(textwrap.fill(text, width) for text in (FIRST, SECOND))
    assert [block.text for block in split_blocks(seed)] == [FIRST, SECOND]


def test_wrapped_paragraphs_may_be_told_apart_by_indents_alone() -> None:
    seed = "\n".join(textwrap.fill(text, 72, initial_indent="    ") for text in (FIRST, SECOND))
    assert [block.text for block in split_blocks(seed)] == [FIRST, SECOND]


def test_wrapped_paragraphs_may_be_told_apart_by_short_last_lines() -> None:
    seed = "\n".join(textwrap.fill(text, 72) for text in (FIRST, SECOND))
    assert [block.text for block in split_blocks(seed)] == [FIRST, SECOND]


def test_a_line_a_paragraph_stays_a_paragraph() -> None:
    lines = ["A short headline", FIRST, SECOND, "He said no.", "She said yes."]
    assert [block.text for block in split_blocks("\n".join(lines))] == lines


def test_short_lines_of_a_menu_are_not_joined() -> None:
    menu = ["Home", "World", "Politics and the courts", "Sport", "Science", "Weather", "Opinion", "Travel"]
    assert [block.text for block in split_blocks("\n".join(menu))] == menu


def test_items_of_a_wrapped_list_stay_apart() -> None:
    items = ["- " + FIRST, "- " + SECOND]
    seed = "\n".join(textwrap.fill(item, 72) for item in items)
    assert [block.text for block in split_blocks(seed)] == items


def test_a_block_is_as_long_as_its_place_in_the_seed() -> None:
    seed = "\n\n".join(textwrap.fill(text, 72) for text in (FIRST, SECOND))
    for block in split_blocks(seed):
        assert seed[block.start : block.end].replace("\n", " ") == block.text


def test_a_sentence_broken_once_in_a_short_text_is_one_paragraph() -> None:
    lead = "The harbour council closed the north pier on Monday after inspectors found cracks, its chair,"
    seed = f"Harbour council closes the north pier\n\n{lead}\nOrsa Venn, said.\n\nShe gave no date.\n"
    assert [block.text for block in split_blocks(seed)] == [
        "Harbour council closes the north pier", f"{lead} Orsa Venn, said.", "She gave no date."
    ]  # fmt: skip


def test_one_line_too_long_does_not_undo_the_wrapping_of_the_others() -> None:
    lines = [
        "The harbour council closed the north pier on Monday after inspectors",
        "found cracks in it, its chair said, and nobody is to walk on it until somebody has mended it.",
        "The ferry will leave from the south quay while the pier is shut, twice a",
        "day.",
        "",
        "An engineer who led the inspection said that the cracks were as long as",
        "a hand, that they were new, and that the pier would stay shut until the",
        "spring, when the ferry returns to it and the anglers have their festival",
        "again.",
    ]
    blocks = split_blocks("\n".join(lines) + "\n")
    assert [block.text.split()[-1] for block in blocks] == ["day.", "again."]
