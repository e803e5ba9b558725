"""The short way to find a place finds that of the syntax tree."""

import random
import tomllib
from pathlib import Path

import pytest

from asskomm_cli.archive.locating.locate import locate, locate_in_toml
from asskomm_cli.archive.locating.plain_places import are_plain

DATA = Path(__file__).parents[2] / "data"
TEXTS = [path.read_text(encoding="utf-8") for path in sorted(DATA.glob("*/*.toml"))]
SLIPS = [*"\n =#[]\"'\\,.-1a", "\r", '"""', "[[x]]\n", "[x]\n", "x.y = 1\n", "name = 1\n", "ä"]
SLIPS += [' # "x" = y', "#", " #\n[[x]]\n", "\n# [[sources]]\n"]


NOWHERE = [(), ("nothing",), ("nothing", 0), ("sources", 99, "url"), ("type", 3), ("parties", "x")]


def paths_of(value, path=()):
    """Yield the paths of everything in a table, and of what is not quite there."""
    yield path
    if isinstance(value, dict):
        yield (*path, "missing")
        for name, item in value.items():
            yield from paths_of(item, (*path, name))
    elif isinstance(value, list):
        yield (*path, len(value))
        for number, item in enumerate(value):
            yield from paths_of(item, (*path, number))


def assert_both_ways_agree(text):
    slow, fast = locate(text), locate_in_toml(text)
    for path in [*paths_of(tomllib.loads(text)), *NOWHERE]:
        assert (fast.value(path), fast.key(path)) == (slow.value(path), slow.key(path)), path


def test_in_the_real_record_both_ways_agree():
    assert sum(map(are_plain, TEXTS)) > 0.9 * len(TEXTS)
    for text in TEXTS:
        assert_both_ways_agree(text)


def test_with_slips_both_ways_agree_wherever_the_text_is_toml():
    chance = random.Random("positions")
    plain = 0
    for text in TEXTS * 15:
        at, length = chance.randrange(len(text)), chance.choice([0, 0, 1, 3])
        slipped = text[:at] + chance.choice(SLIPS) + text[at + length :]
        try:
            tomllib.loads(slipped)
        except tomllib.TOMLDecodeError:
            continue
        plain += are_plain(slipped)
        assert_both_ways_agree(slipped)
    assert plain > 200


def test_a_remark_behind_a_value_is_no_part_of_it():
    text = (
        '# x\na = "x" # "y"\nb = ["x#", "y"] # ]\nc = [\n    "x",\n]# x\n'
        "d = 2021-12-17 #\ne = 12#3\n"
    )
    assert are_plain(text)
    assert_both_ways_agree(text)


@pytest.mark.parametrize(
    "text",
    [
        "a = '''x'''\n",
        'a.b = "x"\n',
        "[a]\nb = 1\n",
        'a = ["x", 1]\n',
        'a = "\\n"\n',
        "a=1\n",
        "[[a]] # x\n",
    ],
)
def test_what_is_not_plain_is_left_to_the_tree(text):
    assert are_plain("# x\n")
    assert not are_plain(f"# x\n{text}")
