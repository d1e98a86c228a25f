using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Preinit.Analyzers;

/// <summary>What an operation does with a static field, or with the property that one stands behind.</summary>
static class StaticAccess
{
    /// <summary>The field, if it is one of the source.</summary>
    public static ISymbol? Of(IOperation operation) => operation switch
    {
        IFieldReferenceOperation { Field: { IsStatic: true, IsConst: false } field } when !field.DeclaringSyntaxReferences.IsEmpty => field,
        IPropertyReferenceOperation { Property: { IsStatic: true } property } when !property.DeclaringSyntaxReferences.IsEmpty && property.ContainingType.GetMembers()
            .OfType<IFieldSymbol>().Any(f => SymbolEqualityComparer.Default.Equals(f.AssociatedSymbol, property)) => property,
        _ => null,
    };

    /// <summary>Whether it gets a value, or what it holds gets one.</summary>
    public static bool Fills(IOperation reference) => reference.Parent switch
    {
        IAssignmentOperation assignment => assignment.Target == reference,
        IIncrementOrDecrementOperation => true,
        IArgumentOperation { Parameter.RefKind: RefKind.Ref or RefKind.Out } => true,
        IArrayElementReferenceOperation element => Calls.IsWritten(element),
        IPropertyReferenceOperation { Property.IsIndexer: true } element => Calls.IsWritten(element),
        IInvocationOperation call => call.Instance == reference && Storing.IsMeant(call.TargetMethod),
        _ => false,
    };
}
