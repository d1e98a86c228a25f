using System.Globalization;
using Humanizer;
using Preinit;

namespace Phrases;

/// <summary>Words for numbers, times and names, in the invariant culture's English.</summary>
[Preinitialize]
static class Wording
{
    public static readonly List<string> Numbers = [.. Enumerable.Range(0, 300).Select(n => n.ToWords(CultureInfo.InvariantCulture))];
    public static readonly Dictionary<string, string> Plurals = new[] { "person", "child", "sheep", "matrix", "bus", "box", "analysis", "news" }
        .ToDictionary(w => w, w => w.Pluralize(), StringComparer.Ordinal);

    public static readonly List<string> Titles = [.. new[] { "SomePropertyName", "snake_case_name", "XMLReader" }.Select(n => n.Humanize(LetterCasing.Title))];
}
