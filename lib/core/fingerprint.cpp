// Makes fingerprints: FNV-1a over the text with its white space folded.
#include <cvbuild/core/fingerprint.hpp>

#include <cstdint>

namespace cvbuild::inline v0 {

std::string fingerprint(std::string_view text) {
  constexpr std::string_view white_space = " \t\r\n";
  std::uint64_t hash = 14695981039346656037U;
  const auto add = [&hash](char byte) { hash = (hash ^ static_cast<unsigned char>(byte)) * 1099511628211U; };
  bool blank = false, begun = false;
  for (const char byte : text) {
    if (white_space.find(byte) != std::string_view::npos) {
      blank = begun;
      continue;
    }
    if (blank) add(' ');
    add(byte);
    begun = true;
    blank = false;
  }
  constexpr std::string_view digits = "0123456789abcdef";
  std::string name(16, '0');
  for (std::size_t i = 0; i < name.size(); ++i) name[i] = digits[(hash >> (60 - 4 * i)) & 15U];
  return name;
}

}  // namespace cvbuild
