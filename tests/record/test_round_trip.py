"""Record to TOML and back is the identity, for every record that can be made."""

import json
import tomllib

import jsonschema
import pytest
from any_record import records
from hypothesis import given, settings

from asskomm_cli.archive.reading.parsing import parse
from asskomm_cli.record.canonical import read_canonical
from asskomm_cli.record.json_schema import json_schema
from asskomm_cli.record.key import keys_of
from asskomm_cli.record.kinds import KINDS, Kind
from asskomm_cli.record.reading import read_record
from asskomm_cli.record.writing import to_table, to_toml


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
def test_what_is_written_is_read_back_the_same(kind: Kind):
    @given(records(kind.type))
    @settings(max_examples=150)
    def check(record):
        text = to_toml(kind, record)
        table = parse(text.encode())
        assert table == tomllib.loads(text)
        again, faults = read_record(kind.type, table)
        assert (again, faults) == (record, [])
        assert to_toml(kind, again) == text
        # The short way may leave a text to the long one.
        assert read_canonical(kind, text) in (None, record)

    check()


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
def test_what_is_written_holds_against_its_json_schema(kind: Kind):
    validator = jsonschema.Draft202012Validator(json_schema(kind))

    @given(records(kind.type))
    @settings(max_examples=20)
    def check(record):
        validator.validate(json.loads(json.dumps(to_table(record), default=str)))

    check()


def test_every_key_is_described():
    for kind in KINDS:
        types = [kind.type, *(key.entry for key in keys_of(kind.type).values() if key.entry)]
        for type_ in types:
            for key in keys_of(type_).values():
                assert key.meaning
