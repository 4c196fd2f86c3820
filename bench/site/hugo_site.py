"""The same corpus as a Hugo site: taxonomies for the dossiers, shortcodes for the boxes, cards cached.

Front matter is JSON, which Hugo reads fastest.
"""

from __future__ import annotations

import json
import shutil
from pathlib import Path

from layout import Layout, lay_out
from project import ROOT, write
from rivals import Data, article_markdown, entry_data, story_data
from story import make_story
from world import World

LAYOUTS = Path(__file__).with_name("hugo")
BOX = '{{{{< box "{}" >}}}}'


def write_hugo(world: World, layouts: list[Layout], folder: Path) -> None:
    """A site that `hugo --source FOLDER` builds."""
    shutil.copytree(LAYOUTS, folder, dirs_exist_ok=True)
    shutil.copytree(ROOT / "themes" / "briefroom" / "static", folder / "static" / "static")
    content, knowledge = folder / "content", world.knowledge
    for name, entries in (
        ("actors", knowledge.actors), ("places", knowledge.places), ("backgrounds", knowledge.backgrounds)
    ):  # fmt: skip
        write(content / name / "_index.md", _page({"title": name.capitalize()}))
        for entry in entries.values():
            write(content / name / entry.id / "_index.md", _page(entry_data(world, entry)))
    for name in ("briefs", "claims", "timeline"):
        write(content / name / "_index.md", _page({"title": name.capitalize()}))
    for year in sorted({layout.story.day.year for layout in layouts}):
        write(content / "timeline" / f"{year}.md", _page({"title": f"{year}", "of": year}))
    for text in sorted((ROOT / "content" / "pages").glob("*.md")):
        shutil.copy(text, content / text.name)
    for layout in layouts:
        write_hugo_brief(layout, folder)


def write_hugo_brief(layout: Layout, folder: Path) -> Path:
    """One brief; gives its file."""
    path = folder / "content" / "briefs" / f"{layout.story.slug}.md"
    write(path, _page(story_data(layout), article_markdown(layout, "/", BOX)))
    return path


def add_to_hugo(world: World, number: int, folder: Path) -> Path:
    """One brief more."""
    return write_hugo_brief(lay_out(make_story(world, number)), folder)


def edit_in_hugo(brief: Path, words: str) -> None:
    """One brief changed: words before the first sentence of its article."""
    front, apart, body = brief.read_text(encoding="utf-8").partition("\n\n")
    brief.write_text(f"{front}{apart}{words} {body}", encoding="utf-8")


def _page(front: Data, body: str = "") -> str:
    return f"{json.dumps(front, ensure_ascii=False)}\n\n{body}"
