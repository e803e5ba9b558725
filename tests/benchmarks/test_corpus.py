"""The records that are timed: valid or faulty as they should be, and always the same."""

import json
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from corpus import make_corpus
from corpus_faults import COSTLY, PLAIN
from peer_files import COLUMNS, write_peer_files
from record_files import contents

Run = Callable[..., Any]

RULES_OF_COSTLY = (
    *("KEY104", "REF109", "KEY102", "DAT111", "REF101"),
    *("ROL115", "DAT109", "ROL112", "REF104"),
)


def findings(asskomm: Run, data: Path) -> list[dict[str, str]]:
    result = asskomm("--data", data, "validate", "--format", "json")
    return list(json.loads(result.out)["findings"])


@pytest.mark.parametrize(("agreements", "kommunen"), [(200, 60), (300, 450)])
def test_a_corpus_has_as_many_agreements_as_asked_and_keeps_every_rule(
    asskomm: Run, tmp_path: Path, agreements: int, kommunen: int
) -> None:
    assert make_corpus(tmp_path, agreements, kommunen) == []
    assert len(list(tmp_path.glob("agreements/*.toml"))) == agreements
    assert len(list(tmp_path.glob("municipalities/*.toml"))) in (kommunen, kommunen - 1)
    assert findings(asskomm, tmp_path) == []


def test_the_same_numbers_make_the_same_bytes(tmp_path: Path) -> None:
    for name in ("one", "other"):
        make_corpus(tmp_path / name, 90, 430, faulty=10, faults=COSTLY)
    assert contents(tmp_path / "one", "*") == contents(tmp_path / "other", "*")


def test_only_the_files_that_are_said_to_be_faulty_are(asskomm: Run, tmp_path: Path) -> None:
    faulty = make_corpus(tmp_path, 200, 60, faulty=10, faults=PLAIN)
    assert len(faulty) == 20
    assert {Path(each["path"]).stem for each in findings(asskomm, tmp_path)} == set(faulty)


def test_each_costly_fault_is_one_finding_of_its_own_rule(asskomm: Run, tmp_path: Path) -> None:
    faulty = make_corpus(tmp_path, 901, 60, faulty=100, faults=COSTLY)
    assert len(faulty) == 900
    codes = Counter(each["code"] for each in findings(asskomm, tmp_path))
    assert codes == dict.fromkeys(RULES_OF_COSTLY, 100)


def test_peers_get_every_agreement_with_what_a_list_shows(tmp_path: Path) -> None:
    make_corpus(tmp_path / "data", 40, 30)
    write_peer_files(tmp_path / "data", tmp_path / "library", tmp_path / "agreements.rec")
    infos = [path.read_text("utf-8") for path in (tmp_path / "library").glob("*/info.yaml")]
    records = (tmp_path / "agreements.rec").read_text("utf-8").strip().split("\n\n")
    assert len(infos) == len(records) == 40
    for text in infos + records:
        assert {line.partition(":")[0] for line in text.splitlines()}.issuperset(COLUMNS)
