using System.Reflection;

namespace Preinit.HeapImages;

/// <summary>Objects of .NET that an image may refer to: those that nobody can change, and that no code of the program makes.</summary>
static class KnownLinks
{
    static readonly Dictionary<string, string[]> names = [];
    static readonly Lazy<Dictionary<Type, string[]>> members = new(Find);

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
    public static IEnumerable<Type> Holders => members.Value.Keys;

    /// <param name="declaring">A class.</param>
    /// <param name="member">A static field or property of it.</param>
    public static bool Contain(Type declaring, string member) =>
        NamesOf(declaring).Contains(member);

    /// <summary>Static fields and properties of a class that may be linked.</summary>
    public static string[] NamesOf(Type declaring) =>
        declaring.Assembly == typeof(object).Assembly ? names.GetValueOrDefault((declaring.IsConstructedGenericType ? declaring.GetGenericTypeDefinition() : declaring).FullName!) ?? [] : [];

    /// <summary>One of the <see cref="Holders"/> by its token. All are in the core library, which is there: to look at another type of it loads nothing and runs nothing.</summary>
    public static Type? TryFindHolder(Module module, int token) =>
        module == typeof(object).Module && module.ResolveType(token) is var type && NamesOf(type).Length > 0 ? type : null;

    static Dictionary<Type, string[]> Find()
    {
        var found = new Dictionary<Type, string[]>();
        foreach (var (name, known) in names)
        {
            if (typeof(object).Assembly.GetType(name) is { } type)
                found.Add(type, known);
        }
        return found;
    }

    static void Add(string type, params string[] known) => names.Add(type, known);
}
