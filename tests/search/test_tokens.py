"""Words are folded by one table of rules; the browser test runs the same vectors through the script."""

import json
from pathlib import Path

import pytest

from briefroom.site.search.tokens import tokenise

VECTORS = json.loads((Path(__file__).parent / "vectors.json").read_text(encoding="utf-8"))


@pytest.mark.parametrize(("text", "words"), VECTORS, ids=[text[:20] for text, _ in VECTORS])
def test_text_becomes_the_words_of_the_vector(text: str, words: list[str]) -> None:
    assert list(tokenise(text)) == words
