// How a CV and a letter look in Word.
#include "emit/docx/definition.hpp"
#include "emit/docx/east_asian.hpp"
#include "emit/docx/units.hpp"

namespace cvbuild::emitters::docx {

namespace {

class CvStyles {
 public:
  CvStyles(const ThemeData& theme, std::string_view language)
      : theme_(theme), slants_(east_asian_font(language, theme.text_font).empty()) {}

  std::vector<Definition> make() {
    head();
    entries();
    letter();
    Definition part =
        heading(Style::part_title, Style::heading_1, theme_.title_size, 0, theme_.heading_space_before);
    part.run.colour = theme_.accent;
    part.paragraph.borders = Borders{Border{}, {}, Border{}, {}};
    add(part);
    Definition dates{Style::dates, Style::default_font, Style::none, StyleType::character};
    dates.run.bold = false;
    dates.run.italic = false;
    dates.run.size = contact_size();
    dates.run.colour = theme_.muted;
    add(dates);
    // A link in a contact line or beside an employer's name steps back with them.
    Definition quiet{Style::quiet_link, Style::default_font, Style::none, StyleType::character};
    quiet.run.colour = theme_.muted;
    add(quiet);
    return std::move(all_);
  }

 private:
  [[nodiscard]] double contact_size() const { return theme_.text_size * theme_.contact_size_factor; }
  [[nodiscard]] Spacing space(double before, double after, double size) const {
    return {twips(before), twips(after), twips(size * theme_.line_height), false};
  }
  void add(const Definition& definition) { all_.push_back(definition); }

  [[nodiscard]] Definition heading(Style style, Style based_on, double size, double before,
                                   double after) const {
    Definition it{style, based_on, Style::normal};
    it.paragraph.keep_next = it.paragraph.keep_lines = true;
    it.paragraph.spacing = Spacing{twips(before), twips(after), twips(size * 1.2), false};
    it.run.font = theme_.heading_font.word;
    it.run.bold = true;
    it.run.italic = false;
    it.run.size = size;
    return it;
  }

  void head() {
    Definition label{Style::label};
    label.paragraph.keep_next = true;
    label.paragraph.spacing = space(0, 2, theme_.section_size);
    label.run.size = theme_.question_size;
    label.paragraph.justification = head_alignment(theme_);
    add(label);
    Definition contact{Style::contact};
    contact.paragraph.spacing = space(0, 0, contact_size());
    contact.run.size = contact_size();
    contact.run.colour = theme_.muted;
    contact.paragraph.justification = head_alignment(theme_);
    add(contact);
  }

  void entries() {
    const int right_edge = twips(theme_.paper_width - theme_.margin_left - theme_.margin_right);
    Definition title =
        heading(Style::entry_title, Style::heading_2, theme_.entry_size, theme_.entry_space_before, 0);
    title.next = Style::organisation;
    title.paragraph.right_tab = right_edge;
    add(title);
    Definition position =
        heading(Style::position, Style::heading_3, theme_.entry_size, theme_.entry_space_before * 0.75, 0);
    position.paragraph.right_tab = right_edge;
    add(position);
    Definition employer =
        heading(Style::employer, Style::heading_2, theme_.entry_size, theme_.entry_space_before, 0);
    employer.run.italic = slants_;
    employer.run.colour = theme_.muted;
    add(employer);
    Definition organisation{Style::organisation};
    organisation.paragraph.spacing = space(0, 2, theme_.text_size);
    organisation.run.italic = slants_;
    organisation.run.colour = theme_.muted;
    add(organisation);
    Definition text{Style::entry_text};
    text.paragraph.spacing = space(0, 2, theme_.text_size);
    add(text);
    // As far from one another as the text above is from them, unlike the items of other lists.
    Definition highlight{Style::highlight, Style::list_bullet};
    highlight.paragraph.contextual_spacing = false;
    highlight.paragraph.spacing = space(0, 2, theme_.text_size);
    add(highlight);
    Definition item{Style::item};
    item.paragraph.spacing = space(0, 2, theme_.text_size);
    add(item);
  }

  void letter() {
    const double line = theme_.text_size * theme_.line_height;
    Definition addressee{Style::addressee};
    addressee.paragraph.spacing = space(0, line, theme_.text_size);
    add(addressee);
    Definition date{Style::letter_date};
    date.paragraph.spacing = space(2 * line, line, theme_.text_size);
    add(date);
    Definition subject = heading(Style::subject, Style::heading_1, theme_.question_size, line / 2, line / 2);
    subject.run.colour = theme_.text_colour;
    subject.paragraph.borders = Borders{Border{}, {}, Border{}, {}};
    add(subject);
    Definition closing{Style::closing};
    closing.paragraph.keep_next = true;
    closing.paragraph.spacing = space(line / 2, 2 * line, theme_.text_size);
    add(closing);
    add({Style::signature});
  }

  const ThemeData& theme_;
  bool slants_;  ///< letters of East Asia have no italics
  std::vector<Definition> all_;
};

}  // namespace

std::vector<Definition> cv_styles(const ThemeData& theme, std::string_view language) {
  return CvStyles(theme, language).make();
}

}  // namespace cvbuild::emitters::docx
