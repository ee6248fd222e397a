// Drives the tree of values from libyaml's events, and puts its complaints into words.
#include <yaml.h>

#include <array>
#include <cstring>
#include <new>

#include <cvbuild/core/source_rules.hpp>
#include <cvbuild/core/text.hpp>

#include "read/data/lexical.hpp"
#include "read/data/parse.hpp"
#include "read/data/value_events.hpp"
#include "read/data/yaml_words.hpp"

namespace cvbuild::reading {
namespace {

constexpr bool continues_character(char byte) { return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U; }

/// Turns libyaml's counts of characters into bytes. Marks come nearly in order, so each step is short.
class Cursor {
 public:
  explicit Cursor(std::string_view text) : text_(text) {}

  std::size_t offset(std::size_t index) {
    while (index_ < index && offset_ < text_.size()) forward();
    while (index_ > index) back();
    return offset_;
  }

 private:
  void forward() {
    do ++offset_;
    while (offset_ < text_.size() && continues_character(text_[offset_]));
    ++index_;
  }
  void back() {
    do --offset_;
    while (continues_character(text_[offset_]));
    --index_;
  }

  std::string_view text_;
  std::size_t index_ = 0;
  std::size_t offset_ = 0;
};

std::string_view view(const yaml_char_t* text) {
  return text == nullptr ? std::string_view() : std::string_view(reinterpret_cast<const char*>(text));
}

/// An event that frees itself.
struct Event {
  yaml_event_t raw{};
  Event() = default;
  Event(const Event&) = delete;
  Event& operator=(const Event&) = delete;
  ~Event() { yaml_event_delete(&raw); }
};

/// The plain scalars that YAML takes for null. That it has fewer meanings than YAML is the point: no text is
/// ever taken for a truth value here.
bool is_null_word(std::string_view text) {
  return text.empty() || text == "~" || text == "null" || text == "Null" || text == "NULL";
}

/// Tags that say what the schema says anyway; any other means something that would be lost.
bool is_harmless_tag(std::string_view tag) {
  constexpr std::string_view core = "tag:yaml.org,2002:";
  constexpr std::array<std::string_view, 8> names{"str",  "int", "float", "bool",
                                                  "null", "map", "seq",   "timestamp"};
  if (tag.empty() || tag == "!") return true;
  if (!tag.starts_with(core)) return false;
  for (std::string_view name : names) {
    if (tag.substr(core.size()) == name) return true;
  }
  return false;
}

class YamlParser {
 public:
  YamlParser(const Source& source, std::size_t begin, std::size_t end, const Bounds& bounds, Arena& arena,
             Diagnostics& diagnostics)
      : source_(source),
        begin_(begin),
        end_(end),
        text_(std::string_view(source.text).substr(begin, end - begin)),
        cursor_(text_),
        arena_(arena),
        diagnostics_(diagnostics),
        events_(bounds, text_.size(), arena, diagnostics) {
    if (yaml_parser_initialize(&parser_) == 0) throw std::bad_alloc();
    yaml_parser_set_encoding(&parser_, YAML_UTF8_ENCODING);
    yaml_parser_set_input_string(&parser_, reinterpret_cast<const unsigned char*>(text_.data()),
                                 text_.size());
  }
  YamlParser(const YamlParser&) = delete;
  YamlParser& operator=(const YamlParser&) = delete;
  ~YamlParser() { yaml_parser_delete(&parser_); }

  const Value* parse() {
    if (has_too_many_directives()) return nullptr;
    for (bool more = true; more;) {
      Event event;
      if (yaml_parser_parse(&parser_, &event.raw) == 0) {
        complain();
        return nullptr;
      }
      more = event.raw.type != YAML_STREAM_END_EVENT;
      if (!take(event.raw)) return nullptr;
    }
    return events_.root();
  }

 private:
  // libyaml compares every %TAG with all before it.
  bool has_too_many_directives() {
    constexpr std::size_t limit = 64;
    std::size_t count = text_.starts_with("%TAG") ? 1 : 0;
    std::size_t at = 0;
    while (count <= limit && (at = text_.find("\n%TAG", at)) != std::string_view::npos) ++count, ++at;
    if (count <= limit) return false;
    diagnostics_.report(source_rules::over_bounds, span(at, at + 4), "more than 64 lines of %TAG");
    return true;
  }

  [[nodiscard]] Span span(std::size_t first, std::size_t last) const {
    return source_.span(begin_ + first, begin_ + last);
  }
  [[nodiscard]] Span span(const yaml_event_t& event) {
    const std::size_t first = cursor_.offset(event.start_mark.index);
    return span(first, cursor_.offset(event.end_mark.index));
  }

  bool take(const yaml_event_t& event) {
    switch (event.type) {
      case YAML_SCALAR_EVENT:
        return take_scalar(event);
      case YAML_ALIAS_EVENT:
        return take_alias(event);
      case YAML_MAPPING_START_EVENT:
        return check_tag(event, view(event.data.mapping_start.tag)) &&
               events_.begin_mapping(first_character(event), view(event.data.mapping_start.anchor));
      case YAML_SEQUENCE_START_EVENT:
        return check_tag(event, view(event.data.sequence_start.tag)) &&
               events_.begin_sequence(first_character(event), view(event.data.sequence_start.anchor));
      case YAML_MAPPING_END_EVENT:
      case YAML_SEQUENCE_END_EVENT:
        return take_end(event);
      case YAML_DOCUMENT_START_EVENT:
        return take_document(event);
      case YAML_NO_EVENT:
      case YAML_STREAM_START_EVENT:
      case YAML_STREAM_END_EVENT:
      case YAML_DOCUMENT_END_EVENT:
        return true;
    }
    return true;
  }

  Span first_character(const yaml_event_t& event) {
    const std::size_t first = cursor_.offset(event.start_mark.index);
    return character_at(source_, begin_ + first, end_);
  }

  bool take_document(const yaml_event_t& event) {
    if (documents_++ == 0) return true;
    return events_.fail(span(event), "a second YAML document begins here; a file holds one",
                        "remove the line '---' or what follows it");
  }

  // A block ends with no character of its own; its mark is wherever the next token stands.
  bool take_end(const yaml_event_t& event) {
    const bool has_bracket = event.end_mark.index > event.start_mark.index;
    return events_.end(has_bracket ? span(event).end : 0);
  }

  bool take_alias(const yaml_event_t& event) {
    const std::string_view anchor = view(event.data.alias.anchor);
    if (!events_.expects_key()) return events_.alias(anchor, span(event));
    const Value* value = events_.aliased_scalar(anchor, span(event));
    return value != nullptr && events_.key(value->text, span(event));
  }

  bool take_scalar(const yaml_event_t& event) {
    const auto& scalar = event.data.scalar;
    if (!check_tag(event, view(scalar.tag))) return false;
    const std::string_view value(reinterpret_cast<const char*>(scalar.value), scalar.length);
    const Span place = scalar_span(event);
    const std::string_view anchor = view(scalar.anchor);
    const bool quoted = scalar.style != YAML_PLAIN_SCALAR_STYLE;
    const bool merges = !quoted && value == "<<";
    if (merges && events_.expects_key())
      return events_.fail(place, "'<<' would merge a mapping into this one, which is no part of YAML 1.2",
                          "write its keys here, or repeat a whole value by its alias: key: *name");
    if (events_.expects_key()) return events_.key(kept(value, place), place, anchor);
    if (!quoted && is_null_word(value)) return events_.null(kept(value, place), place, anchor);
    return events_.scalar(kept(value, place), place, quoted, anchor);
  }

  [[nodiscard]] std::string_view written_at(Span place) const {
    return std::string_view(source_.text).substr(place.begin - source_.base, place.size());
  }

  // Blocks of text end with the blank lines behind them: those are not shown.
  Span scalar_span(const yaml_event_t& event) {
    Span place = span(event);
    const std::string_view written = written_at(place);
    const std::size_t last = written.find_last_not_of(" \t\r\n");
    place.end = place.begin + static_cast<std::uint32_t>(last == std::string_view::npos ? 0 : last + 1);
    return place;
  }

  // Most scalars stand in the source as they are.
  std::string_view kept(std::string_view value, Span place) {
    const std::string_view written = written_at(place);
    if (written == value) return written;
    if (written.size() > 2 && written.substr(1, written.size() - 2) == value)
      return written.substr(1, value.size());
    return arena_.copy(value);
  }

  bool check_tag(const yaml_event_t& event, std::string_view tag) {
    if (is_harmless_tag(tag)) return true;
    return events_.fail(first_character(event), concat({"the tag '", tag, "' means nothing here"}),
                        "remove it; text that begins with '!' needs quotes");
  }

  void complain() {
    if (parser_.error == YAML_MEMORY_ERROR) throw std::bad_alloc();
    const std::size_t problem = parser_.error == YAML_READER_ERROR
                                    ? parser_.problem_offset
                                    : cursor_.offset(parser_.problem_mark.index);
    const std::string_view context = parser_.context == nullptr ? "" : parser_.context;
    YamlComplaint words = explain_yaml(parser_.problem == nullptr ? "not YAML" : parser_.problem, context,
                                       describe_character(source_.text, begin_ + problem, end_));
    const std::size_t opened = context.empty() ? problem : cursor_.offset(parser_.context_mark.index);
    const std::size_t place = words.at_context ? opened : problem;
    auto& finding = diagnostics_.report(source_rules::syntax, character_at(source_, begin_ + place, end_),
                                        std::move(words.message), std::move(words.help));
    if (context.starts_with("while parsing a flow")) {
      finding.related.push_back({character_at(source_, begin_ + opened, end_), "opened here"});
    }
  }

  const Source& source_;
  std::size_t begin_;
  std::size_t end_;
  std::string_view text_;
  Cursor cursor_;
  Arena& arena_;
  Diagnostics& diagnostics_;
  ValueEvents events_;
  yaml_parser_t parser_{};
  unsigned documents_ = 0;
};

}  // namespace

const Value* parse_yaml(const Source& source, std::size_t begin, std::size_t end, const Bounds& bounds,
                        Arena& arena, Diagnostics& diagnostics) {
  if (!check_encoding(source, begin, end, diagnostics)) return nullptr;
  begin = skip_byte_order_mark(source.text, begin);
  YamlParser parser(source, begin, end, bounds, arena, diagnostics);
  const std::size_t before = diagnostics.all().size();
  const Value* root = parser.parse();
  if (root != nullptr || diagnostics.all().size() != before) return root;
  Value nothing;
  nothing.span = source.span(begin, end);
  return arena.make(nothing);
}

}  // namespace cvbuild::reading
