using Preinit;

namespace Lisp;

/// <summary>Evaluates expressions. Its global scope holds the built-in functions, and what the prelude has defined.</summary>
[Preinitialize]
static class Interpreter
{
    static readonly Symbol s_quote = Symbol.Of("quote");
    static readonly Symbol s_if = Symbol.Of("if");
    static readonly Symbol s_define = Symbol.Of("define");
    static readonly Symbol s_set = Symbol.Of("set!");
    static readonly Symbol s_lambda = Symbol.Of("lambda");
    static readonly Symbol s_let = Symbol.Of("let");

    public static readonly Scope Global = Prelude();

    public static object? Run(string text)
    {
        object? result = null;
        foreach (var expression in Reader.ReadAll(text))
            result = Evaluate(expression, Global);
        return result;
    }

    /// <summary>The last expression of a function is evaluated in the loop, so that such calls need no stack.</summary>
    static object? Evaluate(object? expression, Scope scope)
    {
        while (true)
        {
            if (expression is Symbol name)
                return scope[name];
            if (expression is not Pair pair)
                return expression;

            object?[] parts = [.. Pair.Items(pair)];
            if (parts[0] == s_quote)
                return parts[1];
            if (parts[0] == s_lambda)
                return new Closure(parts[1], (Pair?)((Pair)pair.Tail!).Tail, scope);
            if (parts[0] == s_define || parts[0] == s_set)
            {
                var value = Evaluate(parts[2], scope);
                if (parts[0] == s_define)
                    scope.Define((Symbol)parts[1]!, value);
                else
                    scope.Assign((Symbol)parts[1]!, value);
                return value;
            }

            if (parts[0] == s_if)
            {
                expression = Evaluate(parts[1], scope) is not false ? parts[2] : parts[3];
                continue;
            }

            if (parts[0] == s_let)
            {
                var inner = new Scope(scope);
                foreach (var binding in Pair.Items(parts[1]).Cast<Pair>())
                    inner.Define((Symbol)binding.Head!, Evaluate(((Pair)binding.Tail!).Head, scope));
                (expression, scope) = (parts[2], inner);
                continue;
            }

            object?[] arguments = [.. parts.Skip(1).Select(p => Evaluate(p, scope))];
            switch (Evaluate(parts[0], scope))
            {
                case Func<object?[], object?> builtIn:
                    return builtIn(arguments);
                case Closure closure:
                    scope = closure.Bind(arguments);
                    object?[] body = [.. Pair.Items(closure.Body)];
                    foreach (var step in body[..^1])
                        Evaluate(step, scope);
                    expression = body[^1];
                    break;
                case var other:
                    throw new InvalidOperationException($"{Pair.Show(other)} is not a function");
            }
        }
    }

    static Scope Prelude()
    {
        var scope = BuiltIns.Define(new(null));
        using var text = new StreamReader(typeof(Interpreter).Assembly.GetManifestResourceStream("prelude.lisp")!);
        foreach (var expression in Reader.ReadAll(text.ReadToEnd()))
            Evaluate(expression, scope);
        return scope;
    }
}
