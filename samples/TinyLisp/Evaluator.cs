using System.Runtime.CompilerServices;

namespace TinyLisp;

/// <summary>Evaluates expressions.</summary>
static class Evaluator
{
    /// <summary>What is evaluated last in a function is evaluated in the loop, so that such calls need no stack.</summary>
    public static object? Evaluate(object? expression, Scope? scope)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        while (true)
        {
            if (expression is Symbol variable)
                return Scope.Get(scope, variable);
            if (expression is not Pair form)
                return expression;

            switch ((form.Head as Symbol)?.Form ?? SpecialForm.None)
            {
                case SpecialForm.Quote:
                    return Part(form, 1);
                case SpecialForm.If:
                    if (Evaluate(Part(form, 1), scope) is not null)
                        expression = Part(form, 2);
                    else
                        expression = Last(Rest(form, 3), scope);
                    continue;
                case SpecialForm.Define:
                    var defined = Name(form);
                    defined.Value = Evaluate(Part(form, 2), scope);
                    return defined;
                case SpecialForm.Set:
                    var value = Evaluate(Part(form, 2), scope);
                    Scope.Set(scope, Name(form), value);
                    return value;
                case SpecialForm.Lambda or SpecialForm.Macro:
                    var isMacro = ((Symbol)form.Head!).Form == SpecialForm.Macro;
                    return new Closure(Parameters.Of(Part(form, 1)), Rest(form, 2), scope, isMacro);
                case SpecialForm.Progn:
                    expression = Last(form.Tail, scope);
                    continue;
                case SpecialForm.While:
                    while (Evaluate(Part(form, 1), scope) is not null)
                        Evaluate(Last(Rest(form, 2), scope), scope);
                    return null;
            }

            switch (Evaluate(form.Head, scope))
            {
                case Closure { IsMacro: true } macro:
                    Expand(form, macro);
                    continue;
                case Closure function:
                    scope = function.Enter(Arguments(form, scope));
                    expression = Last(function.Body, scope);
                    continue;
                case Builtin builtin:
                    return builtin.Call(Arguments(form, scope));
                case var other:
                    throw new LispException($"{Printer.Print(other)} is no function");
            }
        }
    }

    /// <summary>Calls a function from within a built-in one.</summary>
    public static object? Call(object? function, object?[] arguments)
    {
        switch (function)
        {
            case Closure { IsMacro: false } closure:
                var scope = closure.Enter(arguments);
                return Evaluate(Last(closure.Body, scope), scope);
            case Builtin builtin:
                return builtin.Call(arguments);
            default:
                throw new LispException($"{Printer.Print(function)} is no function");
        }
    }

    /// <summary>The call of a macro becomes the code that it stands for, there and then: nobody has to expand it again.</summary>
    static void Expand(Pair form, Closure macro)
    {
        var scope = macro.Enter(Pair.Items(form.Tail));
        if (Evaluate(Last(macro.Body, scope), scope) is Pair code)
            (form.Head, form.Tail) = (code.Head, code.Tail);
        else
            throw new LispException("a macro must return a list");
    }

    /// <summary>Evaluates all expressions of a body but the last one, and returns that.</summary>
    static object? Last(object? body, Scope? scope)
    {
        if (body is not Pair step)
            return null;
        for (; step.Tail is Pair next; step = next)
            Evaluate(step.Head, scope);
        return step.Head;
    }

    static object?[] Arguments(Pair form, Scope? scope)
    {
        var arguments = Pair.Items(form.Tail);
        for (var i = 0; i < arguments.Length; i++)
            arguments[i] = Evaluate(arguments[i], scope);
        return arguments;
    }

    static Symbol Name(Pair form) => Part(form, 1) as Symbol ?? throw new LispException($"{form.Head} needs a name");

    static object? Part(Pair form, int index) => Rest(form, index) is Pair rest ? rest.Head : throw new LispException($"{form.Head} needs more");

    static object? Rest(Pair form, int index)
    {
        object? rest = form;
        while (index-- > 0)
            rest = (rest as Pair)?.Tail;
        return rest;
    }
}
