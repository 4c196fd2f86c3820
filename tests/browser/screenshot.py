"""Takes the README's picture anew: the project's own site, built in a scratch folder, in a real browser.

python tests/browser/screenshot.py          # writes docs/brief.png
"""

from __future__ import annotations

import shutil
import sys
import tempfile
from pathlib import Path

from get_browser import CURE, find_browser
from playwright.sync_api import sync_playwright

from briefroom.build import build

ROOT = Path(__file__).resolve().parents[2]
PROJECT = ("seeds", "content", "themes", "pelican.conf.py")
BRIEF = "ras-jedir"  # the dispatch whose claims are answered most
VIEW = {"width": 1360, "height": 1000}


def main() -> int:
    """Build, open the brief, take the picture."""
    browser_path = find_browser()
    if browser_path is None:
        print(CURE, file=sys.stderr)
        return 1
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        root = Path(folder)
        for name in PROJECT:
            copy = shutil.copytree if (ROOT / name).is_dir() else shutil.copy
            copy(ROOT / name, root / name)
        build(root)
        briefs = sorted((root / "output" / "briefs").rglob("*.html"))
        page_file = next(path for path in briefs if BRIEF in path.name)
        browser = playwright.chromium.launch(executable_path=browser_path)
        page = browser.new_page(viewport=VIEW, reduced_motion="reduce")
        page.goto(page_file.as_uri())
        page.screenshot(path=ROOT / "docs" / "brief.png")
        browser.close()
    return 0


if __name__ == "__main__":
    sys.exit(main())
