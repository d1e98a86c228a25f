using Preinit.Capture;
using Preinit.Image;

namespace Preinit.Build;

/// <summary>
/// Tables by identity are right in the image if it holds the very objects whose hash codes they store: these keep their hash codes. The
/// hash code of anything else, such as the <see cref="Type"/> that a record mixes into its own, is another one in the next process.
/// </summary>
static class IdentityHashCodes
{
    /// <summary>Of the differences that a shift of the identity hash codes made, those that would be wrong in the image.</summary>
    /// <param name="first">The capture without the shift.</param>
    /// <param name="shifted">The capture with it; it knows the beginning of the sequence that the first one drew from.</param>
    public static IReadOnlyList<Difference> Wrong(CaptureResult first, CaptureResult shifted, IReadOnlyList<Difference> differences)
    {
        using var words = new ChangedWords(first.Image!, shifted.Image!);
        if (AllBelongTo(words.FirstHeaders, first.HashCodes, shifted.HashCodes.Skipped))
            return [];
        var wrong = words.InitializersWithOthers();
        return [.. differences.Where(d => wrong == null || wrong.Contains(d.Initializer)).Select(Explain)];
    }

    /// <summary>Whether every code that was drawn while an initialiser ran has gone to an object of the image.</summary>
    static bool AllBelongTo(HashSet<uint> headers, HashCodeTrace trace, int[] sequence)
    {
        for (var i = 0; i + 1 < trace.Probes.Length; i += 2)
        {
            var (start, end) = (Array.IndexOf(sequence, trace.Probes[i]), Array.IndexOf(sequence, trace.Probes[i + 1]));
            if (start < 0 || end < start || !sequence[(start + 1)..end].All(h => headers.Contains(ObjectHeader.WithHash(h))))
                return false;
        }
        return true;
    }

    static Difference Explain(Difference difference) =>
        difference with { Values = $"{difference.Values}; it depends on the identity hash code of an object outside the image, such as a Type" };
}
