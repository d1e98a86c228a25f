using Preinit.Capture;
using Preinit.Image;

namespace Preinit.Build;

/// <summary>Check: compares two captures object by object. What differs would be frozen by chance.</summary>
static unsafe class ImageComparer
{
    /// <summary>Of each initialiser, and of each type that may be left out: one that has many must not hide another's.</summary>
    const int MostDifferences = 20;

    /// <param name="first">The capture that counts; it refused nothing.</param>
    /// <param name="second">Another; what it refused is a difference too.</param>
    public static IReadOnlyList<Difference> Compare(CaptureResult first, CaptureResult second) => second.Image is { } image
        ? Compare(first.Image!, image)
        : [.. second.Refusals.Select(r => new Difference(r.Initializer, r.Path, $"a value that is kept in one, and in the other: {r.Reason}"))];

    public static IReadOnlyList<Difference> Compare(CapturedImage first, CapturedImage second)
    {
        fixed (byte* a = first.Bytes, b = second.Bytes)
        {
            return first.Bytes.AsSpan().SequenceEqual(second.Bytes) && SameSpecs(first, second)
                ? []
                : Differences(first, second, new(a, first.Bytes.Length), new(b, second.Bytes.Length)).GroupBy(d => (d.Initializer, d.Leavable)).SelectMany(g => g.Take(MostDifferences)).ToList();
        }
    }

    /// <summary>By the graph, if that shows anything; what else differs has a place in the heap at least.</summary>
    static IEnumerable<Difference> Differences(CapturedImage first, CapturedImage second, ImageReader a, ImageReader b) =>
        new GraphComparison(new(first, a), new(second, b)).Differences() is { Count: > 0 } found ? found : new HeapComparison(first, second, a, b).Differences();

    static bool SameSpecs(CapturedImage first, CapturedImage second) =>
        first.Types.Length == second.Types.Length && first.Links.Length == second.Links.Length
        && SpecText.Of(first).SequenceEqual(SpecText.Of(second));
}
