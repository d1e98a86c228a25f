using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Preinit.Analyzers;

/// <summary>The static field that a diagnostic is about.</summary>
/// <param name="Document">The file that declares it.</param>
/// <param name="Declaration">A field with one variable, or a property.</param>
/// <param name="Model">Of the file.</param>
/// <param name="InitializesItself">Whether what was found is in the value that the field is declared with.</param>
sealed record FixedField(Document Document, MemberDeclarationSyntax Declaration, SemanticModel Model, bool InitializesItself)
{
    /// <returns><see langword="null"/> if the diagnostic is about none, or if it shares its declaration with others.</returns>
    public static async Task<FixedField?> Find(Document here, Diagnostic diagnostic, CancellationToken cancellation)
    {
        if (diagnostic.AdditionalLocations.ElementAtOrDefault(1) is not { SourceTree: { } tree } place || here.Project.Solution.GetDocument(tree) is not { } document)
            return null;
        var root = await document.GetSyntaxRootAsync(cancellation).ConfigureAwait(false);
        var model = await document.GetSemanticModelAsync(cancellation).ConfigureAwait(false);
        var declaration = root?.FindNode(place.SourceSpan).FirstAncestorOrSelf<MemberDeclarationSyntax>();
        if (model == null || declaration is not (FieldDeclarationSyntax { Declaration.Variables.Count: 1 } or PropertyDeclarationSyntax))
            return null;
        var initializes = diagnostic.Location.SourceTree == tree && declaration.Span.Contains(diagnostic.Location.SourceSpan);
        return new(document, declaration, model, initializes);
    }

    public bool Knows(string attribute) => Attribute(attribute) != null;

    public INamedTypeSymbol? Attribute(string name) => Model.Compilation.GetTypeByMetadataName("Preinit." + name);
}
