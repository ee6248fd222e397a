// Capitals of letters, of every script that has them, as languages have them.
#include <gtest/gtest.h>

#include "core/capitals.hpp"

namespace cvbuild {
namespace {

TEST(Capitals, of_letters_with_marks_and_of_several_scripts) {
  EXPECT_EQ(in_capitals("Ada O'Neill-Żółć 2", "en"), "ADA O'NEILL-ŻÓŁĆ 2");
  EXPECT_EQ(in_capitals("ÿ ǆ ſ þ", "en"), "Ÿ Ǆ S Þ");
  EXPECT_EQ(in_capitals("Анна Ёлкина, Ґалаґан; Արամ", "ru"), "АННА ЁЛКИНА, ҐАЛАҐАН; ԱՐԱՄ");
  EXPECT_EQ(in_capitals("山田太郎 دانا שרה ნინო ไทย", "ja"), "山田太郎 دانا שרה ნინო ไทย");
  EXPECT_EQ(in_capitals("e\u0301", "fr"), "E\u0301");
  EXPECT_EQ(in_capitals("\U00010428", "en"), "\U00010400");
  EXPECT_EQ(in_capitals("", "en"), "");
}

TEST(Capitals, of_which_several_stand_for_one_letter) {
  EXPECT_EQ(in_capitals("Groß ﬃ ŉ և", "de"), "GROSS FFI ʼN ԵՒ");
}

TEST(Capitals, as_the_language_has_them) {
  EXPECT_EQ(in_capitals("İnci Işık", "tr"), "İNCİ IŞIK");
  EXPECT_EQ(in_capitals("inci", "tr-TR"), "İNCİ");
  EXPECT_EQ(in_capitals("inci", "trv"), "INCI");
  EXPECT_EQ(in_capitals("Ελένη Παπαδάκη", "el"), "ΕΛΕΝΗ ΠΑΠΑΔΑΚΗ");
  EXPECT_EQ(in_capitals("Αΐδης", "el"), "ΑΪΔΗΣ");
  EXPECT_EQ(in_capitals("Ελένη", "en"), "ΕΛΈΝΗ");
}

}  // namespace
}  // namespace cvbuild
