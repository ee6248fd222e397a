// From the model to a document: what is shown, in which order and under which headings.
#pragma once

#include <cvbuild/core/diagnostic.hpp>
#include <cvbuild/doc/document.hpp>
#include <cvbuild/model/application.hpp>
#include <cvbuild/theme/theme.hpp>

namespace cvbuild {

struct ComposeOptions {
  bool drafts = false;                 ///< show unanswered, draft and todo questions, marked
  bool fragment = false;               ///< the body as it is written: no title is taken from it
  Diagnostics* diagnostics = nullptr;  ///< where notes on what was left out go, if anywhere
};

/// Lowers the parts that `plan` names. `plan` is one of `application`'s. Safe from several threads at once.
[[nodiscard]] Document compose(const Application& application, const model::DocumentPlan& plan,
                               const Theme& theme, const ComposeOptions& options = {});

}  // namespace cvbuild
