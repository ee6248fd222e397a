/* Reads, checks and emits an application through the C interface, and misuses it. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cvbuild.h>

static void check(int so, const char* what) {
  if (so) return;
  fprintf(stderr, "FAILED: %s\n", what);
  exit(1);
}

static int is(const char* text, size_t size, const char* expected) {
  return size == strlen(expected) && memcmp(text, expected, size) == 0 && text[size] == '\0';
}

/* --- an application in memory */

static const char* const names[] = {"application.yaml", "form.yaml", "answers.md"};
static const char* const texts[] = {
    "application: Software engineer\nform: form.yaml\nanswers: answers.md\nas-of: 2023-11-20\n",
    "form: Written interview\nquestions:\n"
    "  - {id: experience, prompt: Outline your experience., asks: [{id: systems, ask: systems}, {id: languages, ask: languages}]}\n",
    "# Experience {#experience}\n\n{covers=systems}\nUbuntu & macOS, daily.\n"};

static cvbuild_result* read_example(void) {
  size_t name_sizes[3], text_sizes[3], i;
  cvbuild_result* application = NULL;
  for (i = 0; i < 3; ++i) {
    name_sizes[i] = strlen(names[i]);
    text_sizes[i] = strlen(texts[i]);
  }
  check(cvbuild_read_buffers(names, name_sizes, texts, text_sizes, 3, &application) == CVBUILD_OK, "it is read");
  return application;
}

static size_t number(const cvbuild_result* result, int field) {
  size_t found = 12345;
  check(cvbuild_number(result, field, &found) == CVBUILD_OK, "a number");
  return found;
}

static void print_findings(const cvbuild_result* result) {
  size_t i, size, count = number(result, CVBUILD_FINDINGS);
  const char* text;
  for (i = 0; i < count; ++i) {
    check(cvbuild_finding_text(result, i, CVBUILD_SHOWN, &text, &size) == CVBUILD_OK, "a finding");
    fwrite(text, 1, size, stdout);
  }
}

static void check_it(const cvbuild_result* application) {
  cvbuild_result* checked = NULL;
  const char* text;
  size_t size, line, column, found = 0;
  check(cvbuild_check(application, &checked) == CVBUILD_OK, "it is checked");
  print_findings(checked);
  check(cvbuild_text(checked, CVBUILD_TOTALS, 0, &text, &size) == CVBUILD_OK, "the totals");
  check(is(text, size, "0/1 questions complete, 1/2 asks covered, 0 waived"), text);
  check(number(checked, CVBUILD_EVALUATED) == 1 && number(checked, CVBUILD_QUESTIONS) == 1, "questions");
  check(number(checked, CVBUILD_ASKS) == 2 && number(checked, CVBUILD_ASKS_COVERED) == 1, "asks");
  check(number(checked, CVBUILD_ERRORS) == 1, "one error");
  for (; found < number(checked, CVBUILD_FINDINGS); ++found) {
    cvbuild_finding_text(checked, found, CVBUILD_RULE, &text, &size);
    if (is(text, size, "uncovered-ask")) break;
  }
  check(cvbuild_finding_text(checked, found, CVBUILD_MESSAGE, &text, &size) == CVBUILD_OK, "uncovered-ask");
  check(is(text, size, "ask 'languages' of question 'experience' is not covered"), text);
  check(cvbuild_finding_text(checked, found, CVBUILD_SEVERITY, &text, &size) == CVBUILD_OK && is(text, size, "error"), text);
  check(cvbuild_finding_text(checked, found, CVBUILD_FILE, &text, &size) == CVBUILD_OK && is(text, size, "answers.md"), text);
  check(cvbuild_finding_text(checked, found, CVBUILD_HELP, &text, &size) == CVBUILD_OK && size > 10, text);
  check(cvbuild_finding_place(checked, found, &line, &column) == CVBUILD_OK && line == 1 && column == 1, "its place");
  cvbuild_free(checked);
}

static void emit_it(const cvbuild_result* application) {
  static const char theme[] = "extends: modern\ncolours: {accent: \"#7a1f3d\"}\n";
  cvbuild_result* output = NULL;
  const char* text;
  size_t size;
  check(number(application, CVBUILD_DOCUMENTS) == 1, "one document");
  check(cvbuild_text(application, CVBUILD_DOCUMENT_NAME, 0, &text, &size) == CVBUILD_OK && size > 0, "its name");
  check(cvbuild_emit(application, 0, "docx", 4, "compact", 7, 0, &output) == CVBUILD_OK, "docx");
  check(cvbuild_text(output, CVBUILD_OUTPUT, 0, &text, &size) == CVBUILD_OK && memcmp(text, "PK\3\4", 4) == 0, "a ZIP file");
  cvbuild_free(output);
  check(cvbuild_emit(application, 0, "html", 4, theme, sizeof theme - 1, CVBUILD_THEME_TEXT, &output) == CVBUILD_OK, "html");
  check(cvbuild_text(output, CVBUILD_OUTPUT, 0, &text, &size) == CVBUILD_OK, "its bytes");
  check(strstr(text, "Ubuntu &amp; macOS") != NULL && strstr(text, "#7a1f3d") != NULL, "its text and its theme");
  cvbuild_free(output);
}

/* --- what goes wrong says so */

static void fail_readably(const cvbuild_result* application) {
  static const char bad_theme[] = "colours: {acent: red}\n";
  cvbuild_result* result = NULL;
  const char* text;
  size_t size;
  check(cvbuild_read_path("no/such/folder", 14, &result) == CVBUILD_UNREADABLE, "there is no such folder");
  check(cvbuild_text(result, CVBUILD_ERROR, 0, &text, &size) == CVBUILD_OK && strstr(text, "no/such/folder") != NULL, text);
  cvbuild_free(result);
  check(cvbuild_emit(application, 0, "dcox", 4, NULL, 0, 0, &result) == CVBUILD_UNKNOWN_NAME, "there is no such format");
  check(cvbuild_text(result, CVBUILD_ERROR, 0, &text, &size) == CVBUILD_OK && strstr(text, "did you mean 'docx'?") != NULL, text);
  cvbuild_free(result);
  check(cvbuild_emit(application, 0, "html", 4, "modrn", 5, 0, &result) == CVBUILD_UNKNOWN_NAME, "there is no such theme");
  cvbuild_free(result);
  check(cvbuild_emit(application, 0, "html", 4, bad_theme, sizeof bad_theme - 1, CVBUILD_THEME_TEXT, &result) ==
            CVBUILD_HAS_ERRORS, "the theme is wrong");
  check(number(result, CVBUILD_ERRORS) > 0, "and its findings say where");
  cvbuild_free(result);
}

static void read_foreign_encodings(void) {
  static const char name[] = "a.md";
  static const char latin[] = "caf\xe9\n", utf16[] = "\xff\xfe" "a\0b\0";
  const char* const name_list[] = {name};
  const char* const text_list[2] = {latin, utf16};
  const size_t name_size = 4, sizes[2] = {5, 6};
  int i;
  for (i = 0; i < 2; ++i) {
    cvbuild_result *application = NULL, *output = NULL;
    check(cvbuild_read_buffers(name_list, &name_size, &text_list[i], &sizes[i], 1, &application) == CVBUILD_OK, "read");
    check(number(application, CVBUILD_ERRORS) == 1, "one error");
    print_findings(application);
    check(cvbuild_emit(application, 0, "html", 4, NULL, 0, 0, &output) == CVBUILD_HAS_ERRORS, "nothing is emitted");
    cvbuild_free(output);
    cvbuild_free(application);
  }
}

/* --- misuse is answered */

static void misuse(const cvbuild_result* application) {
  char memory[512] = {0};
  cvbuild_result *checked = NULL, *result = (cvbuild_result*)memory;
  const char* text = NULL;
  size_t size = 0, column = 0;
  check(cvbuild_check(application, &checked) == CVBUILD_OK, "it is checked");
  check(cvbuild_read_path(NULL, 3, &result) == CVBUILD_BAD_ARGUMENT && result == NULL, "a null with a size");
  check(cvbuild_read_path("a", 1, NULL) == CVBUILD_BAD_ARGUMENT, "nowhere to put the result");
  check(cvbuild_read_path(NULL, 0, &result) == CVBUILD_UNREADABLE, "an empty path");
  cvbuild_free(result);
  check(cvbuild_read_buffers(NULL, NULL, NULL, NULL, 1, &result) == CVBUILD_BAD_ARGUMENT, "null lists");
  check(cvbuild_read_buffers(names, &size, texts, &size, 0, &result) == CVBUILD_BAD_ARGUMENT, "no buffers");
  check(cvbuild_check(NULL, &result) == CVBUILD_BAD_ARGUMENT, "nothing to check");
  check(cvbuild_check(checked, &result) == CVBUILD_WRONG_RESULT, "checked twice");
  check(cvbuild_check((cvbuild_result*)memory, &result) == CVBUILD_BAD_ARGUMENT, "no handle at all");
  check(cvbuild_emit(NULL, 0, "html", 4, NULL, 0, 0, &result) == CVBUILD_BAD_ARGUMENT, "nothing to emit");
  check(cvbuild_emit(checked, 0, "html", 4, NULL, 0, 0, &result) == CVBUILD_WRONG_RESULT, "a check is emitted");
  check(cvbuild_emit(application, 7, "html", 4, NULL, 0, 0, &result) == CVBUILD_OUT_OF_RANGE, "document 7");
  check(cvbuild_emit(application, 0, NULL, 4, NULL, 0, 0, &result) == CVBUILD_BAD_ARGUMENT, "a null format");
  check(cvbuild_emit(application, 0, "html", 4, NULL, 0, 1024, &result) == CVBUILD_BAD_ARGUMENT, "no such flag");
  check(cvbuild_emit(application, 0, "\xff\xfe", 2, NULL, 0, 0, &result) == CVBUILD_UNKNOWN_NAME, "a name in no UTF-8");
  cvbuild_free(result);
  check(cvbuild_number(NULL, CVBUILD_FINDINGS, &size) == CVBUILD_BAD_ARGUMENT, "numbers of nothing");
  check(cvbuild_number(checked, CVBUILD_FINDINGS, NULL) == CVBUILD_BAD_ARGUMENT, "nowhere to put a number");
  check(cvbuild_number(checked, 99, &size) == CVBUILD_BAD_ARGUMENT, "number 99");
  check(cvbuild_number(checked, -1, &size) == CVBUILD_BAD_ARGUMENT, "number -1");
  check(cvbuild_number(checked, CVBUILD_DOCUMENTS, &size) == CVBUILD_WRONG_RESULT, "a check has no documents");
  check(cvbuild_number(application, CVBUILD_ASKS, &size) == CVBUILD_WRONG_RESULT, "what was not checked has no totals");
  check(cvbuild_text(NULL, CVBUILD_ERROR, 0, &text, &size) == CVBUILD_BAD_ARGUMENT, "texts of nothing");
  check(cvbuild_text(checked, CVBUILD_ERROR, 0, NULL, &size) == CVBUILD_BAD_ARGUMENT, "nowhere to put a text");
  check(cvbuild_text(checked, CVBUILD_OUTPUT, 0, &text, &size) == CVBUILD_WRONG_RESULT, "a check has no output");
  check(cvbuild_text(application, CVBUILD_DOCUMENT_NAME, 1, &text, &size) == CVBUILD_OUT_OF_RANGE, "document 1");
  check(cvbuild_text(checked, 99, 0, &text, &size) == CVBUILD_BAD_ARGUMENT && is(text, size, ""), "text 99");
  check(cvbuild_finding_text(checked, 99, CVBUILD_RULE, &text, &size) == CVBUILD_OUT_OF_RANGE, "finding 99");
  check(cvbuild_finding_text(checked, 0, 99, &text, &size) == CVBUILD_BAD_ARGUMENT, "its text 99");
  check(cvbuild_finding_place(checked, 99, &size, &column) == CVBUILD_OUT_OF_RANGE, "finding 99");
  cvbuild_free(NULL);
  cvbuild_free(checked);
}

int main(void) {
  cvbuild_result* application = read_example();
  printf("cvbuild %s\n", cvbuild_version());
  check(number(application, CVBUILD_FINDINGS) == 0, "reading finds nothing");
  check_it(application);
  emit_it(application);
  fail_readably(application);
  read_foreign_encodings();
  misuse(application);
  check(strcmp(cvbuild_status_text(CVBUILD_OK), "no failure") == 0 && cvbuild_status_text(99) != NULL, "a status in words");
  cvbuild_free(application);
  return 0;
}
