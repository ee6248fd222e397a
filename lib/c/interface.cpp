// The functions of cvbuild.h, over the library as any program uses it.
#include <cvbuild.h>

#include <iterator>
#include <memory>
#include <new>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <cvbuild/check/check.hpp>
#include <cvbuild/compose/compose.hpp>
#include <cvbuild/core/version.hpp>
#include <cvbuild/emit/emit.hpp>
#include <cvbuild/read/read.hpp>

#include "c/result.hpp"

namespace {

using namespace cvbuild;

/// Whether the pointer and the size are those of a string.
bool is_string(const char* text, std::size_t size) { return text != nullptr || size == 0; }
std::string_view view(const char* text, std::size_t size) {
  return size == 0 ? std::string_view{} : std::string_view(text, size);
}

bool is_result(const cvbuild_result* result) {
  return result != nullptr && result->mark == cvbuild_result::alive;
}

/// Makes a result by `fill(result)`, which gives its status. Nothing that is thrown passes.
template <class Fill>
cvbuild_status make(cvbuild_result** made, const Fill& fill) noexcept {
  try {
    auto result = std::make_unique<cvbuild_result>();
    const auto status = fill(*result);
    *made = result.release();
    return status;
  } catch (const std::bad_alloc&) {
    return CVBUILD_NO_MEMORY;
  } catch (const std::length_error&) {  // longer than memory can be
    return CVBUILD_NO_MEMORY;
  } catch (...) {
    return CVBUILD_INTERNAL;
  }
}

cvbuild_status give(const std::string& from, const char** text, std::size_t* size) {
  *text = from.c_str();
  *size = from.size();
  return CVBUILD_OK;
}

cvbuild_status read(Sources sources, cvbuild_result& result) {
  Diagnostics findings;
  auto application = read_application(std::move(sources), findings);
  findings.sort();
  result.add(findings, application.sources());
  for (const auto& plan : application.documents()) result.document_names.emplace_back(plan.name.value);
  result.read.emplace(c::Read{std::move(application), std::move(findings)});
  return CVBUILD_OK;
}

c::Checked checked_of(const Coverage& states) {
  c::Checked checked;
  checked.numbers[CVBUILD_EVALUATED] = states.evaluated ? 1 : 0;
  checked.numbers[CVBUILD_QUESTIONS] = states.questions_total;
  checked.numbers[CVBUILD_QUESTIONS_COMPLETE] = states.questions_complete;
  checked.numbers[CVBUILD_ASKS] = states.asks_total;
  checked.numbers[CVBUILD_ASKS_COVERED] = states.asks_covered;
  checked.numbers[CVBUILD_ASKS_WAIVED] = states.asks_waived;
  checked.totals = totals(states);
  return checked;
}

/// The theme that was asked for; the findings of a theme's text go to `result`.
Result<Theme> theme_for(const Application& application, std::string_view asked, unsigned flags,
                        cvbuild_result& result) {
  if ((flags & CVBUILD_THEME_TEXT) != 0) {
    const auto sources = Sources::from_buffers({{"theme", std::string(asked)}});
    Diagnostics findings;
    auto theme = read_theme(sources, findings);
    findings.sort();
    result.add(findings, sources);
    return theme;
  }
  if (asked.empty()) return theme_of(application);
  return find_theme(asked);
}

cvbuild_status refuse(cvbuild_result& result, const char* why) {
  result.error = why;
  return CVBUILD_HAS_ERRORS;
}

/// Whether it was read from a form's own file, as is right where it is to be checked.
bool is_form_alone(const Application::Data& data) {
  return data.form != nullptr && !data.has_answers && data.cv == nullptr && data.letter == nullptr;
}

/// What is to be emitted, and how.
struct Wanted {
  std::size_t document;
  std::string_view format;
  std::string_view theme;
  unsigned flags;
};

cvbuild_status emit(const c::Read& read, const Wanted& wanted, cvbuild_result& result) {
  if (read.findings.has_errors())
    return refuse(result, "the application has findings that are errors: nothing is emitted");
  const auto& application = read.application;
  if (is_form_alone(application.data())) return refuse(result, "this is a form: there is nothing to build");
  const auto theme = theme_for(application, wanted.theme, wanted.flags, result);
  if (!theme) return result.fail(theme.error());
  if (result.errors != 0) return refuse(result, "the theme has findings that are errors: nothing is emitted");
  Diagnostics findings;
  const bool fragment = (wanted.flags & CVBUILD_FRAGMENT) != 0;
  const auto document = compose(
      application, application.documents()[wanted.document], theme.value(),
      {.drafts = (wanted.flags & CVBUILD_DRAFTS) != 0, .fragment = fragment, .diagnostics = &findings});
  auto bytes = emit(document, built_in_formats(), wanted.format, findings, {.fragment = fragment});
  if (!bytes) return result.fail(bytes.error());
  findings.sort();
  result.add(findings, application.sources());
  result.output = std::move(bytes).value();
  return CVBUILD_OK;
}

/// The text of that field, or why there is none.
cvbuild_status find_text(const cvbuild_result& result, int field, std::size_t index, const char** text,
                         std::size_t* size) {
  switch (field) {
    case CVBUILD_ERROR:
      return give(result.error, text, size);
    case CVBUILD_OUTPUT:
      return result.output ? give(*result.output, text, size) : CVBUILD_WRONG_RESULT;
    case CVBUILD_TOTALS:
      return result.checked ? give(result.checked->totals, text, size) : CVBUILD_WRONG_RESULT;
    case CVBUILD_DOCUMENT_NAME:
      if (!result.read) return CVBUILD_WRONG_RESULT;
      if (index >= result.document_names.size()) return CVBUILD_OUT_OF_RANGE;
      return give(result.document_names[index], text, size);
    default:
      return CVBUILD_BAD_ARGUMENT;
  }
}

}  // namespace

const char* cvbuild_version(void) { return CVBUILD_VERSION; }

const char* cvbuild_status_text(cvbuild_status status) {
  constexpr const char* texts[] = {"no failure",
                                   "there is not enough memory",
                                   "an argument is null, or none that there is",
                                   "the result is of another kind",
                                   "the index is out of range",
                                   "the file or folder cannot be read",
                                   "there is no format, or no theme, of that name",
                                   "there are findings that are errors",
                                   "the output is too large",
                                   "a bug of the library"};
  const bool known = status >= 0 && static_cast<std::size_t>(status) < std::size(texts);
  return known ? texts[status] : "no status of this library";
}

cvbuild_status cvbuild_read_path(const char* path, size_t path_size, cvbuild_result** application) {
  if (application == nullptr) return CVBUILD_BAD_ARGUMENT;
  *application = nullptr;
  if (!is_string(path, path_size)) return CVBUILD_BAD_ARGUMENT;
  return make(application, [&](cvbuild_result& result) {
    auto sources = Sources::from_path(view(path, path_size));
    return sources ? read(std::move(sources).value(), result) : result.fail(sources.error());
  });
}

cvbuild_status cvbuild_read_buffers(const char* const* names, const size_t* name_sizes,
                                    const char* const* texts, const size_t* text_sizes, size_t count,
                                    cvbuild_result** application) {
  if (application == nullptr) return CVBUILD_BAD_ARGUMENT;
  *application = nullptr;
  if (!names || !name_sizes || !texts || !text_sizes || count == 0) return CVBUILD_BAD_ARGUMENT;
  for (std::size_t i = 0; i < count; ++i)
    if (!is_string(names[i], name_sizes[i]) || name_sizes[i] == 0 || !is_string(texts[i], text_sizes[i]) ||
        view(names[i], name_sizes[i]).find('\0') != std::string_view::npos)
      return CVBUILD_BAD_ARGUMENT;
  return make(application, [&](cvbuild_result& result) {
    std::vector<std::pair<std::string, std::string>> buffers;
    for (std::size_t i = 0; i < count; ++i)
      buffers.emplace_back(view(names[i], name_sizes[i]), view(texts[i], text_sizes[i]));
    return read(Sources::from_buffers(std::move(buffers)), result);
  });
}

cvbuild_status cvbuild_check(const cvbuild_result* application, cvbuild_result** checked) {
  if (checked == nullptr) return CVBUILD_BAD_ARGUMENT;
  *checked = nullptr;
  if (!is_result(application)) return CVBUILD_BAD_ARGUMENT;
  if (!application->read) return CVBUILD_WRONG_RESULT;
  return make(checked, [&](cvbuild_result& result) {
    const auto& [read, reported] = *application->read;
    auto findings = reported;
    findings.append(check(read, built_in_rules()));
    findings.sort();
    result.add(findings, read.sources());
    result.checked = checked_of(coverage(read));
    return CVBUILD_OK;
  });
}

cvbuild_status cvbuild_emit(const cvbuild_result* application, size_t document, const char* format,
                            size_t format_size, const char* theme, size_t theme_size, unsigned flags,
                            cvbuild_result** output) {
  if (output == nullptr) return CVBUILD_BAD_ARGUMENT;
  *output = nullptr;
  constexpr unsigned known = CVBUILD_DRAFTS | CVBUILD_FRAGMENT | CVBUILD_THEME_TEXT;
  if (!is_result(application) || !is_string(format, format_size) || !is_string(theme, theme_size) ||
      (flags & ~known) != 0)
    return CVBUILD_BAD_ARGUMENT;
  if (!application->read) return CVBUILD_WRONG_RESULT;
  if (document >= application->document_names.size()) return CVBUILD_OUT_OF_RANGE;
  return make(output, [&](cvbuild_result& result) {
    return emit(*application->read, {document, view(format, format_size), view(theme, theme_size), flags},
                result);
  });
}

void cvbuild_free(cvbuild_result* result) {
  if (is_result(result)) delete result;
}

cvbuild_status cvbuild_number(const cvbuild_result* result, int field, size_t* number) {
  if (number == nullptr) return CVBUILD_BAD_ARGUMENT;
  *number = 0;
  if (!is_result(result)) return CVBUILD_BAD_ARGUMENT;
  if (field == CVBUILD_FINDINGS) return *number = result->findings.size(), CVBUILD_OK;
  if (field == CVBUILD_ERRORS) return *number = result->errors, CVBUILD_OK;
  if (field < CVBUILD_FINDINGS || field > CVBUILD_ASKS_WAIVED) return CVBUILD_BAD_ARGUMENT;
  if (field == CVBUILD_DOCUMENTS)
    return *number = result->document_names.size(), result->read ? CVBUILD_OK : CVBUILD_WRONG_RESULT;
  if (!result->checked) return CVBUILD_WRONG_RESULT;
  *number = result->checked->numbers[field];
  return CVBUILD_OK;
}

cvbuild_status cvbuild_text(const cvbuild_result* result, int field, size_t index, const char** text,
                            size_t* size) {
  if (text == nullptr || size == nullptr) return CVBUILD_BAD_ARGUMENT;
  *text = "";
  *size = 0;
  if (!is_result(result)) return CVBUILD_BAD_ARGUMENT;
  return find_text(*result, field, index, text, size);
}

cvbuild_status cvbuild_finding_text(const cvbuild_result* result, size_t index, int field, const char** text,
                                    size_t* size) {
  if (text == nullptr || size == nullptr) return CVBUILD_BAD_ARGUMENT;
  *text = "";
  *size = 0;
  if (!is_result(result)) return CVBUILD_BAD_ARGUMENT;
  if (field < CVBUILD_SEVERITY || field > CVBUILD_SHOWN) return CVBUILD_BAD_ARGUMENT;
  if (index >= result->findings.size()) return CVBUILD_OUT_OF_RANGE;
  return give(result->findings[index].texts[field], text, size);
}

cvbuild_status cvbuild_finding_place(const cvbuild_result* result, size_t index, size_t* line,
                                     size_t* column) {
  if (line == nullptr || column == nullptr) return CVBUILD_BAD_ARGUMENT;
  *line = *column = 0;
  if (!is_result(result)) return CVBUILD_BAD_ARGUMENT;
  if (index >= result->findings.size()) return CVBUILD_OUT_OF_RANGE;
  *line = result->findings[index].line;
  *column = result->findings[index].column;
  return CVBUILD_OK;
}
