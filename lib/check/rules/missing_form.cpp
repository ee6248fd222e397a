// An application without a form where one is wanted; cvcheck itself finds it, because only its caller wants
// one.
#include "check/rules/list.hpp"

namespace cvbuild::rules {

namespace {

constexpr RuleInfo info{"missing-form",
                        Stage::check,
                        Severity::error,
                        "an application without a form, so that nothing is known of what it leaves open "
                        "(--require-form only)",
                        "A form that was forgotten must not look like one whose questions are all answered.",
                        "answers: answers.md",
                        "answers: answers.md\nform: form.yaml"};

}  // namespace

constinit const Rule missing_form{&info, nullptr};

}  // namespace cvbuild::rules
