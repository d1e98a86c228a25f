namespace Preinit.Benchmarks.Works;

/// <summary>Something that apps do at their start, and the ways to do it.</summary>
sealed record Work(string Name, string Title, params IReadOnlyList<WorkVariant> Variants)
{
    /// <summary>Variants that measure inside their processes and print lines "name=value".</summary>
    public IReadOnlyList<WorkVariant> Measures { get; init; } = [];

    /// <summary>Apps that are run for what they print only: whole contents, which the variants do not print.</summary>
    public IReadOnlyList<WorkVariant> Checks { get; init; } = [];

    /// <summary>Whether the serialisers take part.</summary>
    public bool NeedsFormats { get; init; }

    /// <summary>The names of the sources that are to be written before the publish.</summary>
    public IReadOnlyList<string> Sources { get; init; } = [];

    /// <summary>Whether other systems do the same work.</summary>
    public bool HasPeers { get; init; }

    public IEnumerable<WorkApp> Apps => new[] { Variants, Measures, Checks }.SelectMany(variants => variants)
        .Select(variant => variant.App)
        .DistinctBy(app => (app.Project, app.Build));
}
