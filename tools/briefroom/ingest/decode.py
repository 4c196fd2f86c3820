"""Bytes into the *decoded seed*, the string that every seed offset of an article points into.

Exactly: UTF-8 (or UTF-16/32 behind a byte order mark; for HTML also the charset the page declares), then
line ends become ``\\n``, other white space becomes a plain space one for one, invisible characters
(byte order marks, soft hyphens, zero-width and direction marks, control characters) are dropped, and
accents are composed (NFC). A clean UTF-8 text decodes to what ``Path.read_text(encoding="utf-8")`` gives,
but for its no-break spaces, which are plain ones here at the same offsets.
"""

from __future__ import annotations

import codecs
import re
import unicodedata

from briefroom.errors import SeedError

MOST_BYTES = 2_000_000

# How files begin that are no text, whatever their name says.
MAGIC = {
    b"%PDF": "a PDF",
    b"PK\x03\x04": "a zip archive or an office document",
    b"\xd0\xcf\x11\xe0": "an old office document",
    b"{\\rtf": "an RTF document",
    b"\x89PNG": "a PNG image",
    b"\xff\xd8\xff": "a JPEG image",
    b"GIF8": "a GIF image",
    b"\x1f\x8b": "a gzip archive",
    b"bplist": "a web archive",
    b"\x7fELF": "a program",
}
# UTF-32 first: its little-endian mark begins with UTF-16's.
MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
# Charsets an HTML page may declare. Browsers read ISO-8859-1 as Windows-1252, and so do we.
DECLARED = re.compile(
    rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*"
    rb"(iso-8859-\d{1,2}|windows-125\d|koi8-[ru]|gb2312|gbk|gb18030|big5|euc-jp|euc-kr|shift_jis)\b",
    re.I,
)
SPACES = "\t\v\u00a0\u1680\u202f\u205f\u3000" + "".join(map(chr, range(0x2000, 0x200B)))
LINE_ENDS = "\f\x85\u2028\u2029"
# Zero-width joiners (200C, 200D) stay: some scripts spell with them.
INVISIBLE = "\u00ad\u200b\u200e\u200f\u2060\ufeff" + "".join(
    map(chr, (*range(0x202A, 0x202F), *range(0x2066, 0x206A)))
)
CONTROLS = "".join(chr(n) for n in (*range(0x20), 0x7F, *range(0x80, 0xA0)) if n not in (0x09, 0x0A, 0x0B))
TABLE = str.maketrans(
    dict.fromkeys(CONTROLS + INVISIBLE) | dict.fromkeys(SPACES, " ") | dict.fromkeys(LINE_ENDS, "\n")
)


def decode(data: bytes, where: str, *, html: bool = False) -> str:
    """The decoded seed. Raises SeedError for what is empty, too large, binary or in no known encoding."""
    if len(data) > MOST_BYTES:
        raise SeedError(
            f"{len(data):,} bytes; the most is {MOST_BYTES:,}",
            where=where,
            cure="save the article alone, without images or scripts inside",
        )
    for magic, name in MAGIC.items():
        if data.startswith(magic):
            raise SeedError(f"{name}, not text", where=where, cure="copy its text into a .txt file, as UTF-8")
    text = clean(_to_text(data, where, html=html))
    if not text.strip():
        raise SeedError("empty", where=where, cure="put the article's text into it, or delete it")
    return text


def clean(text: str) -> str:
    """One spelling of white space and accents; see the module's docstring for what changes length."""
    text = text.replace("\r\n", "\n").replace("\r", "\n").translate(TABLE)
    return unicodedata.normalize("NFC", text)


def _to_text(data: bytes, where: str, *, html: bool) -> str:
    encoding = next((name for mark, name in MARKS if data.startswith(mark)), "utf-8")
    if encoding == "utf-8" and b"\0" in data:
        raise SeedError(
            "holds NUL bytes: a binary file, or UTF-16 without its mark",
            where=where,
            cure="save the text as UTF-8",
        )
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as problem:
        declared = DECLARED.search(data[:4096]) if html and encoding == "utf-8" else None
        if declared:
            return data.decode(_web_name(declared[1].decode().lower()), errors="replace")
        line = data.count(b"\n", 0, problem.start) + 1
        raise SeedError(
            f"not {encoding.upper()}: byte 0x{data[problem.start]:02x} at offset {problem.start}",
            where=f"{where}:{line}",
            cure="open it in an editor and save it as UTF-8",
        ) from problem


def _web_name(charset: str) -> str:
    return "windows-1252" if charset == "iso-8859-1" else charset
