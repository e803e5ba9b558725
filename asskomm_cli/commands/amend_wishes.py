"""The options of ``amend``: from what each of them was given to operations on fields."""

from collections.abc import Callable, Sequence

from asskomm_cli.archive.editing.amending import OWN_DAYS
from asskomm_cli.archive.editing.fields import Field, read_field
from asskomm_cli.archive.editing.values import Content, read_assignment, read_entry, read_item
from asskomm_cli.archive.splicing.operation import Add, Operation, Set, Unset
from asskomm_cli.commands.specs import read_entry_spec, read_source
from asskomm_cli.directory.spelling import comparison_key
from asskomm_cli.directory.suggestion import nearest_or_all
from asskomm_cli.failure import Failure
from asskomm_cli.record.key import Key, keys_of
from asskomm_cli.translation import _

Wish = Callable[[Content, str], Sequence[Operation]]
"""Raises Failure if the text can't be understood."""

_SENTENCE_ENDS = (".", "!", "?", "…")


def assignment(content: Content, text: str) -> Sequence[Operation]:
    """Understand ``--set FIELD=VALUE``."""
    field, value = _split(content, "--set", text)
    return read_assignment(content, field, value)


def removal(content: Content, text: str) -> Sequence[Operation]:
    """Understand ``--unset FIELD``; what is not there need not be removed."""
    return [Unset(read_field(content.kind, content.table, text).path)]


def addition(content: Content, text: str) -> Sequence[Operation]:
    """Understand ``--add FIELD=VALUE``; what is in the list already is not added again."""
    field, value = _split(content, "--add", text)
    key = field.key
    if key is None or field.is_item or key.kind not in ("texts", "tables"):
        raise _is_no_list(str(field.path[-1]), "--add")
    if key.kind == "tables":
        return _new_entry(content, key.name, value, "--add")
    _list(content, key.name, "--add")
    return [Add((key.name,), read_item(content, field, value))]


def date(content: Content, text: str) -> Sequence[Operation]:
    """Understand ``--date``: the day by which the record is called."""
    keys = keys_of(content.kind.type)
    name = next((name for name in OWN_DAYS if name in keys), None)
    if name is None:
        raise Failure(_("--date: only agreements and published figures have one date; use --set"))
    return read_assignment(content, Field((name,), keys[name], content.kind.type), text)


def new_signatory(content: Content, text: str) -> Sequence[Operation]:
    """Understand ``--add-signatory``."""
    return _new_entry(content, "signatories", text, "--add-signatory")


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
    raise Failure(message + nearest_or_all(text, names))


def new_source(content: Content, text: str) -> Sequence[Operation]:
    """Understand ``--add-source``."""
    return _new_entry(content, "sources", text, "--add-source")


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
        message = _("{option}: “{text}” is not FIELD=VALUE, such as {example}")
        raise Failure(message.format(option=option, text=text, example="form=Präsenz"))
    return read_field(content.kind, content.table, name), value.strip()


def _list(content: Content, name: str, option: str) -> Key:
    keys = keys_of(content.kind.type)
    if name not in keys:
        message = _("{option}: this record has no “{name}”; it has {names}")
        raise Failure(message.format(option=option, name=name, names=", ".join(keys)))
    if not isinstance(content.table.get(name, []), list):
        raise _is_no_list(name, option)
    return keys[name]


def _is_no_list(name: str, option: str) -> Failure:
    message = _("{option}: “{field}” is no list; use --set or --unset")
    return Failure(message.format(option=option, field=name))


def _new_entry(content: Content, name: str, text: str, option: str) -> Sequence[Operation]:
    key = _list(content, name, option)
    assert key.entry
    if name == "sources":
        draft = read_source(text, content.desk.today, option)
    else:
        draft = read_entry_spec(option, text, key.entry)
    return [Add((key.name,), read_entry(content, key, draft))]
