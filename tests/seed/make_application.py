#!/usr/bin/env python3
"""Turns a plain-text application and its form into an application folder that cvbuild and cvcheck can read.

    make_application.py TEXT FORM OUTDIR     writes application.yaml, form.yaml and answers/answers.md into OUTDIR
    make_application.py --self-test          tests this script on a sample of its own

The text is taken line by line. Blanks around a line and empty lines are dropped; nothing else is.

- A line equal to a prompt of the form opens that question: `# Title made of the id {#id}`.
- A line that begins with `- ` is a list item; items with nothing but empty lines between them are one list.
- A line of at most 60 characters that holds a letter or digit and ends without punctuation is a heading: `## Text`.
- Every other line is a paragraph. Text before the first question stays first.

A heading whose words contain those of an ask (of its `ask` or of one of its `terms`; case, hyphens and a plural s
do not count) bears `{covers=…}` with every such ask of the question it stands in. A question with one ask or none
needs no covers.

Whatever Markdown would take for markup is escaped, so that the text survives as it was typed.

Of the form only `form:`, the questions' `id:` and `prompt:` and the asks are read, in the two spellings that forms
use: one key a line, or an ask as `{id: …, ask: …, terms: […]}` on one line. A value that runs over several lines is
refused, not guessed.

Exit codes: 0 written, 1 the form or the text is not as above, 2 the command line, 3 a file can't be read or written.
"""

import json
import re
import shutil
import sys
import tempfile
from pathlib import Path

HEADING_LENGTH = 60
FLOW_MAP = re.compile(r"\{\s*id:[^{}]*\}")
KEY = re.compile(r"^(\s*)(- )?([\w-]+):(?:\s+(.*))?$")


class BadInput(Exception):
    """The form or the text is not one that this script understands."""


# The form


def scalar(text):
    """The value of a one-line YAML scalar."""
    text = text.strip()
    if text[:1] == '"':
        return json.loads(text[: text.rindex('"') + 1])
    if text[:1] == "'":
        return text[1 : text.rindex("'")].replace("''", "'")
    if text[:1] in ("|", ">", "&", "*") or not text:
        raise BadInput(f"a value that this script can't read: '{text}'")
    return text.split(" #")[0].strip()


def split_flow(text):
    """The parts of a flow sequence or mapping, at its outermost commas."""
    parts = re.findall(r"""((?:"(?:\\.|[^"])*"|'[^']*'|\[[^\]]*\]|[^,\["'])+)""", text)
    return [part.strip() for part in parts if part.strip()]


def flow_list(text):
    """The scalars of `[a, b]`."""
    text = text.strip()
    if not (text.startswith("[") and text.endswith("]")):
        raise BadInput(f"not a list on one line: '{text}'")
    return [scalar(part) for part in split_flow(text[1:-1])]


def make_ask(entries):
    """An ask of its keys: the id, and the phrases that name it."""
    phrases = [scalar(entries["ask"])] if "ask" in entries else []
    if "terms" in entries:
        phrases += flow_list(entries["terms"])
    return {"id": scalar(entries["id"]), "phrases": phrases}


def flow_ask(text):
    """An ask that is written as one `{…}`."""
    return make_ask(dict(re.split(r":\s+", part, maxsplit=1) for part in split_flow(text[1:-1])))


def read_form(text):
    """The form's title (or None) and its questions: id, prompt and asks, in the form's order."""
    title, questions, indent, block_ask = None, [], None, None
    for line in text.splitlines():
        if not line.strip() or line.lstrip().startswith("#"):
            continue
        maps = FLOW_MAP.findall(line)
        if maps and questions:
            questions[-1]["asks"] += [flow_ask(found) for found in maps]
            continue
        match = KEY.match(line)
        if not match:
            continue
        blanks, dash, key, value = len(match[1]), match[2], match[3], match[4] or ""
        if key == "form" and blanks == 0:
            title = scalar(value)
        elif key == "id" and dash and indent in (None, blanks):
            indent, block_ask = blanks, None
            questions.append({"id": scalar(value), "prompt": None, "asks": []})
        elif key == "id" and dash and questions:
            block_ask = {"id": value}
            questions[-1]["asks"].append(block_ask)
        elif key == "prompt" and questions:
            questions[-1]["prompt"] = scalar(value)
        elif key in ("ask", "terms") and block_ask is not None:
            block_ask[key] = value
    for question in questions:
        question["asks"] = [ask if "phrases" in ask else make_ask(ask) for ask in question["asks"]]
        if question["prompt"] is None:
            raise BadInput(f"question '{question['id']}' has no prompt")
    if not questions:
        raise BadInput("the form has no questions")
    return title, questions


# The text


def escape(text, heading=False):
    """The Markdown that shows `text` as it is, where a block begins or inside a heading."""
    text = re.sub(r"[\\`*_{}\[\]<>~|]", r"\\\g<0>", text)
    text = re.sub(r"&(?=#?\w+;)", r"\\&", text)
    if heading:
        return text.replace("#", r"\#")
    text = re.sub(r"^(#|\+|-|=)", r"\\\1", text)
    return re.sub(r"^(\d{1,9})([.)])", r"\1\\\2", text)


def is_heading(line):
    """Whether a line that is neither a prompt nor a list item reads as a heading."""
    end = line.rstrip(")]\"'\u2019\u201d")
    return len(line) <= HEADING_LENGTH and any(c.isalnum() for c in line) and end[-1:] not in tuple(".:;,?!\u2026")


def folded_words(text):
    """The words of a text without case, hyphens and plural s."""
    words = re.findall(r"\w+", text.casefold())
    return [word[:-1] if len(word) > 3 and word.endswith("s") and not word.endswith("ss") else word for word in words]


def holds_phrase(heading, phrase):
    """Whether the phrase's words stand in the heading, in order and side by side."""
    words, wanted = folded_words(heading), folded_words(phrase)
    return bool(wanted) and any(words[i : i + len(wanted)] == wanted for i in range(len(words)))


def covers(heading, question):
    """The attribute list for a heading: the asks that it names, or nothing."""
    if question is None or len(question["asks"]) < 2:
        return ""
    ids = [ask["id"] for ask in question["asks"] if any(holds_phrase(heading, phrase) for phrase in ask["phrases"])]
    if not ids:
        return ""
    return " {covers=" + (ids[0] if len(ids) == 1 else '"' + " ".join(ids) + '"') + "}"


def question_heading(question):
    """The line that opens a question; the prompt itself comes from the form."""
    title = question["id"].replace("-", " ").replace("_", " ")
    return f"# {escape(title[:1].upper() + title[1:], True)} {{#{question['id']}}}"


def to_markdown(text, questions):
    """The answers as Markdown, and the ids of the questions whose prompts the text holds."""
    prompts = {question["prompt"].strip(): question for question in questions}
    blocks, question, opened, in_list = [], None, [], False
    lines = (line.strip(" \t\f\v") for line in re.split(r"\r\n|\r|\n", text))
    for line in filter(None, lines):
        item = line.startswith("- ")
        if line in prompts:
            question = prompts[line]
            opened.append(question["id"])
            blocks.append(question_heading(question))
        elif item and in_list:
            blocks[-1] += "\n- " + escape(line[2:].strip(" \t"))
        elif item:
            blocks.append("- " + escape(line[2:].strip(" \t")))
        elif is_heading(line):
            blocks.append("## " + escape(line, True) + covers(line, question))
        else:
            blocks.append(escape(line))
        in_list = item
    return "\n\n".join(blocks) + "\n", opened


# The folder


def application_yaml(title, name):
    """What the application is; strings are quoted as in JSON, which YAML reads."""
    quoted = json.dumps(name, ensure_ascii=False)
    return (
        f"application: {json.dumps(title, ensure_ascii=False)}\n"
        "language: en-GB\n"
        "form: form.yaml\n"
        "answers: answers/\n"
        "documents:\n"
        f"  - {{name: {quoted}, parts: [answers], formats: [docx, html, latex]}}\n"
    )


def make_application(text_path, form_path, out):
    """Writes the folder; answers with the ids of the form's questions that the text does not hold."""
    title, questions = read_form(form_path.read_text(encoding="utf-8-sig"))
    # Bytes, not read_text: that would translate the line ends of the text before they can be judged.
    answers, opened = to_markdown(text_path.read_bytes().decode("utf-8-sig"), questions)
    if not opened:
        raise BadInput(f"{text_path}: holds no prompt of the form")
    (out / "answers").mkdir(parents=True, exist_ok=True)
    (out / "application.yaml").write_text(application_yaml(title or text_path.stem, text_path.stem), encoding="utf-8")
    shutil.copyfile(form_path, out / "form.yaml")
    (out / "answers" / "answers.md").write_text(answers, encoding="utf-8")
    return [question["id"] for question in questions if question["id"] not in opened]


# The self-test

SAMPLE_FORM = """# A form.
form: Sample
questions:
  - id: tools
    prompt: "What tools: any?"
    asks:
      - {id: languages, ask: languages, terms: [programming language, "C, really"]}
      - any-of: [{id: big, ask: large-scale work}, {id: small, ask: small work}]
  - id: free-time
    prompt: And 'free' time?  # said to be optional
    asks:
      - id: hobbies
        ask: hobbies
  - id: unasked
    prompt: 'It''s over'
    asks:
      - id: one
        ask: first thing
      - id: two
        ask: second
        terms: [other thing]
"""

SAMPLE_TEXT = (
    "\ufeffBefore it all\r\n"
    "What tools: any?\r\n"
    "Programming Languages & large scale work\r\n"
    "A *star*, snake_case, <b>, a|b, ~~no~~, `code`, [x](y), {a=b}, C:\\dir, &amp; and AT&T: all stay.\r\n"
    "- # one\r\n"
    "\r\n"
    "- 1. two\r\n"
    "# A line that is no heading of Markdown, as it ends in a stop.\r\n"
    "1986. A great year, and no list.\r\n"
    "+ not a list either, merely a plus sign.\r\n"
    "C#, F #\r\n"
    "---\r\n"
    "A line that has exactly sixty-one characters and no full stop\r\n"
    "And 'free' time?\r\n"
    "Hobbies\r\n"
    "Chess, and that is all."
)

SAMPLE_ANSWERS = r"""## Before it all

# Tools {#tools}

## Programming Languages & large scale work {covers="languages big"}

A \*star\*, snake\_case, \<b\>, a\|b, \~\~no\~\~, \`code\`, \[x\](y), \{a=b\}, C:\\dir, \&amp; and AT&T: all stay.

- \# one
- 1\. two

\# A line that is no heading of Markdown, as it ends in a stop.

1986\. A great year, and no list.

\+ not a list either, merely a plus sign.

## C\#, F \#

\---

A line that has exactly sixty-one characters and no full stop

# Free time {#free-time}

## Hobbies

Chess, and that is all.
"""


def plain_lines(markdown):
    """The text that this script's own Markdown shows, one line a block or item."""
    lines = (re.sub(r"(?<!\\)\{[^{}]*\}$", "", line) for line in markdown.splitlines() if line)
    return [re.sub(r"\\([^a-zA-Z0-9\s])", r"\1", re.sub(r"^(#+|-) ", "", line)).strip() for line in lines]


def check(claim, what):
    """Fails the self-test in words; `assert` would be silent under python3 -O."""
    if not claim:
        raise SystemExit(f"self-test failed: {what}")


def refuses(call, argument):
    """Whether a call says that it can't read its argument."""
    try:
        call(argument)
    except BadInput:
        return True
    return False


def self_test():
    """Tests the form's reader, the headings, the covers, the escaping and the folder."""
    title, questions = read_form(SAMPLE_FORM)
    check(title == "Sample", "the form's title")
    check([q["prompt"] for q in questions] == ["What tools: any?", "And 'free' time?", "It's over"], "the prompts")
    asks = [[ask["id"] for ask in question["asks"]] for question in questions]
    check(asks == [["languages", "big", "small"], ["hobbies"], ["one", "two"]], "the asks")
    check(questions[0]["asks"][0]["phrases"] == ["languages", "programming language", "C, really"], "the terms")
    check(covers("The other things", questions[2]) == " {covers=two}", "an ask of one key a line")
    check(covers("Languages", None) == "" and covers("Nothing", questions[0]) == "", "no covers where none is due")
    check(is_heading("x" * 60) and not is_heading("x" * 61), "the length of a heading")
    check(not is_heading("Stop.") and not is_heading('He said "stop."'), "no heading ends in a stop")
    check(is_heading("Markdown (GFM)"), "a heading may end in a bracket")
    check(refuses(read_form, "questions:\n  - id: a\n    prompt: >-\n      long\n"), "a folded prompt is refused")
    check(refuses(read_form, "form: x\n"), "a form without questions is refused")
    with tempfile.TemporaryDirectory() as folder:
        text, form, out = (Path(folder) / name for name in ("sample.txt", "a form.yaml", "out"))
        text.write_bytes(SAMPLE_TEXT.encode())
        form.write_text(SAMPLE_FORM, encoding="utf-8")
        check(make_application(text, form, out) == ["unasked"], "the question that the text lacks")
        answers = (out / "answers" / "answers.md").read_text(encoding="utf-8")
        check(answers == SAMPLE_ANSWERS, "the answers:\n" + answers)
        check((out / "form.yaml").read_text(encoding="utf-8") == SAMPLE_FORM, "the form is copied")
        check('name: "sample"' in (out / "application.yaml").read_text(encoding="utf-8"), "the document's name")
        text.write_text("Nothing of the form.\n", encoding="utf-8")
        check(refuses(lambda path: make_application(path, form, out), text), "a text without prompts is refused")
    source = [re.sub(r"^- ", "", line) for line in SAMPLE_TEXT.lstrip("\ufeff").split("\r\n") if line]
    titles = {q["prompt"]: q["id"].replace("-", " ").capitalize() for q in questions}
    check(plain_lines(SAMPLE_ANSWERS) == [titles.get(line, line) for line in source], "every line survives")
    print("self-test passed")


def main(arguments):
    """The command line."""
    if arguments == ["--self-test"]:
        self_test()
        return 0
    if len(arguments) != 3 or arguments[0].startswith("-"):
        print("usage: make_application.py TEXT FORM OUTDIR | --self-test", file=sys.stderr)
        return 2
    text, form, out = map(Path, arguments)
    try:
        for missing in make_application(text, form, out):
            print(f"note: the text does not hold the prompt of question '{missing}'", file=sys.stderr)
    except (BadInput, UnicodeDecodeError) as error:
        print(f"error: {error}", file=sys.stderr)
        return 1
    except OSError as error:
        print(f"error: {error}", file=sys.stderr)
        return 3
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
