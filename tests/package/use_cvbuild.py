"""Uses cvbuild from Python: reads, checks and emits, in memory and from eight threads. Exits with 1 if something is not so."""
import concurrent.futures
import pathlib
import tempfile

import cvbuild

BUFFERS = {
    "application.yaml": b"application: Engineer\nform: form.yaml\nanswers: a.md\nas-of: 2023-11-20\n",
    "form.yaml": b"form: F\nquestions:\n  - {id: why, prompt: Why us?, asks: [{id: us, ask: us}, {id: you, ask: you}]}\n",
    "a.md": "# Why? {#why}\n\n{covers=us}\nBecause of the caf\u00e9.\n".encode(),
}


def expect_error(status, words, function, *arguments, **more):
    try:
        function(*arguments, **more)
    except cvbuild.Error as error:
        assert error.status == status and words in str(error), (error.status, str(error))
        return error
    raise AssertionError(f"no error: {words}")


def all_formats(_):
    application = cvbuild.read_buffers(BUFFERS)
    return [application.emit(0, name).output for name in ("docx", "html", "latex", "text", "markdown")]


def main():
    application = cvbuild.read_buffers(BUFFERS)
    assert application.findings == [] and len(application.documents) == 1, application.findings

    checked = application.check()
    print(cvbuild.version, checked.totals)
    assert (checked.evaluated, checked.questions, checked.asks, checked.asks_waived) == (True, (0, 1), (1, 2), 0)
    finding = next(one for one in checked.findings if one.rule == "uncovered-ask")
    print(finding.shown, end="")
    assert finding.severity == "error" and finding.message == "ask 'you' of question 'why' is not covered", finding
    assert (finding.file, finding.line, finding.column) == ("a.md", 1, 1) and "{covers=you}" in finding.help, finding

    assert "caf\u00e9" in application.emit(0, "text").output.decode()
    assert application.emit(0, "docx", theme="modern").output.startswith(b"PK\3\4")
    assert b"#7a1f3d" in application.emit(0, "html", theme_text=b'colours: {accent: "#7a1f3d"}\n').output

    expect_error(6, "did you mean 'html'?", application.emit, 0, "htm")
    expect_error(6, "there is no theme 'modrn'", application.emit, 0, "html", theme="modrn")
    for document in (1, -1, 2**64):
        expect_error(4, "out of range", application.emit, document, "html")
    theme = expect_error(7, "theme", application.emit, 0, "html", theme_text=b"colours: {acent: red}\n")
    assert theme.findings and theme.findings[0].line == 1, theme.findings
    expect_error(5, "no-such-folder", cvbuild.read, "no-such-folder")
    expect_error(7, "errors", cvbuild.read_buffers({"a.md": "caf\u00e9".encode("latin-1")}).emit, 0, "html")

    with tempfile.TemporaryDirectory() as folder:
        for name, text in BUFFERS.items():
            pathlib.Path(folder, name).write_bytes(text)
        assert cvbuild.read(folder).check().totals == checked.totals

    alone = all_formats(0)
    with concurrent.futures.ThreadPoolExecutor(8) as threads:
        assert all(one == alone for one in threads.map(all_formats, range(32))), "threads change the output"


if __name__ == "__main__":
    main()
