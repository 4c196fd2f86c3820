"""The Jinja environment: escapes everything, knows only this theme's templates, fails on a missing name.

Not Pelican's own, which falls back silently to the templates of another theme.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from briefroom.site.change_lines import lines_of
from briefroom.site.csp import POLICY
from briefroom.site.data import Page, SiteData, url
from briefroom.site.wording import STATUS_WORDS, counted, direction


@dataclass(frozen=True, slots=True)
class NavItem:
    """A link of the masthead; ``folder`` is where its pages live, for ``aria-current``."""

    label: str
    path: str
    folder: str = ""

    def holds(self, path: str) -> bool:
        """Whether the page at ``path`` belongs under this link."""
        return path == self.path or bool(self.folder and path.startswith(self.folder))


NAV = (
    NavItem("Briefs", "briefs/index.html", "briefs/"),
    NavItem("Actors", "actors/index.html", "actors/"),
    NavItem("Background", "backgrounds/index.html", "backgrounds/"),
    NavItem("Places", "places/index.html", "places/"),
    NavItem("Claims", "claims.html"),
    NavItem("Timeline", "timeline.html"),
    NavItem("What changed", "changes.html", "changes/"),
    NavItem("Search", "search.html"),
    NavItem("About", "about.html"),
)


def make_environment(templates: Path) -> Environment:
    """An environment over ``templates`` alone, with what every template may call as globals."""
    environment = Environment(
        loader=FileSystemLoader(templates),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    environment.globals.update(
        url=url,
        nav=NAV,
        policy=POLICY,
        direction=direction,
        status_words=STATUS_WORDS,
        counted=counted,
        changes_of=lines_of,
    )
    return environment


def render_page(environment: Environment, page: Page, data: SiteData) -> str:
    """The text of a page. Raises what Jinja raises; ``render`` words it for people."""
    context: dict[str, Any] = dict(page.context)
    context.update(site=data, path=page.path, root="../" * page.path.count("/"))
    return environment.get_template(page.template).render(context)
