"""The parts of a page in Markdown."""

from collections.abc import Iterable


def table(headings: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> str:
    """Return a table; no text has a bar in it."""
    lines = [headings, tuple("---" for _heading in headings), *rows]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


def bullets(pairs: Iterable[tuple[str, str]]) -> str:
    """Return a list of names and what they stand for."""
    return "\n".join(f"- {name}: {text}" for name, text in pairs)
