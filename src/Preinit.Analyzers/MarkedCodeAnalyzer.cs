using Microsoft.CodeAnalysis.Diagnostics;

namespace Preinit.Analyzers;

/// <summary>An analyser of projects that refer to Preinit; it has nothing to do in others, nor in code that tools write.</summary>
public abstract class MarkedCodeAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public sealed override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(start =>
        {
            if (MarkSymbols.Of(start.Compilation) is { } marks)
                Start(start, marks);
        });
    }

    private protected abstract void Start(CompilationStartAnalysisContext start, MarkSymbols marks);
}
