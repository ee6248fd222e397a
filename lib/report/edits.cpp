// Applies edits, and lays out unified diffs without comparing texts: the edits say where the change is.
#include <cvbuild/report/edits.hpp>

#include <algorithm>
#include <span>
#include <unordered_set>

#include <cvbuild/core/misuse.hpp>
#include <cvbuild/core/text.hpp>

namespace cvbuild::inline v0 {

namespace {

constexpr std::string_view reaches_out = "apply_edits: an edit reaches out of its source";

bool comes_before(const Edit& a, const Edit& b) {
  if (a.span.begin != b.span.begin) return a.span.begin < b.span.begin;
  return a.span.end < b.span.end;
}

/// Of sorted edits those that can be applied beside one another. The fixes of the others go to `refused`.
std::vector<Edit> beside(const std::vector<Edit>& edits, std::unordered_set<std::size_t>& refused) {
  std::vector<Edit> kept;
  for (const auto& edit : edits) {
    if (edit.fix != 0 && refused.contains(edit.fix)) continue;
    const bool again = !kept.empty() && kept.back().span == edit.span;
    const bool fits = edit.span.known() && (kept.empty() || edit.span.begin >= kept.back().span.end);
    if (fits && !again)
      kept.push_back(edit);
    else if (edit.fix != 0 && !(again && kept.back().text == edit.text))
      refused.insert(edit.fix);
  }
  return kept;
}

/// The edits that can be applied together, each fix as a whole.
std::vector<Edit> compatible(std::vector<Edit> edits) {
  std::stable_sort(edits.begin(), edits.end(), comes_before);
  std::unordered_set<std::size_t> refused;
  while (true) {
    const auto before = refused.size();
    auto kept = beside(edits, refused);
    if (refused.size() == before) return kept;
  }
}

EditedSource edited(const Source& source, std::vector<Edit> edits) {
  EditedSource result{&source, {}, std::move(edits)};
  std::size_t at = 0;
  for (const auto& edit : result.edits) {
    if (edit.span.end < edit.span.begin || edit.span.end - source.base > source.text.size())
      misused(reaches_out);
    result.text.append(source.text, at, edit.span.begin - source.base - at).append(edit.text);
    at = edit.span.end - source.base;
  }
  result.text.append(source.text, at);
  return result;
}

/// Lines of a text, each with its line feed; the last may lack it.
std::vector<std::string_view> lines_of(std::string_view text) {
  std::vector<std::string_view> lines;
  while (!text.empty()) {
    const auto end = std::min(text.find('\n'), text.size() - 1) + 1;
    lines.push_back(text.substr(0, end));
    text.remove_prefix(end);
  }
  return lines;
}

/// Lines [old_begin, old_end) become [new_begin, new_end).
struct Change {
  std::size_t old_begin, old_end, new_begin, new_end;
};

std::size_t line_at(const std::vector<std::string_view>& lines, std::string_view text, std::size_t offset) {
  const auto* place = text.data() + offset;
  const auto found = std::partition_point(lines.begin(), lines.end(), [place](std::string_view line) {
    return line.data() + line.size() <= place;
  });
  return static_cast<std::size_t>(found - lines.begin());
}

class DiffWriter {
 public:
  explicit DiffWriter(const EditedSource& edited)
      : edited_(edited), old_(lines_of(edited.source->text)), new_(lines_of(edited.text)) {}

  std::string write() {
    find_changes();
    std::erase_if(changes_, [this](const Change& change) { return changes_nothing(change); });
    if (changes_.empty()) return {};
    const auto& name = edited_.source->name;
    text_ = concat({"--- a/", name, "\n+++ b/", name, "\n"});
    for (std::size_t first = 0; first < changes_.size();) {
      auto last = first + 1;
      while (last < changes_.size() && changes_[last].old_begin - changes_[last - 1].old_end <= 2 * context)
        ++last;
      hunk(first, last);
      first = last;
    }
    return std::move(text_);
  }

 private:
  static constexpr std::size_t context = 3;

  /// The lines that each edit touches; edits of one line are one change.
  void find_changes() {
    std::ptrdiff_t shift = 0;  // of offsets
    for (const auto& edit : edited_.edits) {
      const auto begin = edit.span.begin - edited_.source->base;
      const auto end = edit.span.end - edited_.source->base;
      const auto new_begin = static_cast<std::size_t>(static_cast<std::ptrdiff_t>(begin) + shift);
      shift += static_cast<std::ptrdiff_t>(edit.text.size()) - static_cast<std::ptrdiff_t>(end - begin);
      const bool whole_lines = edit.span.size() == 0 && edit.text.ends_with('\n') && at_line_start(begin);
      const auto old_first = line_at(old_, edited_.source->text, begin);
      const auto new_first = line_at(new_, edited_.text, new_begin);
      const auto new_last = line_at(new_, edited_.text, new_begin + edit.text.size());
      add(whole_lines ? Change{old_first, old_first, new_first, new_last}
                      : Change{old_first, past(old_, edited_.source->text, end), new_first,
                               past(new_, edited_.text, new_begin + edit.text.size())});
    }
  }

  /// "a" for "a": the edit is one, the change is none.
  [[nodiscard]] bool changes_nothing(const Change& change) const {
    const auto before = std::span(old_).subspan(change.old_begin, change.old_end - change.old_begin);
    const auto after = std::span(new_).subspan(change.new_begin, change.new_end - change.new_begin);
    return std::equal(before.begin(), before.end(), after.begin(), after.end());
  }

  [[nodiscard]] bool at_line_start(std::size_t offset) const {
    return offset == 0 || edited_.source->text[offset - 1] == '\n';
  }

  /// Past the line that holds the end of an edit.
  static std::size_t past(const std::vector<std::string_view>& lines, std::string_view text,
                          std::size_t offset) {
    return std::min(line_at(lines, text, offset) + 1, lines.size());
  }

  void add(const Change& change) {
    if (!changes_.empty() && change.old_begin < changes_.back().old_end) {
      changes_.back().old_end = std::max(changes_.back().old_end, change.old_end);
      changes_.back().new_end = std::max(changes_.back().new_end, change.new_end);
      return;
    }
    changes_.push_back(change);
  }

  void hunk(std::size_t first, std::size_t last) {
    const auto& begin = changes_[first];
    const auto& end = changes_[last - 1];
    const auto before = std::min(context, begin.old_begin);
    const auto after = std::min(context, old_.size() - end.old_end);
    text_ += "@@ -";
    range(begin.old_begin - before, end.old_end + after);
    text_ += " +";
    range(begin.new_begin - before, end.new_end + after);
    text_ += " @@\n";
    auto at = begin.old_begin - before;
    for (auto i = first; i < last; ++i) {
      const auto& change = changes_[i];
      lines(' ', old_, at, change.old_begin);
      lines('-', old_, change.old_begin, change.old_end);
      lines('+', new_, change.new_begin, change.new_end);
      at = change.old_end;
    }
    lines(' ', old_, at, end.old_end + after);
  }

  void range(std::size_t begin, std::size_t end) {
    const auto count = end - begin;
    text_ += concat({Decimal(count == 0 ? begin : begin + 1), ",", Decimal(count)});
  }

  void lines(char mark, const std::vector<std::string_view>& all, std::size_t begin, std::size_t end) {
    for (auto i = begin; i < end; ++i) {
      text_ += mark;
      text_ += all[i];
      if (!all[i].ends_with('\n')) text_ += "\n\\ No newline at end of file\n";
    }
  }

  const EditedSource& edited_;
  std::vector<std::string_view> old_, new_;
  std::vector<Change> changes_;
  std::string text_;
};

}  // namespace

std::vector<EditedSource> apply_edits(std::vector<Edit> edits, const Sources& sources) {
  std::vector<EditedSource> all;
  auto kept = compatible(std::move(edits));
  for (std::size_t i = 0; i < kept.size();) {
    const auto* source = sources.source_of(kept[i].span);
    const auto whole = source->whole();
    std::vector<Edit> own;
    while (i < kept.size() && whole.contains(kept[i].span)) own.push_back(std::move(kept[i++]));
    if (own.empty()) misused(reaches_out);
    all.push_back(edited(*source, std::move(own)));
  }
  return all;
}

std::vector<Edit> fixes_of(const Diagnostics& findings) {
  std::vector<Edit> edits;
  std::size_t fix = 0;
  for (const auto& finding : findings.all()) {
    ++fix;
    for (const auto& edit : finding.fix) {
      edits.push_back(edit);
      edits.back().fix = fix;
    }
  }
  return edits;
}

std::string unified_diff(const EditedSource& edited) {
  (void)required(edited.source, "unified_diff: the edited source has no source");
  return DiffWriter(edited).write();
}

}  // namespace cvbuild
