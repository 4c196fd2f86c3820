"""One seed of any format into its article: read the bytes, decode, take apart by format, put together."""

from __future__ import annotations

import hashlib
import re
from pathlib import Path

from briefroom.errors import SeedError
from briefroom.ingest.assemble import Origin, assemble
from briefroom.ingest.decode import MOST_BYTES, decode
from briefroom.ingest.draft import Draft
from briefroom.ingest.facts import MOST_SIDECAR_BYTES, Facts, read_facts
from briefroom.ingest.folder import check_seed, seed_id, shown, sidecar_of
from briefroom.ingest.markdown import read_markdown
from briefroom.ingest.page import read_page
from briefroom.ingest.webpage import read_webpage
from briefroom.model import Article
from briefroom.yamlfile import read_yaml

PAGE_SOURCE = re.compile(r"\s*(?:<\?xml[^>]{0,200}>\s*)?<(?:!doctype\s+html|html|head|body)\b", re.I)
HTML = frozenset({".html", ".htm"})


def read_seed(seed: Path, root: Path) -> Article:
    """The article of ``seed``, a file below ``root``, with what its sidecar states.

    Raises SeedError for a seed that cannot be read or holds no article, and ProblemsError of SeedErrors
    for a sidecar with several slips.
    """
    check_seed(seed, root)
    where = shown(seed, root)
    data = _bytes(seed, where, MOST_BYTES)
    beside = sidecar_of(seed, root)
    notes = _bytes(beside, shown(beside, root), MOST_SIDECAR_BYTES) if beside else b""
    facts = _sidecar(notes, shown(beside, root)) if beside else Facts()
    kind = seed.suffix.lower()
    text = decode(data, where, html=kind in HTML)
    if kind == ".txt" and PAGE_SOURCE.match(text):
        raise SeedError("the source of a web page", where=where, cure="rename it so that it ends in .html")
    draft = _draft(text, kind, facts, where)
    digest = hashlib.sha256(hashlib.sha256(data).digest() + notes).hexdigest() if notes else _sha(data)
    return assemble(draft, facts, Origin(seed_id(seed), where, digest))


def _sha(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


def _draft(text: str, kind: str, facts: Facts, where: str) -> Draft:
    if kind in HTML:
        return read_webpage(text, facts)
    return read_markdown(text, where) if kind == ".md" else read_page(text, facts)


def _sidecar(data: bytes, where: str) -> Facts:
    if not data.strip():
        return Facts()
    return read_facts(read_yaml(decode(data, where), where, SeedError))


def _bytes(path: Path, where: str, most: int) -> bytes:
    try:
        size = path.stat().st_size
        if size > most:
            cure = "save the article alone, without images or scripts inside"
            raise SeedError(f"{size:,} bytes; the most is {most:,}", where=where, cure=cure)
        return path.read_bytes()
    except OSError as problem:
        raise SeedError(
            f"cannot be read: {problem.strerror}", where=where, cure="check its permissions"
        ) from problem
