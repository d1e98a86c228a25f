namespace Preinit.Benchmarks.Works.Catalogue;

/// <summary>The works there are.</summary>
static class WorkCatalogue
{
    /// <summary>Not a start-up: what publish costs.</summary>
    public const string Publish = "publish";

    public static IReadOnlyList<string> Names { get; } = [.. Create(large: false).Select(work => work.Name), Publish];

    public static IReadOnlyList<Work> Create(bool large) =>
    [
        RegistryWork.Create(),
        SlopeWork.Create(large),
        TableWork.Create(large),
        TokensWork.Create(),
        TypesWork.Create(),
        SmallWork.Create(),
        CollectionsWork.Create(),
        DeltaWork.Create(),
    ];
}
