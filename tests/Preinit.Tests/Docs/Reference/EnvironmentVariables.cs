using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Preinit.Tests.Docs.Reference;

/// <summary>What the environment of a published app can ask for.</summary>
static class EnvironmentVariables
{
    public static IEnumerable<ReferenceRow> Rows =>
    [
        .. Declarations<EnumMemberDeclarationSyntax>("RestoreMode.cs").Select(mode => new ReferenceRow(
            $"PREINIT={mode.Identifier.Text.ToLowerInvariant()}", "environment variable", mode.Identifier.Text == "Auto" ? "the default" : "", DocumentationText.Of(mode))),
        new("PREINIT_LOG=1", "environment variable", "not set", DocumentationText.Of(Declarations<ClassDeclarationSyntax>("RestoreLog.cs").Single())),
    ];

    /// <summary>All that the library asks for, by the code that does.</summary>
    public static IEnumerable<string> Used =>
        from file in Directory.EnumerateFiles(RepositoryFiles.PathOf("src", "Preinit"), "*.cs", SearchOption.AllDirectories)
        from call in CSharpSyntaxTree.ParseText(File.ReadAllText(file)).GetRoot().DescendantNodes().OfType<InvocationExpressionSyntax>()
        where call.Expression.ToString() == "Environment.GetEnvironmentVariable"
        from name in call.ArgumentList.Arguments.Select(a => a.Expression).OfType<LiteralExpressionSyntax>()
        select name.Token.ValueText;

    static IEnumerable<T> Declarations<T>(string file) where T : MemberDeclarationSyntax =>
        CSharpSyntaxTree.ParseText(File.ReadAllText(RepositoryFiles.PathOf("src", "Preinit", "Restore", file))).GetRoot().DescendantNodes().OfType<T>();
}
