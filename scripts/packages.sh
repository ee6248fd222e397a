# Sourced by the other scripts: which Debian packages are needed for what, and installing those that are missing.

build_packages="g++ cmake ninja-build pkg-config python3 libmd4c-dev libyaml-dev rapidjson-dev libdeflate-dev
  nlohmann-json3-dev libzip-dev libxml2-dev libboost-program-options-dev"
test_packages="ccache clang clang-format groff libgtest-dev libbenchmark-dev doxygen libxml2-utils poppler-utils curl pandoc
  texlive-latex-base texlive-latex-recommended lmodern python3-lxml python3-icu python3-yaml python3-jsonschema"
full_packages="debootstrap dpkg-dev lintian zsh fish clang-tidy chromium texlive-luatex libreoffice-writer-nogui fonts-crosextra-carlito fonts-crosextra-caladea fonts-liberation"
# Node.js from elsewhere than Debian brings an npm of its own, beside which Debian's cannot be installed.
command -v npm >/dev/null || full_packages+=" npm"

# install_missing PACKAGE…: nothing, and no network, when all are there.
install_missing() {
  if ! command -v dpkg-query >/dev/null; then
    echo "This is no Debian: install by hand what is missing of: $*" >&2
    return 0
  fi
  local package missing=()
  for package in "$@"; do
    [ "$(dpkg-query -W -f='${db:Status-Status}' "$package" 2>/dev/null)" = installed ] || missing+=("$package")
  done
  [ ${#missing[@]} -gt 0 ] || return 0
  local root=()
  if [ "$(id -u)" -ne 0 ]; then
    command -v sudo >/dev/null || { echo "Missing, and neither root nor sudo to install it: ${missing[*]}" >&2; return 1; }
    root=(sudo)
  fi
  echo "Installing ${missing[*]}"
  "${root[@]}" apt-get update -qq
  "${root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null
}
