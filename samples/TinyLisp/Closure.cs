namespace TinyLisp;

/// <summary>A function or a macro written in Lisp, with the variables around it.</summary>
sealed class Closure(Parameters parameters, object? body, Scope? scope, bool isMacro)
{
    public object? Body => body;

    public bool IsMacro => isMacro;

    /// <summary>The variables of a call.</summary>
    public Scope Enter(object?[] arguments) => new(parameters.Names, parameters.Bind(arguments), scope);

    public override string ToString() => isMacro ? "#<macro>" : "#<function>";
}
