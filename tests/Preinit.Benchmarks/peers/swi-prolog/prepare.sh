#!/bin/bash
# A saved state: compiled clauses in an archive, which are loaded again at each start.
. "$(dirname "$0")/../common.sh"
need swipl swi-prolog-nox

save() {
  swipl -q -f none --no-packs -g "consult('$here/registry.pl'), $2, qsave_program('$1.state',
    [goal($3), toplevel(halt), stand_alone(false), init_file(none)]), halt" > "$1.log" 2>&1
  entry "$1" swipl -x "$PWD/$1.state"
}
save hello true hello
save build true 'build_and_look_up'
save image build look_up
