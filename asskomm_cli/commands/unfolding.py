"""Options that belong together, declared once: the fields of a named tuple that commands take."""

import inspect
from collections.abc import Callable
from inspect import Parameter
from typing import Any


def unfolded(run: Callable[..., Any]) -> Callable[..., Any]:
    """Return a command as the parser wants it: with the fields of its named tuples one by one."""
    groups: dict[str, Any] = {
        name: hint
        for name, hint in run.__annotations__.items()
        if isinstance(hint, type) and issubclass(hint, tuple)
    }

    def run_unfolded(**values: Any) -> Any:
        for name, group in groups.items():
            values[name] = group(*[values.pop(field) for field in group._fields])
        return run(**values)

    parameters: list[Parameter] = []
    for each in inspect.signature(run).parameters.values():
        group = groups.get(each.name)
        parameters += inspect.signature(group).parameters.values() if group else [each]
    # Their order is that of the help page; it need not be one that could be called by position.
    named = [each.replace(kind=Parameter.KEYWORD_ONLY) for each in parameters]
    run_unfolded.__dict__["__signature__"] = inspect.Signature(named)
    return run_unfolded
