using Microsoft.CodeAnalysis;

namespace Preinit.Analyzers;

/// <summary>Finds the way in a tree of operations.</summary>
static class OperationExtensions
{
    public static IOperation Root(this IOperation operation)
    {
        while (operation.Parent is { } parent)
            operation = parent;
        return operation;
    }
}
