using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Testing;

namespace Preinit.Analyzers.Tests;

/// <summary>How the sources of the tests are compiled.</summary>
static class TestSource
{
    /// <summary>The references stand in <see cref="References"/>.</summary>
    public static readonly ReferenceAssemblies NoOthers = new("net10.0");

    const string Usings = """
        global using System;
        global using System.Collections.Concurrent;
        global using System.Collections.Generic;
        global using System.Diagnostics;
        global using System.Globalization;
        global using System.IO;
        global using System.Linq;
        global using System.Net.Http;
        global using System.Threading;
        global using System.Threading.Tasks;
        """;

    const string RunAtStartup = """
        namespace Preinit;
        [AttributeUsage(AttributeTargets.Field)]
        public sealed class RunAtStartupAttribute : Attribute;
        """;

    /// <summary>What each source may use; the attribute may not be there yet.</summary>
    static IEnumerable<(string Name, string Text)> Additions =>
        typeof(PreinitializeAttribute).Assembly.GetType("Preinit.RunAtStartupAttribute") == null ? [("Usings.cs", Usings), ("RunAtStartup.cs", RunAtStartup)] : [("Usings.cs", Usings)];

    /// <summary>Adds what each source may use.</summary>
    public static void Prepare(SolutionState state)
    {
        state.AdditionalReferences.AddRange(References.All);
        foreach (var (name, text) in Additions)
            state.Sources.Add((name, text));
    }

    /// <summary>Compiles without the testing packages.</summary>
    public static CSharpCompilation Compile(string source) => CSharpCompilation.Create("Example",
        Additions.Select(a => a.Text).Append(source).Select(t => CSharpSyntaxTree.ParseText(t, new(LanguageVersion.Preview))), References.All,
        (CSharpCompilationOptions)Options(new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary)));

    public static CompilationOptions Options(CompilationOptions options) => ((CSharpCompilationOptions)options)
        .WithOutputKind(OutputKind.DynamicallyLinkedLibrary).WithAllowUnsafe(true).WithNullableContextOptions(NullableContextOptions.Enable)
        .WithSpecificDiagnosticOptions(options.SpecificDiagnosticOptions.SetItems(
            [new("CS1591", ReportDiagnostic.Suppress), new("CS1701", ReportDiagnostic.Suppress), new("CS1702", ReportDiagnostic.Suppress)]));
}
