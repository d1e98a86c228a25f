using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Preinit.Analyzers;

/// <summary>Goes through what an initialiser does, and what it calls in the same compilation.</summary>
/// <param name="bodies">Of the compilation.</param>
/// <param name="marks">Types that are marked themselves are not entered.</param>
/// <param name="visit">Gets each operation.</param>
/// <param name="cancellation">Ends the work.</param>
sealed class InitializerWalk(Bodies bodies, MarkSymbols marks, Action<IOperation, Frame> visit, CancellationToken cancellation)
{
    /// <summary>Calls that are followed. An initialiser with more is not looked at any further.</summary>
    const int Limit = 2000;

    readonly HashSet<ISymbol> setUp = new(SymbolEqualityComparer.Default);
    int calls;

    /// <param name="initializer">A marked method or type.</param>
    public void Run(ISymbol initializer)
    {
        setUp.Add(initializer is INamedTypeSymbol ? initializer : initializer.ContainingType);
        Enter(new(initializer));
    }

    void Enter(Frame? frame)
    {
        if (frame == null || calls++ == Limit)
            return;
        foreach (var body in bodies.Of(frame.Code, cancellation).Where(b => !IsForStartup(b)))
            Walk(body, frame);
    }

    bool IsForStartup(IOperation body) => body switch
    {
        IFieldInitializerOperation field => field.InitializedFields.Any(marks.RunsAtStartup),
        IPropertyInitializerOperation property => property.InitializedProperties.Any(marks.RunsAtStartup),
        _ => false,
    };

    void Walk(IOperation body, Frame frame)
    {
        var pending = new Stack<IOperation>([body]);
        while (pending.Count > 0)
        {
            var operation = pending.Pop();
            cancellation.ThrowIfCancellationRequested();
            if (operation is ILocalFunctionOperation or INameOfOperation or ICatchClauseOperation || operation is IAnonymousFunctionOperation && !Calls.RunsNow(operation))
                continue;
            visit(operation, frame);
            Follow(operation, frame);
            foreach (var child in operation.ChildOperations.Reverse().Where(c => !CaptureTime.NeverRuns(c)))
                pending.Push(child);
        }
    }

    void Follow(IOperation operation, Frame frame)
    {
        foreach (var method in Calls.Of(operation).Where(m => !m.DeclaringSyntaxReferences.IsEmpty || m.MethodKind == MethodKind.Constructor))
        {
            if (!method.ContainingType.StaticConstructors.All(c => c.IsImplicitlyDeclared))
                SetUp(method.ContainingType, operation, frame);
            Enter(frame.Into(method, operation));
        }
        if (Member(operation) is { IsStatic: true, ContainingType: { } type })
            SetUp(type, operation, frame);
    }

    /// <summary>The statics of a type that is not marked are in the image too, if an initialiser sets it up.</summary>
    void SetUp(INamedTypeSymbol type, IOperation operation, Frame frame)
    {
        if (setUp.Add(type.OriginalDefinition) && !MarkSymbols.Of(type, marks.Preinitialize).Any())
            Enter(frame.Into(type.OriginalDefinition, operation));
    }

    static ISymbol? Member(IOperation operation) => operation switch
    {
        IFieldReferenceOperation { Field: { IsConst: false } field } => field,
        IPropertyReferenceOperation { Property: var property } => property,
        _ => null,
    };
}
