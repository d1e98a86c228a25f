using System.Collections;

namespace Preinit.Capture;

/// <summary>The entries of a dictionary of whatever kind, whose type arguments may not be named.</summary>
static class Entries
{
    public static IReadOnlyList<(object Key, object? Value)> Of(object? dictionary)
    {
        var entries = new List<(object, object?)>();
        if (dictionary is IDictionary table)
        {
            foreach (DictionaryEntry entry in table) // not by Linq, which would take the generic enumerator where there is one
                entries.Add((entry.Key, entry.Value));
        }
        return entries;
    }
}
