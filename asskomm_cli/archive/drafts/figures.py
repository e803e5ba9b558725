"""From a draft to published figures."""

from collections.abc import Mapping
from typing import Any

from asskomm_cli.archive.drafts.desk import Desk
from asskomm_cli.archive.drafts.draft import Prepared, check_day, ensure_new, make_record
from asskomm_cli.archive.drafts.understanding import understand_what_can_be
from asskomm_cli.failure import Collected, Failure
from asskomm_cli.record.figures import Figures
from asskomm_cli.record.key import keys_of
from asskomm_cli.record.kinds import FIGURES
from asskomm_cli.translation import _


def prepare_figures(desk: Desk, draft: Mapping[str, Any]) -> Prepared:
    """Return the published figures of a day. Raises Failure with everything that is wrong."""
    collected = Collected()
    table = understand_what_can_be(desk, Figures, draft, collected)
    prepared = collected(make_record, desk, FIGURES, table)
    if prepared and isinstance(prepared.record, Figures):
        collected(check_day, desk, "as_of", prepared.record.as_of)
        collected(_check_counts, prepared.record)
    collected.raise_failures()
    assert prepared
    return ensure_new(desk, prepared)


def _check_counts(figures: Figures) -> None:
    names = [key.name for key in keys_of(Figures).values() if key.kind == "integer"]
    if all(getattr(figures, name) is None for name in names):
        raise Failure(
            _("a count is missing: give at least one of {names}").format(names=", ".join(names))
        )
