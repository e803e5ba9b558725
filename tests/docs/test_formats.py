"""Pages that list formats list all of them."""

import re
from pathlib import Path

import pytest

from asskomm_cli.publish.export.formats import ExportFormat
from asskomm_cli.publish.findings.formats import FindingsFormat

DOCS = Path(__file__).parents[2] / "docs"


@pytest.mark.parametrize(
    ("page", "formats"), [("ci.md", FindingsFormat), ("spreadsheets.md", ExportFormat)]
)
def test_a_page_names_every_format_in_its_table(page, formats):
    text = (DOCS / page).read_text("utf-8")
    table = text.partition("| format |")[2].partition("\n\n")[0]
    first_column = " ".join(re.findall(r"^\| ([^|]+) \|", table, re.MULTILINE)).lower()
    assert set(formats) <= set(re.findall(r"\w+", first_column))
