// What a document's blocks say about the document as a whole.
#include <cvbuild/doc/document.hpp>

#include <cvbuild/core/text.hpp>
#include <cvbuild/doc/verify.hpp>

namespace cvbuild::inline v0 {

Document::Document(std::shared_ptr<const Data> data)
    : data_(required(std::move(data), "Document: its data is a null pointer")) {
  if (const auto fault = doc::verify_document(*data_)) misused(concat({"Document: ", *fault}));
}

const doc::Group* opening_head(doc::Blocks blocks) {
  const auto* head = blocks.empty() ? nullptr : std::get_if<doc::Group>(&blocks[0].kind());
  if (!head || head->role != doc::Role::head) return nullptr;
  for (const auto& block : head->blocks)
    if (doc::node(block).role == doc::Role::name) return head;
  return nullptr;
}

}  // namespace cvbuild
