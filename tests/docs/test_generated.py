"""Files that follow from the sources are current."""

import pytest

from asskomm_cli.record.kinds import KIND_BY_NAME
from generated import MADE, TOP


@pytest.mark.parametrize("path", MADE)
def test_a_generated_file_is_what_its_command_prints(path, asskomm):
    stored = (TOP / path).read_text(encoding="utf-8")
    assert asskomm(*MADE[path]).out == stored, "make it anew: python generated.py"


def test_every_kind_of_record_has_its_schema():
    assert {f"data/schema/{name}.json" for name in KIND_BY_NAME} <= set(MADE)
