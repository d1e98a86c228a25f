#if SEEDED
namespace Registry;

/// <summary>The hash codes of strings have a seed in each process; a dictionary without a comparer would use others, which have none.</summary>
sealed class SeededComparer : IEqualityComparer<string>
{
    public bool Equals(string? x, string? y) => x == y;

    public int GetHashCode(string text) => text.GetHashCode();
}
#endif
