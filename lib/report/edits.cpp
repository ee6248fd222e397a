// Applies edits, and lays out unified diffs without comparing texts: the edits say where the change is.
#include <cvbuild/report/edits.hpp>

#include <algorithm>
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
    const bool is_within = edit.span.begin >= source.base + at && edit.span.begin <= edit.span.end &&
                           edit.span.end - source.base <= source.text.size();
    if (!is_within) misused(reaches_out);
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

/// A name as the head of a diff spells it, and as GNU patch and git read it: one with a blank ends at a tab,
/// one with a byte that would end it or begin an escape stands in quotation marks.
std::string file_line(std::string_view mark, std::string_view folder, std::string_view name) {
  const auto is_special = [](char byte) {
    return static_cast<unsigned char>(byte) < 0x20 || byte == 0x7F || byte == '"' || byte == '\\';
  };
  if (std::none_of(name.begin(), name.end(), is_special))
    return concat({mark, folder, name, name.find(' ') == std::string_view::npos ? "\n" : "\t\n"});
  auto text = concat({mark, "\"", folder});
  for (const char byte : name) {
    const auto code = static_cast<unsigned char>(byte);
    if (!is_special(byte))
      text += byte;
    else if (byte == '"' || byte == '\\')
      text.append({'\\', byte});
    else
      text.append({'\\', static_cast<char>('0' + (code >> 6U)), static_cast<char>('0' + (code >> 3U & 7U)),
                   static_cast<char>('0' + (code & 7U))});
  }
  return text + "\"\n";
}

class DiffWriter {
 public:
  explicit DiffWriter(const EditedSource& edited)
      : edited_(edited), old_(lines_of(edited.source->text)), new_(lines_of(edited.text)) {}

  std::string write() {
    find_changes();
    if (changes_.empty()) return {};
    const auto& name = edited_.source->name;
    text_ = file_line("--- ", "a/", name) + file_line("+++ ", "b/", name);
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

  /// What lies between the lines that stay. A line stays if no edit reaches into it, and if where it begins
  /// and ends a line of the new text does.
  void find_changes() {
    const auto& edits = edited_.edits;
    const auto base = edited_.source->base;
    Change next{0, 0, 0, 0};
    std::size_t edit = 0, offset = 0, moved = 0,
                new_offset = 0;  // `moved` is modulo 2^n, as it may be negative
    std::size_t new_line = 0;
    for (std::size_t line = 0; line < old_.size(); ++line) {
      for (; edit < edits.size() && edits[edit].span.end - base <= offset; ++edit)
        moved += edits[edit].text.size() - edits[edit].span.size();
      const auto end = offset + old_[line].size();
      const auto begin = offset + moved;
      const bool is_touched = edit < edits.size() && edits[edit].span.begin - base < end;
      offset = end;
      if (is_touched || !is_whole_line(begin, old_[line])) continue;
      while (new_offset < begin) new_offset += new_[new_line++].size();
      next.old_end = line;
      next.new_end = new_line;
      add(next);
      next = {line + 1, line + 1, new_line + 1, new_line + 1};
    }
    next.old_end = old_.size();
    next.new_end = new_.size();
    add(next);
  }

  [[nodiscard]] bool is_whole_line(std::size_t begin, std::string_view line) const {
    const auto& text = edited_.text;
    return (begin == 0 || text[begin - 1] == '\n') &&
           (line.ends_with('\n') || begin + line.size() == text.size());
  }

  /// Without the lines at its ends that are the same: the edit of "a" to "a" is one, the change is none.
  void add(Change change) {
    while (change.old_begin < change.old_end && change.new_begin < change.new_end &&
           old_[change.old_begin] == new_[change.new_begin]) {
      ++change.old_begin;
      ++change.new_begin;
    }
    while (change.old_begin < change.old_end && change.new_begin < change.new_end &&
           old_[change.old_end - 1] == new_[change.new_end - 1]) {
      --change.old_end;
      --change.new_end;
    }
    if (change.old_begin != change.old_end || change.new_begin != change.new_end) changes_.push_back(change);
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
  const auto* source = required(edited.source, "unified_diff: the edited source has no source");
  if (cvbuild::edited(*source, edited.edits).text != edited.text)
    misused("unified_diff: the text is not what the edits make of its source");
  return DiffWriter(edited).write();
}

}  // namespace cvbuild
