using System.Buffers;
using System.Runtime.InteropServices;
using System.Text;

namespace Preinit.Build;

/// <summary>Looks for leaks in a text, or in bytes that may be text.</summary>
sealed class LeakSearch
{
    readonly IReadOnlyList<LeakPlace> places;
    readonly SearchValues<string> texts;

    public LeakSearch(IReadOnlyList<LeakPlace> places)
    {
        // In bytes, a text that is not ASCII looks as its UTF-8 does, one character for each byte.
        var inBytes = places.Where(p => !Ascii.IsValid(p.Text)).Select(p => p with { Text = Encoding.Latin1.GetString(Encoding.UTF8.GetBytes(p.Text)) });
        this.places = [.. places.Concat(inBytes).OrderByDescending(p => p.Text.Length)];
        texts = SearchValues.Create([.. this.places.Select(p => p.Text)], StringComparison.OrdinalIgnoreCase);
    }

    /// <returns>What leaks, each kind once.</returns>
    public IEnumerable<string> In(ReadOnlySpan<char> text)
    {
        var found = new HashSet<string>();
        var start = 0;
        while (text[start..].IndexOfAny(texts) is >= 0 and var distance)
        {
            var place = PlaceAt(text, start += distance);
            if (place != null)
                found.Add(place.What);
            start += place?.Text.Length ?? 1;
        }
        if (SecretShapes.MayHave(text) && SecretShapes.Find(text) is { } secret)
            found.Add(secret);
        return found;
    }

    /// <summary>As ASCII or UTF-8, and as UTF-16.</summary>
    public IEnumerable<string> In(ReadOnlySpan<byte> bytes) =>
        In(Encoding.Latin1.GetString(bytes)).Union(In(MemoryMarshal.Cast<byte, char>(bytes[..(bytes.Length & ~1)])));

    /// <summary>The longest: a user's name is part of the home's path.</summary>
    LeakPlace? PlaceAt(ReadOnlySpan<char> text, int at)
    {
        foreach (var place in places)
        {
            if (text[at..].StartsWith(place.Text, StringComparison.OrdinalIgnoreCase) && place.Counts(text, at))
                return place;
        }
        return null;
    }
}
