// Reads an application, composes its documents and emits each in its formats, all in memory.
#include "build.hpp"

#include <filesystem>

#include <cvbuild/compose/compose.hpp>
#include <cvbuild/core/text.hpp>
#include <cvbuild/write/json_resume.hpp>

#include "formats.hpp"
#include "names.hpp"
#include "variants.hpp"

namespace cvbuild::cli {

namespace fs = std::filesystem;

namespace {

/// A document in one format.
struct Due {
  const model::DocumentPlan* plan = nullptr;
  const OutputFormat* format = nullptr;
  std::string name;                    ///< of the file, without extension
  std::vector<std::string_view> tags;  ///< of the variant; empty: the plan's own
};

class Builder {
 public:
  Builder(Built& built, const BuildRequest& request) : built_(built), request_(request) {}

  void run() {
    const auto application =
        read_application(built_.sources, built_.findings,
                         {.from = request_.from, .resolve = !request_.fragment, .to_build = true});
    check_names(application, built_.findings);
    const auto theme = find_theme(application);
    if ((built_.problem = find_unknown_tag(application.data(), request_.tags))) return;
    const auto due = find_due(application);
    if (built_.findings.has_errors()) return;
    if ((built_.problem = find_places(due))) return;
    for (std::size_t i = 0; i < due.size(); ++i) emit_one(application, theme, due[i], places_[i]);
  }

 private:
  static Theme find_theme(const Application& application) {
    const auto& name = application.data().theme;
    bool found = true;
    return built_in_theme(name.given() ? name.value : std::string_view("classic"), found);
  }

  std::vector<Due> find_due(const Application& application) {
    std::vector<Due> due;
    for (const auto& plan : application.documents()) {
      const auto formats = formats_of(plan);
      for (const auto& variant : variants_of(plan, application.data(), request_.tags))
        for (const auto* format : formats) due.push_back({&plan, format, variant.name, variant.tags});
    }
    return due;
  }

  std::vector<const OutputFormat*> formats_of(const model::DocumentPlan& plan) {
    if (!request_.formats.empty()) return request_.formats;
    std::vector<const OutputFormat*> formats;
    for (const auto& name : plan.formats)
      if (const auto* format = format_named(name.value)) formats.push_back(format);
    if (plan.formats.empty()) formats = {format_named("docx"), format_named("html"), format_named("latex")};
    return formats;
  }

  /// The destination is a file where it has the extension of the only output due, else a folder.
  std::optional<Error> find_places(const std::vector<Due>& due) {
    const fs::path destination = request_.destination;
    const auto extension = destination.extension().generic_string();
    std::error_code ignored;
    const bool folder = fs::is_directory(destination, ignored);
    const bool file = !folder && due.size() == 1 && extension == concat({".", due[0].format->extension});
    if (request_.destination == "-" || (!folder && !file && names_output(extension))) {
      if (due.size() != 1 || request_.destination != "-") return destination_error(due.size());
    }
    for (const auto& one : due) {
      const auto name = concat({one.name, ".", one.format->extension});
      places_.push_back(file || request_.destination == "-"
                            ? request_.destination
                            : (destination / name).lexically_normal().generic_string());
    }
    return std::nullopt;
  }
  static bool names_output(std::string_view extension) {
    for (const auto* format : all_formats())
      if (!extension.empty() && extension.substr(1) == format->extension) return true;
    return false;
  }
  [[nodiscard]] Error destination_error(std::size_t due) const {
    return {ErrorKind::usage, concat({"-o ", request_.destination, " takes one output of that kind, but ",
                                      Decimal(due), due == 1 ? " of another kind is due" : " are due",
                                      ": name a folder, or choose one with --to"})};
  }

  void emit_one(const Application& application, const Theme& theme, const Due& due,
                const std::string& place) {
    if (due.format->emit == nullptr) return emit_json(application, due, place);
    // Notes on what is left out are the same for every format of a document.
    if (composed_ != due.plan || composed_name_ != due.name)
      composition_.emplace(compose(application, *due.plan, theme,
                                   {.drafts = request_.drafts,
                                    .fragment = request_.fragment,
                                    .tags = due.tags,
                                    .diagnostics = &built_.findings}));
    composed_ = due.plan;
    composed_name_ = due.name;
    const auto pictures = fs::path(place).stem().generic_string() + "-pictures";
    const bool beside = due.format->pictures_beside && place != "-";
    Sink sink;
    due.format->emit(*composition_,
                     {.fragment = request_.fragment,
                      .picture_folder = beside ? std::string_view(pictures) : std::string_view{},
                      .columns = request_.columns},
                     sink, built_.findings);
    if (sink.failed())
      built_.problem = Error{ErrorKind::too_large, concat({place, ": the output is too large"})};
    built_.outputs.push_back({place, sink.take()});
    if (!beside) return;
    for (const auto* image : composition_->images())
      built_.outputs.push_back(
          {(fs::path(place).parent_path() / pictures / picture_file_name(*image, composition_->images()))
               .generic_string(),
           std::string(image->bytes)});
  }

  void emit_json(const Application& application, const Due& due, const std::string& place) {
    const auto* cv = application.data().cv;
    if (cv == nullptr) {
      built_.problem =
          Error{ErrorKind::usage, concat({place, ": json is a CV's format, and there is no CV here"})};
      return;
    }
    model::Selection selection{due.tags};
    if (due.tags.empty())
      for (const auto& tag : due.plan->tags) selection.tags.push_back(tag.value);
    Sink sink;
    write_json_resume(*cv, selection, sink);
    built_.outputs.push_back({place, sink.take()});
  }

  Built& built_;
  const BuildRequest& request_;
  std::vector<std::string> places_;
  std::optional<Document> composition_;
  const model::DocumentPlan* composed_ = nullptr;
  std::string composed_name_;
};

}  // namespace

Built build(Sources sources, const BuildRequest& request) {
  Built built{std::move(sources), {}, {}, std::nullopt};
  Builder(built, request).run();
  built.findings.sort();
  if (built.findings.has_errors() || built.problem) built.outputs.clear();
  return built;
}

}  // namespace cvbuild::cli
