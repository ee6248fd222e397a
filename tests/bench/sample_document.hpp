// A document of about so many words, as an answer to a form looks: headings, prose, lists, a table, code,
// links.
#pragma once

#include <cvbuild/doc/builder.hpp>

namespace cvbuild::bench {

/// The length that the speed table of the design is for.
inline constexpr unsigned usual_words = 3500;

namespace detail {

inline constexpr std::string_view prose =
    "The service ran on three hosts behind a balancer; when one of them failed at night, requests were "
    "retried on "
    "the others, and the queue grew until the fourth host had taken over. I wrote the health check, the "
    "retry "
    "policy & its tests in C++, and documented what an operator does at <90 % of capacity.";  // 54 words

/// One question's answer, of about 250 words.
inline void add_answer(BlockBuilder& builder) {
  builder.heading(2, "How do you keep a service available?");
  builder.paragraph(prose).paragraph([](InlineBuilder& text) {
    text.text("Described in ").link("https://example.org/notes?year=2023", [](InlineBuilder& link) {
      link.text("the notes");
    });
    text.text(" with ").code("retry_after()").text(" and ").strong([](InlineBuilder& strong) {
      strong.text("a budget of errors");
    });
    text.text(". ").text(prose);
  });
  builder.bullet_list([](ListBuilder& list) {
    for (int item = 0; item < 3; ++item) list.item("a check every ten seconds, with a limit of two failures");
  });
  builder.table(
      {{"Year", "Requests", "Lost"}, {"2021", "1,200,000", "0.02 %"}, {"2022", "3,400,000", "0.01 %"}});
  builder.code("for (const auto& host : hosts)\n  if (!healthy(host)) drain(host);\n", "cpp");
  builder.paragraph(prose);
}

}  // namespace detail

[[nodiscard]] inline Document sample_document(unsigned words = usual_words) {
  constexpr unsigned words_of_an_answer = 244;
  Builder builder;
  builder.title("Software engineer").author("Anonymous").language("en-GB");
  for (unsigned made = 0; made < words; made += words_of_an_answer)
    builder.group(doc::Role::answer, [](BlockBuilder& group) { detail::add_answer(group); });
  return builder.finish();
}

}  // namespace cvbuild::bench
