using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Preinit.Analyzers;

/// <summary>What <c>Preinitialization.IsCapturing</c> keeps from running at publish.</summary>
static class CaptureTime
{
    /// <summary>Whether an operation is the branch that is not taken then.</summary>
    public static bool NeverRuns(IOperation operation) => operation.Parent is IConditionalOperation branch && Value(branch.Condition) is { } capturing
        && operation == (capturing ? branch.WhenFalse : branch.WhenTrue);

    static bool? Value(IOperation condition) => condition switch
    {
        IPropertyReferenceOperation { Property: { Name: "IsCapturing", ContainingType: { Name: "Preinitialization", ContainingNamespace.Name: "Preinit" } } } => true,
        IUnaryOperation { OperatorKind: UnaryOperatorKind.Not, Operand: var operand } => !Value(operand),
        _ => null,
    };
}
