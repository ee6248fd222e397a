// JSON's separators and escapes.
#include <cvbuild/core/json_writer.hpp>

#include <cvbuild/core/misuse.hpp>

namespace cvbuild::inline v0 {

JsonWriter& JsonWriter::key(std::string_view name) {
  separate();
  write_string(name);
  sink_.write(indent_ == 0 ? ":" : ": ");
  after_key_ = true;
  return *this;
}

JsonWriter& JsonWriter::string(std::string_view text) {
  separate();
  write_string(text);
  return *this;
}

JsonWriter& JsonWriter::literal(std::string_view word) {
  separate();
  sink_.write(word);
  return *this;
}

JsonWriter& JsonWriter::begin(char bracket) {
  separate();
  sink_.write(bracket);
  has_values_.push_back(false);
  return *this;
}

JsonWriter& JsonWriter::end(char bracket) {
  if (has_values_.empty()) misused("JsonWriter: what ends here was never begun");
  const bool had_values = has_values_.back();
  has_values_.pop_back();
  if (had_values) new_line();
  sink_.write(bracket);
  return *this;
}

/// What stands between the last value, or the key, and what comes now.
void JsonWriter::separate() {
  if (after_key_ || has_values_.empty()) {
    after_key_ = false;
    return;
  }
  if (has_values_.back()) sink_.write(',');
  has_values_.back() = true;
  new_line();
}

void JsonWriter::new_line() {
  if (indent_ == 0) return;
  sink_.write('\n');
  for (std::size_t i = 0; i < has_values_.size() * indent_; ++i) sink_.write(' ');
}

void JsonWriter::write_string(std::string_view text) {
  constexpr std::string_view digits = "0123456789abcdef";
  sink_.write('"');
  std::size_t written = 0;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const auto byte = static_cast<unsigned char>(text[at]);
    const bool special =
        byte < 0x20 || byte == '"' || byte == '\\' || byte == 0x7F || (in_html_ && byte == '<');
    if (!special) continue;
    sink_.write(text.substr(written, at - written));
    written = at + 1;
    const auto simple = std::string_view("\"\\\n\t\r").find(text[at]);
    if (simple != std::string_view::npos) {
      sink_.write('\\');
      sink_.write("\"\\ntr"[simple]);
    } else {
      const char escape[] = {'\\', 'u', '0', '0', digits[byte >> 4U], digits[byte & 0xFU]};
      sink_.write(std::string_view(escape, sizeof escape));
    }
  }
  sink_.write(text.substr(written));
  sink_.write('"');
}

}  // namespace cvbuild
