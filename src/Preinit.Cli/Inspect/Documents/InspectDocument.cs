using Preinit.Inspect;

namespace Preinit.Cli;

/// <summary>What <c>preinit inspect --json</c> writes. Names and meanings stay; there may be more of them.</summary>
/// <param name="App">As it was given.</param>
/// <param name="Objects">The number of objects, the arrays of roots included.</param>
/// <param name="Bytes">Of all images.</param>
/// <param name="HeapBytes">Of the objects in them.</param>
/// <param name="UnreachableObjects">Objects that no root leads to: they fill gaps.</param>
/// <param name="Key">What has to be so for the image to be used.</param>
/// <param name="Parts">The image, or its parts.</param>
/// <param name="RootCount">Of all roots.</param>
/// <param name="Roots">Those that keep most, first.</param>
/// <param name="TypeCount">Of all types.</param>
/// <param name="Types">Those with most bytes, first.</param>
/// <param name="Assemblies">All, those with most bytes first.</param>
/// <param name="Strings">Those that take most bytes.</param>
/// <param name="Duplicates">Texts that several strings say, those that waste most first.</param>
sealed record InspectDocument(string App, int Objects, long Bytes, long HeapBytes, int UnreachableObjects, KeyDocument Key, IReadOnlyList<PartDocument> Parts,
    int RootCount, IReadOnlyList<RootDocument> Roots, int TypeCount, IReadOnlyList<TypeDocument> Types, IReadOnlyList<AssemblyUse> Assemblies,
    IReadOnlyList<StringDocument> Strings, IReadOnlyList<StringDocument> Duplicates)
{
    /// <summary>What a heap image file says of itself; <see langword="null"/> for an app.</summary>
    public HeapImageModel? HeapImage { get; init; }

    public static InspectDocument Of(AppModel app, int most)
    {
        var retained = RetainedSizes.Of(app);
        var strings = StringUse.Of(app);
        return new(app.Path, app.ObjectCount, app.Bytes, app.HeapBytes, Unreachable(app, retained), KeyDocument.Of(app.Key), [.. app.Parts.Select(PartDocument.Of)],
            app.Roots.Count, [.. RootStatistics.Of(app, retained).OrderByDescending(r => r.RetainedBytes).ThenBy(r => r.Root.Index).Take(most).Select(r => RootDocument.Of(app, r))],
            app.Types.Count, [.. app.Types.OrderByDescending(t => t.Bytes).ThenBy(t => t.Index).Take(most).Select(TypeDocument.Of)],
            AssemblyUse.Of(app),
            [.. strings.OrderByDescending(s => s.Bytes).ThenBy(s => s.First).Take(most).Select(StringDocument.Of)],
            [.. strings.Where(s => s.Count > 1).OrderByDescending(s => s.Wasted).ThenBy(s => s.First).Take(most).Select(StringDocument.Of)])
        {
            HeapImage = app.HeapImage,
        };
    }

    static int Unreachable(AppModel app, RetainedSizes retained) =>
        Enumerable.Range(0, app.ObjectCount).Count(i => !app.IsRoots(i) && retained.DominatorOf[app.Graph.FirstObject + i] < 0);
}
