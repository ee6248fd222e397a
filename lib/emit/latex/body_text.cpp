// Writes running text, links and pictures.
#include <algorithm>

#include <cvbuild/core/text.hpp>
#include <cvbuild/doc/link.hpp>
#include <cvbuild/doc/plain_text.hpp>

#include "emit/dead_link.hpp"
#include "emit/latex/body_writer.hpp"
#include "emit/latex/picture_turn.hpp"

namespace cvbuild::emitters::latex {

/// Whether a picture can be shown; says so if it is there and cannot.
bool Body::shows(const doc::Image* image, Span span) {
  if (!image) return false;
  if (can_show(*image)) {
    if (options_.picture_folder.empty()) note(span, "the picture is not written beside the LaTeX file");
    return true;
  }
  note(span, is_vast(*image)
                 ? concat({"LaTeX cannot turn a picture of ", Decimal(image->width), " x ",
                           Decimal(image->height), " pixels: its caption stands in its place"})
                 : concat({"LaTeX cannot show a picture of type ", doc::info(image->format).extension,
                           ": its caption stands in its place"}));
  return false;
}

void Body::picture(const doc::Image& image, std::string_view alternative, double scale) {
  constexpr double widest = 10000;  // than any page: TeX cannot read much more
  out_.markup("\\showfile{").decimal(std::min(image.width_points() * scale, widest)).markup("bp}{");
  out_.text(alternative).markup("}");
  if (is_vast(image)) {
    out_.markup("{\\vastgraphics{").number(image.width).markup("}{").number(image.height).markup("}}{");
  } else {
    out_.markup(picture_command(image)).markup("{");
  }
  out_.path(picture_file_name(image, images_)).markup("}");
}

void Body::operator()(const doc::Strikethrough& node) {
  ++struck_;
  out_.set_struck(true);
  inlines(node.content);
  out_.set_struck(--struck_ != 0);
}

void Body::link_text(Literal begin, doc::Inlines content) {
  in_link_ = true;
  wrapped(begin, content);
  in_link_ = false;
}

/// Where lines run from right to left, the neighbours of an address must not be read as part of it.
void Body::web_link(const doc::Link& node) {
  if (!node.title.empty()) note(node.span, concat({"LaTeX drops the link's title '", node.title, "'"}));
  const bool aside = survey_.uses.right_to_left_language && runs_rightwards(node.content);
  if (aside) out_.markup("\\lefttoright{");  // around the link: babel loses words that are turned inside one
  out_.markup("\\href{").url(node.target);
  link_text("}{", node.content);
  if (aside) out_.markup("}");
}

/// A link in a link, which only a tree made in code can hold, is text: TeX nests ten links at most.
void Body::operator()(const doc::Link& node) {
  if (in_link_) {
    report_nested_link(node, "LaTeX", diagnostics_);
    return inlines(node.content);
  }
  switch (doc::link_kind(node.target)) {
    case doc::LinkKind::web:
    case doc::LinkKind::mail:
    case doc::LinkKind::phone:
      return web_link(node);
    case doc::LinkKind::anchor:
      if (!survey_.is_target(node.target.substr(1))) break;
      out_.markup("\\hyperlink{").anchor_name(node.target.substr(1));
      return link_text("}{", node.content);
    case doc::LinkKind::relative:
    case doc::LinkKind::other:
      break;
  }
  report_dead_link(node, "LaTeX", diagnostics_);
  inlines(node.content);
}

/// A picture in running text stands for its words: who copies or listens gets them.
void Body::operator()(const doc::Picture& node) {
  if (!shows(node.image, node.span)) return inlines(node.content);
  scratch_.clear();
  doc::append_plain_text(node.content, scratch_);
  out_.markup("\\brk{}");
  if (!scratch_.empty()) out_.markup("\\readpicture{").utf16(scratch_).markup("}{");
  picture(*node.image, scratch_.empty() ? std::string_view(node.target) : std::string_view(scratch_));
  out_.markup(scratch_.empty() ? Literal("\\brk{}") : Literal("}\\brk{}"));
}

}  // namespace cvbuild::emitters::latex
