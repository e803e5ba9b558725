"""What municipalities copy runs as it stands: the hook, the workflow, the GitLab snippet."""

import json
import os
import re
import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
import yaml
from broken_record import lay_out

TOP = Path(__file__).parents[2]
(HOOK,) = [
    hook
    for hook in yaml.safe_load((TOP / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))
    if hook["id"] == "asskomm-validate"
]


@pytest.fixture
def bash(data):
    """Return a function that runs a line of a script beside a clean record."""
    lay_out(data)
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    environment = os.environ | {"PATH": path}
    environment.pop("GITHUB_ACTIONS", None)

    def run(script):
        return subprocess.run(
            ["bash", "-e", "-c", script], env=environment, capture_output=True, check=False
        )

    return run


def test_the_hook_passes_a_good_record_and_stops_a_bad_one(bash, data):
    assert bash(HOOK["entry"]).returncode == 0
    lay_out(data, "DAT106")
    result = bash(HOOK["entry"])
    assert result.returncode == 1
    assert b"warning DAT106" in result.stdout


def test_the_hook_checks_the_whole_record_once_when_something_in_it_changes():
    assert HOOK["pass_filenames"] is False
    assert HOOK["require_serial"] is True
    assert re.search(HOOK["files"], "data/agreements/x.toml")
    assert not re.search(HOOK["files"], "asskomm_cli/rules/data/x.toml")


@pytest.mark.parametrize("page", ["docs/ci.md", "docs/ci.de.md"])
def test_the_entries_of_the_documentation_work_for_a_folder_of_another_name(bash, data, page):
    blocks = re.findall("```yaml\n(.*?)```", (TOP / page).read_text(encoding="utf-8"), re.S)
    data.rename(data.parent / "record")
    hooks = {hook["id"]: hook for hook in yaml.safe_load(blocks[-1])}
    assert set(hooks) == {"asskomm-fmt", "asskomm-validate"}
    for hook in hooks.values():
        assert bash(hook["entry"]).returncode == 0
        assert re.search(hook["files"], "record/agreements/x.toml")


def test_the_github_workflow_checks_and_uploads_what_was_checked(bash, data):
    workflow = yaml.safe_load((TOP / "docs/ci/github-record.yml").read_text(encoding="utf-8"))
    job = workflow["jobs"]["validate"]
    (check,) = [step["run"] for step in job["steps"] if "validate" in step.get("run", "")]
    (upload,) = [step for step in job["steps"] if "upload-sarif" in step.get("uses", "")]
    assert job["permissions"]["security-events"] == "write"
    assert bash(check).returncode == 0
    lay_out(data, "DAT102")
    assert bash(check).returncode == 1
    written = data.parent / upload["with"]["sarif_file"]
    assert json.loads(written.read_text(encoding="utf-8"))["version"] == "2.1.0"


def test_the_gitlab_snippet_writes_the_reports_that_it_names(bash, data):
    job = yaml.safe_load((TOP / "docs/ci/gitlab-record.yml").read_text(encoding="utf-8"))["record"]
    (check,) = [line for line in job["script"] if "validate" in line]
    lay_out(data, "DAT102")
    assert bash(check).returncode == 1
    reports = {name: data.parent / path for name, path in job["artifacts"]["reports"].items()}
    assert len(json.loads(reports["codequality"].read_text(encoding="utf-8"))) == 1
    assert ET.parse(reports["junit"]).getroot().get("failures") == "1"
    assert job["artifacts"]["when"] == "always"
