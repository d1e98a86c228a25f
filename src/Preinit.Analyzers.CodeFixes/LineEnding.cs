using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Preinit.Analyzers;

/// <summary>How lines end in a file.</summary>
static class LineEnding
{
    public static SyntaxTrivia Of(SyntaxNode root) => SyntaxFactory.EndOfLine(
        root.DescendantTrivia().FirstOrDefault(t => t.IsKind(SyntaxKind.EndOfLineTrivia)) is { RawKind: not 0 } first ? first.ToFullString() : "\n");
}
