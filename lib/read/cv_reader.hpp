// Reads a CV in JSON Resume's vocabulary, from YAML and JSON alike.
#pragma once

#include <string_view>
#include <vector>

#include <cvbuild/model/cv.hpp>

#include "read/prose.hpp"

namespace cvbuild::reading {

class SchemaWriter;

/// What the reader of a CV asks of its surroundings.
struct CvContext {
  ProseReader& prose;
  Arena& arena;
  Diagnostics& diagnostics;
  bool json = false;  ///< numbers and truth values are no strings: in YAML they are
};

/// Reads the typed values of a CV: each reports what is wrong and leaves its target as it is.
class CvValues {
 public:
  explicit CvValues(CvContext context) : context_(context) {}

  void read(const Value& value, model::Text& target);
  void read(const Value& value, model::Prose& target);
  void read(const Value& value, model::Url& target);
  void read(const Value& value, model::Email& target);
  void read(const Value& value, model::Phone& target);
  void read(const Value& value, model::CountryCode& target);
  void read(const Value& value, model::Day& target);
  void read(const Value& value, Slice<model::Text>& target);
  void read(const Value& value, Slice<model::Highlight>& target);

  /// A string that holds more than blanks; else reported (`wrong-type`, or `empty-value` as a note).
  [[nodiscard]] bool is_text(const Value& value);
  /// Null or blank: told in a note.
  [[nodiscard]] bool is_absent(const Value& value);
  void wrong_type(const Value& value, std::string_view wanted, std::string help = {});
  void check_range(const model::Day& start, const model::Day& end);

  [[nodiscard]] CvContext& context() { return context_; }

 private:
  void read(const Value& value, model::Highlight& target);
  void keep(const Entry& entry, std::vector<model::Extra>& extras);
  CvContext context_;
};

/// Whether it is an absolute URI as browsers take them; whether it is an e-mail address.
[[nodiscard]] bool is_url(std::string_view text);
[[nodiscard]] bool is_email(std::string_view text);

/// The section of a key that JSON Resume does not have.
[[nodiscard]] model::OwnSection read_own_section(const Entry& entry, CvValues& values);

/// The whole CV; always one, as far as it can be understood.
[[nodiscard]] const model::Cv* read_cv(const Value& root, CvContext context);

/// The file's type, into the schema object that is open.
void describe_cv(SchemaWriter& writer);

}  // namespace cvbuild::reading
