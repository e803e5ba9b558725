"""Prints what the bad example of each rule gives, for people and for programs.

``write`` writes what people read beside the examples instead, for which the language has to be
German. This is a program of its own, because a process speaks one language.
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


def findings(code, folder):
    """Validate the small real record together with the bad example of a rule."""
    shutil.copytree(RECORD, folder / "data")
    for path, content in examples.example_files(code, "bad.toml").items():
        file = folder / "data" / path
        file.parent.mkdir(exist_ok=True)
        file.write_bytes(content)
    archive = Archive(find_data_folder(folder / "data"))
    context = Context(archive, load(archive.folder.root / "directory"), date(2026, 1, 1))
    return [each for each in validate(context) if each.waiver is None]


def lines(finding):
    """Return a finding as the examples have it, with its level in German."""
    text = f"{place(finding)} {finding.level.word} {finding.code} {finding.message}\n"
    text += "".join(f"    {place(each)} {each.message}\n" for each in finding.related)
    return text + (f"    -> {finding.suggestion}\n" if finding.suggestion else "")


def place(found):
    where = found.range
    path = found.path[found.path.index("data/") :]
    return f"{path}:{where.line}:{where.column}-{where.end_line}:{where.end_column}"


def for_programs(finding):
    """Return what is not the same in every run: all but the path of the temporary folder."""
    told = finding.in_english()
    return [told.code, told.message, told.keys, *(each.message for each in told.related)]


def main():
    found = {}
    for code in all_rules():
        if (EXAMPLES / code).is_dir():
            with tempfile.TemporaryDirectory() as folder:
                found[code] = findings(code, Path(folder))
    shown = {code: "".join(map(lines, each)) for code, each in found.items()}
    if sys.argv[1:] == ["write"]:
        for code, text in shown.items():
            (EXAMPLES / code / "expected.de.txt").write_text(text, encoding="utf-8")
    else:
        told = {code: list(map(for_programs, each)) for code, each in found.items()}
        print(json.dumps({"shown": shown, "told": told}))


if __name__ == "__main__":
    main()
