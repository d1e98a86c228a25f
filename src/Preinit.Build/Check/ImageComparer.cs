using Preinit.Capture;
using Preinit.Image;

namespace Preinit.Build;

/// <summary>Check: compares two captures object by object. What differs would be frozen by chance.</summary>
static unsafe class ImageComparer
{
    const int MostDifferences = 20;

    public static IReadOnlyList<Difference> Compare(CapturedImage first, CapturedImage? second)
    {
        if (second == null)
            return [new(0, RootName(first), "a second run refused what the first one kept")];
        fixed (byte* a = first.Bytes, b = second.Bytes)
        {
            return first.Bytes.AsSpan().SequenceEqual(second.Bytes) && SameSpecs(first, second)
                ? []
                : new HeapComparison(first, second, new ImageReader(a, first.Bytes.Length), new ImageReader(b, second.Bytes.Length))
                    .Differences().Take(MostDifferences).ToList();
        }
    }

    static string RootName(CapturedImage image) => image.Labels.Length > 1 ? image.Labels[1] : "the image";

    static bool SameSpecs(CapturedImage first, CapturedImage second) =>
        first.Types.Length == second.Types.Length && first.Links.Length == second.Links.Length
        && SpecText.Of(first).SequenceEqual(SpecText.Of(second));
}
