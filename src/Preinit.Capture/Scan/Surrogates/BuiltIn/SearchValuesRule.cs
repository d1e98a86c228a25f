using System.Buffers;
using System.Reflection;

namespace Preinit.Capture;

/// <summary>Sets of values to search for. Which class they are of, and what is in it, depends on the processor, so they are made on the one that searches.</summary>
sealed class SearchValuesRule : ISurrogateRule
{
    const BindingFlags Members = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic;

    public bool AppliesTo(Type type) => SetOf(type) != null;

    public Surrogate? For(object target, out SurrogateRefusal? refused)
    {
        refused = null;
        return target switch
        {
            SearchValues<byte> => Values<byte>(target, "SearchValuesOfBytes"),
            SearchValues<char> => Values<char>(target, "SearchValuesOfChars"),
            SearchValues<string> => Strings(target),
            _ => null,
        };
    }

    /// <summary>Each class knows its values (System/SearchValues/SearchValues.T.cs).</summary>
    static Surrogate? Values<T>(object target, string method) =>
        target.GetType().GetMethod("GetValues", Members)?.Invoke(target, null) is T[] values
            ? new(new("RebuildingSearch", method), new SurrogatePart("Values", values)) : null;

    /// <summary>System/SearchValues/Strings/StringSearchValuesBase.cs; an empty one has no such field.</summary>
    static Surrogate? Strings(object target)
    {
        HashSet<string>? unique = null;
        for (var type = target.GetType(); type != null && unique == null; type = type.BaseType)
            unique = type.GetFields(Members).Select(f => f.GetValue(target)).OfType<HashSet<string>>().FirstOrDefault();
        if (unique == null)
            return null;
        var ignoresCase = ReferenceEquals(unique.Comparer, StringComparer.OrdinalIgnoreCase);
        return new(new("RebuildingSearch", "SearchValuesOfStrings"), new("Values", unique.ToArray()), new("IgnoresCase", ignoresCase));
    }

    static Type? SetOf(Type type)
    {
        for (var current = type; current != null; current = current.BaseType)
        {
            if (current.IsGenericType && current.GetGenericTypeDefinition() == typeof(SearchValues<>))
                return current;
        }
        return null;
    }
}
