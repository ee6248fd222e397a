// table: fonts by language.
#include "emit/docx/east_asian.hpp"

#include "core/language_tag.hpp"

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

}  // namespace

std::string_view east_asian_font(std::string_view language, const FontFamily& beside) {
  const bool has_serifs = !beside.web.empty() && beside.web[beside.web.size() - 1] == "serif";
  for (const auto& fonts : all_fonts)
    if (is_language(language, fonts.language)) return has_serifs ? fonts.serif : fonts.sans;
  return {};
}

}  // namespace cvbuild::emitters::docx
