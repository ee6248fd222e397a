// A document's DOCX taken apart, for the tests of its emitter.
#pragma once

#include <gtest/gtest.h>

#include <regex>
#include <string>
#include <vector>

#include <cvbuild/emit/emit.hpp>
#include <cvbuild/zip/zip.hpp>

namespace cvbuild::docx_test {

struct Built {
  std::string bytes;
  std::vector<zip::Entry> parts;
  Diagnostics findings;
  std::string part(std::string_view name) const {
    for (const auto& part : parts)
      if (part.name == name) return part.bytes;
    ADD_FAILURE() << "no part " << name;
    return {};
  }
  /// What stands between the body's begin and its section.
  std::string body() const {
    const auto xml = part("word/document.xml");
    const auto begin = xml.find("<w:body>") + 8;
    return xml.substr(begin, xml.find("<w:sectPr>") - begin);
  }
};

inline Built emitted(const Document& document) {
  Built built;
  Sink sink;
  emit(document, Format::docx, sink, built.findings);
  EXPECT_FALSE(sink.failed());
  built.bytes = sink.take();
  auto parts = zip::read_zip(built.bytes);
  EXPECT_TRUE(parts.ok());
  if (parts) built.parts = std::move(parts).value();
  return built;
}

inline std::vector<std::string> all(const std::string& text, const std::string& pattern) {
  const std::regex regex(pattern);
  std::vector<std::string> found;
  for (std::sregex_iterator at(text.begin(), text.end(), regex), end; at != end; ++at)
    found.push_back((*at)[1]);
  return found;
}

#define TEXT(words) "<w:t xml:space=\"preserve\">" words "</w:t>"
#define RUN(words) "<w:r>" TEXT(words) "</w:r>"
#define STYLE(id) "<w:pPr><w:pStyle w:val=\"" id "\"/></w:pPr>"

}  // namespace cvbuild::docx_test
