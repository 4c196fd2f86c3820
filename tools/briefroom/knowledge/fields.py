"""One mapping of a knowledge file, read key by key. A wrong value is noted with its line and reading goes
on, so that a person sees every problem of a file at once."""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any

from briefroom.errors import KnowledgeError
from briefroom.yamlfile import Document

DATE = re.compile(r"\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?")


@dataclass(slots=True)
class Fields:
    """The mapping at ``path`` of a document. ``problems`` is shared by all the mappings of one load."""

    document: Document
    problems: list[KnowledgeError]
    path: tuple[str | int, ...] = ()
    data: dict[str, Any] = field(default_factory=dict)
    read: set[str] = field(default_factory=set)

    def wrong(self, what: str, key: str, cure: str) -> None:
        """Note a problem with the value of ``key``."""
        self.problems.append(KnowledgeError(what, where=self.document.place(*self.path, key), cure=cure))

    def text(self, key: str, *, required: bool = False, default: str = "") -> str:
        """A single text, trimmed."""
        self.read.add(key)
        value = self.data.get(key, "")
        if value == "" and not required:
            return default
        if not isinstance(value, str):
            self.wrong(f"“{key}” is no single text", key, f"write it as {key}: words")
            return default
        if required and not value.strip():
            self.wrong(f"“{key}” is missing", key, f"add a line {key}: …")
        return value.strip() or default

    def choice(self, key: str, options: Iterable[str], *, default: str = "") -> str:
        """One of ``options``; a missing value without a default is a problem too."""
        value = self.text(key, required=not default, default=default)
        allowed = tuple(options)
        if value and value not in allowed:
            self.wrong(f"“{value}” is no {key}", key, f"use one of: {', '.join(allowed)}")
            return default or allowed[0]
        return value or allowed[0]

    def date(self, key: str) -> str:
        """An ISO day, month or year, or ""."""
        value = self.text(key)
        if value and not DATE.fullmatch(value):
            self.wrong(f"“{value}” is no date", key, 'write "2031", "2031-05" or "2031-05-04"')
            return ""
        return value

    def number(self, key: str, limit: float) -> float | None:
        """A number between -limit and limit, or None where there is none."""
        value = self.text(key)
        if not value:
            return None
        try:
            number = float(value)
        except ValueError:
            number = limit + 1
        if not -limit <= number <= limit:
            self.wrong(f"“{value}” is no {key}", key, f"write a number between -{limit:g} and {limit:g}")
            return None
        return number

    def flag(self, key: str) -> bool:
        """True or false."""
        return self.choice(key, ("false", "true"), default="false") == "true"

    def texts(self, key: str) -> tuple[str, ...]:
        """A list of texts."""
        self.read.add(key)
        values = self.data.get(key) or []
        if not isinstance(values, list) or not all(isinstance(value, str) for value in values):
            self.wrong(f"“{key}” is no list of texts", key, f"write {key}: [one, two]")
            return ()
        return tuple(value.strip() for value in values if value.strip())

    def children(self, key: str) -> Iterator[Fields]:
        """The mappings of a list of mappings."""
        for index, value in self.items(key):
            if isinstance(value, dict):
                yield Fields(self.document, self.problems, (*self.path, key, index), value)
            else:
                self.wrong(f"an entry of “{key}” is no “key: value” pair", key, "write - {key: value, …}")

    def child(self, key: str) -> Fields | None:
        """The mapping under ``key``, or None where there is none."""
        self.read.add(key)
        value = self.data.get(key)
        if isinstance(value, dict):
            return Fields(self.document, self.problems, (*self.path, key), value)
        if value:
            self.wrong(f"“{key}” holds no “key: value” pairs", key, f"write {key}: {{text: …, sources: […]}}")
        return None

    def items(self, key: str) -> list[tuple[int, Any]]:
        """The entries of a list, whatever they are, with their index."""
        self.read.add(key)
        values = self.data.get(key) or []
        if not isinstance(values, list):
            self.wrong(f"“{key}” is no list", key, "put each entry on a line of its own, after “- ”")
            return []
        return list(enumerate(values))

    def sources(self, *, what: str) -> tuple[str, ...]:
        """The ids under ``sources``; none at all is a problem."""
        found = self.texts("sources")
        if not found:
            self.wrong(f"{what} has no source", "sources", "add sources: [id, …], ids of content/sources.yml")
        return found

    def close(self) -> None:
        """Note every key that nothing has read."""
        for key in self.data:
            if key not in self.read:
                near = difflib.get_close_matches(key, sorted(self.read), 1)
                hint = f"did you mean “{near[0]}”?" if near else f"known here: {', '.join(sorted(self.read))}"
                self.wrong(f"unknown key “{key}”", key, hint)
