// A composed document: the tree, what is known about it, its pictures and its theme, behind one cheap handle.
#pragma once

#include <memory>
#include <string_view>
#include <utility>

#include <cvbuild/core/arena.hpp>
#include <cvbuild/core/misuse.hpp>
#include <cvbuild/doc/node.hpp>
#include <cvbuild/theme/theme.hpp>

#pragma GCC visibility push(default)
namespace cvbuild::inline v0 {

/// The person a document is about, as machines want it (https://schema.org/Person, microformats' h-card).
/// Empty strings: not said. Every string stands in the document's text too, the country code apart.
struct Person {
  std::string_view name;       ///< in full
  std::string_view job_title;  ///< what the person is, as a CV's `label`
  std::string_view email;      ///< without `mailto:`
  std::string_view telephone;  ///< as written
  std::string_view url;        ///< the person's own site, as written
  /// The postal address.
  /// @{
  std::string_view street_address, postal_code, locality, region;
  /// @}
  std::string_view country;                 ///< ISO 3166-1 alpha-2
  Slice<std::string_view> profiles;         ///< URLs of the same person elsewhere
  Slice<std::string_view> works_for;        ///< organisations where a position is not over
  Slice<std::string_view> alumni_of;        ///< schools and universities
  Slice<std::string_view> knows_about;      ///< the skills
  Slice<std::string_view> knows_languages;  ///< names of languages
  Slice<std::string_view> awards;           ///< their titles
};

/// Who an anonymous document says that it is from.
inline constexpr std::string_view anonymous_author = "Anonymous";

/// What a document says of itself. Empty strings: not said.
struct Meta {
  std::string_view title;                ///< empty: the outputs have none
  std::string_view author;               ///< anonymous_author in an anonymous document
  std::string_view language = "en";      ///< BCP 47
  std::string_view subject;              ///< the form's title
  Slice<std::string_view> keywords;      ///< in their order
  std::string_view date = "1980-01-01";  ///< ISO 8601, the day that the outputs' properties show, at 00:00Z
  bool anonymous = false;          ///< the outputs name nobody (see is_anonymous()): then `author` says so
  const Person* person = nullptr;  ///< whom a CV is about; null without one, and in an anonymous document
};

/// The head that a document opens with and that holds a name, which then stands for the title; null where the
/// title is to be shown above the blocks.
[[nodiscard]] const doc::Group* opening_head(doc::Blocks blocks);

namespace detail {
struct SoundDocument;
}

/// A handle on an immutable document; copies share it. Views and nodes that it gives out live as long as any
/// of the handles. It is never empty, moved from or not.
class Document {
 public:
  /// What a handle shares. `sources` keeps alive whatever the nodes point into besides `arena`.
  struct Data {
    Arena arena;                          ///< holds the nodes, and the strings that are in no source
    std::shared_ptr<const void> sources;  ///< null where nodes point into `arena` alone
    Meta meta;                            ///< its strings lie in `arena` or in `sources`
    doc::Blocks blocks;                   ///< the top level, in order
    Slice<const doc::Image*> images;      ///< each once, in the order of first use
    /// As given to compose() or Builder::theme().
    Theme theme = classic_theme();
  };
  /// Takes a share of `data`, which must not be null nor change any more. It is looked at here, once, so that
  /// emit() need not: what doc::verify_document() finds wrong with it is a programmer's error, which is told.
  explicit Document(std::shared_ptr<const Data> data);
  explicit Document(std::nullptr_t) = delete;
  /// Shares what it stands for; to move is to copy.
  /// @{
  Document(const Document&) = default;
  Document& operator=(const Document&) = default;
  /// @}

  /// Parts of the document. None can be asked of a temporary: what it gives would be gone.
  /// @{
  [[nodiscard]] const Meta& meta() const& { return data_->meta; }
  [[nodiscard]] doc::Blocks blocks() const& { return data_->blocks; }
  [[nodiscard]] Slice<const doc::Image*> images() const& { return data_->images; }
  [[nodiscard]] const Theme& theme() const& { return data_->theme; }
  /// @}
  const Meta& meta() const&& = delete;
  doc::Blocks blocks() const&& = delete;
  Slice<const doc::Image*> images() const&& = delete;
  const Theme& theme() const&& = delete;

 private:
  friend struct detail::SoundDocument;
  struct IsSound {};
  Document(std::shared_ptr<const Data> data, IsSound /*known*/) : data_(std::move(data)) {}

  std::shared_ptr<const Data> data_;
};

}  // namespace cvbuild
#pragma GCC visibility pop
