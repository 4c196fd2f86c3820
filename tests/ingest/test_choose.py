"""Which parts of a built page are its article: what the markup says, and where it is not to be believed."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from briefroom.errors import SeedError
from briefroom.model import Article

Reader = Callable[..., Article]

TITLE = "Orlan forces seize Port Vane"
STORY = (
    "Forces loyal to General Ada Orlan seized the harbour of Port Vane on Sunday, officials told reporters.",
    "“We have secured the port,” said Tomas Reed, the deputy commander of the pro-Orlan forces.",
    "The Reed Council accused Orlan of breaking a truce that both sides signed in April after long talks.",
    "Orlan, a former minister, has been at odds with the council since the revolution of 2028 and its end.",
    "Nobody was hurt, the harbour master said, though a crane fell into the basin and took a boat along.",
    "Ships waited outside the harbour until the evening, and the pilots of the port went home without pay.",
)
OTHER = (
    "The ferry to Zarnia has not run since the storm of last week, and nobody knows when it will run again."
)


def paragraphs(*texts: str) -> str:
    return "".join(f"<p>{text}</p>" for text in texts)


def page(inside: str, *, below: str = "", story: str = "") -> str:
    head = (
        f'<title>{TITLE} | Harbour Gazette</title><link rel="canonical" href="https://gazette.example/port">'
    )
    body = f'<article><h1>{TITLE}</h1><div class="body">{story or paragraphs(*STORY)}{inside}</div></article>'
    return f"<html><head>{head}</head><body>{body}{below}</body></html>"


def bodies(article: Article) -> list[str]:
    return [
        article.text[p.start : p.end] for p in article.paragraphs if p.kind not in ("headline", "caption")
    ]


@pytest.mark.parametrize(
    "inside",
    [
        f'<div style="display: none"><p>{OTHER}</p></div>',
        f"<p hidden>{OTHER}</p>",
        f'<div class="relatedStories"><p>{OTHER}</p></div>',
        f'<div class="newsletter-signup"><p>{OTHER}</p></div>',
        f"<aside><p>{OTHER}</p></aside>",
        f'<p><a href="/ferry">{OTHER}</a></p>',
        f'<p><strong><a href="https://video.gazette.example/ferry">{OTHER}</a></strong></p>',
        f'<p>Related: <a href="/ferry">{OTHER}</a></p>',
        f"<article><h2>Ferry</h2><p>{OTHER}</p></article>",
        f'<figure><img src="f.jpg"><figcaption>{OTHER}</figcaption></figure>',
        '<div><img src="f.jpg"></div><div>The ferry at the quay</div>',
        "<h3>The ferry</h3><h3>The storm</h3>",
    ],
)
def test_parts_beside_the_article_are_left_out(read: Reader, inside: str) -> None:
    article = read(page(inside), "port.html")
    assert bodies(article) == list(STORY)


@pytest.mark.parametrize(
    "story",
    [
        f'<div class="chunk">{paragraphs(*STORY[:3])}</div><div class="ad"></div>'
        f'<div class="chunk">{paragraphs(*STORY[3:])}</div>',
        "<br><br>".join(STORY),
        f'<div class="share-container">{paragraphs(*STORY)}</div>',
        f'<div class="has-sidebar">{paragraphs(*STORY)}</div>',
        "".join(f'<div class="para">{text}</div>' for text in STORY),
        "".join(f'<div class="block banner"><p>{text}</p></div>' for text in STORY),
        f'<a href="/port">{paragraphs(*STORY)}',
        f"<p>{STORY[0]}</p><article>{paragraphs(*STORY[1:])}</article>",
        f'{paragraphs(*STORY[:2])}<p><a href="https://court.example/">{STORY[2]}</a></p>{paragraphs(*STORY[3:])}',
        f'{paragraphs(*STORY[:2])}<p><a href="#note">{STORY[2]}</a></p>{paragraphs(*STORY[3:])}',
    ],
    ids=[
        "chunks",
        "breaks",
        "misnamed",
        "beside",
        "divs",
        "banners",
        "unclosed",
        "nested",
        "outward",
        "inward",
    ],
)
def test_the_whole_article_is_found_however_it_is_built(read: Reader, story: str) -> None:
    assert bodies(read(page("", story=story), "port.html")) == list(STORY)


def test_lists_and_rows_of_data_belong_to_their_box(read: Reader) -> None:
    data = "<ul><li>Port Vane, two hundred ships</li><li>Gombeza, nine ships</li></ul>"
    rows = "<table><tr><td>Zarnia</td><td>12.40</td></tr><tr><td>Marl</td><td>9.10</td></tr></table>"
    results = ["Zarnia 12.40", "Marl 9.10"]
    story = f"{paragraphs(*STORY[:3])}{data}{rows}{paragraphs(*STORY[3:])}"
    found = bodies(read(page("", story=story), "port.html"))
    assert found[3:7] == ["Port Vane, two hundred ships", "Gombeza, nine ships", *results]


def test_a_message_from_elsewhere_keeps_its_words_and_its_sender(read: Reader) -> None:
    message = (
        '<div class="social-media-embed"><blockquote class="twitter-tweet"><p>The port is ours.</p>'
        '— Ada Orlan (@orlan) <a href="https://network.example/1">May 4, 2031</a></blockquote></div>'
    )
    story = f"{paragraphs(*STORY[:3])}{message}{paragraphs(*STORY[3:])}"
    article = read(page("", story=story), "port.html")
    quotes = [article.text[p.start : p.end] for p in article.paragraphs if p.kind == "quote"]
    assert quotes == ["The port is ours.", "— Ada Orlan (@orlan) May 4, 2031"]


def test_paragraphs_that_a_script_shows_one_by_one_are_the_article(read: Reader) -> None:
    later = f'<div style="display:none">{paragraphs(*STORY[1:])}</div>'
    assert bodies(read(page("", story=paragraphs(STORY[0]) + later), "port.html")) == list(STORY)


def test_words_that_unfold_above_a_name_do_not_cut_its_sentence(read: Reader) -> None:
    unfolding = (
        '<p>All praised <span class="rollover"><a href="/ada">Ada Orlan</a><span class="rollover-block">'
        '<a href="/1">Orlan vows to stay on</a></span></span> for her calm at the gate.</p>'
    )
    article = read(page(unfolding), "port.html")
    assert bodies(article)[-1] == "All praised Ada Orlan for her calm at the gate."


def test_a_teaser_above_the_headline_is_another_article_s(read: Reader) -> None:
    teaser = f"<div><h2>Ferry</h2><p>{OTHER}</p></div>"
    source = page("").replace("<article>", f"{teaser}<article>")
    assert bodies(read(source, "port.html")) == list(STORY)


def test_the_list_below_more_stories_is_no_part_of_the_article(read: Reader) -> None:
    more = (
        "<h2>More Great Stories</h2><ul><li>Why the ferry stopped: the long and the short of it.</li>"
        "<li>Ten things nobody told you about the harbour of Gombeza and its lighthouse.</li></ul>"
    )
    assert bodies(read(page(more), "port.html")) == list(STORY)


def test_a_page_that_no_reader_knows_is_read_by_its_prose(read: Reader) -> None:
    cells = "</td></tr><tr><td>".join(STORY)
    source = f"<html><body><table><tr><td>{cells}</td></tr></table></body></html>"
    assert bodies(read(source, "port.html")) == list(STORY)


@pytest.mark.parametrize(
    "source",
    [
        "<div>" * 20_000 + STORY[0],
        f"<p>{STORY[0]}</p>" * 20_000,
        "<p>" + "<b>" * 200 + "word " * 100_000,
        "<table>" + "<tr><td>a<td>b" * 20_000,
        '<div class="caption">' * 250 + f"<p>{STORY[0]}</p>" * 200,
        "<p>" + "a\n \n" * 100_000,
        "<p>" + ("— a (@b" * 20_000),
        '<span class="tooltip">' * 250 + "x",
        "<table><tr><td>" * 80 + "<tr><td>a<td>b" * 3000,
        "".join(f"<p>{n} {STORY[0]} {n}</p>" for n in range(3000)),
    ],
    ids=["deep", "repeats", "inline", "rows", "captions", "breaks", "signatures", "hovers", "tables", "long"],
)
def test_hostile_pages_end_in_an_article_or_in_one_error(read: Reader, source: str) -> None:
    try:
        read(f"<html><body><h1>{TITLE}</h1>{source}", "port.html")
    except SeedError as problem:
        assert problem.where == "seeds/port.html"
