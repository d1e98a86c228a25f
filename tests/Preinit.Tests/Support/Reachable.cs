using System.Reflection;

namespace Preinit.Tests;

/// <summary>The objects of a graph, found through reflection only.</summary>
static class Reachable
{
    /// <param name="start">Where to begin.</param>
    /// <param name="isOutside">Which objects are not part of it.</param>
    public static HashSet<object> From(object? start, Func<object, bool> isOutside)
    {
        var found = new HashSet<object>(ReferenceEqualityComparer.Instance);
        var pending = new Stack<object?>([start]);
        while (pending.TryPop(out var next))
        {
            if (next == null || next.GetType().IsPointer || isOutside(next))
                continue;
            // A box that reflection made is another one each time.
            if (!next.GetType().IsValueType && !found.Add(next) || next is string || next.GetType().IsPrimitive)
                continue;
            if (next is Array array)
            {
                foreach (var element in array)
                    pending.Push(element);
                continue;
            }
            for (var type = next.GetType(); type != null; type = type.BaseType)
            {
                foreach (var field in type.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
                    pending.Push(field.GetValue(next));
            }
        }
        return found;
    }
}
