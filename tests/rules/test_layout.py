"""Canonical layout: comments are free, everything else has one form (FIL105)."""

import pytest

NAME = "agreements/2022-03-15-loessnitz-vorvereinbarung.toml"
TEXT = """\
#:schema ../schema/agreement.json

type = "Vorvereinbarung"
signed_on = 2022-03-15
parties = ["loessnitz", "schneeberg"]
form = "Präsenz"
number = 12
objectives = [
    "Erhöhung des Sicherheitsgefühls in der Bevölkerung",
    "Stärkung der \\"Nachbarschaft\\" und der Vereine",
    "Weniger Vandalismus",
]
notes = "Zwei\\tSpalten"

[[signatories]]
name = "Alexander Troll"
role = "Bürgermeister"
represents = "loessnitz"

[[waivers]]
rule = "ROL101"
reason = "Die Quelle nennt nur einen."
"""
LINES = '''notes = """
Erste Zeile

# keine Bemerkung
"""'''


@pytest.fixture
def odd_lines(asskomm, data):
    """Return a function that lists the lines at which the layout of a text is found odd."""

    def run(text):
        (data / NAME).write_bytes(text.encode())
        result = asskomm("--data", "data", "validate", "--format", "concise", "--select", "FIL105")
        return [int(line.split(":")[1]) for line in result.out.splitlines()]

    return run


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("", ""),
        ("#:schema ../schema/agreement.json\n\n", ""),
        ("#:schema ../schema/agreement.json\n\n", "# Entwurf\n\n\n"),
        ("type = ", "# Zur Art\ntype = "),
        ("\nform", "\n\n# Zur Form\n\nform"),
        ('"Präsenz"\n', '"Präsenz"  # "so" steht\'s da\n'),
        ("\n[[sig", "# Wer?\n[[sig"),
        ("\n[[sig", "\n# Wer?\n\n\n# Und wer noch?\n[[sig"),
        ("\n[[sig", "# Wer?\n\n[[sig"),
        ('name = "Al', '# Er selbst\nname = "Al'),
        ('["loessnitz", "schneeberg"]', '[\n  "loessnitz", # eins\n  "schneeberg" # zwei\n]'),
        ('    "Stärkung', '    # neu: "]"\n    "Stärkung'),
        ("Die Quelle nennt nur einen.", "# keine Bemerkung"),
        ('notes = "Zwei\\tSpalten"', LINES),
        ('einen."\n', 'einen."\n# Ende\n'),
        ('einen."\n', 'einen."\n\n# Ende\n\n\n'),
    ],
)
def test_comments_and_blank_lines_around_them_are_free(odd_lines, old, new):
    assert old in TEXT
    text = TEXT.replace('notes = "Zwei\\tSpalten"\n', "")
    assert odd_lines((TEXT if old not in text else text).replace(old, new, 1)) == []


@pytest.mark.parametrize(
    ("old", "new", "line"),
    [
        ("signed_on = 2022-03-15\nparties", "parties", 0),
        ("agreement.json", "municipality.json", 1),
        ("json\n\n", "json\n", 1),
        ("type = ", "type  = ", 3),
        ("type = ", "  type = ", 3),
        ('"Vorvereinbarung"\n', '"Vorvereinbarung" \n', 3),
        ('"Vorvereinbarung"', "'Vorvereinbarung'", 3),
        ("2022-03-15\n", '"2022-03-15"\n', 4),
        ('["loessnitz", "schneeberg"]', '["loessnitz","schneeberg"]', 5),
        ('["loessnitz", "schneeberg"]', '[\n    "loessnitz",\n    "schneeberg",\n]', 5),
        ('["loessnitz", "schneeberg"]', '["loessnitz", "schneeberg",]', 5),
        ("number = 12", "number = +12", 7),
        ("number = 12", "number = 1_2", 7),
        ("number = 12", "number = 0xC", 7),
        ("number = 12\n", "number = 12\n\n", 8),
        ("number = 12\n", "number = 12\nfields_of_action = []\n", 8),
        ('form = "Präsenz"\nnumber = 12\n', 'number = 12\nform = "Präsenz"\n', 6),
        ('    "Weniger', '  "Weniger', 11),
        (",\n]", "\n]", 11),
        ('\\"Nach', "\\u0022Nach", 10),
        ("\n[[sig", "[[sig", 13),
        ("\n[[sig", "\n\n[[sig", 14),
        ("[[signatories]]", "[[ signatories ]]", 14),
        ('einen."\n', 'einen."\n\n', 22),
        ('einen."\n', 'einen."', 21),
        ('einen."\n', 'einen."\n# Ende', 22),
        ("\n", "\r\n", 1),
    ],
)
def test_everything_else_has_one_form(odd_lines, old, new, line):
    assert old in TEXT
    text = TEXT.replace('\nnotes = "Zwei\\tSpalten"', "")
    count = -1 if new == "\r\n" else 1
    assert odd_lines(text.replace(old, new, count)) == ([line] if line else [])


def test_a_list_is_on_one_line_up_to_a_hundred_characters(odd_lines):
    for length, on_one_line in ((91, True), (92, False)):
        item = f'"{"ä" * length}", "x"'
        lines = "".join(f"    {each},\n" for each in item.split(", "))
        start = 'type = "Vorvereinbarung"\nsigned_on = 2022-03-15\nfields_of_action = '
        assert odd_lines(f"{start}[{item}]\n") == ([] if on_one_line else [3])
        assert odd_lines(f"{start}[\n{lines}]\n") == ([3] if on_one_line else [])


def test_a_list_of_inline_tables_becomes_tables(odd_lines):
    assert odd_lines(TEXT.partition("[[sig")[0] + "x = 1\n") == []  # faulty: mended first
    inline = (
        'signatories = [ # wer\n  {name = "A B", role = "Bürgermeister", represents = "x"},\n]\n'
    )
    assert odd_lines('type = "Vorvereinbarung"\nsigned_on = 2022-03-15\n' + inline) == [3]
