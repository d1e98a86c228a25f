using System.Collections.Concurrent;
using Preinit.Capture;

namespace Preinit.HeapImages;

/// <summary>Where the parts of a hash table lie in this process, in the order in which <see cref="ChainedTable"/> tells it.</summary>
static class TablePlaces
{
    static readonly ConcurrentDictionary<Type, int[]?> known = [];

    /// <returns><see langword="null"/> if the type is no table of such keys.</returns>
    public static int[]? Of(Type type, Type key)
    {
        for (var level = type; level != null; level = level.BaseType)
        {
            if (level.IsConstructedGenericType && level.GetGenericTypeDefinition() is var definition && (definition == typeof(Dictionary<,>) || definition == typeof(HashSet<>)))
                return level.GetGenericArguments()[0] == key ? known.GetOrAdd(level, Ask) : null;
        }
        return null;
    }

    static int[]? Ask(Type table)
    {
        var places = FieldPlaces.Of(table).ToDictionary(p => p.Field.Name);
        if (!places.TryGetValue("_buckets", out var buckets) || !places.TryGetValue("_entries", out var entries) || !places.TryGetValue("_comparer", out var comparer) || !places.TryGetValue("_count", out var count)
            || EntryLayout.TryFind(entries.Field.FieldType.GetElementType()!) is not { } layout)
            return null;
        return [buckets.Offset, entries.Offset, comparer.Offset, count.Offset, layout.Size, layout.Hash, layout.Next, layout.Key];
    }
}
