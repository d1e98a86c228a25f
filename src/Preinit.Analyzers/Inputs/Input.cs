using Microsoft.CodeAnalysis;

namespace Preinit.Analyzers;

/// <summary>Something that an initialiser does and that an image may not hold.</summary>
/// <param name="Rule">Says why.</param>
/// <param name="Text">What it is, for the message.</param>
/// <param name="Reach">When it is reported.</param>
/// <param name="Code">The code that publish has for it, if it is one only.</param>
sealed record Input(DiagnosticDescriptor Rule, string Text, Reach Reach, string Code = "");
