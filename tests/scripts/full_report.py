#!/usr/bin/env python3
"""cvcheck's page in headless Chromium: axe-core finds nothing in it, by day, by night and on a narrow screen, and it prints;
and SARIF is valid by the standard's own schema, which Microsoft's package carries.
"""
import json
import pathlib
import re
import sys
import tempfile

import harness
import report_page

AXE = ("axe-core", "4.10.2")
SARIF = ("@microsoft/sarif-multitool-linux", "5.7.0")
RUN = """<script>%s</script><script>axe.run(document,{resultTypes:['violations','incomplete']}).then(found=>{
const say=list=>list.map(one=>one.id+': '+one.help+' '+one.nodes.map(node=>node.html).slice(0,3).join(' | '));
document.body.innerHTML='<pre id=axe></pre>';
document.getElementById('axe').textContent=JSON.stringify({violations:say(found.violations),passes:found.passes.length})});</script></body>"""


def check_axe(checks, scratch, page, chromium):
    axe = (harness.npm_package(*AXE) / "axe.min.js").read_text(encoding="utf-8")
    text = re.sub('<meta http-equiv="Content-Security-Policy"[^>]*>', "", page.read_text(encoding="utf-8"))
    probe = pathlib.Path(scratch, "probe.html")
    probe.write_text(text.replace("</body>", RUN.replace("%s", axe.replace("</script", "<\\/script"), 1)), encoding="utf-8")
    for name, options in (("day", ["--window-size=1280,900"]), ("night", ["--window-size=1280,900", "--blink-settings=preferredColorScheme=0"]),
                          ("narrow", ["--window-size=320,900"])):
        done = harness.run([chromium, "--headless", "--no-sandbox", "--disable-gpu", "--virtual-time-budget=20000", *options, "--dump-dom",
                            probe.as_uri()], timeout=120)
        found = re.search(rb'<pre id="axe">(.*?)</pre>', done.out, re.S)
        if checks.expect(found, f"{name}: axe said nothing: {done.err[-300:]}"):
            result = json.loads(found[1].decode("utf-8").replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&"))
            checks.expect(not result["violations"] and result["passes"] > 10, f"{name}: {result}")


def check_print(checks, scratch, page, chromium):
    paper = pathlib.Path(scratch, "page.pdf")
    harness.run([chromium, "--headless", "--no-sandbox", "--disable-gpu", "--no-pdf-header-footer", f"--print-to-pdf={paper}", page.as_uri()], timeout=120)
    text = harness.run([harness.need_program("pdftotext"), "-layout", paper, "-"]).out.decode("utf-8")
    for words in ("Why us?", "uncovered", "setup", "idiom"):
        checks.expect(words in text, f"'{words}' is not on paper: {text[:500]}")


def check_sarif(checks, scratch):
    try:
        import jsonschema
    except ImportError:
        checks.skip("python3-jsonschema is not installed")
        return
    schema = json.loads((harness.npm_package(*SARIF) / "sarif-2.1.0.json").read_text(encoding="utf-8-sig"))
    validator = jsonschema.validators.validator_for(schema)(schema)
    for names in (["a"], ["nasty"], ["a", "nasty", "plain.md"], [harness.ROOT / "sources"]):
        report = json.loads(harness.cvcheck("--format", "sarif", *names, cwd=scratch).out)
        errors = [f"{'/'.join(map(str, error.absolute_path))}: {error.message[:200]}" for error in validator.iter_errors(report)]
        checks.expect(not errors, f"{names}: {errors[:5]}")
        report["runs"][0]["results"] = [{"level": "grave"}]
        checks.expect(any(validator.iter_errors(report)), "a wrong report is refused")


def main():
    harness.tool("cvcheck")
    chromium = harness.need_program("chromium")
    checks = harness.Checks()
    with tempfile.TemporaryDirectory() as scratch:
        report_page.make(scratch, "a", report_page.ANSWERS)
        report_page.make(scratch, "nasty", "# Q {#q}\n\n[INSERT <b> \u202e]\n", "form: F\nquestions:\n  - {id: q, prompt: P}\n",
                         "form: form.yaml\nanswers: answers.md\n")
        pathlib.Path(scratch, "plain.md").write_text("# A\n\nTODO [x](#nowhere)\n", encoding="utf-8")
        harness.cvcheck("--report", "page.html", "a", "nasty", "plain.md", cwd=scratch)
        page = pathlib.Path(scratch, "page.html")
        check_axe(checks, scratch, page, chromium)
        check_print(checks, scratch, page, chromium)
        check_sarif(checks, scratch)
    return checks.finish()


if __name__ == "__main__":
    sys.exit(main())
