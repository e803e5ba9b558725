"""Schemas are made from the record types."""

import json
from pathlib import Path

import jsonschema
from record_files import read

from asskomm_cli.record.kinds import KINDS

ROOT = Path(__file__).parents[2]
RECORDS = [
    path for kind in KINDS if kind.folder for path in (ROOT / "data" / kind.folder).glob("*.toml")
]


def test_every_record_holds_against_the_schema_that_it_names():
    for path in RECORDS:
        first_line = path.read_text(encoding="utf-8").partition("\n")[0]
        schema = (path.parent / first_line.removeprefix("#:schema ")).resolve()
        validator = jsonschema.Draft202012Validator(json.loads(schema.read_text("utf-8")))
        validator.validate(json.loads(json.dumps(read(path), default=str)))


def test_schemas_are_written_beside_the_records(data, asskomm):
    assert asskomm("schema", "--write").code == 0
    names = {path.stem for path in (data / "schema").iterdir()}
    assert names == {kind.name for kind in KINDS}


def test_an_unknown_kind_is_named_with_the_nearest(asskomm, refusal):
    assert "did you mean “agreement”?" in refusal("schema", "agrement")
    assert asskomm("schema").code == 2
