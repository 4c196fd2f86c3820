"""The store: what was built from what. Deleting it costs time, never data."""

from briefroom.store.lock import hold
from briefroom.store.stamps import Stamps, digest_files, digest_texts

__all__ = ["Stamps", "digest_files", "digest_texts", "hold"]
