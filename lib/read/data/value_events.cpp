// Builds the tree of values from a parser's events, within the bounds.
#include "read/data/value_events.hpp"

#include <span>

#include <cvbuild/core/source_rules.hpp>
#include <cvbuild/core/text.hpp>

namespace cvbuild::reading {

ValueEvents::ValueEvents(const Bounds& bounds, std::size_t source_bytes, Arena& arena,
                         Diagnostics& diagnostics)
    : bounds_(bounds),
      allowed_(source_bytes * bounds.growth + bounds.growth),
      arena_(arena),
      diagnostics_(diagnostics) {}

bool ValueEvents::fail(Span span, std::string message, std::string help) {
  stopped_ = true;
  diagnostics_.report(source_rules::syntax, span, std::move(message), std::move(help));
  return false;
}

bool ValueEvents::weigh(std::size_t weight, Span span) {
  if (weight <= allowed_) {
    allowed_ -= weight;
    return true;
  }
  stopped_ = true;
  diagnostics_.report(source_rules::over_bounds, span,
                      concat({"here the file grows past ", Decimal(bounds_.growth), " times its size"}),
                      "write the repeated parts out, or leave them away");
  return false;
}

bool ValueEvents::begin_mapping(Span span, std::string_view anchor) { return begin(true, span, anchor); }

bool ValueEvents::begin_sequence(Span span, std::string_view anchor) { return begin(false, span, anchor); }

bool ValueEvents::begin(bool is_mapping, Span span, std::string_view anchor) {
  if (expects_key()) return fail(span, "a key must be text, not a list or a mapping");
  if (open_.size() >= bounds_.depth) {
    stopped_ = true;
    diagnostics_.report(
        source_rules::over_bounds, span,
        concat({"lists and mappings are nested more than ", Decimal(bounds_.depth), " deep"}));
    return false;
  }
  if (!weigh(1, span)) return false;
  name(anchor, nullptr);
  last_end_ = span.end;
  open_.push_back({span, pending_.size(), std::string(anchor), is_mapping, false, {}});
  return true;
}

bool ValueEvents::end(std::uint32_t end) {
  Open open = std::move(open_.back());
  open_.pop_back();
  if (end != 0) last_end_ = end;
  open.span.end = last_end_;
  if (open.is_mapping) drop_duplicate_keys(open.first);
  const Value* value = arena_.make(closed(open));
  pending_.resize(open.first);
  name(open.anchor, value);
  return add(value, last_end_);
}

Value ValueEvents::closed(const Open& open) {
  const std::span<const Entry> children = std::span<const Entry>(pending_).subspan(open.first);
  Value value;
  value.span = open.span;
  value.kind = open.is_mapping ? ValueKind::mapping : ValueKind::sequence;
  for (const Entry& child : children)
    value.weight += child.value->weight + static_cast<std::uint32_t>(child.key.size());
  if (open.is_mapping) {
    value.entries = arena_.copy(children);
    return value;
  }
  std::vector<const Value*> items;
  items.reserve(children.size());
  for (const Entry& child : children) items.push_back(child.value);
  value.items = arena_.copy(std::span<const Value* const>(items));
  return value;
}

void ValueEvents::drop_duplicate_keys(std::size_t first) {
  if (pending_.size() - first < 2) return;
  std::unordered_map<std::string_view, Span> seen;
  seen.reserve(pending_.size() - first);
  std::size_t kept = first;
  for (std::size_t index = first; index < pending_.size(); ++index) {
    const Entry entry = pending_[index];
    const auto [place, is_new] = seen.emplace(entry.key, entry.key_span);
    if (is_new) {
      pending_[kept++] = entry;
      continue;
    }
    diagnostics_
        .report(source_rules::duplicate_key, entry.key_span,
                concat({"the key '", entry.key, "' is here twice"}))
        .related.push_back({place->second, "first here"});
  }
  pending_.resize(kept);
}

bool ValueEvents::key(std::string_view text, Span span, std::string_view anchor) {
  if (!weigh(text.size(), span)) return false;
  if (!anchor.empty()) name(anchor, make_scalar(text, span, true));
  open_.back().entry = {text, span, nullptr};
  open_.back().has_key = true;
  last_end_ = span.end;
  return true;
}

const Value* ValueEvents::make_scalar(std::string_view text, Span span, bool quoted) {
  const auto weight = static_cast<std::uint32_t>(text.size() + 1);
  return arena_.make(Value{span, ValueKind::scalar, quoted, weight, text, {}, {}});
}

bool ValueEvents::scalar(std::string_view text, Span span, bool quoted, std::string_view anchor) {
  if (!weigh(text.size() + 1, span)) return false;
  const Value* value = make_scalar(text, span, quoted);
  name(anchor, value);
  return add(value, span.end);
}

bool ValueEvents::null(std::string_view text, Span span, std::string_view anchor) {
  if (!weigh(1, span)) return false;
  const Value* value = arena_.make(Value{span, ValueKind::null, false, 1, text, {}, {}});
  name(anchor, value);
  return add(value, span.end);
}

bool ValueEvents::add(const Value* value, std::uint32_t end) {
  last_end_ = end;
  if (open_.empty()) {
    root_ = value;
    return true;
  }
  Open& parent = open_.back();
  Entry entry = parent.is_mapping ? parent.entry : Entry{};
  entry.value = value;
  pending_.push_back(entry);
  parent.has_key = false;
  return true;
}

void ValueEvents::name(std::string_view anchor, const Value* value) {
  if (!anchor.empty()) anchors_.insert_or_assign(std::string(anchor), value);
}

const Value* ValueEvents::anchored(std::string_view anchor, Span span) {
  const auto found = anchors_.find(std::string(anchor));
  if (found == anchors_.end()) {
    fail(span, concat({"nothing before this place has the name '&", anchor, "'"}),
         concat({"text that begins with '*' needs quotes: \"*", anchor, "\""}));
    return nullptr;
  }
  if (found->second == nullptr) {
    fail(span, concat({"'*", anchor, "' stands inside the value that it repeats"}));
  }
  return found->second;
}

bool ValueEvents::alias(std::string_view anchor, Span span) {
  const Value* value = anchored(anchor, span);
  return value != nullptr && weigh(value->weight, span) && add(value, span.end);
}

const Value* ValueEvents::aliased_scalar(std::string_view anchor, Span span) {
  const Value* value = anchored(anchor, span);
  if (value == nullptr) return nullptr;
  if (value->is_scalar()) return value;
  fail(span, "a key must be text, not a list or a mapping");
  return nullptr;
}

}  // namespace cvbuild::reading
