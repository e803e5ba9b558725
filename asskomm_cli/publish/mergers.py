"""What became of a Kommune, and of which ones it was made, in words."""

from datetime import timedelta

from asskomm_cli.directory.model import Directory, Kommune
from asskomm_cli.translation import _, day_text


def fate(directory: Directory, kommune: Kommune) -> str | None:
    """Return "merged into Aue-Bad Schlema on 2019-01-01", or None for one that still exists."""
    if kommune.valid_until is None:
        return None
    day = kommune.valid_until + timedelta(1)
    successor = directory.successor_of(kommune)
    if successor is None:
        return _("not in the directory of {day} any more, its successor is not known").format(
            day=day
        )
    return _("merged into {successor} on {day}").format(successor=successor.name, day=day)


def origin(directory: Directory, kommune: Kommune) -> str | None:
    """Return what a Kommune was made of, or what it took in since 2018; None for nothing."""
    former = [
        f"{each.name} ({day_text(each.valid_until + timedelta(1))})"
        if each.valid_until
        else each.name
        for each in directory.merged_into(kommune)
        if each.name != kommune.name
    ]
    return ", ".join(former) or None
