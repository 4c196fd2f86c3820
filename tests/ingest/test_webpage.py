"""HTML seeds: the article, what the page states, and where the words stand in the source."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise

import pytest

from briefroom.errors import SeedError
from briefroom.ingest.locate import Layout
from briefroom.model import UNKNOWN_DATE, Article

Reader = Callable[..., Article]

LEAD = (
    "Forces loyal to General Ada Orlan seized the harbour of Port Vane on Sunday, officials told the Gazette."
)
SECOND = (
    "“We have secured the port,” said Tomas Reed, the deputy commander of the pro-Orlan forces in the town."
)
THIRD = (
    "The Reed Council accused Orlan of breaking a truce that both sides had signed in April after long talks."
)
FOURTH = (
    "Orlan, a former minister, has been at odds with the council since the revolution of 2028 and its end."
)
LD = (
    '{"@context": "https://schema.org", "@graph": [{"@type": "Organization", "name": "Other"}, '
    '{"@type": "NewsArticle", "headline": "Orlan forces seize Port Vane", '
    '"datePublished": "2031-05-04T09:00:00+02:00", "dateModified": "2031-05-06", '
    '"author": [{"@type": "Person", "name": "Mara Lind"}, {"name": "Tomas Reed"}], '
    '"publisher": {"name": "Harbour Gazette"}}]}'
)


def page(head: str = "", top: str = "", body: str = "") -> str:
    return f"""<!DOCTYPE html>
<html lang="en-GB"><head><title>Orlan forces seize Port Vane | Harbour Gazette</title>{head}
<style>p {{ color: red }}</style></head>
<body><nav><ul><li><a href="/">Home</a></li><li><a href="/world">World</a></li></ul></nav>
<article><h1>Orlan forces seize Port&nbsp;Vane</h1>
<p class="standfirst">Council speaks of a tactical retreat as the harbour falls</p>{top}
<figure><img src="x.jpg"><figcaption>General Ada Orlan on the quay of Port Vane (AFP)</figcaption></figure>
<p>{LEAD}</p><p>&ldquo;We have <em>secured</em> the port,&rdquo; said Tomas Reed, the deputy commander
of the pro-Orlan forces in the town.</p>{body}
<h2>A long quarrel</h2><p>{THIRD}</p><p>{FOURTH}</p>
<p>Sign up for our newsletter to get the latest alerts in your inbox</p></article>
<footer><p>© 2031 Harbour Gazette. All rights reserved.</p></footer></body></html>"""


def shown(article: Article) -> list[tuple[str, str]]:
    return [(p.kind, article.text[p.start : p.end]) for p in article.paragraphs]


def test_a_page_gives_its_article_in_order(read: Reader) -> None:
    assert shown(read(page(), "port.html")) == [
        ("headline", "Orlan forces seize Port Vane"),
        ("standfirst", "Council speaks of a tactical retreat as the harbour falls"),
        ("caption", "General Ada Orlan on the quay of Port Vane (AFP)"),
        ("body", LEAD),
        ("body", SECOND),
        ("heading", "A long quarrel"),
        ("body", THIRD),
        ("body", FOURTH),
    ]


def test_words_stand_where_the_source_has_them(read: Reader) -> None:
    source = page()
    article = read(source, "port.html")
    places = [(p.seed_start, p.seed_end) for p in article.paragraphs]
    assert places == sorted(places)
    assert all(a[1] <= b[0] for a, b in pairwise(places))
    starts = [source[start:end] for start, end in places]
    assert starts[3] == LEAD
    assert starts[4].startswith("&ldquo;We have <em>secured</em>")
    assert starts[4].endswith("in the town.")


def test_json_ld_states_day_names_and_outlet(read: Reader) -> None:
    article = read(page(f'<script type="application/ld+json">{LD}</script>'), "port.html")
    assert article.published.start == "2031-05-04"
    assert (article.byline, article.outlet, article.lang) == (
        "Mara Lind, Tomas Reed",
        "Harbour Gazette",
        "en-GB",
    )
    assert article.title == "Orlan forces seize Port Vane"


@pytest.mark.parametrize(
    ("head", "top"),
    [
        ('<meta property="article:published_time" content="2031-05-04T10:00:00Z">', ""),
        ('<meta name="date" content="May 4, 2031">', ""),
        ("", '<time itemprop="datePublished" datetime="2031-05-04">yesterday</time>'),
        ("", '<time datetime="2031-05-04T10:00">4 May</time>'),
        (
            "",
            '<div class="meta"><span>By Mara Lind</span> <span>Published 4 May 2031, 10:15 GMT</span></div>',
        ),
    ],
)
def test_a_stated_day_is_the_day_of_publication(read: Reader, head: str, top: str) -> None:
    assert read(page(head, top), "port.html").published.start == "2031-05-04"


@pytest.mark.parametrize(
    ("head", "top", "body"),
    [
        ("", "", ""),
        ('<meta property="article:modified_time" content="2031-05-06">', "", ""),
        ('<link rel="canonical" href="https://gazette.example/2031/05/04/port">', "", ""),
        ("", "", "<p>On May 3, 2031, the harbour fell for the first time, the harbour master recalled.</p>"),
        ('<meta name="date" content="05/06/2031">', "", ""),
        ('<script type="application/ld+json">{"broken": </script>', "", ""),
        ("", '<time datetime="2031-05-04">a</time><time datetime="2031-05-09">b</time>', ""),
        ("", "<p>Updated 6 May 2031</p>", ""),
        ("", '<ul><li><a href="/x">Storm delays the ferry</a> 3 May 2031</li></ul>', ""),
    ],
)
def test_what_no_page_states_is_not_guessed(read: Reader, head: str, top: str, body: str) -> None:
    assert read(page(head, top, body), "port.html").published == UNKNOWN_DATE


@pytest.mark.parametrize(
    ("head", "url"),
    [
        ('<link rel="canonical" href="https://gazette.example/port">', "https://gazette.example/port"),
        ('<meta property="og:url" content="https://gazette.example/port">', "https://gazette.example/port"),
        ('<link rel="canonical" href="/port">', ""),
        ('<link rel="canonical" href="javascript:alert(1)">', ""),
        ('<link rel="canonical" href="https://x.example/&quot;onload=alert(1)">', ""),
    ],
)
def test_the_address_is_the_page_s_own_and_safe(read: Reader, head: str, url: str) -> None:
    assert read(page(head), "port.html").url == url


def test_the_sidecar_outranks_the_page(read: Reader) -> None:
    source = page(f'<script type="application/ld+json">{LD}</script>')
    article = read(source, "port.html", sidecar="outlet: Another\npublished: 2031-05-05\n")
    assert (article.outlet, article.published.start, article.byline) == (
        "Another",
        "2031-05-05",
        "Mara Lind, Tomas Reed",
    )


def test_references_in_json_ld_are_words(read: Reader) -> None:
    data = LD.replace("Harbour Gazette", "H &amp;amp; G &#8217;s")
    source = page(f'<script type="application/ld+json">{data}</script>')
    assert "&#" not in read(source, "port.html").outlet


def test_the_title_of_the_page_names_the_outlet_behind_the_headline(read: Reader) -> None:
    assert read(page(), "port.html").outlet == "Harbour Gazette"


@pytest.mark.parametrize(
    "plea",
    [
        '<div class="newsletter"><p class="subtitle">The best of the coast, every single morning</p></div>',
        '<p class="summary">Sign up for our newsletter to get the latest alerts</p>',
    ],
)
def test_a_plea_named_like_a_standfirst_is_none(read: Reader, plea: str) -> None:
    source = page(top=plea).replace('class="standfirst"', 'class="line"')
    assert "newsletter" not in read(source, "port.html").standfirst
    assert "coast" not in read(source, "port.html").standfirst


def test_the_source_of_a_page_in_a_text_file_is_refused_with_its_cure(read: Reader) -> None:
    with pytest.raises(SeedError, match="source of a web page") as caught:
        read(page(), "port.txt")
    assert ".html" in caught.value.cure


def test_markup_never_reaches_the_text(read: Reader) -> None:
    article = read(
        page(body="<p>He wrote &lt;script&gt;alert(1)&lt;/script&gt; on the wall of the office.</p>"),
        "p.html",
    )
    assert "<script>alert(1)</script> on the wall" in article.text  # words, for the writer to escape
    assert "color: red" not in article.text


@pytest.mark.parametrize(
    "source", ["<html></html>", "<p>Home</p>", "<<<>>>", "<!-- nothing -->", "plain words"]
)
def test_a_page_without_an_article_is_one_error(read: Reader, source: str) -> None:
    with pytest.raises(SeedError) as caught:
        read(source, "port.html")
    assert caught.value.where == "seeds/port.html"


def test_deep_nesting_is_no_crash(read: Reader) -> None:
    source = page(body="<div>" * 3000 + "x" + "</div>" * 3000)
    try:
        article = read(source, "port.html")
    except SeedError:
        return
    assert LEAD in article.text


def test_layout_finds_words_across_tags_and_references() -> None:
    seed = "<p>one</p><script>two words</script><p>two &amp;\n <b>wor</b>ds&nbsp;more</p>"
    start, end = Layout(seed).find("two & words more") or (0, 0)
    assert seed[start:end] == "two &amp;\n <b>wor</b>ds&nbsp;more"
    assert Layout(seed).find("absent words") is None
