#!/bin/bash
# An executable with the whole heap, which SBCL maps.
. "$(dirname "$0")/../common.sh"
need sbcl sbcl

lisp() { sbcl --noinform --non-interactive --no-sysinit --no-userinit "$@" > lisp.log 2>&1; }
lisp --eval "(compile-file \"$here/registry.lisp\" :output-file \"$PWD/registry.fasl\")"
save() { lisp --load registry.fasl --eval "$2" --eval "(save-lisp-and-die \"$1\" :executable t :toplevel (function $3))"; }

save hello nil hello
save build nil build-and-look-up
save image '(build)' look-up
for kind in hello build image; do entry $kind ./$kind; done
