"""What a person has put right goes before all that is read, lasts as long as its sentence, and is told when
that is gone."""

from __future__ import annotations

import hashlib
from dataclasses import replace

import pytest
from naming import article_of

from briefroom.model import (
    Actor,
    ActorKind,
    Article,
    Claim,
    Correction,
    CorrectionKind,
    Corrections,
    Entity,
    Evidence,
    Knowledge,
    Mention,
    Name,
    Sourced,
)
from briefroom.understand import understand
from briefroom.understand.corrections import (
    asked_for,
    concerning,
    held_corrections,
    lost_lines,
    sentence_digest,
)
from briefroom.understand.sentences import split_sentences

HEADLINE = "Council closes the north pier"
CLOSED = "The harbour council closed the north pier on Monday after inspectors found cracks, Orsa Venn said."
QUOTED = (
    "“Nobody is to walk on it until it has been mended,” Venn told the Kelmouth Gazette. “It may take long.”"
)
NEEDLESS = "The Kelmouth Anglers, a club that has used the pier since 2019, said the closure was needless."
DENIED = "Bella Hask, who leads the Anglers, denied that the pier was unsafe. She said nobody had asked."
FUND = "The Tarn Fund gave money in 2030, the minister said."
ARTICLE = article_of(CLOSED, QUOTED, NEEDLESS, DENIED, FUND, headline=HEADLINE)


def actor(ident: str, name: str, kind: ActorKind = "person") -> Actor:
    return Actor(ident, kind, name, (Name(name, "canonical"),), definition=(Sourced("Somebody.", ("kg",)),))


def knowing(*actors: Actor) -> Knowledge:
    return Knowledge({own.id: own for own in actors}, {}, {})


def correction(
    kind: CorrectionKind, words: str, value: str, *, article: Article = ARTICLE, within: str = ""
) -> Correction:
    start = article.text.index(words, article.text.index(within))
    held = [s.span for s in split_sentences(article) if s.span.start <= start < s.span.end]
    paragraph = article.paragraphs[article.paragraph_of(start)]
    sentence = held[0].exact if held else article.text[paragraph.start : paragraph.end]
    digest = hashlib.sha256(article.text.encode()).hexdigest()
    end = start + len(words)
    return Correction(kind, article.seed, digest, start, end, words, sentence_digest(sentence), value)


def corrected(*spans: Correction, article: Article = ARTICLE, knowledge: Knowledge | None = None) -> Evidence:
    return understand(article, knowledge or Knowledge(), Corrections(spans))


def claim_of(evidence: Evidence, words: str) -> Claim:
    (found,) = [claim for claim in evidence.claims if words in claim.text]
    return found


def mentions_of(evidence: Evidence, words: str) -> list[Mention]:
    return [m for m in evidence.mentions if m.span.exact == words]


def entity_of(evidence: Evidence, name: str) -> Entity:
    (found,) = [entity for entity in evidence.entities if entity.name == name]
    return found


# ---------------------------------------------------------------- claims


@pytest.mark.parametrize(
    ("value", "ident", "name", "kind"),
    [
        ("bella-hask", "bella-hask", "Bella Hask", "named"),
        ("Bella Hask", "bella-hask", "Bella Hask", "named"),
        ("Kelmouth Gazette", "kelmouth-gazette", "Kelmouth Gazette", "outlet"),
        ("a guard of the harbour", None, "a guard of the harbour", "anonymous"),
        ("", None, "", "none"),
    ],
)
def test_a_speaker_is_whom_a_person_says(value: str, ident: str | None, name: str, kind: str) -> None:
    claim = claim_of(corrected(correction("speaker", "the closure was needless", value)), "needless")
    assert (claim.speaker.entity_id, claim.speaker.name, claim.speaker.kind) == (ident, name, kind)
    assert (claim.rule, claim.confidence, claim.speaker.confidence) == ("person", 1.0, 1.0)


def test_the_words_beside_a_cue_name_the_claim_too() -> None:
    claim = claim_of(corrected(correction("speaker", "Orsa Venn", "Bella Hask")), "closed the north pier")
    assert claim.speaker.entity_id == "bella-hask"


def test_a_quotation_that_goes_on_follows_its_corrected_speaker() -> None:
    evidence = corrected(
        correction("speaker", "Nobody is to walk on it until it has been mended", "Bella Hask")
    )
    assert claim_of(evidence, "may take long").speaker.name == "Bella Hask"


def test_an_entry_that_the_article_never_names_can_speak() -> None:
    knowledge = knowing(actor("rea-moll", "Rea Moll"))
    given = corrected(
        correction("speaker", "The Tarn Fund gave money in 2030", "rea-moll"), knowledge=knowledge
    )
    assert claim_of(given, "Tarn Fund").speaker.entity_id == "rea-moll"
    assert entity_of(given, "Rea Moll").known


def test_what_is_no_claim_is_gone_and_the_others_stay() -> None:
    before = corrected().claims
    after = corrected(correction("claim", "the closure was needless", "")).claims
    assert [c.text for c in after] == [c.text for c in before if "needless" not in c.text]
    assert [c.id for c in after] == [f"c{n}" for n in range(1, len(after) + 1)]


def test_an_accepted_claim_is_sure() -> None:
    claim = claim_of(corrected(correction("claim", "the closure was needless", "claim")), "needless")
    assert (claim.rule, claim.confidence, claim.speaker.name) == ("person", 1.0, "The Kelmouth Anglers")


def test_what_no_stage_heard_is_a_claim_where_a_person_says_so() -> None:
    words = "who leads the Anglers"
    assert all(words != claim.text for claim in corrected().claims)
    given = corrected(correction("claim", words, "claim"), correction("speaker", words, "Kelmouth Gazette"))
    claim = claim_of(given, words)
    assert (claim.text, claim.speaker.name, claim.rule) == (words, "Kelmouth Gazette", "person")


def test_the_later_ruling_on_the_same_words_wins() -> None:
    first = correction("speaker", "the closure was needless", "Bella Hask")
    given = corrected(first, replace(first, value="Orsa Venn"))
    assert claim_of(given, "needless").speaker.name == "Orsa Venn"


# ---------------------------------------------------------------- names


def test_a_mention_is_of_whom_a_person_says_and_the_others_stay() -> None:
    knowledge = knowing(actor("jon-venn", "Jon Venn"))
    given = corrected(correction("link", "Venn", "jon-venn", within="Venn told"), knowledge=knowledge)
    linked = [m for m in given.mentions if m.entity_id == "jon-venn"]
    assert [(m.span.exact, m.rule, m.confidence) for m in linked] == [("Venn", "person", 1.0)]
    assert mentions_of(given, "Orsa Venn")[0].entity_id == "orsa-venn"
    assert claim_of(given, "Nobody is to walk").speaker.entity_id == "jon-venn"


def test_a_mention_may_be_of_nobody_and_its_entity_goes_with_the_last() -> None:
    given = corrected(correction("link", "Tarn Fund", ""))
    assert mentions_of(given, "Tarn Fund")[0].entity_id is None
    assert all(entity.name != "Tarn Fund" for entity in given.entities)


def test_words_that_no_stage_saw_can_name_somebody() -> None:
    assert not mentions_of(corrected(), "inspectors")
    given = corrected(correction("link", "inspectors", "kelmouth-anglers"))
    assert mentions_of(given, "inspectors")[0].entity_id == "kelmouth-anglers"
    assert "inspectors" in entity_of(given, "Kelmouth Anglers").surfaces


@pytest.mark.parametrize(("kind", "namespace"), [("ngo", "actor"), ("place", "place")])
def test_a_kind_is_what_a_person_says_for_all_mentions(kind: str, namespace: str) -> None:
    given = corrected(correction("kind", "Kelmouth Anglers", kind))
    entity = entity_of(given, "Kelmouth Anglers")
    assert (entity.kind, entity.namespace, entity.confidence) == (kind, namespace, 1.0)
    assert {m.kind for m in given.mentions if m.entity_id == entity.id} == {kind}


def test_a_kind_of_a_name_holds_in_every_article() -> None:
    given = understand(ARTICLE, Knowledge(), Corrections(kinds=(("the kelmouth anglers", "party"),)))
    assert entity_of(given, "Kelmouth Anglers").kind != "party"  # the name is given as it is suggested
    given = understand(ARTICLE, Knowledge(), Corrections(kinds=(("kelmouth ANGLERS", "party"),)))
    assert entity_of(given, "Kelmouth Anglers").kind == "party"


def test_a_name_that_is_no_actor_has_no_link_and_no_card() -> None:
    given = understand(ARTICLE, Knowledge(), Corrections(kinds=(("Kelmouth Anglers", ""),)))
    assert {m.entity_id for m in given.mentions if "Anglers" in m.span.exact} == {None}
    assert "Kelmouth Anglers" not in {entity.name for entity in given.entities}
    assert claim_of(given, "needless").speaker.entity_id is None


def test_an_entry_that_bears_a_rejected_name_is_not_touched() -> None:
    knowledge = knowing(actor("kelmouth-anglers", "Kelmouth Anglers", "ngo"))
    given = understand(ARTICLE, knowledge, Corrections(kinds=(("Kelmouth Anglers", ""),)))
    assert mentions_of(given, "Kelmouth Anglers")[0].entity_id == "kelmouth-anglers"


SPELT = article_of(
    "Hafid Jomar, the mayor, closed the road on Monday. Hafeth Jumar spoke in the square in the evening.",
)


def test_two_names_that_a_person_made_one_are_one() -> None:
    given = understand(SPELT, Knowledge(), Corrections(same=(("Hafeth Jumar", "Hafid Jomar"),)))
    assert [m.entity_id for m in given.mentions if m.layer == "name" and "Ha" in m.span.exact] == [
        "hafid-jomar",
        "hafid-jomar",
    ]
    assert entity_of(given, "Hafid Jomar").surfaces == ("Hafid Jomar", "Hafeth Jumar")


def test_the_other_name_alone_is_shown_under_the_fullest() -> None:
    article = article_of("Hafeth Jumar spoke in the square on Monday.")
    given = understand(article, Knowledge(), Corrections(same=(("Hafeth Jumar", "Hafid Jomar"),)))
    assert entity_of(given, "Hafid Jomar").id == "hafid-jomar"
    known = knowing(actor("jomar", "Hafid Jomar"))
    given = understand(article, known, Corrections(same=(("Hafeth Jumar", "Hafid Jomar"),)))
    assert mentions_of(given, "Hafeth Jumar")[0].entity_id == "jomar"


INITIAL = article_of(
    "Ada Orlan opened the port on Monday. The port had been shut for a year.",
    "Mayor Ada B. Orlan will run it. Orlan was in Reed at the time.",
)


def test_what_a_person_keeps_apart_is_never_united() -> None:
    assert (
        len({m.entity_id for m in understand(INITIAL, Knowledge()).mentions if "Orlan" in m.span.exact}) == 1
    )
    given = understand(INITIAL, Knowledge(), Corrections(apart=(("Ada B. Orlan", "Ada Orlan"),)))
    ids = {m.span.exact: m.entity_id for m in given.mentions}
    assert ids["Ada Orlan"] != ids["Ada B. Orlan"]
    assert ids["Orlan"] is None  # either may be meant


def test_an_entry_is_not_who_a_person_says_it_is_not() -> None:
    known = knowing(actor("ada", "Ada Orlan"))
    given = understand(INITIAL, known, Corrections(apart=(("ada", "Ada B. Orlan"),)))
    assert mentions_of(given, "Ada Orlan")[0].entity_id == "ada"
    assert mentions_of(given, "Ada B. Orlan")[0].entity_id != "ada"


# ---------------------------------------------------------------- what lasts, and what is lost

SPEAKER = correction("speaker", "the closure was needless", "Bella Hask")


@pytest.mark.parametrize(
    "article",
    [
        article_of(NEEDLESS, CLOSED, DENIED, headline="Another headline"),
        article_of("It rained all week.", DENIED, f"It was cold. {NEEDLESS}"),
        article_of(NEEDLESS.replace(" said", "\nsaid"), DENIED),
    ],
)
def test_a_correction_follows_its_sentence(article: Article) -> None:
    assert claim_of(corrected(SPEAKER, article=article), "needless").speaker.name == "Bella Hask"


def test_a_sentence_that_says_something_else_is_not_corrected_and_that_is_told() -> None:
    article = article_of(NEEDLESS.replace("needless", "needless and unwise"), DENIED)
    assert claim_of(corrected(SPEAKER, article=article), "needless").speaker.name == "The Kelmouth Anglers"
    held = held_corrections(article, Corrections((SPEAKER,)))
    (line,) = lost_lines([SPEAKER], held)
    assert line.startswith("seeds/a.txt: ")
    assert "“the closure was needless”" in line
    assert "rests on words that are gone" in line


def test_of_words_that_stand_twice_the_nearest_are_meant() -> None:
    twice = article_of("Venn met Venn.", "Orsa Venn spoke. Venn met Venn.")
    last = twice.text.rindex("Venn")
    spoken = correction("link", "Venn", "", article=twice)
    given = corrected(replace(spoken, start=last, end=last + 4), article=twice)
    assert [m.entity_id for m in given.mentions if m.rule == "person"] == [None]
    assert [m.span.start for m in given.mentions if m.rule == "person"] == [last]


def test_outside_the_running_text_the_paragraph_is_what_a_correction_holds_to() -> None:
    article = article_of("It was shut.", headline="Tarn Fund closes the pier")
    fix = correction("link", "Tarn Fund", "", article=article)
    moved = article_of("It was wet.", "It was shut.", headline="Tarn Fund closes the pier")
    assert held_corrections(moved, Corrections((fix,)))
    assert mentions_of(corrected(fix, article=moved), "Tarn Fund")[0].entity_id is None


def test_only_what_an_article_can_have_to_do_with_concerns_it() -> None:
    everything = Corrections(
        spans=(SPEAKER, replace(SPEAKER, seed="seeds/b.txt", sha256="")),
        same=(("Hafeth Jumar", "Hafid Jomar"), ("tarn FUND", "Tarn Trust")),
        kinds=(("Port Reed", "company"), ("Bella Hask", "person")),
        apart=(("ada", "Ada B. Orlan"), ("orsa-venn", "Orsa Venn")),
        redirects=(("old", "new"),),
    )
    own = concerning(everything, "seeds/a.txt", ARTICLE.text, {"seeds/a.txt", "seeds/b.txt"})
    assert own == Corrections(
        spans=(SPEAKER,),
        same=(("tarn FUND", "Tarn Trust"),),
        kinds=(("Bella Hask", "person"),),
        apart=(("orsa-venn", "Orsa Venn"),),
    )
    assert asked_for(own) == ("Bella Hask", "Tarn Trust")


def test_a_correction_goes_with_a_renamed_seed_and_one_that_is_edited_later() -> None:
    fix = Corrections((replace(SPEAKER, seed="seeds/old.txt"),))
    edited = f"{ARTICLE.text} It rained."
    for text in (ARTICLE.text, edited):
        assert concerning(fix, "seeds/a.txt", text, {"seeds/a.txt"}).spans[0].seed == "seeds/a.txt"
    assert not concerning(fix, "seeds/a.txt", edited, {"seeds/a.txt", "seeds/old.txt"}).spans
