"""Hand-over formats: one a file."""

from briefroom.bundle.zip import write_zip

__all__ = ["write_zip"]
