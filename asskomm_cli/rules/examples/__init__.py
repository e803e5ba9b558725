"""A bad and a good example for each rule, in folders named after the codes.

They make the tests, the explanation that ``asskomm rule`` prints, and the page in the docs.
A file says in its first line where it belongs: ``# data/agreements/….toml``. Another such line
begins another file, where a rule needs two of them to be broken.
"""

import re
from pathlib import Path

_PLACE = re.compile(rb"^(?:\xef\xbb\xbf)?# data/(\S.*)$", re.MULTILINE)


def example_text(code: str, name: str) -> str:
    """Return a file of a rule's examples: "bad.toml", "good.toml" or "expected.txt"."""
    return _file(code, name).read_text(encoding="utf-8", errors="replace")


def example_files(code: str, name: str) -> dict[str, bytes]:
    """Return the files that an example stands for, by their paths in the data folder."""
    data = _file(code, name).read_bytes()
    places = list(_PLACE.finditer(data))
    # The empty line above another file's place is for the reader and belongs to neither.
    ends = [len(data[: place.start()].rstrip()) + 1 for place in places[1:]] + [len(data)]
    return {
        place[1].decode().strip(): data[place.start() : end]
        for place, end in zip(places, ends, strict=True)
    }


def _file(code: str, name: str) -> Path:
    return Path(__file__).parent / code / name
