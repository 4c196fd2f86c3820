"""Stock Pelican's side of the comparison: no plugin, no feed, and the data of a page parsed only once."""

import functools
import json
from pathlib import Path

HERE = Path(__file__).parent
SITENAME, SITEURL, TIMEZONE, DEFAULT_LANG = "Briefroom", "", "UTC", "en"
PATH, OUTPUT_PATH, THEME = str(HERE / "content"), str(HERE / "output"), str(HERE / "theme")
ARTICLE_PATHS, PAGE_PATHS, STATIC_PATHS = ["briefs"], ["pages"], ["static"]
THEME_STATIC_PATHS: list[str] = []
ARTICLE_URL, ARTICLE_SAVE_AS = "briefs/{slug}/", "briefs/{slug}/index.html"
PAGE_URL, PAGE_SAVE_AS = "{slug}/", "{slug}/index.html"
TAG_URL, TAG_SAVE_AS, TAGS_SAVE_AS = "actors/{slug}/", "actors/{slug}/index.html", "actors/index.html"
AUTHOR_URL, AUTHOR_SAVE_AS, AUTHORS_SAVE_AS = (
    "places/{slug}/",
    "places/{slug}/index.html",
    "places/index.html",
)
YEAR_ARCHIVE_SAVE_AS = "timeline/{date:%Y}/index.html"
CATEGORY_SAVE_AS = CATEGORIES_SAVE_AS = ARCHIVES_SAVE_AS = ""
DIRECT_TEMPLATES = ["index", "tags", "authors", "briefs", "claims"]
PAGINATED_TEMPLATES = {"briefs": 100, "claims": 100}
FEED_ALL_ATOM = CATEGORY_FEED_ATOM = TRANSLATION_FEED_ATOM = AUTHOR_FEED_ATOM = AUTHOR_FEED_RSS = None
WITH_FUTURE_DATES = True
ENTRIES = json.loads((HERE / "entries.json").read_text(encoding="utf-8"))
JINJA_FILTERS = {"data": functools.cache(json.loads)}
MARKDOWN = {"extensions": ["markdown.extensions.meta"], "output_format": "html5"}
