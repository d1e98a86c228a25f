using System.Collections.Concurrent;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace Preinit.HeapImages.Fuzz;

/// <summary>Touches everything that an object leads to: reads every field and every element, and asks whether the type is what was declared and what was allowed.</summary>
public static class GraphWalk
{
    const BindingFlags Declared = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;

    static readonly ConcurrentDictionary<Type, FieldInfo[]> fields = [];

    /// <returns>The number of objects.</returns>
    public static int Visit(object root)
    {
        var seen = new HashSet<object>(ReferenceEqualityComparer.Instance);
        var pending = new Stack<object>([root]);
        while (pending.TryPop(out var next))
        {
            if (seen.Add(next))
                Visit(next, pending);
        }
        return seen.Count;
    }

    static void Visit(object target, Stack<object> pending)
    {
        var type = target.GetType();
        if (type == typeof(Stranger))
            throw new InvalidOperationException("an object of a type that nobody allowed");
        if (type == typeof(string))
            _ = ((string)target).AsSpan().Contains('\uFFFF');
        else if (target is Array array)
            VisitElements(array, pending);
        else if (type.Namespace?.StartsWith("System.Reflection", StringComparison.Ordinal) != true && target is not Type && !type.IsPrimitive)
            VisitFields(target, pending);
    }

    static void VisitElements(Array array, Stack<object> pending)
    {
        var element = array.GetType().GetElementType()!;
        if (element.IsPrimitive)
        {
            _ = array.GetHashCode() + Buffer.ByteLength(array);
            return;
        }
        foreach (var value in array)
            Push(value, element, pending);
    }

    static void VisitFields(object target, Stack<object> pending)
    {
        for (var level = target.GetType(); level != null && level != typeof(object); level = level.BaseType)
        {
            foreach (var field in Of(level))
                Push(field.GetValue(target), field.FieldType, pending);
        }
    }

    static void Push(object? value, Type declared, Stack<object> pending)
    {
        if (value == null)
            return;
        if (!declared.IsInstanceOfType(value))
            throw new InvalidOperationException($"a {value.GetType()} where a {declared} is declared");
        pending.Push(value);
    }

    static FieldInfo[] Of(Type type) => fields.GetOrAdd(type, t => [.. t.GetFields(Declared).Where(f => !f.FieldType.IsPointer && !f.FieldType.IsFunctionPointer)]);
}
