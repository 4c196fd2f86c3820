"""`python bench/site/make.py N FOLDER`: the same N made briefs for Briefroom, for Hugo and for stock Pelican.

Below FOLDER stand `briefroom/`, `hugo/` and `pelican/`, or those of them that `--only` names. The same number
gives the same bytes.
"""

from __future__ import annotations

import argparse
import gc
import sys
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from hugo_site import write_hugo, write_hugo_brief
from layout import Layout, lay_out
from pelican_site import write_pelican, write_pelican_brief
from project import write_brief, write_project
from story import make_story
from world import World, make_world

LEAST, MOST = 10, 100_000


@dataclass(frozen=True, slots=True)
class Shape:
    """How a corpus is written for one generator: what stands once, and a brief (which gives its file)."""

    site: Callable[[World, Path], None]
    brief: Callable[[World, Layout, Path], Path]


SHAPES = {
    "briefroom": Shape(write_project, write_brief),
    "hugo": Shape(write_hugo, write_hugo_brief),
    "pelican": Shape(write_pelican, write_pelican_brief),
}


def main(arguments: list[str] | None = None) -> int:
    """Make the corpus; 2 where the folder is there already or the number is out of range."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("briefs", type=int, metavar="N", help=f"{LEAST} to {MOST:,}")
    parser.add_argument("folder", type=Path)
    parser.add_argument("--only", default=",".join(SHAPES), help="shapes, parted by commas")
    options = parser.parse_args(arguments)
    shapes = options.only.split(",")
    if not LEAST <= options.briefs <= MOST or not set(shapes) <= set(SHAPES):
        print(f"give {LEAST} to {MOST:,} briefs, and shapes of {', '.join(SHAPES)}", file=sys.stderr)
        return 2
    if options.folder.exists() and any(options.folder.iterdir()):
        print(f"{options.folder} is not empty; give another folder", file=sys.stderr)
        return 2
    gc.disable()  # what is made is written and let go by reference counts alone
    make(options.briefs, options.folder, shapes)
    return 0


def make(briefs: int, folder: Path, shapes: Sequence[str]) -> World:
    """The corpus below ``folder``, and the world it is of."""
    world = make_world(briefs)
    for shape in shapes:
        SHAPES[shape].site(world, folder / shape)
    for number in range(briefs):
        add_brief(world, number, {shape: folder / shape for shape in shapes})
    return world


def add_brief(world: World, number: int, folders: Mapping[str, Path]) -> dict[str, Path]:
    """One brief for each shape, in its folder; their files."""
    layout = lay_out(make_story(world, number))
    return {shape: SHAPES[shape].brief(world, layout, folder) for shape, folder in folders.items()}


if __name__ == "__main__":
    sys.exit(main())
