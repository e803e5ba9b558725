"""What the rules find in a new record is said when it is recorded, as when one is corrected."""

import pytest
from correctable_record import NACHFOLGER
from terminal import Terminal

LATER = ("--type=Vorvereinbarung", "--date=1.3.2024", "--party=Schneeberg")
ANALYSIS = ("add-milestone", "Schneeberg", "--kind=Sicherheitsanalyse", "--date=2024-03")


@pytest.mark.parametrize("dry_run", [[], ["--dry-run"]])
@pytest.mark.parametrize(
    ("arguments", "place"),
    [
        (
            (*ANALYSIS, "--until=2024-02"),
            "municipalities/schneeberg.toml:10:9: error DAT105 the end",
        ),
        (
            ("add-agreement", *LATER, "--valid-until=1.3.2020"),
            "agreements/2024-03-01-schneeberg-vorvereinbarung.toml:6:15: error DAT105 the end",
        ),
        (
            ("add-agreement", *LATER[:1], "--date=2.9.2021", *LATER[2:], f"--follows={NACHFOLGER}"),
            "agreements/2021-09-02-schneeberg-vorvereinbarung.toml:6:11: error DAT105 signed on",
        ),
    ],
)
def test_an_error_of_a_new_record_is_told_at_once(record, asskomm, arguments, place, dry_run):
    result = asskomm(*arguments, *dry_run)
    assert result.code == 0
    assert f"New finding: data/{place}" in result.err
    assert "New finding" not in result.out


def test_what_was_found_before_is_not_told_again(record, asskomm):
    asskomm(*ANALYSIS, "--until=2024-02")
    assert "schneeberg.toml:10:9: error DAT105" in asskomm("validate").out
    assert asskomm("add-milestone", "Schneeberg", "--kind=Coaching", "--date=2024-05").err == ""


def test_a_person_sees_the_findings_before_the_question_whether_to_write(record):
    before = sorted(record.rglob("*.toml"))
    officer = Terminal(record, *ANALYSIS[:3], "--until=2024-02")
    officer.answers(("When", "2024-03"), ("Who carries it out", ""), ("Note", ""), ("Source", ""))
    officer.sees("New finding: data/municipalities/schneeberg.toml")
    officer.answers(("Write it? [Y/n]", "n"))
    assert officer.ends() == 0
    assert sorted(record.rglob("*.toml")) == before
