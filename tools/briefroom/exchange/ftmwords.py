"""Vocabulary of FollowTheMoney: which of its schemata say what our kinds and ties say.

A sort of body that it has no schema for is an Organization whose ``classification`` is our kind.
"""

from __future__ import annotations

PREFIX = "briefroom-"  # of the ids of what we export
SCHEMATA = {
    "person": "Person", "government_body": "PublicBody", "state": "PublicBody", "company": "Company",
    "unidentified": "LegalEntity",
}  # fmt: skip
OTHERS = "Organization"  # armed groups, parties, newsrooms, …
PLACE = "Address"
ORGANIZATIONS = frozenset({"Organization", "PublicBody", "Company"})  # what can have members and directors
KINDS = {"Person": "person", "PublicBody": "government_body", "Company": "company"}
# What is read as an actor. An Organization says no more than that it is one.
ACTORS = frozenset({"Person", "Organization", "PublicBody", "Company", "LegalEntity"})
# Ties, each with the properties that hold its two ends.
EDGES = {
    "Membership": ("member", "organization"),
    "Directorship": ("director", "organization"),
    "Employment": ("employee", "employer"),
    "Occupancy": ("holder", "post"),
    "UnknownLink": ("subject", "object"),
    "Succession": ("predecessor", "successor"),
}
# What a tie without words for the office says.
BARE = {"Membership": "member_of", "Directorship": "leads", "Succession": "predecessor_of"}
COUNTRY, WITHIN = "country", "part_of"  # roles of an UnknownLink between places
