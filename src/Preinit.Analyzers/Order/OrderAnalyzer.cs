using System;
using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Preinit.Analyzers;

/// <summary>Marked initialisers that use what a marked method fills which runs after them.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class OrderAnalyzer : MarkedCodeAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [Rules.Order];

    private protected override void Start(CompilationStartAnalysisContext start, MarkSymbols marks)
    {
        var bodies = new Bodies(start.Compilation);
        var methods = new MarkedMethods(start.Compilation, bodies, marks);
        var uses = new ConcurrentDictionary<ISymbol, StaticUse>(SymbolEqualityComparer.Default);
        start.RegisterSymbolAction(Check, SymbolKind.NamedType, SymbolKind.Method);

        void Check(SymbolAnalysisContext symbol)
        {
            foreach (var mark in MarkSymbols.Of(symbol.Symbol, marks.Preinitialize))
                CheckOne(symbol, new(symbol.Symbol, mark.Order()), methods.All, i => UseOf(i.Symbol, symbol.CancellationToken));
        }

        StaticUse UseOf(ISymbol initializer, CancellationToken cancellation) =>
            uses.GetOrAdd(initializer, i => StaticUse.Of(i, bodies, marks, cancellation));
    }

    static void CheckOne(SymbolAnalysisContext context, MarkedInitializer initializer, ImmutableArray<MarkedInitializer> methods,
        Func<MarkedInitializer, StaticUse> use)
    {
        var later = methods.Where(initializer.RunsBefore).ToList();
        if (later.Count == 0)
            return;
        var own = use(initializer);
        foreach (var read in own.Reads.Where(r => !own.Fills(r.Key) && DeclaredEmpty.Is(r.Key, context.CancellationToken)))
        {
            if (later.FirstOrDefault(m => use(m).Fills(read.Key)) is { } filler
                && !methods.Any(m => m.RunsBefore(filler) && use(m).Fills(read.Key)))
            {
                var place = read.Value.Frame.Start(read.Value.Operation).Syntax.GetLocation();
                context.ReportDiagnostic(Diagnostic.Create(Rules.Order, place, [filler.Symbol.Locations[0]],
                    SymbolNames.Text(initializer.Symbol), SymbolNames.Text(read.Key), SymbolNames.Text(filler.Symbol)));
            }
        }
    }
}
