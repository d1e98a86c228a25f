using Preinit.Inspect;

namespace Preinit.Cli;

/// <summary>What <c>preinit diff --json</c> writes.</summary>
/// <param name="Before">The first app.</param>
/// <param name="After">The second one.</param>
/// <param name="ChangeCount">How many places differ.</param>
/// <param name="AddedObjects">Objects at places where the first image has none.</param>
/// <param name="AddedBytes">Their bytes.</param>
/// <param name="RemovedObjects">Objects at places where the second image has none.</param>
/// <param name="RemovedBytes">Their bytes.</param>
/// <param name="Roots">Those that lead to differences.</param>
/// <param name="Changes">The differences, as many as were asked for.</param>
sealed record DiffDocument(string Before, string After, int ChangeCount, int AddedObjects, long AddedBytes, int RemovedObjects, long RemovedBytes,
    IReadOnlyList<RootChangeDocument> Roots, IReadOnlyList<ChangeDocument> Changes)
{
    public static DiffDocument Of(AppModel before, AppModel after, int most)
    {
        var comparison = ImageComparison.Of(before, after, most);
        return new(before.Path, after.Path, comparison.ChangeCount, comparison.AddedObjects, comparison.AddedBytes, comparison.RemovedObjects, comparison.RemovedBytes,
            [.. comparison.Roots.Select(r => new RootChangeDocument(r.Name, r.Changes, r.Before?.ReachableObjects, r.After?.ReachableObjects, r.Before?.ReachableBytes, r.After?.ReachableBytes))],
            [.. comparison.Changes.Select(c => new ChangeDocument(c.Kind.ToString().ToLowerInvariant(), c.Root, c.Path, c.Before, c.After))]);
    }
}
