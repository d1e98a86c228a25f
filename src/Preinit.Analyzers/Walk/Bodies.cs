using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Preinit.Analyzers;

/// <summary>What the methods and initialisers of a compilation do.</summary>
sealed class Bodies(Compilation compilation)
{
    readonly ConcurrentDictionary<SyntaxTree, SemanticModel> models = new();
    readonly ConcurrentDictionary<ISymbol, ImmutableArray<IOperation>> known = new(SymbolEqualityComparer.Default);

    /// <param name="code">A method, or a type, whose static initialisers are meant.</param>
    /// <param name="cancellation">Ends the work.</param>
    /// <returns>Nothing for what is not in the source of the compilation.</returns>
    public ImmutableArray<IOperation> Of(ISymbol code, CancellationToken cancellation)
    {
        if (known.TryGetValue(code, out var bodies))
            return bodies;
        return known.GetOrAdd(code, [.. Find(code, cancellation).OfType<IOperation>()]);
    }

    IEnumerable<IOperation?> Find(ISymbol code, CancellationToken cancellation) => code switch
    {
        INamedTypeSymbol type => DeclaredValues.Of(type, isStatic: true, cancellation).Select(v => Operation(v, cancellation))
            .Concat(type.StaticConstructors.SelectMany(c => Declared(c, cancellation))),
        IMethodSymbol { MethodKind: MethodKind.Constructor } constructor => Constructor(constructor, cancellation),
        IMethodSymbol method => Declared(method.PartialImplementationPart ?? method, cancellation),
        _ => [],
    };

    /// <summary>The initialisers of the object's fields come first; a constructor that calls another one leaves them to that.</summary>
    IEnumerable<IOperation?> Constructor(IMethodSymbol constructor, CancellationToken cancellation)
    {
        var declared = Declared(constructor, cancellation).ToList();
        var leavesFields = declared.OfType<IConstructorBodyOperation>().Any(b => (b.Initializer as IExpressionStatementOperation)?.Operation is IInvocationOperation call
            && SymbolEqualityComparer.Default.Equals(call.TargetMethod.ContainingType, constructor.ContainingType));
        return leavesFields ? declared : DeclaredValues.Of(constructor.ContainingType, isStatic: false, cancellation).Select(v => Operation(v, cancellation)).Concat(declared);
    }

    IEnumerable<IOperation?> Declared(IMethodSymbol method, CancellationToken cancellation) =>
        method.DeclaringSyntaxReferences.Select(r => r.GetSyntax(cancellation)).Where(s => s is not TypeDeclarationSyntax).Select(s => Operation(s, cancellation));

    /// <summary>What a declaration declares.</summary>
    public ISymbol? Declared(SyntaxNode declaration, CancellationToken cancellation) => Model(declaration.SyntaxTree).GetDeclaredSymbol(declaration, cancellation);

    IOperation? Operation(SyntaxNode syntax, CancellationToken cancellation)
    {
        if (!compilation.ContainsSyntaxTree(syntax.SyntaxTree))
            return null;
        var operation = Model(syntax.SyntaxTree).GetOperation(syntax, cancellation);
        return operation is ILocalFunctionOperation local ? local.Body : operation;
    }

#pragma warning disable RS1030 // What an initialiser calls may be in any file.
    SemanticModel Model(SyntaxTree tree) => models.GetOrAdd(tree, t => compilation.GetSemanticModel(t));
#pragma warning restore RS1030
}
