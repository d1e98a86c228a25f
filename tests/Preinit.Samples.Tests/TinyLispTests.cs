using TinyLisp;

namespace Preinit.Samples.Tests;

public class TinyLispTests
{
    readonly World _world = Prelude.Load();

    [Theory]
    [InlineData("42", "42")]
    [InlineData("-7", "-7")]
    [InlineData("\"a \\\"b\\\"\\n\"", "\"a \\\"b\\\"\\n\"")]
    [InlineData("nil", "nil")]
    [InlineData("()", "nil")]
    [InlineData("t", "t")]
    [InlineData("'(a (b . c) \"d\" 1)", "(a (b . c) \"d\" 1)")]
    [InlineData("''a", "'a")]
    [InlineData("; a remark\n 1 ; another", "1")]
    [InlineData("(if nil 1 2 3)", "3")]
    [InlineData("(if 0 1)", "1")]
    [InlineData("(progn 1 2)", "2")]
    [InlineData("(define a 5) (setq a (+ a 1)) a", "6")]
    [InlineData("((lambda (a &rest b) (list a b)) 1 2 3)", "(1 (2 3))")]
    [InlineData("(let ((n 0)) (while (< n 5) (setq n (+ n 1))) n)", "5")]
    [InlineData("(- 5)", "-5")]
    [InlineData("(- 5 1 1)", "3")]
    [InlineData("(/ 7 2)", "3")]
    [InlineData("(apply + '(1 2 3))", "6")]
    [InlineData("(eval '(+ 1 2))", "3")]
    [InlineData("(read \"(a b)\")", "(a b)")]
    [InlineData("(concat \"a\" (number-to-string 1) (symbol-name 'b))", "\"a1b\"")]
    [InlineData("(eq 'a (intern \"a\"))", "t")]
    [InlineData("(eq (gensym) (gensym))", "nil")]
    [InlineData("(equal '(1 (2 . \"x\")) '(1 (2 . \"x\")))", "t")]
    [InlineData("(let ((x '(1 2))) (setcar x 3) (setcdr x '(4)) x)", "(3 4)")]
    [InlineData("car", "#<builtin car>")]
    [InlineData("mapcar", "#<function>")]
    [InlineData("let", "#<macro>")]
    public void The_core_evaluates(string text, string expected) => Assert.Equal(expected, Run(text));

    [Theory]
    [InlineData("`(1 ,(+ 1 1) ,@(range 3 6))", "(1 2 3 4 5)")]
    [InlineData("(let* ((a 1) (b (+ a 1))) (list a b))", "(1 2)")]
    [InlineData("(cond (nil 1) ((= 1 1) 2 3))", "3")]
    [InlineData("(list (and) (and 1 2) (or) (or nil 2) (when t 1) (unless t 1))", "(t 2 nil 2 1 nil)")]
    [InlineData("(let ((all nil)) (dotimes (i 3) (push i all)) (dolist (c '(a b)) (push c all)) all)", "(b a 2 1 0)")]
    [InlineData("(sort '(\"pear\" \"fig\" \"banana\") (lambda (a b) (< (string-length a) (string-length b))))", "(\"fig\" \"pear\" \"banana\")")]
    [InlineData("(list (nth 1 '(a b c)) (take 2 '(a b c)) (drop 2 '(a b c)) (member 'b '(a b c)))", "(b (a b) (c) (b c))")]
    [InlineData("(join '(\"a\" \"b\") \", \")", "\"a, b\"")]
    [InlineData("(length primes)", "1229")]
    [InlineData("(factor 99990001)", "(99990001)")]
    [InlineData("(factor 100000000)", "(2 2 2 2 2 2 2 2 5 5 5 5 5 5 5 5)")]
    [InlineData("(fib 60)", "1548008755920")]
    [InlineData("(let ((counter (let ((n 0)) (lambda () (setq n (+ n 1)))))) (counter) (counter))", "2")]
    public void The_prelude_defines_the_rest(string text, string expected) => Assert.Equal(expected, Run(text));

    [Theory]
    [InlineData("nowhere", "nowhere is not defined")]
    [InlineData("(setq nowhere 1)", "nowhere is not defined")]
    [InlineData("(1 2)", "1 is no function")]
    [InlineData("(car 1)", "1 is no list")]
    [InlineData("(+ 1 'a)", "a is no number")]
    [InlineData("(car)", "car cannot take 0 arguments")]
    [InlineData("((lambda (x) x))", "a function of 1 parameters got 0 arguments")]
    [InlineData("(lambda (&rest) 1)", "&rest must stand before the last parameter")]
    [InlineData("(lambda (1) 1)", "1 is no name of a parameter")]
    [InlineData("(if)", "if needs more")]
    [InlineData("(+ 1 . 2)", "a list ends in something that is no list")]
    [InlineData("(/ 1 0)", "division by zero")]
    [InlineData("(error \"so\")", "so")]
    [InlineData("(", null)]
    [InlineData("\"a", null)]
    [InlineData(")", "there is a ) too many")]
    [InlineData("(a . b c)", "after a . there is one item only")]
    public void Mistakes_are_told(string text, string? expected)
    {
        var exception = Record.Exception(() => Run(text));

        if (expected is null)
            Assert.IsType<UnfinishedException>(exception);
        else
            Assert.Equal(expected, Assert.IsType<LispException>(exception).Message);
    }

    [Fact]
    public void Numbers_that_do_not_fit_are_an_error() => Assert.Throws<OverflowException>(() => Run("(* 4611686018427387904 2)"));

    [Fact]
    public void Calls_at_the_end_of_a_function_need_no_stack() =>
        Assert.Equal("done", Run("(defun down (n) (if (= n 0) 'done (down (- n 1)))) (down 200000)"));

    [Fact]
    public void A_recursion_without_end_is_an_error() => Assert.Throws<InsufficientExecutionStackException>(() => Run("(defun f (x) (+ 1 (f x))) (f 1)"));

    [Fact]
    public void A_macro_is_expanded_once()
    {
        Run("(define count 0) (defmacro twice (x) (setq count (+ count 1)) `(* 2 ,x)) (defun f (x) (twice x))");

        Assert.Equal("(6 8 1)", Run("(list (f 3) (f 4) count)"));
    }

    [Fact]
    public void Programs_can_change_the_prelude()
    {
        Run("(setcdr (cdr primes) '(4)) (defun not (x) 'never)");

        Assert.Equal("((2 3 4) never)", Run("(list primes (not t))"));
        Assert.Equal("1229", Printer.Print(Prelude.Load().Run("(length primes)")));
    }

    [Fact]
    public void The_prelude_checks_itself()
    {
        var mistake = Assert.Throws<LispException>(() => Run("(check (+ 1 1) 3)"));

        Assert.Equal("the prelude is wrong: (+ 1 1)", mistake.Message);
    }

    [Fact]
    public void The_loop_reads_on_until_an_expression_is_complete()
    {
        var output = new StringWriter();

        new Repl(_world, new StringReader("(define a\n  '(1 2))\n\na (car a)\n(nowhere)\n)\n\"x\ny\"\n(exit)\n(print 1)\n"), output, isInteractive: false).Run();

        Assert.Equal("a\n(1 2)\n1\nerror: nowhere is not defined\nerror: there is a ) too many\n\"x\\ny\"\n", output.ToString().ReplaceLineEndings("\n"));
    }

    string Run(string text) => Printer.Print(_world.Run(text));
}
