"""From an article to its evidence: names, dates, claims, relations, events, and what is not said."""
