using System.Buffers;

namespace Preinit.Restore;

/// <summary>Sets of values to search for, by what they find: their classes, and what is in them, depend on the processor.</summary>
static class SearchValuesContent
{
    public static IContent? For(Type type)
    {
        if (TypeNames.FindBase(type, "System.Buffers.SearchValues`1") is not { } set)
            return null;
        return set == typeof(SearchValues<byte>) ? new PartsContent(t => Values(Enumerable.Range(0, 256).Select(i => (byte)i).Where(((SearchValues<byte>)t).Contains).ToArray()))
            : set == typeof(SearchValues<char>) ? new PartsContent(t => Values(Enumerable.Range(0, 65536).Select(i => (char)i).Where(((SearchValues<char>)t).Contains).ToArray()))
            : new PartsContent(OfStrings);
    }

    static IReadOnlyList<(string, object?, bool)> Values(object values) => [("Values", values, true)];

    /// <summary>Such a set does not tell its values. What strings lie in its fields are candidates (System/SearchValues/Strings).</summary>
    static IReadOnlyList<(string, object?, bool)> OfStrings(object target)
    {
        var set = (SearchValues<string>)target;
        var parts = FieldList.Of(target.GetType()).Select(f => f.GetValue(target)).ToList();
        var values = parts.OfType<HashSet<string>>().FirstOrDefault() is { } unique ? unique
            : parts.Concat(parts.OfType<ValueType>().SelectMany(v => FieldList.Of(v.GetType()).Select(f => f.GetValue(v)))).OfType<string>();
        return Values(values.Where(set.Contains).Order(StringComparer.Ordinal).ToArray());
    }
}
