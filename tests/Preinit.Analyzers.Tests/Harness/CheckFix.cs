using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Testing;

namespace Preinit.Analyzers.Tests;

/// <summary>Applies a fix to all that is reported in a source, one after the other and all at once.</summary>
static class CheckFix<TAnalyzer, TFix> where TAnalyzer : DiagnosticAnalyzer, new() where TFix : CodeFixProvider, new()
{
    /// <param name="title">Of the fix, if there are several.</param>
    /// <param name="before">With markup for what is reported.</param>
    /// <param name="after">With markup for what is still reported.</param>
    public static Task Run(string title, string before, string after)
    {
        var test = new Test { TestCode = before, FixedCode = after, CodeActionEquivalenceKey = title };
        TestSource.Prepare(test.TestState);
        TestSource.Prepare(test.FixedState);
        return test.RunAsync();
    }

    sealed class Test : CSharpCodeFixTest<TAnalyzer, TFix, DefaultVerifier>
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
