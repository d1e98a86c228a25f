using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Preinit.Analyzers;

/// <summary>What an operation calls, as far as it is certain.</summary>
static class Calls
{
    /// <summary>Types whose methods call the functions that they are given, at once and on the same thread, or soon when what they return is enumerated.</summary>
    static readonly HashSet<string> Callers =
    [
        "System.Array", "System.Linq.Enumerable", "System.Collections.Generic.List<T>", "System.Collections.Immutable.ImmutableArray",
        "System.Collections.Concurrent.ConcurrentDictionary<TKey, TValue>", "System.Threading.Tasks.Parallel", "System.Collections.Frozen.FrozenDictionary",
    ];

    /// <summary>Virtual methods may be overridden, so what they do is not known.</summary>
    public static IEnumerable<IMethodSymbol> Of(IOperation operation) => operation switch
    {
        IInvocationOperation { TargetMethod: var method } => Certain(method),
        IObjectCreationOperation { Constructor: { } constructor } => [constructor.OriginalDefinition],
        IPropertyReferenceOperation { Property: var property } reference => IsWritten(reference) ? Certain(property.SetMethod) : Certain(property.GetMethod),
        IMethodReferenceOperation { Method: var method } when RunsNow(operation) => Certain(method),
        _ => [],
    };

    /// <summary>Whether a function is called where it is handed over; most others are called later, or never.</summary>
    public static bool RunsNow(IOperation function)
    {
        var current = function.Parent;
        while (current is IDelegateCreationOperation or IConversionOperation)
            current = current.Parent;
        return current is IArgumentOperation { Parent: IInvocationOperation { TargetMethod: var method } }
            && Callers.Contains(method.ContainingType.OriginalDefinition.ToDisplayString());
    }

    public static bool IsWritten(IOperation target) => target.Parent is IAssignmentOperation assignment && assignment.Target == target;

    static IEnumerable<IMethodSymbol> Certain(IMethodSymbol? method)
    {
        if (method?.OriginalDefinition is not { IsAbstract: false } definition)
            return [];
        var isOpen = (definition.IsVirtual || definition.IsOverride && !definition.IsSealed) && !definition.ContainingType.IsSealed;
        return isOpen ? [] : [definition];
    }
}
