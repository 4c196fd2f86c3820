"""One JSON object of a stranger, read key by key: a value of a wrong type is one error with file and line."""

from __future__ import annotations

import json
import math
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from briefroom.errors import BriefroomError

LONGEST_TEXT = 5_000  # characters of one text
JOINERS = "\u200c\u200d"  # format characters that some scripts cannot be written without
CURE = "mend the file, or take the record out"


@dataclass(frozen=True, slots=True)
class Json:
    """A mapping at ``where`` (file:line); ``path`` says how deep in its record it stands."""

    value: dict[str, Any]
    where: str
    error: type[BriefroomError]
    path: str = ""

    def wrong(self, key: str, what: str) -> BriefroomError:
        """The error for the value of ``key``."""
        return self.error(f"“{self.path}{key}” {what}", where=self.where, cure=CURE)

    def text(self, key: str) -> str:
        """A text, white space made single and what cannot be seen left out; "" where there is none."""
        return self._tidy(key, self.value.get(key))

    def texts(self, key: str) -> tuple[str, ...]:
        """A list of texts, without the empty ones."""
        return tuple(text for text in (self._tidy(key, item) for item in self._list(key)) if text)

    def number(self, key: str) -> float | None:
        """A finite number, or None where there is none."""
        value = self.value.get(key)
        if value is None:
            return None
        if isinstance(value, bool) or not isinstance(value, (int, float)) or not math.isfinite(value):
            raise self.wrong(key, "is no number")
        return float(value)

    def child(self, key: str) -> Json:
        """The mapping under ``key``; an empty one where there is none. PHP writes an empty one as a list."""
        value = self.value.get(key)
        if value is None or value == []:
            value = {}
        if not isinstance(value, dict):
            raise self.wrong(key, "is no object")
        return Json(value, self.where, self.error, f"{self.path}{key}.")

    def children(self, key: str) -> Iterator[Json]:
        """The mappings of a list of mappings."""
        for number, item in enumerate(self._list(key)):
            if not isinstance(item, dict):
                raise self.wrong(key, "holds what is no object")
            yield Json(item, self.where, self.error, f"{self.path}{key}[{number}].")

    def _list(self, key: str) -> list[Any]:
        value = self.value.get(key)
        if value is None or value == {}:
            return []
        if not isinstance(value, list):
            raise self.wrong(key, "is no list")
        return value

    def _tidy(self, key: str, value: Any) -> str:
        if value is None:
            return ""
        if not isinstance(value, str):
            raise self.wrong(key, "is no text")
        if len(value) > LONGEST_TEXT:
            raise self.wrong(key, f"has {len(value):,} characters, more than {LONGEST_TEXT:,}")
        return tidy(value)


def tidy(text: str) -> str:
    """White space made single; control and format characters, which could turn a line round, left out."""
    words = " ".join(text.split())
    if words.isascii() and words.isprintable():
        return words
    return "".join(
        c for c in words if c in JOINERS or unicodedata.category(c) not in ("Cc", "Cf", "Cs", "Co")
    )


def parse_object(line: str, where: str, error: type[BriefroomError]) -> Json:
    """A text that is one JSON object. Raises ``error``."""
    value = parse(line, where, error)
    if not isinstance(value, dict):
        raise error("no JSON object", where=where, cure=CURE)
    return Json(value, where, error)


def parse(text: str, where: str, error: type[BriefroomError]) -> Any:
    """Any JSON. Raises ``error`` for what is none, or nested too deep; NaN and Infinity are none."""
    try:
        return json.loads(text, parse_constant=_refuse)
    except RecursionError as problem:
        raise error("JSON nested too deep", where=where, cure=CURE) from problem
    except ValueError as problem:
        raise error(f"not JSON, or cut off: “{text[:60].strip()}”", where=where, cure=CURE) from problem


def _refuse(constant: str) -> None:
    raise ValueError(constant)
