using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Preinit.Tests.Docs;

/// <summary>Compiles an example as a project would that has nothing but the framework, Preinit and heap images.</summary>
static class ExampleCompiler
{
    /// <summary>What projects use implicitly.</summary>
    const string Usings = "global using System; global using System.Collections.Generic; global using System.IO; global using System.Linq; "
        + "global using System.Net.Http; global using System.Threading; global using System.Threading.Tasks;";

    static readonly CSharpParseOptions s_options = CSharpParseOptions.Default.WithLanguageVersion(LanguageVersion.Latest);

    static readonly MetadataReference[] s_references = [.. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
        .Where(p => p.StartsWith(Path.GetDirectoryName(typeof(object).Assembly.Location)!, StringComparison.Ordinal) || Path.GetFileName(p) is "Preinit.dll" or "Preinit.HeapImages.dll")
        .Select(p => MetadataReference.CreateFromFile(p))];

    public static IEnumerable<Diagnostic> Errors(string source)
    {
        SyntaxTree[] trees = [CSharpSyntaxTree.ParseText(Usings, s_options), CSharpSyntaxTree.ParseText(source, s_options)];
        var isProgram = trees[1].GetRoot().ChildNodes().OfType<GlobalStatementSyntax>().Any();
        var compilation = CSharpCompilation.Create("Example", trees, s_references, new(
            isProgram ? OutputKind.ConsoleApplication : OutputKind.DynamicallyLinkedLibrary,
            allowUnsafe: true, nullableContextOptions: NullableContextOptions.Enable));
        return compilation.GetDiagnostics().Where(d => d.Severity == DiagnosticSeverity.Error);
    }
}
