// What says who the applicant is, in a built file of an anonymous document; lib/inspect finds it.
#include "check/rules/list.hpp"

namespace cvbuild::rules {

namespace {

constexpr RuleInfo info{
    "identity-in-output",
    Stage::output,
    Severity::error,
    "the applicant's name, address, number or network name in the bytes, metadata, pictures or "
    "name of a built file that must be anonymous (--outputs)",
    "Word's author field and a photo's EXIF name people who left their name out.",
    "answers.docx, saved in Word: its author is Jane Doe",
    "answers.docx as cvbuild makes it: its author is Anonymous"};

}  // namespace

constinit const Rule identity_in_output{&info, nullptr};

}  // namespace cvbuild::rules
