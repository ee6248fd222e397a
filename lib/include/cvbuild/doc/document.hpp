// A composed document: the tree, what is known about it, its pictures and its theme, behind one cheap handle.
#pragma once

#include <memory>
#include <string_view>

#include <cvbuild/core/arena.hpp>
#include <cvbuild/doc/node.hpp>
#include <cvbuild/theme/theme.hpp>

namespace cvbuild {

/// What a document says of itself. Empty strings: not said.
struct Meta {
  std::string_view title;
  std::string_view author;           ///< "Anonymous" in an anonymous document
  std::string_view language = "en";  ///< BCP 47
  std::string_view subject;          ///< the form's title
  Slice<std::string_view> keywords;
  std::string_view date =
      "1980-01-01";  ///< ISO 8601, the day that all time stamps in the outputs show, at 00:00Z
  bool anonymous = false;
};

/// A handle on an immutable document; copies share it. Views and nodes that it gives out live as long as any
/// of the handles.
class Document {
 public:
  /// What a handle shares. `sources` keeps alive whatever the nodes point into besides `arena`.
  struct Data {
    Arena arena;
    std::shared_ptr<const void> sources;
    Meta meta;
    doc::Blocks blocks;
    Slice<const doc::Image*> images;  ///< each once, in the order of first use
    Theme theme = classic_theme();
  };
  explicit Document(std::shared_ptr<const Data> data) : data_(std::move(data)) {}

  [[nodiscard]] const Meta& meta() const& { return data_->meta; }
  [[nodiscard]] doc::Blocks blocks() const& { return data_->blocks; }
  [[nodiscard]] Slice<const doc::Image*> images() const& { return data_->images; }
  [[nodiscard]] const Theme& theme() const& { return data_->theme; }
  const Meta& meta() const&& = delete;
  doc::Blocks blocks() const&& = delete;
  Slice<const doc::Image*> images() const&& = delete;
  const Theme& theme() const&& = delete;

 private:
  std::shared_ptr<const Data> data_;
};

}  // namespace cvbuild
