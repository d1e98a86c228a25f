using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace Preinit.Analyzers;

/// <summary>The classes for which the project, or a library that it refers to, says how they are kept.</summary>
sealed class Surrogates(Compilation compilation, MarkSymbols marks)
{
    readonly Lazy<ImmutableHashSet<ISymbol>> targets = new(() => Find(compilation, marks));

    /// <summary>An abstract class or an interface stands for what derives from it.</summary>
    public bool Cover(ITypeSymbol? type)
    {
        if (type == null || marks.Surrogate == null)
            return false;
        return targets.Value.Contains(type) || targets.Value.OfType<INamedTypeSymbol>().Any(t => t.IsAbstract && Derives(type, t));
    }

    static bool Derives(ITypeSymbol type, INamedTypeSymbol target)
    {
        for (var current = type.BaseType; current != null; current = current.BaseType)
        {
            if (SymbolEqualityComparer.Default.Equals(current, target))
                return true;
        }
        return type.AllInterfaces.Contains(target, SymbolEqualityComparer.Default);
    }

    static ImmutableHashSet<ISymbol> Find(Compilation compilation, MarkSymbols marks) => Assemblies(compilation).SelectMany(a => Types(a.GlobalNamespace))
        .Where(t => t is { TypeKind: TypeKind.Class, IsAbstract: false }).SelectMany(t => t.AllInterfaces)
        .Where(i => SymbolEqualityComparer.Default.Equals(i.OriginalDefinition, marks.Surrogate))
        .Select(i => (ISymbol)i.TypeArguments[0]).ToImmutableHashSet(SymbolEqualityComparer.Default);

    static IEnumerable<IAssemblySymbol> Assemblies(Compilation compilation) => compilation.SourceModule.ReferencedAssemblySymbols
        .Where(a => a.Modules.Any(m => m.ReferencedAssemblies.Any(r => r.Name == "Preinit"))).Append(compilation.Assembly);

    static IEnumerable<INamedTypeSymbol> Types(INamespaceOrTypeSymbol container) => container.GetMembers().OfType<INamespaceOrTypeSymbol>()
        .SelectMany(m => Types(m).Concat(m is INamedTypeSymbol type ? [type] : []));
}
