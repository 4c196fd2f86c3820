from __future__ import annotations

from pathlib import Path

import pytest

from training.annotated import KINDS, read_set

TEXTS = Path(__file__).parents[2] / "training" / "texts"
HEAD = '=== {"id": "port-01", "outlet": "Harbour Gazette", "published": "2031-05-04"}\n'


def write(folder: Path, body: str) -> Path:
    file = folder / "port.txt"
    file.write_text(HEAD + body, encoding="utf-8")
    return file


def test_markup_comes_out_as_spans_of_the_plain_text(tmp_path: Path) -> None:
    body = (
        "<<s1 {person:orlan|Ada Orlan}>> <<c1 said>> <<q1 <<s2 rebels>> <<c2 feared>> <<q2 a siege>>>>.\n"
        '### {"wide": ["q2"]}\n'
    )
    (article,), faults = read_set(write(tmp_path, body))
    assert faults == []
    assert article.text == "Ada Orlan said rebels feared a siege."
    assert [article.text[n.start : n.end] for n in article.names] == ["Ada Orlan"]
    said, feared = article.attributions
    assert [article.text[slice(*span)] for span in (*said.source, *said.cue, *said.content)] == [
        *["Ada Orlan", "said", "rebels feared a siege"]
    ]
    assert (said.said, feared.said) == (True, False)


@pytest.mark.parametrize(
    ("body", "fault"),
    [
        ("{person:orlan|Orlan won.", "stays open"),
        ("{prson:orlan|Orlan} won.", "unknown kind prson"),
        ("<<s1 Orlan {person:x|Reed>>} won.", "crossing marks"),
        ("<<s1 Orlan>> <<c1 said>> nothing.", "no content for q1"),
        ('Orlan won.\n### {"wide": ["q4"]}', "wide mark of q4"),
        ("Orlan won.\n### {wide}", "the tail is no JSON"),
        ("Orlan won}.", "nothing to close"),
    ],
)
def test_every_fault_is_told_with_its_file_and_article(tmp_path: Path, body: str, fault: str) -> None:
    _, faults = read_set(write(tmp_path, body))
    assert any(told.startswith("port.txt: port-01: ") and fault in told for told in faults)


@pytest.mark.parametrize("file", sorted(TEXTS.glob("*.txt")), ids=lambda file: file.stem)
def test_the_texts_the_tagger_learns_from_have_no_fault(file: Path) -> None:
    articles, faults = read_set(file)
    assert faults == []
    assert {name.kind for article in articles for name in article.names} <= {*KINDS, "date"}
    assert len({article.id for article in articles}) == len(articles)
