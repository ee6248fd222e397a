// Addresses in the order of their countries, and the numbers that telephones dial.
#include <gtest/gtest.h>

#include <cvbuild/compose/compose.hpp>
#include <cvbuild/core/text.hpp>
#include <cvbuild/doc/plain_text.hpp>
#include <cvbuild/read/read.hpp>

#include "compose/telephone.hpp"

namespace cvbuild {
namespace {

/// The line of contact of a CV with that location, in JSON Resume's YAML.
std::string address(const std::string& language, const std::string& location) {
  Diagnostics findings;
  const auto application = read_application(
      Sources::from_buffers(
          {{"cv.yaml", "basics: {location: {" + location + "}}\nmeta: {language: " + language + "}\n"}}),
      findings);
  const auto document = compose(application, application.documents()[0], classic_theme());
  return doc::plain_text(document.blocks());
}

TEST(Address, stands_in_the_order_of_its_country) {
  EXPECT_EQ(address("en-US",
                    "address: 2712 Broadway St, postalCode: \"94115\", city: San Francisco, region: CA, "
                    "countryCode: US"),
            "2712 Broadway St, San Francisco, CA 94115");
  EXPECT_EQ(address("en-GB", "address: 10 Downing St, postalCode: SW1A 2AA, city: London, countryCode: GB"),
            "10 Downing St, London SW1A 2AA");
  EXPECT_EQ(address("en", "postalCode: M5V 2T6, city: Toronto, region: ON"), "Toronto, ON M5V 2T6");
  EXPECT_EQ(address("de", "address: Hauptstr. 1, postalCode: \"89073\", city: Ulm, countryCode: DE"),
            "Hauptstr. 1, 89073 Ulm");
  EXPECT_EQ(address("en-GB", "postalCode: \"75001\", city: Paris, countryCode: fr"), "75001 Paris");
  EXPECT_EQ(address("en-GB", "address: 12 High St, city: Leeds, postalCode: LS1 4AB, countryCode: UK"),
            "12 High St, Leeds LS1 4AB");
  EXPECT_EQ(address("en", "city: Leeds"), "Leeds");
  EXPECT_EQ(address("en", "postalCode: LS1 1AA, address: 1 High St"), "1 High St, LS1 1AA");
}

TEST(Address, says_a_region_of_its_citys_name_once) {
  EXPECT_EQ(address("es", "postalCode: \"28013\", city: Madrid, region: Madrid, countryCode: ES"),
            "28013 Madrid");
  EXPECT_EQ(
      address(
          "ja",
          "address: 1-2-3 Dogenzaka, postalCode: 150-0043, city: Shibuya-ku, region: Tokyo, countryCode: JP"),
      "1-2-3 Dogenzaka、Shibuya-ku、Tokyo 150-0043");
}

TEST(Address, of_east_asia_begins_with_the_largest_part) {
  EXPECT_EQ(
      address("ja",
              "address: 道玄坂1-2-3, postalCode: 150-0043, city: 渋谷区, region: 東京都, countryCode: JP"),
      "150-0043 東京都渋谷区道玄坂1-2-3");
  EXPECT_EQ(address("zh", "address: 中关村大街1号, postalCode: \"100080\", city: 海淀区, region: 北京市"),
            "100080 北京市海淀区中关村大街1号");
  EXPECT_EQ(
      address(
          "en",
          "address: 1-2-3 Dogenzaka, postalCode: 150-0043, city: Shibuya, region: Tokyo, countryCode: JP"),
      "1-2-3 Dogenzaka, Shibuya, Tokyo 150-0043");
  EXPECT_EQ(address("ja", "address: 1 High St, city: Leeds, countryCode: GB"), "1 High St、Leeds");
}

TEST(Telephone, dials_what_is_one_number) {
  using composing::phone_target;
  EXPECT_EQ(phone_target("+44 (0)20 7946 0018"), "tel:+442079460018");
  EXPECT_EQ(phone_target("(+33) 1 23 45 67 89"), "tel:+33123456789");
  EXPECT_EQ(phone_target("0049 (0)30 / 1234-56 ext. 7"), "tel:+4930123456");
  EXPECT_EQ(phone_target("030/12 34 ext. 5"), "tel:0301234");
  EXPECT_EQ(phone_target("020 7946 0018 x12"), "tel:02079460018");
  EXPECT_EQ(phone_target("Tel.: 020 7946 0018 (mobile)"), "tel:02079460018");
  EXPECT_EQ(phone_target("020\u00A07946\u20110018"), "tel:02079460018");
  EXPECT_EQ(phone_target("(912) 555-4321"), "tel:9125554321");
  EXPECT_EQ(phone_target("112"), "tel:112");
}

TEST(Telephone, leaves_as_text_what_is_none) {
  using composing::phone_target;
  for (const auto* text :
       {"+44 20 7946 0000 / +44 20 7946 0001", "020 7946 0000 / 020 7946 0001",
        "020 7946 0000, 020 7946 0001", "020 7946 0000 or 020 7946 0001", "0800 FLOWERS", "on request", "12",
        "", "+", "1234567890123456", "020}{7946", "555-0100 \u2022 555-0199", "555-0100 \u2013 555-0199",
        "03-1234-5678\uFF08\u5185\u7DDA12\uFF09", "+7 495 123-45-67 \u0434\u043E\u0431. 12"})
    EXPECT_EQ(phone_target(text), "") << text;
}

}  // namespace
}  // namespace cvbuild
