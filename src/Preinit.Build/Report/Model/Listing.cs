namespace Preinit.Build;

/// <summary>The first items of a list that may be too long for a report.</summary>
/// <param name="Total">How many there are in all.</param>
sealed record Listing<T>(int Total, IReadOnlyList<T> Items)
{
    /// <param name="all">In the order of their importance.</param>
    /// <param name="most">How many are kept.</param>
    public static Listing<T> Of(IReadOnlyCollection<T> all, int most) => new(all.Count, [.. all.Take(most)]);
}
