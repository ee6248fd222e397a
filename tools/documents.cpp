// Finds what is due, composes it and emits it, all in memory.
#include "documents.hpp"

#include <filesystem>
#include <utility>

#include <cvbuild/compose/compose.hpp>
#include <cvbuild/core/text.hpp>
#include <cvbuild/write/json_resume.hpp>

#include "formats.hpp"
#include "pandoc.hpp"
#include "typeset.hpp"
#include "variants.hpp"

namespace cvbuild::cli {

namespace fs = std::filesystem;

namespace {

std::vector<const OutputFormat*> formats_of(const model::DocumentPlan& plan,
                                            const std::vector<const OutputFormat*>& asked) {
  if (!asked.empty()) return asked;
  if (plan.formats.empty()) return {format_named("docx"), format_named("html"), format_named("latex")};
  std::vector<const OutputFormat*> formats;
  for (const auto& name : plan.formats)
    if (const auto* format = format_named(name.value)) formats.push_back(format);
  return formats;
}

}  // namespace

std::vector<Due> find_due(const Application& application, const std::vector<const OutputFormat*>& formats,
                          const std::vector<std::string>& tags) {
  std::vector<Due> due;
  for (const auto& plan : application.documents())
    for (const auto& variant : variants_of(plan, application.data(), tags))
      for (const auto* format : formats_of(plan, formats))
        due.push_back({&plan, format, variant.name, variant.tags});
  return due;
}

bool takes_reference(const OutputFormat& format) {
  return format.name == "docx" || format.name == "flat-opc";
}

std::string place_in(const std::string& folder, const Due& due) {
  const auto name = concat({due.name, ".", due.format->extension});
  return (fs::path(folder) / name).lexically_normal().generic_string();
}

DocumentEmitter::DocumentEmitter(const Application& application, EmissionOptions options,
                                 Diagnostics& findings)
    : application_(application),
      options_(std::move(options)),
      findings_(findings),
      theme_(options_.theme ? *options_.theme : theme_of(application)) {}

const Document* DocumentEmitter::compose(const Due& due) {
  if (due.format->emit == nullptr) return nullptr;
  // Notes on what is left out are the same for every format of a document.
  if (composed_ != due.plan || composed_name_ != due.name)
    document_.emplace(cvbuild::compose(application_, *due.plan, theme_,
                                       {.drafts = options_.drafts,
                                        .fragment = options_.fragment,
                                        .tags = due.tags,
                                        .diagnostics = &findings_}));
  composed_ = due.plan;
  composed_name_ = due.name;
  return &*document_;
}

std::optional<Error> DocumentEmitter::emit(const Due& due, const std::string& place,
                                           std::vector<Output>& outputs) {
  const auto* document = compose(due);
  if (document == nullptr) return emit_json(due, place, outputs);
  const auto pictures = fs::path(place).stem().generic_string() + "-pictures";
  if (is_through_pandoc(*due.format)) {
    auto bytes = through_pandoc(*document, due.format->name, findings_);
    if (!bytes) return bytes.error();
    outputs.push_back({place, std::move(bytes).value()});
    return std::nullopt;
  }
  const bool is_pdf = due.format->name == pdf_format;
  const bool beside = due.format->pictures_beside && place != "-";
  Sink sink;
  due.format->emit(*document,
                   {.fragment = options_.fragment,
                    .picture_folder = is_pdf   ? scratch_pictures
                                      : beside ? std::string_view(pictures)
                                               : std::string_view{},
                    .columns = options_.columns,
                    .reference = options_.reference},
                   sink, findings_);
  if (sink.failed()) return Error{ErrorKind::too_large, concat({place, ": the output is too large"})};
  if (is_pdf) return emit_pdf(*document, sink.take(), place, outputs);
  outputs.push_back({place, sink.take()});
  if (!beside) return std::nullopt;
  for (const auto* image : document->images())
    outputs.push_back(
        {(fs::path(place).parent_path() / pictures / picture_file_name(*image, document->images()))
             .generic_string(),
         std::string(image->bytes)});
  return std::nullopt;
}

std::optional<Error> DocumentEmitter::emit_pdf(const Document& document, const std::string& tex,
                                               const std::string& place, std::vector<Output>& outputs) const {
  auto pdf = typeset(document, tex, options_.pdf_engine, findings_);
  if (!pdf) return pdf.error();
  if (pdf.value()) outputs.push_back({place, std::move(*pdf.value())});
  return std::nullopt;
}

std::optional<Error> DocumentEmitter::emit_json(const Due& due, const std::string& place,
                                                std::vector<Output>& outputs) const {
  const auto* cv = application_.data().cv;
  if (cv == nullptr)
    return Error{ErrorKind::usage, concat({place, ": json is a CV's format, and there is no CV here"})};
  model::Selection selection{due.tags};
  if (due.tags.empty())
    for (const auto& tag : due.plan->tags) selection.tags.push_back(tag.value);
  Sink sink;
  write_json_resume(*cv, selection, sink);
  outputs.push_back({place, sink.take()});
  return std::nullopt;
}

}  // namespace cvbuild::cli
