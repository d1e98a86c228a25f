using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;
using Microsoft.CodeAnalysis.Formatting;

namespace Preinit.Analyzers;

/// <summary>Writes an attribute on a line of its own.</summary>
static class AddedAttribute
{
    public static Task<Document> To(FixedField field, string attribute, CancellationToken cancellation) =>
        To(field.Document, [field.Declaration], field.Attribute(attribute)!, cancellation);

    /// <summary>On a property, it is meant for the field behind it.</summary>
    public static async Task<Document> To(Document document, IReadOnlyList<MemberDeclarationSyntax> declarations, INamedTypeSymbol attribute,
        CancellationToken cancellation)
    {
        var editor = await DocumentEditor.CreateAsync(document, cancellation).ConfigureAwait(false);
        var line = SyntaxFactory.AttributeList(SyntaxFactory.SingletonSeparatedList(SyntaxFactory.Attribute(SyntaxFactory.IdentifierName(ShortName(attribute)))))
            .WithTrailingTrivia(LineEnding.Of(editor.OriginalRoot));
        foreach (var declaration in declarations)
            editor.ReplaceNode(declaration, (current, _) => With((MemberDeclarationSyntax)current, line).WithAdditionalAnnotations(Formatter.Annotation));
        if (editor.SemanticModel.LookupNamespacesAndTypes(declarations[0].SpanStart, name: attribute.Name).IsEmpty)
            editor.ReplaceNode(editor.OriginalRoot, (root, _) => AddedUsing.To((CompilationUnitSyntax)root));
        return editor.GetChangedDocument();
    }

    static string ShortName(INamedTypeSymbol attribute) => attribute.Name.Substring(0, attribute.Name.Length - nameof(System.Attribute).Length);

    /// <summary>Comments stay before the declaration.</summary>
    static MemberDeclarationSyntax With(MemberDeclarationSyntax declaration, AttributeListSyntax line)
    {
        if (declaration is PropertyDeclarationSyntax)
            line = line.WithTarget(SyntaxFactory.AttributeTargetSpecifier(SyntaxFactory.Token(SyntaxKind.FieldKeyword)));
        var leading = declaration.GetLeadingTrivia();
        var bare = declaration.WithoutLeadingTrivia();
        return bare.WithAttributeLists(bare.AttributeLists.Insert(0, line)).WithLeadingTrivia(leading);
    }
}
