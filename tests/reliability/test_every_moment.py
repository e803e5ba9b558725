"""No moment of a change leaves a reference to nothing, whoever looks or kills then."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

WATCHING = """
import json, sys
from pathlib import Path
from whole import what_is_wrong

root, moments, looks = Path(sys.argv[1]), [], [False]

def look(event, _arguments):
    if event in ("os.rename", "os.remove", "os.link") and not looks[0]:
        looks[0] = True
        moments.append([each for each in what_is_wrong(root) if each.endswith("gone")])
        looks[0] = False

sys.addaudithook(look)
from asskomm_cli.main import main
code = main(sys.argv[2:])
look("os.rename", ())
json.dump([code, moments], sys.stderr)
"""


@pytest.mark.parametrize("name", ["Bund", "Zweiter Bund"])
def test_an_association_is_always_there_while_it_gets_another_id(record, name):
    command = ["amend", "staedtebund-silberberg", "--set", f"name={name}"]
    run = subprocess.run(
        [sys.executable, "-c", WATCHING, str(record), "--data", str(record), *command],
        capture_output=True,
        text=True,
        check=True,
        cwd=Path(__file__).parent,
        env={"ASSKOMM_LANG": "en"},
    )
    code, moments = json.loads(run.stderr.splitlines()[-1])
    assert code == 0, run.stderr
    assert len(moments) > 4
    assert not any(moments), moments
