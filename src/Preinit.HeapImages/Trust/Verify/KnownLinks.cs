using Preinit.Capture;

namespace Preinit.HeapImages;

/// <summary>Objects of .NET that an image may refer to: those that nobody can change, and that no code of the program makes.</summary>
static class KnownLinks
{
    static readonly Dictionary<Type, string[]> members = [];

    static KnownLinks()
    {
        Add("System.Collections.Generic.NonRandomizedStringEqualityComparer", "WrappedAroundDefaultComparer", "WrappedAroundStringComparerOrdinal", "WrappedAroundStringComparerOrdinalIgnoreCase");
        Add("System.Array+EmptyArray`1", "Value");
        Add("System.Collections.Generic.List`1", "s_emptyArray");
        Add("System.String", "Empty");
        Add("System.OrdinalCaseSensitiveComparer", "Instance");
        Add("System.OrdinalIgnoreCaseComparer", "Instance");
        Add("System.CultureAwareComparer", "InvariantCaseSensitiveInstance", "InvariantIgnoreCaseInstance");
        Add("System.Globalization.CultureInfo", "s_InvariantCultureInfo");
        Add("System.Collections.Generic.EqualityComparer`1", "Default");
        Add("System.Collections.Generic.Comparer`1", "Default");
    }

    /// <summary>The classes that keep them. They can be named in an image; that says nothing of objects of theirs.</summary>
    public static IEnumerable<Type> Holders => members.Keys;

    /// <param name="declaring">A class.</param>
    /// <param name="member">A static field or property of it.</param>
    public static bool Contain(Type declaring, string member) =>
        members.TryGetValue(declaring.IsConstructedGenericType ? declaring.GetGenericTypeDefinition() : declaring, out var names) && names.Contains(member);

    static void Add(string type, params string[] names)
    {
        if (typeof(object).Assembly.GetType(type) is { } found)
            members.Add(found, names);
    }
}
