"""Seeds of any format into articles: clean paragraphs, stated facts, and offsets into the seed.

The only reader of seeds. What a seed does not state stays unknown; what cannot be read is one clear error.
"""

from briefroom.ingest.folder import Seeds, list_seeds, seed_id
from briefroom.ingest.read import read_seed

__all__ = ["Seeds", "list_seeds", "read_seed", "seed_id"]
