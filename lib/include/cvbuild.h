/* cvbuild for C, and for whatever calls C: an application is read from memory or from disk, checked, and emitted to
 * memory.
 *
 * Results. Reading, checking and emitting each give a result: an opaque handle with its findings, its numbers and its
 * texts, to be asked through the functions below. It never changes, is freed by cvbuild_free(), and does not need the
 * result that it was made from to live.
 *
 * Status. Every function that can fail returns a status; CVBUILD_OK is 0. What it gives it writes through its last
 * pointers; on failure, numbers are 0 and texts empty. A function that makes a result sets it to NULL where there is no
 * memory (CVBUILD_NO_MEMORY) or what it was called with is wrong (CVBUILD_BAD_ARGUMENT, CVBUILD_OUT_OF_RANGE,
 * CVBUILD_WRONG_RESULT); after every other failure the result is there, must be freed, and says through CVBUILD_ERROR
 * what is wrong.
 *
 * Strings are UTF-8 but for names of files, a pointer and a number of bytes; what goes in needs no NUL at its end and is
 * copied, and NULL with size 0 is the empty string. What comes out has a NUL behind its last byte and lives as long as its
 * result.
 *
 * Threads. There is no global state: any function may be called from any thread at any time, and one result be used by
 * several at once; only to free it is for one.
 *
 * Misuse. A null, an index that is out of range, a field that there is not and a result of the wrong kind are answered
 * by a status. What cannot be told is a handle that was freed, or a pointer that never was one. No exception leaves
 * the library.
 */
#ifndef CVBUILD_H
#define CVBUILD_H

#include <stddef.h>

#if defined(__GNUC__)
#define CVBUILD_C_API __attribute__((visibility("default")))
#else
#define CVBUILD_C_API
#endif

#ifdef __cplusplus
extern "C" {
#endif

/* Numbers keep their meaning from version to version; new ones are added at the end. */
typedef int cvbuild_status;
enum {
  CVBUILD_OK = 0,
  CVBUILD_NO_MEMORY = 1,    /* nothing was done; what there was before is as it was */
  CVBUILD_BAD_ARGUMENT = 2, /* a null, or a field or flag that there is not */
  CVBUILD_WRONG_RESULT = 3, /* the result is of another kind: to emit what was not read, say */
  CVBUILD_OUT_OF_RANGE = 4, /* there are fewer findings or documents */
  CVBUILD_UNREADABLE = 5,   /* the file or folder is not there, or cannot be read */
  CVBUILD_UNKNOWN_NAME = 6, /* no format, or no theme, has that name */
  CVBUILD_HAS_ERRORS = 7,   /* the application, or the theme, has findings that are errors: nothing is emitted */
  CVBUILD_TOO_LARGE = 8,    /* the output is past its bound */
  CVBUILD_INTERNAL = 9      /* a bug of the library */
};

typedef struct cvbuild_result cvbuild_result;

/* "0.1.0": of the library that is linked. */
CVBUILD_C_API const char* cvbuild_version(void);

/* What a status means, in a few English words; never NULL. */
CVBUILD_C_API const char* cvbuild_status_text(cvbuild_status status);

/* Reads the application at `path`: a file, or a folder whose application.yaml is read; "-" is standard input. What is wrong in its files is
 * a finding, and no failure. CVBUILD_UNREADABLE. */
CVBUILD_C_API cvbuild_status cvbuild_read_path(const char* path, size_t path_size, cvbuild_result** application);

/* Reads an application from memory; no file is touched. `names[i]` is the path that the others name a file by
 * ("application.yaml", "answers/a.md"), `texts[i]` its bytes, pictures included; the first is where reading starts.
 * `count` is at least 1, and no name is empty (CVBUILD_BAD_ARGUMENT); of two of one name the first counts. */
CVBUILD_C_API cvbuild_status cvbuild_read_buffers(const char* const* names, const size_t* name_sizes,
                                                  const char* const* texts, const size_t* text_sizes, size_t count,
                                                  cvbuild_result** application);

/* Runs every rule over an application. The result's findings are those of reading and of checking. */
CVBUILD_C_API cvbuild_status cvbuild_check(const cvbuild_result* application, cvbuild_result** checked);

/* Flags of cvbuild_emit(), joined by |. */
#define CVBUILD_DRAFTS 1u     /* unanswered, draft and todo questions are shown, marked */
#define CVBUILD_FRAGMENT 2u   /* html: the content of the body alone */
#define CVBUILD_THEME_TEXT 4u /* `theme` is what stands in a theme file, and no name */

/* Emits the document of that index. `format` is docx, html, latex, flat-opc, text, markdown, pandoc-json or tree;
 * `theme` is a built-in theme's name, or a theme file's text, or empty: the application's own. The output is the
 * result's CVBUILD_OUTPUT, its findings are what the theme says that is wrong and what the format could not show.
 * latex and pandoc-json describe pictures in words. CVBUILD_OUT_OF_RANGE, CVBUILD_UNKNOWN_NAME, CVBUILD_HAS_ERRORS,
 * CVBUILD_TOO_LARGE. */
CVBUILD_C_API cvbuild_status cvbuild_emit(const cvbuild_result* application, size_t document, const char* format,
                                          size_t format_size, const char* theme, size_t theme_size, unsigned flags,
                                          cvbuild_result** output);

/* NULL is allowed. */
CVBUILD_C_API void cvbuild_free(cvbuild_result* result);

enum { /* fields of cvbuild_number() */
  CVBUILD_FINDINGS = 0,           /* how many; every result has some or none */
  CVBUILD_ERRORS = 1,             /* how many of them are errors */
  CVBUILD_DOCUMENTS = 2,          /* of an application: how many it asks for */
  CVBUILD_EVALUATED = 3,          /* of a check, as are the following: 1 if there is a form, else 0 */
  CVBUILD_QUESTIONS = 4,          /* that count */
  CVBUILD_QUESTIONS_COMPLETE = 5, /* of them */
  CVBUILD_ASKS = 6,
  CVBUILD_ASKS_COVERED = 7,
  CVBUILD_ASKS_WAIVED = 8
};

CVBUILD_C_API cvbuild_status cvbuild_number(const cvbuild_result* result, int field, size_t* number);

enum { /* fields of cvbuild_text() */
  CVBUILD_ERROR = 0,        /* why there is no more in the result; empty where nothing failed */
  CVBUILD_OUTPUT = 1,       /* of what was emitted: its bytes */
  CVBUILD_TOTALS = 2,       /* of a check: "3/4 questions complete, 11/14 asks covered, 1 waived" */
  CVBUILD_DOCUMENT_NAME = 3 /* of an application: the name of the document at `index`, without extension, in the bytes
                               that its file has */
};

/* `index` counts from 0, and is only looked at where the field says so. */
CVBUILD_C_API cvbuild_status cvbuild_text(const cvbuild_result* result, int field, size_t index,
                                          const char** text, size_t* size);

enum { /* fields of cvbuild_finding_text() */
  CVBUILD_SEVERITY = 0, /* "note", "warning" or "error" */
  CVBUILD_RULE = 1,     /* its id: "uncovered-ask" */
  CVBUILD_MESSAGE = 2,  /* what is wrong */
  CVBUILD_HELP = 3,     /* how to mend it; empty where the message says it */
  CVBUILD_FILE = 4,     /* the path or name, in the bytes that it has; empty where the finding has no place */
  CVBUILD_SHOWN = 5     /* all of it over several lines, as a compiler shows it; ends in a line feed */
};

/* One finding: a text of it. They are in the order of their places. */
CVBUILD_C_API cvbuild_status cvbuild_finding_text(const cvbuild_result* result, size_t index,
                                                  int field, const char** text, size_t* size);

/* Its place: line and column from 1, columns in code points; 0 where it has none. */
CVBUILD_C_API cvbuild_status cvbuild_finding_place(const cvbuild_result* result, size_t index, size_t* line,
                                                   size_t* column);

#ifdef __cplusplus
} /* extern "C" */
#endif

#endif /* CVBUILD_H */
