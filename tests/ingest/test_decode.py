"""Bytes become one well-defined string, or one clear error."""

import pytest

from briefroom.errors import SeedError
from briefroom.ingest.decode import MOST_BYTES, decode

TEXT = "Orlan forces seize Port Vane\n\nThe harbour fell on Sunday.\n"


@pytest.mark.parametrize(
    "data",
    [
        TEXT.encode(),
        TEXT.encode("utf-8-sig"),
        TEXT.encode("utf-16"),
        b"\xff\xfe" + TEXT.encode("utf-16-le"),
        b"\xfe\xff" + TEXT.encode("utf-16-be"),
        TEXT.encode("utf-32"),
        TEXT.replace("\n", "\r\n").encode(),
        TEXT.replace("\n", "\r").encode(),
    ],
    ids=["utf-8", "bom", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "crlf", "cr"],
)
def test_encodings_and_line_ends_give_the_same_text(data: bytes) -> None:
    assert decode(data, "seeds/port.txt") == TEXT


@pytest.mark.parametrize(
    ("raw", "clean"),
    [
        ("10\u00a0000 men", "10 000 men"),
        ("a\u2003b\u202fc", "a b c"),
        ("infor\u00admation", "information"),
        ("zero\u200bwidth", "zerowidth"),
        ("\u202eevil\u202c", "evil"),
        ("page\fbreak", "page\nbreak"),
        ("Zoe\u0301", "Zoé"),
        ("bell\x07", "bell"),
    ],
)
def test_white_space_and_invisible_characters_have_one_spelling(raw: str, clean: str) -> None:
    assert decode(raw.encode(), "x") == clean


@pytest.mark.parametrize(
    ("data", "what"),
    [
        (b"", "empty"),
        (b" \n\t\n", "empty"),
        ("\ufeff\u200b".encode(), "empty"),
        (b"%PDF-1.7 ...", "a PDF"),
        (b"PK\x03\x04rest", "zip archive"),
        (b"{\\rtf1 x}", "RTF"),
        (b"text\x00with NUL", "NUL"),
        (b"x" * (MOST_BYTES + 1), "the most is"),
    ],
)
def test_what_is_no_text_is_one_error(data: bytes, what: str) -> None:
    with pytest.raises(SeedError, match=what) as caught:
        decode(data, "seeds/port.txt")
    assert caught.value.where == "seeds/port.txt"
    assert caught.value.cure


def test_undecodable_bytes_name_the_line_and_the_byte() -> None:
    with pytest.raises(SeedError, match="0x92") as caught:
        decode(b"first line\nOrlan\x92s forces", "seeds/port.txt")
    assert caught.value.where == "seeds/port.txt:2"


def test_a_page_is_read_in_the_charset_it_declares() -> None:
    page = '<meta charset="windows-1252"><p>Orlan’s</p>'.encode("windows-1252")
    assert "Orlan’s" in decode(page, "x.html", html=True)
    with pytest.raises(SeedError):
        decode(page, "x.txt")
