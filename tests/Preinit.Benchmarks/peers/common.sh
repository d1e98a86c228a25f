# Sourced by each prepare.sh, whose argument is the folder for the images.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
mkdir -p "$1"
cd "$1"
: > commands.tsv

missing() { echo "missing: $*" >&2; exit 3; }

# need COMMAND PACKAGE: the command, installed from Debian's packages if it is not there.
need() {
  command -v "$1" > /dev/null && return
  command -v apt-get > /dev/null || missing "$1, and there is no apt-get to install $2"
  [ "$(id -u)" = 0 ] || missing "$1, and only root may install $2"
  if ! DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$2" > install.log 2>&1; then
    apt-get update -qq > update.log 2>&1 || true
    DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$2" > install.log 2>&1 \
      || missing "$1: apt-get cannot install $2: $(grep -m1 '^E:' install.log || echo unknown reason)"
  fi
}

# entry KIND COMMAND...: a line of the list. The command's path is made absolute.
entry() {
  local kind=$1 program
  program=$(command -v "$2")
  shift 2
  (IFS=$'\t'; printf '%s\n' "$kind"$'\t'"$(realpath -s "$program")"${*:+$'\t'"$*"}) >> commands.tsv
}
