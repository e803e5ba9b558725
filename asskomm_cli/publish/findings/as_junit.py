"""Findings as JUnit XML, which nearly every CI system shows: a suite per file, a case per finding.

A case fails where the finding makes the run fail, so that report and exit code say the same.
"""

import re
from collections import Counter
from xml.etree import ElementTree as ET

from asskomm_cli.publish.findings.heading import one_line, position, remarks
from asskomm_cli.publish.findings.run import Run
from asskomm_cli.rules.finding import Finding

# XML 1.0 (2.2 Characters) has these in no form, not even escaped.
_NO_XML = re.compile("[^\t\n\r -\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def render(run: Run) -> str:
    """Return the report; a file without findings is a case that passed."""
    by_path: dict[str, list[Finding]] = {each.path: [] for each in run.files}
    for finding in run.findings:
        by_path.setdefault(finding.path, []).append(finding)
    root = ET.Element("testsuites", name="asskomm validate")
    for path in sorted(by_path):
        root.append(_suite(run, path, by_path[path]))
    for total in ("tests", "failures", "skipped"):
        root.set(total, str(sum(int(suite.get(total, "0")) for suite in root)))
    root.set("errors", "0")
    ET.indent(root)
    return '<?xml version="1.0" encoding="utf-8"?>\n' + ET.tostring(root, encoding="unicode") + "\n"


def _suite(run: Run, path: str, findings: list[Finding]) -> ET.Element:
    suite = ET.Element("testsuite", name=_clean(path))
    names: Counter[str] = Counter()
    for finding in findings:
        name = f"{finding.code} {one_line(finding.message)}"
        names[name] += 1
        # GitLab drops cases of one name; a line number in it would make old findings new ones.
        suite.append(_case(run, finding, name + f" ({names[name]})" * (names[name] > 1)))
    if not findings:
        ET.SubElement(suite, "testcase", classname=_clean(path), name="validate", file=_clean(path))
    suite.set("tests", str(len(suite)))
    suite.set("failures", str(len(suite.findall("*/failure"))))
    suite.set("errors", "0")
    suite.set("skipped", str(len(suite.findall("*/skipped"))))
    return suite


def _case(run: Run, finding: Finding, name: str) -> ET.Element:
    path = _clean(finding.path)
    case = ET.Element("testcase", classname=path, name=_clean(name), file=path)
    message = _clean(finding.message)
    heading = f"{position(finding.path, finding.range)}: {finding.level} {finding.code} {message}"
    text = _clean("\n".join([heading, *remarks(finding)]), lines=True)
    if finding.waiver is not None:
        ET.SubElement(case, "skipped", message=_clean(finding.waiver)).text = text
    elif finding.level >= run.fails_from:
        attributes = {"message": message, "type": str(finding.level)}
        ET.SubElement(case, "failure", attributes).text = text
    else:
        ET.SubElement(case, "system-out").text = text
    return case


def _clean(text: str, *, lines: bool = False) -> str:
    return _NO_XML.sub("�", text if lines else one_line(text))
