using System.Reflection;

namespace Preinit.HeapImages;

/// <summary>Objects of .NET that an image may refer to: those that nobody can change, and that no code of the program makes.</summary>
static class KnownLinks
{
    const string Comparer = "System.Collections.Generic.NonRandomizedStringEqualityComparer", NoElements = "System.Array+EmptyArray`1", List = "System.Collections.Generic.List`1", Text = "System.String",
        Ordinal = "System.OrdinalCaseSensitiveComparer", IgnoringCase = "System.OrdinalIgnoreCaseComparer", OfCulture = "System.CultureAwareComparer", Culture = "System.Globalization.CultureInfo",
        Equality = "System.Collections.Generic.EqualityComparer`1", Order = "System.Collections.Generic.Comparer`1";

    /// <summary>The classes that keep them. They can be named in an image; that says nothing of objects of theirs.</summary>
    public static List<Type> Holders
    {
        get
        {
            var found = new List<Type>();
            foreach (var name in (string[])[Comparer, NoElements, List, Text, Ordinal, IgnoringCase, OfCulture, Culture, Equality, Order])
            {
                if (typeof(object).Assembly.GetType(name) is { } type)
                    found.Add(type);
            }
            return found;
        }
    }

    /// <param name="declaring">A class.</param>
    /// <param name="member">A static field or property of it.</param>
    public static bool Contain(Type declaring, string member) =>
        Array.IndexOf(NamesOf(declaring), member) >= 0;

    /// <summary>Static fields and properties of a class that may be linked.</summary>
    public static string[] NamesOf(Type declaring) =>
        declaring.Assembly != typeof(object).Assembly ? [] : (declaring.IsConstructedGenericType ? declaring.GetGenericTypeDefinition() : declaring).FullName switch
        {
            Comparer => ["WrappedAroundDefaultComparer", "WrappedAroundStringComparerOrdinal", "WrappedAroundStringComparerOrdinalIgnoreCase"],
            NoElements => ["Value"],
            List => ["s_emptyArray"],
            Text => ["Empty"],
            Ordinal or IgnoringCase => ["Instance"],
            OfCulture => ["InvariantCaseSensitiveInstance", "InvariantIgnoreCaseInstance"],
            Culture => ["s_InvariantCultureInfo"],
            Equality or Order => ["Default"],
            _ => [],
        };

    /// <summary>One of the <see cref="Holders"/> by its token. All are in the core library, which is there: to look at another type of it loads nothing and runs nothing.</summary>
    public static Type? TryFindHolder(Module module, int token) =>
        module == typeof(object).Module && module.ResolveType(token) is var type && NamesOf(type).Length > 0 ? type : null;
}
