// The person whom a CV is about, as search engines and applicant-tracking systems read it.
#pragma once

#include <cvbuild/core/sink.hpp>
#include <cvbuild/doc/document.hpp>

namespace cvbuild::emitters {

/// https://schema.org/Person as one JSON object that fits between `<script type="application/ld+json">` and
/// `</script>`: nothing in it can end the element. What is not said is left out.
void write_person(const Person& person, Sink& sink);

}  // namespace cvbuild::emitters
