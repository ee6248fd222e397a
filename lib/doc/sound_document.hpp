// Documents that need no look at them, because of who has made them.
#pragma once

#include <memory>
#include <utility>

#include <cvbuild/doc/document.hpp>

namespace cvbuild::inline v0::detail {

/// A Document of data that is sound: a Builder has looked at it, or readers within the bounds of their
/// sources have made it.
struct SoundDocument {
  [[nodiscard]] static Document of(std::shared_ptr<const Document::Data> data) {
    return {std::move(data), Document::IsSound{}};
  }
};

}  // namespace cvbuild::inline v0::detail
