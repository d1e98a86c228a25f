using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Preinit.Analyzers;

/// <summary>Suggests <c>[Preinitialize]</c> for types that build tables from constants.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class TableAnalyzer : MarkedCodeAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [Rules.Tables];

    private protected override void Start(CompilationStartAnalysisContext start, MarkSymbols marks)
    {
        var bodies = new Bodies(start.Compilation);
        var surrogates = new Surrogates(start.Compilation, marks);
        start.RegisterSymbolAction(c => Check(c, bodies, marks, surrogates), SymbolKind.NamedType);
    }

    static void Check(SymbolAnalysisContext context, Bodies bodies, MarkSymbols marks, Surrogates surrogates)
    {
        var type = (INamedTypeSymbol)context.Symbol;
        if (type.TypeKind is not (TypeKind.Class or TypeKind.Struct) || MarkRules.IsGeneric(type)
            || !DeclaredValues.HaveStatics(type, context.CancellationToken)
            || type.GetMembers().Append(type).Any(m => m is not IFieldSymbol && marks.Calls(m).Any()))
            return;

        var search = new TableSearch(bodies, marks, context.CancellationToken);
        if (search.Finds(type) && new InputSearch(bodies, marks, surrogates, context.CancellationToken).Run(type).Count == 0)
            context.ReportDiagnostic(Diagnostic.Create(Rules.Tables, type.Locations[0], SymbolNames.Text(type)));
    }
}
