"""A workbook that export wrote opens in LibreOffice, and its dates are dates there."""

import re
import shutil
import subprocess

import pytest

SOFFICE = shutil.which("soffice")


@pytest.mark.skipif(SOFFICE is None, reason="soffice is not installed (Debian: libreoffice-calc)")
def test_dates_are_dates_in_libreoffice(record, asskomm, tmp_path):
    pytest.importorskip("xlsxwriter")
    asskomm("export", "record.xlsx")
    command = [SOFFICE, "--headless", f"-env:UserInstallation=file://{tmp_path}/profile"]
    command += ["--convert-to", "fods", "record.xlsx"]
    subprocess.run(command, cwd=tmp_path, check=True, capture_output=True, timeout=180)
    text = (tmp_path / "record.fods").read_text("utf-8")
    cells = re.findall(r"<table:table-cell[^>]*>.*?</table:table-cell>", text, re.DOTALL)
    day = next(cell for cell in cells if "<text:p>17.12.2021</text:p>" in cell)
    assert 'office:value-type="date" office:date-value="2021-12-17"' in day
    month = next(cell for cell in cells if "<text:p>2021-08</text:p>" in cell)
    assert 'office:value-type="string"' in month
    assert not [cell for cell in cells if "table:formula" in cell]
