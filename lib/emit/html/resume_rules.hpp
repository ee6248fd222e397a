// table: the style sheet's rules for CVs and letters, which follow the others where a document has either;
// all values come from the tokens that style.cpp computes.
#pragma once

#include <cvbuild/core/sink.hpp>

namespace cvbuild::emitters {

// A photo stands at the end of the head's lines; on a telephone, where beside it there would be room for
// single words, above them. Dates are flush with the line's end, of the title's
// first line; on a narrow screen, where there is no room on it, they begin below where the title does.
inline constexpr Literal resume_rules = R"css(main>header,.h-resume>header{position:relative;padding-top:3rem}
.name{margin:0;font:700 var(--name-size)/1.15 var(--heading-font);color:var(--accent);text-wrap:balance}
.p-job-title{margin:.2rem 0 0;font-size:var(--prompt-size)}
.contact{margin:.3rem 0 0;font-size:var(--contact);line-height:1.5;color:var(--muted)}
.contact+.contact{margin-top:0}
.contact{word-spacing:.08em}
.org a{margin-inline-start:.12em}
.contact a,.org a{color:inherit;text-decoration-color:var(--rule);unicode-bidi:plaintext}
.contact a:hover,.org a:hover{color:var(--link);text-decoration-color:currentcolor}
header:has(.photo){padding-inline-end:7.5rem;min-height:9.75rem}
.photo{position:absolute;inset-inline-end:0;top:3rem;margin:0}
.photo img{display:block;width:auto;max-width:6rem;max-height:6.5rem;border-radius:2px}
.h-resume{font-size:var(--cv-size);line-height:calc(var(--cv-line) + .2)}
.h-resume h2{margin:var(--cv-section-gap) 0 var(--after)}
.h-resume h2+.entry,.h-resume h2+.employer,.employer>.title+.entry{margin-top:0}
.entry,.employer{margin:var(--entry-gap) 0 0}
.employer>.entry{margin-top:calc(.75*var(--entry-gap))}
.title>*{min-width:0}
.h-resume .title{display:flex;justify-content:space-between;align-items:baseline;column-gap:1.25rem;margin:0;font-size:var(--entry-size);line-height:1.35;color:inherit;font-style:normal;font-weight:700;text-wrap:wrap}
.h-resume .employer>.title,.org{font-style:italic;color:var(--muted)}
.org{font-weight:400}
:is(:lang(ja),:lang(zh),:lang(ko)) :is(.employer>.title,.org),[dir=rtl] :is(.employer>.title,.org){font-style:normal}
.title .dates{font-weight:400;font-style:normal;font-size:var(--contact);color:var(--muted);font-variant-numeric:tabular-nums lining-nums;margin-inline-start:auto;flex:none;max-width:45%;text-align:end}
.entry p,.entry ul,.entry ol,.line{margin:0 0 calc(.4*var(--gap))}
.h-resume :is(ul,ol){padding-inline-start:var(--cv-indent)}
.entry ul,.entry ol{margin-top:calc(.3*var(--gap))}
.entry>blockquote{margin:0 0 calc(.4*var(--gap))}
.entry>:last-child,.p-summary>:last-child{margin-bottom:0}
.line{padding-inline-start:1.2rem;text-indent:-1.2rem}
.letter{margin-top:calc(2*var(--before))}
.addressee{margin:var(--before) 0}
.letter .subject{color:inherit;margin:calc(1.5*var(--before)) 0 var(--before);padding:0;border:0;font-size:var(--prompt-size)}
.closing{margin-top:calc(1.5*var(--before))}
.signature{margin-top:calc(2.5*var(--before))}
h2.part{margin-top:3rem;padding:0;border:0;font-size:var(--title-size);color:var(--accent)}
@media screen{.page-break{margin:3.5rem 0 0;border-top:var(--hair) solid var(--rule)}}
@media (max-width:32rem){.h-resume .title{flex-wrap:wrap}.title .dates{margin-inline-start:0;max-width:none;text-align:start}main>header,.h-resume>header{padding-top:1.75rem}.name{font-size:calc(.82*var(--name-size))}.photo{top:1.75rem}header:has(.photo){min-height:8.5rem}}
@media screen and (max-width:26rem){header:has(.photo){padding-top:9rem;padding-inline-end:0;min-height:0}.photo{inset-inline:0;text-align:inherit}.photo img{display:inline-block}}
@media print{main>header,.h-resume>header{padding-top:.6rem}.photo{top:.6rem}header:has(.photo){min-height:6.75rem}.h-resume{line-height:var(--cv-line)}h2.part{margin-top:0}.org,.closing,.entry li:first-child{break-after:avoid}.entry>.title:last-child,.entry>.org:last-child{break-after:auto}.entry li:last-child{break-before:avoid}header,.line{break-inside:avoid}}
)css";

}  // namespace cvbuild::emitters
