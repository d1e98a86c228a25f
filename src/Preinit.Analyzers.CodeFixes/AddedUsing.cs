using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Preinit.Analyzers;

/// <summary>
/// Imports Preinit's namespace. Not left to <c>SyntaxGenerator</c>, which takes the documentation of the file's first type for a header of the file.
/// </summary>
static class AddedUsing
{
    public static CompilationUnitSyntax To(CompilationUnitSyntax root)
    {
        var end = LineEnding.Of(root);
        var directive = SyntaxFactory.UsingDirective(SyntaxFactory.IdentifierName(nameof(Preinit)).WithLeadingTrivia(SyntaxFactory.Space))
            .WithTrailingTrivia(end);
        return root.Usings.Count > 0
            ? root.WithUsings(root.Usings.Insert(root.Usings.TakeWhile(u => ComesFirst(u.Name?.ToString() ?? "")).Count(), directive))
            : root.WithUsings([directive.WithTrailingTrivia(end, end)]);
    }

    /// <summary>The framework's, and what comes before in the alphabet.</summary>
    static bool ComesFirst(string name) =>
        name == "System" || name.StartsWith("System.", System.StringComparison.Ordinal) || string.CompareOrdinal(name, nameof(Preinit)) < 0;
}
