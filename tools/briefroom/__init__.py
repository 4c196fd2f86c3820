"""Briefroom: news articles into annotated briefs, and briefs into a site that runs from disk."""
