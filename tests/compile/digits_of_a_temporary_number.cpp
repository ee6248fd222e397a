// A view of the digits of a temporary Decimal does not compile: it would dangle.
// expect-error: deleted (member )?function|deleted function|deleted constructor
#include <cvbuild/core/text.hpp>

std::string_view kept;

void use() {
#ifdef SHOULD_COMPILE
  const cvbuild::Decimal number(5);
  kept = number.text();
#else
  kept = cvbuild::Decimal(5).text();
#endif
}
