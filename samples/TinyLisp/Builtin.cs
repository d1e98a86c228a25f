namespace TinyLisp;

/// <summary>A function that is not written in Lisp.</summary>
sealed class Builtin(string name, int fewest, int most, Func<object?[], object?> function)
{
    public object? Call(object?[] arguments) => arguments.Length >= fewest && arguments.Length <= most
        ? function(arguments)
        : throw new LispException($"{name} cannot take {arguments.Length} arguments");

    public override string ToString() => $"#<builtin {name}>";
}
