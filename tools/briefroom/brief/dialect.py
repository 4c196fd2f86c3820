"""The Markdown of a brief, as far as a single line goes: links, marks, and words that stay words.

Whatever an article holds is text. Markdown, HTML, link definitions, front-matter fences and schemes in it
are escaped, so that any Markdown reader shows the same words; ``plain`` gives them back.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from urllib.parse import quote, unquote, urlsplit

OUTWARD = frozenset({"http", "https"})  # the only schemes that lead out of the site
PROBABLE = "probable"  # the title of a link the tools are not sure of

# Characters that open Markdown anywhere in a line. Each may follow a backslash in every Markdown.
INLINE = re.compile(r"[\\`*_\[\]{}]")
# What opens a block when it stands first. python-markdown knows no backslash before the last two.
FIRST = re.compile(r"#|>|[-+](?=[\s-]|$)|\d+[.)](?=\s|$)")
FIRST_ENTITY = {"~": "&#126;", ":": "&#58;"}
ENTITY = re.compile(r"&(?=#|\w+;)")
# Control characters are no words, and some readers use them for their own ends.
CONTROLS = re.compile(r"[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\ufeff\ufffe\uffff\ud800-\udfff]")
SAFE_ID = "-._~/"
WEB_SAFE = "%/:=&?~#+!$,;@-._*'"  # what may stand as it is in an address: no bracket, blank or quotation mark

# Our links, and the escapes between them: an escaped bracket opens no link.
LINK = re.compile(
    r"\\.|\[(?P<words>(?:\\.|[^\[\]\\])*)\]"
    r"\((?P<scheme>actor|place|background|caveat|source|claim|event|https?):(?P<target>[^\s()<>]*)"
    r"(?: \"(?P<title>[^\"]*)\")?\)"
)
SHOWN = re.compile(r"\\([!-/:-@\[-`{-~])|&(lt|amp|#126|#58);")
CHARACTERS = {"lt": "<", "amp": "&", "#126": "~", "#58": ":"}


def tidy(text: str) -> str:
    """One line: every run of white space one blank, no control characters."""
    return " ".join(CONTROLS.sub("", text).split())


def escape(text: str) -> str:
    """``text`` as Markdown that shows just these words, for use inside a line."""
    return escape_inside(tidy(text))


def escape_inside(text: str) -> str:
    """The same, with blanks at the ends kept: for pieces that are joined."""
    words = INLINE.sub(r"\\\g<0>", CONTROLS.sub("", text))
    return ENTITY.sub("&amp;", re.sub(r"\s+", " ", words)).replace("<", "&lt;")


def before_link(markdown: str) -> str:
    """Keep an exclamation mark from making an image of the link that follows it."""
    return f"{markdown[:-1]}\\!" if markdown.endswith("!") else markdown


def start_line(markdown: str) -> str:
    """Keep the first word of a line from opening a list, a heading, a rule or a quotation."""
    if markdown[:1] in FIRST_ENTITY:
        return FIRST_ENTITY[markdown[0]] + markdown[1:]
    first = FIRST.match(markdown)
    if first is None:
        return markdown
    last = first.end() - 1
    return f"{markdown[:last]}\\{markdown[last:]}"


def link(words: str, scheme: str, target: str, *, probable: bool = False) -> str:
    """``[words](scheme:target)``; ``words`` are escaped here."""
    title = f' "{PROBABLE}"' if probable else ""
    return f"[{escape(words)}]({scheme}:{quote(target, safe=SAFE_ID)}{title})"


def outward_link(words: str, url: str) -> str:
    """A link to the web, or the words alone where the address is not one of http or https."""
    if not is_web_address(url):
        return escape(words)
    return f"[{escape(words)}]({quote(url, safe=WEB_SAFE)})"


def is_web_address(url: str) -> bool:
    """Whether ``url`` is http or https with a host, and one line."""
    try:
        parts = urlsplit(url)
    except ValueError:
        return False
    return url == tidy(url) and parts.scheme in OUTWARD and bool(parts.netloc)


def mark(sentence: str, *, claim: str = "") -> str:
    """The mark of sentence "s12": ``[12](source:s12)``, or ``[12](claim:c3)`` where it carries a claim."""
    digits = sentence.removeprefix("s")
    return f"[{digits}](claim:{claim})" if claim else f"[{digits}](source:{sentence})"


def links(markdown: str) -> Iterator[re.Match[str]]:
    """The links of a text that mean something to us, as matches of ``LINK``."""
    return (match for match in LINK.finditer(markdown) if match["scheme"])


def is_mark(found: re.Match[str]) -> bool:
    """Whether a link is the mark of a sentence: a number that leads to a source or a claim."""
    return found["scheme"] in {"source", "claim"} and found["words"].isdecimal()


def targets(markdown: str, scheme: str) -> tuple[str, ...]:
    """The ids that links of one scheme lead to, in order of first appearance."""
    found = (unquote(match["target"]) for match in links(markdown) if match["scheme"] == scheme)
    return tuple(dict.fromkeys(found))


def plain(markdown: str) -> str:
    """The words a reader sees in one line or paragraph of a brief, its marks left out."""

    shown: list[str] = []
    at = 0
    for found in links(markdown):
        shown += [
            _unescape(markdown[at : found.start()]),
            "" if is_mark(found) else _unescape(found["words"]),
        ]
        at = found.end()
    return tidy("".join([*shown, _unescape(markdown[at:])]))


def _unescape(markdown: str) -> str:
    return SHOWN.sub(lambda m: m[1] or CHARACTERS[m[2]], markdown)
