"""A page copied whole: what is the article, what is the page, and who made it."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise

import pytest

from briefroom.errors import SeedError
from briefroom.model import UNKNOWN_DATE, Article

Reader = Callable[..., Article]

HEADLINE = "Orlan forces seize Port Vane as Reed Council cries foul"
STANDFIRST = "Deputy commander speaks of a clean victory as council promises 'to be back before the rains'"
CAPTION = "General Ada Orlan on the quay of Port Vane last week (AFP)"
BODY = (
    "Forces loyal to General Ada Orlan seized the harbour of Port Vane on Sunday, officials said.",
    "“We have secured the port,” said Tomas Reed, the deputy commander of the pro-Orlan forces.",
    "The Reed Council accused Orlan of breaking a truce that both sides signed in April.",
    "Orlan, a former minister, has been at odds with the council since the revolution of 2028.",
)
PAGE = f"""Skip to main content
Home
World
Politics
{HEADLINE}

{STANDFIRST}
{CAPTION}
By Mara Lind
Published 4 May 2031 10:15 GMT
Facebook
Twitter
{BODY[0]}

{BODY[1]}

Advertisement

{BODY[2]}

Read more: What the truce says

{BODY[3]}

Subscribe to our weekly letter

Get the best stories from the coast in your inbox

Want to republish our work? Click here to ask our editors.
© 2031 Harbour Gazette. All rights reserved.
"""


def shown(article: Article) -> list[tuple[str, str]]:
    return [(p.kind, article.text[p.start : p.end]) for p in article.paragraphs]


LONG_STANDFIRST = STANDFIRST + " while the harbour master keeps the gates shut"


@pytest.fixture
def article(read: Reader) -> Article:
    return read(PAGE)


def test_a_page_gives_its_article_in_order(article: Article) -> None:
    wanted = [("headline", HEADLINE), ("standfirst", STANDFIRST), ("caption", CAPTION)]
    assert shown(article) == wanted + [("body", text) for text in BODY]


def test_every_paragraph_is_its_place_in_the_seed(article: Article) -> None:
    for paragraph in article.paragraphs:
        assert (
            PAGE[paragraph.seed_start : paragraph.seed_end] == article.text[paragraph.start : paragraph.end]
        )
        middle = (paragraph.start + paragraph.end) // 2
        assert PAGE[article.to_seed(middle)] == article.text[middle]


def test_boilerplate_and_paragraphs_share_no_word_and_leave_none(article: Article) -> None:
    ranges = sorted([*article.boilerplate, *((p.seed_start, p.seed_end) for p in article.paragraphs)])
    assert all(a[1] <= b[0] for a, b in pairwise(ranges))
    covered = "".join(PAGE[start:end] for start, end in ranges)
    assert "".join(covered.split()) == "".join(PAGE.split())


def test_the_page_states_title_standfirst_byline_and_day(article: Article) -> None:
    assert (article.title, article.standfirst, article.byline) == (HEADLINE, STANDFIRST, "Mara Lind")
    assert article.published.start == "2031-05-04"
    assert article.agency == ""  # a picture's agency is not the article's


@pytest.mark.parametrize(
    "top", [f"{HEADLINE}\n\n", f"{HEADLINE} - Harbour Gazette\n\n{HEADLINE}\n\n", f"{HEADLINE}\n{HEADLINE}\n"]
)
def test_a_repeated_headline_counts_once(read: Reader, top: str) -> None:
    article = read(top + "\n\n".join(BODY))
    assert shown(article) == [("headline", HEADLINE)] + [("body", text) for text in BODY]


@pytest.mark.parametrize(
    "below",
    [
        f"{STANDFIRST}\n\n",
        f"{LONG_STANDFIRST}\n\n",
        f"{LONG_STANDFIRST}\n{CAPTION}\n\n",
        "The general's deputy speaks of the worst fighting in years.\nBy Mara Lind\n\n",
        "The general's deputy speaks of the worst fighting in years.\n4 May 2031\n\n",
    ],
)
def test_a_standfirst_has_no_full_stop_or_a_name_or_date_below(read: Reader, below: str) -> None:
    article = read(f"{HEADLINE}\n\n{below}" + "\n\n".join(BODY))
    assert shown(article)[1] == ("standfirst", below.split("\n")[0])
    assert article.standfirst == below.split("\n")[0]
    assert ("body", BODY[0]) in shown(article)


@pytest.mark.parametrize("between", ["", f"{CAPTION}\n\n", "Photo: Getty Images\n\n", "Advertisement\n\n"])
def test_a_first_paragraph_is_no_standfirst(read: Reader, between: str) -> None:
    article = read(f"{HEADLINE}\n\n{BODY[0]}\n\n{between}" + "\n\n".join(BODY[1:]))
    assert shown(article)[1] == ("body", BODY[0])


def test_a_stated_title_finds_its_headline_among_teasers(read: Reader) -> None:
    teasers = "Council reopens schools in the north\nStorm delays the ferry to Zarnia\n"
    seed = f"{teasers}{HEADLINE}\nLighthouse keeper honoured at last\n\n" + "\n\n".join(BODY)
    article = read(seed, sidecar=f'title: "{HEADLINE}"\n')
    assert shown(article)[0] == ("headline", HEADLINE)


def test_the_name_of_the_site_is_no_part_of_the_title(read: Reader) -> None:
    article = read(
        f"{HEADLINE} | Harbour Gazette\n\n" + "\n\n".join(BODY), sidecar="outlet: Harbour Gazette\n"
    )
    assert article.title == HEADLINE


def test_an_article_without_headline_is_titled_by_its_first_words(read: Reader) -> None:
    article = read("\n\n".join(BODY))
    assert article.title.startswith("Forces loyal to General Ada Orlan")
    assert [kind for kind, _ in shown(article)] == ["body"] * 4


@pytest.mark.parametrize(
    ("line", "place", "agency"),
    [
        ("PORT VANE, Zarnia (Lakeside Wire) - ", "PORT VANE, Zarnia", "Lakeside Wire"),
        ("PORT VANE, Zarnia, May 4 (Reuters) – ", "PORT VANE, Zarnia", "Reuters"),
        ("PORT VANE (AP) — ", "PORT VANE", "AP"),
        ("PORT VANE, Zarnia — ", "PORT VANE, Zarnia", ""),
        ("Port Vane (AFP) - ", "Port Vane", "AFP"),
        ("Port Vane, Zarn. — ", "Port Vane, Zarn.", ""),
        ("PORT VANE/GOMBEZA (Reuters) - ", "PORT VANE/GOMBEZA", "Reuters"),
        ("PORT VANE May 4 ", "PORT VANE", ""),
        ("PORT VANE, Zarnia, 4 May 2031 ", "PORT VANE, Zarnia", ""),
        ("DEAR READER: ", "", ""),
        ("", "", ""),
    ],
)
def test_a_dateline_gives_place_and_agency_and_stays_in_the_text(
    read: Reader, line: str, place: str, agency: str
) -> None:
    article = read(f"{HEADLINE}\n\n{line}{BODY[0]}\n\n{BODY[1]}\n")
    assert (article.dateline, article.agency) == (place, agency)
    assert shown(article)[1] == ("body", line + BODY[0])


@pytest.mark.parametrize(
    ("lines", "byline", "agency"),
    [
        ("By Mara Lind", "Mara Lind", ""),
        ("by Mara Lind and Tomas Reed, staff writers", "Mara Lind and Tomas Reed, staff writers", ""),
        ("Mara Lind\n4 May 2031", "Mara Lind", ""),
        ("Mara Lind - May 4, 2031, 8:15 pm CST", "Mara Lind", ""),
        ("By Mara Lind | May 4, 2031 -- 19:14 GMT", "Mara Lind", ""),
        ("By Mara Lind in Port Vane", "Mara Lind", ""),
        ("By the Harbour Gazette foreign desk\n4 May 2031", "the Harbour Gazette foreign desk", ""),
        ("Mara Lind @maralind\n4 May 2031", "Mara Lind", ""),
        ("By admin - 2031-05-04", "", ""),
        ("By Reuters", "", "Reuters"),
        ("AFP\n4 May 2031", "", "AFP"),
        ("By the time the fog had lifted, the harbour was empty.", "", ""),
    ],
)
def test_a_byline_gives_persons_or_an_agency(read: Reader, lines: str, byline: str, agency: str) -> None:
    article = read(f"{HEADLINE}\n{lines}\n\n" + "\n\n".join(BODY))
    assert (article.byline, article.agency) == (byline, agency)


def test_the_makers_line_names_the_reporters(read: Reader) -> None:
    end = "(Reporting by Mara Lind in Port Vane and Tomas Reed; Editing by Ada Moss)"
    article = read("\n\n".join([HEADLINE, *BODY, end]))
    assert article.byline == "Mara Lind in Port Vane and Tomas Reed"


def test_teasers_below_the_byline_are_no_standfirst(read: Reader) -> None:
    teaser = "Lighthouse keeper honoured at last by the council"
    article = read(f"{HEADLINE}\nBy Mara Lind\n2 hours ago\n{teaser}\n\n" + "\n\n".join(BODY))
    assert teaser not in article.text


@pytest.mark.parametrize(
    ("lines", "day"),
    [
        ("Sunday, May 4, 2031", "2031-05-04"),
        ("Published: 4 May 2031\nUpdated: 6 May 2031", "2031-05-04"),
        ("Updated 6 May 2031\nPublished 4 May 2031", "2031-05-04"),
        ("Updated: 6 May 2031", None),
        ("3 May 2031\n4 May 2031", None),
        ("Published 4 May 2031, updated 6 May 2031", "2031-05-04"),
        ("2031-05-04T08:15:00Z", "2031-05-04"),
        ("05/06/2031", None),
        ("Updated Nov 19, 9:41 AM", None),
        ("", None),
    ],
)
def test_the_day_is_the_page_s_own_or_unknown(read: Reader, lines: str, day: str | None) -> None:
    article = read(f"{HEADLINE}\n{lines}\n\n" + "\n\n".join(BODY))
    assert article.published.start == day


def test_a_date_in_the_text_is_not_the_day_of_publication(read: Reader) -> None:
    article = read(
        f"{HEADLINE}\n\nOn May 3, 2031, the harbour of Port Vane fell, officials said.\n\n{BODY[1]}\n"
    )
    assert article.published == UNKNOWN_DATE


@pytest.mark.parametrize(
    "furniture",
    [
        "Skip to main content", "Share on Facebook", "ADVERTISEMENT", "3 min read",
        "Read more: The truce in full",
        "Story continues below", "View all 12 comments", "0 comments", "Related: The general's long march",
        "Sign up for our daily briefing", "This site uses cookies to improve your experience.", "SHARE",
        "2 hours ago", "Also: The ferry runs again", "Something went wrong with the connection!",
        "There was an error processing your subscription.", "Keep an eye on your inbox for the latest news.",
        "I agree that the Gazette can send me its newsletter.", "Get the Gazette delivered every month.",
        "To view the full story, please subscribe.",
        "Click here to subscribe", "Follow us on Twitter", "(Reporting by Mara Lind; Editing by Tomas Reed)",
        "Mara Lind contributed to this report.", "Photo: Getty Images", "© Reuters / Mara Lind", "https://gazette.example/x",
        "If you are a subscriber, please sign up for our newsletter with your email.",
    ],
)  # fmt: skip
@pytest.mark.parametrize("place", [1, 4])
def test_furniture_inside_and_behind_the_text_is_left_out(read: Reader, furniture: str, place: int) -> None:
    parts = [HEADLINE, *BODY]
    parts.insert(place + 1, furniture)
    article = read("\n\n".join(parts))
    assert furniture not in article.text
    assert [text for kind, text in shown(article) if kind == "body"] == list(BODY)


@pytest.mark.parametrize(
    "sentence",
    [
        "Subscribers to the newspaper will have to sign up again before June, the minister said.",
        "“Click here to subscribe,” read the note that was sent to your readers, Reed said.",
        "The council's privacy policy and its terms of service were struck down by the court in April.",
        "He said the photo by the harbour master had been published without his consent.",
        "\"No,\" she said.",
        "By then the fighters had left.",
        "I agree that the council was wrong, the general wrote.",
        "There was an error in the count, officials said.",
        "Something went wrong in the engine room of the ferry.",
        "“That's correct,” Reed said.",
        "Read in the council on Sunday, the letter asked for a truce.",
        "The agency reported that the Arab Union (AFP) had no comment.",
        "Comments by the general made things worse, the council said.",
    ],
)  # fmt: skip
def test_sentences_that_only_sound_like_furniture_stay(read: Reader, sentence: str) -> None:
    article = read("\n\n".join([HEADLINE, *BODY[:2], sentence, *BODY[2:]]))
    assert ("body", sentence) in shown(article)


@pytest.mark.parametrize(
    "caption",
    [
        "General Ada Orlan on the quay of Port Vane last week (AFP)",
        "Fishing boats in the harbour of Port Vane, Zarnia, May 3, 2031. (AP Photo/Mara Lind, File)",
        "The ferry to Zarnia has not run since April [File: Reuters]",
        "The general inspects her troops. Photo: Mara Lind/Getty Images",
        "A fisherman mends his nets in Port Vane. © Reuters / Mara Lind",
        "FILE - In this May 1, 2030, file photo, General Orlan leaves the palace",
        "The palace at dusk.Credit...Mara Lind for the Gazette",
    ],
)
@pytest.mark.parametrize("place", [1, 3])
def test_a_caption_is_told_by_its_credit(read: Reader, caption: str, place: int) -> None:
    parts = [HEADLINE, *BODY]
    parts.insert(place, caption)
    assert ("caption", caption) in shown(read("\n\n".join(parts)))


def test_a_caption_is_told_by_the_credit_line_below_it(read: Reader) -> None:
    caption = "Boats in the harbour of Port Vane before the fighting began."
    article = read(f"{HEADLINE}\n{caption}\nPhoto: Getty Images\n\n" + "\n\n".join(BODY))
    assert shown(article)[:2] == [("headline", HEADLINE), ("caption", caption)]


def test_an_agency_that_signs_its_last_sentence_makes_no_caption(read: Reader) -> None:
    last = "The council will meet again on Monday, its speaker said. (AFP)"
    assert shown(read("\n\n".join([HEADLINE, *BODY, last])))[-1] == ("body", last)


def test_headings_stand_between_paragraphs_and_link_lists_do_not(read: Reader) -> None:
    links = "Ferry runs again\nSchools reopen in the north\nStorm warning for Zarnia"
    seed = "\n\n".join([HEADLINE, BODY[0], "A long quarrel", BODY[1], links, BODY[2], BODY[3]])
    assert [entry for entry in shown(read(seed)) if entry[0] != "body"] == [
        ("headline", HEADLINE), ("heading", "A long quarrel"),
    ]  # fmt: skip


def test_a_last_short_quotation_is_not_lost(read: Reader) -> None:
    last = "“That's correct,” Reed said."
    article = read("\n\n".join([HEADLINE, *BODY, last, "First published on May 4, 2031", "World"]))
    assert shown(article)[-1] == ("body", last)


def test_a_day_run_into_the_first_paragraph_is_the_day_of_publication(read: Reader) -> None:
    seed = "\n\n".join([HEADLINE, f"4 May 2031 {BODY[0]}", *BODY[1:]])
    article = read(seed)
    assert article.published.start == "2031-05-04"
    assert shown(article)[1] == ("body", BODY[0])
    first = article.paragraphs[1]
    assert seed[first.seed_start : first.seed_end] == BODY[0]


@pytest.mark.parametrize("opening", ["4 May 2031 was a day that", "On 4 May 2031 General Orlan and"])
def test_a_sentence_that_begins_with_a_day_stays_whole(read: Reader, opening: str) -> None:
    sentence = f"{opening} the people of Port Vane will not forget, said the council."
    article = read("\n\n".join([HEADLINE, sentence, *BODY]))
    assert ("body", sentence) in shown(article)
    assert article.published == UNKNOWN_DATE


@pytest.mark.parametrize(
    ("window", "outlet"),
    [
        (f"{HEADLINE} | Harbour Gazette", "Harbour Gazette"),
        (f"{HEADLINE} - World - The Harbour Gazette", "The Harbour Gazette"),
        (f"{HEADLINE}", ""),
        ("World | Harbour Gazette", ""),
    ],
)
def test_the_window_title_names_the_outlet_behind_the_headline(
    read: Reader, window: str, outlet: str
) -> None:
    article = read("\n\n".join([window, "Home", "World", HEADLINE, "By Mara Lind", *BODY]))
    assert (article.title, article.outlet) == (HEADLINE, outlet)


def test_a_message_from_elsewhere_is_quoted_with_its_sender(read: Reader) -> None:
    message = ("the port. is. ours.", "— Ada Orlan (@orlan) May 4, 2031")
    article = read("\n\n".join([HEADLINE, *BODY[:2], *message, *BODY[2:]]))
    assert [text for kind, text in shown(article) if kind == "quote"] == list(message)


def test_rows_of_data_among_the_text_are_text(read: Reader) -> None:
    rows = ("Port Vane 3, Gombeza 1", "Zarnia 0, Marl 0", "Lakeside 2, Reed 5", "Orlan 1, Union 1")
    article = read("\n\n".join([HEADLINE, *BODY[:2], *rows, *BODY[2:]]))
    assert [text for kind, text in shown(article) if kind == "body"] == [*BODY[:2], *rows, *BODY[2:]]


def test_a_headline_below_long_teasers_is_found_by_the_window_title(read: Reader) -> None:
    teasers = [f"Ferry {n} did not run again. Nobody at the port of Marl would say why." for n in range(4)]
    article = read("\n\n".join([f"{HEADLINE} | Harbour Gazette", *teasers, HEADLINE, *BODY]))
    assert shown(article) == [("headline", HEADLINE)] + [("body", text) for text in BODY]


def test_a_pull_quote_is_not_said_twice(read: Reader) -> None:
    seed = "\n\n".join([HEADLINE, BODY[0], BODY[1], "“We have secured the port”", BODY[2]])
    assert [text for kind, text in shown(read(seed)) if kind == "body"] == list(BODY[:3])


def test_readers_comments_are_not_the_article(read: Reader) -> None:
    comments = "\n".join(
        f"reader{n}\n2 hours ago\nI never liked that harbour, to be honest with you.\nReply" for n in range(9)
    )
    filler = "\n\n".join(
        f"On day {n} the council met again and the talks went on until the evening." for n in range(9)
    )
    article = read("\n\n".join([HEADLINE, *BODY, filler, "9 comments", comments]))
    assert "I never liked" not in article.text
    assert "On day 8" in article.text


def test_wrapped_wire_copy_maps_back_to_its_seed(read: Reader) -> None:
    seed = (
        "BC-ZARNIA-HARBOUR, 2nd Ld\n"
        "Orlan forces seize Port Vane\n\n"
        "PORT VANE, Zarnia (Lakeside Wire) - Forces loyal to General Ada Orlan\n"
        "seized the harbour of Port Vane on Sunday, officials told the Harbour\n"
        "Gazette, after two days of fighting that closed the road to the border.\n\n"
        "The Reed Council said its fighters had left the harbour in good order,\n"
        "and would be back before the rains, a claim that nobody in the town of\n"
        "Port Vane could confirm.\n"
    )
    article = read(seed)
    assert [kind for kind, _ in shown(article)] == ["headline", "body", "body"]
    for paragraph in article.paragraphs:
        piece = seed[paragraph.seed_start : paragraph.seed_end]
        assert piece.replace("\n", " ") == article.text[paragraph.start : paragraph.end]


@pytest.mark.parametrize(
    "seed",
    [
        "Skip to main content\nHome\nWorld\nSport\n",
        f"{HEADLINE}\n",
        "Advertisement\n\n© 2031 Harbour Gazette. All rights reserved.\n",
    ],
)
def test_a_seed_without_running_text_is_one_error(read: Reader, seed: str) -> None:
    with pytest.raises(SeedError, match="no article text") as caught:
        read(seed)
    assert caught.value.where == "seeds/port.txt"


@pytest.mark.parametrize(
    "line",
    ["a" * 200_000, "share " * 30_000 + "!", "By " + "A. " * 50_000, " (" * 50_000, "contact " * 9_000],
)
def test_hostile_lines_are_read_at_once(read: Reader, line: str) -> None:
    article = read(f"{HEADLINE}\n\n{line}\n\n" + "\n\n".join(BODY))
    assert BODY[3] in article.text
