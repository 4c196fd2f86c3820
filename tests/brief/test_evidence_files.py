"""Evidence on disk: a round trip without loss, and damage that is named."""

from __future__ import annotations

import json
from dataclasses import fields, is_dataclass
from typing import Any

import pytest
from desk import KNOWLEDGE, evidence_of
from hypothesis import given
from hypothesis import strategies as st

from briefroom.brief.compose import compose
from briefroom.brief.records import from_json, settle, to_json
from briefroom.errors import BriefError
from briefroom.model import Coverage, Evidence, Mention, Relation


def everything(value: Any) -> Any:
    """The records with the fields that take no part in equality, too."""
    if isinstance(value, tuple):
        return [everything(item) for item in value]
    if is_dataclass(value):
        return {f.name: everything(getattr(value, f.name)) for f in fields(value)}
    return value


def full() -> Evidence:
    evidence = evidence_of()
    text = evidence.article.text
    start = text.index("Reed Council")
    relation = Relation(
        "reed-council",
        "-",
        "ada-orlan",
        "at odds with",
        evidence.article.span(start, start + 12),
        0.7,
        "verb",
    )
    unsure = Mention(
        evidence.article.span(start, start + 4), "person", None, "actor", 0.61, "tagger", ("a", "b")
    )
    return Evidence(
        **{f.name: getattr(evidence, f.name) for f in fields(evidence)}
        | {
            "relations": (relation,),
            "mentions": (*evidence.mentions, unsure),
            "coverage": Coverage(1, 2, 3, 4, 5, 6, 7),
        }
    )


def test_evidence_comes_back_whole() -> None:
    evidence = full()
    assert everything(from_json(to_json(evidence)).evidence) == everything(evidence)


@given(st.floats(0, 1), st.text())
def test_confidences_and_rules_come_back(confidence: float, rule: str) -> None:
    evidence = evidence_of()
    mention = Mention(
        evidence.article.span(0, 5),
        "person",
        None,
        confidence=confidence,
        rule=rule.encode("utf-8", "replace").decode(),
    )
    evidence = Evidence(evidence.article, mentions=(mention,))
    assert everything(from_json(to_json(evidence)).evidence) == everything(evidence)


def test_a_settled_confidence_does_not_change_again() -> None:
    evidence = settle(full())
    assert everything(settle(evidence)) == everything(evidence)
    assert everything(from_json(to_json(evidence)).evidence) == everything(evidence)


def test_the_text_is_the_same_every_time_and_sorted() -> None:
    made = to_json(full(), {"s1": "b", "c1": "a"})
    assert made == to_json(full(), {"c1": "a", "s1": "b"})
    assert list(json.loads(made)) == sorted(json.loads(made))


@pytest.mark.parametrize(
    ("change", "what"),
    [
        (lambda r: r.pop("article"), "missing required field `article`"),
        (lambda r: r.update(version=99), "version 1"),
        (lambda r: r["claims"][0].update(mode="sung"), r"'sung' - at `\$.claims\[0\].mode`"),
        (lambda r: r["sentences"][0].update(paragraph="two"), r"at `\$.sentences\[0\].paragraph`"),
        (lambda r: r["sentences"][0]["span"].update(exact="Lies"), "is not the words 'Lies'"),
        (lambda r: r.update(claims={}), r"got `object` - at `\$.claims`"),
        (lambda r: r.update(digests=[]), r"got `array` - at `\$.digests`"),
    ],
)
def test_damage_is_named_with_file_and_cure(change: Any, what: str) -> None:
    record = json.loads(to_json(compose(full(), KNOWLEDGE).evidence))
    change(record)
    with pytest.raises(BriefError, match=what) as caught:
        from_json(json.dumps(record), "content/briefs/x.evidence.json")
    assert caught.value.where == "content/briefs/x.evidence.json"
    assert "build again" in caught.value.cure


@pytest.mark.parametrize("text", ["", "{", "[]", "null", "[" * 100_000, '{"version": 1, "digests": {}'])
def test_what_is_no_evidence_is_an_error_of_ours(text: str) -> None:
    with pytest.raises(BriefError):
        from_json(text, "x")


def test_broken_json_is_named_with_its_line() -> None:
    with pytest.raises(BriefError) as caught:
        from_json('{\n "version": 1,\n oops\n}', "x.json")
    assert caught.value.where == "x.json:3"
