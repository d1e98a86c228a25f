namespace Preinit.Capture;

/// <summary>A type in a field that promises members of it, which trimmers have to keep.</summary>
/// <param name="Members">The kinds of members, as the number of <see cref="System.Diagnostics.CodeAnalysis.DynamicallyAccessedMemberTypes"/>.</param>
sealed record PromisedType(TypeSpec Type, int Members);
