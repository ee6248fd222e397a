// The texts that one job reads: files, standard input or the caller's buffers, in one space of byte offsets.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <cvbuild/core/result.hpp>
#include <cvbuild/core/span.hpp>
#include <cvbuild/core/text_argument.hpp>

#pragma GCC visibility push(default)
namespace cvbuild::inline v0 {

class Diagnostics;

/// What a source may not exceed; each can be set.
struct Bounds {
  std::size_t source_bytes = std::size_t{16} << 20;  ///< size of one source, pictures included
  unsigned depth = 64;                               ///< nested blocks, inlines or YAML/JSON containers
  unsigned table_columns = 128;                      ///< columns of one table
  unsigned growth = 16;  ///< nodes, and bytes of expanded text, for each byte of the source
};

/// A stretch of a decoded text, and where it stands in the source that it was decoded from.
struct Piece {
  std::uint32_t offset = 0;  ///< in the decoded text
  std::uint32_t origin = 0;  ///< in the job's address space
};

/// One text. Views into it are valid as long as any handle on its Sources.
struct Source {
  std::string
      name;  ///< the path as a message shows it, relative to the working directory; or "-" for standard input
  std::string text;        ///< its bytes as they are, byte order mark included
  std::uint32_t base = 0;  ///< the offset of its first byte in the job's address space
  bool too_large = false;  ///< past the bound: `text` is empty, and the reader reports it
  Span origin{};  ///< of a text decoded from a string in another source: that string; `name` is empty
  std::vector<Piece> pieces{};  ///< with `origin`: in order, the first at offset 0; none: all of it is there

  /// Of this source's bytes [begin, end), the span in the job's address space.
  [[nodiscard]] Span span(std::size_t begin, std::size_t end) const {
    return {static_cast<std::uint32_t>(base + begin), static_cast<std::uint32_t>(base + end)};
  }
  /// The span of all of it.
  [[nodiscard]] Span whole() const { return span(0, text.size()); }
};

/// A place for a person: 1-based line, 1-based column in code points, and the text of that line.
struct Location {
  const Source* source = nullptr;  ///< null: no place
  unsigned line = 0;               ///< 1-based; 0: no place
  unsigned column = 0;             ///< 1-based, in code points
  std::string_view line_text;      ///< without its end of line
  unsigned width = 1;              ///< code points of the span on that line, at least 1
};

/// A cheap handle on all sources of one job. Copies share the same texts. Texts are added while reading, from
/// one thread; afterwards it is immutable and may be used from any. It is never empty, moved from or not.
class Sources {
 public:
  /// Shares what it stands for; to move is to copy.
  /// @{
  Sources(const Sources&) = default;
  Sources& operator=(const Sources&) = default;
  /// @}

  /// The application at `path`: a file, or a folder (whose application.yaml is read). "-" reads standard
  /// input.
  static Result<Sources> from_path(TextArgument path, const Bounds& bounds = {});

  /// The application in memory: the first buffer is the one to start from; files that it names are looked up
  /// among the others by their path relative to it. The file system is never touched. Of two buffers of one
  /// name the first counts; of none there is nothing to read, and nothing is found.
  static Sources from_buffers(std::vector<std::pair<std::string, std::string>> buffers,
                              const Bounds& bounds = {});

  /// The file that reading starts from.
  [[nodiscard]] const Source& root() const&;
  const Source& root() const&& = delete;

  /// Puts `text` in the place of the file at `path` (relative to the root's folder), as an editor's unsaved
  /// buffer does; the root's file may be one of them. What is read from now on has it; what was read before
  /// keeps its text and its places.
  void overlay(TextArgument path, std::string text);

  /// Opens a file that a source names: `path` is relative to the folder of `from`. It must lie inside the
  /// application's folder (symbolic links resolved). Opened twice, it is read once.
  Result<const Source*> open(const Source& from, std::string_view path) &;

  /// The names of the files of a folder (no folders, nothing hidden), sorted by byte, relative to the folder
  /// of `from`.
  Result<std::vector<std::string>> list(const Source& from, std::string_view path) const;
  /// Whether `path`, relative to the folder of `from`, is a folder.
  [[nodiscard]] bool is_folder(const Source& from, std::string_view path) const;

  /// `path`, relative to the folder of `from`, made relative to the application's folder, for use in outputs.
  /// Lexical.
  [[nodiscard]] std::string relative_to_root(const Source& from, std::string_view path) const;

  /// A text of its own for what the string at `origin` says once its escapes and folded lines are undone: it
  /// can be parsed like any source, and its places lead back to that string.
  const Source& derive(Span origin, std::string text) &;
  /// A text that comes with the library, and that the source names at `place`: each place in it leads there.
  const Source& include(Span place, std::string text) &;
  /// The same place in a file: a span in a derived text becomes the one it was decoded from, any other stays.
  [[nodiscard]] Span origin(Span span) const;
  /// Moves the places of findings out of derived texts, from the one at index `first` on.
  void settle(Diagnostics& findings, std::size_t first = 0) const;

  /// The place of `span`'s beginning, for a message.
  [[nodiscard]] Location locate(Span span) const&;
  Location locate(Span span) const&& = delete;
  /// The source whose stretch holds `span`; null for an unknown one.
  [[nodiscard]] const Source* source_of(Span span) const&;
  const Source* source_of(Span span) const&& = delete;
  /// The bytes of `span`.
  [[nodiscard]] std::string_view text(Span span) const&;
  std::string_view text(Span span) const&& = delete;

  /// As given to from_path() or from_buffers().
  [[nodiscard]] const Bounds& bounds() const&;
  const Bounds& bounds() const&& = delete;
  /// Names of all files read so far, in the order of reading (for --deps).
  [[nodiscard]] std::vector<std::string> files() const;
  /// The folders that list() was asked for, in that order, each once: what is put into them may become a
  /// source.
  [[nodiscard]] std::vector<std::string> folders() const;
  /// The last component of the root's name without its extension; of a folder, its name.
  [[nodiscard]] std::string stem() const;

 private:
  struct Store;
  explicit Sources(std::shared_ptr<Store> store) : store_(std::move(store)) {}
  std::shared_ptr<Store> store_;
};

}  // namespace cvbuild
#pragma GCC visibility pop
