"""A finding keeps its fingerprint when it is the same finding, and only then."""

import json

import pytest
from hostile_contents import AGREEMENT, HOSTILE

MISSPELT = AGREEMENT.replace('"Bürgermeister"', '"Bürgermeistr"').replace("arbeiter", "arbeitr")


@pytest.fixture
def fingerprints(data, asskomm):
    """Return a function that writes an agreement and returns its misspelt words' fingerprints."""

    def find(text):
        (data / "agreements" / f"{HOSTILE}.toml").write_text(text, "utf-8")
        found = json.loads(asskomm("validate", "--select", "KEY104", "--format", "json").out)
        return [each["fingerprint"] for each in found["findings"]]

    return find


def test_each_finding_has_its_own(fingerprints):
    first, second = fingerprints(MISSPELT)
    assert first != second


def test_another_entry_above_changes_nothing(fingerprints):
    before = fingerprints(MISSPELT)
    entry = '[[signatories]]\nname = "Sven Forkert"\nrole = "Geschäftsführer"\n\n'
    assert fingerprints(MISSPELT.replace("[[signatories]]", entry + "[[signatories]]", 1)) == before


def test_mending_one_leaves_the_other(fingerprints):
    _first, second = fingerprints(MISSPELT)
    assert fingerprints(MISSPELT.replace('"Bürgermeistr"', '"Bürgermeister"')) == [second]


def test_another_wrong_word_in_the_same_place_is_the_same_finding(fingerprints):
    before = fingerprints(MISSPELT)
    assert fingerprints(MISSPELT.replace("Sachbearbeitr", "Sachbaerbeiter")) == before


def test_two_of_one_kind_in_one_place_are_told_apart(fingerprints):
    twin = MISSPELT.replace("Jan Heimer", "Alexander Troll")
    assert len(set(fingerprints(twin))) == 2
