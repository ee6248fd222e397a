// table: the parts of the preamble that are the same for every document; preamble.cpp chooses among them.
#pragma once

#include <cvbuild/core/sink.hpp>

namespace cvbuild::emitters::latex::preamble_text {

inline constexpr Literal pdflatex_fonts = R"tex(  \usepackage{cmap}
  \usepackage[T1]{fontenc}
  \usepackage{lmodern}
  \input{glyphtounicode}\pdfgentounicode=1
  \newcommand{\pdfmark}[1]{\pdfliteral direct{#1}}
)tex";

inline constexpr Literal straight_quotes =
    R"tex(  % Straight quotation marks stay as they are typed; in formulas they are primes as ever.
  \AtBeginDocument{\catcode`\'=\active \catcode`\`=\active}
  \let\mathprime\active@math@prime
  \def\active@math@prime{\ifmmode\expandafter\mathprime\else\expandafter\textquotesingle\fi}
  {\catcode`\'=\active \catcode`\`=\active \global\let'\active@math@prime \gdef`{\textasciigrave}}
)tex";

inline constexpr Literal bold_italic_code = R"tex(  \input{t1lmtt.fd}
  \DeclareFontShape{T1}{lmtt}{bx}{it}{<->ssub*lmtt/b/sl}{}
)tex";

inline constexpr Literal fontspec_fonts = R"tex(  \usepackage{fontspec}
  \defaultfontfeatures[\rmfamily,\sffamily]{}
  \ifXeTeX
    \defaultfontfeatures{RawFeature={-liga;-clig}}  % ligatures would be copied as such
    \XeTeXgenerateactualtext=1  % one glyph may stand for several letters, and letters for one another
    \newcommand{\pdfmark}[1]{\special{pdf:code #1}}
  \else
    \newcommand{\pdfmark}[1]{\pdfextension literal direct{#1}}
  \fi
)tex";

inline constexpr Literal first_font =
    R"tex(  % \firstfont{command}{fonts}: the first of them that is installed.
  \newcommand{\firstfont}[2]{\let\chosen\@empty
    \@for\each:=#2\do{\ifx\chosen\@empty\expandafter\IfFontExistsTF\expandafter{\each}{\let\chosen\each}{}\fi}%
    \ifx\chosen\@empty\else\def\use{#1}\expandafter\use\expandafter{\chosen}\fi}
)tex";

inline constexpr Literal fallback_fonts =
    R"tex(  % Fonts for what the text font lacks, as far as they are installed:
  % \scriptfonts{script, without which letters do not join}{fonts}{characters}
  \def\fallbacks{}
  \def\boldfallbacks{}
  \ifLuaTeX
    \newcommand{\scriptfonts}[3]{\@for\each:=#2\do{\IfFontExistsTF{\each}{%
      \edef\fallbacks{\fallbacks "\each:mode=harf;#1",}%
      \edef\boldfallbacks{\boldfallbacks "\each/B:mode=harf;#1",}}{}}}
  \else
    % XeTeX has no fallbacks, but classes of characters: one for each font, of what that font has and no earlier one.
    \newcommand{\scriptfonts}[3]{\@for\each:=#2\do{\IfFontExistsTF{\each}{%
      \edef\each{\noexpand\addfallback{#1}{\each}{#3}}%
      \expandafter\g@addto@macro\expandafter\fallbacks\expandafter{\each}}{}}}
    \newcommand{\addfallback}[3]{\newXeTeXintercharclass\scriptclass
      \expandafter\newfontfamily\csname script\number\scriptclass\endcsname{#2}[RawFeature={#1},AutoFakeBold=2]%
      \begingroup\csname script\number\scriptclass\endcsname
        \expandafter\global\expandafter\let\expandafter\scriptface\the\font
        \@for\series:=m,b,bx\do{\ifcsname TU/\f@family/\series/it\endcsname\else  % as East Asian fonts are: upright
          \edef\@tempa{\noexpand\DeclareFontShape{TU}{\f@family}{\series}{it}{<->ssub*\f@family/\series/n}{}}\@tempa\fi}%
      \endgroup
      \@for\other:=0,\number\e@alloc@intercharclass@top\do{%
        \classfont\other\scriptclass{}\XeTeXinterchartoks\scriptclass\other={\endgroup}}%
      \@for\other:=\boldfallbacks\do{\classfont\other\scriptclass\endgroup\classfont\scriptclass\other\endgroup}%
      \edef\boldfallbacks{\boldfallbacks\ifx\boldfallbacks\@empty\else,\fi\number\scriptclass}%
      \@for\range:=#3\do{\expandafter\claim\range\@nil}}
    \newcommand{\classfont}[3]{\edef\@tempa{\XeTeXinterchartoks#1 #2={\unexpanded{#3}\begingroup
      \expandafter\noexpand\csname script\number#2\endcsname}}\@tempa}
    \def\claim#1-#2\@nil{\@tempcnta=#1\relax
      \@whilenum\@tempcnta<\numexpr#2+1\relax\do{%
        \ifnum\XeTeXcharclass\@tempcnta=\z@\iffontchar\textface\@tempcnta\else\iffontchar\scriptface\@tempcnta
          \XeTeXcharclass\@tempcnta=\scriptclass
        \fi\fi\fi
        \advance\@tempcnta\@ne}}
    \AtBeginDocument{\normalfont\expandafter\let\expandafter\textface\the\font
      \XeTeXcharclass"200C=\numexpr\e@alloc@intercharclass@top+1\relax  % joiners stay where they are
      \XeTeXcharclass"200D=\XeTeXcharclass"200C
      \fallbacks\XeTeXinterchartokenstate=1 }
  \fi
)tex";

inline constexpr Literal fallback_list =
    R"tex(  \ifLuaTeX
    \directlua{luaotfload.add_fallback("scripts", {\fallbacks})
      luaotfload.add_fallback("boldscripts", {\boldfallbacks})}
    \defaultfontfeatures[\rmfamily,\sffamily,\ttfamily,\headingface]{RawFeature={fallback=scripts},
      BoldFeatures={RawFeature={fallback=boldscripts}},BoldItalicFeatures={RawFeature={fallback=boldscripts}}}
  \fi
)tex";

// Addresses, telephone numbers and code keep their order where lines run from right to left.
// Babel ends in a number that it does not end: a sign or a digit would be read as more of it.
inline constexpr Literal left_to_right = R"tex(\newcommand{\lefttoright}[1]{\babelsublr{\relax#1}}
\pdfstringdefDisableCommands{\def\lefttoright#1{#1}}
\NewDocumentCommand{\ltrdir}{}{\bodydir TLT\textdir TLT}
\AddToHook{env/code/begin}{\par\ltrdir\pardir TLT\ifdefined\bbl@textdir\bbl@pardir0\bbl@textdir0\fi}  % babel orders words by these
\renewcommand{\itdefault}{n}  % letters that run from right to left have no italics
\DeclareEmphSequence{\bfseries}
)tex";

// In lines that run from left to right; babel needs no help there.
inline constexpr Literal right_to_left = R"tex(\ifXeTeX
  \TeXXeTstate=1
  \newcommand{\righttoleft}[1]{\leavevmode\beginR{\glyphsalone #1}\endR}
\else
  \newcommand{\righttoleft}[1]{#1}
\fi
\pdfstringdefDisableCommands{\def\righttoleft#1{#1}}
)tex";

// babel's order of neutral characters lacks rule N0 of UAX 9 (brackets go together, and as what they hold),
// and knows no mark but U+200F. The marks have no form: they are taken out when the order is known.
inline constexpr Literal bidi_marks =
    R"tex(\newcommand{\bidimark}[1]{\ifLuaTeX\char"#1 \fi}  % tells the order, has no form
\pdfstringdefDisableCommands{\def\bidimark#1{}}
\ifLuaTeX
  % Brackets around words of the other direction stand on their own side, as Unicode's rule N0 has it.
  \directlua{
    local data, glyph, dir = Babel.characters, node.id("glyph"), node.id("dir")
    local left, right = 0x200E, 0x200F
    local marks = {[0x200E] = left, [0x202A] = left, [0x202D] = left, [0x2066] = left, [0x200F] = right, [0x061C] = right,
      [0x202B] = right, [0x202E] = right, [0x2067] = right, [0x202C] = 0, [0x2068] = 0, [0x2069] = 0}
    local closing = {[0x28] = 0x29, [0x5B] = 0x5D, [0x7B] = 0x7D, [0xFF08] = 0xFF09, [0x300C] = 0x300D, [0x3010] = 0x3011}
    data[left], data[right] = {d = "l"}, {d = "r"}
    % A number goes with the word before it.
    local function direction(char, before)
      local d = data[char] and data[char].d
      if not d then return char >= 0x590 and char <= 0x8FF and "r" or "l" end
      if d == "en" then return before end
      return d == "l" and d or (d == "r" or d == "al" or d == "an") and "r"
    end
    local function marked(head, item, d)
      for _, place in ipairs{"insert_before", "insert_after"} do
        local mark = node.copy(item)
        mark.char = d == "l" and left or right
        head = node[place](head, item, mark)
      end
      return head
    end
    % Directions of glyphs; pairs of brackets in the order in which they open, nested directions apart.
    local function survey(head, before)
      local items, stack, pairs_of, depth = {}, {}, {}, 0
      for item in node.traverse(head) do
        if item.id == dir then depth = depth + (item.dir:sub(1, 1) == "-" and -1 or 1) end
        if item.id == glyph then
          local mark = marks[item.char]
          if mark == 0 then mark = nil item.char = 0x2060 data[0x2060] = {d = "nsm"} end
          if mark then item.char = mark end
          local d = direction(item.char, before)
          before = d or before
          items[\string#items + 1] = {item, d}
          if depth == 0 and closing[item.char] then
            stack[\string#stack + 1] = \string#items
          else
            for at = \string#stack, 1, -1 do
              if depth == 0 and closing[items[stack[at]][1].char] == item.char then
                pairs_of[\string#pairs_of + 1] = {stack[at], \string#items}
                for i = \string#stack, at, -1 do stack[i] = nil end
                break
              end
            end
          end
        end
      end
      table.sort(pairs_of, function(a, b) return a[1] < b[1] end)
      return items, pairs_of
    end
    local function resolve(items, pair, outer)
      local other = false
      for i = pair[1] + 1, pair[2] - 1 do
        if items[i][2] == outer then return outer end
        other = other or items[i][2]
      end
      for i = pair[1] - 1, 1, -1 do
        if other and items[i][2] then return items[i][2] end
      end
      return other and outer
    end
    local order = Babel.bidi
    function Babel.bidi(head, paragraph, box)
      local set = node.get_attribute(head, Babel.attr_dir)
      local outer = (set and math.fmod(set, 3) > 0 or not set and (box or tex.pardir) == "TRT") and "r" or "l"
      local items, found = survey(head, outer)
      for _, pair in ipairs(found) do
        local d = resolve(items, pair, outer)
        for _, at in ipairs(d and pair or {}) do
          items[at][2] = d
          head = marked(head, items[at][1], d)
        end
      end
      head = order(head, paragraph, box)
      for item in node.traverse_id(glyph, head) do
        if item.char == left or item.char == right or item.char == 0x2060 then head = node.remove(head, item) end
      end
      return head
    end
  }
\fi
)tex";

inline constexpr Literal cjk_breaks =
    R"tex(% Chinese, Japanese and Korean lines break between characters, but not before closing punctuation.
\ifXeTeX
  \XeTeXlinebreaklocale "zh"
  \XeTeXlinebreakskip=0pt plus 1pt
\else
  \begingroup\catcode`\%=12 \catcode`\~=12
  \directlua{
    local function wide(c) return c >= 0x2E80 and c <= 0x9FFF or c >= 0xAC00 and c <= 0xD7A3
      or c >= 0xF900 and c <= 0xFAFF or c >= 0xFF00 and c <= 0xFFEF or c >= 0x20000 and c <= 0x3FFFF end
    local closing, opening = {}, {}
    for _, c in utf8.codes("、。，．：；？！）」』】》〉〕］｝・ー々…") do closing[c] = true end
    for _, c in utf8.codes("（「『【《〈〔［｛") do opening[c] = true end
    local glyph = node.id("glyph")
    luatexbase.add_to_callback("pre_linebreak_filter", function(head)
      for n in node.traverse_id(glyph, head) do
        local after = n.next
        if after and after.id == glyph and (wide(n.char) or wide(after.char))
          and not closing[after.char] and not opening[n.char] then
          local gap = node.new("glue")
          gap.stretch = 20000
          node.insert_after(head, n, gap)
        end
      end
      return head
    end, "break between ideographs")
  }\endgroup
\fi
)tex";

// XeTeX knows the words; without a dictionary, a line ends at least where a syllable does: before a vowel
// that is written first, behind one that is written last, and in Burmese and Khmer before a consonant that is
// not joined to another one (The Unicode Standard, chapter 16).
inline constexpr Literal unparted_breaks =
    R"tex(% Thai, Lao, Burmese and Khmer part no words: lines break between syllables.
\ifXeTeX
  \XeTeXlinebreaklocale "th"
\else
  \begingroup\catcode`\%=12 \catcode`\~=12
  \directlua{
    local function first(c) return c >= 0x0E40 and c <= 0x0E44 or c >= 0x0EC0 and c <= 0x0EC4 end
    local function last(c) return c == 0x0E30 or c == 0x0E46 or c == 0x0EB0 or c == 0x0EC6 end
    local function consonant(c) return c >= 0x1000 and c <= 0x1021 or c >= 0x1780 and c <= 0x17A2 end
    local joins, ends = {[0x1039] = true, [0x17D2] = true}, {[0x1039] = true, [0x103A] = true}
    local function script(c) return c >= 0x0E00 and c <= 0x0EFF or c >= 0x1000 and c <= 0x109F or c >= 0x1780 and c <= 0x17FF end
    local glyph = node.id("glyph")
    luatexbase.add_to_callback("pre_linebreak_filter", function(head)
      for n in node.traverse_id(glyph, head) do
        local after = n.next
        if after and after.id == glyph and script(n.char) and script(after.char) then
          local behind = after.next
          local whole = consonant(after.char) and not joins[n.char]
            and not (behind and behind.id == glyph and ends[behind.char])
          if first(after.char) and not first(n.char) or last(n.char) and not last(after.char) or whole then
            node.insert_after(head, n, node.new("glue"))
          end
        end
      end
      return head
    end, "break between syllables")
  }\endgroup
\fi
)tex";

// After the line breaks, which look at the characters that the text has.
inline constexpr Literal missing_characters = R"tex(\ifLuaTeX
  % What no font has is shown as a replacement character: a face of nothing but missing glyphs is a fatal error.
  \directlua{
    local function replace_missing(head)
      for n in node.traverse_id(node.id("glyph"), head) do
        local face = font.getfont(n.font)
        if face and face.characters and not face.characters[n.char] then
          texio.write_nl("log", "Missing character: There is no " .. utf8.char(n.char) .. " in font " .. face.name .. "!")
          n.char = face.characters[0xFFFD] and 0xFFFD or 0x3F
        end
      end
      return head
    end
    luatexbase.add_to_callback("pre_linebreak_filter", replace_missing, "replace missing characters")
    luatexbase.add_to_callback("hpack_filter", replace_missing, "replace missing characters")
    % Copied text has the letters as written in each size of a font; luaotfload tells the first size alone.
    luatexbase.add_to_callback("finish_pdffile", function()
      for id, face in font.each() do
        local shaped, letters = face.hb and face.hb.shared, {}
        for glyph, data in pairs(shaped and shaped.glyphs or {}) do
          local character = face.characters[glyph + shaped.gid_offset]
          if character and data.tounicode then
            character.tounicode = data.tounicode
            letters[glyph + shaped.gid_offset] = character
            letters[shaped.nominals[glyph] or glyph + shaped.gid_offset] = character
          end
        end
        if next(letters) then font.addcharacters(id, {characters = letters}) end
      end
    end, "letters of each size")
  }
\fi
)tex";

inline constexpr Literal type_setting = R"tex(\setlength{\parindent}{0pt}
\setcounter{secnumdepth}{0}
\raggedbottom
\frenchspacing
\hyphenpenalty=10000 \exhyphenpenalty=10000  % words stay whole, for the eye and for searching
\widowpenalty=10000 \clubpenalty=10000
\csname @beginparpenalty\endcsname=10000  % a list stays with the lines in front of it
\newcommand{\brk}{\hspace{0pt}}  % where a long word may be broken
\pdfstringdefDisableCommands{\def\brk{}}
\newcommand{\glyphsalone}{\ifXeTeX\XeTeXgenerateactualtext=0 \fi}  % where the text is told by other means
)tex";

inline constexpr Literal read_as =
    R"tex(\newcommand{\readas}[2]{\leavevmode\pdfmark{/Span<</ActualText<FEFF#1>>>BDC}{\glyphsalone #2}\pdfmark{EMC}}
)tex";

inline constexpr Literal unknown_character =
    R"tex(\newcommand{\unknown}{\readas{FFFD}{\fboxsep=.1em\fbox{?}}}  % a character that is none
\pdfstringdefDisableCommands{\def\unknown{?}}
)tex";

inline constexpr Literal page_foot = R"tex(
% The foot of each page: by default title and page number. It is no part of the text that is copied or read aloud.
\newcommand{\pageline}[2]{\pdfmark{/Artifact BMC /Span<</ActualText<FEFF0020>>>BDC}\glyphsalone\small\color{muted}#1\hfil#2%
  \pdfmark{EMC EMC}}
\newcommand{\ps@cvfoot}{\let\@oddhead\@empty\def\@oddfoot{\pageline{\footleft}{\footright}}}
\newcommand{\pageofpages}{\thepage\,/\,\@ifundefined{r@last-page}{\thepage}{\pageref*{last-page}}}
\newcommand{\lastpage}{\def\@currentlabelname{}\label{last-page}}
\pagestyle{cvfoot}
)tex";

inline constexpr Literal page_head = R"tex(% The head of each page but the first.
\def\@oddhead{\ifnum\value{page}>1 \pageline{\headleft}{\headright}\fi}
)tex";

inline constexpr Literal plain_bookmarks = R"tex(
% Headings. Each is a bookmark too.
\newcounter{bookmark}
\newcommand{\bookmarkhere}[2]{\stepcounter{bookmark}\pdfbookmark[#1]{#2}{bookmark\thebookmark}}
)tex";

inline constexpr Literal levelled_bookmarks = R"tex(
% Headings. Each is a bookmark too; bookmarks never skip a level.
\newcommand{\bookmarklevel}{0}
\newcommand{\bookmarkbase}{0}
\newcounter{bookmark}
\newcommand{\bookmarkhere}[2]{%
  \ifnum\numexpr#1+\bookmarkbase\relax>\bookmarklevel
    \xdef\bookmarklevel{\the\numexpr\bookmarklevel+1}%
  \else
    \xdef\bookmarklevel{\the\numexpr#1+\bookmarkbase}%
  \fi
  \stepcounter{bookmark}\pdfbookmark[\bookmarklevel]{#2}{bookmark\thebookmark}}
)tex";

inline constexpr Literal headline = R"tex(% \headline{level}{space before}{space after}{style}{bookmark}{text}
\newcommand{\headline}[6]{\@startsection{headline}{1}{0pt}{-#2}{#3}%
  {\raggedright\headfont#4}*{\bookmarkhere{#1}{#5}#6}}
)tex";

inline constexpr Literal answer = R"tex(
% An answer: its own headings are lighter than the question.
\newenvironment{answer}{\def\bookmarkbase{1}\renewcommand{\headsize}[2]{\normalsize}}{}
)tex";

// What most documents need: \listspacing and the environments below take any list.
inline constexpr Literal plain_bullets = R"tex(\RenewDocumentEnvironment{itemize}{}
  {\list{\listsign}{%
    \setlength{\topsep}{0pt}\setlength{\partopsep}{0pt}\setlength{\parsep}{0pt}\setlength{\itemsep}{0pt}%
    \setlength{\labelsep}{.45em}\settowidth{\labelwidth}{\listsign}\setlength{\leftmargin}{\listindent}%
    \ifdim\leftmargin<\dimexpr\labelwidth+\labelsep\relax\setlength{\leftmargin}{\dimexpr\labelwidth+\labelsep}\fi
    \def\makelabel##1{##1\hss}}}
  {\endlist}
)tex";

inline constexpr Literal list_setting = R"tex(
% Lists of any depth; \loose sets items apart.
\newcount\listlevel
\renewcommand{\@toodeep}{\global\advance\@listdepth\@ne}
\newcommand{\listspacing}[1]{%
  \setlength{\topsep}{0pt}\setlength{\partopsep}{0pt}%
  \setlength{\parsep}{0pt}\setlength{\itemsep}{0pt}%
  \setlength{\labelsep}{.45em}\settowidth{\labelwidth}{#1}%
  \setlength{\leftmargin}{\listindent}%
  \ifdim\leftmargin<\dimexpr\labelwidth+\labelsep\relax
    \setlength{\leftmargin}{\dimexpr\labelwidth+\labelsep}%
  \fi
  \ifdim\linewidth<20em  % too deep to indent any further
    \setlength{\leftmargin}{0pt}\setlength{\itemindent}{\dimexpr\labelwidth+\labelsep}%
  \fi}
\newcommand{\loose}{\setlength{\parsep}{\blockspace}\setlength{\parskip}{\blockspace}}
)tex";

inline constexpr Literal bullets = R"tex(\RenewDocumentEnvironment{itemize}{}
  {\advance\listlevel\@ne
   \list{\listsign}{\listspacing{\listsign}\def\makelabel##1{##1\hss}}}
  {\endlist}
)tex";

inline constexpr Literal numbers = R"tex(% \begin{enumerate}[first][last]
\RenewDocumentEnvironment{enumerate}{O{1}O{9}}
  {\advance\listlevel\@ne
   \list{\stepcounter{\numbername}\arabic{\numbername}.}{\listspacing{#2.}%
    \def\makelabel##1{##1\hss}%
    \edef\numbername{number\romannumeral\@listdepth}%
    \@ifundefined{c@\numbername}{\newcounter{\numbername}}{}%
    \setcounter{\numbername}{\numexpr#1-1\relax}}}
  {\endlist}
)tex";

inline constexpr Literal quoted = R"tex(
\RenewDocumentEnvironment{quote}{}
  {\list{}{\listspacing{}\loose}\item\relax\color{muted}}
  {\endlist}
)tex";

inline constexpr Literal code = R"tex(
% Lines of code as they are typed, on a tinted ground; a line that is too long is continued, indented.
\newsavebox{\codebox}
\newcommand{\codepad}{\noindent\textcolor{codeground}{\rule{\linewidth}{4bp}}\par\parskip=0pt\relax}
\newcommand{\opencode}{\setbox\codebox\vtop\bgroup\everypar{}\hsize=\dimexpr\linewidth-12bp\relax
  \linewidth=\hsize \parshape=0 \parskip=0pt \raggedright
  \small\ttfamily \noindent\strut\hangindent=2em\hangafter=1\relax}
\newcommand{\closecode}{\unskip\strut\par\egroup
  \noindent\colorbox{codeground}{\hspace*{6bp}\box\codebox\hspace*{6bp}}\par\parskip=0pt\relax}
\newcommand{\nextcode}{\closecode\opencode}
\NewDocumentEnvironment{code}{}
  {\par\addvspace{.5\blockspace}%
   \fboxsep=0pt \lineskip=0pt \lineskiplimit=0pt \baselineskip=0pt
   \if@inlabel\else\codepad\nobreak\fi\obeyspaces\startcode}
  {\egroup\setbox\codebox\box\voidb@x\codepad\vspace{.5\blockspace}}
\begingroup
  \catcode`\^^M=\active %
  \gdef\startcode{\catcode`\^^M=\active \def^^M{\def^^M{\nextcode}\opencode}}%
\endgroup
)tex";

inline constexpr Literal struck = R"tex(
% Text that is struck through, word by word, so that lines can break.
\NewDocumentCommand{\sout}{m}{\leavevmode\@nameuse{struck@}#1 \@nil}
\@namedef{struck@}#1 #2\@nil{\sbox\z@{#1}\rlap{\rule[.5ex]{\wd\z@}{.05em}}\usebox\z@
  \ifx\relax#2\relax\else
    \leaders\hrule height\dimexpr.5ex+.05em\relax depth-.5ex\hskip\fontdimen2\font\relax
    \@nameuse{struck@}#2\@nil
  \fi}
)tex";

inline constexpr Literal tables = R"tex(
% Tables: \opengrid[size of type]{number of columns}; columns are fractions of \gridwidth, the line without the gaps.
\newlength{\gridwidth}
\NewDocumentCommand{\opengrid}{O{}m}
  {\begingroup\par\if\relax#1\relax\else\fontsize{#1}{1.2\dimexpr#1\relax}\selectfont\fi
   \setlength{\tabcolsep}{\ifnum#2>6 \dimexpr36bp/#2\relax\else6bp\fi}%
   \setlength{\gridwidth}{\dimexpr\linewidth-\tabcolsep*\numexpr2*#2-2\relax\relax}%
   \setlength{\extrarowheight}{2bp}%
   \setlength{\LTleft}{\@totalleftmargin}\setlength{\LTright}{0pt plus 1fill}%
   \setlength{\LTpre}{\blockspace}\setlength{\LTpost}{\blockspace}}
\NewDocumentCommand{\closegrid}{}{\par\endgroup}
)tex";

inline constexpr Literal pictures = R"tex(
% \showfile{true width}{what it shows}\includegraphics{file}: never wider than the line nor higher than most of the page.
\NewDocumentCommand{\showfile}{mmmm}{\IfFileExists{\picturefolder#4}%
  {#3[width=\ifdim#1>\linewidth\linewidth\else#1\fi,height=.8\textheight,keepaspectratio]%
    {\picturefolder#4}}%
  {\fbox{\parbox{.8\linewidth}{\centering#2}}}}
)tex";

// graphicx reads a picture's own size first, which is too large for a length of TeX here.
inline constexpr Literal vast_pictures = R"tex(
% \vastgraphics{width}{height in pixels}[size]{file}: \includegraphics for more pixels than TeX can measure.
\NewDocumentCommand{\vastgraphics}{mmom}{{\setkeys{Gin}{#3}%
  \dimen0=\Gin@ewidth\relax \dimen2=\Gin@eheight\relax
  \ifnum#1>#2 \dimen4=\dimexpr\dimen0*#2/#1\relax \ifdim\dimen4<\dimen2 \dimen2=\dimen4 \else\dimen0=\dimexpr\dimen2*#1/#2\relax\fi
  \else \dimen4=\dimexpr\dimen2*#1/#2\relax \ifdim\dimen4<\dimen0 \dimen0=\dimen4 \else\dimen2=\dimexpr\dimen0*#2/#1\relax\fi\fi
  \leavevmode
  \ifdefined\pdfximage \pdfximage width\dimen0 height\dimen2 {#4}\pdfrefximage\pdflastximage
  \else\ifdefined\saveimageresource
    \saveimageresource width\dimen0 height\dimen2 {#4}\useimageresource\lastsavedimageresourceindex
  \else \XeTeXpicfile "#4" width\dimen0 height\dimen2 \relax\fi\fi}}
)tex";

// A reader of PDFs gives the words of what has a letter in it: one is there that is not painted.
inline constexpr Literal inline_pictures =
    R"tex(% \readpicture{what it shows, in UTF-16}{picture}: copied, it is these words.
\NewDocumentCommand{\readpicture}{mm}{\readas{#1}{#2\llap{\pdfmark{3 Tr}.\pdfmark{0 Tr}}}}
)tex";

inline constexpr Literal figures = R"tex(
% A picture where it stands, with its caption below.
\RenewDocumentEnvironment{figure}{}{\par\addvspace{.5\blockspace}\centering}{\par\vspace{\blockspace}}
\RenewDocumentCommand{\caption}{m}{\par\nobreak\small\color{muted}#1}
)tex";

inline constexpr Literal needed_lines = R"tex(
% What follows begins on a new page if fewer lines are left than it needs; never directly below a heading.
\NewDocumentCommand{\needlines}{m}{\par\if@nobreak\else\penalty0  % lets a page that is full end first
  \ifdim\dimexpr\pagegoal-\pagetotal\relax<\dimexpr#1\baselineskip\relax\newpage\fi\fi}
)tex";

inline constexpr Literal title_line = R"tex(
% A title with its dates at the end of its first line.
\newlength{\dateswidth}
\newcommand{\titleline}[2]{\settowidth{\dateswidth}{\detailfont#2}%
  \ifdim\dateswidth=0pt #1\else
    \parbox[t]{\dimexpr\linewidth-\dateswidth-1em\relax}{\raggedright\strut#1\strut}\hfill
    {\detailfont#2}\fi}
)tex";

inline constexpr Literal cv_entry =
    R"tex(\newenvironment{cventry}{\setlength{\parskip}{2bp}}{\par\@nobreakfalse\everypar{}}
)tex";

inline constexpr Literal organisation = R"tex(\newcommand{\organisation}[1]{%
  {\closely\noindent\itshape\color{muted}\hypersetup{allcolors=muted}#1\par}\nobreak\@afterheading}
)tex";

inline constexpr Literal cv_item = R"tex(\newcommand{\cvitem}[1]{{\setlength{\parskip}{2bp}\noindent{}#1\par}}
)tex";

inline constexpr Literal contact =
    R"tex(\newcommand{\contact}[1]{{\noindent\detailfont\hypersetup{allcolors=muted}#1\par}}
)tex";

inline constexpr Literal letter = R"tex(
% A letter.
\newenvironment{letter}{\par\vspace{1.1\baselineskip}}{\par}
\newcommand{\letterdate}[1]{\noindent{}#1\par\vspace{\blockspace}}
\newcommand{\letteraddressee}[1]{\noindent{}#1\par\vspace{\blockspace}}
\newcommand{\letterclosing}[1]{\par\vspace{.5\baselineskip}\noindent{}#1\par\nobreak}
\newcommand{\lettersignature}[1]{\vspace{1.6\baselineskip}\noindent{}#1\par}
)tex";

}  // namespace cvbuild::emitters::latex::preamble_text
