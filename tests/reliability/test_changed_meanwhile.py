"""What somebody else changes between reading and saving is noticed, and stays."""

import json
from datetime import date

import pytest
from record_files import contents

from asskomm_cli.archive.archive import Archive
from asskomm_cli.archive.drafts.correction import save
from asskomm_cli.archive.drafts.desk import Desk
from asskomm_cli.archive.drafts.milestone import prepare_milestone
from asskomm_cli.archive.folder import DataFolder
from asskomm_cli.archive.importing import saving
from asskomm_cli.archive.importing.plan import Plan, consider
from asskomm_cli.archive.importing.reading import Wanted, read_file
from asskomm_cli.directory.load import load
from asskomm_cli.failure import Failure


@pytest.fixture
def desk(record):
    """Return a desk that has read the record."""
    archive = Archive(DataFolder(record, "data"))
    assert archive.municipalities
    return Desk(archive, load(), date(2024, 1, 1))


def test_a_record_that_an_import_refers_to_and_that_is_gone(desk, record, tmp_path):
    agreement = {"type": "Vorvereinbarung", "signed_on": "2022-01-01", "parties": ["Schneeberg"]}
    document = json.dumps([agreement]).encode()
    read = read_file(desk, tmp_path / "x.json", document, Wanted("agreements"))
    plan = Plan()
    for candidate in read.candidates:
        consider(desk, plan, candidate)
    files = saving.files_of(desk, plan)
    (record / "municipalities" / "schneeberg.toml").unlink()
    before = contents(record)
    with pytest.raises(Failure, match=r"schneeberg\.toml was removed or renamed meanwhile"):
        saving.save(desk.archive.folder, files)
    assert contents(record) == before


def test_a_record_that_gets_an_entry_and_was_changed(desk, record):
    path = record / "municipalities" / "schneeberg.toml"
    path.write_text("by hand: no TOML any more", "utf-8")
    draft = {"party": "schneeberg", "kind": "Beratung", "date": "2020-01-02"}
    with pytest.raises(Failure, match=r"schneeberg\.toml was changed by somebody else"):
        save(desk.archive.folder, prepare_milestone(desk, draft))
    assert path.read_text("utf-8") == "by hand: no TOML any more"
