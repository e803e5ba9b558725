"""Schemas and the page on the format are made from the record types, and kept current."""

import json
import subprocess
import sys
import tomllib
from pathlib import Path

import jsonschema
import pytest

from asskomm_cli.record.kinds import KINDS

ROOT = Path(__file__).parents[2]
RECORDS = [
    path for kind in KINDS if kind.folder for path in (ROOT / "data" / kind.folder).glob("*.toml")
]


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
def test_the_schemas_of_the_bundled_record_are_current(kind, asskomm):
    stored = (ROOT / "data" / "schema" / f"{kind.name}.json").read_text(encoding="utf-8")
    assert asskomm("schema", kind.name).out == stored, "run: asskomm schema --write"


def test_the_page_on_the_format_is_current(asskomm):
    stored = (ROOT / "docs" / "record-format.md").read_text(encoding="utf-8")
    made = asskomm("schema", "--format=markdown").out
    assert made == stored, "run: asskomm schema --format markdown > docs/record-format.md"


def test_every_record_holds_against_the_schema_that_it_names():
    for path in RECORDS:
        first_line = path.read_text(encoding="utf-8").partition("\n")[0]
        schema = (path.parent / first_line.removeprefix("#:schema ")).resolve()
        validator = jsonschema.Draft202012Validator(json.loads(schema.read_text("utf-8")))
        record = tomllib.loads(path.read_text(encoding="utf-8"))
        validator.validate(json.loads(json.dumps(record, default=str)))


def test_schemas_are_written_beside_the_records(data, asskomm):
    assert asskomm("schema", "--write").code == 0
    names = {path.stem for path in (data / "schema").iterdir()}
    assert names == {kind.name for kind in KINDS}


def test_an_unknown_kind_is_named_with_the_nearest(asskomm):
    result = asskomm("schema", "agrement")
    assert result.code == 2
    assert "did you mean “agreement”?" in result.err
    assert asskomm("schema").code == 2


@pytest.mark.parametrize("arguments", [["list"], ["list", "municipalities"], ["--version"]])
def test_what_is_asked_for_all_day_imports_nothing_heavy(arguments):
    program = (
        "import sys; from asskomm_cli.main import main; code = main(sys.argv[1:]); "
        "heavy = {'rich', 'prompt_toolkit', 'rapidfuzz', 'tree_sitter', 'tomli_w', 'json', "
        "'filelock', 'jinja2', 'subprocess.Popen', 'tomllib', 'asskomm_cli.rules'}; "
        "assert not heavy & set(sys.modules), heavy & set(sys.modules); sys.exit(code)"
    )
    command = [sys.executable, "-c", program, "--data", str(ROOT / "data"), *arguments]
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
