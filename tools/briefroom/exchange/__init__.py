"""Knowledge out to other collections, and theirs in as suggestions that a person may accept.

Nothing that is imported is knowledge: it waits in ``content/suggestions.jsonl`` for ``briefroom review``.
"""

FORMATS = ("wikidata", "ftm", "csv")  # of ``passing``, named here so that a command line can offer them
