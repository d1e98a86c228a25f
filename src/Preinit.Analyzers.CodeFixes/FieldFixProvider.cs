using System.Collections.Immutable;
using System.Composition;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Preinit.Analyzers;

/// <summary>Keeps a field out of the image: by an attribute, or by moving it to a type that is not marked.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class FieldFixProvider : CodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds => [Rules.Changing.Id, Rules.OfMachine.Id, Rules.OutsideFile.Id, Rules.Refused.Id];

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var diagnostic = context.Diagnostics[0];
        if (await FixedField.Find(context.Document, diagnostic, context.CancellationToken).ConfigureAwait(false) is not { } field)
            return;

        if (field.InitializesItself && field.Knows("RunAtStartupAttribute"))
            Register(FixTitles.RunAtStartup, c => AddedAttribute.To(field, "RunAtStartupAttribute", c));
        if (diagnostic.Id == Rules.Refused.Id && field.Knows("NotCapturedAttribute"))
            Register(FixTitles.NotCaptured, c => AddedAttribute.To(field, "NotCapturedAttribute", c));
        if (field.InitializesItself && MovedField.IsPossible(field))
            Register(FixTitles.Move, c => MovedField.Move(field, c));

        void Register(string title, System.Func<CancellationToken, Task<Document>> change) =>
            context.RegisterCodeFix(CodeAction.Create(title, change, equivalenceKey: title), diagnostic);
    }
}
