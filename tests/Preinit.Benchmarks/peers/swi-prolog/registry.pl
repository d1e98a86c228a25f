% record(Key, Name, Id, Weight, Tags), found by its first argument.
:- dynamic record/5.

build :-
    forall(between(0, 99999, I),
           ( atom_concat(key, I, Key), atom_concat(name, I, Name), Weight is I * 0.5,
             J is I mod 100, atom_concat(a, J, A), atom_concat(b, I, B),
             assertz(record(Key, Name, I, Weight, [A, B])) )).

hello :- writeln('Hello, World!'), halt.
look_up :- record(key77777, Name, _, _, _), !, writeln(Name), halt.
build_and_look_up :- build, look_up.
