"""Several names within a message, set as the language of the run does."""

from collections.abc import Iterable
from functools import reduce

from asskomm_cli.translation import _


def quoted(names: Iterable[str]) -> str:
    """Return at least one name in quotation marks, separated by commas."""
    first, *others = names

    def add(listed: str, name: str) -> str:
        return _("{listed}, “{name}”").format(listed=listed, name=name)

    return reduce(add, others, _("“{name}”").format(name=first))


def either(names: Iterable[str]) -> str:
    """Return at least one name, each of which may be the right one."""

    def add(listed: str, name: str) -> str:
        return _("{listed} or {name}").format(listed=listed, name=name)

    return reduce(add, names)
