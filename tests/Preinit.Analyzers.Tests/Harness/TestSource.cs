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

    /// <summary>Adds what each source may use.</summary>
    public static void Prepare(SolutionState state)
    {
        state.AdditionalReferences.AddRange(References.All);
        state.Sources.Add(("Usings.cs", Usings));
        if (typeof(PreinitializeAttribute).Assembly.GetType("Preinit.RunAtStartupAttribute") == null)
            state.Sources.Add(("RunAtStartup.cs", RunAtStartup));
    }

    public static CompilationOptions Options(CompilationOptions options) => ((CSharpCompilationOptions)options)
        .WithOutputKind(OutputKind.DynamicallyLinkedLibrary).WithAllowUnsafe(true).WithNullableContextOptions(NullableContextOptions.Enable)
        .WithSpecificDiagnosticOptions(options.SpecificDiagnosticOptions.SetItems(
            [new("CS1591", ReportDiagnostic.Suppress), new("CS1701", ReportDiagnostic.Suppress), new("CS1702", ReportDiagnostic.Suppress)]));
}
