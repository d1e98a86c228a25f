using System.Collections.Immutable;
using System.Composition;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Preinit.Analyzers;

/// <summary>Marks a type that builds tables.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class SuggestionFixProvider : CodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds => [Rules.Tables.Id];

    /// <summary>A file is changed at once, since all changes may want the same import.</summary>
    public override FixAllProvider GetFixAllProvider() => FixAllProvider.Create((context, document, diagnostics) => Mark(document, diagnostics, context.CancellationToken));

    /// <inheritdoc/>
    public override Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        context.RegisterCodeFix(CodeAction.Create(FixTitles.Preinitialize, async c => (await Mark(context.Document, context.Diagnostics, c).ConfigureAwait(false))!,
            equivalenceKey: FixTitles.Preinitialize), context.Diagnostics[0]);
        return Task.CompletedTask;
    }

    static async Task<Document?> Mark(Document document, ImmutableArray<Diagnostic> diagnostics, CancellationToken cancellation)
    {
        var root = await document.GetSyntaxRootAsync(cancellation).ConfigureAwait(false);
        var model = await document.GetSemanticModelAsync(cancellation).ConfigureAwait(false);
        var types = diagnostics.Select(d => root?.FindNode(d.Location.SourceSpan).FirstAncestorOrSelf<TypeDeclarationSyntax>()).OfType<TypeDeclarationSyntax>().ToList();
        return types.Count > 0 && model?.Compilation.GetTypeByMetadataName("Preinit.PreinitializeAttribute") is { } attribute
            ? await AddedAttribute.To(document, types, attribute, cancellation).ConfigureAwait(false)
            : document;
    }
}
