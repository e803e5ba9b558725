"""The options of ``amend``: from what each of them was given to operations on fields."""

from collections.abc import Callable, Sequence

from asskomm_cli.archive.editing.fields import Field, read_field
from asskomm_cli.archive.editing.operation import Add, Operation, Set, Unset, value_at
from asskomm_cli.archive.editing.values import Content, read_assignment, read_entry, read_item
from asskomm_cli.commands.specs import Table, read_entry_spec, read_source
from asskomm_cli.directory.spelling import comparison_key, nearest
from asskomm_cli.failure import Failure
from asskomm_cli.record.key import Key, keys_of
from asskomm_cli.translation import _

Wish = Callable[[Content, str], Sequence[Operation]]
"""Raises Failure if the text can't be understood."""

_DAYS = ("signed_on", "as_of")
_SENTENCE_ENDS = (".", "!", "?", "…")


def assignment(content: Content, text: str) -> Sequence[Operation]:
    """Understand ``--set FIELD=VALUE``."""
    field, value = _split(content, "--set", text)
    return read_assignment(content, field, value)


def removal(content: Content, text: str) -> Sequence[Operation]:
    """Understand ``--unset FIELD``; what is not there need not be removed."""
    field = read_field(content.kind, content.table, text)
    return [] if value_at(content.table, field.path) is None else [Unset(field.path)]


def addition(content: Content, text: str) -> Sequence[Operation]:
    """Understand ``--add FIELD=VALUE``; what is in the list already is not added again."""
    field, value = _split(content, "--add", text)
    key = field.key
    if key is None or field.is_item or key.kind not in ("texts", "tables"):
        message = _("--add: “{field}” is no list; use --set")
        raise Failure(message.format(field=field.path[-1]))
    if key.kind == "texts":
        return _added(content, key, read_item(content, field, value))
    return _added(content, key, read_entry(content, key, _draft(content, key, value, "--add")))


def date(content: Content, text: str) -> Sequence[Operation]:
    """Understand ``--date``: the day by which the record is called."""
    keys = keys_of(content.kind.type)
    name = next((name for name in _DAYS if name in keys), None)
    if name is None:
        raise Failure(_("--date: only agreements and published figures have one date"))
    return read_assignment(content, Field((name,), keys[name], content.kind.type), text)


def new_signatory(content: Content, text: str) -> Sequence[Operation]:
    """Understand ``--add-signatory``."""
    option = "--add-signatory"
    key = _list(content, "signatories", option)
    return _added(content, key, read_entry(content, key, _draft(content, key, text, option)))


def lost_signatory(content: Content, text: str) -> Sequence[Operation]:
    """Understand ``--remove-signatory``: a name, or a part of one that only one person has."""
    _list(content, "signatories", "--remove-signatory")
    people = content.table.get("signatories", [])
    names = [str(each.get("name")) for each in people if isinstance(each, dict)]
    wanted = comparison_key(text)
    same = [each for each, name in enumerate(names) if comparison_key(name) == wanted]
    found = same or [each for each, name in enumerate(names) if wanted in comparison_key(name)]
    if len(found) == 1:
        return [Unset(("signatories", found[0]))]
    if found:
        message = _("--remove-signatory: “{text}” is ambiguous; say which: {names}")
        told = [f"--unset signatories[{each}] ({names[each]})" for each in found]
        raise Failure(message.format(text=text, names="; ".join(told)))
    message = _("--remove-signatory: nobody called “{text}” signed").format(text=text)
    near = nearest(text, names, limit=1)
    raise Failure(
        message + (_("; did you mean “{nearest}”?").format(nearest=near[0]) if near else "")
    )


def new_source(content: Content, text: str) -> Sequence[Operation]:
    """Understand ``--add-source``."""
    option = "--add-source"
    key = _list(content, "sources", option)
    return _added(content, key, read_entry(content, key, _draft(content, key, text, option)))


def note(content: Content, text: str) -> Sequence[Operation]:
    """Understand ``--note``: a sentence that comes behind those that are there."""
    if "notes" not in keys_of(content.kind.type):
        raise Failure(_("--note: this record has no notes; use --set with the note of an entry"))
    known = str(content.table.get("notes", "")).rstrip()
    if text.strip() in known:
        return []
    if known and not known.endswith(_SENTENCE_ENDS):
        known += "."
    return [Set(("notes",), f"{known} {text.strip()}".strip())]


def _split(content: Content, option: str, text: str) -> tuple[Field, str]:
    name, separator, value = text.partition("=")
    if not separator:
        message = _("{option}: “{text}” is not FIELD=VALUE")
        raise Failure(message.format(option=option, text=text))
    return read_field(content.kind, content.table, name), value.strip()


def _list(content: Content, name: str, option: str) -> Key:
    keys = keys_of(content.kind.type)
    if name not in keys:
        message = _("{option}: this record has no “{name}”")
        raise Failure(message.format(option=option, name=name))
    return keys[name]


def _draft(content: Content, key: Key, text: str, option: str) -> Table:
    if key.name == "sources":
        return read_source(text, content.desk.today, option)
    assert key.entry
    return read_entry_spec(option, text, key.entry)


def _added(content: Content, key: Key, value: str | Table) -> Sequence[Operation]:
    held = content.table.get(key.name, [])
    return [] if isinstance(held, list) and value in held else [Add((key.name,), value)]
