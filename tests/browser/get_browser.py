"""Find a Chromium for the browser tests, or install one; fail where neither works.

Run by ``make test`` before the tests. Order: $BRIEFROOM_CHROMIUM, a browser on the PATH, Playwright's own,
Debian's package (as root, or through a sudo that asks nothing), Playwright's download.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")
CURE = "install Chromium, or set BRIEFROOM_CHROMIUM to the path of a Chromium or Chrome"


def find_browser() -> str | None:
    """Path of a usable Chromium, or None."""
    named = os.environ.get("BRIEFROOM_CHROMIUM")
    if named:
        return named if Path(named).is_file() else None
    for name in NAMES:
        if path := shutil.which(name):
            return path
    return _playwrights_own()


def _playwrights_own() -> str | None:
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        path = playwright.chromium.executable_path
    return path if Path(path).is_file() else None


def _install() -> None:
    if shutil.which("apt-get"):
        prefix = [] if os.geteuid() == 0 else ["sudo", "-n"]
        if not prefix or shutil.which("sudo"):
            subprocess.run([*prefix, "apt-get", "update", "-qq"], check=False, stdout=subprocess.DEVNULL)
            install = [*prefix, "apt-get", "install", "-y", "-qq", "--no-install-recommends", "chromium"]
            subprocess.run(install, check=False, stdout=subprocess.DEVNULL)
    if find_browser() is None:
        subprocess.run([sys.executable, "-m", "playwright", "install", "chromium"], check=False)


def main() -> int:
    """Exit 0 once there is a browser, 1 with the cure where there is none."""
    if find_browser() is None:
        print("No Chromium found; installing one.")
        _install()
    browser = find_browser()
    if browser is None:
        print(f"The browser tests need Chromium and none could be had.\n  cure: {CURE}", file=sys.stderr)
        return 1
    print(f"Browser for the tests: {browser}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
