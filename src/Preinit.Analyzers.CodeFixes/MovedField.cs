using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;
using Microsoft.CodeAnalysis.Formatting;

namespace Preinit.Analyzers;

/// <summary>
/// Moves a field to a type of its own, which is not marked: a nested one, so that the value may use what is private. A property takes its place, so that
/// the code that reads it stays as it is.
/// </summary>
static class MovedField
{
    /// <summary>What is assigned elsewhere cannot become a property that only reads.</summary>
    public static bool IsPossible(FixedField field) => field.Declaration is FieldDeclarationSyntax declaration
        && declaration.Modifiers.Any(SyntaxKind.ReadOnlyKeyword) && declaration.AttributeLists.Count == 0 && !IsAssigned(field, declaration);

    public static async Task<Document> Move(FixedField field, CancellationToken cancellation)
    {
        var declaration = (FieldDeclarationSyntax)field.Declaration;
        var variable = declaration.Declaration.Variables[0];
        var holder = FreeName(declaration, char.ToUpperInvariant(variable.Identifier.Text.TrimStart('_')[0]) + variable.Identifier.Text.TrimStart('_').Substring(1) + "Holder");
        var modifiers = string.Concat(declaration.Modifiers.Where(m => !m.IsKind(SyntaxKind.ReadOnlyKeyword)).Select(m => m.Text + " "));
        var type = declaration.Declaration.Type.WithoutTrivia();

        var editor = await DocumentEditor.CreateAsync(field.Document, cancellation).ConfigureAwait(false);
        var property = Parse($"{modifiers}{type} {variable.Identifier.Text} => {holder}.Value;").WithTriviaFrom(declaration);
        var nested = Parse($"static class {holder}\n{{\ninternal static readonly {type} Value {variable.Initializer};\n}}\n")
            .WithLeadingTrivia(LineEnding.Of(editor.OriginalRoot));
        var owner = (TypeDeclarationSyntax)declaration.Parent!;
        editor.ReplaceNode(owner, (current, _) => ((TypeDeclarationSyntax)current).ReplaceNode(
            ((TypeDeclarationSyntax)current).Members[owner.Members.IndexOf(declaration)], property.WithAdditionalAnnotations(Formatter.Annotation))
            .AddMembers(nested.WithAdditionalAnnotations(Formatter.Annotation)));
        return editor.GetChangedDocument();
    }

    static bool IsAssigned(FixedField field, FieldDeclarationSyntax declaration)
    {
        var symbol = field.Model.GetDeclaredSymbol(declaration.Declaration.Variables[0]);
        return declaration.Parent!.DescendantNodes().OfType<AssignmentExpressionSyntax>()
            .Any(a => SymbolEqualityComparer.Default.Equals(field.Model.GetSymbolInfo(a.Left).Symbol, symbol));
    }

    static string FreeName(MemberDeclarationSyntax declaration, string name)
    {
        var taken = declaration.Parent!.DescendantTokens().Where(t => t.IsKind(SyntaxKind.IdentifierToken)).Select(t => t.Text).ToList();
        return Enumerable.Range(1, int.MaxValue).Select(i => i == 1 ? name : name + i).First(n => !taken.Contains(n));
    }

    static MemberDeclarationSyntax Parse(string text) => SyntaxFactory.ParseMemberDeclaration(text)!;
}
