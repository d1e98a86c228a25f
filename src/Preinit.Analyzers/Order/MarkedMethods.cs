using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Preinit.Analyzers;

/// <summary>The marked methods of a compilation. Found by the name of the attribute, since to ask each method would take long.</summary>
sealed class MarkedMethods(Compilation compilation, Bodies bodies, MarkSymbols marks)
{
    readonly Lazy<ImmutableArray<MarkedInitializer>> all = new(() => [.. Find(compilation, bodies, marks)]);

    public ImmutableArray<MarkedInitializer> All => all.Value;

    static IEnumerable<MarkedInitializer> Find(Compilation compilation, Bodies bodies, MarkSymbols marks) =>
        from tree in compilation.SyntaxTrees
        from declaration in tree.GetRoot().DescendantNodes(n => n is not MemberDeclarationSyntax or BaseNamespaceDeclarationSyntax or TypeDeclarationSyntax)
            .OfType<MethodDeclarationSyntax>()
        where declaration.AttributeLists.SelectMany(l => l.Attributes).Any(IsNamedSo)
        let method = bodies.Declared(declaration, CancellationToken.None) as IMethodSymbol
        where method != null && MarkRules.CanBeCalled(method)
        from mark in MarkSymbols.Of(method, marks.Preinitialize)
        select new MarkedInitializer(method, mark.Order());

    static bool IsNamedSo(AttributeSyntax attribute)
    {
        var name = attribute.Name.ToString();
        return name.Substring(name.LastIndexOfAny(['.', ':']) + 1) is "Preinitialize" or "PreinitializeAttribute";
    }
}
