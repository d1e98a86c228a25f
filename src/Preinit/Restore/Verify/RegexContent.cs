using System.Text.RegularExpressions;

namespace Preinit.Restore;

/// <summary>
/// Regular expressions: what they were constructed with. What matches for them is code of the app in the image, or made when it is first needed, and
/// their caches are empty there. A class derived from <see cref="Regex"/> may have fields of its own.
/// </summary>
sealed class RegexContent(Type type) : IContent
{
    const string ClassName = "System.Text.RegularExpressions.Regex";

    readonly FieldsContent own = new(type, f => f.DeclaringType!.FullName != ClassName);

    public static IContent? For(Type type) => TypeNames.FindBase(type, ClassName) != null ? new RegexContent(type) : null;

    public void Compare(in Pair pair, GraphComparer graph)
    {
        var (restored, original) = ((Regex)pair.Restored!, (Regex)pair.Original!);
        graph.Add(pair.Field("Pattern", restored.ToString(), original.ToString()));
        graph.Add(pair.Field(nameof(Regex.Options), restored.Options, original.Options, isValue: true));
        graph.Add(pair.Field(nameof(Regex.MatchTimeout), restored.MatchTimeout, original.MatchTimeout, isValue: true));
        var (names, expected) = (restored.GetGroupNames(), original.GetGroupNames());
        if (!names.SequenceEqual(expected))
            graph.Differences.Add(pair.Path, $"groups named {string.Join(", ", names)}", string.Join(", ", expected));
        own.Compare(pair, graph);
    }
}
