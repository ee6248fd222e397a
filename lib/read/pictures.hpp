// Loads the pictures that texts show, each once, and says what is wrong with one that cannot be shown.
#pragma once

#include <map>
#include <string>
#include <string_view>

#include <cvbuild/core/diagnostic.hpp>
#include <cvbuild/model/application.hpp>

namespace cvbuild::reading {

class Pictures {
 public:
  Pictures(Application::Data& application, Diagnostics& diagnostics)
      : application_(application), diagnostics_(diagnostics) {}

  /// The picture that `from` names at `span`, percent-encoded or not; null after reporting
  /// `missing-picture`.
  const doc::Image* load(const Source& from, std::string_view target, Span span);

 private:
  [[nodiscard]] const doc::Image* known_picture(const Source& from, std::string_view target) const;
  const doc::Image* read(const Source& file, std::string path, Span span);
  const doc::Image* refuse(Span span, std::string message, std::string help);

  Application::Data& application_;
  Diagnostics& diagnostics_;
  std::map<std::string, const doc::Image*, std::less<>> loaded_;  ///< by path; null: refused before
};

}  // namespace cvbuild::reading
