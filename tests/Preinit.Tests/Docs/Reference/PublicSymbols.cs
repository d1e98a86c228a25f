using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Preinit.Tests.Docs.Reference;

/// <summary>What apps can use of the library: the public types of its namespace, by their documentation comments.</summary>
static class PublicSymbols
{
    public static IEnumerable<ReferenceRow> Rows => Types.OrderBy(Rank).SelectMany(Row);

    static IEnumerable<BaseTypeDeclarationSyntax> Types => Directory.EnumerateFiles(RepositoryFiles.PathOf("src", "Preinit"), "*.cs").Order(StringComparer.Ordinal)
        .SelectMany(file => CSharpSyntaxTree.ParseText(File.ReadAllText(file)).GetRoot().DescendantNodes().OfType<BaseTypeDeclarationSyntax>())
        .Where(type => IsPublic(type.Modifiers));

    /// <summary>Attributes come first, and of these the one that all begins with.</summary>
    static int Rank(BaseTypeDeclarationSyntax type) => type.Identifier.Text switch
    {
        "PreinitializeAttribute" => 0,
        var name when IsAttribute(name) => 1,
        _ => 2,
    };

    static IEnumerable<ReferenceRow> Row(BaseTypeDeclarationSyntax type)
    {
        var name = NameOf(type);
        yield return new(name, KindOf(type), "", DocumentationText.Of(type));
        var members = type is EnumDeclarationSyntax values ? values.Members.Cast<MemberDeclarationSyntax>() : ((TypeDeclarationSyntax)type).Members;
        foreach (var member in members.Where(m => type is not ClassDeclarationSyntax || IsPublic(m.Modifiers)))
        {
            switch (member)
            {
                case PropertyDeclarationSyntax property when IsAttribute(type.Identifier.Text):
                    yield return new($"{name[..^1]}({property.Identifier} = …)]", "property of the attribute", property.Type.ToString() == "bool" ? "`false`" : "`0`", DocumentationText.Of(property));
                    break;
                case PropertyDeclarationSyntax property:
                    yield return new($"{name}.{property.Identifier}", $"static property, `{property.Type}`", "", DocumentationText.Of(property));
                    break;
                case MethodDeclarationSyntax method:
                    yield return new($"{name}.{method.Identifier}", "method", "", DocumentationText.Of(method));
                    break;
                case EnumMemberDeclarationSyntax value:
                    yield return new($"{name}.{value.Identifier}", "value", "", DocumentationText.Of(value));
                    break;
                case ConstructorDeclarationSyntax:
                    break;
                default:
                    throw new NotSupportedException(member.ToString());
            }
        }
    }

    static bool IsAttribute(string name) => name.EndsWith("Attribute", StringComparison.Ordinal);

    static bool IsPublic(SyntaxTokenList modifiers) => modifiers.Any(SyntaxKind.PublicKeyword);

    static string NameOf(BaseTypeDeclarationSyntax type) => IsAttribute(type.Identifier.Text)
        ? $"[{type.Identifier.Text[..^"Attribute".Length]}]"
        : type.Identifier.Text + (type as TypeDeclarationSyntax)?.TypeParameterList;

    static string KindOf(BaseTypeDeclarationSyntax type) => type switch
    {
        InterfaceDeclarationSyntax => "interface",
        EnumDeclarationSyntax => "enumeration",
        _ when Targets(type) is { Length: > 0 } targets => $"attribute of {targets}",
        _ when type.Identifier.Text.EndsWith("Exception", StringComparison.Ordinal) => "exception",
        _ when type.Modifiers.Any(SyntaxKind.StaticKeyword) => "static class",
        _ => "class",
    };

    /// <summary>What the attribute says that it may be written on.</summary>
    static string Targets(BaseTypeDeclarationSyntax type)
    {
        var usage = type.AttributeLists.SelectMany(l => l.Attributes).SingleOrDefault(a => a.Name.ToString() == "AttributeUsage");
        var targets = usage?.ArgumentList!.Arguments[0].DescendantNodes().OfType<MemberAccessExpressionSyntax>()
            .Select(target => target.Name.Identifier.Text.ToLowerInvariant()).Select(word => word.EndsWith('s') ? word + "es" : word + "s");
        return string.Join(", ", targets ?? []);
    }
}
