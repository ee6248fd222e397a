// table: the style sheet's rules that are the same for every theme; all values come from the tokens that
// style.cpp computes.
#pragma once

#include <cvbuild/core/sink.hpp>

namespace cvbuild::emitters {

// On a screen `--line` is a little more than on paper, because lines there are read from further away.
inline constexpr Literal style_rules = R"css(*{box-sizing:border-box}
html{font-size:106.25%;-webkit-text-size-adjust:100%;text-size-adjust:100%}
body{margin:0;background:var(--page);color:var(--text);font:1rem/calc(var(--line) + .2) var(--text-font);overflow-wrap:break-word;font-kerning:normal}
body>header,main{max-width:var(--width);margin:0 auto;padding:0 1.25rem}
body>header{padding-top:3rem}
main{padding-bottom:4rem;counter-reset:question}
h1,h2,h3,h4,h5,h6{font-family:var(--heading-font);line-height:1.25;margin:var(--before) 0 var(--after);text-wrap:balance}
h1{font-size:var(--title-size);line-height:1.15;color:var(--accent);margin:0}
h2{font-size:var(--section-size);color:var(--section);margin-top:var(--section-gap);padding-bottom:.2rem;border-bottom:var(--hair) solid var(--rule)}
h3{font-size:var(--h2-size)}
h4{font-size:var(--h3-size)}
h5,h6{font-size:var(--h4-size);font-style:italic;font-weight:400}
p,ul,ol{margin:0 0 var(--gap)}
pre,blockquote,table{margin:calc(1.5*var(--gap)) 0 calc(2*var(--gap))}
.prompt{position:relative;font-size:var(--prompt-size);line-height:1.35;color:var(--accent);border:0;margin:var(--prompt-gap) 0 calc(2*var(--after));padding:0;padding-inline-start:var(--prompt-indent);text-wrap:wrap}
.prompt::before{content:counter(question) ".";position:absolute;inset-inline-start:0;font-variant-numeric:tabular-nums lining-nums}
.question{counter-increment:question}
h2+.question>.prompt{margin-top:var(--before)}
ul,ol{padding-inline-start:calc(var(--indent) + .2rem)}
li{margin:0 0 calc(var(--gap)/3);padding-inline-start:.1rem}
li>ul,li>ol{margin:calc(var(--gap)/3) 0 0}
.loose>li{margin-bottom:var(--gap)}
li>:last-child,.draft>:last-child,blockquote>:last-child{margin-bottom:0}
li::marker{color:var(--muted);font-variant-numeric:tabular-nums}
a{color:var(--link);text-decoration-thickness:.06em;text-underline-offset:.18em}
a:hover{text-decoration-thickness:.12em}
:focus-visible{outline:2px solid var(--link);outline-offset:3px;border-radius:2px}
code,.raw{font-family:var(--code-font);font-size:var(--small)}
pre{padding:.55rem;background:var(--code);line-height:1.45;white-space:pre-wrap;overflow-wrap:anywhere;tab-size:4}
blockquote{padding-inline-start:calc(var(--indent) - 2px);border-inline-start:2px solid var(--rule);color:var(--muted)}
hr{border:0;border-top:var(--hair) solid var(--rule);margin:calc(1.5*var(--gap)) 0 calc(2*var(--gap))}
table{border-collapse:collapse;max-width:100%;border-top:1px solid var(--text);border-bottom:1px solid var(--text);line-height:1.4;font-variant-numeric:tabular-nums;overflow-wrap:anywhere}
th,td{padding:.35rem 0;padding-inline-end:1.1rem;text-align:start;vertical-align:top}
th:last-child,td:last-child{padding-inline-end:0}
thead{border-bottom:1px solid var(--text)}
td,th{overflow-wrap:break-word}
.left{text-align:left}
.center{text-align:center}
.right{text-align:right}
.wide,.scroll{overflow-x:auto;margin:calc(1.5*var(--gap)) 0 calc(2*var(--gap))}
.wide>table,.scroll>table{margin:0}
.wide>table{width:100%}
.wide th,.wide td{min-width:6.5rem}
figure{margin:calc(1.5*var(--before)) 0;text-align:center}
img{max-width:100%;height:auto;vertical-align:middle}
figcaption{margin:.5rem auto 0;max-width:34rem;font-size:var(--small);line-height:1.4;color:var(--muted);text-wrap:balance}
.declined{font-style:italic;color:var(--muted)}
.draft{margin:0 0 calc(2*var(--gap));padding-inline-start:1rem;border-inline-start:2px dashed var(--muted)}
.label{font-size:var(--small);font-weight:700;color:var(--muted)}
@media screen and (prefers-color-scheme:dark){img{background:#fff}}
@media (max-width:32rem){body>header{padding-top:1.75rem}h1{font-size:calc(.78*var(--title-size))}}
@media print{body{background:none;line-height:var(--line);font-size:1rem}th,td{padding-block:.2rem}body>header,main{max-width:none;padding:0}body>header{padding-top:.6rem}h1,h2,h3,h4,h5,h6{break-after:avoid;break-inside:avoid}p,li{orphans:3;widows:3}figure,.short,tr{break-inside:avoid}pre{break-inside:auto}p:has(+ul),p:has(+ol),p:has(+table.short),p:has(+pre){break-after:avoid}a{text-decoration:none}.page-break{break-before:page}.wide,.scroll{overflow:visible}.wide th,.wide td{min-width:0}.crowded{font-size:.8em}.crowded .long{overflow-wrap:anywhere}}
)css";

}  // namespace cvbuild::emitters
