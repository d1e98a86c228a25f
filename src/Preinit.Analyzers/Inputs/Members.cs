using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace Preinit.Analyzers;

/// <summary>A list of members of libraries.</summary>
/// <param name="lines">A type's full name, then the members; <c>*</c> stands for all.</param>
sealed class Members(params (string Type, string[] Names)[] lines)
{
    readonly ILookup<string, string> names = lines.SelectMany(l => l.Names.Select(n => (l.Type, Name: n))).ToLookup(p => p.Type, p => p.Name);
    readonly HashSet<string> simpleNames = [.. lines.Select(l => l.Type.Substring(l.Type.LastIndexOf('.') + 1))];

    public bool Contain(ISymbol? member)
    {
        if (member?.ContainingType is not { } type || !simpleNames.Contains(type.Name))
            return false;
        var known = names[type.ToDisplayString(SymbolNames.Type)];
        return known.Contains(member.Name) || known.Contains("*");
    }
}
