"""What only TOML 1.1 allows is told from TOML 1.0; the standard library decides which is which."""

import re
import sys
import tomllib

import pytest
import tomli
from hypothesis import given
from hypothesis import strategies as st
from toml_documents import toml_documents

from asskomm_cli.archive.reading.parsing import SyntaxFault, parse

pytestmark = pytest.mark.skipif(
    sys.version_info >= (3, 15), reason="the standard library takes TOML 1.1 from there on"
)
# No key of a record takes a time, so one without seconds is a finding of its own.
SHORT_TIME = re.compile(r"\d\d:\d\d(?!:)")


@given(toml_documents())
def test_toml_1_0_is_taken(text):
    assert not isinstance(parse(text.encode()), SyntaxFault)


@given(toml_documents(), st.data())
def test_what_the_parser_takes_beyond_toml_1_0_is_a_fault(text, data):
    marks = [match.end() for match in re.finditer(r"[{,\"]", text)] or [0]
    at = data.draw(st.sampled_from(marks))
    new = data.draw(st.sampled_from(["\n", ",", r"\e", r"\x41", r"\\x41", " # {\n", "{\n}", "}"]))
    changed = text[:at] + new + text[at:]
    try:
        table = tomli.loads(changed)
    except tomli.TOMLDecodeError:
        return
    try:
        tomllib.loads(changed)
    except tomllib.TOMLDecodeError:
        assert isinstance(parse(changed.encode()), SyntaxFault) or SHORT_TIME.search(changed)
    else:
        assert repr(parse(changed.encode())) == repr(table)
