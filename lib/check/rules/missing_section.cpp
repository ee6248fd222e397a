// What the form requires beside the answers is not there.
#include "check/rules/list.hpp"

#include <algorithm>

#include <cvbuild/core/suggest.hpp>
#include <cvbuild/core/text.hpp>
#include <cvbuild/doc/plain_text.hpp>
#include <cvbuild/model/cv_keys.hpp>

namespace cvbuild::rules {

namespace {

struct MissingSection {
  static constexpr RuleInfo info{
      "missing-section",
      Stage::check,
      Severity::error,
      "a CV, a letter or an attachment that the form requires and that is not there",
      "An incomplete application is rejected before it is read.",
      "requires: {letter: true} in the form, and no letter: in application.yaml",
      "requires: {letter: true} in the form, and letter: letter.md in application.yaml"};

  static void run(const RuleContext& context, Diagnostics& findings) {
    const auto& data = context.application.data();
    if (data.form == nullptr) return;
    const auto& required = data.form->required;
    if (required.letter.value && !data.letter_file.given())
      report(data, required.letter.span, "the form requires a letter, and none is named",
             "write it and name it in application.yaml: letter: letter.md", findings);
    if (required.letter.value && data.letter != nullptr && !doc::has_content(data.letter->body))
      findings
          .report(info, data.letter->span, "the form requires a letter, and this one has no text", "write it")
          .related.push_back({required.letter.span, "required here"});
    if (!required.cv.empty() && !data.cv_file.given())
      report(data, required.cv[0].span, "the form requires a CV, and none is named",
             "write it and name it in application.yaml: cv: cv.yaml", findings);
    if (data.cv != nullptr)
      for (const auto& path : required.cv) check_cv(*data.cv, path, findings);
    for (const auto& name : required.attachments)
      if (!is_attached(data, name.value))
        report(data, name.span, concat({"the form requires the attachment '", name.value, "'"}),
               concat({"name it in application.yaml: attachments: {", name.value, ": FILE}"}), findings);
  }

  static void check_cv(const model::Cv& cv, const model::Text& path, Diagnostics& findings) {
    if (model::has_field(cv, path.value)) return;
    const auto names = field_names();
    const bool known = std::find(names.begin(), names.end(), path.value) != names.end();
    if (auto meant = known ? std::string{} : did_you_mean(path.value, names); !meant.empty())
      return void(findings.report(
          info, path.span,
          concat({"the form requires '", path.value, "', which is no section or field of a CV"}),
          std::move(meant)));
    findings
        .report(info, cv.span, concat({"the form requires '", path.value, "', and the CV does not have it"}),
                "add it to the CV")
        .related.push_back({path.span, "required here"});
  }

  /// `work`, `basics`, `basics.email` …
  static std::vector<std::string_view> field_names() {
    static const std::vector<std::string> names = [] {
      std::vector<std::string> all{"basics"};
      model::for_each_section([&](const auto& key) { all.emplace_back(key.name); });
      model::for_each_key<model::Basics>([&](const auto& key) {
        all.push_back(concat({"basics.", key.name}));
      });
      return all;
    }();
    return {names.begin(), names.end()};
  }

  static bool is_attached(const Application::Data& data, std::string_view name) {
    return std::any_of(data.attachments.begin(), data.attachments.end(),
                       [name](const model::Attachment& attached) { return attached.name.value == name; });
  }

  static void report(const Application::Data& data, Span required, std::string message, std::string help,
                     Diagnostics& findings) {
    findings.report(info, data.span, std::move(message), std::move(help))
        .related.push_back({required, "required here"});
  }
};

}  // namespace

constinit const Rule missing_section{&MissingSection::info, &MissingSection::run};

}  // namespace cvbuild::rules
