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
        var surrogate = target switch
        {
            SearchValues<byte> => Values<byte>(target, "SearchValuesOfBytes"),
            SearchValues<char> => Values<char>(target, "SearchValuesOfChars"),
            SearchValues<string> => Strings(target),
            _ => null,
        };
        refused = surrogate == null && !IsEmpty(target) ? new(RefusalReason.UnknownLayout) : null;
        return surrogate;
    }

    /// <summary>Each class knows its values (System/SearchValues/SearchValues.T.cs).</summary>
    static Surrogate? Values<T>(object target, string method) =>
        target.GetType().GetMethod("GetValues", Members)?.Invoke(target, null) is T[] values
            ? new(new("RebuildingSearch", method), new SurrogatePart("Values", values)) : null;

    /// <summary>
    /// System/SearchValues/Strings: several strings are in a set, whose comparer tells whether case counts; a single one is in the state of the
    /// search, whose type arguments tell.
    /// </summary>
    static Surrogate? Strings(object target)
    {
        var parts = Fields(target).ToList();
        if (parts.OfType<HashSet<string>>().FirstOrDefault() is { } unique)
            return Strings([.. unique], ReferenceEquals(unique.Comparer, StringComparer.OrdinalIgnoreCase));
        var single = parts.OfType<string>().Concat(parts.OfType<ValueType>().SelectMany(Fields).OfType<string>()).FirstOrDefault();
        return single == null ? null : Strings([single], target.GetType().ToString().Contains("CaseInsensitive", StringComparison.Ordinal));
    }

    static Surrogate Strings(string[] values, bool ignoresCase) =>
        new(new("RebuildingSearch", "SearchValuesOfStrings"), new("Values", values), new("IgnoresCase", ignoresCase));

    static IEnumerable<object?> Fields(object target)
    {
        for (var type = target.GetType(); type != null; type = type.BaseType)
        {
            foreach (var field in type.GetFields(Members | BindingFlags.DeclaredOnly))
                yield return field.GetValue(target);
        }
    }

    static bool IsEmpty(object target) => target.GetType().Name.StartsWith("Empty", StringComparison.Ordinal);

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
