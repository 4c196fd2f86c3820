"""The same corpus as a Hugo site: taxonomies for the dossiers, shortcodes for the boxes, cards cached.

Front matter is JSON, which Hugo reads fastest.
"""

from __future__ import annotations

import json
import shutil
from pathlib import Path

from layout import Layout
from project import ROOT, write
from rivals import Data, article_markdown, entry_data, entry_tables, story_data
from story import FIRST_DAY, day_of
from world import World

LAYOUTS = Path(__file__).with_name("hugo")
BOX = '{{{{< box "{}" >}}}}'


def write_hugo(world: World, folder: Path) -> None:
    """A site that `hugo --source FOLDER` builds, without the briefs."""
    shutil.copytree(LAYOUTS, folder, dirs_exist_ok=True)
    shutil.copytree(ROOT / "themes" / "briefroom" / "static", folder / "static" / "static")
    content, knowledge = folder / "content", world.knowledge
    for name, entries in entry_tables(knowledge):
        write(content / name / "_index.md", _page({"title": name.capitalize()}))
        for entry in entries.values():
            write(content / name / entry.id / "_index.md", _page(entry_data(world, entry)))
    for name in ("briefs", "claims", "timeline"):
        write(content / name / "_index.md", _page({"title": name.capitalize()}))
    for year in range(FIRST_DAY.year, day_of(world.briefs).year + 1):
        write(content / "timeline" / f"{year}.md", _page({"title": f"{year}", "of": year}))
    for text in sorted((ROOT / "content" / "pages").glob("*.md")):
        shutil.copy(text, content / text.name)


def write_hugo_brief(_world: World, layout: Layout, folder: Path) -> Path:
    """One brief; gives its file."""
    path = folder / "content" / "briefs" / f"{layout.story.slug}.md"
    write(path, _page(story_data(layout), article_markdown(layout, "/", BOX)))
    return path


def _page(front: Data, body: str = "") -> str:
    return f"{json.dumps(front, ensure_ascii=False)}\n\n{body}"
