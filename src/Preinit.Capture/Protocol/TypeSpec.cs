namespace Preinit.Capture;

/// <summary>A type as the build tool can write it into metadata.</summary>
abstract record TypeSpec
{
    /// <param name="Assembly">The full name of the defining assembly.</param>
    /// <param name="Namespace">The namespace, empty for none.</param>
    /// <param name="Names">The name, after those of the types it is nested in.</param>
    /// <param name="Arity">The number of generic parameters, those of the enclosing types included.</param>
    public sealed record Named(string Assembly, string Namespace, string[] Names, int Arity, bool IsValueType) : TypeSpec
    {
        /// <summary>The simple name of the assembly.</summary>
        public string AssemblyName => Assembly.Split(',')[0];
    }

    public sealed record Generic(Named Definition, TypeSpec[] Arguments) : TypeSpec;

    public sealed record Vector(TypeSpec Element) : TypeSpec;

    public sealed record MultiDimensional(TypeSpec Element, int Rank) : TypeSpec;

    public sealed record Pointer(TypeSpec Element) : TypeSpec;
}
