// What the applicant wrote: the answers, what each block of them covers, and the text that no question opens.
#pragma once

#include <cstdint>
#include <string_view>

#include <cvbuild/core/source.hpp>
#include <cvbuild/doc/node.hpp>
#include <cvbuild/model/form.hpp>

#pragma GCC visibility push(default)
namespace cvbuild::inline v0::model {

/// How far an answer is, as its heading says.
enum class Status : std::uint8_t { answered, draft, todo, declined };

/// Draft and todo text never counts as an answer.
[[nodiscard]] constexpr bool counts(Status status) {
  return status == Status::answered || status == Status::declined;
}

/// `covers=…` over a block or a section: which ask, and whether it is met.
struct Cover {
  Span span;                           ///< the ask's id where it is written
  const Question* question = nullptr;  ///< never null
  const Ask* ask = nullptr;            ///< null: the question as a whole
  doc::Blocks blocks;                  ///< what covers it: one block, or a heading with its section
  bool counts = false;                 ///< it holds a word or a picture that is not draft
};

/// One question's answer.
struct Answer {
  const Question* question = nullptr;     ///< never null
  const doc::Heading* heading = nullptr;  ///< the one that opens it; its words need not be the prompt's
  doc::Blocks
      body;  ///< what follows the heading, up to the next question or a heading of its level or higher
  Status status = Status::answered;  ///< of the heading
  Text reason;                       ///< with Status::declined
  bool has_text = false;             ///< its body holds a word or a picture that is not draft
};

/// A run of top-level blocks outside every question.
struct Passage {
  doc::Blocks blocks;      ///< in order
  std::size_t before = 0;  ///< it stands before the answer of this index, in the order of the sources
};

/// `<!-- cvcheck: allow RULE reason -->` on the next block, or an entry of `allow:`.
struct Suppression {
  Span span;              ///< of the comment, or of the entry
  std::string_view rule;  ///< the rule's id, as written
  Text reason;            ///< not given: none, which is a finding
  Span target;            ///< the place whose finding it suppresses: the whole block, or the whole entry
};

}  // namespace cvbuild::model
#pragma GCC visibility pop
