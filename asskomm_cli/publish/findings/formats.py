"""The formats of findings; each stands in the module of its name, ``as_….py``."""

from dataclasses import replace
from enum import StrEnum
from importlib import import_module

from asskomm_cli.publish.findings.run import Run


class FindingsFormat(StrEnum):
    """What ``validate --format`` takes."""

    TEXT = "text"
    CONCISE = "concise"
    JSON = "json"
    GITHUB = "github"
    GITLAB = "gitlab"
    JUNIT = "junit"
    SARIF = "sarif"


FOR_PEOPLE = (FindingsFormat.TEXT, FindingsFormat.CONCISE)


def render(run: Run, format_: FindingsFormat) -> str:
    """Return the run as text in one of the formats; those for programs are in English."""
    if format_ not in FOR_PEOPLE:
        run = replace(run, findings=[each.in_english() for each in run.findings])
    module = import_module(f"asskomm_cli.publish.findings.as_{format_}")
    text: str = module.render(run)
    return text
