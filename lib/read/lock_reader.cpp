// table: the keys of application.lock.
#include "read/lock_reader.hpp"

#include <array>

namespace cvbuild::reading {

using model::Lock;
using model::LockedAsk;
using model::LockedQuestion;

namespace {

void read_asks(const Value& value, LockedQuestion& question, ReadContext& context) {
  std::vector<LockedAsk> asks;
  if (!value.is_mapping()) return report_wrong_type(value, "ids and fingerprints", context.diagnostics);
  for (const auto& entry : value.entries) {
    LockedAsk ask{{entry.key, entry.key_span}, {}};
    read_value(*entry.value, ask.fingerprint, context);
    asks.push_back(ask);
  }
  question.asks = context.arena.copy(std::span<const LockedAsk>(asks));
}

}  // namespace

template <>
std::span<const Field<LockedQuestion>> fields_of<LockedQuestion>() {
  static constexpr std::array fields{
      field<&LockedQuestion::id>("id", "the question's id", true),
      field<&LockedQuestion::prompt>("prompt", "the fingerprint of its prompt", true),
      field<&LockedQuestion::limits>("limits", "its limits in words"),
      custom_field<LockedQuestion>("asks", "the asks that were answered, with their fingerprints",
                                   &read_asks)};
  return fields;
}

template <>
std::span<const Field<Lock>> fields_of<Lock>() {
  static constexpr std::array fields{
      field<&Lock::version>("version", "of this file's form; cvcheck --accept writes it", true),
      field<&Lock::limits>("limits", "the limits over all answers in words"),
      field<&Lock::choices>("choose", "what may be chosen, in words"),
      field<&Lock::questions>("questions", "the questions, in the form's order")};
  return fields;
}

const Lock* read_lock(const Value& root, Arena& arena, Diagnostics& diagnostics) {
  ReadContext context{arena, diagnostics};
  Lock lock;
  read_value(root, lock, context);
  if (lock.version.value_or(Lock::newest_version) == Lock::newest_version) return arena.make(lock);
  diagnostics.report(source_rules::wrong_type, root.span,
                     "this lock was written by another version of cvcheck",
                     "write it anew: cvcheck --accept");
  return nullptr;
}

}  // namespace cvbuild::reading
