// Every link of an application, for rules that look at targets.
#pragma once

#include <cvbuild/doc/walk.hpp>
#include <cvbuild/model/application.hpp>

namespace cvbuild::rules {

/// Calls `on_link(const doc::Link&)` for each link in the answers, the letter and the CV's prose.
template <class OnLink>
void for_each_link(const Application::Data& data, OnLink&& on_link) {
  const auto on_inline = [&](const doc::Inline& item) {
    if (const auto* link = std::get_if<doc::Link>(&item.kind())) on_link(*link);
  };
  for (const auto blocks : all_texts(data))
    doc::walk(
        blocks, [](const doc::Block&) {}, on_inline);
}

}  // namespace cvbuild::rules
