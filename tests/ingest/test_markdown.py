"""Markdown seeds: facts from the front matter, words without markup, places that keep it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from briefroom.errors import BriefroomError, SeedError
from briefroom.ingest.markdown import strip_inline
from briefroom.model import Article

Reader = Callable[..., Article]

SEED = """---
title: Orlan forces seize Port Vane
description: The council speaks of a tactical retreat
date: 2031-05-04
author: Mara Lind
outlet: Harbour Gazette
tags: [harbour, war]
---

![The harbour](harbour.jpg)

*The harbour of Port Vane before the fighting*

PORT VANE, Zarnia (Lakeside Wire) - Forces loyal to [General Ada Orlan](https://x.example/orlan)
seized the **harbour** on Sunday.[^1]

## A long quarrel

> “We have secured the port,” said Tomas Reed.
> “Nobody was hurt.”

- The council left the harbour at dawn.
- Its fighters burned *two* boats.

```
code is not news
```

| a | b |
|---|---|

Read more: What the truce says

The council accused Orlan of breaking a truce.

[^1]: A note.
"""
PARTS = [
    ("headline", "Orlan forces seize Port Vane"),
    ("standfirst", "The council speaks of a tactical retreat"),
    ("caption", "The harbour of Port Vane before the fighting"),
    (
        "body",
        "PORT VANE, Zarnia (Lakeside Wire) - Forces loyal to General Ada Orlan seized the harbour on Sunday.",
    ),
    ("heading", "A long quarrel"),
    ("quote", "“We have secured the port,” said Tomas Reed. “Nobody was hurt.”"),
    ("body", "The council left the harbour at dawn."),
    ("body", "Its fighters burned two boats."),
    ("body", "The council accused Orlan of breaking a truce."),
]


def shown(article: Article) -> list[tuple[str, str]]:
    return [(p.kind, article.text[p.start : p.end]) for p in article.paragraphs]


def test_markdown_gives_its_words_without_markup(read: Reader) -> None:
    standfirst = SEED.replace("description:", "standfirst:")
    assert shown(read(standfirst, "port.md")) == PARTS


def test_front_matter_states_the_facts(read: Reader) -> None:
    article = read(SEED.replace("description:", "standfirst:"), "port.md")
    assert (article.title, article.byline, article.outlet) == (PARTS[0][1], "Mara Lind", "Harbour Gazette")
    assert (article.dateline, article.agency) == ("PORT VANE, Zarnia", "Lakeside Wire")
    assert article.published.start == "2031-05-04"


def test_paragraphs_stand_where_their_blocks_stand(read: Reader) -> None:
    article = read(SEED.replace("description:", "standfirst:"), "port.md")
    seed = SEED.replace("description:", "standfirst:")
    for paragraph in article.paragraphs:
        block = seed[paragraph.seed_start : paragraph.seed_end]
        own = article.text[paragraph.start : paragraph.end]
        assert own.split()[0] in block
        assert own.split()[-1].strip(".”") in block


def test_the_sidecar_outranks_the_front_matter(read: Reader) -> None:
    article = read(SEED, "port.md", sidecar="byline: Tomas Reed\n")
    assert (article.byline, article.outlet) == ("Tomas Reed", "Harbour Gazette")


@pytest.mark.parametrize(
    ("front", "where", "what"),
    [
        ("titel: X\n", "seeds/port.md:2", "unknown key “titel”"),
        ("title: X\ndate: last Sunday\n", "seeds/port.md:3", "is not a date"),
        ("title: &x X\n", "seeds/port.md:2", "anchor"),
    ],
)
def test_a_slip_in_front_matter_has_its_line(read: Reader, front: str, where: str, what: str) -> None:
    with pytest.raises(SeedError, match=what) as caught:
        read(f"---\n{front}---\n\nThe harbour fell on Sunday, officials said.\n", "port.md")
    assert caught.value.where == where


def test_front_matter_without_an_end_is_an_error(read: Reader) -> None:
    with pytest.raises(BriefroomError, match="front matter"):
        read("---\ntitle: X\n\nThe harbour fell on Sunday, officials said.\n", "port.md")


@pytest.mark.parametrize(
    "top",
    [
        "# Orlan forces seize Port Vane",
        "Orlan forces seize Port Vane\n===",
        "## Orlan forces seize Port Vane ##",
    ],
)
def test_the_first_heading_is_the_headline(read: Reader, top: str) -> None:
    article = read(f"{top}\n\nThe harbour fell on Sunday, officials said.\n", "port.md")
    assert shown(article)[0] == ("headline", "Orlan forces seize Port Vane")
    assert article.title == "Orlan forces seize Port Vane"


def test_a_headline_that_repeats_the_title_counts_once(read: Reader) -> None:
    seed = (
        "---\ntitle: Port Vane falls\n---\n# Port Vane falls\n\nThe harbour fell on Sunday, officials said.\n"
    )
    assert [kind for kind, _ in shown(read(seed, "port.md"))] == ["headline", "body"]


def test_crlf_front_matter_is_read(read: Reader) -> None:
    assert read(SEED.replace("\n", "\r\n"), "port.md").outlet == "Harbour Gazette"


@pytest.mark.parametrize(
    ("markdown", "plain"),
    [
        ('a [link](https://x.example/a_(b) "title") here', "a link here"),
        ("a [link][ref] and <https://x.example>", "a link and https://x.example"),
        ("**bold _and_ italic** ***both***", "bold and italic both"),
        ("snake_case_name stays, 2 * 3 * 4 too", "snake_case_name stays, 2 * 3 * 4 too"),
        ("`code` and \\*stars\\* and &amp; &eacute;", "code and *stars* and & é"),
        ("an ![image](x.png) gone, a note[^2] too", "an gone, a note too"),
        ("<b>tags</b> and ~~struck~~ words", "tags and struck words"),
        ("[us] and [them] stay", "[us] and [them] stay"),
    ],
)
def test_inline_markup_is_taken_off(markdown: str, plain: str) -> None:
    assert strip_inline(markdown) == plain


@pytest.mark.parametrize(
    "hostile",
    ["[" * 5000, "*" * 5000, "_a" * 5000, "![" * 5000 + "]" * 5000, "`" * 5000, "<a" * 5000, "> " * 5000],
)
def test_hostile_markup_is_read_at_once(read: Reader, hostile: str) -> None:
    article = read(f"{hostile}\n\nThe harbour fell on Sunday, officials said.\n", "port.md")
    assert "The harbour fell" in article.text
