// Drives the Markdown parser over a text whose attribute lists are blanked, and hands its events to the tree
// builder.
#include "read/markdown/markdown_reader.hpp"

#include <md4c.h>

#include <algorithm>
#include <exception>
#include <new>

#include <cvbuild/core/source_rules.hpp>
#include <cvbuild/core/text.hpp>

#include "read/data/parse.hpp"
#include "read/markdown/comments.hpp"
#include "read/markdown/definitions.hpp"
#include "read/markdown/entities.hpp"

namespace cvbuild::reading {

namespace {

/// An attribute of the parser (a URL, a title) with its character references decoded.
std::string_view decode(const MD_ATTRIBUTE& attribute, Arena& arena) {
  std::string text;
  for (std::size_t i = 0; attribute.size > 0 && attribute.substr_offsets[i] < attribute.size; ++i) {
    const auto begin = attribute.substr_offsets[i];
    const std::string_view piece(attribute.text + begin, attribute.substr_offsets[i + 1] - begin);
    if (attribute.substr_types[i] == MD_TEXT_ENTITY)
      append_entity(text, piece);
    else if (attribute.substr_types[i] == MD_TEXT_NULLCHAR)
      text += "\xEF\xBF\xBD";
    else
      text += piece;
  }
  return arena.copy(text);
}

doc::Alignment alignment(MD_ALIGN align) {
  switch (align) {
    case MD_ALIGN_LEFT:
      return doc::Alignment::left;
    case MD_ALIGN_CENTER:
      return doc::Alignment::center;
    case MD_ALIGN_RIGHT:
      return doc::Alignment::right;
    case MD_ALIGN_DEFAULT:
      break;
  }
  return doc::Alignment::none;
}

Frame block_frame(MD_BLOCKTYPE type, const void* detail, Arena& arena) {
  Frame frame{.type = type};
  switch (type) {
    case MD_BLOCK_H:
      frame.number = static_cast<const MD_BLOCK_H_DETAIL*>(detail)->level;
      break;
    case MD_BLOCK_UL:
      frame.tight = static_cast<const MD_BLOCK_UL_DETAIL*>(detail)->is_tight != 0;
      break;
    case MD_BLOCK_OL:
      frame.tight = static_cast<const MD_BLOCK_OL_DETAIL*>(detail)->is_tight != 0;
      frame.number = static_cast<const MD_BLOCK_OL_DETAIL*>(detail)->start;
      break;
    case MD_BLOCK_CODE:
      frame.text = decode(static_cast<const MD_BLOCK_CODE_DETAIL*>(detail)->lang, arena);
      break;
    case MD_BLOCK_TABLE:
      frame.number = static_cast<const MD_BLOCK_TABLE_DETAIL*>(detail)->col_count;
      break;
    case MD_BLOCK_TH:
    case MD_BLOCK_TD:
      frame.alignment = alignment(static_cast<const MD_BLOCK_TD_DETAIL*>(detail)->align);
      break;
    default:
      break;  // kinds without details
  }
  return frame;
}

Frame inline_frame(MD_SPANTYPE type, const void* detail, Arena& arena) {
  Frame frame{.type = type, .is_inline = true};
  if (type == MD_SPAN_A) {
    const auto& link = *static_cast<const MD_SPAN_A_DETAIL*>(detail);
    frame.text = decode(link.href, arena);
    frame.title = decode(link.title, arena);
  } else if (type == MD_SPAN_IMG) {
    const auto& picture = *static_cast<const MD_SPAN_IMG_DETAIL*>(detail);
    frame.text = decode(picture.src, arena);
    frame.title = decode(picture.title, arena);
  }
  return frame;
}

struct Parse {
  TreeBuilder& builder;
  Arena& arena;
  std::exception_ptr failure;  ///< what a callback has thrown
};

/// What a callback of md4c's returns: 0 to go on. No exception passes through its C.
template <class Function>
int guarded(void* user, const Function& function) {
  auto& parse = *static_cast<Parse*>(user);
  try {
    return function(parse) ? 0 : 1;
  } catch (...) {
    parse.failure = std::current_exception();
    return 1;
  }
}

/// The parser's callbacks: 0 goes on, anything else stops it.
MD_PARSER callbacks() {
  MD_PARSER parser{};
  parser.flags = MD_FLAG_TABLES | MD_FLAG_STRIKETHROUGH;
  parser.enter_block = [](MD_BLOCKTYPE type, void* detail, void* user) {
    return guarded(user, [=](Parse& parse) {
      return type == MD_BLOCK_DOC || parse.builder.enter(block_frame(type, detail, parse.arena));
    });
  };
  parser.leave_block = [](MD_BLOCKTYPE type, void*, void* user) {
    return guarded(user,
                   [=](Parse& parse) { return type == MD_BLOCK_DOC || parse.builder.leave(type, false); });
  };
  parser.enter_span = [](MD_SPANTYPE type, void* detail, void* user) {
    return guarded(
        user, [=](Parse& parse) { return parse.builder.enter(inline_frame(type, detail, parse.arena)); });
  };
  parser.leave_span = [](MD_SPANTYPE type, void*, void* user) {
    return guarded(user, [=](Parse& parse) { return parse.builder.leave(type, true); });
  };
  parser.text = [](MD_TEXTTYPE type, const MD_CHAR* text, MD_SIZE size, void* user) {
    return guarded(user, [=](Parse& parse) { return parse.builder.text(type, {text, size}); });
  };
  return parser;
}

/// [begin, end) of the YAML between the two `---` lines, and where the text goes on; all 0 if there is no
/// front matter.
struct FrontMatter {
  std::size_t begin = 0, end = 0, rest = 0;
  bool unclosed = false;
};

std::size_t next_line(std::string_view text, std::size_t at) {
  const auto end = text.find('\n', at);
  return end == std::string_view::npos ? text.size() : end + 1;
}

std::string_view line_at(std::string_view text, std::size_t at) {
  auto line = text.substr(at, line_end(text, at) - at);
  return line.substr(0, line.find_last_not_of(" \t") + 1);
}

/// Whether a line of YAML opens a mapping: a plain or quoted key, then a colon.
bool opens_mapping(std::string_view line) {
  const auto colon = line.find(':');
  if (colon == std::string_view::npos || colon == 0 || line[0] == ' ' || line[0] == '-' || line[0] == '#')
    return false;
  return colon + 1 == line.size() || line[colon + 1] == ' ' || line[colon + 1] == '\t';
}

FrontMatter find_front_matter(std::string_view text, std::size_t begin) {
  if (line_at(text, begin) != "---") return {};
  const auto yaml = next_line(text, begin);
  bool mapping = false;
  for (auto at = yaml; at < text.size(); at = next_line(text, at)) {
    const auto line = line_at(text, at);
    if (line == "---" || line == "...")
      return mapping ? FrontMatter{yaml, at, next_line(text, at)} : FrontMatter{};
    if (!mapping && !line.empty() && line[0] != '#') {
      if (!opens_mapping(line)) return {};
      mapping = true;
    }
  }
  return {.begin = yaml, .unclosed = mapping};
}

}  // namespace

Markdown read_markdown(const Source& source, const Bounds& bounds, const MarkdownOptions& options,
                       Arena& arena, Diagnostics& diagnostics) {
  Markdown result;
  if (!check_encoding(source, 0, source.text.size(), diagnostics)) return result;
  report_controls(source, diagnostics);
  std::size_t begin = source.text.starts_with("\xEF\xBB\xBF") ? 3 : 0;
  const auto front = options.front_matter ? find_front_matter(source.text, begin) : FrontMatter{};
  if (front.unclosed)
    diagnostics
        .report(source_rules::syntax, source.span(begin, begin + 3),
                "this may be meant as front matter, but it is never closed",
                "end it with a line of three hyphens; put an empty line below the first one if it is a rule")
        .severity = Severity::warning;
  if (front.rest != 0) {
    result.front_matter = parse_yaml(source, front.begin, front.end, bounds, arena, diagnostics);
    begin = front.rest;
  }
  std::string text = source.text;
  auto lists = extract_attribute_lists(source, text, begin, diagnostics);
  prepare_comments(text, begin);
  keep_unused_definitions(text, begin, !options.front_matter);
  const auto parsed = std::string_view(text).substr(0);
  TreeBuilder builder(source, parsed, bounds, options, std::move(lists), arena, diagnostics);
  builder.begin_at(begin);
  Parse parse{builder, arena, nullptr};
  const auto parser = callbacks();
  const auto status =
      md_parse(text.data() + begin, static_cast<MD_SIZE>(text.size() - begin), &parser, &parse);
  if (parse.failure) std::rethrow_exception(parse.failure);
  if (status < 0) throw std::bad_alloc();  // md4c's only failure of its own
  result.blocks = builder.finish();
  result.suppressions = builder.take_suppressions();
  return result;
}

}  // namespace cvbuild::reading
