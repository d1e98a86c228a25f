namespace Preinit.Capture;

/// <summary>How the restored app gets at an object outside the image.</summary>
abstract record LinkSpec
{
    /// <summary>The value of a static field, or of a field inside the struct it holds.</summary>
    public sealed record StaticField(TypeSpec DeclaringType, string Name, FieldStep[] Path) : LinkSpec;

    /// <summary>A chain of property getters, the first one static.</summary>
    public sealed record Property(GetterStep[] Getters) : LinkSpec;

    /// <summary>A string that code names.</summary>
    public sealed record Literal(string Text) : LinkSpec;

    /// <summary>The <see cref="System.Type"/> object of a type.</summary>
    public sealed record TypeObject(TypeSpec Type) : LinkSpec;

    /// <summary>What a number of steps lead to. Steps that begin with a token run no code but the runtime's own.</summary>
    public sealed record Chain(LinkStep[] Steps) : LinkSpec
    {
        public bool IsReflection => Steps[0] is LinkStep.TypeOf or LinkStep.MethodOf;
    }

    /// <summary>A delegate of one method.</summary>
    public sealed record Delegate(TypeSpec Type, MethodSpec Method, DelegateTarget Target) : LinkSpec;

    /// <summary>A delegate of several; the parts are links that come before it.</summary>
    public sealed record Multicast(TypeSpec Type, int[] Parts) : LinkSpec;

    /// <summary>A new <see cref="System.Collections.Hashtable"/> from names to numbers.</summary>
    public sealed record NameTable(TypeSpec Type, string[] Names, int[] Numbers) : LinkSpec;

    /// <summary>The <c>factory</c> of a regular expression, which makes the objects that match.</summary>
    /// <param name="Regex">The class <see cref="System.Text.RegularExpressions.Regex"/>.</param>
    /// <param name="Options">As a number.</param>
    /// <param name="Timeout">In ticks.</param>
    /// <param name="Culture">The name of the culture whose rules for upper and lower case count; empty for the invariant one.</param>
    /// <param name="Fallback">
    /// The index of the root that is an interpreter, for one that publish is asked to compile; or -1 for one that is to be constructed when it
    /// is first needed.
    /// </param>
    public sealed record RegexFactory(TypeSpec Regex, string Pattern, int Options, long Timeout, string Culture, int Fallback) : LinkSpec;
}
