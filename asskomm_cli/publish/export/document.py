"""The record as one JSON document: every record with the keys of its file, and its id."""

from typing import Any

from asskomm_cli.publish.export.selected import Selected
from asskomm_cli.publish.json_text import json_text
from asskomm_cli.record.caseworkers import CaseWorkers
from asskomm_cli.record.kinds import CASEWORKERS
from asskomm_cli.record.writing import to_table


def json_document(records: Selected) -> str:
    """Return the document; the case workers are a list of their entries."""
    document: dict[str, Any] = {"version": 1}
    for name, of_kind in records.items():
        document[name] = [{"id": id_, **to_table(record)} for id_, record in of_kind.items()]
    workers = records[CASEWORKERS.name].get(CASEWORKERS.name)
    if isinstance(workers, CaseWorkers):
        document[CASEWORKERS.name] = [to_table(each) for each in workers.caseworkers]
        if workers.waivers:
            document["caseworkers_waivers"] = [to_table(each) for each in workers.waivers]
    return json_text(document) + "\n"
