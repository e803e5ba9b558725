"""What TOML 1.1 allows and TOML 1.0 does not: records stay readable for every tool.

The parser takes both versions. Times without seconds need no care here, since no key of a record
takes a time.
"""

import re

from asskomm_cli.record.tokens import COMMENT, STRING
from asskomm_cli.translation import _

_TOKEN = re.compile(rf"{STRING}|{COMMENT}|,[ \t]*\}}|[\[\]{{}}\n]")
_NEW_ESCAPE = re.compile(r"(?<!\\)(?:\\\\)*(\\[ex])")


def find_toml_1_1(text: str) -> tuple[int, str] | None:
    """Return where a text, which the parser has taken, needs TOML 1.1, and what to do about it."""
    open_brackets: list[str] = []
    for token in _TOKEN.finditer(text):
        first = token[0][0]
        if first in "[{":
            open_brackets.append(first)
        elif first == "," or (first == "\n" and open_brackets[-1:] == ["{"]):
            message = _(
                "a line break, or a comma before the “}}”, stands between “{{” and “}}”, "
                "which only TOML 1.1 allows; write a [[table]] instead"
            )
            return token.start(), message.format()
        elif first in "]}":
            del open_brackets[-1:]
        elif first == '"' and (escape := _NEW_ESCAPE.search(token[0])):
            message = _("“{escape}” is known to TOML 1.1 only; write the character itself")
            return token.start() + escape.start(1), message.format(escape=escape[1])
    return None
