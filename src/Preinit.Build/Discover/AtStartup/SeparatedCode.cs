using Mono.Cecil;

namespace Preinit.Build;

/// <summary>The code of a type's static constructor that belongs to its fields marked with <c>[RunAtStartup]</c>, if it has any.</summary>
/// <param name="Units">In their order.</param>
/// <param name="Failure">The field whose code cannot be told from the rest, and why; then there is no code.</param>
sealed record SeparatedCode(IReadOnlyList<CodeUnit> Units, (FieldDefinition Field, string Reason)? Failure)
{
    public static readonly SeparatedCode None = new([], null);

    public static SeparatedCode Failed(FieldDefinition field, string reason) => new([], (field, reason));
}
