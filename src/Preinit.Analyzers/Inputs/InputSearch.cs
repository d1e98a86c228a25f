using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Preinit.Analyzers;

/// <summary>Looks for inputs in initialisers.</summary>
sealed class InputSearch(Bodies bodies, MarkSymbols marks, Surrogates surrogates, CancellationToken cancellation)
{
    /// <summary>Whether something is run at publish.</summary>
    public bool IsInitializer(ISymbol symbol) => symbol switch
    {
        INamedTypeSymbol type => MarkSymbols.Of(type, marks.Preinitialize).Any(),
        IMethodSymbol method => MarkSymbols.Of(method, marks.Preinitialize).Concat(MarkSymbols.Of(method, marks.BeforeCapture)).Any(),
        _ => false,
    };

    public IReadOnlyList<FoundInput> Run(ISymbol initializer)
    {
        var found = new List<FoundInput>();
        new InitializerWalk(bodies, marks, Visit, cancellation).Run(initializer);
        return found;

        void Visit(IOperation operation, Frame frame) => found.AddRange(Inputs(operation).Select(i => Reaching(i, operation, frame)).OfType<FoundInput>().Take(1));
    }

    static IEnumerable<Input> Inputs(IOperation operation) =>
        new[] { Refused.Of(operation), Readings.Of(operation), OutsidePaths.Of(operation), Starts.Of(operation), FrameworkState.Of(operation) }.OfType<Input>();

    FoundInput? Reaching(Input input, IOperation operation, Frame frame)
    {
        var keeper = input.Reach switch
        {
            Reach.Derived => Flow(derived: true).KeeperOf(operation, frame),
            Reach.Itself => Flow(derived: false).KeeperOf(operation, frame),
            Reach.LeftBehind when !IsThrownAway(operation) => Flow(derived: false).KeeperOf(operation, frame),
            Reach.Arguments => ((IInvocationOperation)operation).Arguments.Select(a => Flow(derived: true).KeeperOfChanged(a.Value, frame)).FirstOrDefault(k => k != null),
            _ => null,
        };
        var counts = keeper != null || input.Reach == Reach.Always || input.Reach == Reach.LeftBehind && IsThrownAway(operation);
        return counts && !surrogates.Cover(operation.Type) ? new(input, operation, frame, keeper) : null;
    }

    static bool IsThrownAway(IOperation operation) => operation.Parent is IExpressionStatementOperation or ISimpleAssignmentOperation { Target: IDiscardOperation };

    ValueFlow Flow(bool derived) => new(bodies, marks, derived, cancellation);
}
