// table: the fonts of each script. Debian's names first (fonts-noto-core, -noto-cjk, -nanum, -unfonts-core),
// then macOS's and Windows's. Of the Arabic fonts, the first whose text pdftotext takes out of the PDF whole.
#include "emit/latex/scripts.hpp"

#include <algorithm>
#include <iterator>

namespace cvbuild::emitters::latex {

namespace {

// clang-format off
constexpr CodePoints hebrew[] = {{0x0590, 0x05FF}, {0xFB1D, 0xFB4F}};
constexpr CodePoints arabic[] = {{0x0600, 0x06FF}, {0x0750, 0x077F}, {0x08A0, 0x08FF}, {0xFB50, 0xFDFF}, {0xFE70, 0xFEFE}};
constexpr CodePoints syriac[] = {{0x0700, 0x074F}};
constexpr CodePoints thaana[] = {{0x0780, 0x07BF}};
constexpr CodePoints nko[] = {{0x07C0, 0x07FF}};
constexpr CodePoints devanagari[] = {{0x0900, 0x097F}, {0xA8E0, 0xA8FF}};
constexpr CodePoints bengali[] = {{0x0980, 0x09FF}};
constexpr CodePoints gurmukhi[] = {{0x0A00, 0x0A7F}};
constexpr CodePoints gujarati[] = {{0x0A80, 0x0AFF}};
constexpr CodePoints oriya[] = {{0x0B00, 0x0B7F}};
constexpr CodePoints tamil[] = {{0x0B80, 0x0BFF}};
constexpr CodePoints telugu[] = {{0x0C00, 0x0C7F}};
constexpr CodePoints kannada[] = {{0x0C80, 0x0CFF}};
constexpr CodePoints malayalam[] = {{0x0D00, 0x0D7F}};
constexpr CodePoints sinhala[] = {{0x0D80, 0x0DFF}};
constexpr CodePoints thai[] = {{0x0E00, 0x0E7F}};
constexpr CodePoints lao[] = {{0x0E80, 0x0EFF}};
constexpr CodePoints tibetan[] = {{0x0F00, 0x0FFF}};
constexpr CodePoints myanmar[] = {{0x1000, 0x109F}, {0xA9E0, 0xA9FF}, {0xAA60, 0xAA7F}};
constexpr CodePoints georgian[] = {{0x10A0, 0x10FF}, {0x1C90, 0x1CBF}, {0x2D00, 0x2D2F}};
constexpr CodePoints armenian[] = {{0x0530, 0x058F}, {0xFB13, 0xFB17}};
constexpr CodePoints ethiopic[] = {{0x1200, 0x139F}, {0x2D80, 0x2DDF}, {0xAB00, 0xAB2F}};
constexpr CodePoints cherokee[] = {{0x13A0, 0x13FF}, {0xAB70, 0xABBF}};
constexpr CodePoints canadian[] = {{0x1400, 0x167F}, {0x18B0, 0x18FF}};
constexpr CodePoints khmer[] = {{0x1780, 0x17FF}, {0x19E0, 0x19FF}};
constexpr CodePoints mongolian[] = {{0x1800, 0x18AF}};
constexpr CodePoints tifinagh[] = {{0x2D30, 0x2D7F}};
constexpr CodePoints adlam[] = {{0x1E900, 0x1E95F}};
constexpr CodePoints hangul[] = {{0x1100, 0x11FF}, {0x3130, 0x318F}, {0xA960, 0xA97F}, {0xAC00, 0xD7FF}, {0xFFA0, 0xFFDC}};
constexpr CodePoints han[] = {{0x2E80, 0x312F}, {0x3190, 0x9FFF}, {0xF900, 0xFAFF}, {0xFE30, 0xFE4F}, {0xFF00, 0xFF9F}, {0xFFE0, 0xFFEF}, {0x20000, 0x3FFFF}};
constexpr CodePoints other[] = {{0x0100, 0x052F}, {0x1D00, 0x2BFF}, {0xA640, 0xA7FF}, {0xFFFC, 0xFFFD}, {0x1F000, 0x1FBFF}, {0x1D400, 0x1D7FF}};

constexpr Script table[] = {
    {"script=hebr;", "Noto Sans Hebrew,Arial Hebrew,Arial", "Noto Serif Hebrew,Times New Roman", hebrew},
    {"script=arab;", "Noto Sans Arabic,Noto Naskh Arabic,Amiri,DejaVu Sans,Geeza Pro,Segoe UI,Arial", "", arabic},
    {"script=syrc;", "Noto Sans Syriac,Noto Sans Syriac Estrangela,Segoe UI Historic,Estrangelo Edessa", "", syriac},
    {"script=thaa;", "Noto Sans Thaana,MV Boli", "", thaana},
    {"script=nko ;", "Noto Sans NKo,Ebrima", "", nko},
    {"script=dev2;", "Noto Sans Devanagari,Kohinoor Devanagari,Devanagari MT,Nirmala UI,Mangal", "Noto Serif Devanagari", devanagari},
    {"script=bng2;", "Noto Sans Bengali,Bangla MN,Nirmala UI,Vrinda", "Noto Serif Bengali", bengali},
    {"script=gur2;", "Noto Sans Gurmukhi,Gurmukhi MN,Nirmala UI,Raavi", "Noto Serif Gurmukhi", gurmukhi},
    {"script=gjr2;", "Noto Sans Gujarati,Gujarati MT,Nirmala UI,Shruti", "Noto Serif Gujarati", gujarati},
    {"script=ory2;", "Noto Sans Oriya,Oriya MN,Nirmala UI,Kalinga", "", oriya},
    {"script=tml2;", "Noto Sans Tamil,Tamil MN,Nirmala UI,Latha", "Noto Serif Tamil", tamil},
    {"script=tel2;", "Noto Sans Telugu,Telugu MN,Nirmala UI,Gautami", "Noto Serif Telugu", telugu},
    {"script=knd2;", "Noto Sans Kannada,Kannada MN,Nirmala UI,Tunga", "Noto Serif Kannada", kannada},
    {"script=mlm2;", "Noto Sans Malayalam,Malayalam MN,Nirmala UI,Kartika", "Noto Serif Malayalam", malayalam},
    {"script=sinh;", "Noto Sans Sinhala,Sinhala MN,Nirmala UI,Iskoola Pota", "Noto Serif Sinhala", sinhala},
    {"script=thai;", "Noto Sans Thai,Garuda,Thonburi,Leelawadee UI,Tahoma", "Noto Serif Thai,Norasi", thai},
    {"script=lao ;", "Noto Sans Lao,Lao MN,Leelawadee UI,Lao UI", "Noto Serif Lao", lao},
    {"script=tibt;", "Noto Serif Tibetan,Kailasa,Microsoft Himalaya", "", tibetan},
    {"script=mym2;", "Noto Sans Myanmar,Myanmar MN,Myanmar Text", "Noto Serif Myanmar", myanmar},
    {"script=geor;", "Noto Sans Georgian,Helvetica Neue,Segoe UI,Sylfaen", "Noto Serif Georgian", georgian},
    {"script=armn;", "Noto Sans Armenian,Mshtakan,Segoe UI,Sylfaen", "Noto Serif Armenian", armenian},
    {"script=ethi;", "Noto Sans Ethiopic,Kefa,Ebrima,Nyala", "Noto Serif Ethiopic", ethiopic},
    {"script=cher;", "Noto Sans Cherokee,Plantagenet Cherokee,Gadugi", "", cherokee},
    {"script=cans;", "Noto Sans Canadian Aboriginal,Euphemia UCAS,Gadugi,Euphemia", "", canadian},
    {"script=khmr;", "Noto Sans Khmer,Khmer MN,Leelawadee UI,Khmer UI", "Noto Serif Khmer", khmer},
    {"script=mong;", "Noto Sans Mongolian,Mongolian Baiti", "", mongolian},
    {"script=tfng;", "Noto Sans Tifinagh,Ebrima", "", tifinagh},
    {"script=adlm;", "Noto Sans Adlam,Ebrima", "", adlam},
    {"", "Noto Sans CJK KR,NanumGothic,Nanum Gothic,UnDotum,Apple SD Gothic Neo,Malgun Gothic", "Noto Serif CJK KR,NanumMyeongjo,Nanum Myeongjo,UnBatang,AppleMyungjo,Batang", hangul},
    {"", "", "", han},
    {"", "DejaVu Sans,Noto Sans,Noto Sans Symbols,Noto Sans Symbols2,Noto Sans Math,Noto Emoji,Symbola,FreeSerif,Apple Symbols,Segoe UI Symbol,Segoe UI Emoji,Unifont,Unifont Upper", "DejaVu Serif,Noto Serif", other},
};
// clang-format on

static_assert(std::size(table) <= 64, "a ScriptSet has 64 bits");

bool claims(const Script& script, char32_t code_point) {
  return std::any_of(script.has.begin(), script.has.end(), [code_point](const CodePoints& each) {
    return each.first <= code_point && code_point <= each.last;
  });
}

}  // namespace

std::span<const Script> scripts() { return table; }

ScriptSet script_of(char32_t code_point) {
  constexpr std::size_t last = std::size(table) - 1;
  std::size_t at = 0;
  while (at < last && !claims(table[at], code_point)) ++at;
  return ScriptSet{1} << at;
}

bool is_han(const Script& script) { return script.has.data() == han; }

}  // namespace cvbuild::emitters::latex
