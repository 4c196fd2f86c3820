"""Pelican's settings: constants, and the plugin imported as an object. No logic.

Every path is set, because Pelican resolves unset ones against the caller's folder; every stock page and
feed is off, because each page of the site comes from the plugin.
"""

from pathlib import Path

from briefroom.site import plugin

ROOT = Path(__file__).absolute().parent

SITENAME = "Briefroom"
SITEURL = ""
RELATIVE_URLS = True
TIMEZONE = "UTC"
DEFAULT_LANG = "en"
LOCALE = ["C.UTF-8", "C"]

PATH = str(ROOT / "content")
OUTPUT_PATH = str(ROOT / "output")
THEME = str(ROOT / "themes" / "briefroom")
CACHE_PATH = str(ROOT / ".briefroom" / "pelican")
CACHE_CONTENT = False
LOAD_CONTENT_CACHE = False

PLUGINS = [plugin]
BRIEFROOM_ROOT = str(ROOT)
BRIEFROOM_PUBLISH = False

# the plugin reads the content and writes every file
ARTICLE_PATHS: list[str] = []
PAGE_PATHS: list[str] = []
STATIC_PATHS: list[str] = []
THEME_STATIC_PATHS: list[str] = []
DIRECT_TEMPLATES: list[str] = []
FEED_ALL_ATOM = None
CATEGORY_FEED_ATOM = None
TRANSLATION_FEED_ATOM = None
AUTHOR_FEED_ATOM = None
AUTHOR_FEED_RSS = None
