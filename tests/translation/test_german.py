"""What people read in German: lists and pages, days and numbers, errors and help."""

import re

import pytest

from asskomm_cli.commands.group import COMMANDS

NAMES = [name for names in COMMANDS.values() for name in names]
NAMES += ["", "directory update", "directory info"]
HELP = """\
import sys
from asskomm_cli.main import main
for name in sys.argv[1:]:
    print(end="\\x1e")
    main([*name.split(), "--help"])
"""
LEFT_OVER = re.compile(
    r"Usage|Options:|Arguments:|Commands:|Show this|OPTIONS|COMMAND|ARGS|default:|required|"
    r"\b(the|The|of|and|Write|Show|Only|Repeatable|NUMBER|DATE|FILE|PATH|FOLDER)\b"
)


@pytest.fixture
def german(speak):
    """Return a function that runs asskomm in German."""
    return lambda *arguments: speak("--lang", "de", *arguments)


def test_a_list_has_german_headings_days_and_statuses(german):
    result = german("list", "--landkreis", "Görlitz", "--as-of", "2024-01-01")
    heading, first, *_rest, count = result.stdout.splitlines()
    assert heading.split() == ["Kennung", "Unterzeichnet", "Partner", "Landkreis", "Art", "Status"]
    assert "05.02.2021" in first and "in Kraft" in first
    assert count == "6 Vereinbarungen"


def test_one_is_not_many(german):
    result = german("list", "--landkreis", "Görlitz", "--until", "2021-03")
    assert result.stdout.splitlines()[-1] == "1 Vereinbarung"


def test_a_page_has_german_numbers_and_days(german):
    page = german("show", "staedtebund-silberberg").stdout
    assert "166,86 km²" in page
    assert "66.886 (30.06.2020)" in page
    assert "19.864 Einwohner" in page


def test_a_day_known_to_the_month_is_written_as_it_may_be_typed(german):
    page = german("show", "oelsnitz-erzgeb").stdout
    assert "  05/2021     Beratung" in page


def test_statistics_have_german_numbers(german):
    result = german("stats")
    assert "4.086.152" in result.stdout
    assert "40.000 €" in result.stdout
    assert "14,4 %" in result.stdout
    assert max(map(len, result.stdout.partition("\n\n")[0].splitlines())) <= 80


def test_a_message_has_german_days(german):
    assert "am 01.01.2019 in Aue-Bad Schlema aufgegangen" in german("lookup", "Aue").stdout


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["list", "--landkreis"], "Fehler: Hinter der Option „--landkreis“ fehlt ein Wert."),
        (["show"], "Fehler: Argument „KENNUNG|NAME“ fehlt."),
        (["nonsense"], "Fehler: Den Befehl „nonsense“ gibt es nicht."),
        (["list", "--nonsense"], "Fehler: Die Option --nonsense gibt es nicht"),
        (["list", "--landkreise", "x"], "gibt es nicht (möglich: --landkreis)"),
        (
            ["list", "--year", "x"],
            "Fehler: Ungültiger Wert für „--year“: „x“ ist keine ganze Zahl.",
        ),
        (["stats", "--by", "x"], "„x“ gehört nicht zu „landkreis“, „polizeidirektion“"),
        (["due", "x"], "Fehler: Überzählig: x"),
        (["list", "--debug=1"], "Fehler: Die Option --debug gibt es nicht"),
        (["--debug=1", "list"], "Fehler: Die Option „--debug“ hat keinen Wert."),
        (["directory", "x"], "Fehler: Den Befehl „x“ gibt es nicht."),
    ],
)
def test_wrong_usage_is_said_in_german(german, arguments, message):
    result = german(*arguments)
    assert result.returncode == 2
    assert message in result.stderr
    assert "Error" not in result.stderr and "Usage" not in result.stderr


@pytest.fixture(scope="module")
def pages(speak):
    """Return the German page of help of each command, all made by one process."""
    shown = speak(*NAMES, program=("-c", HELP), ASSKOMM_LANG="de").stdout
    return dict(zip(NAMES, shown.split("\x1e")[1:], strict=True))


@pytest.mark.parametrize("name", NAMES)
def test_the_help_of_a_command_has_no_english_in_it(pages, name):
    page = pages[name]
    assert page.startswith("Aufruf: asskomm")
    assert "Diese Seite anzeigen und enden." in page
    choices_left_out = re.sub(r"<[^>]*>|--[\w-]+|\[agreements.*?\]|„[^“]*“", "", page)
    assert not LEFT_OVER.findall(choices_left_out)


def test_a_rule_is_explained_with_its_german_message(german):
    page = german("rule", "DAT104").stdout
    assert "DAT104 party-did-not-exist (Fehler)" in page
    assert "„Jahnatal“ bestand zu diesem Zeitpunkt (15.09.2022) nicht" in page
