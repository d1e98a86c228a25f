using Preinit.Capture;

namespace Preinit.HeapImages;

/// <summary>What types declare, and what the types that they declare do.</summary>
sealed class DeclaredTypes
{
    readonly HashSet<Type> seen = [];
    readonly List<Type> pending = [];

    /// <summary>Those that are not of .NET.</summary>
    public HashSet<Type> Own { get; } = [];

    /// <summary>Interfaces and enumerations of .NET, which can be type arguments.</summary>
    public HashSet<Type> Mentioned { get; } = [];

    public void Add(Type type)
    {
        pending.Add(type);
        while (pending.Count > 0)
        {
            var next = pending[^1];
            pending.RemoveAt(pending.Count - 1);
            if (!next.IsGenericParameter && seen.Add(next))
                AddPartsOf(next);
        }
    }

    void AddPartsOf(Type type)
    {
        if (type.HasElementType)
        {
            pending.Add(type.GetElementType()!);
            return;
        }
        if (type.IsGenericType)
            pending.AddRange(type.GetGenericArguments());
        if (FrameworkTypes.Contains(type))
        {
            if (type.IsInterface || type.IsEnum || type.IsAbstract)
                Mentioned.Add(type);
            return;
        }
        Own.Add(type);
        foreach (var field in StructFields.Of(type))
            pending.Add(field.FieldType);
        if (type.BaseType is { } parent)
            pending.Add(parent);
    }
}
