"""What one import gives, whatever the format: suggestions, what was left out, what the person said of it."""

from __future__ import annotations

import re
from dataclasses import dataclass

from briefroom.knowledge.load import IDENT
from briefroom.review.imported import Imported

SOUND = re.compile(r"[^\s<>\"'`]{1,200}")


@dataclass(frozen=True, slots=True)
class Given:
    """What a person says of a file: ``on`` is the ISO day they got it, ``languages`` those whose names are
    wanted beside English ("all": every one)."""

    on: str
    outlet: str = ""
    title: str = ""
    url: str = ""
    licence: str = ""
    languages: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Batch:
    """The suggestions of a file, and a line for each thing that none could be made of."""

    found: tuple[Imported, ...]
    left: tuple[str, ...] = ()


def is_sound_id(ident: str) -> bool:
    """Whether it can be kept as an id of another collection."""
    return bool(SOUND.fullmatch(ident))


def own_or(slug: str) -> str:
    """``slug`` where it can be the name of a file, else ""."""
    return slug if IDENT.fullmatch(slug) and len(slug) <= 80 else ""
