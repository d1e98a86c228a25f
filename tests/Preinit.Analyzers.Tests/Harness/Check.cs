using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Testing;

namespace Preinit.Analyzers.Tests;

/// <summary>Runs an analyser over a source, which says by markup what is to be reported and where.</summary>
static class Check<TAnalyzer> where TAnalyzer : DiagnosticAnalyzer, new()
{
    /// <param name="source">What begins with <c>{|CODE:</c> and ends with <c>|}</c> is reported, and nothing else.</param>
    /// <param name="expected">With messages.</param>
    public static Task Run(string source, params DiagnosticResult[] expected)
    {
        var test = new Test { TestCode = "using Preinit;\n" + source };
        TestSource.Prepare(test.TestState);
        test.ExpectedDiagnostics.AddRange(expected);
        return test.RunAsync();
    }

    sealed class Test : CSharpAnalyzerTest<TAnalyzer, DefaultVerifier>
    {
        public Test()
        {
            ReferenceAssemblies = TestSource.NoOthers;
            CompilerDiagnostics = CompilerDiagnostics.Errors;
            MarkupOptions = MarkupOptions.UseFirstDescriptor;
        }

        protected override CompilationOptions CreateCompilationOptions() => TestSource.Options(base.CreateCompilationOptions());

        protected override ParseOptions CreateParseOptions() => new CSharpParseOptions(LanguageVersion.Preview);
    }
}
