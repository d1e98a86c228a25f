#!/bin/bash
# The portable dumper: a file that is mapped and relocated.
. "$(dirname "$0")/../common.sh"
need emacs emacs-nox

cp "$here/registry.el" .
emacs -Q --batch -f batch-byte-compile registry.el > compile.log 2>&1
dump() { emacs -Q --batch -l ./registry.elc --eval "$2" --eval "(registry-dump \"$1.pdmp\")" > "dump-$1.log" 2>&1; }
dump hello nil
dump image '(registry-build)'
[ -s hello.pdmp ] && [ -s image.pdmp ] || missing "an image: $(tail -n1 dump-image.log)"

start() { entry "$1" emacs "--dump-file=$PWD/$2.pdmp" -Q --batch "${@:3}"; }
start hello hello -f registry-hello
start build hello -f registry-build -f registry-look-up
start image image -f registry-look-up
