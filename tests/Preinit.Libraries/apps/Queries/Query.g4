// A small query language over tables: SELECT … FROM … WHERE … ORDER BY … LIMIT, with expressions, functions and subqueries.
grammar Query;

script : statement (';' statement)* ';'? EOF ;

statement
    : select                                                            # SelectStatement
    | LET name = ID '=' expression                                      # LetStatement
    | INSERT INTO ID ('(' ID (',' ID)* ')')? VALUES row (',' row)*      # InsertStatement
    | DELETE FROM ID where?                                             # DeleteStatement
    ;

select : SELECT DISTINCT? column (',' column)* FROM source join* where? group? order? limit? (UNION ALL? select)? ;

column : '*' # AllColumns | expression (AS? ID)? # OneColumn ;

source : ID (AS? ID)? # TableSource | '(' select ')' AS? ID # SubquerySource ;

join : (LEFT | INNER)? JOIN source ON expression ;

where : WHERE expression ;

group : GROUP BY expression (',' expression)* (HAVING expression)? ;

order : ORDER BY ordering (',' ordering)* ;

ordering : expression (ASC | DESC)? ;

limit : LIMIT NUMBER (OFFSET NUMBER)? ;

row : '(' expression (',' expression)* ')' ;

expression
    : '(' expression ')'                                                # Parenthesised
    | '(' select ')'                                                    # Scalar
    | ID '(' (expression (',' expression)* | '*')? ')'                  # Call
    | ID '.' ID                                                         # Qualified
    | op = ('-' | NOT) expression                                       # Unary
    | <assoc = right> expression op = '^' expression                    # Power
    | expression op = ('*' | '/' | '%') expression                      # Product
    | expression op = ('+' | '-' | '||') expression                     # Sum
    | expression op = ('=' | '<>' | '<' | '<=' | '>' | '>=') expression # Comparison
    | expression NOT? IN ('(' select ')' | row)                         # Membership
    | expression NOT? BETWEEN expression AND expression                 # Range
    | expression IS NOT? NULL                                           # NullTest
    | expression op = AND expression                                    # Conjunction
    | expression op = OR expression                                     # Disjunction
    | CASE (WHEN expression THEN expression)+ (ELSE expression)? END    # Choice
    | literal                                                           # Constant
    | ID                                                                # Name
    ;

literal : NUMBER | TEXT | TRUE | FALSE | NULL ;

ALL : A L L ;
AND : A N D ;
AS : A S ;
ASC : A S C ;
BETWEEN : B E T W E E N ;
BY : B Y ;
CASE : C A S E ;
DELETE : D E L E T E ;
DESC : D E S C ;
DISTINCT : D I S T I N C T ;
ELSE : E L S E ;
END : E N D ;
FALSE : F A L S E ;
FROM : F R O M ;
GROUP : G R O U P ;
HAVING : H A V I N G ;
IN : I N ;
INNER : I N N E R ;
INSERT : I N S E R T ;
INTO : I N T O ;
IS : I S ;
JOIN : J O I N ;
LEFT : L E F T ;
LET : L E T ;
LIMIT : L I M I T ;
NOT : N O T ;
NULL : N U L L ;
OFFSET : O F F S E T ;
ON : O N ;
OR : O R ;
ORDER : O R D E R ;
SELECT : S E L E C T ;
THEN : T H E N ;
TRUE : T R U E ;
UNION : U N I O N ;
VALUES : V A L U E S ;
WHEN : W H E N ;
WHERE : W H E R E ;

ID : [\p{L}_] [\p{L}\p{N}_]* | '"' ~["]+ '"' ;
NUMBER : DIGIT+ ('.' DIGIT+)? ([eE] [+-]? DIGIT+)? ;
TEXT : '\'' (~['] | '\'\'')* '\'' ;
SPACE : [ \t\r\n]+ -> skip ;
COMMENT : ('--' ~[\r\n]* | '/*' .*? '*/') -> channel(HIDDEN) ;

fragment DIGIT : [0-9] ;
fragment A : [aA] ; fragment B : [bB] ; fragment C : [cC] ; fragment D : [dD] ; fragment E : [eE] ; fragment F : [fF] ;
fragment G : [gG] ; fragment H : [hH] ; fragment I : [iI] ; fragment J : [jJ] ; fragment L : [lL] ; fragment M : [mM] ;
fragment N : [nN] ; fragment O : [oO] ; fragment P : [pP] ; fragment R : [rR] ; fragment S : [sS] ; fragment T : [tT] ;
fragment U : [uU] ; fragment V : [vV] ; fragment W : [wW] ; fragment Y : [yY] ;
