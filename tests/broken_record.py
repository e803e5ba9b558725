"""A small real record, and the rules' own bad examples laid over it."""

import shutil
from pathlib import Path

from asskomm_cli.rules import examples
from asskomm_cli.rules.registry import all_rules

EXAMPLES = Path(examples.__file__).parent
CODES = [code for code in all_rules() if (EXAMPLES / code).is_dir()]
"""The rules that have examples; those that only a file system can break have none."""
RECORD = Path(__file__).parent / "rules" / "record"
ERROR = "data/agreements/2019-01-15-loessnitz-vorvereinbarung.toml"
"""The file in which the example of DAT102 gives an error at 4:13."""
WARNING = "data/municipalities/rothenburg-o-l.toml"
"""The file in which the example of DAT106 gives a warning at 21:16, and that of DAT112 an info."""


def lay_out(data: Path, *codes: str, example: str = "bad.toml") -> None:
    """Fill a data folder with the record, and break these rules in it."""
    shutil.copytree(RECORD, data, dirs_exist_ok=True)
    for code in codes:
        for path, content in examples.example_files(code, example).items():
            (data / path).parent.mkdir(exist_ok=True)
            (data / path).write_bytes(content)


def waive(data: Path, path: str, code: str, reason: str) -> None:
    """Put a waiver into a file that is named as findings name it."""
    with (data.parent / path).open("a", encoding="utf-8") as file:
        file.write(f'\n[[waivers]]\nrule = "{code}"\nreason = "{reason}"\n')
