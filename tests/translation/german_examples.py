"""Prints what the bad example of each rule gives in German; ``write`` writes it beside them.

This runs in a process of its own, because a process speaks one language.
"""

import json
import shutil
import sys
import tempfile
from datetime import date
from pathlib import Path

from asskomm_cli.archive.archive import Archive
from asskomm_cli.archive.folder import find_data_folder
from asskomm_cli.directory.load import load
from asskomm_cli.rules import examples
from asskomm_cli.rules.context import Context
from asskomm_cli.rules.registry import all_rules
from asskomm_cli.rules.validating import validate

RECORD = Path(__file__).parents[1] / "rules" / "record"
EXAMPLES = Path(examples.__file__).parent


def german_finding(code, folder):
    """Validate the small real record together with the bad example of a rule."""
    shutil.copytree(RECORD, folder / "data")
    for path, content in examples.example_files(code, "bad.toml").items():
        file = folder / "data" / path
        file.parent.mkdir(exist_ok=True)
        file.write_bytes(content)
    data = find_data_folder(folder / "data")
    context = Context(Archive(data), load(None), date(2026, 1, 1))
    return "".join(map(lines, (each for each in validate(context) if each.waiver is None)))


def lines(finding):
    """Return a finding as the examples have it, with its level in German."""
    text = f"{place(finding)} {finding.level.word} {finding.code} {finding.message}\n"
    text += "".join(f"    {place(each)} {each.message}\n" for each in finding.related)
    return text + (f"    -> {finding.suggestion}\n" if finding.suggestion else "")


def place(found):
    where = found.range
    path = found.path[found.path.index("data/") :]
    return f"{path}:{where.line}:{where.column}-{where.end_line}:{where.end_column}"


def main():
    found = {}
    for code in all_rules():
        if (EXAMPLES / code).is_dir():
            with tempfile.TemporaryDirectory() as folder:
                found[code] = german_finding(code, Path(folder))
    if sys.argv[1:] == ["write"]:
        for code, text in found.items():
            (EXAMPLES / code / "expected.de.txt").write_text(text, encoding="utf-8")
    else:
        print(json.dumps(found))


if __name__ == "__main__":
    main()
