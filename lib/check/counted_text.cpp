// Takes an answer's counted text out of its blocks.
#include "check/counted_text.hpp"

#include <cvbuild/doc/plain_text.hpp>
#include <cvbuild/model/sections.hpp>

namespace cvbuild::checking {

std::string counted_text(const model::Answer& answer) {
  if (!model::counts(answer.status)) return {};
  const auto live = model::live_blocks(answer.body);
  return doc::plain_text(doc::Blocks{live.data(), live.size()});
}

}  // namespace cvbuild::checking
