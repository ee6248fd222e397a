#!/usr/bin/env bash
# Makes the README's pictures anew: the CV of sources/ in every theme, and one document in three formats beside each other.
# usage: scripts/pictures.sh [CVBUILD]      needs LibreOffice, Chromium, TeX and Poppler, and installs what is missing
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
. scripts/packages.sh
cvbuild=${1:-build/release/cvbuild}
[ -x "$cvbuild" ] || { echo "$cvbuild is not there: build it first (README.md), or name it" >&2; exit 2; }
install_missing chromium libreoffice-writer-nogui poppler-utils texlive-latex-recommended texlive-luatex lmodern \
  fonts-crosextra-carlito fonts-crosextra-caladea fonts-liberation

scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
pictures=.github

first_page() {  # PDF PICTURE
  pdftoppm -r 62 -png -singlefile "$1" "${2%.png}"
}
print_page() {  # HTML PDF
  chromium --headless --no-sandbox --disable-gpu --no-pdf-header-footer --print-to-pdf="$2" "file://$1" >/dev/null 2>&1
}

for theme in $("$cvbuild" --list-themes | cut -d' ' -f1); do
  "$cvbuild" sources/cv.yaml --theme "$theme" --to html -o "$scratch/$theme.html" -q
  print_page "$scratch/$theme.html" "$scratch/$theme.pdf"
  first_page "$scratch/$theme.pdf" "$pictures/theme-$theme.png"
done

"$cvbuild" sources/ --to docx,html,pdf -o "$scratch" -q
first_page "$scratch/cv.pdf" "$pictures/format-pdf.png"
print_page "$scratch/cv.html" "$scratch/html.pdf"
first_page "$scratch/html.pdf" "$pictures/format-html.png"
soffice -env:UserInstallation="file://$scratch/office" --headless --convert-to pdf --outdir "$scratch/word" "$scratch/cv.docx" >/dev/null 2>&1
first_page "$scratch/word/cv.pdf" "$pictures/format-docx.png"
ls -l "$pictures"/theme-*.png "$pictures"/format-*.png
