using System.Linq;
using Microsoft.CodeAnalysis;

namespace Preinit.Analyzers;

/// <summary>The same rules as those of <c>src/Preinit.Build/Discover/MarkRules.cs</c>, asked of symbols.</summary>
static class MarkRules
{
    /// <summary>Or inside of one that is.</summary>
    public static bool IsGeneric(INamedTypeSymbol type)
    {
        for (var current = type; current != null; current = current.ContainingType)
        {
            if (current.IsGenericType)
                return true;
        }
        return false;
    }

    public static bool CanBeCalled(IMethodSymbol method) =>
        method is { IsStatic: true, IsAsync: false, ReturnsVoid: true, IsGenericMethod: false } && method.Parameters.IsEmpty;

    /// <summary>Why a field has no initialiser that could run at start-up, or <see langword="null"/>.</summary>
    public static string? ReasonAgainst(IFieldSymbol field) => field.IsConst ? "is a constant, which has no initialiser that could run"
        : !field.IsStatic ? "belongs to an object; [RunAtStartup] is for static fields"
        : field.GetAttributes().Any(a => a.AttributeClass?.ToDisplayString() == "System.ThreadStaticAttribute") ? "has a value for each thread, and an initialiser for only one of them"
        : null;

    /// <summary>Those of base classes count if these are in the same assembly. Abstract ones are there for others to derive from.</summary>
    public static bool IsSurrogate(INamedTypeSymbol type, INamedTypeSymbol contract)
    {
        if (type is not { TypeKind: TypeKind.Class, IsAbstract: false, IsStatic: false })
            return false;
        for (var current = type; current != null; current = current.BaseType)
        {
            if (current.Interfaces.Any(i => SymbolEqualityComparer.Default.Equals(i.OriginalDefinition, contract)))
                return true;
        }
        return false;
    }

    public static bool CanBeCreated(INamedTypeSymbol type) =>
        !IsGeneric(type) && type.InstanceConstructors.Any(c => c.Parameters.IsEmpty && c.DeclaredAccessibility == Accessibility.Public);
}
