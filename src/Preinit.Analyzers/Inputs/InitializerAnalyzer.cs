using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Preinit.Analyzers;

/// <summary>What a marked initialiser does, and an image should not hold.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class InitializerAnalyzer : MarkedCodeAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics =>
        [Rules.Changing, Rules.OfMachine, Rules.OutsideFile, Rules.Starts, Rules.FrameworkState, Rules.Refused];

    private protected override void Start(CompilationStartAnalysisContext start, MarkSymbols marks)
    {
        var bodies = new Bodies(start.Compilation);
        var surrogates = new Surrogates(start.Compilation, marks);
        start.RegisterSymbolAction(c => Check(c, new(bodies, marks, surrogates, c.CancellationToken)), SymbolKind.NamedType, SymbolKind.Method);
    }

    static void Check(SymbolAnalysisContext context, InputSearch search)
    {
        if (!search.IsInitializer(context.Symbol))
            return;
        var reported = new HashSet<(Location, DiagnosticDescriptor)>();
        foreach (var found in search.Run(context.Symbol).Where(f => reported.Add((f.Place, f.Input.Rule))))
            context.ReportDiagnostic(found.ToDiagnostic(context.Symbol));
    }
}
