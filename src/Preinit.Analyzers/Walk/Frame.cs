using System.Linq;
using Microsoft.CodeAnalysis;

namespace Preinit.Analyzers;

/// <summary>A call on the way from an initialiser to the code that is looked at.</summary>
/// <param name="Code">The method, or the type whose static initialisers run.</param>
/// <param name="Caller"><see langword="null"/> for the initialiser itself.</param>
/// <param name="Call">What calls it, in the caller.</param>
sealed record Frame(ISymbol Code, Frame? Caller = null, IOperation? Call = null)
{
    /// <summary>What is further down is left to the capture.</summary>
    const int Limit = 6;

    readonly int depth = Caller == null ? 0 : Caller.depth + 1;

    /// <returns><see langword="null"/> if that would go too deep, or round in a circle.</returns>
    public Frame? Into(ISymbol code, IOperation call)
    {
        for (var frame = this; frame != null; frame = frame.Caller)
        {
            if (SymbolEqualityComparer.Default.Equals(frame.Code, code))
                return null;
        }
        return depth == Limit ? null : new(code, this, call);
    }

    /// <summary>Where the initialiser itself does what leads to an operation.</summary>
    public IOperation Start(IOperation operation)
    {
        var (frame, start) = (this, operation);
        while (frame is { Caller: { } caller, Call: { } call })
            (frame, start) = (caller, call);
        return start;
    }

    /// <summary>For messages: empty in the initialiser itself.</summary>
    public string Where => Caller == null ? "" : " in " + Code.ToDisplayString(SymbolNames.Short);
}
