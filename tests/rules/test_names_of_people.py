"""When two names are one person misspelt (ROL112)."""

import os
import subprocess
import sys

import pytest
from signed_agreements import LEIN, LPR, OELSNITZ, UHLMANN, agreement


@pytest.mark.parametrize(
    ("name", "found"),
    [
        ("Dr. Sven Forkert", []),
        ("Jens Heimer", []),
        ("Sven Forkert-Heimer", []),
        ("Forkert", []),
        ("Sven Förkert", ['ROL112 info "Sven Förkert"']),
        ("Sven Frokert", ['ROL112 info "Sven Frokert"']),
        ("Swen Forkert", ['ROL112 info "Swen Forkert"']),
    ],
)
def test_names_of_one_body_that_differ_by_a_slip_are_two_spellings(findings, name, found):
    assert findings(agreement([LEIN, UHLMANN, (name, *LPR[1:])], **OELSNITZ)) == found


def test_blanks_around_a_name_are_no_part_of_the_suggestion(record, validate):
    text = agreement([LEIN, UHLMANN, ("Dr. Sven  Forkart ", *LPR[1:])], **OELSNITZ)
    (record / "agreements/new.toml").write_text(text, "utf-8")
    (finding,) = validate("ROL112")
    assert finding["suggestion"] == "Dr. Sven Forkert"


def test_of_three_spellings_the_same_one_is_the_usual_one_in_every_run(record):
    for number, name in enumerate(("Heiko Lommatzsch", "Heiko Lokmatzsch", "Heiko Lomkatzsch")):
        day = f"2022-05-{number + 1:02}"
        (record / "agreements" / f"{day}-loessnitz-vorvereinbarung.toml").write_text(
            f'type = "Vorvereinbarung"\nsigned_on = {day}\nparties = ["loessnitz"]\n'
            f'[[signatories]]\nname = "{name}"\nrole = "Bürgermeister"\nrepresents = "loessnitz"\n',
            encoding="utf-8",
        )
    command = [sys.executable, "-m", "asskomm_cli", "validate", "--select=ROL112", "--format=json"]
    runs = {
        subprocess.run(
            command,
            cwd=record.parent,
            env={**os.environ, "PYTHONHASHSEED": str(seed)},
            capture_output=True,
            check=False,
        ).stdout
        for seed in range(3)
    }
    assert len(runs) == 1
    assert runs.pop().count(b"spelt \xe2\x80\x9cHeiko Lommatzsch") == 2


def test_names_alike_in_different_kommunen_are_different_people(findings):
    other = ("Thomas Leim", "Bürgermeister", "loessnitz")
    assert findings(agreement([other, UHLMANN, LPR], parties=["loessnitz"])) == []
