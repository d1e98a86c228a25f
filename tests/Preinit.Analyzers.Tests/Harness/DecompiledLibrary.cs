using System.Collections.Immutable;
using ICSharpCode.Decompiler;
using ICSharpCode.Decompiler.CSharp;
using ICSharpCode.Decompiler.Metadata;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Preinit.Analyzers.Tests;

/// <summary>The source of a library as a decompiler writes it, with each type marked that has static initialisers. It need not compile without errors.</summary>
sealed class DecompiledLibrary
{
    readonly Compilation compilation;

    public DecompiledLibrary(string path)
    {
        var unmarked = SyntaxFactory.ParseCompilationUnit(Decompile(path), options: parsing);
        var types = unmarked.DescendantNodes().OfType<TypeDeclarationSyntax>().Where(HasInitializers).ToList();
        var marked = unmarked.ReplaceNodes(types, (_, type) => type.WithAttributeLists(type.AttributeLists.Insert(0, mark)));
        MarkedTypes = types.Count;
        compilation = CSharpCompilation.Create(Path.GetFileNameWithoutExtension(path), [CSharpSyntaxTree.ParseText(marked.ToFullString(), parsing)],
            References.All, new(OutputKind.DynamicallyLinkedLibrary, allowUnsafe: true));
    }

    static readonly CSharpParseOptions parsing = new(Microsoft.CodeAnalysis.CSharp.LanguageVersion.Preview);

    static readonly AttributeListSyntax mark = SyntaxFactory.AttributeList(SyntaxFactory.SingletonSeparatedList(
        SyntaxFactory.Attribute(SyntaxFactory.ParseName("global::Preinit.Preinitialize")))).WithTrailingTrivia(SyntaxFactory.LineFeed);

    public int MarkedTypes { get; }

    public async Task<IReadOnlyList<string>> Reports(params DiagnosticAnalyzer[] analyzers) =>
        [.. (await compilation.WithAnalyzers([.. analyzers]).GetAnalyzerDiagnosticsAsync()).Select(d => $"{d.Id} {d.GetMessage()}").Distinct().Order()];

    static string Decompile(string path)
    {
        var settings = new DecompilerSettings(ICSharpCode.Decompiler.CSharp.LanguageVersion.CSharp12_0) { ThrowOnAssemblyResolveErrors = false };
        var resolver = new UniversalAssemblyResolver(path, throwOnError: false, ".NETCoreApp,Version=v10.0");
        return new CSharpDecompiler(path, resolver, settings).DecompileWholeModuleAsSingleFile().ToString();
    }

    /// <summary>Generic types cannot be marked.</summary>
    static bool HasInitializers(TypeDeclarationSyntax type) => type is not InterfaceDeclarationSyntax
        && type.AncestorsAndSelf().OfType<TypeDeclarationSyntax>().All(t => t.TypeParameterList == null)
        && type.Members.Any(m => m.Modifiers.Any(SyntaxKind.StaticKeyword) && m switch
        {
            ConstructorDeclarationSyntax => true,
            PropertyDeclarationSyntax property => property.Initializer != null,
            FieldDeclarationSyntax field => field.Declaration.Variables.Any(v => v.Initializer != null),
            _ => false,
        });
}
