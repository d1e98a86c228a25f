namespace Preinit.Inspect;

/// <summary>A text, and the strings that say it.</summary>
/// <param name="Text">The text.</param>
/// <param name="Count">How many strings.</param>
/// <param name="Bytes">Of all of them.</param>
/// <param name="First">The number of the first one.</param>
public sealed record StringUse(string Text, int Count, long Bytes, int First)
{
    /// <summary>The bytes that one string less for each would save.</summary>
    public long Wasted => Bytes / Count * (Count - 1);

    /// <summary>All texts, in the order in which they occur.</summary>
    public static IReadOnlyList<StringUse> Of(AppModel app)
    {
        var indexes = new Dictionary<string, int>(StringComparer.Ordinal);
        var uses = new List<StringUse>();
        for (var i = 0; i < app.ObjectCount; i++)
        {
            if (app.TextOf(i) is not { } text)
                continue;
            if (indexes.TryGetValue(text, out var index))
            {
                uses[index] = uses[index] with { Count = uses[index].Count + 1, Bytes = uses[index].Bytes + app.SizeOf(i) };
                continue;
            }
            indexes.Add(text, uses.Count);
            uses.Add(new(text, 1, app.SizeOf(i), i));
        }
        return uses;
    }
}
