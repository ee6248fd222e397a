// Takes the keys of front matter that a document can show.
#include "read/front_matter.hpp"

#include <vector>

#include <cvbuild/core/source_rules.hpp>
#include <cvbuild/core/text.hpp>

namespace cvbuild::reading {

namespace {

class FrontMatterReader {
 public:
  FrontMatterReader(Application::Data& application, FrontMatter& front, Diagnostics& diagnostics)
      : application_(application), front_(front), diagnostics_(diagnostics) {}

  void read(const Entry& entry) {
    if (entry.value->is_absent()) return;
    if (entry.key == "title") return take(entry, front_.title);
    if (entry.key == "author") return take(entry, application_.author);
    if (entry.key == "lang" || entry.key == "language") return take_language(entry);
    if (entry.key == "keywords") return take_keywords(*entry.value);
    if (entry.key == "date") return take_date(entry);
    diagnostics_
        .report(source_rules::unknown_key, entry.key_span,
                concat({"'", entry.key, "' in the front matter is not used"}),
                "title, author, lang, keywords and date are")
        .severity = Severity::note;
  }

 private:
  bool is_text(const Entry& entry) {
    if (entry.value->is_scalar()) return true;
    diagnostics_.report(source_rules::wrong_type, entry.value->span,
                        concat({"'", entry.key, "' takes text"}));
    return false;
  }
  void take(const Entry& entry, std::string_view& target) {
    if (is_text(entry) && target.empty()) target = entry.value->text;
  }
  void take_language(const Entry& entry) {
    if (is_text(entry) && application_.language == Application::Data::default_language)
      application_.language = entry.value->text;
  }
  void take_keywords(const Value& value) {
    std::vector<std::string_view> words;
    if (value.is_scalar()) words.push_back(value.text);
    for (const auto* item : value.items)
      if (item->is_scalar()) words.push_back(item->text);
    if (application_.keywords.empty())
      application_.keywords = application_.arena.copy(std::span<const std::string_view>(words));
  }
  /// Blogs write times and words here: what is no date is no error, it is only not used.
  void take_date(const Entry& entry) {
    if (entry.value->is_scalar() && !application_.as_of)
      application_.as_of = model::parse_date(entry.value->text.substr(0, 10));
  }

  Application::Data& application_;
  FrontMatter& front_;
  Diagnostics& diagnostics_;
};

}  // namespace

void read_front_matter(const Value& mapping, Application::Data& application, FrontMatter& front,
                       Diagnostics& diagnostics) {
  FrontMatterReader reader(application, front, diagnostics);
  for (const auto& entry : mapping.entries) reader.read(entry);
}

}  // namespace cvbuild::reading
