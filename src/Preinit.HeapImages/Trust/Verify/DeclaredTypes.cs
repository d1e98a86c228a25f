using Preinit.Capture;

namespace Preinit.HeapImages;

/// <summary>What types declare, and what the types that they declare do.</summary>
sealed class DeclaredTypes
{
    readonly HashSet<Type> seen = [];

    /// <summary>Those that are not of .NET.</summary>
    public HashSet<Type> Own { get; } = [];

    /// <summary>Interfaces and enumerations of .NET, which can be type arguments.</summary>
    public HashSet<Type> Mentioned { get; } = [];

    public void Add(Type type)
    {
        var pending = new Stack<Type>([type]);
        while (pending.TryPop(out var next))
        {
            if (next.IsGenericParameter || !seen.Add(next))
                continue;
            foreach (var part in PartsOf(next))
                pending.Push(part);
        }
    }

    IEnumerable<Type> PartsOf(Type type)
    {
        if (type.HasElementType)
            return [type.GetElementType()!];
        var parts = type.GetGenericArguments().AsEnumerable();
        if (!FrameworkTypes.Contains(type))
        {
            Own.Add(type);
            parts = parts.Concat(StructFields.Of(type).Select(f => f.FieldType));
            return type.BaseType is { } parent ? parts.Append(parent) : parts;
        }
        if (type.IsInterface || type.IsEnum || type.IsAbstract)
            Mentioned.Add(type);
        return parts;
    }
}
