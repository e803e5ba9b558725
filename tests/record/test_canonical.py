"""The short way to read canonical files says what the long way says, or nothing."""

import random
import re
import unicodedata
from pathlib import Path

import pytest
from rich.cells import cell_len

from asskomm_cli.archive.reading.parsing import parse
from asskomm_cli.record.canonical import PLAIN, read_canonical
from asskomm_cli.record.kinds import AGREEMENT, KIND_BY_FOLDER
from asskomm_cli.record.reading import read_record
from asskomm_cli.record.text_faults import first_invisible
from asskomm_cli.record.writing import to_toml

DATA = Path(__file__).parents[2] / "data"
FILES = [(KIND_BY_FOLDER[path.parent.name], path) for path in sorted(DATA.glob("*/*.toml"))]
PIECES = [*"\n \t#=[]\"'\\{},.-?0129äx\r\0\u200b\xa0", "a\u0308", '"""', "'''", "\n\n", "\\u00e4"]
PIECES += ["[[sources]]\n", " = ", "# x\n"]


def long_way(kind, text):
    """Return what the parser and the checks make of a text, None if anything is wrong with it."""
    table = parse(text.encode(errors="surrogatepass"))
    record, faults = read_record(kind.type, table) if isinstance(table, dict) else (None, [])
    return None if faults else record


def mutated(text, chance):
    """Return a text with a few slips of the keyboard, or with lines that moved."""
    for _ in range(chance.randint(1, 3)):
        at, length = chance.randrange(len(text)), chance.choice([0, 0, 1, 1, 5])
        if chance.random() < 0.3:
            lines = text.split("\n")
            one, other = chance.randrange(len(lines)), chance.randrange(len(lines))
            lines[one], lines[other] = lines[other], lines[one]
            text = "\n".join(lines)
        else:
            text = text[:at] + chance.choice(PIECES) + text[at + length :]
    return text


def test_nearly_all_of_the_real_record_is_read_in_the_short_way():
    read = [read_canonical(kind, path.read_text(encoding="utf-8")) for kind, path in FILES]
    assert sum(record is not None for record in read) > 0.9 * len(FILES)


def test_a_text_with_slips_is_left_to_the_long_way_unless_both_agree():
    chance = random.Random("slips")
    accepted = 0
    for kind, path in FILES * 60:
        text = mutated(path.read_text(encoding="utf-8"), chance)
        record = read_canonical(kind, text)
        if record is not None:
            accepted += 1
            assert record == long_way(kind, text), text
            assert to_toml(kind, record) == text
    assert accepted > 100


@pytest.mark.parametrize(
    "line",
    [
        "signed_on = 2021-02-30",
        "signed_on = 0021-02-03",
        'signed_on = "2021-13"',
        'type = "Absichtserklärung"',
        'type = ""',
        'notes = " "',
        'notes = "a\u200bb"',
        'notes = "a\u0308"',
        "number = 99999999999999999999",
        "number = 007",
        'parties = ["a","b"]',
        'parties = [\n    "a",\n]',
    ],
)
def test_what_no_pattern_can_say_is_checked_all_the_same(line):
    values = {"type": 'type = "Vorvereinbarung"', "signed_on": "signed_on = 2021-12-17"}
    values |= {line.split(" ")[0]: line}
    order = ("type", "signed_on", "parties", "number", "notes")
    body = "\n".join(values[name] for name in order if name in values)
    assert read_canonical(AGREEMENT, f"#:schema ../schema/agreement.json\n\n{body}\n") is None


def test_plain_characters_are_seen_one_column_wide_and_have_one_form():
    plain = re.findall(f"[{PLAIN}]", "".join(map(chr, range(0x110000))))
    assert '"' not in plain and "\\" not in plain
    for character in plain:
        assert character.isprintable()
        assert cell_len(character) == 1
        assert not first_invisible(character)
        assert not unicodedata.combining(character)
        assert unicodedata.is_normalized("NFC", f"a{character}")
