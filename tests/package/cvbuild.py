"""cvbuild for Python, over the C interface of its shared library (cvbuild.h), by ctypes alone.

    application = cvbuild.read("my-application")                 # or cvbuild.read_buffers({"cv.md": b"..."})
    print(application.check().totals)
    html = application.emit(0, "html", theme="modern").output
"""
import ctypes
import ctypes.util
import os
from collections import namedtuple

Finding = namedtuple("Finding", "severity rule message help file line column shown")

_FINDINGS, _ERRORS, _DOCUMENTS, _EVALUATED, _QUESTIONS, _COMPLETE, _ASKS, _COVERED, _WAIVED = range(9)
_ERROR, _OUTPUT, _TOTALS, _DOCUMENT_NAME = range(4)
_SEVERITY, _RULE, _MESSAGE, _HELP, _FILE, _SHOWN = range(6)
DRAFTS, FRAGMENT, _THEME_TEXT = 1, 2, 4


class Error(Exception):
    """A status other than CVBUILD_OK: its number, and the library's words."""

    def __init__(self, status, words):
        super().__init__(words)
        self.status = status


def _load():
    path = os.environ.get("CVBUILD_LIBRARY") or ctypes.util.find_library("cvbuild")
    if not path:
        raise ImportError("there is no shared library cvbuild; CVBUILD_LIBRARY may name it")
    library = ctypes.CDLL(path)
    size, pointer, text = ctypes.c_size_t, ctypes.c_void_p, ctypes.c_char_p
    sizes, texts, results = ctypes.POINTER(size), ctypes.POINTER(text), ctypes.POINTER(pointer)
    out_text = (ctypes.POINTER(ctypes.c_void_p), sizes)
    for name, arguments in {
            "read_path": (text, size, results), "read_buffers": (texts, sizes, texts, sizes, size, results),
            "check": (pointer, results), "emit": (pointer, size, text, size, text, size, ctypes.c_uint, results),
            "number": (pointer, ctypes.c_int, sizes), "text": (pointer, ctypes.c_int, size, *out_text),
            "finding_text": (pointer, size, ctypes.c_int, *out_text), "finding_place": (pointer, size, sizes, sizes)}.items():
        function = getattr(library, "cvbuild_" + name)
        function.argtypes, function.restype = arguments, ctypes.c_int
    library.cvbuild_free.argtypes, library.cvbuild_free.restype = (pointer,), None
    library.cvbuild_version.restype = library.cvbuild_status_text.restype = text
    return library


_library = _load()
version = _library.cvbuild_version().decode()


def _result(kind, function, *arguments):
    """Calls a function that makes a result; raises what it says."""
    handle = ctypes.c_void_p()
    status = function(*arguments, ctypes.byref(handle))
    result = kind(handle) if handle else None
    if status:
        words = result._text(_ERROR) if result else _library.cvbuild_status_text(status)
        error = Error(status, words.decode(errors="replace"))
        error.findings = result.findings if result else []
        raise error
    return result


class _Result:
    def __init__(self, handle):
        self._handle = handle

    def __del__(self):
        _library.cvbuild_free(self._handle)

    def _ask(self, function, *arguments):
        status = function(self._handle, *arguments)
        if status:
            raise Error(status, _library.cvbuild_status_text(status).decode())

    def _number(self, field):
        number = ctypes.c_size_t()
        self._ask(_library.cvbuild_number, field, ctypes.byref(number))
        return number.value

    def _bytes(self, function, *arguments):
        text, size = ctypes.c_void_p(), ctypes.c_size_t()
        self._ask(function, *arguments, ctypes.byref(text), ctypes.byref(size))
        return ctypes.string_at(text, size.value)

    def _text(self, field, index=0):
        return self._bytes(_library.cvbuild_text, field, index)

    def _finding(self, index):
        line, column = ctypes.c_size_t(), ctypes.c_size_t()
        self._ask(_library.cvbuild_finding_place, index, ctypes.byref(line), ctypes.byref(column))
        texts = [self._bytes(_library.cvbuild_finding_text, index, field).decode(errors="replace")
                 for field in (_SEVERITY, _RULE, _MESSAGE, _HELP, _FILE, _SHOWN)]
        return Finding(*texts[:5], line.value, column.value, texts[5])

    @property
    def findings(self):
        return [self._finding(index) for index in range(self._number(_FINDINGS))]


class Application(_Result):
    """What was read; `documents` are the names of what it asks for."""

    @property
    def documents(self):
        return [self._text(_DOCUMENT_NAME, index).decode(errors="replace") for index in range(self._number(_DOCUMENTS))]

    def check(self):
        return _result(Checked, _library.cvbuild_check, self._handle)

    def emit(self, document, format, theme="", theme_text=None, flags=0):
        """`theme` is a name, `theme_text` the bytes of a theme file instead."""
        count = self._number(_DOCUMENTS)
        document = document if 0 <= document < count else count  # ctypes would cut a number that is too large
        named = theme.encode() if theme_text is None else theme_text
        flags |= 0 if theme_text is None else _THEME_TEXT
        return _result(Output, _library.cvbuild_emit, self._handle, document, format.encode(), len(format.encode()),
                       named, len(named), flags)


class Checked(_Result):
    """The findings of reading and checking, and the totals."""
    evaluated = property(lambda self: bool(self._number(_EVALUATED)))
    questions = property(lambda self: (self._number(_COMPLETE), self._number(_QUESTIONS)))
    asks = property(lambda self: (self._number(_COVERED), self._number(_ASKS)))
    asks_waived = property(lambda self: self._number(_WAIVED))
    totals = property(lambda self: self._text(_TOTALS).decode())


class Output(_Result):
    """A document in one format, as bytes."""
    output = property(lambda self: self._text(_OUTPUT))


def read(path):
    path = os.fsencode(path)
    return _result(Application, _library.cvbuild_read_path, path, len(path))


def read_buffers(buffers):
    """`buffers`: names and bytes; the first is where reading starts."""
    names, texts = [name.encode() for name in buffers], list(buffers.values())
    count = len(names)
    pointers, sizes = ctypes.c_char_p * count, ctypes.c_size_t * count
    return _result(Application, _library.cvbuild_read_buffers, pointers(*names), sizes(*map(len, names)),
                   pointers(*texts), sizes(*map(len, texts)), count)
