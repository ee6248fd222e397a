#!/usr/bin/env python3
"""What a repository takes over: the README's workflow, action.yml, the pre-commit hook and GitLab's template.

Each command that checks is taken out of its file and run, with this build of cvcheck where the file expects it, on a
repository with a broken answer: what it says names the ask, the line and the cure. (What clones and builds is not run.)

usage: CVCHECK=build/dev/cvcheck python3 tests/scripts/ci_templates.py
"""
import json
import pathlib
import re
import shutil
import sys
import tempfile
import xml.etree.ElementTree as ElementTree

import cvcheck_formats
import harness

try:
    import yaml
except ImportError:
    harness.skip("python3-yaml is not installed")

FORM = """form: Fixture
questions:
  - id: operations
    prompt: Describe your work with servers and with Debian.
    asks: [{id: servers, ask: servers}, {id: debian, ask: Debian}]
"""
WHOLE = "# Operations {#operations}\n\n{covers=servers}\nForty servers.\n\n{covers=debian}\nAll of them run Debian.\n"
BROKEN = WHOLE.replace("{covers=debian}\n", "")


def load(path):
    return yaml.safe_load((harness.ROOT / path).read_text(encoding="utf-8"))


def readme_workflow():
    text = (harness.ROOT / "README.md").read_text(encoding="utf-8")
    blocks = [block for block in re.findall(r"```yaml\n(.*?)```", text, re.DOTALL) if "runs-on" in block]
    return blocks[0] if len(blocks) == 1 else None


def shell(command, cwd, env):
    return harness.run(["bash", "-ec", command], cwd=cwd, env={"GITHUB_STEP_SUMMARY": "", **env})


def check_github(checks, repository, home):
    workflow = readme_workflow()
    if not checks.expect(workflow is not None, "README.md shows one workflow"):
        return
    checks.expect(len(workflow.strip().splitlines()) <= 10, "it has ten lines at the most")
    steps = next(iter(yaml.safe_load(workflow)["jobs"].values()))["steps"]
    ours = [step for step in steps if "/cvbuild@v" in step.get("uses", "")]
    checks.expect(len(ours) == 1 and "--require-form" in ours[0]["with"]["options"], f"it uses the action: {steps}")
    action = load("action.yml")
    checks.expect(set(ours[0]["with"]) <= set(action["inputs"]), "it gives inputs that the action has")
    last = action["runs"]["steps"][-1]
    values = {**{name: one["default"] for name, one in action["inputs"].items()}, **ours[0]["with"]}
    environment = {key: values[re.fullmatch(r"\$\{\{ inputs\.(\w+) \}\}", text)[1]] for key, text in last["env"].items()}
    answers = repository / values["applications"] / "answers.md"
    for text, code in ((WHOLE, 0), (BROKEN, 1)):
        answers.write_text(text, encoding="utf-8")
        done = shell(last["run"], repository, {"HOME": str(home), **environment})
        checks.expect(done.code == code, f"the action's check: exit {done.code}, not {code}: {done.out} {done.err}")
    found = [one for one in cvcheck_formats.annotations(done.out.decode("utf-8")) if one[0] == "error"]
    checks.expect(len(found) == 1, f"one error: {found}")
    _, fields, message = found[0]
    checks.expect("'debian'" in message and "{covers=debian}" in message, f"the ask and the cure: {message}")
    checks.expect(fields["file"] == f"{values['applications']}/answers.md" and fields["line"] == "1", f"the place: {fields}")
    for step in action["runs"]["steps"]:
        for word in re.findall(r"scripts/\S+", step.get("run", "")):
            checks.expect((harness.ROOT / word).exists(), f"action.yml: there is no {word}")
    check_cache(checks, action["runs"]["steps"], repository.parent / "cache")
    presets = {one["name"] for one in json.loads((harness.ROOT / "CMakePresets.json").read_text(encoding="utf-8"))["configurePresets"]}
    checks.expect("release" in presets, "the preset that it builds is there")


def check_cache(checks, steps, scratch):
    """What is kept is of one state of the sources: its key changes with them, and with nothing else."""
    named = {step["id"]: step for step in steps if "id" in step}
    checks.expect("${{ steps.source.outputs.hash }}" in named["cache"]["with"]["key"], "the key names the sources")
    tree = scratch / "sources"
    tree.mkdir(parents=True)
    shutil.copytree(harness.ROOT / "tools", tree / "tools")
    (tree / "lib").mkdir()
    for name in ("CMakeLists.txt", "CMakePresets.json"):
        shutil.copy(harness.ROOT / name, tree)
    keys = []
    for text in ("", "", "// changed\n"):
        with open(tree / "tools/cvcheck.cpp", "a", encoding="utf-8") as file:
            file.write(text)
        told = scratch / "github-output"
        told.write_text("", encoding="utf-8")
        checks.expect(shell(named["source"]["run"], tree, {"GITHUB_OUTPUT": str(told)}).code == 0, "the key is made")
        keys.append(told.read_text(encoding="utf-8"))
    checks.expect(re.fullmatch(r"hash=[0-9a-f]{16}\n", keys[0]) is not None and keys[0] == keys[1] != keys[2], f"keys: {keys}")


def check_pre_commit(checks, application, home):
    hook = load(".pre-commit-hooks.yaml")[0]
    path = f"{home}/.cache/cvbuild/bin:/usr/bin:/bin"
    done = shell(hook["entry"], application, {"PATH": path})
    checks.expect(done.code == 1 and b"'debian'" in done.out, f"the hook: {done.code}: {done.out} {done.err}")
    files = re.compile(hook["files"])
    checks.expect(all(files.search(name) for name in ("answers.md", "form.yaml", "cv.json")) and not files.search("a.png"), "its files")


def check_gitlab(checks, repository, home):
    job = load("scripts/gitlab-ci.yml")["cvcheck"]
    environment = {**job["variables"], "APPLICATION": "my-application"}
    (repository / ".cvbuild").symlink_to(home / ".cache/cvbuild")
    done = shell("\n".join(job["script"]), repository, environment)
    checks.expect(done.code == 1 and b"'debian'" in done.out, f"GitLab's job: {done.code}: {done.out} {done.err}")
    reports = job["artifacts"]["reports"]
    quality = json.loads((repository / reports["codequality"]).read_text(encoding="utf-8"))
    checks.expect(any("'debian'" in one["description"] for one in quality), str(quality))
    checks.expect(ElementTree.parse(repository / reports["junit"]).getroot().get("failures") == "1", "its JUnit report")


def main():
    tool = harness.tool("cvcheck")
    checks = harness.Checks()
    with tempfile.TemporaryDirectory() as scratch:
        home, repository = pathlib.Path(scratch, "home"), pathlib.Path(scratch, "repository")
        (home / ".cache/cvbuild/bin").mkdir(parents=True)
        (home / ".cache/cvbuild/bin/cvcheck").symlink_to(tool)
        repository.mkdir()
        application = cvcheck_formats.make(repository, "my-application", BROKEN, FORM, "")
        check_github(checks, repository, home)
        check_pre_commit(checks, application, home)
        check_gitlab(checks, repository, home)
    return checks.finish()


if __name__ == "__main__":
    sys.exit(main())
