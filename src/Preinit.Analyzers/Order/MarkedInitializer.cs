using Microsoft.CodeAnalysis;

namespace Preinit.Analyzers;

/// <summary>A marked method or type, and its place among the others.</summary>
sealed record MarkedInitializer(ISymbol Symbol, int Order)
{
    /// <summary>
    /// Whether this one certainly runs before another. With the same <c>Order</c> that is decided by the order of declaration, which is known here for
    /// members of one type: the type's own initialisers come first.
    /// </summary>
    public bool RunsBefore(MarkedInitializer other) => Order != other.Order ? Order < other.Order
        : Symbol is INamedTypeSymbol ? Equal(Symbol, other.Symbol.ContainingType)
        : Equal(Symbol.ContainingType, other.Symbol.ContainingType) && Symbol.Locations[0] is { SourceTree: { } tree, SourceSpan: var here }
            && other.Symbol.Locations[0] is { SourceSpan: var there } place && place.SourceTree == tree && here.Start < there.Start;

    static bool Equal(ISymbol one, ISymbol? other) => SymbolEqualityComparer.Default.Equals(one, other);
}
