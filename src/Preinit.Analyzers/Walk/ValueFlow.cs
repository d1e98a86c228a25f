using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Preinit.Analyzers;

/// <summary>
/// Finds out whether a value ends up in a static field, by the operations that it goes through. What is not certain counts as no: a comparison in a
/// condition, what is printed, what goes to code of libraries that return nothing.
/// </summary>
/// <param name="bodies">Of the compilation.</param>
/// <param name="marks">Fields that are left out of the image keep nothing.</param>
/// <param name="derived">Whether what is computed from the value counts too.</param>
/// <param name="cancellation">Ends the work.</param>
sealed class ValueFlow(Bodies bodies, MarkSymbols marks, bool derived, CancellationToken cancellation)
{
    readonly HashSet<IOperation> seen = [];

    /// <returns>The static field, or the property that one stands behind.</returns>
    public ISymbol? KeeperOf(IOperation value, Frame frame)
    {
        if (value.Parent is not { } parent || !seen.Add(value))
            return null;
        cancellation.ThrowIfCancellationRequested();
        return parent switch
        {
            ISymbolInitializerOperation initializer => Initialized(initializer, frame),
            IAssignmentOperation assignment when assignment.Value == value => Stored(assignment.Target, frame) ?? KeeperOf(assignment, frame),
            IArgumentOperation argument => Passed(argument, frame),
            IReturnOperation result => Returned(result, frame),
            IConditionalOperation branch when branch.Condition == value => null,
            IForEachLoopOperation loop when loop.Collection == value => loop.Locals.Select(l => Read(l, loop, frame)).FirstOrDefault(k => k != null),
            IConditionalAccessOperation access when access.Operation == value && !derived => null,
            IConversionOperation or IParenthesizedOperation or IConditionalOperation or ICoalesceOperation or ISwitchExpressionOperation
                or ISwitchExpressionArmOperation or IAwaitOperation or IConditionalAccessOperation or IDelegateCreationOperation
                or IAnonymousFunctionOperation or IArrayInitializerOperation or IArrayCreationOperation or ICollectionExpressionOperation
                or ISpreadOperation or ITupleOperation or IAnonymousObjectCreationOperation => KeeperOf(parent, frame),
            IInvocationOperation or IMemberReferenceOperation or IBinaryOperation or IUnaryOperation or IInterpolationOperation
                or IInterpolatedStringOperation or IArrayElementReferenceOperation or IIsPatternOperation or IDynamicInvocationOperation
                when derived && !Calls.IsWritten(parent) => KeeperOf(parent, frame),
            _ => null,
        };
    }

    /// <summary>What keeps the object that an operation stands for, which was changed.</summary>
    public ISymbol? KeeperOfChanged(IOperation changed, Frame frame) => changed switch
    {
        ILocalReferenceOperation local => Read(local.Local, local, frame),
        IParameterReferenceOperation parameter => Argument(parameter.Parameter, frame) is { } argument && frame.Caller is { } caller
            ? KeeperOfChanged(argument, caller) : null,
        IMemberReferenceOperation { Instance: null } member => Static(member.Member),
        IMemberReferenceOperation { Instance: { } instance } member => marks.IsLeftOut(member.Member) ? null : KeeperOfChanged(instance, frame),
        IArrayElementReferenceOperation element => KeeperOfChanged(element.ArrayReference, frame),
        IConversionOperation conversion => KeeperOfChanged(conversion.Operand, frame),
        IParenthesizedOperation parenthesized => KeeperOfChanged(parenthesized.Operand, frame),
        IInvocationOperation { Instance: { } instance } => KeeperOfChanged(instance, frame),
        IInstanceReferenceOperation { ReferenceKind: InstanceReferenceKind.ImplicitReceiver } => Enclosing(changed, frame),
        IInstanceReferenceOperation => This(frame),
        IObjectCreationOperation => KeeperOf(changed, frame),
        _ => null,
    };

    ISymbol? Initialized(ISymbolInitializerOperation initializer, Frame frame) => initializer switch
    {
        IVariableInitializerOperation { Parent: IVariableDeclaratorOperation declarator } => Read(declarator.Symbol, declarator, frame),
        IFieldInitializerOperation field => Declared(field.InitializedFields.FirstOrDefault(), frame),
        IPropertyInitializerOperation property => Declared(property.InitializedProperties.FirstOrDefault(), frame),
        _ => null,
    };

    ISymbol? Declared(ISymbol? member, Frame frame) =>
        member == null ? null : member.IsStatic ? Static(member) : marks.IsLeftOut(member) ? null : This(frame);

    ISymbol? Stored(IOperation target, Frame frame) => target switch
    {
        IParameterReferenceOperation { Parameter.RefKind: RefKind.None } parameter => Parameter(parameter.Parameter, frame),
        IParameterReferenceOperation parameter => Argument(parameter.Parameter, frame) is { } argument && frame.Caller is { } caller ? Stored(argument, caller) : null,
        IPropertyReferenceOperation { Property: { SetMethod: { } setter } property } reference when !IsAutomatic(property)
            && frame.Into(setter.OriginalDefinition, reference) is { } inner && !bodies.Of(inner.Code, cancellation).IsEmpty =>
            Parameter(((IMethodSymbol)inner.Code).Parameters.Last(), inner),
        _ => KeeperOfChanged(target, frame),
    };

    ISymbol? Passed(IArgumentOperation argument, Frame frame)
    {
        if (argument.Parent is IInvocationOperation or IObjectCreationOperation && argument.Parameter is { } parameter
            && Calls.Of(argument.Parent).FirstOrDefault() is { } method && !IsPrimary(method) && !bodies.Of(method, cancellation).IsEmpty)
        {
            return frame.Into(method, argument.Parent) is { } inner ? Parameter(method.Parameters[parameter.Ordinal], inner) : null;
        }
        return argument.Parent switch
        {
            IInvocationOperation call => Kept(argument, call, frame) ?? (derived ? KeeperOf(call, frame) : null),
            IObjectCreationOperation creation => KeeperOf(creation, frame),
            IPropertyReferenceOperation { Instance: { } instance } indexer when Calls.IsWritten(indexer) => KeeperOfChanged(instance, frame),
            IPropertyReferenceOperation => null,
            { } other when derived => KeeperOf(other, frame),
            _ => null,
        };
    }

    /// <summary>Whether a method of a library stores its argument in its object, or in another argument.</summary>
    ISymbol? Kept(IArgumentOperation argument, IInvocationOperation call, Frame frame)
    {
        if (call.Arguments.FirstOrDefault(a => a != argument && a.Parameter?.RefKind is RefKind.Ref or RefKind.Out) is { } other)
            return Stored(other.Value, frame);
        if (!Storing.IsMeant(call.TargetMethod))
            return null;
        return call.Instance is { } instance ? KeeperOfChanged(instance, frame)
            : call.Arguments[0] != argument ? KeeperOfChanged(call.Arguments[0].Value, frame) : null;
    }

    ISymbol? Returned(IReturnOperation result, Frame frame)
    {
        var function = result.Parent;
        while (function is { Parent: not null } and not (IAnonymousFunctionOperation or ILocalFunctionOperation))
            function = function.Parent;
        if (function is IAnonymousFunctionOperation)
            return Calls.RunsNow(function) ? KeeperOf(function, frame) : null;
        var isOuter = frame.Code is IMethodSymbol { MethodKind: MethodKind.LocalFunction } && function is not ILocalFunctionOperation;
        return (isOuter ? frame.Caller : frame) is { Caller: { } caller, Call: { } call } ? KeeperOf(call, caller) : null;
    }

    /// <summary>A value that a local variable has, and every use of that.</summary>
    ISymbol? Read(ILocalSymbol local, IOperation place, Frame frame) => place.Root().Descendants().OfType<ILocalReferenceOperation>()
        .Where(r => SymbolEqualityComparer.Default.Equals(r.Local, local) && !Calls.IsWritten(r)).Select(r => KeeperOf(r, frame)).FirstOrDefault(k => k != null);

    ISymbol? Parameter(IParameterSymbol parameter, Frame frame)
    {
        var reads = bodies.Of(frame.Code, cancellation).SelectMany(b => b.DescendantsAndSelf()).OfType<IParameterReferenceOperation>()
            .Where(r => SymbolEqualityComparer.Default.Equals(r.Parameter, parameter) && !Calls.IsWritten(r));
        return reads.Select(r => KeeperOf(r, frame)).FirstOrDefault(k => k != null);
    }

    ISymbol? This(Frame frame) => frame switch
    {
        { Call: IObjectCreationOperation creation, Caller: { } caller } => KeeperOf(creation, caller),
        { Call: IInvocationOperation { Instance: { } instance }, Caller: { } caller } => KeeperOfChanged(instance, caller),
        { Call: IPropertyReferenceOperation { Instance: { } instance }, Caller: { } caller } => KeeperOfChanged(instance, caller),
        _ => null,
    };

    /// <summary>The object that an initialiser in braces belongs to.</summary>
    ISymbol? Enclosing(IOperation receiver, Frame frame)
    {
        var current = receiver.Parent;
        while (current is not (null or IObjectOrCollectionInitializerOperation))
            current = current.Parent;
        return current?.Parent switch
        {
            IMemberInitializerOperation member => KeeperOfChanged(member.InitializedMember, frame),
            { } creation => KeeperOf(creation, frame),
            null => null,
        };
    }

    /// <summary>Statics of the framework are not in the image.</summary>
    ISymbol? Static(ISymbol member) => !member.DeclaringSyntaxReferences.IsEmpty && !marks.IsLeftOut(member)
        && (member is not IPropertySymbol property || IsAutomatic(property)) ? member : null;

    /// <summary>Its parameters may be fields.</summary>
    bool IsPrimary(IMethodSymbol method) =>
        method.MethodKind == MethodKind.Constructor && method.DeclaringSyntaxReferences.Any(r => r.GetSyntax(cancellation) is TypeDeclarationSyntax);

    static bool IsAutomatic(IPropertySymbol property) =>
        property.ContainingType.GetMembers().OfType<IFieldSymbol>().Any(f => SymbolEqualityComparer.Default.Equals(f.AssociatedSymbol, property));

    static IOperation? Argument(IParameterSymbol parameter, Frame frame) => frame.Call switch
    {
        IInvocationOperation call => call.Arguments.FirstOrDefault(a => a.Parameter?.Ordinal == parameter.Ordinal)?.Value,
        IObjectCreationOperation creation => creation.Arguments.FirstOrDefault(a => a.Parameter?.Ordinal == parameter.Ordinal)?.Value,
        _ => null,
    };
}
