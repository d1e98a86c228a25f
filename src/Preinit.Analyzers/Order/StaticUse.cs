using System.Collections.Generic;
using System.Collections.Immutable;
using System.Threading;
using Microsoft.CodeAnalysis;

namespace Preinit.Analyzers;

/// <summary>The static fields that an initialiser fills, and those that it reads, with the places.</summary>
sealed class StaticUse
{
    readonly Dictionary<ISymbol, (IOperation Operation, Frame Frame)> reads = new(SymbolEqualityComparer.Default);
    readonly HashSet<ISymbol> fills = new(SymbolEqualityComparer.Default);

    public IReadOnlyDictionary<ISymbol, (IOperation Operation, Frame Frame)> Reads => reads;

    public bool Fills(ISymbol field) => fills.Contains(field);

    public static StaticUse Of(ISymbol initializer, Bodies bodies, MarkSymbols marks, CancellationToken cancellation)
    {
        var use = new StaticUse();
        new InitializerWalk(bodies, marks, use.Visit, cancellation).Run(initializer);
        return use;
    }

    void Visit(IOperation operation, Frame frame)
    {
        if (StaticAccess.Of(operation) is not { } field)
            return;
        if (StaticAccess.Fills(operation))
            fills.Add(field);
        else if (!reads.ContainsKey(field))
            reads.Add(field, (operation, frame));
    }
}
