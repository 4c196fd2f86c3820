"""What the guide says of files is what is read and written."""

from __future__ import annotations

import re
from pathlib import Path

from briefroom.exchange import tablewords, wikidatawords

GUIDE = (Path(__file__).parents[2] / "docs" / "exchange.md").read_text(encoding="utf-8")


def test_the_guide_names_every_column_and_its_parts() -> None:
    table = GUIDE.split("### Spreadsheet")[1]
    rows = [line.split("|")[1] for line in table.splitlines() if line.startswith("| `")]
    assert sorted(name for row in rows for name in re.findall(r"`(\w+)`", row)) == sorted(tablewords.COLUMNS)
    lists = (tablewords.NAMES, tablewords.ROLES, tablewords.RELATIONS, tablewords.DISTINCT, tablewords.IDS)
    for parts in lists:
        assert f"`{';'.join(parts)}`" in table


def test_the_guide_names_every_property_of_wikidata_that_is_read() -> None:
    words = wikidatawords
    read = {*words.TIES, *words.REVERSED, *words.OF_BODY, *words.WRITTEN.values()}
    read |= {words.POSITION_HELD, words.START, words.END, words.WITHIN, words.POINT, words.DEMONYM}
    read |= {words.INSTANCE_OF, words.COUNTRY, words.DIFFERENT_FROM, words.CIRCUMSTANCES}
    assert read <= set(re.findall(r"\bP\d+\b", GUIDE))
