"""A name that somebody types becomes a file name; what can't be one is refused in one sentence."""

import pytest
from failing_calls import contents

from asskomm_cli.failure import ExitCode


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("CON", "“con.toml” can't be a file name, because Windows keeps it for a device"),
        ("com1", "“com1.toml” can't be a file name, because Windows keeps it for a device"),
        ("Bund " * 60, "is too long; 200 characters are possible"),
    ],
)
def test_an_association_whose_name_makes_no_file_name_is_refused(record, asskomm, name, said):
    before = contents(record)
    result = asskomm(
        "add-association", name, "--kind", "Städtebund", "--member", "Pirna", "--member", "Zittau"
    )
    assert (result.code, result.out) == (ExitCode.USAGE, "")
    assert said in result.err.splitlines()[-1]
    assert contents(record) == before


def test_a_name_that_looks_like_a_path_stays_in_the_data_folder(record, asskomm):
    name = "../../etc/passwd"
    members = ("--member", "Schneeberg", "--member", "Lößnitz")
    result = asskomm("add-association", name, "--kind", "Städtebund", *members)
    assert (result.code, result.out) == (ExitCode.FINE, "data/associations/etc-passwd.toml\n")
