/* Lets every allocation of a run fail in turn: each failure must come back as CVBUILD_NO_MEMORY, and nothing leak. */
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cvbuild.h>

/* glibc's own functions; these here take their place in the whole process, in C++'s operator new too. */
void* __libc_malloc(size_t size);
void* __libc_calloc(size_t count, size_t size);
void* __libc_realloc(void* block, size_t size);
void* __libc_memalign(size_t alignment, size_t size);
void __libc_free(void* block);

static long until_failure = -1; /* how many allocations succeed before one fails; negative: all */
static long living = 0;

static int fails(void) {
  if (until_failure < 0 || until_failure-- > 0) return 0;
  errno = ENOMEM;
  return 1;
}

static void* counted(void* block) {
  living += block != NULL;
  return block;
}

void* malloc(size_t size) { return fails() ? NULL : counted(__libc_malloc(size)); }
void* calloc(size_t count, size_t size) { return fails() ? NULL : counted(__libc_calloc(count, size)); }
void* realloc(void* block, size_t size) {
  void* moved = fails() ? NULL : __libc_realloc(block, size);
  living += block == NULL && moved != NULL;
  return moved;
}
void* aligned_alloc(size_t alignment, size_t size) { return fails() ? NULL : counted(__libc_memalign(alignment, size)); }
int posix_memalign(void** block, size_t alignment, size_t size) {
  void* made = aligned_alloc(alignment, size);
  if (made == NULL) return ENOMEM;
  *block = made;
  return 0;
}
void free(void* block) {
  living -= block != NULL;
  __libc_free(block);
}

static const char* const names[] = {"application.yaml", "form.yaml", "a.md", "cv.json"};
static const char* const texts[] = {
    "application: Engineer\nform: form.yaml\nanswers: a.md\ncv: cv.json\n"
    "documents:\n  - {name: packet, parts: [cv, answers], anonymous: false}\n",
    "form: F\nquestions:\n  - {id: why, prompt: Why us?, asks: [{id: us, ask: us}, {id: you, ask: you}]}\n",
    "# Why? {#why}\n\n{covers=us}\nBecause *you* are [there](https://example.org).\n\n| a | b |\n|---|---|\n| 1 | 2 |\n",
    "{\"basics\": {\"name\": \"Robin Aldersley\"}, \"work\": [{\"name\": \"Example Ltd\", \"highlights\": [\"Did *it*.\"]}]}"};

/* Reads, checks and emits; what has failed first, or CVBUILD_OK. */
static cvbuild_status run(void) {
  static const char* const formats[] = {"docx", "html", "latex", "text"};
  size_t name_sizes[4], text_sizes[4], i;
  cvbuild_result *application = NULL, *result = NULL;
  cvbuild_status status;
  for (i = 0; i < 4; ++i) {
    name_sizes[i] = strlen(names[i]);
    text_sizes[i] = strlen(texts[i]);
  }
  status = cvbuild_read_buffers(names, name_sizes, texts, text_sizes, 4, &application);
  if (status == CVBUILD_OK) {
    status = cvbuild_check(application, &result);
    cvbuild_free(result);
  }
  for (i = 0; i < 4 && status == CVBUILD_OK; ++i) {
    status = cvbuild_emit(application, 0, formats[i], strlen(formats[i]), "modern", 6, 0, &result);
    cvbuild_free(result);
  }
  cvbuild_free(application);
  return status;
}

int main(void) {
  const long step = getenv("CVBUILD_EVERY") ? atol(getenv("CVBUILD_EVERY")) : 1;
  long failing, failures = 0, before;
  if (run() != CVBUILD_OK) return puts("FAILED: the run does not succeed at all"), 1;
  before = living; /* what the library and C++ keep was made by the first run */
  for (failing = 0;; failing += step) {
    cvbuild_status status;
    until_failure = failing;
    status = run();
    if (until_failure >= 0) break; /* so many were not asked for */
    until_failure = -1;
    if (living != before) return fprintf(stderr, "FAILED: %ld blocks leak after failure %ld\n", living - before, failing), 1;
    if (status == CVBUILD_NO_MEMORY) ++failures;
    else if (status != CVBUILD_OK) return fprintf(stderr, "FAILED: failure %ld: %s\n", failing, cvbuild_status_text(status)), 1;
  }
  until_failure = -1;
  if (failures < 100) return fprintf(stderr, "FAILED: only %ld failures\n", failures), 1;
  printf("%ld of %ld allocations failed in turn, each was reported and nothing leaked\n", failures, failing);
  return 0;
}
