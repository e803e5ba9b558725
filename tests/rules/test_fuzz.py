"""Mutated real records: every run ends with 0 or 1 and valid JSON, whatever was done to them.

``ASSKOMM_FUZZ=5000`` asks for more mutations than the few of every day, and ``ASSKOMM_FUZZ_SEED``
for others.
"""

import json
import os
import random
import re
import shutil
from pathlib import Path

import pytest

DATA = Path(__file__).parents[2] / "data"
COUNT = int(os.environ.get("ASSKOMM_FUZZ", "200"))
SEED = int(os.environ.get("ASSKOMM_FUZZ_SEED", "1"))
FILES_IN_A_RUN = 5

VALUE = re.compile(r'"(?:[^"\\\n]|\\.)*"|\d{4}-\d\d-\d\d|\b\d+\b')
VALUES = (
    *("1", "-1", "0", "1.5", "inf", "nan", "true", "[]", "[[]]", "{}", "[{}]", '""', "'x'", '"?"'),
    *("0001-01-01", "9999-12-31", "2021-02-30", "0000-01-01", "12:00:00", "2021-12-17T10:00:00Z"),
    *('"2021"', '"2021-13"', '"9999?"', '"2021-12?"', '"loessnitz"', '"Polizeidirektion Zwickau"'),
    *('"Staatsminister"', '"Oberbürgermeister"', '"Landespräventionsrat Sachsen"', '"14521450"'),
    *('"01001000"', '"99999999"', '"https://"', '"http://[::1"', '"\\u0000"', '"\\u202E"'),
    *('"\\u0308"', '"""\n\n"""', "1e999", '["a", 1]', '["a", ["b"]]', "{a.b = {}}"),
    *(str(2**63), "0x" + "f" * 400),
    *('"' + "x" * 3000 + '"', '" "', '"-"', '"../../x"', '"Dr. "', '"ẞ"', '"ROL101"', '"WAI101"'),
)
BYTES = (
    *(b"\0", b"\xff", b"\n", b"\r", b'"', b"'", b"#", b"[", b"]]", b"{", b"=", b".", b"\\"),
    *(b"\xcc\x88", b"\xe2\x80\xae", b"\xef\xbb\xbf", b"<<<<<<< a\n", b"=======\n"),
    *(b"[[waivers]]\n", b"[a]\n"),
)


def cut(content: bytes, rnd: random.Random) -> bytes:
    return content[: rnd.randrange(len(content))]


def put_in(content: bytes, rnd: random.Random) -> bytes:
    at = rnd.randrange(len(content))
    return content[:at] + rnd.choice(BYTES) + content[at + rnd.choice((0, 1)) :]


def turn_a_bit(content: bytes, rnd: random.Random) -> bytes:
    at = rnd.randrange(len(content))
    return content[:at] + bytes([content[at] ^ 1 << rnd.randrange(8)]) + content[at + 1 :]


def change_lines(content: bytes, rnd: random.Random) -> bytes:
    lines = content.splitlines(keepends=True)
    first, second = rnd.randrange(len(lines)), rnd.randrange(len(lines))
    match rnd.randrange(4):
        case 0:
            del lines[first]
        case 1:
            lines.insert(second, lines[first])
        case 2:
            lines[first], lines[second] = lines[second], lines[first]
        case _:
            del lines[min(first, second) : max(first, second)]
    return b"".join(lines)


def change_a_value(content: bytes, rnd: random.Random) -> bytes:
    text = content.decode()
    old = rnd.choice(list(VALUE.finditer(text)))
    values = [each[0] for each in VALUE.finditer(rnd.choice(REAL))]
    new = rnd.choice(VALUES if rnd.random() < 0.5 else values)
    return (text[: old.start()] + new + text[old.end() :]).encode()


def change_a_key(content: bytes, rnd: random.Random) -> bytes:
    text = content.decode()
    old = rnd.choice(list(re.finditer(r"^\w+(?= =)|(?<=^\[\[)\w+", text, re.MULTILINE)))
    new = rnd.choice(["x", old[0][:-1], "a.b", '""', "'ä'", "parties", "milestones", "rule"])
    return (text[: old.start()] + new + text[old.end() :]).encode()


REAL = [path.read_text("utf-8") for path in sorted(DATA.rglob("*.toml"))]
MUTATIONS = (cut, put_in, turn_a_bit, change_lines, change_a_value, change_a_value, change_a_key)


def mutated(content: bytes, rnd: random.Random) -> bytes:
    """Return a record with one to three changes; some need what an earlier one has destroyed."""
    for _ in range(rnd.choice((1, 1, 1, 2, 3))):
        try:
            content = rnd.choice(MUTATIONS)(content, rnd)
        except (UnicodeDecodeError, IndexError, ValueError):
            break
    return content


@pytest.mark.parametrize("run", range(COUNT // FILES_IN_A_RUN))
def test_no_mutation_of_real_records_ends_a_run(asskomm, data, run):
    rnd = random.Random(f"{SEED} {run}")
    shutil.copytree(DATA, data, dirs_exist_ok=True)
    for file in rnd.sample(sorted(data.rglob("*.toml")), FILES_IN_A_RUN):
        file.write_bytes(mutated(file.read_bytes(), rnd))
    result = asskomm("--data", "data", "validate", "--format", "json", "--today", "2026-01-01")
    assert result.code in (0, 1), result.err
    assert "Traceback" not in result.err
    report = json.loads(result.out)
    assert report["summary"]["files"] == len(REAL)
    for each in report["findings"]:
        assert (each["line"], each["column"]) <= (each["end_line"], each["end_column"])
        assert (data.parent / each["path"]).exists()
