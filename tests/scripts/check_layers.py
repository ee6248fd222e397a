#!/usr/bin/env python3
"""Checks that the code keeps to its layers: who includes whom, which folder uses which package, how long files are,
and that what is public stands in this version's namespace and is visible in the shared library.

usage: check_layers.py [ROOT]       every violation as file:line: message; exit 1 if there is one
       check_layers.py --self-test  plants violations in a scratch tree and expects each to be found, and nothing else
"""
import pathlib
import re
import sys
import tempfile

# What a layer may include besides itself. `read`, `write`, `compose`, `check` and `emit` never see each other.
MODEL = {"core", "locale", "theme", "doc", "model"}
LAYERS = {
    "core": set(),
    "locale": {"core"},
    "theme": {"core"},
    "doc": {"core", "theme"},
    "model": {"core", "theme", "doc"},
    "forms": {"core"},
    "read": MODEL | {"forms"},
    "write": MODEL,
    "compose": MODEL,
    "check": MODEL,
    "emit": {"core", "locale", "theme", "doc"},
    "report": {"core", "check"},
    "inspect": MODEL | {"compose", "check", "emit", "xml", "zip"},
    "reference": {"core", "locale", "theme", "doc", "emit", "xml", "zip"},
    "xml": {"core"},
    "zip": {"core"},
    "c": MODEL | {"read", "compose", "check", "report", "emit"},
}

C_HEADER = "cvbuild.h"  # the public header of the layer "c"

# Each package has one folder: (what is included, the only folder that may).
PACKAGES = [
    (r"md4c(-\w+)?\.h", "lib/read"),
    (r"yaml\.h", "lib/read"),
    (r"rapidjson/.*", "lib/read"),
    (r"simdjson\.h", "lib/read"),
    (r"libdeflate\.h", "lib/core"),
    (r"nlohmann/.*", "lib/report"),
    (r"zip\.h", "lib/zip"),
    (r"libxml/.*", "lib/xml"),
    (r"unicode/.*", "lib/core"),
    (r"boost/.*", "tools"),
    (r"(gtest|gmock)/.*", "tests"),
    (r"benchmark/.*", "tests/bench"),
]
# The standard library's headers have no dot; these are C's and POSIX's.
SYSTEM = re.compile(r"[a-z_0-9]+|(assert|dirent|dlfcn|errno|fcntl|poll|signal|spawn|std\w+|string|unistd|sys/\w+)\.h")

INCLUDE = re.compile(r'^\s*#\s*include\s*([<"])([^>"]+)[>"]')
MAX_LINES = 400
CODE = {".hpp", ".cpp", ".h", ".inc"}


def layer_of(path):
    """The layer a path (or an include) lies in: lib/doc/x.cpp, lib/include/cvbuild/doc/x.hpp -> doc; else None."""
    parts = path.split("/")
    if path == "lib/include/" + C_HEADER:
        return "c"
    if parts[:3] == ["lib", "include", "cvbuild"]:
        return parts[3] if len(parts) > 4 else "all"
    return parts[1] if parts[0] == "lib" and len(parts) > 2 else None


def target_of(kind, name):
    """The layer that an include means, 'all' for the umbrella header, or None if it is no header of the library."""
    parts = name.split("/")
    if name == C_HEADER:
        return "c"
    if parts[0] == "cvbuild":
        return parts[1] if len(parts) > 2 else "all"
    return parts[0] if kind == '"' and parts[0] in LAYERS else None


def check_project_include(path, here, target):
    if target != "all" and target not in LAYERS:
        return f"'{target}' is no layer"
    if here is None or here == "all" or target == here:
        return None
    if here not in LAYERS:
        return f"lib/{here} is no layer"
    if target == "all" or target not in LAYERS[here]:
        return f"layer '{here}' must not see '{target}'"
    return None


def check_foreign_include(path, kind, name):
    public = path.startswith("lib/include/")
    for pattern, folder in PACKAGES:
        if re.fullmatch(pattern, name):
            if public:
                return f"a public header includes the package header {name}"
            return None if path.startswith(folder + "/") else f"{name} belongs to {folder} alone"
    if kind == '"':
        return f'"{name}" names no layer' if path.startswith("lib/") else None
    return None if SYSTEM.fullmatch(name) else f"{name} is in no table of packages (add it to {pathlib.Path(__file__).name})"


def check_include(path, kind, name):
    target = target_of(kind, name)
    if path.startswith("lib/include/") and kind == '"':
        return "a public header includes a private one"
    if target is not None:
        return check_project_include(path, layer_of(path), target)
    return check_foreign_include(path, kind, name)


# Namespaces of the public interface: their members are declared and defined within the version's namespace.
UNVERSIONED = re.compile(r"namespace cvbuild(::(doc|model|source_rules|inspect|xml|zip))? \{")
VISIBLE = re.compile(r"^#pragma GCC visibility push\(default\)$.*^#pragma GCC visibility pop$", re.M | re.S)


def check_interface(path, lines):
    if not path.startswith("lib/"):
        return
    for number, line in enumerate(lines, 1):
        if UNVERSIONED.match(line):
            yield number, "the library's namespace is opened as cvbuild::inline v0"
    if path.startswith("lib/include/") and any(line.startswith("namespace ") for line in lines) and \
            not VISIBLE.search("\n".join(lines)):
        yield 1, "a public header stands between #pragma GCC visibility push(default) and pop"


def check_file(path, text):
    lines = text.splitlines()
    yield from check_interface(path, lines)
    head = lines[:3]
    if not any(line.startswith("/*" if path.endswith(".h") else "//") for line in head):
        yield 1, "the file does not open with a sentence that says what it is for"
    if len(lines) >= MAX_LINES and not any(re.match(r"// table\b", line) for line in head):
        yield len(lines), f"{len(lines)} lines, {MAX_LINES} or more (a file of data says '// table' in its first three)"
    for number, line in enumerate(lines, 1):
        found = INCLUDE.match(line)
        message = found and check_include(path, found[1], found[2])
        if message:
            yield number, message


def check_tree(root):
    found = []
    for folder in ("lib", "tools", "tests"):
        for file in sorted((root / folder).rglob("*")):
            if file.suffix in CODE and file.is_file():
                path = file.relative_to(root).as_posix()
                found += [(path, *rest) for rest in check_file(path, file.read_text(encoding="utf-8"))]
    return found


PLANTED = [
    ("lib/core/a.cpp", "#include <cvbuild/doc/node.hpp>", "'core' must not see 'doc'"),
    ("lib/include/cvbuild/doc/a.hpp", "#include <cvbuild/model/form.hpp>", "'doc' must not see 'model'"),
    ("lib/emit/html/a.cpp", '#include "model/form.hpp"', "'emit' must not see 'model'"),
    ("lib/emit/html/a.cpp", "#include <cvbuild/read/read.hpp>", "'emit' must not see 'read'"),
    ("lib/check/a.cpp", '  #  include  "compose/a.hpp"', "'check' must not see 'compose'"),
    ("lib/read/a.cpp", "#include <cvbuild/check/check.hpp>", "'read' must not see 'check'"),
    ("lib/report/a.cpp", "#include <cvbuild/model/form.hpp>", "'report' must not see 'model'"),
    ("lib/inspect/a.cpp", "#include <cvbuild/read/read.hpp>", "'inspect' must not see 'read'"),
    ("lib/reference/a.cpp", "#include <cvbuild/inspect/docx.hpp>", "'reference' must not see 'inspect'"),
    ("lib/inspect/a.cpp", "#include <zip.h>", "zip.h belongs to lib/zip alone"),
    ("lib/doc/a.cpp", "#include <cvbuild/cvbuild.hpp>", "'doc' must not see 'all'"),
    ("lib/doc/a.cpp", "#include <cvbuild/nowhere/a.hpp>", "'nowhere' is no layer"),
    ("lib/report/a.cpp", "#include <cvbuild.h>", "'report' must not see 'c'"),
    ("lib/odd/a.cpp", "#include <cvbuild/doc/a.hpp>", "lib/odd is no layer"),
    ("lib/doc/a.cpp", '#include "a.hpp"', "names no layer"),
    ("lib/doc/a.cpp", '#include "../model/a.hpp"', "names no layer"),
    ("lib/include/cvbuild/doc/a.hpp", '#include "doc/a.hpp"', "a public header includes a private one"),
    ("lib/include/cvbuild/read/a.hpp", "#include <md4c.h>", "a public header includes the package header"),
    ("lib/core/a.cpp", "#include <md4c.h>", "md4c.h belongs to lib/read alone"),
    ("lib/emit/html/a.cpp", "#include <libdeflate.h>", "belongs to lib/core alone"),
    ("lib/read/a.cpp", "#include <rapidjson/reader.h>\n#include <boost/any.hpp>", "boost/any.hpp belongs to tools alone"),
    ("tools/a.cpp", "#include <unicode/uchar.h>", "belongs to lib/core alone"),
    ("lib/core/a.cpp", "#include <fmt/core.h>", "is in no table"),
    ("lib/core/a.cpp", "\n" * 400, "402 lines, 400 or more"),
    ("lib/core/a.cpp", "namespace cvbuild {", "cvbuild::inline v0"),
    ("lib/doc/a.hpp", "namespace cvbuild::doc {", "cvbuild::inline v0"),
    ("lib/include/cvbuild/doc/a.hpp", "namespace cvbuild::inline v0 {", "GCC visibility"),
]
CLEAN = [
    ("lib/core/a.cpp", "#include <vector>\n#include <unistd.h>\n#include <sys/stat.h>\n#include <unicode/uchar.h>"),
    ("lib/emit/docx/a.cpp", '#include <cvbuild/theme/theme.hpp>\n#include "emit/docx/a.hpp"'),
    ("lib/include/cvbuild/cvbuild.hpp", "#include <cvbuild/read/read.hpp>\n#include <cvbuild/emit/emit.hpp>"),
    ("lib/c/a.cpp", '#include <cvbuild.h>\n#include <cvbuild/read/read.hpp>\n#include "c/a.hpp"'),
    ("lib/inspect/a.cpp", "#include <cvbuild/zip/zip.hpp>\n#include <cvbuild/compose/compose.hpp>"),
    ("lib/zip/a.cpp", "#include <zip.h>\n#include <cvbuild/core/result.hpp>"),
    ("lib/core/b.cpp", "// table of letters" + "\n" * 500),
    ("lib/include/cvbuild/doc/a.hpp",
     "#pragma GCC visibility push(default)\nnamespace cvbuild::inline v0 {\n}\n#pragma GCC visibility pop"),
    ("lib/read/a.hpp", "namespace cvbuild::reading {"),
    ("tools/a.cpp", '#include <boost/program_options.hpp>\n#include <cvbuild/read/read.hpp>\n#include "options.hpp"'),
    ("tests/unit/a_test.cpp", '#include <gtest/gtest.h>\n#include "emit/html/a.hpp"'),
]


def planted_tree(files):
    with tempfile.TemporaryDirectory() as folder:
        root = pathlib.Path(folder)
        for path, text in files:
            (root / path).parent.mkdir(parents=True, exist_ok=True)
            (root / path).write_text("// A file.\n" + text + "\n", encoding="utf-8")
        return check_tree(root)


def self_test():
    wrong = [f"clean code refused: {finding}" for finding in planted_tree(CLEAN)]
    for path, text, message in PLANTED:
        found = planted_tree([(path, text)])
        if len(found) != 1 or message not in found[0][2]:
            wrong.append(f"{path}: expected one finding with '{message}', got {found}")
    with tempfile.TemporaryDirectory() as folder:
        file = pathlib.Path(folder, "lib/core/a.cpp")
        file.parent.mkdir(parents=True)
        file.write_text("int a;\n", encoding="utf-8")
        if not any("open with a sentence" in message for _, _, message in check_tree(pathlib.Path(folder))):
            wrong.append("a file without its opening sentence was not found")
    print("\n".join(wrong) or f"{len(PLANTED) + 1} planted violations found, clean code passed")
    return 1 if wrong else 0


def main(arguments):
    if arguments == ["--self-test"]:
        return self_test()
    root = pathlib.Path(arguments[0]) if arguments else pathlib.Path(__file__).resolve().parents[2]
    found = check_tree(root)
    for path, line, message in found:
        print(f"{path}:{line}: {message}")
    print(f"{len(found)} violations")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
