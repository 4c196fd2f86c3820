"""A claim whose row a person deleted is gone: from the brief, and from all that is made of briefs."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest
from desk import BODY, KNOWLEDGE, evidence_of

from briefroom.brief import read_brief, remove_orphans, write_brief
from briefroom.errors import BriefError
from briefroom.model import Brief, Evidence, Rights

PATH = "content/briefs/2031/2031-05-04-orlan-forces-seize-port-vane.md"
DELETED = "content/.base/2031/2031-05-04-orlan-forces-seize-port-vane.deleted.json"
NEW = "The ferry stopped at noon, the harbour master wrote."


def write(root: Path, evidence: Evidence) -> Brief:
    write_brief(root, evidence, KNOWLEDGE)
    return read_brief(root, PATH)


def drop_row(root: Path, ident: str) -> str:
    """Delete the row of a claim under “Claims”; gives it back."""
    path = root / PATH
    head, claims = path.read_text("utf-8").split("## Claims\n", 1)
    (row,) = (line for line in claims.splitlines(keepends=True) if line.startswith(f"- [{ident}]"))
    path.write_text(f"{head}## Claims\n{claims.replace(row, '')}", "utf-8")
    return row


@pytest.mark.parametrize("rights", [None, "excerpt"])
def test_a_deleted_claim_is_gone_at_once_and_after_every_build(tmp_path: Path, rights: Rights | None) -> None:
    evidence = evidence_of(rights=rights)
    assert [c.id for c in write(tmp_path, evidence).evidence.claims] == ["c1", "c2"]
    drop_row(tmp_path, "c2")
    changed = evidence_of((NEW, *BODY), rights, sha256="f11")
    for brief in (read_brief(tmp_path, PATH), *(write(tmp_path, e) for e in (evidence, changed, evidence))):
        assert [c.id for c in brief.evidence.claims] == ["c1"]
        assert all("c2" not in s.claims for s in brief.evidence.sentences)
        assert brief.edited
    text = (tmp_path / PATH).read_text("utf-8")
    assert "claim:c2" not in text  # nor under "In dispute", nor as the mark of its sentence
    assert "status: edited" in text


def test_a_deleted_claim_stays_deleted_in_a_clone_and_while_it_is_away(tmp_path: Path) -> None:
    write(tmp_path / "first", evidence_of())
    drop_row(tmp_path / "first", "c2")
    write(tmp_path / "first", evidence_of())
    clone = tmp_path / "clone"
    shutil.copytree(tmp_path / "first" / "content", clone / "content")
    for body in (BODY[:2], (NEW, *BODY[:2]), BODY):
        brief = write(clone, evidence_of(body, sha256="f12"))
    assert [c.speaker.name for c in brief.evidence.claims] == ["Tomas Reed"]


def test_a_deleted_claim_stays_deleted_where_its_records_are_made_anew(tmp_path: Path) -> None:
    write(tmp_path, evidence_of())
    drop_row(tmp_path, "c1")
    write(tmp_path, evidence_of())
    (tmp_path / PATH).with_suffix(".evidence.json").unlink()
    assert [c.speaker.name for c in write(tmp_path, evidence_of()).evidence.claims] == ["Mara Lind"]


def test_a_row_that_is_written_again_brings_the_claim_back(tmp_path: Path) -> None:
    write(tmp_path, evidence_of())
    row = drop_row(tmp_path, "c2")
    write(tmp_path, evidence_of())
    path = tmp_path / PATH
    path.write_text(path.read_text("utf-8").replace("## Claims\n\n", f"## Claims\n\n{row}"), "utf-8")
    assert [c.id for c in read_brief(tmp_path, PATH).evidence.claims] == ["c1", "c2"]
    write(tmp_path, evidence_of())
    assert not (tmp_path / DELETED).exists()


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (r"^- \[c2\]\(claim:c2\) (.*)", r"- [c2](claim:c2) All of it in other words."),
        (r"^## Claims$", "## Who says what"),
        (r"^(- \[c1\].*\n)(- \[c2\].*\n)", r"\2\1"),
    ],
)
def test_a_row_that_is_only_changed_or_moved_is_not_deleted(tmp_path: Path, old: str, new: str) -> None:
    write(tmp_path, evidence_of())
    path = tmp_path / PATH
    head, claims = re.split(r"(?=^## Claims$)", path.read_text("utf-8"), maxsplit=1, flags=re.M)
    path.write_text(head + re.sub(old, new, claims, flags=re.M), "utf-8")
    write(tmp_path, evidence_of((NEW, *BODY), sha256="f11"))
    assert [c.id for c in read_brief(tmp_path, PATH).evidence.claims] == ["c1", "c2"]


def test_a_brief_with_a_deleted_claim_outlives_its_seed(tmp_path: Path) -> None:
    write(tmp_path, evidence_of())
    drop_row(tmp_path, "c2")
    write(tmp_path, evidence_of())
    assert remove_orphans(tmp_path, set()) == ((), (PATH,))


def test_a_damaged_list_of_deleted_claims_is_named(tmp_path: Path) -> None:
    write(tmp_path, evidence_of())
    drop_row(tmp_path, "c2")
    write(tmp_path, evidence_of())
    (tmp_path / DELETED).write_text("{", "utf-8")
    with pytest.raises(BriefError, match=r"no list of deleted claims"):
        read_brief(tmp_path, PATH)
    with pytest.raises(BriefError, match=r"deleted\.json"):
        write(tmp_path, evidence_of())
