#!/bin/bash
# A start-up snapshot of V8's heap.
. "$(dirname "$0")/../common.sh"
need node nodejs
node --help | grep -q -- --build-snapshot || missing "--build-snapshot in node $(node --version)"

snapshot() {
  cat "$here/registry.js" > "$1.js"
  echo "$2" >> "$1.js"
  node --snapshot-blob "$1.blob" --build-snapshot "$1.js" > "$1.log" 2>&1
  entry "$1" node --snapshot-blob "$PWD/$1.blob"
}
snapshot hello "atStart(() => say('Hello, World!'));"
snapshot build "atStart(() => lookUp(build()));"
snapshot image "const registry = build(); atStart(() => lookUp(registry));"
