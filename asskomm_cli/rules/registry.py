"""All rules; a new module in ``checks`` is a new rule."""

from functools import cache
from importlib import import_module
from pkgutil import iter_modules

from asskomm_cli.rules import checks
from asskomm_cli.rules.rule import Rule


@cache
def all_rules() -> dict[str, Rule]:
    """Return the rules by code, in the order of their codes."""
    modules = [
        import_module(f"{checks.__name__}.{each.name}") for each in iter_modules(checks.__path__)
    ]
    return {each.RULE.code: each.RULE for each in sorted(modules, key=lambda each: each.RULE.code)}
