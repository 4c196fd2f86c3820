"""The Pelican plugin: one generator that turns briefs and knowledge into every page of the site.

Pelican's articles and pages stay unused: a brief is more than an article, and its own reader knows it.
Pelican calls ``register``; signals hold their handlers weakly, so the handler is a named function.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

from pelican import signals
from pelican.generators import Generator

from briefroom.brief import read_briefs
from briefroom.changes import read_changes
from briefroom.knowledge import recall_knowledge
from briefroom.review import read_rulings, redirects_of
from briefroom.review.queue import questions_of
from briefroom.site.about_page import read_texts
from briefroom.site.assets import theme_assets
from briefroom.site.change_lines import tell
from briefroom.site.data import SiteData
from briefroom.site.edits import read_bases
from briefroom.site.environment import make_environment, render_page
from briefroom.site.excerpts import corpus_of, published
from briefroom.site.pages import all_assets, all_pages
from briefroom.site.redirect_pages import resolved, resolved_links, resolver
from briefroom.site.review_page import asked
from briefroom.site.writer import SiteWriter


def gather(root: Path, name: str, *, publish: bool = False, address: str = "") -> SiteData:
    """Everything the site shows, read from ``root``/content. Raises for what does not read.

    ``address`` is that of the site on the web, "" for one that is read from disk."""
    knowledge = recall_knowledge(root)
    redirects = dict(redirects_of(read_rulings(root)))
    now = resolver(redirects, knowledge)
    briefs = tuple(resolved(brief, now) for brief in read_briefs(root))
    shown = tuple(published(brief) for brief in briefs) if publish else briefs
    corpus = corpus_of(briefs, shown, knowledge)
    bases = {
        slug: resolved_links(body, now)
        for slug, body in read_bases(root, (brief for brief in shown if brief in briefs)).items()
    }
    told = tell(read_changes(root), briefs, redirects, publish=publish)
    waiting = asked(() if publish else questions_of(root, briefs, knowledge))
    return SiteData(name, shown, knowledge, corpus, publish, read_texts(root), bases, told, address, waiting)


def write_site(data: SiteData, theme: Path, output: Path) -> None:
    """Write every page and asset below ``output``."""
    writer = SiteWriter(output)
    environment = make_environment(theme / "templates")
    for page in all_pages(data):
        writer.write(page.path, render_page(environment, page, data).encode())
    for asset in (*theme_assets(theme / "static"), *all_assets(data)):
        writer.write(asset.path, asset.data)


class BriefroomGenerator(Generator):  # type: ignore[misc]  # Pelican has no type hints
    """Gathers in Pelican's first round, writes in its second."""

    data: SiteData

    def generate_context(self) -> None:
        """Read the content."""
        self.data = gather(
            Path(self.settings["BRIEFROOM_ROOT"]),
            self.settings["SITENAME"],
            publish=self.settings["BRIEFROOM_PUBLISH"],
            address=self.settings["SITEURL"],
        )

    def generate_output(self, _writer: Any) -> None:
        """Write the site."""
        write_site(self.data, Path(self.theme), Path(self.output_path))


def add_generator(_pelican: Any) -> type[BriefroomGenerator]:
    """Hand Pelican the generator."""
    return BriefroomGenerator


def register() -> None:
    """Pelican's entry point."""
    signals.get_generators.connect(add_generator)
