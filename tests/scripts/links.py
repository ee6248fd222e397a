#!/usr/bin/env python3
"""cvcheck --links asks a server of our own: what is gone is a note, nothing fails, what answered is not asked again.

usage: CVCHECK=build/dev/cvcheck python3 tests/scripts/links.py
"""
import collections
import http.server
import json
import pathlib
import sys
import tempfile
import threading

import harness

CODES = {"/ok": 200, "/gone": 404, "/broken": 500, "/private": 403}
asked = collections.Counter()


class Server(http.server.BaseHTTPRequestHandler):
    def do_GET(self):
        asked[self.path] += 1
        if self.path == "/moved":
            self.send_response(301)
            self.send_header("Location", "/ok")
        else:
            self.send_response(CODES.get(self.path, 200))
        self.send_header("Content-Length", "0")
        self.end_headers()

    def log_message(self, *_):
        pass


def check(folder, checks, address):
    text = "".join(f"[link {i}]({address}{path})\n" for i, path in enumerate(("/ok", "/gone", "/gone#part", "/broken", "/private", "/moved", "/a{b}[c]")))
    (folder / "a.md").write_text(f"# A\n\n{text}\n[shut](http://127.0.0.1:9/x) and [mail](mailto:a@b.example)\n", encoding="utf-8")
    env = {"XDG_CACHE_HOME": str(folder / "cache")}
    done = harness.run([harness.tool("cvcheck"), "--links", "--format", "json", "a.md"], cwd=folder, env=env)
    found = json.loads(done.out)["applications"][0]["findings"]
    told = {(finding["line"], finding["message"].removeprefix(address).split(" (")[0].split(":")[0]) for finding in found}
    checks.expect(done.code == 0 and {finding["severity"] for finding in found} == {"note"}, f"never fails: {done.code} {done.err}")
    checks.expect({finding["rule"] for finding in found} == {"dead-url"}, str(found))
    checks.expect(told == {(4, "/gone is not there"), (6, "/broken fails"), (11, "http")}, f"three, at the first link to each: {sorted(told)}")
    checks.expect(asked["/gone"] == 1 and asked["/a{b}[c]"] == 1, f"asked once: {asked}")
    asked.clear()
    done = harness.run([harness.tool("cvcheck"), "--links", "--format", "json", "a.md"], cwd=folder, env=env)
    checks.expect(set(asked) == {"/gone", "/broken"} and len(json.loads(done.out)["applications"][0]["findings"]) == 3, f"what answered is remembered: {asked}")
    (folder / "cache/cvbuild/links").write_text(f"12 {address}/ok\nnonsense\n99999999999 {address}/private\n", encoding="utf-8")
    asked.clear()
    harness.run([harness.tool("cvcheck"), "--links", "a.md"], cwd=folder, env=env)
    checks.expect(asked["/ok"] >= 1 and asked["/private"] == 1, f"what is old or of the future is asked again: {asked}")
    asked.clear()
    harness.run([harness.tool("cvcheck"), "a.md"], cwd=folder, env=env)
    checks.expect(not asked, "without --links nobody is asked")
    empty = folder / "empty"
    empty.mkdir()
    done = harness.run([harness.tool("cvcheck"), "--links", "a.md"], cwd=folder, env={**env, "PATH": str(empty), "XDG_CACHE_HOME": str(empty)})
    checks.expect(done.code == 2 and "curl" in done.err, f"without curl: {done.code} {done.err}")


def main():
    harness.need_program("curl")
    checks = harness.Checks()
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Server)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    with tempfile.TemporaryDirectory() as scratch:
        check(pathlib.Path(scratch), checks, f"http://127.0.0.1:{server.server_port}")
    server.shutdown()
    return checks.finish()


if __name__ == "__main__":
    sys.exit(main())
