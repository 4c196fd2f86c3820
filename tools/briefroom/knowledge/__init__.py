"""The project's own knowledge: actors, places and backgrounds that people wrote, one file a concept.

``load_knowledge`` reads everything, links it once, and reports every problem with file, line and cure.
``examine`` gives the problems back. ``recall_knowledge`` gives the same from the store, where nothing has
changed.
"""

from briefroom.knowledge.cache import recall_knowledge
from briefroom.knowledge.load import examine, load_knowledge

__all__ = ["examine", "load_knowledge", "recall_knowledge"]
