using Preinit.Capture;
using Preinit.Image;

namespace Preinit.Build;

/// <summary>
/// Tables by identity are right in the image if it holds the very objects whose hash codes they store: these keep their hash codes. The
/// hash code of anything else, such as the <see cref="Type"/> that a record mixes into its own, is another one in the next process.
/// </summary>
static unsafe class IdentityHashCodes
{
    /// <summary>The differences that other identity hash codes made and that would be wrong in the image.</summary>
    /// <param name="sequence">The beginning of the sequence that the capture drew from.</param>
    public static IReadOnlyList<Difference> Wrong(CaptureResult capture, int[] sequence, IReadOnlyList<Difference> differences)
    {
        var headers = HeadersOf(capture.Image!);
        var suspects = Enumerable.Range(0, capture.HashCodes.Probes.Length / 2).Where(i => !AllBelongToTheImage(capture, i, sequence, headers)).ToHashSet();
        if (suspects.Count == 0)
            return [];

        // An object's hash code is drawn once. Without those that drew for outside objects, the next capture shows who else uses them.
        var wrong = differences.Where(d => suspects.Contains(d.Initializer)).ToList();
        return [.. (wrong.Count > 0 ? wrong : differences).Select(Explain)];
    }

    static bool AllBelongToTheImage(CaptureResult capture, int initializer, int[] sequence, HashSet<uint> headers)
    {
        var start = Array.IndexOf(sequence, capture.HashCodes.Probes[2 * initializer]);
        var end = Array.IndexOf(sequence, capture.HashCodes.Probes[2 * initializer + 1]);
        return start >= 0 && end > start && sequence[(start + 1)..end].All(h => headers.Contains(ObjectHeader.WithHash(h)));
    }

    static Difference Explain(Difference difference) =>
        difference with { Values = $"{difference.Values}; it depends on the identity hash code of an object outside the image, such as a Type" };

    static HashSet<uint> HeadersOf(CapturedImage image)
    {
        var headers = new HashSet<uint>();
        fixed (byte* start = image.Bytes)
        {
            var cursor = new HeapCursor(new ImageReader(start, image.Bytes.Length));
            for (var i = 0; i < image.Origins.Length; i++, cursor.MoveNext())
            {
                if (cursor.Header != 0)
                    headers.Add(cursor.Header);
            }
        }
        return headers;
    }
}
