namespace Lisp;

/// <summary>The functions that are not written in Lisp.</summary>
static class BuiltIns
{
    public static Scope Define(Scope scope)
    {
        Number("+", (a, b) => a + b);
        Number("-", (a, b) => a - b);
        Number("*", (a, b) => a * b);
        Number("modulo", (a, b) => a % b);
        Compare("=", (a, b) => a == b);
        Compare("<", (a, b) => a < b);
        Add("cons", a => new Pair(a[0], a[1]));
        Add("car", a => ((Pair)a[0]!).Head);
        Add("cdr", a => ((Pair)a[0]!).Tail);
        Add("set-cdr!", a => ((Pair)a[0]!).Tail = a[1]);
        Add("null?", a => a[0] is null);
        Add("eq?", a => ReferenceEquals(a[0], a[1]));
        return scope;

        void Add(string name, Func<object?[], object?> function) => scope.Define(Symbol.Of(name), function);
        void Number(string name, Func<long, long, long> operation) => Add(name, a => a.Select(n => (long)n!).Aggregate(operation));
        void Compare(string name, Func<long, long, bool> relation) => Add(name, a => relation((long)a[0]!, (long)a[1]!));
    }
}
