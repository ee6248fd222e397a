// Text that Markdown must not take for markup.
#pragma once

#include <string>
#include <string_view>

namespace cvbuild::emitters::markdown {

/// Appends `text` to `line`, the characters escaped that would mean something where they come to stand: what
/// `line` holds already decides whether that is the beginning of a line.
void append_text(std::string& line, std::string_view text);

/// Appends a span of code, fenced by more backquotes than it holds.
void append_code(std::string& line, std::string_view text);

/// Appends a link's target and title: `(<target> "title")`.
void append_target(std::string& line, std::string_view target, std::string_view title);

/// The longest run of backquotes in `text`.
[[nodiscard]] std::size_t longest_backquotes(std::string_view text);

}  // namespace cvbuild::emitters::markdown
