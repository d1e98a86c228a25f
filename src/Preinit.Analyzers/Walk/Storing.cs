using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace Preinit.Analyzers;

/// <summary>Methods of libraries that put an argument into their object, or into their first argument.</summary>
static class Storing
{
    static readonly string[] Beginnings = ["Add", "TryAdd", "Append", "Push", "Enqueue", "Insert", "Set", "Fill", "GetOrAdd"];

    /// <summary>By its name: those of collections and builders have the usual ones.</summary>
    public static bool IsMeant(IMethodSymbol method) => Beginnings.Any(b => method.Name.StartsWith(b, StringComparison.Ordinal));

    /// <summary>The root of the tree that an operation belongs to.</summary>
    public static IOperation Root(this IOperation operation)
    {
        while (operation.Parent is { } parent)
            operation = parent;
        return operation;
    }
}
