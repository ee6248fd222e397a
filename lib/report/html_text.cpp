// Cuts sources into paragraphs and marks in them what findings are about.
#include "report/html_text.hpp"

#include <algorithm>

#include <cvbuild/core/text.hpp>

#include "report/place.hpp"
#include "report/xml_text.hpp"

namespace cvbuild::reports {

namespace {

bool is_blank(std::string_view line) { return line.find_first_not_of(" \t\r") == std::string_view::npos; }

std::size_t line_begin(std::string_view text, std::size_t at) {
  while (at > 0 && text[at - 1] != '\n') --at;
  return at;
}

/// Past the line feed.
std::size_t next_line(std::string_view text, std::size_t at) {
  const auto feed = text.find('\n', at);
  return feed == std::string_view::npos ? text.size() : feed + 1;
}

/// Lines stay lines; all else as xml_text has it.
std::string lines_of(std::string_view text) {
  std::string all;
  for (std::size_t at = 0; at < text.size();) {
    const auto next = next_line(text, at);
    auto line = text.substr(at, next - at);
    const bool ended = line.ends_with('\n');
    if (ended) line.remove_suffix(1);
    if (line.ends_with('\r')) line.remove_suffix(1);
    all += xml_text(line);
    if (ended) all += '\n';
    at = next;
  }
  return all;
}

/// A stretch of a row, and how grave the gravest finding about it is.
struct Mark {
  std::size_t begin, end;
  Severity severity;
};

std::vector<Mark> joined(std::vector<Mark> marks) {
  std::sort(marks.begin(), marks.end(), [](const Mark& a, const Mark& b) { return a.begin < b.begin; });
  std::vector<Mark> all;
  for (const auto& mark : marks) {
    if (all.empty() || mark.begin >= all.back().end) {
      all.push_back(mark);
      continue;
    }
    all.back().end = std::max(all.back().end, mark.end);
    all.back().severity = std::max(all.back().severity, mark.severity);
  }
  return all;
}

}  // namespace

MarkedText::MarkedText(const Diagnostics& findings, const Sources& sources) : sources_(sources) {
  for (const auto& finding : findings.all()) open_.push_back(&finding);
  std::stable_sort(open_.begin(), open_.end(), [&](const Diagnostic* a, const Diagnostic* b) {
    return sources.origin(a->span).begin < sources.origin(b->span).begin;
  });
  shown_.assign(open_.size(), false);
}

FindingList MarkedText::take(std::uint32_t begin, std::uint32_t end) {
  FindingList taken;
  const auto first = std::partition_point(open_.begin(), open_.end(), [&](const Diagnostic* finding) {
    return sources_.origin(finding->span).begin < begin;
  });
  for (auto at = first; at != open_.end() && sources_.origin((*at)->span).begin < end; ++at) {
    const auto index = static_cast<std::size_t>(at - open_.begin());
    if (!shown_[index]) taken.push_back(*at);
    shown_[index] = true;
  }
  return taken;
}

void MarkedText::add_rows(Span place, std::string& page) {
  const auto* source = sources_.source_of(place);
  if (source == nullptr) return;
  const std::string_view text = source->text;
  auto at = line_begin(text, place.begin - source->base);
  auto end = std::min<std::size_t>(place.end - source->base, text.size());
  if (end > at && text[end - 1] != '\n') end = next_line(text, end);
  while (at < end) {
    const auto begin = at;
    while (at < end && is_blank(text.substr(at, line_end(text, at) - at))) at = next_line(text, at);
    const auto first = at;
    while (at < end && !is_blank(text.substr(at, line_end(text, at) - at))) at = next_line(text, at);
    if (first == at) break;
    const auto offset = static_cast<std::uint32_t>(source->base + begin);
    const auto findings = take(offset, static_cast<std::uint32_t>(source->base + at));
    add_row({text.substr(first, at - first), static_cast<std::uint32_t>(source->base + first)}, findings,
            page);
  }
}

void MarkedText::add_others(std::string& page) {
  const Source* file = nullptr;
  for (std::size_t i = 0; i < open_.size(); ++i) {
    if (shown_[i]) continue;
    const auto location = sources_.locate(open_[i]->span);
    if (location.source == nullptr) {
      shown_[i] = true;
      add_row({}, {open_[i]}, page);
      continue;
    }
    if (location.source != file) page += concat({"<h4>", xml_text(location.source->name), "</h4>\n"});
    file = location.source;
    const auto begin = static_cast<std::uint32_t>(
        file->base + static_cast<std::size_t>(location.line_text.data() - file->text.data()));
    const auto end = static_cast<std::uint32_t>(begin + location.line_text.size() + 1);
    add_row({location.line_text, begin}, take(begin, end), page);
  }
}

void MarkedText::add_list(const FindingList& wanted, std::string& page) {
  FindingList list;
  for (const auto* finding : wanted) {
    const auto at = std::find(open_.begin(), open_.end(), finding) - open_.begin();
    if (shown_[static_cast<std::size_t>(at)]) continue;
    shown_[static_cast<std::size_t>(at)] = true;
    list.push_back(finding);
  }
  if (!list.empty()) add_row({}, list, page);
}

void MarkedText::add_row(const Row& row, const FindingList& findings, std::string& page) const {
  page += "<div class=\"row\">\n";
  if (!row.text.empty()) add_marked(row, findings, page);
  if (!findings.empty()) {
    page += "<ul class=\"findings\">\n";
    for (const auto* finding : findings) add_finding(*finding, page);
    page += "</ul>\n";
  }
  page += "</div>\n";
}

void MarkedText::add_marked(const Row& row, const FindingList& findings, std::string& page) const {
  std::vector<Mark> marks;
  for (const auto* finding : findings) {
    const auto span = sources_.origin(finding->span);
    const auto begin = std::max(span.begin, row.begin) - row.begin;
    const auto end = std::min<std::size_t>(span.end - row.begin, row.text.size());
    if (begin < end) marks.push_back({begin, end, finding->severity});
  }
  page += "<p class=\"text\">";
  std::size_t at = 0;
  for (const auto& mark : joined(std::move(marks))) {
    page += concat({lines_of(row.text.substr(at, mark.begin - at)), "<mark class=\"", name(mark.severity),
                    "\">", lines_of(row.text.substr(mark.begin, mark.end - mark.begin)), "</mark>"});
    at = mark.end;
  }
  page += concat({lines_of(row.text.substr(at)), "</p>\n"});
}

void MarkedText::add_finding(const Diagnostic& finding, std::string& page) const {
  const auto place = place_of(finding, sources_);
  const auto severity = name(finding.severity);
  page +=
      concat({"<li class=\"", severity, "\"><strong>", severity, "</strong> ", xml_text(finding.message)});
  if (!finding.help.empty()) page += concat({"<br><span class=\"help\">", xml_text(finding.help), "</span>"});
  for (const auto& related : finding.related) {
    const auto there = sources_.locate(related.span);
    if (there.source == nullptr) continue;
    page += concat({"<br><span class=\"help\">", xml_text(related.message), ": ",
                    xml_text(there.source->name), ":", Decimal(there.line), "</span>"});
  }
  page += concat({"<br><code>", xml_text(place.file), ":", Decimal(place.line), ":", Decimal(place.column),
                  "</code> <code>", reports::rule_of(finding).id, "</code></li>\n"});
}

}  // namespace cvbuild::reports
