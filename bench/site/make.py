"""`python bench/site/make.py N FOLDER`: the same N made briefs for Briefroom, for Hugo and for stock Pelican.

Below FOLDER stand `briefroom/`, `hugo/` and `pelican/`, or those of them that `--only` names. The same number
gives the same bytes.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable
from pathlib import Path

from hugo_site import write_hugo
from layout import Layout, lay_out
from pelican_site import write_pelican
from project import write_project
from story import make_story
from world import World, make_world

LEAST, MOST = 10, 100_000
Writer = Callable[[World, list[Layout], Path], None]
SHAPES: dict[str, Writer] = {"briefroom": write_project, "hugo": write_hugo, "pelican": write_pelican}


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
    make(options.briefs, options.folder, shapes)
    return 0


def make(briefs: int, folder: Path, shapes: list[str]) -> World:
    """The corpus below ``folder``, and the world it is of."""
    world = make_world(briefs)
    layouts = [lay_out(make_story(world, number)) for number in range(briefs)]
    for shape in shapes:
        SHAPES[shape](world, layouts, folder / shape)
    return world


if __name__ == "__main__":
    sys.exit(main())
