// Applications made in code, for tests of the checker that need no reader.
#pragma once

#include <deque>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include <cvbuild/check/check.hpp>
#include <cvbuild/model/sections.hpp>

namespace cvbuild::testing {

/// Makes an application of one text. Every word that is given a place must stand in that text. Keep the maker
/// as long as the application.
class ApplicationMaker {
 public:
  explicit ApplicationMaker(std::string text)
      : data_(std::make_shared<Application::Data>(Sources::from_buffers({{"a.md", std::move(text)}}))) {
    data_->span = data_->sources.root().whole();
  }

  Application::Data& data() { return *data_; }
  model::Form& form() { return form_; }
  Arena& arena() { return data_->arena; }

  template <class T>
  Slice<T> slice(const std::vector<T>& items) {
    return data_->arena.copy(std::span<const T>(items));
  }

  Span span(std::string_view words) const {
    const auto& root = data_->sources.root();
    const auto at = root.text.find(words);
    return at == std::string::npos ? Span{} : root.span(at, at + words.size());
  }
  model::Text text(std::string_view words) {
    const auto place = span(words);
    return {data_->arena.copy(words), place.known() ? place : data_->span};
  }

  model::Ask ask(std::string_view id) {
    model::Ask ask;
    ask.id = text(id);
    ask.ask = ask.id.value;
    ask.span = ask.id.span;
    return ask;
  }
  model::Ask any_of(const std::vector<std::string_view>& ids) {
    std::vector<model::Ask> alternatives;
    for (const auto id : ids) alternatives.push_back(ask(id));
    model::Ask group;
    group.any_of = slice(alternatives);
    return group;
  }
  /// The index of the question in the form.
  std::size_t question(std::string_view id, const std::vector<model::Ask>& asks = {}) {
    model::Question question;
    question.id = text(id);
    question.span = question.id.span;
    question.prompt = question.id;
    question.asks = slice(asks);
    questions_.push_back(question);
    return questions_.size() - 1;
  }
  model::Question& at(std::size_t question) { return questions_[question]; }

  doc::Inlines words(std::string_view text) {
    const doc::Inline only = doc::Text{{span(text)}, data_->arena.copy(text)};
    return data_->arena.copy(std::span(&only, 1));
  }
  doc::Block paragraph(std::string_view text) { return doc::Paragraph{{span(text)}, words(text)}; }
  doc::Block heading(unsigned level, std::string_view text, std::string_view status = {},
                     std::string_view id = {}) {
    doc::Attributes attributes;
    attributes.id = data_->arena.copy(id);
    attributes.span = id.empty() ? Span{} : span(text);
    const doc::Attribute value{{}, "status", data_->arena.copy(status)};
    if (!status.empty()) attributes.values = data_->arena.copy(std::span(&value, 1));
    return doc::Heading{{span(text), doc::Role::none, data_->arena.make(attributes)}, level, words(text)};
  }
  doc::Blocks blocks(const std::vector<doc::Block>& all) { return slice(all); }

  /// Answers to questions are given by index, because the form is not made before finish().
  struct Answered {
    std::size_t question;
    model::Answer answer;
  };
  model::Answer& answer(std::size_t question, const std::vector<doc::Block>& body,
                        model::Status status = model::Status::answered, std::string_view reason = {}) {
    model::Answer answer;
    answer.heading = data_->arena.make(std::get<doc::Heading>(heading(1, questions_[question].id.value)));
    answer.body = slice(body);
    answer.status = status;
    if (!reason.empty()) answer.reason = text(reason);
    answer.has_text = model::counts(status) && model::has_live_content(answer.body);
    answers_.push_back({question, answer});
    return answers_.back().answer;
  }
  /// The ask at `ask` of the question covers, or is meant to cover, something.
  void cover(std::size_t question, std::string_view ask, const std::vector<doc::Block>& blocks, bool counts) {
    covers_.push_back({question, std::string(ask), {span(ask), nullptr, nullptr, slice(blocks), counts}});
  }
  void waive(std::size_t question, std::string_view ask, std::string_view reason) {
    waivers_.push_back({question, std::string(ask), {data_->span, nullptr, nullptr, text(reason)}});
  }
  void choose(model::Choice choice, const std::vector<std::string_view>& of) {
    std::vector<model::Text> ids;
    for (const auto id : of) {
      ids.push_back(text(id));
      for (auto& question : questions_)
        if (question.id.value == id) question.in_choice = true;
    }
    choice.of = slice(ids);
    choices_.push_back(choice);
  }

  Application finish(bool with_form = true) {
    if (with_form) finish_form();
    return Application(data_);
  }

 private:
  template <class Item>
  struct Named {
    std::size_t question;
    std::string ask;
    Item item;
  };

  void finish_form() {
    form_.questions = slice(questions_);
    form_.choose = slice(choices_);
    data_->form = data_->arena.make(form_);
    std::vector<model::Answer> answers;
    for (auto& entry : answers_) {
      entry.answer.question = &data_->form->questions[entry.question];
      answers.push_back(entry.answer);
    }
    data_->answers = slice(answers);
    data_->covers = resolved(covers_);
    data_->waivers = resolved(waivers_);
  }

  template <class Item>
  Slice<Item> resolved(const std::vector<Named<Item>>& named) {
    std::vector<Item> items;
    for (auto entry : named) {
      const auto& question = data_->form->questions[entry.question];
      entry.item.question = &question;
      entry.item.ask = entry.ask.empty() ? nullptr : model::find_ask(question, entry.ask);
      items.push_back(entry.item);
    }
    return slice(items);
  }

  std::shared_ptr<Application::Data> data_;
  model::Form form_;
  std::vector<model::Question> questions_;
  std::deque<Answered> answers_;
  std::vector<Named<model::Cover>> covers_;
  std::vector<Named<model::Waiver>> waivers_;
  std::vector<model::Choice> choices_;
};

}  // namespace cvbuild::testing
