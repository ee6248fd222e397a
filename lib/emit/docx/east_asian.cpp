// table: fonts by language.
#include "emit/docx/east_asian.hpp"

namespace cvbuild::emitters::docx {

namespace {

/// The first whose beginning the tag has counts.
struct Fonts {
  std::string_view language, serif, sans;
};
constexpr Fonts all_fonts[] = {{"ja", "Yu Mincho", "Yu Gothic"},
                               {"ko", "Batang", "Malgun Gothic"},
                               {"zh-Hant", "PMingLiU", "Microsoft JhengHei"},
                               {"zh-TW", "PMingLiU", "Microsoft JhengHei"},
                               {"zh-HK", "PMingLiU", "Microsoft JhengHei"},
                               {"zh-MO", "PMingLiU", "Microsoft JhengHei"},
                               {"zh", "SimSun", "Microsoft YaHei"}};

bool begins(std::string_view tag, std::string_view language) {
  return tag.starts_with(language) && (tag.size() == language.size() || tag[language.size()] == '-');
}

}  // namespace

std::string_view east_asian_font(std::string_view language, const FontFamily& beside) {
  const bool has_serifs = !beside.web.empty() && beside.web[beside.web.size() - 1] == "serif";
  for (const auto& fonts : all_fonts)
    if (begins(language, fonts.language)) return has_serifs ? fonts.serif : fonts.sans;
  return {};
}

}  // namespace cvbuild::emitters::docx
