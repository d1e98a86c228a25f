namespace Lisp;

/// <summary>What names mean in a place.</summary>
sealed class Scope(Scope? outer)
{
    readonly Dictionary<Symbol, object?> _values = new(ReferenceEqualityComparer.Instance);

    public int Count => _values.Count;

    public object? this[Symbol name] => Holder(name)._values[name];

    public void Define(Symbol name, object? value) => _values[name] = value;

    public void Assign(Symbol name, object? value) => Holder(name)._values[name] = value;

    Scope Holder(Symbol name)
    {
        for (var scope = this; scope is not null; scope = scope.Outer)
        {
            if (scope._values.ContainsKey(name))
                return scope;
        }

        throw new InvalidOperationException($"{name} is not defined");
    }

    Scope? Outer => outer;
}
