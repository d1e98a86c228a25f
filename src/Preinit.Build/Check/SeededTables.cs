using Preinit.Capture;

namespace Preinit.Build;

/// <summary>
/// The hash tables whose hash codes are others in each process. They need not be refused: they can be built anew at start-up. The paths to
/// tables inside such tables may differ too; these are found when the outer ones no longer differ.
/// </summary>
static class SeededTables
{
    public static IReadOnlyList<string> Find(CaptureResult first, CaptureResult shifted)
    {
        var digests = shifted.Tables.DistinctBy(t => t.Path).ToDictionary(t => t.Path, t => t.Digest);
        return [.. first.Tables.Where(t => digests.TryGetValue(t.Path, out var digest) && digest != t.Digest).Select(t => t.Path)];
    }
}
