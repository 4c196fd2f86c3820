"""A site whose briefs and knowledge are written to break it: its pages stay whole, and nothing runs."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from fiction import brief_of, knowledge, port, site_data
from tabs import ROOT, Site, Tab, serve

from briefroom.corpus import build_corpus
from briefroom.model import UNKNOWN_DATE, Name, Sourced
from briefroom.site.data import SiteData
from briefroom.site.plugin import write_site

pytestmark = pytest.mark.browser
OpenTab = Callable[..., Tab]
RUNS = "</title></p></q></main><script>window.hit = 1</script><img src=x onerror='window.hit = 2'>"
NOTES = f"""## Notes {RUNS}

{RUNS} [a](javascript:window.hit=3) [b](JaVa\tScript:window.hit=3) [c](&#106;avascript:window.hit=3)
![d](x" onerror="window.hit=4) [e](actor:"><img src=x onerror=window.hit=5>) <javascript:window.hit=6>
[f](data:text/html,<script>1</script>) [g](//host.example/share) [h](\\\\host.example\\share)

<details open ontoggle="window.hit=7"><summary>s</summary></details>

| {RUNS} | [i](javascript:window.hit=8) |
|---|---|
| {{{{ 7 * 7 }}}} | {"w" * 500} |
"""
PAGES = (
    "index.html", "claims.html", "timeline.html", "briefs/index.html", "actors/index.html",
    "actors/tarfi.html", "backgrounds/october-rising.html", "briefs/2031/2031-03-12-port.html",
    "briefs/undated/talks.html", "briefs/undated/bare.html",
    "search.html?q=%3Cimg%20src=x%20onerror=%22window.hit=9%22%3E",
)  # fmt: skip
BROKEN = """() => [
    window.hit,
    document.querySelectorAll('footer.site-footer').length,
    document.querySelectorAll('h1').length,
    document.querySelectorAll('img, iframe, main style, main script').length,
    [...document.querySelectorAll('*')].filter(e => [...e.attributes].some(
        a => a.name.startsWith('on') || /^(javascript|data|vbscript):|^[/\\\\]{2}/i.test(a.value))).length,
    document.documentElement.scrollWidth > innerWidth,
]"""


def hostile_data() -> SiteData:
    """The fiction with hostile words wherever an article, an editor or an entry can put some."""
    known = knowledge()
    tarfi, rising = known.actors["tarfi"], known.backgrounds["october-rising"]
    names = (*tarfi.names, Name(RUNS), Name(f"سالم{RUNS}", lang="ar"))
    tarfi = replace(tarfi, names=names, definition=(Sourced(RUNS, tarfi.definition[0].sources),))
    sources = {ident: replace(s, outlet=RUNS, title=f'"{RUNS}') for ident, s in known.sources.items()}
    known = replace(
        known,
        actors={**known.actors, "tarfi": tarfi},
        backgrounds={**known.backgrounds, "october-rising": replace(rising, title=f"Rising {RUNS}")},
        sources=sources,
    )
    evidence = port(known)
    first = brief_of(evidence, known, "2031/2031-03-12-port")
    first = replace(
        first, title=RUNS + "long " * 60, outlet=f"The \"Daily\" 'News'|{RUNS}", byline=RUNS, licence=RUNS,
        note=RUNS, body=f"{first.body}\n{NOTES}", standfirst="w" * 300,
    )  # fmt: skip
    bare = replace(
        first, slug="undated/bare", title="x" * 300, body="", date=UNKNOWN_DATE,
        evidence=replace(evidence, claims=(), sentences=(), events=(), mentions=(), entities=(), boxes=()),
    )  # fmt: skip
    briefs = (first, *(b for b in site_data().briefs if b.slug != first.slug), bare)
    return SiteData("Briefroom", briefs, known, build_corpus(briefs, known))


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("hostile")
    write_site(hostile_data(), ROOT / "themes" / "briefroom", folder)
    return folder


@pytest.fixture(scope="module")
def hostile_site(folder: Path, way: str) -> Iterator[Site]:
    yield from serve(folder, way)


@pytest.mark.parametrize("path", PAGES)
def test_hostile_words_stay_words(hostile_site: Site, open_tab: OpenTab, path: str) -> None:
    page = open_tab(hostile_site, viewport={"width": 390, "height": 800}).open(path)
    for mark in page.locator("article[data-home] a[data-note]").all()[:6]:
        mark.click()
    page.wait_for_load_state("networkidle")
    assert page.evaluate(BROKEN) == [None, 1, 1, 0, 0, False]
