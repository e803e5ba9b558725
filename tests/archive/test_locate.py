"""A key or a value of a TOML file has its exact place, however it is written."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from toml_documents import SCALARS, toml_documents

from asskomm_cli.archive.locating.locate import Range, locate
from asskomm_cli.record.fault import Path

RECORD = """\
#:schema ../schema/agreement.json

type = "Kooperationsvereinbarung"
signed_on = 2021-12-17
parties = ["aue-bad-schlema", "schneeberg"]
form = "Präsenz"          # "Präsenz" oder "Videokonferenz"
"ended_on" = 2024-12-31
notes = \"""
Größe \\
  der Stadt 😀\"""

[[signatories]]
name = "Müller"
role = "Polizeipräsident"

[[signatories]]
name = "Meier"

[[ sources ]]  # Presse
url = "https://example.org/1"
"""

CASES = [
    # text, path, key, value
    (RECORD, ("signed_on",), "4:1-4:10", "4:13-4:23"),
    (RECORD, ("parties",), "5:1-5:8", "5:11-5:44"),
    (RECORD, ("parties", 1), "5:31-5:43", "5:31-5:43"),
    (RECORD, ("form",), "6:1-6:5", "6:8-6:17"),
    (RECORD, ("ended_on",), "7:1-7:11", "7:14-7:24"),
    (RECORD, ("notes",), "8:1-8:6", "8:9-10:17"),
    (RECORD, ("signatories",), "12:3-12:14", "12:1-12:16"),
    (RECORD, ("signatories", 0), "12:3-12:14", "12:1-12:16"),
    (RECORD, ("signatories", 0, "role"), "14:1-14:5", "14:8-14:26"),
    (RECORD, ("signatories", 1), "16:3-16:14", "16:1-16:16"),
    (RECORD, ("signatories", 1, "name"), "17:1-17:5", "17:8-17:15"),
    (RECORD, ("sources", 0), "19:4-19:11", "19:1-19:14"),
    # what is not there stands at the nearest thing that is
    (RECORD, (), "1:1-1:34", "1:1-1:34"),
    (RECORD, ("number",), "1:1-1:34", "1:1-1:34"),
    (RECORD, ("signatories", 1, "role"), "16:1-16:16", "16:1-16:16"),
    (RECORD, ("signatories", 2), "12:1-12:16", "12:1-12:16"),
    (RECORD, ("signatories", -1), "12:1-12:16", "12:1-12:16"),
    (RECORD, ("parties", 2), "5:11-5:44", "5:11-5:44"),
    (RECORD, ("type", 0, "x"), "3:8-3:34", "3:8-3:34"),
    ("", ("a",), "1:1-1:1", "1:1-1:1"),
    ("\r\na = 1", (), "1:1-1:1", "1:1-1:1"),
    # keys
    ("a . b\t.c = 1", ("a", "b", "c"), "1:8-1:9", "1:12-1:13"),
    ("a . b\t.c = 1", ("a", "b"), "1:5-1:6", "1:5-1:6"),
    ("a.b = 1\na.c = 2", ("a",), "1:1-1:2", "1:1-1:2"),
    ("'a.b'.\"c d\" = 1", ("a.b", "c d"), "1:7-1:12", "1:15-1:16"),
    ('"\\u00e4\\t" = 1', ("ä\t",), "1:1-1:11", "1:14-1:15"),
    ("'\\u00e4' = 1", ("\\u00e4",), "1:1-1:9", "1:12-1:13"),
    ("3.14 = 1", ("3", "14"), "1:3-1:5", "1:8-1:9"),
    ('"" = 1', ("",), "1:1-1:3", "1:6-1:7"),
    # columns count characters
    ('"Größe 😀" = {"ä" = "ö", b = 1}', ("Größe 😀", "b"), "1:25-1:26", "1:29-1:30"),
    ("a = ['😀ä', \t'u\u0308', 1]", ("a", 2), "1:19-1:20", "1:19-1:20"),
    ("\ta\t=\t1\t# ä", ("a",), "1:2-1:3", "1:6-1:7"),
    ("a = '\u2028\u0085'\nb = 1", ("b",), "2:1-2:2", "2:5-2:6"),
    # tables
    ("[ a . b ] # c\nd = 1", ("a", "b"), "1:7-1:8", "1:1-1:10"),
    ("[ a . b ] # c\nd = 1", ("a",), "1:3-1:4", "1:3-1:4"),
    ("[a.b]\n[a]\nc = 1", ("a",), "2:2-2:3", "2:1-2:4"),
    ("[a.b]\n[a]\nc = 1", ("a", "c"), "3:1-3:2", "3:5-3:6"),
    ("[[t]]\n[t.s]\na=1\n[[t]]\n[t.s]\na=2", ("t", 1, "s", "a"), "6:1-6:2", "6:3-6:4"),
    ("[[t]]\n[t.s]\na=1\n[[t]]\n[t.s]\na=2", ("t", 1, "s"), "5:4-5:5", "5:1-5:6"),
    ("[[t]]\n[[t.u]]\n[[t.u]]\n[[t]]\n[[t.u]]", ("t", 0, "u", 1), "3:5-3:6", "3:1-3:8"),
    ("[[t]]\n[[t.u]]\n[[t.u]]\n[[t]]\n[[t.u]]", ("t", 1, "u", 0), "5:5-5:6", "5:1-5:8"),
    # nested values
    ("t = {a.b = 1, c = { }}", ("t",), "1:1-1:2", "1:5-1:23"),
    ("t = {a.b = 1, c = { }}", ("t", "a", "b"), "1:8-1:9", "1:12-1:13"),
    ("t = {a.b = 1, c = { }}", ("t", "c"), "1:15-1:16", "1:19-1:22"),
    ("t = [{a = 1}, {a = 2}]", ("t", 1, "a"), "1:16-1:17", "1:20-1:21"),
    ("a = [ # [\n  [1], # ä\n  [\n2,],\n]", ("a", 1), "3:3-4:4", "3:3-4:4"),
    ("a = [ # [\n  [1], # ä\n  [\n2,],\n]", ("a", 1, 0), "4:1-4:2", "4:1-4:2"),
    # values with blanks or quotes at their edge
    ("d = 1979-05-27 07:32:00Z # x", ("d",), "1:1-1:2", "1:5-1:25"),
    ('s = """"x""""\nb = 1', ("s",), "1:1-1:2", "1:5-1:14"),
    ("s = ''''x'''''\nb = 1", ("s",), "1:1-1:2", "1:5-1:15"),
    ('s = """a \\  \n  b"""\nb = 1', ("s",), "1:1-1:2", "1:5-2:7"),
    ('s = """a\\\\\\ \n\n"""\nb = 1', ("b",), "4:1-4:2", "4:5-4:6"),
]


@pytest.mark.parametrize("line_end", ["\n", "\r\n"], ids=["LF", "CRLF"])
@pytest.mark.parametrize(("text", "path", "key", "value"), CASES)
def test_a_key_and_its_value_have_their_exact_range(
    text: str, path: Path, key: str, value: str, line_end: str
) -> None:
    located = locate(text.replace("\r\n", "\n").replace("\n", line_end))
    assert (shown(located.key(path)), shown(located.value(path))) == (key, value)


@pytest.mark.parametrize(
    ("text", "path", "places"),
    [
        ("a = 1\nb = 2\na = 3", ("a",), ["1:1-1:2", "3:1-3:2"]),
        ('a = 1\n"a" = 2\n"\\u0061" = 3', ("a",), ["1:1-1:2", "2:1-2:4", "3:1-3:9"]),
        ("t = {a = 1, a = 2}", ("t", "a"), ["1:6-1:7", "1:13-1:14"]),
        ("[t]\n[u]\n[t]", ("t",), ["1:2-1:3", "3:2-3:3"]),
        ("[[t]]\na = 1\na = 2", ("t", 0, "a"), ["2:1-2:2", "3:1-3:2"]),
        ("[[t]]\n[t]", ("t",), ["1:3-1:4", "2:2-2:3"]),
        ("t = []\n[[t]]", ("t",), ["1:1-1:2", "2:3-2:4"]),
        ("[[t.u]]\n[[t]]", ("t",), ["1:3-1:4", "2:3-2:4"]),
        ("a.b = 1\na = 2", ("a",), ["1:1-1:2", "2:1-2:2"]),
        ("a.b = 1\n[a]", ("a",), ["1:1-1:2", "2:2-2:3"]),
        ("a = 1\n[a.b]", ("a",), ["1:1-1:2", "2:2-2:3"]),
    ],
)
def test_a_key_defined_twice_is_reported_with_every_place(
    text: str, path: Path, places: list[str]
) -> None:
    located = locate(text)
    assert located.duplicates() == (path,)
    assert [shown(place) for place in located.definitions(path)] == places


def test_a_key_that_is_nowhere_has_no_definition() -> None:
    assert locate(RECORD).definitions(("signatories", 0, "rank")) == ()


@pytest.mark.parametrize("line_end", ["\n", "\r\n"], ids=["LF", "CRLF"])
@pytest.mark.parametrize("scalar", SCALARS)
def test_every_kind_of_value_keeps_its_place_and_its_neighbours(scalar: str, line_end: str) -> None:
    text = f"a = {scalar}\n'ä'.b = [{scalar}, {{c = {scalar} }}] # ä\nd = 1\n"
    assert_places_match_parser(text.replace("\n", line_end))


@given(toml_documents())
def test_every_value_that_the_parser_finds_is_what_its_range_holds(text: str) -> None:
    assert_places_match_parser(text)


@pytest.mark.parametrize("text", [RECORD, RECORD.replace("\n", "\r\n")], ids=["LF", "CRLF"])
def test_every_prefix_of_a_record_is_located_as_far_as_it_goes(text: str) -> None:
    behind_the_date = text.index("parties")
    for length in range(len(text)):
        visit(text[:length])
        if length >= behind_the_date:
            assert shown(locate(text[:length]).value(("signed_on",))) == "4:13-4:23", length


@pytest.mark.parametrize("errors", ["replace", "surrogateescape"])
@given(st.binary(max_size=200))
def test_bytes_that_are_no_toml_are_located_without_an_exception(errors: str, raw: bytes) -> None:
    visit(raw.decode("utf-8", errors))


@given(st.text(alphabet="ab=.[]{}\"'\\, #\r\n\t1-ä\ud800\0\ufeff", max_size=60))
def test_nonsense_made_of_the_signs_of_toml_is_located_without_an_exception(text: str) -> None:
    visit(text)


@pytest.mark.parametrize(
    "text",
    [
        "a = " + "[" * 20_000 + "]" * 20_000,
        "a = " + "[" * 20_000,
        "a = " + "{a = " * 20_000,
        ".".join("a" * 20_000) + " = 1",
        "[" + ".".join("a" * 20_000) + "]",
    ],
    ids=["arrays", "open arrays", "open tables", "dotted key", "dotted header"],
)
def test_nesting_deeper_than_the_stack_is_located_without_an_exception(text: str) -> None:
    visit(text)


def visit(text: str) -> None:
    located = locate(text)
    for path in [(), ("a",), ("a", 0), ("a", 0, "b"), *located.duplicates()]:
        for place in (located.key(path), located.value(path), *located.definitions(path)):
            assert (1, 1) <= (place.line, place.column) <= (place.end_line, place.end_column)


def assert_places_match_parser(text: str) -> None:
    located = locate(text)
    assert located.duplicates() == ()
    leaves = []
    for path, value in paths(tomllib.loads(text)):
        held = cut(text, located.value(path))
        assert holds(held, value, path), (path, held)
        if isinstance(path[-1], str):
            assert list(tomllib.loads(cut(text, located.key(path)) + " = 1")) == [path[-1]]
        if not isinstance(value, dict | list):
            leaves.append(located.value(path))
    assert len(set(leaves)) == len(leaves), "two values at one place"


def holds(text: str, value: Any, path: Path) -> bool:
    """Whether the text is the value, or for a table the header or the key that names it."""
    names = [part for part in path if isinstance(part, str)]
    for attempt in (f"x = {text}", text, f"{text} = 1"):
        try:
            parsed = tomllib.loads(attempt)
        except tomllib.TOMLDecodeError:
            continue
        if attempt.startswith("x = "):
            if repr(parsed["x"]) == repr(value):
                return True
        elif isinstance(value, dict | list) and header_names(parsed) in (names, names[-1:]):
            return True
    return False


def header_names(parsed: Any) -> list[str]:
    names = []
    while isinstance(parsed, dict) and parsed:
        ((name, parsed),) = parsed.items()
        names.append(name)
        parsed = parsed[0] if isinstance(parsed, list) else parsed
    return names


def paths(value: Any, path: Path = ()) -> Iterator[tuple[Path, Any]]:
    if path:
        yield path, value
    below: Any = value.items() if isinstance(value, dict) else ()
    for part, inner in enumerate(value) if isinstance(value, list) else below:
        yield from paths(inner, (*path, part))


def cut(text: str, place: Range) -> str:
    """The text of a range; only LF ends a line here, as CR stays at the end of the line before."""
    starts = [0]
    for line in text.split("\n"):
        starts.append(starts[-1] + len(line) + 1)
    first = starts[place.line - 1] + place.column - 1
    return text[first : starts[place.end_line - 1] + place.end_column - 1]


def shown(place: Range) -> str:
    return f"{place.line}:{place.column}-{place.end_line}:{place.end_column}"
