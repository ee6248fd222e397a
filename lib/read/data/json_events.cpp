// Drives the tree of values from RapidJSON's iterative reader, and puts its complaints into words.
#include <rapidjson/memorystream.h>
#include <rapidjson/reader.h>

#include <cstdlib>
#include <new>

#include <cvbuild/core/source_rules.hpp>
#include <cvbuild/core/text.hpp>

#include "read/data/lexical.hpp"
#include "read/data/parse.hpp"
#include "read/data/value_events.hpp"

namespace cvbuild::reading {
namespace {

/// RapidJSON's own allocator gives null where there is no memory, and its reader writes there.
struct Memory {
  [[maybe_unused]] static constexpr bool kNeedFree = true;
  void* Malloc(std::size_t size) { return Realloc(nullptr, 0, size); }
  void* Realloc(void* block, std::size_t, std::size_t size) {
    if (size == 0) return Free(block), nullptr;
    auto* memory = std::realloc(block, size);
    if (memory == nullptr) throw std::bad_alloc();
    return memory;
  }
  static void Free(void* block) { std::free(block); }
};

constexpr bool is_between_tokens(char byte) {
  return byte == ' ' || byte == '\t' || byte == '\n' || byte == '\r' || byte == ',' || byte == ':';
}

/// Receives the reader's events. RapidJSON tells where it is, not where a token began: that is the first byte
/// behind the token before that is no blank, comma or colon.
class JsonHandler {
 public:
  JsonHandler(const Source& source, std::size_t begin, const rapidjson::MemoryStream& stream,
              ValueEvents& events, Arena& arena)
      : source_(source), begin_(begin), behind_(begin), stream_(stream), events_(events), arena_(arena) {}

  // The names are RapidJSON's.
  bool StartObject() { return events_.begin_mapping(bracket()); }
  bool StartArray() { return events_.begin_sequence(bracket()); }
  bool EndObject(rapidjson::SizeType) { return events_.end(bracket().end); }
  bool EndArray(rapidjson::SizeType) { return events_.end(bracket().end); }
  bool Key(const char* text, rapidjson::SizeType size, bool) {
    const Span place = token();
    return events_.key(kept({text, size}, place), place);
  }
  bool String(const char* text, rapidjson::SizeType size, bool) {
    const Span place = token();
    return events_.scalar(kept({text, size}, place), place, true);
  }
  bool RawNumber(const char*, rapidjson::SizeType, bool) { return word(); }
  bool Bool(bool) { return word(); }
  bool Null() {
    const Span place = token();
    return events_.null(written(place), place);
  }
  // Numbers come as they are written.
  bool Int(int) { return false; }
  bool Uint(unsigned) { return false; }
  bool Int64(std::int64_t) { return false; }
  bool Uint64(std::uint64_t) { return false; }
  bool Double(double) { return false; }

  /// The first byte of the token that was due when the reader stopped.
  std::size_t next_token() {
    skip();
    return behind_;
  }

 private:
  bool word() {
    const Span place = token();
    return events_.scalar(written(place), place, false);
  }

  void skip() {
    while (behind_ < source_.text.size() && is_between_tokens(source_.text[behind_])) ++behind_;
  }
  Span bracket() {
    skip();
    ++behind_;
    return source_.span(behind_ - 1, behind_);
  }
  Span token() {
    skip();
    const std::size_t first = behind_;
    behind_ = begin_ + stream_.Tell();
    return source_.span(first, behind_);
  }

  [[nodiscard]] std::string_view written(Span place) const {
    return std::string_view(source_.text).substr(place.begin - source_.base, place.size());
  }
  // A string without escapes stands in the source as it is, between its quotes.
  [[nodiscard]] std::string_view kept(std::string_view value, Span place) const {
    const std::string_view inside = written(place).substr(1);
    return inside.size() == value.size() + 1 ? inside.substr(0, value.size()) : arena_.copy(value);
  }

  const Source& source_;
  std::size_t begin_;
  std::size_t behind_;  ///< the offset behind the last token
  const rapidjson::MemoryStream& stream_;
  ValueEvents& events_;
  Arena& arena_;
};

struct JsonComplaint {
  std::string_view message;
  bool names_found = false;
  std::string_view help = {};
};

JsonComplaint explain_json(rapidjson::ParseErrorCode code) {
  switch (code) {
    case rapidjson::kParseErrorDocumentEmpty:
      return {"the file is empty", false, "the least JSON is {}"};
    case rapidjson::kParseErrorDocumentRootNotSingular:
      return {"expected the end of the file, found ", true, "a file holds one value"};
    case rapidjson::kParseErrorValueInvalid:
      return {"expected a value, found ", true, "text stands in double quotes; no comma stands before ']'"};
    case rapidjson::kParseErrorObjectMissName:
      return {"expected a key in double quotes, found ", true, "no comma stands before '}'"};
    case rapidjson::kParseErrorObjectMissColon:
      return {"expected ':' behind the key, found ", true};
    case rapidjson::kParseErrorObjectMissCommaOrCurlyBracket:
      return {"expected ',' or '}', found ", true};
    case rapidjson::kParseErrorArrayMissCommaOrSquareBracket:
      return {"expected ',' or ']', found ", true};
    case rapidjson::kParseErrorStringUnicodeEscapeInvalidHex:
      return {"expected four hexadecimal digits behind '\\u'", false};
    case rapidjson::kParseErrorStringUnicodeSurrogateInvalid:
      return {"an escape of half a character: \\uD800 to \\uDFFF stand in pairs", false};
    case rapidjson::kParseErrorStringEscapeInvalid:
      return {"a backslash before a character that it does not go with", false,
              "a backslash itself is written \\\\"};
    case rapidjson::kParseErrorStringMissQuotationMark:
      return {"the quotation mark that opens here is never closed", false,
              "a quotation mark inside is written \\\""};
    case rapidjson::kParseErrorStringInvalidEncoding:
      return {"a string holds ", true, "a line break in a string is written \\n, a tab \\t"};
    case rapidjson::kParseErrorNumberTooBig:
      return {"a number that is too large", false};
    case rapidjson::kParseErrorNumberMissFraction:
      return {"expected a digit behind the decimal point, found ", true};
    case rapidjson::kParseErrorNumberMissExponent:
      return {"expected a digit of the exponent, found ", true};
    case rapidjson::kParseErrorNone:
    case rapidjson::kParseErrorTermination:
    case rapidjson::kParseErrorUnspecificSyntaxError:
      return {"this is not JSON", false};
  }
  return {"this is not JSON", false};
}

void complain(const Source& source, rapidjson::ParseErrorCode code, std::size_t offset, std::size_t end,
              Diagnostics& diagnostics) {
  // RapidJSON has one name for a bad escape and for a character that must be escaped.
  if (code == rapidjson::kParseErrorStringEscapeInvalid && source.text[offset] != '\\') {
    code = rapidjson::kParseErrorStringInvalidEncoding;
  }
  const JsonComplaint words = explain_json(code);
  const std::string found = words.names_found ? describe_character(source.text, offset, end) : std::string();
  diagnostics.report(source_rules::syntax, character_at(source, offset, end), concat({words.message, found}),
                     std::string(words.help));
}

}  // namespace

const Value* parse_json(const Source& source, std::size_t begin, std::size_t end, const Bounds& bounds,
                        Arena& arena, Diagnostics& diagnostics) {
  if (!check_encoding(source, begin, end, diagnostics)) return nullptr;
  begin = skip_byte_order_mark(source.text, begin);
  ValueEvents events(bounds, end - begin, arena, diagnostics);
  rapidjson::MemoryStream stream(source.text.data() + begin, end - begin);
  JsonHandler handler(source, begin, stream, events, arena);
  rapidjson::GenericReader<rapidjson::UTF8<>, rapidjson::UTF8<>, Memory> reader;
  constexpr unsigned flags = rapidjson::kParseIterativeFlag | rapidjson::kParseValidateEncodingFlag |
                             rapidjson::kParseNumbersAsStringsFlag;
  const rapidjson::ParseResult result = reader.Parse<flags>(stream, handler);
  if (!result.IsError()) return events.root();
  if (result.Code() != rapidjson::kParseErrorTermination) {
    const bool unclosed = result.Code() == rapidjson::kParseErrorStringMissQuotationMark;
    const std::size_t place = unclosed ? handler.next_token() : begin + result.Offset();
    complain(source, result.Code(), place, end, diagnostics);
  }
  return nullptr;
}

}  // namespace cvbuild::reading
