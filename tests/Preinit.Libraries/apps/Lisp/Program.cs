using Lisp;

// Timed: what an app does first.
if (args is ["start"])
{
    Show("(length primes)");
    return;
}

Print();
// The app goes on in the world that the prelude has made: new definitions, changed ones, and a list that is cut short.
Interpreter.Run("""
    (define fact (lambda (n) (if (< n 2) 1 (* n (fact (- n 1))))))
    (define not (lambda (x) 'never))
    (define fresh (map fact (range 0 15)))
    (set-cdr! (cdr (cdr squares)) '(the end))
    """);
foreach (var number in Enumerable.Range(0, 2_000))
    Interpreter.Run($"(define name{number} (cons {number} 'symbol{number}))");
GC.Collect();
Print();
Show("fresh");
Show("(list name0 name1999 (eq? (cdr name7) 'symbol7))");

static void Print()
{
    Console.WriteLine($"{Interpreter.Global.Count} definitions, {Symbol.Count} symbols");
    Show("(length primes)");
    Show("(car (reverse primes))");
    Show("(sum (map (lambda (n) (modulo n 10)) primes))");
    Show("(list (next-id) (next-id))");
    Show("((compose not prime?) 91)");
    Show("(fold + 0 (range 0 200))");
    Show("(map (compose prime? (lambda (n) (+ n 1))) '(1 2 3))");
    Show("(eq? 'primes (car '(primes)))");
    Show("(car (cdr (cdr squares)))");
    Show("(cdr (cdr squares))", longest: 60);
    Show("compose");
    Show("\"text\"");
}

static void Show(string expression, int longest = 200)
{
    var text = Pair.Show(Interpreter.Run(expression));
    Console.WriteLine($"{expression} => {(text.Length > longest ? text[..longest] + "..." : text)}");
}
