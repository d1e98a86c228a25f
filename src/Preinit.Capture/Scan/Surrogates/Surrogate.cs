namespace Preinit.Capture;

/// <summary>
/// How an object that belongs to its process, such as an event or a weak reference, is made again at start-up: the image has what it is made
/// from instead.
/// </summary>
/// <param name="Call">Makes it.</param>
/// <param name="Parts">From these, which are kept like any other objects.</param>
sealed record Surrogate(HelperCall Call, params SurrogatePart[] Parts)
{
    /// <summary>Whether making it may run code of the app. Such objects are made when the roots can be seen.</summary>
    public bool RunsCodeOfApp { get; init; }

    /// <summary>What the object refers to weakly, if it does.</summary>
    public WeakContent? Weak { get; init; }

    /// <summary>Objects that have to be made as well when this one is, whether or not anything refers to them.</summary>
    public IReadOnlyList<object> Companions { get; init; } = [];

    /// <summary>Everything that may get into the image with it.</summary>
    public IEnumerable<object> Reachable() =>
        Parts.Select(p => p.Value).Concat(Weak?.Pairs.SelectMany(p => new[] { p.Key, p.Value }) ?? []).Concat(Companions).OfType<object>();
}
