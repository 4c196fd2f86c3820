"""The store: what was built from what. Deleting it costs time, never data."""

from pathlib import Path

from briefroom.store.lock import hold
from briefroom.store.stamps import Stamps, digest_files, digest_texts

STORE = Path(".briefroom") / "store.db"  # below the root of a project

__all__ = ["STORE", "Stamps", "digest_files", "digest_texts", "hold"]
