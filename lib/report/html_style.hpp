// table: the style sheet of the report's page.
#pragma once

#include <string_view>

namespace cvbuild::reports {

/// Every pair of text and ground has a contrast of 4.5 to 1 or more (WCAG 2.2, 1.4.3), by day and by night.
inline constexpr std::string_view html_style = R"css(
:root{color-scheme:light dark;--page:#fff;--ink:#1c2024;--soft:#59616b;--line:#d6dae0;--ground:#f5f6f8;
--good:#17663a;--error:#a8201a;--warning:#7a4f00;--note:#2f5682;--error-ground:#fde3e1;--warning-ground:#fdf0cf;
--note-ground:#e3eefb}
@media(prefers-color-scheme:dark){:root{--page:#14171a;--ink:#e4e7eb;--soft:#a5aeb9;--line:#3a4149;--ground:#1d2126;
--good:#7fd3a0;--error:#ff9d95;--warning:#f0c463;--note:#9cc5f0;--error-ground:#4a1d1b;--warning-ground:#423310;
--note-ground:#1d3550}}
*{box-sizing:border-box}
body{margin:0 auto;max-width:75rem;padding:1.5rem;background:var(--page);color:var(--ink);
font:1rem/1.5 system-ui,sans-serif;overflow-wrap:anywhere}
h1{font-size:1.3rem;margin:0}h2{font-size:1.6rem;margin:2rem 0 .25rem}h3{font-size:1.15rem;margin:0 0 .25rem}
h4{font-size:1rem;margin:1.25rem 0 .25rem;color:var(--soft)}
a{color:var(--note)}:focus-visible{outline:3px solid var(--note);outline-offset:2px}
.skip{position:absolute;left:-99rem}.skip:focus{position:static}
.totals{font-size:1.1rem;margin:0}.soft,.help{color:var(--soft)}code{font:.85em ui-monospace,monospace;color:var(--soft)}
.contents,.asks,.findings{list-style:none;padding:0;margin:0}
.contents{columns:18rem;margin:.75rem 0 0}.contents li{break-inside:avoid;padding:.1rem 0}
.question{border-top:2px solid var(--line);margin-top:2rem;padding-top:1rem}
.asks{margin:.5rem 0}.asks li{padding:.1rem 0}
.state{display:inline-block;min-width:7.5rem;font-weight:600;color:var(--error)}
.state.covered{color:var(--good)}.state.waived{color:var(--note)}.contents .state{min-width:0}
.limit{margin:.5rem 0;max-width:32rem}.bar{position:relative;height:.6rem;border:1px solid var(--soft);background:var(--page)}
.bar span{display:block;height:100%;background:var(--good)}.bar.broken span{background:var(--error)}
.bar i{position:absolute;top:-.2rem;bottom:-.2rem;width:2px;background:var(--ink)}
.row{display:grid;grid-template-columns:minmax(0,3fr) minmax(0,2fr);gap:0 1.5rem;padding:.35rem 0}
.text{margin:0;white-space:pre-wrap;font:.95rem/1.5 ui-serif,Georgia,serif}
.findings{grid-column:2;font-size:.9rem;line-height:1.4}
.findings li{border-left:.25rem solid;padding:.1rem 0 .3rem .6rem;margin-bottom:.4rem;color:var(--ink)}
.findings .error{border-color:var(--error)}.findings .warning{border-color:var(--warning)}
.findings .note{border-color:var(--note)}
.error>strong{color:var(--error)}.warning>strong{color:var(--warning)}.note>strong{color:var(--note)}
mark{color:inherit;border-bottom:2px solid}mark.error{background:var(--error-ground);border-color:var(--error)}
mark.warning{background:var(--warning-ground);border-color:var(--warning)}
mark.note{background:var(--note-ground);border-color:var(--note)}
@media(max-width:48rem){.row{display:block}.findings{margin:.3rem 0 .3rem .5rem}}
@media print{:root{--page:#fff;--ink:#000;--soft:#444;--line:#999;--good:#17663a;--error:#a8201a;--warning:#7a4f00;
--note:#2f5682}body{max-width:none;padding:0;font-size:10pt}nav,.skip{display:none}
.bar,mark{print-color-adjust:exact}li,.limit,h2,h3,h4{break-inside:avoid}h2,h3,h4{break-after:avoid}}
)css";

}  // namespace cvbuild::reports
