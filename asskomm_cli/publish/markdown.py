"""Texts that stand in Markdown (GitHub Flavored Markdown)."""

import re

from asskomm_cli.publish.screen import visible

_SPECIAL = re.compile(r"([\\`*_\[\]<>|#&!~])")


def escape(text: str) -> str:
    """Return text that Markdown shows as it is, on one line."""
    return _SPECIAL.sub(r"\\\1", visible(text)).replace("\n", " ")
