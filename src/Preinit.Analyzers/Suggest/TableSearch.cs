using System.Linq;
using System.Text.RegularExpressions;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Preinit.Analyzers;

/// <summary>Looks for tables that static initialisers build, and for what they may be built from that is not constant.</summary>
sealed class TableSearch(Bodies bodies, MarkSymbols marks, CancellationToken cancellation)
{
    /// <summary>A collection of fewer elements is there at once.</summary>
    const int Many = 32;

    static readonly Members Tables = new(
        ("System.Linq.Enumerable", ["ToDictionary", "ToHashSet", "ToLookup"]),
        ("System.Collections.Frozen.FrozenDictionary", ["ToFrozenDictionary"]),
        ("System.Collections.Frozen.FrozenSet", ["ToFrozenSet"]),
        ("System.Collections.Immutable.ImmutableDictionary", ["ToImmutableDictionary"]),
        ("System.Collections.Immutable.ImmutableHashSet", ["ToImmutableHashSet"]));

    bool found;
    bool isVariable;

    public bool Finds(INamedTypeSymbol type)
    {
        new InitializerWalk(bodies, marks, Visit, cancellation).Run(type);
        return found && !isVariable;
    }

    void Visit(IOperation operation, Frame frame)
    {
        isVariable |= IsVariable(operation);
        found = found || operation switch
        {
            IObjectCreationOperation creation => IsCompiledRegex(creation) && IsKept(creation, frame),
            IObjectOrCollectionInitializerOperation { Initializers.Length: >= Many, Parent: { } creation } => IsKept(creation, frame),
            ICollectionExpressionOperation { Elements.Length: >= Many, Type: not IArrayTypeSymbol } set => IsKept(set, frame),
            IInvocationOperation { TargetMethod: var method } when Tables.Contain(method) => IsKept(operation, frame),
            ILoopOperation loop => loop.Descendants().Any(o => Fills(o, frame)),
            _ => false,
        };
    }

    bool Fills(IOperation operation, Frame frame) => operation switch
    {
        IInvocationOperation { Instance: { } instance, TargetMethod: var method } when Storing.IsMeant(method) => IsChanged(instance, frame),
        ISimpleAssignmentOperation { Target: IArrayElementReferenceOperation element } => IsChanged(element.ArrayReference, frame),
        ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Property.IsIndexer: true, Instance: { } instance } } => IsChanged(instance, frame),
        _ => false,
    };

    /// <summary>Files, resources and what is asked of the loaded assemblies; of the type itself only what it has set up is read.</summary>
    static bool IsVariable(IOperation operation) => operation switch
    {
        IInvocationOperation { TargetMethod: var method } => IsOutside(method),
        IPropertyReferenceOperation { Property: var property } => IsOutside(property),
        IObjectCreationOperation { Constructor: { } constructor } => IsOutside(constructor),
        _ => false,
    };

    static bool IsOutside(ISymbol member) => member.ContainingNamespace?.ToDisplayString() is "System.IO" or "System.Reflection" or "System.Net" or "System.Net.Http"
        || member.ContainingType is { Name: "Console" or "Environment" or "AppContext" or "AppDomain", ContainingNamespace.Name: "System" };

    static bool IsCompiledRegex(IObjectCreationOperation creation) => creation.Type is { Name: "Regex", ContainingNamespace.Name: "RegularExpressions" }
        && creation.Arguments.Any(a => a.Parameter?.Type.Name == "RegexOptions" && a.Value.ConstantValue.Value is int options && ((RegexOptions)options & RegexOptions.Compiled) != 0);

    bool IsKept(IOperation value, Frame frame) => new ValueFlow(bodies, marks, derived: true, cancellation).KeeperOf(value, frame) != null;

    bool IsChanged(IOperation changed, Frame frame) => new ValueFlow(bodies, marks, derived: true, cancellation).KeeperOfChanged(changed, frame) != null;
}
