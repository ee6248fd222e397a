"""HTML as a list of events in which only what a reader could tell apart differs.

White space outside <pre> is collapsed, and dropped beside the tags of blocks; attributes are sorted; <br> and <br/> are
the same; character references are what they stand for.
"""
from html.parser import HTMLParser

BLOCKS = {"address", "article", "aside", "blockquote", "body", "br", "caption", "dd", "div", "dl", "dt", "figcaption", "figure",
          "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "head", "header", "hr", "html", "li", "main", "nav", "ol", "p",
          "pre", "section", "table", "tbody", "td", "tfoot", "th", "thead", "title", "tr", "ul"}
VOID = {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"}


class _Reader(HTMLParser):
    def __init__(self):
        super().__init__(convert_charrefs=True)
        self.out, self.text, self.pre = [], "", 0

    def flush(self, at_block):
        text = self.text
        self.text = ""
        if not self.pre:
            text = _collapsed(text)
            after_block = not self.out or self.out[-1][0] in ("open", "close") and self.out[-1][1] in BLOCKS
            text = text.lstrip(" ") if after_block else text
            text = text.rstrip(" ") if at_block else text
        if text:
            self.out.append(("text", text))

    def handle_data(self, data):
        self.text += data

    def handle_starttag(self, tag, attrs):
        self.flush(tag in BLOCKS)
        self.out.append(("open", tag, tuple(sorted((name, value or "") for name, value in attrs))))
        self.pre += tag == "pre"

    def handle_startendtag(self, tag, attrs):
        self.handle_starttag(tag, attrs)

    def handle_endtag(self, tag):
        self.flush(tag in BLOCKS and tag != "pre")
        if tag not in VOID:
            self.out.append(("close", tag))
        self.pre -= tag == "pre"

    def handle_comment(self, data):
        self.flush(False)
        self.out.append(("comment", data))


def _collapsed(text):
    """Runs of white space (HTML's, not Unicode's) as one space."""
    out = []
    for char in text:
        space = char in " \t\n\r\f"
        if not space or not out or out[-1] != " ":
            out.append(" " if space else char)
    return "".join(out)


def events(html):
    reader = _Reader()
    reader.feed(html)
    reader.close()
    reader.flush(True)
    return reader.out
