"""The page of the documentation that describes the record format, made from the record types."""

import json
from collections.abc import Iterator

from asskomm_cli.record.key import Key, keys_of
from asskomm_cli.record.kinds import KINDS, Kind
from asskomm_cli.record.vocabulary import ROLES
from asskomm_cli.translation import _

_TYPES = {
    "text": _("text"),
    "date": _("date"),
    "integer": _("whole number"),
    "number": _("number"),
    "texts": _("list of texts"),
    "tables": _("list of tables"),
}


def format_page() -> str:
    """Return the page in Markdown."""
    return "\n".join(_lines()) + "\n"


def _lines() -> Iterator[str]:
    yield "# " + _("The record format, version 1")
    yield ""
    yield _(
        "Every record is one TOML 1.0 file in UTF-8. Keys are English, terms of the domain and "
        "their values are German. A day is a TOML date (`2021-12-17`); where only the month or "
        'year is known it is a text (`"2021-08"`, `"2021"`), and a trailing `?` says that a source '
        'leaves it to be inferred (`"2020-09?"`). Unknown keys are errors. Hidden files, whose '
        "names begin with a dot, are not read."
    )
    yield ""
    yield _(
        "<!-- Made by `asskomm schema --format markdown`; the source is `asskomm_cli/record/`. -->"
    )
    described: set[type] = set()
    for kind in KINDS:
        yield from _kind(kind, described)
    yield from _roles()


def _kind(kind: Kind, described: set[type]) -> Iterator[str]:
    yield f"\n## {kind.name}\n"
    yield (f"`data/{kind.folder}/ID.toml`" if kind.folder else f"`data/{kind.name}.toml`") + "\n"
    yield from _table(kind.type)
    for key in keys_of(kind.type).values():
        if key.entry and key.entry not in described:
            described.add(key.entry)
            yield f"\n### [[{key.name}]]\n"
            yield from _table(key.entry)


def _table(type_: type) -> Iterator[str]:
    yield _("| key | type | meaning | example |")
    yield "| --- | --- | --- | --- |"
    for key in keys_of(type_).values():
        name = f"**`{key.name}`**" if key.required else f"`{key.name}`"
        yield f"| {name} | {_TYPES[key.kind]} | {_meaning(key)} | {_example(key)} |"
    yield ""
    yield _("Keys in bold are required.")


def _meaning(key: Key) -> str:
    if key.words and key.name != "role":
        return f"{key.meaning}: " + ", ".join(f"`{word}`" for word in key.words)
    return key.meaning


def _example(key: Key) -> str:
    if key.example is None:
        return ""
    if key.kind == "date" and str(key.example).count("-") == 2 and "?" not in str(key.example):
        return f"`{key.example}`"
    return f"`{json.dumps(key.example, ensure_ascii=False)}`"


def _roles() -> Iterator[str]:
    yield "\n## " + _("Roles") + "\n"
    yield _("| masculine | feminine | of |")
    yield "| --- | --- | --- |"
    for role in ROLES:
        yield f"| `{role.masculine}` | `{role.feminine}` | {', '.join(role.bodies)} |"
