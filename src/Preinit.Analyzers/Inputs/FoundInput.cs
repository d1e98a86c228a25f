using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace Preinit.Analyzers;

/// <summary>An input that reaches the image.</summary>
/// <param name="Input">What it is.</param>
/// <param name="Operation">Where it is.</param>
/// <param name="Frame">How the initialiser gets there.</param>
/// <param name="Keeper">The static field that it ends up in, if that is why it is reported.</param>
sealed record FoundInput(Input Input, IOperation Operation, Frame Frame, ISymbol? Keeper)
{
    /// <summary>In the initialiser itself, so that an editor shows it where the mark is.</summary>
    public Location Place => Frame.Start(Operation).Syntax.GetLocation();

    /// <summary>The code fixes are told where the input is, and where the field is declared.</summary>
    public Diagnostic ToDiagnostic(ISymbol initializer)
    {
        IEnumerable<Location> others = [Operation.Syntax.GetLocation(), .. Keeper?.Locations.Take(1) ?? []];
        return Diagnostic.Create(Input.Rule, Place, others, (Keeper ?? initializer).ToDisplayString(SymbolNames.Short), Input.Text, Frame.Where, Input.Code);
    }
}
